// Owns whether what is written stands in the row and under the headings that were meant: between reading and writing
// another clerk may have sorted the table, inserted or deleted a row above, or added a column (T4); and putting back
// what stood in those cells.

import type { CellValue } from "../../../domain/text/cell";
import type { SetCell, TableWork } from "./outstanding";
import { tokenOf } from "../row-token";
import type { TableReading, TableRow } from "./table-reading";
import { isSameValue } from "./view";
import { asText } from "./as-text";

/** The rows that are written into, as they stand at that moment. */
export interface Place {
  /** To be called after the sync: what one of the cells held before. */
  readonly before: (cell: Pick<SetCell, "sheetRow" | "header">) => CellValue;
  /** To be called after it: whether these rows, or the table's columns, are no longer those that were read. */
  readonly isDisplaced: () => boolean;
  /** To be called after it: queues putting back what all the cells held. */
  readonly putBack: () => void;
}

/** Queues looking at them; to be called before anything is written. */
export function queuePlace(table: Excel.Table, work: TableWork): Place {
  const { reading, cells, pending } = work;
  const { firstRow, header, places, shape } = reading;
  const all = table.getRange();
  const rowRange = (sheetRow: number) =>
    all.getCell(sheetRow - firstRow + 1, 0).getResizedRange(0, header.length - 1);
  const sheetRows = new Set([...cells, ...pending].map(({ sheetRow }) => sheetRow));
  const seen = new Map(
    [...sheetRows].map((row) => [row, rowRange(row).load("values,formulas,numberFormat")]),
  );
  const at = ({ sheetRow, header: name }: Pick<SetCell, "sheetRow" | "header">) => {
    const range = seen.get(sheetRow);
    const place = places.get(name) ?? -1;
    const value = (range?.values as CellValue[][])[0]?.[place] ?? "";
    const formula = (range?.formulas as CellValue[][])[0]?.[place] ?? "";
    const format = (range?.numberFormat as string[][])[0]?.[place] ?? "General";
    return { place, value, formula, format };
  };
  const headings = table.getHeaderRowRange().load("values");
  holdHeadings(table, work);
  const isRearranged = () =>
    JSON.stringify((headings.values as CellValue[][])[0]) !== JSON.stringify(header);
  const isOther = ([sheetRow, { values }]: [number, Excel.Range]) =>
    !isSameRow(reading, sheetRow, (values as CellValue[][])[0] ?? []);
  const written = [...cells, ...pending.map(({ sheetRow }) => ({ sheetRow, header: shape.token }))];
  return {
    before: (cell) => at(cell).value,
    isDisplaced: () => isRearranged() || [...seen].some(isOther),
    putBack() {
      for (const cell of written) {
        const { place, value, formula, format } = at(cell);
        const range = rowRange(cell.sheetRow).getCell(0, place);
        range.numberFormat = [[format]];
        // What looks like a formula and has no other value is a text.
        range.formulas = [[formula === value ? asText(value, format) : formula]];
      }
    },
  };
}

/**
 * Has Excel refuse the batch, before anything is written, where another clerk has moved, inserted or deleted a column
 * meanwhile: what is put back only when the answer comes would stay where the answer is lost. Of a row that is added the
 * first and the last, its token, are enough: what comes between them moves one of them. Headings that only resemble ours
 * are not asked for by name; they are compared afterwards.
 */
function holdHeadings(table: Excel.Table, { reading, rows, cells, pending }: TableWork): void {
  const { header, places, shape } = reading;
  const first = shape.columns[0]?.header ?? "";
  const names = [
    ...cells.map((cell) => cell.header),
    ...(rows.length > 0 ? [first, shape.token] : []),
    ...(pending.length > 0 ? [shape.token] : []),
  ];
  const headings = table.getHeaderRowRange();
  for (const name of new Set(names)) {
    const place = places.get(name) ?? -1;
    if (header[place] !== name) continue;
    table.columns.getItem(name).getHeaderRowRange().getIntersection(headings.getCell(0, place));
  }
}

/** By its token, and by what stands first in it: a row that was copied has its original's token. */
function isSameRow(reading: TableReading, sheetRow: number, kept: readonly CellValue[]): boolean {
  const { shape, places, rows, last } = reading;
  const known: readonly TableRow[] = [...rows, ...(last === null ? [] : [last])];
  const read = known.find((row) => row.sheetRow === sheetRow)?.cells ?? [];
  const [first] = shape.columns;
  const token = places.get(shape.token) ?? -1;
  const name = places.get(first?.header ?? "") ?? -1;
  return tokenOf(read[token]) === tokenOf(kept[token]) && isSameValue(read[name] ?? "", kept[name]);
}
