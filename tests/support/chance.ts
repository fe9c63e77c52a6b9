// Chance with a seed: the same in every run, so that a failure is of the change at hand. Other orders of what several
// clerks do: FC_SEED=<number> npx jest tests/workbook/writes --selectProjects workbook; all: `npm run test:long`.

const FIXED_SEED = 20220303;
const given = process.env["FC_SEED"];

export const SEED = Number(given ?? FIXED_SEED);
/** True in a run with a seed of its own. */
export const IS_FRESH = given !== undefined;

/** A whole number from 0, less than `below`. */
export type Random = (below: number) => number;

/** mulberry32: the same numbers for the same seed. */
export function randomOf(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
