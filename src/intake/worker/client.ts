// Owns the pane's side of intake: files go to the worker one by one, and each comes back as drafts
// or as a sentence, whatever becomes of the worker.

import type { IntakeContext, IntakeResult } from "../intake";
import type { Answer, Request, WorkbookSheets } from "./protocol";

/** A file as drop and choice give it. */
export type ChosenFile = Blob & { readonly name: string };

/** What the client needs of a Worker. */
export interface WorkerLike {
  postMessage(message: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
  onerror: ((event: ErrorEvent) => unknown) | null;
}

/** @returns whether the next file is wanted */
type OnResult = (result: IntakeResult, done: number) => Promise<boolean>;

export interface IntakeClient {
  /**
   * I1–I3: a result for each file, in their order; `onResult` hears of each as it comes, and the next file
   * is read when it is done with it, unless it answers false. Never rejects. After `close` the rest are not read.
   */
  read(
    files: readonly ChosenFile[],
    context: IntakeContext,
    onResult?: OnResult,
  ): Promise<readonly IntakeResult[]>;
  /** I5: the sheets of another workbook, or a sentence. Never rejects. */
  readWorkbook(file: ChosenFile): Promise<WorkbookSheets>;
  close(): void;
}

/** A mail of 50 MB takes a few seconds; what takes longer than this is not going to end. */
const PATIENCE_MS = 60_000;
const NOT_READ = "没有读取。";

const withName = (name: string, why: string): string => `“${name}”：${why}`;

function failed(name: string, why: string): IntakeResult {
  return { drafts: [], unread: [{ source: name, sentence: withName(name, why) }] };
}

/** What is asked of a worker about one file, and what becomes of the answer. */
interface Question<A> {
  readonly request: Request;
  /** The context that has to be known first, null = none. */
  readonly context: IntakeContext | null;
  /** null for an answer to something else. */
  readonly take: (answer: Answer) => A | null;
  readonly giveUp: (why: string) => A;
}

/** Asks one question after another; a worker that has died, or does not end, is replaced for the next. */
class Reader {
  private worker: WorkerLike | null = null;
  private told: IntakeContext | null = null;
  private closed = false;
  private abandon: (() => void) | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly start: () => Promise<WorkerLike>) {}

  /** Two drops at once are read one after the other: a worker answers one file at a time. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }

  ask<A>(question: Question<A>): Promise<A> {
    if (this.closed) return Promise.resolve(question.giveUp(NOT_READ));
    return new Promise((resolve) => {
      let open = true;
      const answered = (answer: A): void => {
        open = false;
        clearTimeout(timer);
        resolve(answer);
      };
      const giveUp = (why: string): void => {
        // The next file gets a new worker.
        this.stop();
        if (open) answered(question.giveUp(why));
      };
      const timer = setTimeout(() => giveUp("读取时间过长，已停止。请人工登记。"), PATIENCE_MS);
      this.abandon = () => giveUp(NOT_READ);
      this.running(question.context).then(
        (worker) => {
          // Given up while it was starting: it is stopped, or kept for the next file.
          if (open) put(worker, question, answered, giveUp);
          else if (this.closed) this.stop();
        },
        () => giveUp("读取程序没有启动，请重新打开窗格再试。"),
      );
    });
  }

  close(): void {
    this.closed = true;
    this.abandon?.();
    this.stop();
  }

  private stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.told = null;
  }

  private async running(context: IntakeContext | null): Promise<WorkerLike> {
    this.worker ??= await this.start();
    if (context !== null && this.told !== context) {
      this.worker.postMessage({ kind: "context", context });
      this.told = context;
    }
    return this.worker;
  }
}

function put<A>(
  worker: WorkerLike,
  { request, take }: Question<A>,
  answered: (answer: A) => void,
  giveUp: (why: string) => void,
): void {
  worker.onmessage = ({ data }) => {
    const answer = take(data as Answer);
    if (answer !== null) answered(answer);
  };
  worker.onerror = () => giveUp("读取程序出错，请重试；仍不行请人工登记。");
  worker.postMessage(request);
}

/** `start` gives a worker that is ready; it is asked again where one has died. */
export function createIntakeClient(start: () => Promise<WorkerLike>): IntakeClient {
  const reader = new Reader(start);

  async function readAll(
    files: readonly ChosenFile[],
    context: IntakeContext,
    onResult?: OnResult,
  ): Promise<readonly IntakeResult[]> {
    const results: IntakeResult[] = [];
    for (const file of files) {
      const result = await reader.ask<IntakeResult>({
        request: { kind: "file", name: file.name, content: file },
        context,
        take: (answer) => (answer.kind === "result" ? answer.result : null),
        giveUp: (why) => failed(file.name, why),
      });
      results.push(result);
      if ((await onResult?.(result, results.length)) === false) break;
    }
    return results;
  }

  return {
    read: (files, context, onResult) => reader.inTurn(() => readAll(files, context, onResult)),
    readWorkbook: (file) =>
      reader.inTurn(() =>
        reader.ask<WorkbookSheets>({
          request: { kind: "workbook", name: file.name, content: file },
          context: null,
          take: (answer) => (answer.kind === "sheets" ? answer.sheets : null),
          giveUp: (why) => withName(file.name, why),
        }),
      ),
    close: () => reader.close(),
  };
}
