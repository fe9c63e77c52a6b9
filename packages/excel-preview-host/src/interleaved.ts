// Several who work on one workbook at once: their round trips are carried out in the order that a test decides.
import type { BookInNode } from "./node";

/** What one of them does. Its code must share no state with that of the others (modules loaded for it alone). */
export interface Colleague<T> {
  excel: BookInNode;
  work: () => Promise<T>;
}

class Turns<T> {
  ended = false;
  readonly result: Promise<T>;
  private readonly waiting: (() => void)[] = [];
  private wake: () => void = () => undefined;

  constructor(private readonly colleague: Colleague<T>) {
    colleague.excel.host.trips.gate = (go) => {
      this.waiting.push(go);
      this.wake();
    };
    colleague.excel.use();
    this.result = colleague.work();
    void this.result.then(
      () => this.end(),
      () => this.end(),
    );
  }

  /** Resolves when the work waits for a round trip, or is done. */
  async arrived(): Promise<void> {
    while (!this.ended && this.waiting.length === 0)
      await new Promise<void>((resolve) => (this.wake = resolve));
  }

  /** Carries out the next round trip, and what the work does then up to the one after it. */
  async step(): Promise<void> {
    this.colleague.excel.use();
    this.waiting.shift()?.();
    await this.arrived();
  }

  private end(): void {
    this.ended = true;
    this.colleague.excel.host.trips.gate = null;
    this.wake();
  }
}

/**
 * Runs the work of all, one round trip at a time; while one's code runs, its `Excel` is the global one.
 * @param order whose round trip is next, by place in the list; after it each has its turn until all are done
 */
export async function interleaved<T>(
  colleagues: readonly Colleague<T>[],
  order: readonly number[],
): Promise<PromiseSettledResult<T>[]> {
  const all: Turns<T>[] = [];
  for (const colleague of colleagues) {
    const turns = new Turns(colleague);
    all.push(turns);
    await turns.arrived();
  }
  for (const place of order) await all[place]?.step();
  while (all.some((turns) => !turns.ended)) for (const turns of all) await turns.step();
  return Promise.allSettled(all.map((turns) => turns.result));
}
