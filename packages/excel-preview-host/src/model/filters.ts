// What a filter button lets through: of a table's column, or of a column in a sheet's own filter.
import type { Area } from "./address";

/** In the words, and the spelling, of office.js. */
export const MONTHS = [
  ..."January Februray March April May June July".split(" "),
  ..."August September October November December".split(" "),
];

/** Relative dates and averages, as office.js names them; the file begins each with a small letter. */
export const DYNAMIC_CRITERIA = [
  "AboveAverage",
  "AllDatesInPeriodApril",
  "AllDatesInPeriodAugust",
  "AllDatesInPeriodDecember",
  "AllDatesInPeriodFebruray",
  "AllDatesInPeriodJanuary",
  "AllDatesInPeriodJuly",
  "AllDatesInPeriodJune",
  "AllDatesInPeriodMarch",
  "AllDatesInPeriodMay",
  "AllDatesInPeriodNovember",
  "AllDatesInPeriodOctober",
  "AllDatesInPeriodQuarter1",
  "AllDatesInPeriodQuarter2",
  "AllDatesInPeriodQuarter3",
  "AllDatesInPeriodQuarter4",
  "AllDatesInPeriodSeptember",
  "BelowAverage",
  "LastMonth",
  "LastQuarter",
  "LastWeek",
  "LastYear",
  "NextMonth",
  "NextQuarter",
  "NextWeek",
  "NextYear",
  "ThisMonth",
  "ThisQuarter",
  "ThisWeek",
  "ThisYear",
  "Today",
  "Tomorrow",
  "YearToDate",
  "Yesterday",
] as const;
export type DynamicCriteria = (typeof DYNAMIC_CRITERIA)[number];

export type FilterRule =
  /** The shown texts. */
  | { on: "values"; values: string[] }
  /** As COUNTIF takes its criteria: ">50", "=*s"; the second with both (`and`) or either. */
  | { on: "custom"; criteria: [string] | [string, string]; and: boolean }
  | { on: "top"; last: boolean; percent: boolean; count: number }
  | { on: "dynamic"; criteria: DynamicCriteria }
  /** One of the file that the host does not apply (by colour, by icon, by date groups); its XML is kept. */
  | { on: "kept"; xml: string };

/** A sheet's own filter, outside tables. The first row is the header. */
export interface SheetFilter {
  area: Area;
  /** One for each column of the area. */
  rules: (FilterRule | null)[];
}
