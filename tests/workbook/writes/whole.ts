// What is wrong with a workbook, by what panes have told as done: each row, line and cell is there, once, and 日志
// tells of nothing else.

import type { NodeExcel } from "excel-preview-host";
import type { ChangedCell } from "../../../src/workbook/excel/engine/deed";
import { tableRows } from "../excel";
import type { Pane } from "./panes";

function repeated(values: readonly unknown[]): unknown[] {
  return values.filter((value, at) => value !== "" && values.indexOf(value) !== at);
}

export function column(excel: NodeExcel, table: string, header: string): unknown[] {
  return tableRows(excel, table).map((row) => row[header]);
}

/**
 * What is wrong with the workbook, by what the panes remember to have told.
 * @param before 标识 of the lines of 日志 that they did not write
 */
export function faultsIn(
  excel: NodeExcel,
  panes: readonly Pane[],
  before: readonly unknown[],
): unknown[] {
  const wrong: unknown[] = [];
  for (const [table, header] of [
    ["台账", "编号"],
    ["台账", "登记标识"],
    ["约稿", "约稿编号"],
    ["采用", "登记标识"],
    ["约稿", "登记标识"],
    ["批评", "登记标识"],
    ["部门变更", "登记标识"],
    ["部门", "登记标识"],
    ["部门", "部门编号"],
    ["计划小计", "登记标识"],
    ["日志", "标识"],
  ] as const) {
    const twice = repeated(column(excel, table, header));
    if (twice.length > 0) wrong.push(["twice", table, twice]);
  }
  const deeds = panes.flatMap((pane) => pane.remembered().filter(({ told }) => told));
  const lines = deeds.flatMap(({ deed }) => deed.lines.map(({ token }) => token));
  const logged = column(excel, "日志", "标识");
  const known = [...before, ...lines];
  const [untold, unknown] = [
    lines.filter((token) => !logged.includes(token)),
    logged.filter((token) => token !== "" && !known.includes(token)),
  ];
  if (untold.length > 0) wrong.push(["told as done, not in 日志", untold]);
  if (unknown.length > 0) wrong.push(["in 日志, told to nobody", unknown]);
  const rows = deeds.flatMap(({ deed }) => deed.rows);
  for (const { table, token } of rows) {
    const header = table === "日志" ? "标识" : "登记标识";
    if (!column(excel, table, header).includes(token)) wrong.push(["row lost", table, token]);
  }
  const cells = deeds.flatMap(({ deed }) => deed.cells.filter(({ line }) => line > 0));
  wrong.push(...cells.filter((cell) => !isKept(excel, cell, cells)));
  const half = excel.book.sheets.filter(({ name }) => name.startsWith("未完成"));
  if (half.length > 0) wrong.push(["half made", half.map(({ name }) => name)]);
  return wrong;
}

/** Position of the row that is meant: by its number or its 标识. */
function rowOf(excel: NodeExcel, { table, key }: ChangedCell): number {
  return tableRows(excel, table).findLastIndex((each) =>
    Object.entries(key).every(([header, text]) => each[header] === text),
  );
}

/** The cell holds what one of those holds it to be who changed it last: two may change the same. */
function isKept(excel: NodeExcel, cell: ChangedCell, all: readonly ChangedCell[]): boolean {
  const at = rowOf(excel, cell);
  const row = tableRows(excel, cell.table)[at];
  const same = (other: ChangedCell) =>
    other.table === cell.table && other.header === cell.header && rowOf(excel, other) === at;
  return all.filter(same).some(({ new: value }) => (value ?? "") === row?.[cell.header]);
}
