// Owns what a sealed quarter remembers of its rows (E7), so that later corrections can be told, and the
// names by which a seal is found again.

import { type Quarter, quarterLabel, QUARTERS } from "../../domain/calendar/quarter";
import type { SealedRow } from "../../domain/outcomes/sealing";
import { keyColumn, numberKeyColumn, textColumn, tickColumn } from "../schema/columns";
import type { TableSchema } from "../schema/table";

export interface QuarterOfYear {
  readonly year: number;
  readonly quarter: Quarter;
}

/** Name of the snapshot's sheet, "2022年第二季度封存". */
export function sealSheetName(which: QuarterOfYear): string {
  return `${quarterLabel(which)}封存`;
}

/** True for a sheet that holds a snapshot, in force or retired. */
export function isSealSheet(name: string): boolean {
  return /^\d{4}年第[一二三四]季度封存/u.test(name);
}

/** The defined name of a seal in force, "封存2022Q2"; it refers to the seal's records. */
export function sealName({ year, quarter }: QuarterOfYear): string {
  return `封存${year}Q${quarter}`;
}

/** The same in a formula, of a year and a quarter that stand in two named cells. */
export function sealNameFormula(year: string, quarter: string): string {
  return `"封存"&${year}&"Q"&${quarter}`;
}

/** The quarter of a seal's defined name, null for any other name. */
export function readSealName(name: string): QuarterOfYear | null {
  const match = /^封存(\d{4})Q([1-4])$/u.exec(name);
  const quarter = QUARTERS.find((each) => String(each) === match?.[2]);
  return quarter === undefined ? null : { year: Number(match?.[1]), quarter };
}

/** A ledger row as it was when its quarter was sealed. */
export interface SealRecord extends SealedRow {
  readonly department: string;
  readonly title: string;
  /** Counted in the quarter by the seal. */
  readonly counted: boolean;
}

/** The hidden columns beside a snapshot's table. */
export const SEAL_RECORDS: TableSchema<SealRecord> = {
  name: "封存",
  columns: {
    id: numberKeyColumn("编号", 12),
    department: textColumn("部门", 22),
    title: textColumn("标题", 40),
    counted: tickColumn("计入本季", 9),
    fingerprint: keyColumn("内容指纹", 18),
  },
};
