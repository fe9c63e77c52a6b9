// Whether a cell is among the highest or lowest, or meets a ready-made criterion.
import { cellName } from "../model/address";
import type { ConditionalFormat, ConditionalRule } from "../model/features";
import {
  averageCriterion,
  presetFormula,
  type AverageCriterion,
  type PresetCriterion,
} from "../model/preset-criteria";
import { CellError, type CellValue } from "../model/value";
import { formulaValue, sortedNumbers, valuesIn, type Target } from "./conditional-cell";

/** Excel takes at least one value, however few the percentage makes. */
export function ranksAmong(
  { rank, percent, bottom }: Extract<ConditionalRule, { type: "topBottom" }>,
  value: CellValue,
  sorted: readonly number[],
): boolean {
  if (typeof value !== "number") return false;
  const wanted = percent ? Math.floor((sorted.length * rank) / 100) : rank;
  const count = Math.min(Math.max(1, wanted), sorted.length);
  const last = sorted[bottom ? count - 1 : sorted.length - count] ?? value;
  return bottom ? value <= last : value >= last;
}

export function presetHolds(criterion: PresetCriterion, target: Target): boolean {
  const { value, format } = target;
  const [first] = format.areas;
  const formula = first && presetFormula(criterion, cellName(first.top, first.left));
  if (formula) return formulaValue(target, formula) === true;
  const average = averageCriterion(criterion);
  if (average) return typeof value === "number" && standsToAverage(average, value, target);
  if (value === null || value === "") return false;
  return timesThere(target) > 1 === (criterion === "DuplicateValues");
}

function standsToAverage(rule: AverageCriterion, value: number, target: Target): boolean {
  const numbers = sortedNumbers(target);
  const mean = numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
  const squares = numbers.reduce((sum, n) => sum + (n - mean) ** 2, 0);
  // The standard deviation of the whole, as Excel takes it here.
  const away = rule.deviations * Math.sqrt(squares / numbers.length);
  if (rule.orEqual && value === mean) return true;
  return rule.above ? value > mean + away : value < mean - away;
}

interface Counts {
  version: number;
  times: Map<string, number>;
}

const countsOf = new WeakMap<ConditionalFormat, Counts>();

/** How often a cell's value is among the format's cells; texts are alike whatever their case. */
function timesThere(target: Target): number {
  const { calculator, format, value } = target;
  let counts = countsOf.get(format);
  if (counts?.version !== calculator.version) {
    const times = new Map<string, number>();
    for (const each of valuesIn(target)) times.set(alike(each), (times.get(alike(each)) ?? 0) + 1);
    countsOf.set(format, (counts = { version: calculator.version, times }));
  }
  return counts.times.get(alike(value)) ?? 0;
}

function alike(value: CellValue): string {
  if (value instanceof CellError) return `error ${value.code}`;
  return typeof value === "string" ? `text ${value.toLowerCase()}` : `${typeof value} ${value}`;
}
