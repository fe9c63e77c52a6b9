// The page's side of keeping the workbook on the server: loading it, saving it after changes, and
// saving at once when somebody asks the server for the file.
import { texts } from "./texts";

const QUIET_MS = 150;
/** A large workbook takes long to save; pauses in proportion keep the page usable meanwhile. */
const PAUSE_FACTOR = 3;
const LONGEST_PAUSE_MS = 5000;
/** Browsers let a page that is left behind send this much. */
const KEEPALIVE_BYTES = 60_000;
const ADDRESS = "/workbook.xlsx";
const EVENTS = "/workbook-events";

export interface LinkHooks {
  /** The workbook as it stands, once calculation has come to rest. */
  bytes(): Promise<Uint8Array>;
  /** The same without waiting for functions: the page is being left. */
  bytesNow(): Uint8Array;
  failed(sentence: string): void;
  /** Another page has opened the workbook: nothing done here is kept any more. */
  superseded(sentence: string): void;
  saved(): void;
}

export interface LoadedWorkbook {
  bytes: Uint8Array;
  /** What the server knows this page by. */
  page: string;
}

/** @throws Error with the server's sentence when there is no workbook */
export async function loadWorkbook(): Promise<LoadedWorkbook> {
  const answer = await fetch(`${ADDRESS}?opening`);
  if (!answer.ok) throw new Error(await answer.text());
  const page = answer.headers.get("X-Page") ?? "";
  return { bytes: new Uint8Array(await answer.arrayBuffer()), page };
}

export class WorkbookLink {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private queue: Promise<void> = Promise.resolve();
  private dirty = false;
  private tookMs = 0;
  private readonly events: EventSource;

  constructor(
    private readonly page: string,
    private readonly hooks: LinkHooks,
  ) {
    this.events = new EventSource(`${EVENTS}?page=${page}`);
    this.events.addEventListener("flush", (event) => this.save(String(event.data)));
    this.events.addEventListener("superseded", () => {
      this.close();
      hooks.superseded(texts.superseded);
    });
    addEventListener("pagehide", () => {
      if (this.dirty) void this.put(hooks.bytesNow(), "", true).catch(() => undefined);
    });
  }

  /** Saves when nothing more has changed for a moment. */
  changed(): void {
    this.dirty = true;
    clearTimeout(this.timer);
    const pause = Math.min(LONGEST_PAUSE_MS, Math.max(QUIET_MS, this.tookMs * PAUSE_FACTOR));
    this.timer = setTimeout(() => this.save(""), pause);
  }

  private close(): void {
    this.events.close();
    clearTimeout(this.timer);
    this.save = () => undefined;
  }

  /** One at a time, so that an older state never overwrites a newer one. */
  private save(token: string): void {
    clearTimeout(this.timer);
    this.queue = this.queue.then(async () => {
      this.dirty = false;
      try {
        const from = performance.now();
        const bytes = await this.hooks.bytes();
        this.tookMs = performance.now() - from;
        await this.put(bytes, token);
        this.hooks.saved();
      } catch {
        this.dirty = true;
        this.hooks.failed(texts.saveFailed);
      }
    });
  }

  private async put(bytes: Uint8Array, token: string, leaving = false): Promise<void> {
    const answer = await fetch(ADDRESS, {
      keepalive: leaving && bytes.length <= KEEPALIVE_BYTES,
      method: "PUT",
      headers: { "X-Page": this.page, ...(token ? { "X-Flush": token } : {}) },
      body: new Blob([bytes.slice()]),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }
}
