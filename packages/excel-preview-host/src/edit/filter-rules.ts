// Which rows a filter's rule lets through.
import { dayOf, serialOf } from "../calc/serial";
import { displayText } from "../calc/display";
import { criterion } from "../calc/functions/criteria";
import type { Book } from "../model/book";
import { MONTHS, type DynamicCriteria, type FilterRule } from "../model/filters";
import type { Sheet } from "../model/sheet";
import type { CellValue } from "../model/value";

/** The cells of one column that a filter looks at. */
export interface FilteredCells {
  book: Book;
  sheet: Sheet;
  column: number;
  first: number;
  last: number;
}

type Test = (row: number) => boolean;

/**
 * Whether a row passes, for all rows of the column.
 * @param today a serial, for relative dates
 */
export function ruleTest(cells: FilteredCells, rule: FilterRule, today: number): Test {
  const { book, sheet, column } = cells;
  const value = (row: number): CellValue => sheet.value(row, column);
  switch (rule.on) {
    case "values": {
      const wanted = new Set(rule.values.map(folded));
      return (row) => wanted.has(folded(displayText(book, sheet, row, column)));
    }
    case "custom": {
      const tests = rule.criteria.map((text) => criterion(text));
      return rule.and
        ? (row) => tests.every((each) => each.test(value(row)))
        : (row) => tests.some((each) => each.test(value(row)));
    }
    case "top":
      return numberTest(value, topTest(numbersOf(cells), rule));
    case "dynamic":
      return numberTest(
        value,
        dynamicTest(rule.criteria, () => numbersOf(cells), today),
      );
    case "kept":
      return () => true;
  }
}

/** Texts that a filter takes as one. */
export function folded(text: string): string {
  return text.trim().toLowerCase();
}

function numberTest(value: (row: number) => CellValue, test: (n: number) => boolean): Test {
  return (row) => {
    const found = value(row);
    return typeof found === "number" && test(found);
  };
}

function numbersOf({ sheet, column, first, last }: FilteredCells): number[] {
  const numbers: number[] = [];
  for (let row = first; row <= last; row++) {
    const value = sheet.value(row, column);
    if (typeof value === "number") numbers.push(value);
  }
  return numbers;
}

/** Equals of the last one that is let through are let through too; a percentage lets at least one. */
function topTest(
  numbers: number[],
  { last, percent, count }: Extract<FilterRule, { on: "top" }>,
): (n: number) => boolean {
  const wanted = percent ? Math.max(1, Math.floor((numbers.length * count) / 100)) : count;
  const sorted = numbers.toSorted((a, b) => (last ? a - b : b - a));
  const limit = sorted[Math.min(wanted, sorted.length) - 1];
  return (n) => limit !== undefined && (last ? n <= limit : n >= limit);
}

function dynamicTest(
  criteria: DynamicCriteria,
  numbers: () => number[],
  today: number,
): (n: number) => boolean {
  if (criteria === "AboveAverage" || criteria === "BelowAverage") {
    const all = numbers();
    const average = all.reduce((sum, n) => sum + n, 0) / all.length;
    return criteria === "AboveAverage" ? (n) => n > average : (n) => n < average;
  }
  const inEveryYear = /^AllDatesInPeriod(?:Quarter(\d)|(\w+))$/.exec(criteria);
  if (inEveryYear) {
    const [, quarter, name = ""] = inEveryYear;
    const first = quarter ? Number(quarter) * 3 - 2 : MONTHS.indexOf(name) + 1;
    const last = quarter ? first + 2 : first;
    return (n) => {
      const month = dayOf(n)?.month ?? 0;
      return month >= first && month <= last;
    };
  }
  const [from, before] = period(criteria, Math.floor(today));
  return (n) => n >= from && n < before;
}

const STEP: Record<string, number> = { Last: -1, This: 0, Next: 1 };

/** From the first day to before the second one. */
function period(criteria: DynamicCriteria, today: number): [number, number] {
  if (criteria === "Today") return [today, today + 1];
  if (criteria === "Tomorrow") return [today + 1, today + 2];
  if (criteria === "Yesterday") return [today - 1, today];
  const { year, month } = dayOf(today) ?? { year: 1900, month: 1 };
  if (criteria === "YearToDate") return [firstOf(year, 1), today + 1];
  const [, which = "", unit] = /^(Last|This|Next)(\w+)$/.exec(criteria) ?? [];
  const step = STEP[which] ?? 0;
  if (unit === "Week") {
    // A week begins on Sunday, which is 1 modulo 7 in Excel's count of days.
    const sunday = today - ((today + 6) % 7) + 7 * step;
    return [sunday, sunday + 7];
  }
  const months = unit === "Year" ? 12 : unit === "Quarter" ? 3 : 1;
  const first = month - ((month - 1) % months) + months * step;
  return [firstOf(year, first), firstOf(year, first + months)];
}

/** The serial of a month's first day; months before January or after December are of other years. */
function firstOf(year: number, month: number): number {
  const months = year * 12 + month - 1;
  return serialOf(Math.floor(months / 12), (months % 12) + 1, 1) ?? 0;
}
