// How conditional formats change a cell's look: overlays, data bars, colour scales, icons.
import { contains } from "../model/address";
import type { Book } from "../model/book";
import type { Comparison, ConditionalRule, StyleOverlay, Threshold } from "../model/features";
import type { Sheet } from "../model/sheet";
import { CellError, type CellValue } from "../model/value";
import type { Calculator } from "./calculator";
import { displayText } from "./display";
import { compareValues, toNumber } from "./operand";
import { formulaValue, sortedNumbers, type Target } from "./conditional-cell";
import { presetHolds, ranksAmong } from "./conditional-presets";

export interface ConditionalLook {
  overlay: StyleOverlay;
  /** `fraction` of the cell's width, 0–1. */
  dataBar?: { fraction: number; color: string; showValue: boolean };
  /** `index` from 0 for the lowest values. */
  icon?: { set: string; index: number };
}

function comparisonHolds(
  operator: Comparison,
  value: CellValue,
  low: CellValue,
  high: CellValue,
): boolean {
  const [a, b] = [compareValues(value, low), compareValues(value, high)];
  switch (operator) {
    case "between":
      return (a >= 0 && b <= 0) || (a <= 0 && b >= 0);
    case "notBetween":
      return !((a >= 0 && b <= 0) || (a <= 0 && b >= 0));
    case "equal":
      return a === 0;
    case "notEqual":
      return a !== 0;
    case "greaterThan":
      return a > 0;
    case "lessThan":
      return a < 0;
    case "greaterThanOrEqual":
      return a >= 0;
    case "lessThanOrEqual":
      return a <= 0;
  }
}

type Overlaying = Extract<ConditionalRule, { overlay: StyleOverlay }>;

function textHolds(operator: string, shown: string, wanted: string): boolean {
  const [text, part] = [shown.toLowerCase(), wanted.toLowerCase()];
  switch (operator) {
    case "contains":
      return text.includes(part);
    case "notContains":
      return !text.includes(part);
    case "beginsWith":
      return text.startsWith(part);
    default:
      return text.endsWith(part);
  }
}

function ruleHolds(rule: Overlaying, target: Target): boolean {
  switch (rule.type) {
    case "cellIs": {
      const [low = null, high = null] = rule.formulas.map((f) => formulaValue(target, f));
      if ([target.value, low, high].some((v) => v instanceof CellError)) return false;
      return comparisonHolds(rule.operator, target.value, low, high);
    }
    case "expression": {
      const result = formulaValue(target, rule.formula);
      return result === true || (typeof result === "number" && result !== 0);
    }
    case "containsText": {
      const { book, sheet, row, column } = target;
      return textHolds(rule.operator, displayText(book, sheet, row, column), rule.text);
    }
    case "topBottom":
      return ranksAmong(rule, target.value, sortedNumbers(target));
    case "preset":
      return rule.criterion !== null && presetHolds(rule.criterion, target);
  }
}

function thresholdValue(target: Target, threshold: Threshold): number {
  const numbers = sortedNumbers(target);
  const [low, high] = [numbers[0] ?? 0, numbers[numbers.length - 1] ?? 0];
  const given = (): number => {
    const value = Number(threshold.value ?? 0);
    return Number.isNaN(value) ? formulaNumber(target, threshold.value ?? "") : value;
  };
  switch (threshold.type) {
    case "min":
      return low;
    case "max":
      return high;
    case "percent":
      return low + ((high - low) * given()) / 100;
    case "percentile": {
      const place = ((numbers.length - 1) * given()) / 100;
      const below = numbers[Math.floor(place)] ?? low;
      return below + ((numbers[Math.ceil(place)] ?? high) - below) * (place - Math.floor(place));
    }
    case "num":
      return given();
    case "formula":
      return formulaNumber(target, threshold.value ?? "");
  }
}

function formulaNumber(target: Target, formula: string): number {
  const n = toNumber(formulaValue(target, formula));
  return typeof n === "number" ? n : 0;
}

function dataBar(
  rule: Extract<ConditionalRule, { type: "dataBar" }>,
  target: Target,
): ConditionalLook["dataBar"] {
  if (typeof target.value !== "number") return undefined;
  const low = thresholdValue(target, rule.min);
  // A bar from the lowest value starts at 0 while nothing is below it, as in Excel.
  const start = rule.min.type === "min" ? Math.min(0, low) : low;
  const end = thresholdValue(target, rule.max);
  const fraction = end > start ? (target.value - start) / (end - start) : 0;
  return {
    fraction: Math.min(1, Math.max(0, fraction)),
    color: rule.color,
    showValue: rule.showValue,
  };
}

function mixed(from: string, to: string, share: number): string {
  const parts = [1, 3, 5].map((i) => {
    const [a, b] = [from, to].map((c) => Number.parseInt(c.slice(i, i + 2), 16));
    return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share);
  });
  return `#${parts.map((p) => p.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

function scaleColour(thresholds: Threshold[], target: Target): string | undefined {
  if (typeof target.value !== "number") return undefined;
  const stops = thresholds.map((t) => ({
    at: thresholdValue(target, t),
    color: t.color ?? "#FFFFFF",
  }));
  const { value } = target;
  const next = stops.findIndex((s) => value <= s.at);
  if (next === 0) return stops[0]?.color;
  const [from, to] = [stops[next - 1], stops[next]];
  if (!from || !to) return stops[stops.length - 1]?.color;
  return mixed(from.color, to.color, to.at > from.at ? (value - from.at) / (to.at - from.at) : 1);
}

function iconIndex(thresholds: Threshold[], target: Target): number | undefined {
  const { value } = target;
  if (typeof value !== "number") return undefined;
  return thresholds.findLastIndex((t, i) => i === 0 || value >= thresholdValue(target, t));
}

/** Adds what a rule gives; what an earlier rule gave stays. Answers whether the rule holds. */
function apply(rule: ConditionalRule, target: Target, look: ConditionalLook): boolean {
  switch (rule.type) {
    case "kept":
      return false;
    case "dataBar":
      look.dataBar ??= dataBar(rule, target);
      return true;
    case "colorScale": {
      const fill = scaleColour(rule.thresholds, target);
      if (fill) look.overlay = { fill, ...look.overlay };
      return true;
    }
    case "iconSet": {
      const index = iconIndex(rule.thresholds, target);
      if (index !== undefined) look.icon ??= { set: rule.iconSet, index };
      return true;
    }
    default:
      if (!ruleHolds(rule, target)) return false;
      look.overlay = { ...rule.overlay, ...look.overlay };
      return true;
  }
}

/** What the conditional formats make of a cell; null where none applies. */
export function conditionalLook(
  book: Book,
  calculator: Calculator,
  sheet: Sheet,
  row: number,
  column: number,
): ConditionalLook | null {
  const formats = sheet.conditionalFormats
    .filter((f) => f.areas.some((a) => contains(a, row, column)))
    .sort((a, b) => a.priority - b.priority);
  if (formats.length === 0) return null;
  const look: ConditionalLook = { overlay: {} };
  for (const format of formats) {
    const value = sheet.value(row, column);
    const target = { book, calculator, sheet, row, column, value, format };
    if (apply(format.rule, target, look) && format.stopIfTrue) break;
  }
  return look;
}
