// Owns showing a cell's value as text (日志, seals, annexes): dates as dates, shares as percent.

import { percent } from "../../domain/text/written";
import type { CellValue } from "../../domain/text/cell";
import { dateTimeFromSerial, formatDateTime } from "../../domain/calendar/civil-date";

/** The cell as the clerk sees it; `format` is its column's. */
export function displayCell(cell: CellValue, format: string): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number" && format.startsWith("yyyy")) {
    const value = dateTimeFromSerial(cell);
    if (value !== null) return formatDateTime(value);
  }
  if (typeof cell === "number" && format === "0%") return percent(cell);
  return String(cell);
}
