// Owns starting the reader of mails: a worker, else the page itself, a file at a time.

import type { WorkerLike } from "./client";
import type { Answer } from "./protocol";

/** A worker whose file does not come within this is done without. */
const PATIENCE_MS = 10_000;

/** Rejects where the web view has no workers, refuses this one, or does not load it. */
function startWorker(): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(
      /* webpackChunkName: "intake-worker" */ new URL("./worker.ts", import.meta.url),
    );
    const refuse = (): void => {
      clearTimeout(timer);
      worker.terminate();
      reject(new Error("the worker did not start"));
    };
    const timer = setTimeout(refuse, PATIENCE_MS);
    worker.onerror = refuse;
    worker.onmessage = ({ data }) => {
      if ((data as Answer).kind !== "ready") return;
      clearTimeout(timer);
      resolve(worker);
    };
  });
}

/** The same reader in the page: between two files the pane gets its turn. */
async function startHere(): Promise<WorkerLike> {
  const { serve } = await import("./serve");
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  port2.start();
  const reader: WorkerLike = {
    postMessage: (message) => port1.postMessage(message),
    terminate: () => port1.close(),
    onmessage: null,
    onerror: null,
  };
  port1.onmessage = (event) => reader.onmessage?.(event);
  return reader;
}

/** A reader that listens. Rejects only where not even the page can load it. */
export function startReader(): Promise<WorkerLike> {
  return startWorker().catch(startHere);
}
