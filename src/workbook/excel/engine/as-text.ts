// Owns writing a text so that Excel keeps it as one, whatever it looks like.

import type { CellValue } from "../../../domain/text/cell";

/** What Excel would take for a formula, a number, a date or a truth value. */
const NOT_TEXT = /^[=+\-@'\d.]|^(?:true|false)$/iu;

/** A value for a cell of this format that stays what it is; null leaves the cell alone. */
export function asText(value: CellValue, format: string | null): CellValue {
  if (typeof value !== "string" || format === "@") return value;
  return NOT_TEXT.test(value) ? `'${value}` : value;
}
