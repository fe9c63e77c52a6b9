// Rows of 设置 as the clerk has them.

import type { NodeExcel } from "excel-preview-host";
import { tableRows } from "../excel";

export const settingsNamed = (excel: NodeExcel, label: string) =>
  tableRows(excel, "设置").filter((row) => row["设置项"] === label);

export async function deleteSetting(label: string): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("设置");
    const labels = table.columns.getItem("设置项").getDataBodyRange().load("values");
    await context.sync();
    const at = labels.values.findIndex(([cell]) => cell === label);
    table.rows.getItemAt(at).delete();
    await context.sync();
  });
}
