// Owns rows and lines that have lost their token by a clerk's hand, the hidden column deleted or renamed, its cells cleared
// or pasted over: a row with their number and their title is theirs still, as is a line in all their words, and gets its
// token again. Else it would be taken for lost, and written twice (T2).

import type { CivilDateTime } from "../../../../domain/calendar/civil-date";
import { LOG } from "../../../../tables/declarations/log";
import { textOf } from "../../../../tables/schema/cells";
import type { Cells } from "../../../../tables/schema/shape";
import { inWorkbook } from "../../run";
import type { AddedRow, ChangedCell, Deed } from "../deed";
import { addLacking } from "../lacking";
import type { Remembered } from "../memory";
import {
  isLogged,
  outstanding,
  refuse,
  type Readings,
  type SetCell,
  type TableWork,
} from "../outstanding";
import { readNeeds } from "../needs";
import { findRow, type TableNeed, type TableRow } from "../table-reading";
import { isSameValue, standing } from "../view";
import { write } from "../writing";
import { namesOf } from "./renumbering";
import { upToDate } from "./repairs";

/** What is to be read to find such a row. */
export function markNeed(row: AddedRow): TableNeed[] {
  const key = keyWithout(row);
  return key === null ? [] : [{ table: row.table, find: [key] }];
}

/** The row's number, and no token; null where its table has no numbers. */
function keyWithout(row: AddedRow): Cells | null {
  const names = namesOf(row);
  return names === null ? null : { [names.number.header]: names.number.text, [names.token]: "" };
}

/** The tokens that are to be written again. */
function lostMarks(known: readonly Remembered[], readings: Readings): ChangedCell[] {
  return known.flatMap(({ deed }) =>
    deed.rows.flatMap((row) => {
      const [reading, names, key] = [readings.get(row.table), namesOf(row), keyWithout(row)];
      if (reading === undefined || names === null || key === null) return [];
      if (standing(reading, row.token) !== null) return [];
      const sheetRow = findRow(reading, key);
      const found = reading.rows.find((each) => each.sheetRow === sheetRow);
      const title = textOf(found?.cells[reading.places.get(names.title) ?? -1]);
      const isOurs = title === textOf(upToDate(row, known).cells[names.title]);
      if (found === undefined || !isOurs) return [];
      const { table, token } = row;
      return [{ table, key, header: names.token, old: "", new: token, line: 0 }];
    }),
  );
}

/** Lines that stand in all their words but without their token. One round trip more, and only where some have none. */
async function lostLineMarks(
  known: readonly Remembered[],
  readings: Readings,
): Promise<TableWork[]> {
  const gone = known
    .flatMap(({ deed }) => deed.lines)
    .filter(({ token }) => !isLogged(readings, token));
  const tokens = readings.get(LOG.name)?.columns.get(LOG.columns.token.header) ?? [];
  if (gone.length === 0 || tokens.every((cell) => textOf(cell) !== "")) return [];
  const reading = (await readNeeds([{ table: LOG.name, all: true }])).get(LOG.name);
  if (reading === undefined) return [];
  const { places, rows, shape } = reading;
  const left = [...rows];
  const cells = gone.flatMap((line): SetCell[] => {
    const isIt = (row: TableRow) =>
      Object.entries({ ...line.cells, [shape.token]: "" }).every(([header, cell]) =>
        isSameValue(cell, row.cells[places.get(header) ?? -1]),
      );
    const at = left.findIndex(isIt);
    // Of two lines in the same words each has its own.
    return left.splice(at, at === -1 ? 0 : 1).map(({ sheetRow }) => ({
      ...{ sheetRow, header: shape.token, format: "@", was: "", value: line.token },
    }));
  });
  if (cells.length === 0) return [];
  const work = { reading, rows: [], cells, pending: [] };
  refuse(work);
  return [work];
}

/** @returns whether there were any: what was read is to be read again. Throws WorkbookError. */
export async function markAgain(
  known: readonly Remembered[],
  readings: Readings,
  now: CivilDateTime,
): Promise<boolean> {
  const cells = lostMarks(known, readings);
  const deed: Deed = { token: "-", purpose: "", at: now, rows: [], cells, lines: [] };
  if (cells.length > 0 && (await addLacking(deed, readings))) return true;
  const work = [...outstanding(deed, readings), ...(await lostLineMarks(known, readings))];
  if (work.length > 0) await inWorkbook((context) => write(context, work), [...readings.keys()]);
  return work.length > 0;
}
