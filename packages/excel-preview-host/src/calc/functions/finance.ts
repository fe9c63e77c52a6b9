// IRR, which formula.js looks for without an end.
import { CellError } from "../../model/value";
import { NUM, toNumber } from "../operand";
import { eagerTable, type EagerFunction } from "./scope";

/** As often as Excel tries before it gives up. */
const MOST_STEPS = 20;
const CLOSE_ENOUGH = 1e-9;
const FIRST_GUESS = 0.1;

/** Newton's way from a guess to the rate at which the flows are worth nothing today; null without one. */
function internalRate(flows: readonly number[], guess: number): number | null {
  let rate = guess;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (rate <= -1) return null;
    let worth = 0;
    let slope = 0;
    for (const [period, flow] of flows.entries()) {
      worth += flow / (1 + rate) ** period;
      slope -= (period * flow) / (1 + rate) ** (period + 1);
    }
    const next = rate - worth / slope;
    if (!Number.isFinite(next)) return null;
    if (Math.abs(next - rate) < CLOSE_ENOUGH) return next;
    rate = next;
  }
  return null;
}

const irr: EagerFunction = ([flows, guess], scope) => {
  const values = scope.areas(flows).flat(2);
  const error = values.find((value) => value instanceof CellError);
  if (error) return error;
  const numbers = values.filter((value) => typeof value === "number");
  const start = guess === undefined ? FIRST_GUESS : toNumber(scope.scalar(guess));
  if (start instanceof CellError) return start;
  if (!(Math.max(...numbers) > 0 && Math.min(...numbers) < 0)) return NUM;
  return internalRate(numbers, start) ?? NUM;
};

export const finance = eagerTable({ IRR: irr });
