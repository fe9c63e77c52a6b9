// What another clerk does to a table by hand, and what the tables hold, whatever the order of their rows and columns.

import type { NodeExcel } from "excel-preview-host";
import { tableRows } from "../excel";

/** A column of the clerk's own. */
export const OWN_COLUMN = "自己的一栏";

export const onTable = (name: string, how: (table: Excel.Table) => void) =>
  Excel.run(async (context) => {
    how(context.workbook.tables.getItem(name));
    await context.sync();
  });

/** Rows by what tells them apart, whatever their order; tokens that are made up each time are left out. */
export function contents(excel: NodeExcel): Record<string, string[]> {
  return Object.fromEntries(
    excel.book.tables.map(({ name }) => {
      const rows = tableRows(excel, name)
        .map((row) => ({
          ...row,
          [OWN_COLUMN]: "",
          ...(name === "日志" && { 标识: "" }),
          ...(name === "部门变更" && { 登记标识: "" }),
        }))
        .filter((row) => Object.values(row).some((cell) => cell !== ""))
        .map((row) => JSON.stringify(Object.entries(row).sort()));
      return [name, rows.sort()];
    }),
  );
}
