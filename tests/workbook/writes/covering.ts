// Another clerk's write that lands on cells which were told as saved.

import type { NodeExcel } from "excel-preview-host";

/** His own cells stand there now. @param row from 1 */
export function cover(
  excel: NodeExcel,
  table: string,
  row: number,
  cells: Readonly<Record<string, string>>,
): void {
  const found = excel.book.tableByName(table);
  const sheet = found && excel.book.sheet(found.sheetId);
  if (!found || !sheet) throw new Error(`no table ${table}`);
  excel.host.asCoAuthor(() => {
    for (const [at, { name }] of found.columns.entries()) {
      if (name in cells)
        sheet.ensure(found.area.top + row, found.area.left + at).value = cells[name] ?? "";
    }
  });
}
