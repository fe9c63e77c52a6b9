// What the calculator throws to direct itself, as against a function that failed.

/** Passes through every function: it is caught where formulas are put in order. */
export class CalculationSignal<T> {
  constructor(readonly formula: T) {}
}
