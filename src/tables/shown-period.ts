// Owns what the labelled cells 年度, 季度, 截止日期 hold: cell ↔ the period under evaluation.

import type { CellValue } from "../domain/cell";
import { fromSerial, toSerial, type CivilDate } from "../domain/civil-date";
import { firstQuarterCell } from "../domain/setting-cells";
import type { Quarter } from "../domain/vocabulary";
import { countOf, serialOf, type Cell } from "./cells";

/** The period that 季度考核 shows. */
export interface Period {
  readonly year: number;
  readonly quarter: Quarter;
  /** 截止日期; null = the last day of the quarter. */
  readonly asOf: CivilDate | null;
}

/** The defined names of the three cells. */
export const PERIOD_NAMES = ["考核年度", "考核季度", "考核截止日期"] as const;

/** 2022, "2022" or "2022年"; null for anything else. */
export function readYear(cell: Cell): number | null {
  const year = countOf(typeof cell === "string" ? cell.replace("年", "") : cell);
  return year >= 1900 && year <= 9999 ? year : null;
}

/** 2, "2", "第二季度", "二"; null for anything else. */
export function readQuarter(cell: Cell): Quarter | null {
  return cell === undefined ? null : (firstQuarterCell(cell)?.quarter ?? null);
}

/** The period of the three cells, or a Chinese sentence about the first one that does not fit. */
export function readPeriodCells(cells: readonly [Cell, Cell, Cell]): Period | string {
  const [yearCell, quarterCell, asOfCell] = cells;
  const year = readYear(yearCell);
  if (year === null) return `“年度”应为四位年份，如 2022，现为“${String(yearCell ?? "")}”。`;
  const quarter = readQuarter(quarterCell);
  if (quarter === null) return `“季度”应为 1 至 4，现为“${String(quarterCell ?? "")}”。`;
  const serial = serialOf(asOfCell);
  const asOf = serial === 0 ? null : fromSerial(serial);
  if (serial !== 0 && asOf === null) {
    return `“截止日期”应为日期（如 ${year}-06-30）或留空，现为“${String(asOfCell)}”。`;
  }
  return { year, quarter, asOf };
}

export function writePeriodCells(period: Period): [CellValue, CellValue, CellValue] {
  return [period.year, period.quarter, period.asOf === null ? "" : toSerial(period.asOf)];
}
