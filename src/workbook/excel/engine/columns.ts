// Owns adding the columns that a write has something to say in and a table lacks: the ledger is older than they
// are, or the clerk has deleted one. Columns without which a table cannot be used are refused where it is read.

import { isBlank } from "../../../tables/schema/cells";
import { inWorkbook, protectedSheet } from "../run";
import type { Deed } from "./deed";
import type { Readings } from "./outstanding";
import type { TableReading } from "./table-reading";

interface LackingColumn {
  readonly reading: TableReading;
  readonly header: string;
  readonly format: string;
  readonly hidden: boolean;
}

export function lackingColumns({ rows, cells, lines }: Deed, readings: Readings): LackingColumn[] {
  const said = [
    ...[...rows, ...lines].flatMap((row) =>
      Object.entries(row.cells)
        .filter(([, cell]) => !isBlank(cell))
        .map(([header]) => ({ table: row.table, header })),
    ),
    ...cells,
  ];
  return [...readings.values()].flatMap((reading) => {
    const { name, columns } = reading.shape;
    const wanted = new Set(said.filter(({ table }) => table === name).map(({ header }) => header));
    return columns
      .filter(({ header }) => wanted.has(header) && !reading.places.has(header))
      .map(({ header, format, hidden = false }) => ({ reading, header, format, hidden }));
  });
}

/** At the right of their tables. Throws WorkbookError "protected". */
export async function addColumns(lacking: readonly LackingColumn[]): Promise<void> {
  const locked = lacking.filter(({ reading }) => reading.locked);
  if (locked.length > 0)
    throw protectedSheet([...new Set(locked.map(({ reading }) => reading.sheet))]);
  await inWorkbook(async (context) => {
    for (const { reading, header, format, hidden } of lacking) {
      const table = context.workbook.tables.getItem(reading.shape.name);
      const column = table.columns.add(undefined, undefined, header).getDataBodyRange();
      // One format for the whole range, where the typings want a matrix of its size.
      Object.assign(column, { numberFormat: format });
      if (hidden) column.columnHidden = true;
    }
    await context.sync();
  });
}
