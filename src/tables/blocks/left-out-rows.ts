// Owns the columns of 导入遗漏 (I5): what of an older list was not taken, with its cell and the reason.

import type { CellValue } from "../../domain/text/cell";

/** A row of an older list that was left out, or a cell of one that was. */
export interface LeftOutRow {
  /** A1 address in the list's sheet. */
  readonly cell: string;
  /** As the list has them, "" where it has none. */
  readonly department: string;
  readonly title: string;
  readonly reason: string;
  /** True where the whole row is left out. */
  readonly leftOut: boolean;
}

export interface LeftOutColumn {
  readonly header: string;
  readonly format: "@";
  /** Characters. */
  readonly width: number;
  readonly cell: (row: LeftOutRow) => CellValue;
}

function column(header: string, width: number, cell: LeftOutColumn["cell"]): LeftOutColumn {
  return { header, format: "@", width, cell };
}

export const LEFT_OUT_COLUMNS: readonly LeftOutColumn[] = [
  column("单元格", 10, ({ cell }) => cell),
  column("部门", 20, ({ department }) => department),
  column("标题", 44, ({ title }) => title),
  column("原因", 46, ({ reason }) => reason),
  column("处理", 16, ({ leftOut }) => (leftOut ? "整行未导入" : "已导入，此格除外")),
];

/** Header row, then one row a line of the list. */
export function leftOutBlock(rows: readonly LeftOutRow[]): CellValue[][] {
  return [
    LEFT_OUT_COLUMNS.map(({ header }) => header),
    ...rows.map((row) => LEFT_OUT_COLUMNS.map(({ cell }) => cell(row))),
  ];
}
