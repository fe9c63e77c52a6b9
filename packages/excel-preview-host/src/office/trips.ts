// What a test does to the add-in's coming round trips: one fails, something happens before one, all wait.

/** How a round trip goes wrong. */
export interface Fault {
  /**
   * Where it is cut: before it reaches the host, after all its actions, or after so many of them.
   * What was carried out stays done.
   */
  when: "before" | "after" | number;
  /** Excel's error code that the add-in hears; null: it hears nothing, the answer is lost. */
  code: string | null;
  message?: string;
}

export class Trips {
  /**
   * Given each round trip as it arrives, instead of its being carried out: the gate calls `go` when
   * its turn has come.
   */
  gate: ((go: () => void) => void) | null = null;
  private passed = 0;
  private readonly faults = new Map<number, Fault>();
  private readonly happenings = new Map<number, () => void>();

  /** Makes the n-th coming round trip fail, 1 for the next. */
  failAt(n: number, fault: Fault): void {
    this.faults.set(this.passed + n, fault);
  }

  /** Has something happen in the workbook just before the n-th coming round trip, 1 for the next. */
  before(n: number, happen: () => void): void {
    this.happenings.set(this.passed + n, happen);
  }

  /** A round trip is to be carried out now; returns what goes wrong with it. */
  next(): Fault | null {
    this.passed++;
    this.happenings.get(this.passed)?.();
    return this.faults.get(this.passed) ?? null;
  }
}
