// Owns what the labelled cells 年度, 季度, 截止日期 hold: cell ↔ the period under evaluation.

import type { CellValue } from "../../domain/text/cell";
import { fromSerial, toSerial, type CivilDate } from "../../domain/calendar/civil-date";
import { type Quarter, readQuarter } from "../../domain/calendar/quarter";
import { readYear } from "../../domain/text/written";
import { serialOf, type Cell } from "../schema/cells";

/** The period that 季度考核 shows. */
export interface Period {
  readonly year: number;
  readonly quarter: Quarter;
  /** 截止日期; null = the last day of the quarter. */
  readonly asOf: CivilDate | null;
}

/** The defined names of the three cells. */
export const PERIOD_NAMES = ["考核年度", "考核季度", "考核截止日期"] as const;

/** The period of the three cells, or a Chinese sentence about the first one that does not fit. */
export function readPeriodCells(cells: readonly [Cell, Cell, Cell]): Period | string {
  const [yearCell, quarterCell, asOfCell] = cells;
  const year = readYear(yearCell ?? null);
  if (year === null) return `“年度”应为四位年份，如 2022，现为“${String(yearCell ?? "")}”。`;
  const quarter = readQuarter(quarterCell ?? null)?.quarter;
  if (quarter === undefined) return `“季度”应为 1 至 4，现为“${String(quarterCell ?? "")}”。`;
  const serial = serialOf(asOfCell, year);
  const asOf = serial === 0 ? null : fromSerial(serial);
  if (serial !== 0 && asOf === null) {
    return `“截止日期”应为日期（如 ${year}-06-30）或留空，现为“${String(asOfCell)}”。`;
  }
  return { year, quarter, asOf };
}

export function writePeriodCells(period: Period): [CellValue, CellValue, CellValue] {
  return [period.year, period.quarter, period.asOf === null ? "" : toSerial(period.asOf)];
}
