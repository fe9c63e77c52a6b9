// Owns the pane's side of intake: files go to the worker one by one, and each comes back as drafts
// or as a sentence, whatever becomes of the worker.

import type { IntakeContext, IntakeResult } from "../intake";
import type { Answer, Request } from "./protocol";

/** A file as drop and choice give it. */
export type ChosenFile = Blob & { readonly name: string };

/** What the client needs of a Worker. */
export interface WorkerLike {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
}

export interface IntakeClient {
  /**
   * I1–I3: a result for each file, in their order; `onResult` hears of each as it comes. Never
   * rejects. After `close` the rest are not read.
   */
  read(
    files: readonly ChosenFile[],
    context: IntakeContext,
    onResult?: (result: IntakeResult, done: number) => void,
  ): Promise<readonly IntakeResult[]>;
  close(): void;
}

/** A mail of 50 MB takes a few seconds; what takes longer than this is not going to end. */
const PATIENCE_MS = 60_000;

function failed(name: string, why: string): IntakeResult {
  return { drafts: [], unread: [{ source: name, sentence: `“${name}”：${why}` }] };
}

async function readInOrder(
  files: readonly ChosenFile[],
  read: (file: ChosenFile) => Promise<IntakeResult>,
  onResult?: (result: IntakeResult, done: number) => void,
): Promise<readonly IntakeResult[]> {
  const results: IntakeResult[] = [];
  for (const file of files) {
    const result = await read(file);
    results.push(result);
    onResult?.(result, results.length);
  }
  return results;
}

interface Question {
  readonly file: ChosenFile;
  readonly answered: (result: IntakeResult) => void;
  readonly failed: () => void;
}

function ask(worker: WorkerLike, { file, answered, failed }: Question): void {
  worker.onmessage = ({ data }) => {
    const answer = data as Answer;
    if (answer.kind === "result") answered(answer.result);
  };
  worker.onerror = failed;
  worker.postMessage({ kind: "file", name: file.name, content: file });
}

/** `start` gives a worker that is ready; it is asked again where one has died. */
export function createIntakeClient(start: () => Promise<WorkerLike>): IntakeClient {
  let worker: WorkerLike | null = null;
  let told: IntakeContext | null = null;
  let closed = false;
  let abandon: (() => void) | null = null;

  function stop(): void {
    worker?.terminate();
    worker = null;
    told = null;
  }

  async function running(context: IntakeContext): Promise<WorkerLike> {
    worker ??= await start();
    if (told !== context) worker.postMessage({ kind: "context", context });
    told = context;
    return worker;
  }

  function readOne(file: ChosenFile, context: IntakeContext): Promise<IntakeResult> {
    return new Promise((resolve) => {
      let open = true;
      const answered = (result: IntakeResult): void => {
        open = false;
        clearTimeout(timer);
        resolve(result);
      };
      const giveUp = (why: string): void => {
        // The next file gets a new worker.
        stop();
        if (open) answered(failed(file.name, why));
      };
      const timer = setTimeout(() => giveUp("读取时间过长，已停止。请人工登记。"), PATIENCE_MS);
      abandon = () => giveUp("没有读取。");
      const question: Question = {
        file,
        answered,
        failed: () => giveUp("读取程序出错，请重试；仍不行请人工登记。"),
      };
      running(context).then(
        // Given up while it was starting: it is stopped, or kept for the next file.
        (current) => (open ? ask(current, question) : closed && stop()),
        () => giveUp("读取程序没有启动，请重新打开窗格再试。"),
      );
    });
  }

  let last: Promise<unknown> = Promise.resolve();

  return {
    read(files, context, onResult) {
      const readOrRefuse = async (file: ChosenFile): Promise<IntakeResult> =>
        closed ? failed(file.name, "没有读取。") : readOne(file, context);
      // Two drops at once are read one after the other: a worker answers one file at a time.
      const reading = last.then(() => readInOrder(files, readOrRefuse, onResult));
      last = reading.catch(() => undefined);
      return reading;
    },
    close() {
      closed = true;
      abandon?.();
      stop();
    },
  };
}
