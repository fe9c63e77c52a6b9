// Owns reading the rows of one block (P1–P3): departments, section lines, 小计 and 合计.

import { cellAddress, type CellValue } from "../cell";
import type { DepartmentKind } from "../vocabulary";
import { readFigure } from "./figure";
import { kindOfHeader, kindOfName, totalLabel, type BlockColumns } from "./headers";
import type { PlanRow, SheetValues, StatedTotal } from "./plan";

export interface BlockReading {
  readonly rows: readonly PlanRow[];
  readonly totals: readonly StatedTotal[];
}

function compact(cell: CellValue | undefined): string {
  return String(cell ?? "").replace(/[\s\u200B\uFEFF]+/gu, "");
}

/** Sum of the readable figures. */
export function sumOf(rows: readonly PlanRow[]): number {
  return rows.reduce((sum, row) => sum + (row.quota ?? 0), 0);
}

export function totalOver(rows: readonly PlanRow[]): Pick<StatedTotal, "computed" | "rowKeys"> {
  return { computed: sumOf(rows), rowKeys: rows.map((row) => row.key) };
}

class BlockReader {
  private readonly rows: PlanRow[] = [];
  private readonly totals: StatedTotal[] = [];
  /** Rows since the last total: what the next 小计 sums. */
  private open: PlanRow[] = [];
  private section: DepartmentKind | null;

  constructor(
    private readonly sheet: SheetValues,
    private readonly columns: BlockColumns,
    private readonly block: number,
  ) {
    this.section = kindOfHeader(columns.header);
  }

  read(endRow: number): BlockReading {
    for (let row = this.columns.headerRow + 1; row < endRow; row += 1) this.readRow(row);
    return { rows: this.rows, totals: this.totals };
  }

  private cell(row: number, column: number): CellValue {
    return this.sheet.values[row]?.[column] ?? null;
  }

  private address(row: number, column: number): string {
    return cellAddress(this.sheet.firstRow + row, this.sheet.firstColumn + column);
  }

  private readRow(row: number): void {
    const { start, name: nameColumn, figure, remark } = this.columns;
    const label = totalLabel(this.cell(row, nameColumn)) ?? totalLabel(this.cell(row, start));
    if (label !== null) {
      this.addTotal(row, label);
      return;
    }
    const name = compact(this.cell(row, nameColumn));
    const raw = this.cell(row, figure);
    const reading = readFigure(raw);
    if (name === "" && reading.kind === "empty") return;
    if (reading.kind === "empty" && this.isSectionOrNote(name)) return;
    const added: PlanRow = {
      key: this.address(row, nameColumn),
      figureAddress: this.address(row, figure),
      name,
      quota: reading.kind === "figure" ? reading.value : null,
      rawQuota: raw,
      remark: remark === -1 ? "" : String(this.cell(row, remark) ?? "").trim(),
      kind: this.section ?? kindOfName(name),
      block: this.block,
    };
    this.rows.push(added);
    this.open.push(added);
  }

  /** A line like “局机关股室” starts a section; a line under the last total is a note. */
  private isSectionOrNote(name: string): boolean {
    const kind = kindOfHeader(name);
    if (kind !== null) this.section = kind;
    const note = /^(?:注|备注|说明|填表|制表|联系|审核)/u.test(name);
    return kind !== null || note || (this.totals.length > 0 && this.open.length === 0);
  }

  /** A second total straight after another one sums the whole block, not the nothing in between. */
  private addTotal(row: number, label: string): void {
    const reading = readFigure(this.cell(row, this.columns.figure));
    if (reading.kind === "empty" && this.open.length === 0) return;
    const summed = label.startsWith("小计") || this.totals.length === 0 ? this.open : this.rows;
    this.totals.push({
      address: this.address(row, this.columns.figure),
      label,
      stated: reading.kind === "figure" ? reading.value : null,
      ...totalOver(summed),
    });
    this.open = [];
  }
}

/** Reads a block down to `endRow` (exclusive). */
export function readBlock(
  sheet: SheetValues,
  columns: BlockColumns,
  block: number,
  endRow: number,
): BlockReading {
  return new BlockReader(sheet, columns, block).read(endRow);
}
