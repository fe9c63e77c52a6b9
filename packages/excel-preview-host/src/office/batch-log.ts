// What the conversation costs: one entry per round trip, for tests and for the page's panel.

export interface BatchEntry {
  /** "add-in": what code waits for. "cleanup": office.js releasing ranges. "functions": results of custom functions. */
  kind: "add-in" | "cleanup" | "functions";
  actions: number;
  /** Bytes of JSON in UTF-8, as they would travel. */
  requestBytes: number;
  answerBytes: number;
  /** Excel's error code, if the batch failed. */
  error?: string;
  /** Names of the methods and properties that were set or called, in order. */
  members: string[];
}

export class BatchLog {
  entries: BatchEntry[] = [];
  private readonly listeners = new Set<(entry: BatchEntry) => void>();

  add(entry: BatchEntry): void {
    this.entries.push(entry);
    for (const listener of this.listeners) listener(entry);
  }

  /** Returns the function that ends the subscription. */
  subscribe(listener: (entry: BatchEntry) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  reset(): void {
    this.entries = [];
  }

  /** Round trips of the add-in's own code. */
  get batches(): number {
    return this.own().length;
  }

  get actions(): number {
    return sum(this.own().map((e) => e.actions));
  }

  get requestBytes(): number {
    return sum(this.own().map((e) => e.requestBytes));
  }

  get answerBytes(): number {
    return sum(this.own().map((e) => e.answerBytes));
  }

  private own(): BatchEntry[] {
    return this.entries.filter((e) => e.kind === "add-in");
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
