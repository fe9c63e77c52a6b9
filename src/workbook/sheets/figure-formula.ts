// Owns the formula that shows one figure of one department: the short forms of the add-in's functions.

import { QUARTERLY_COLUMNS, type QuarterlyField } from "../../tables/blocks/quarterly";

/** The columns that have a function of their own. */
const SHORT: Readonly<Partial<Record<QuarterlyField, string>>> = {
  completion: "COMPLETION",
  status: "STATUS",
  flags: "FLAGS",
};

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** `table` is the reference to the whole spilled table, e.g. 季度考核!A4#. */
export function figureFormula(department: string, field: QuarterlyField, table: string): string {
  const short = SHORT[field];
  if (short !== undefined) return `=XXBS.${short}(${quoted(department)},${table})`;
  const header = QUARTERLY_COLUMNS.find((column) => column.field === field)?.header ?? "";
  return `=XXBS.FIGURE(${quoted(department)},${table},${quoted(header)})`;
}
