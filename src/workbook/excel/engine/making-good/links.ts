// Owns the columns that name a row by its number, and what becomes of them where a row had to take another number
// (T4): what this pane wrote of it follows; of others' rows it cannot be known which article they mean.

import type { CivilDateTime } from "../../../../domain/calendar/civil-date";
import { ADOPTIONS, COMMISSIONS } from "../../../../tables/declarations/adoptions";
import { LEDGER } from "../../../../tables/declarations/ledger";
import { LOG } from "../../../../tables/declarations/log";
import { textOf, type Cell } from "../../../../tables/schema/cells";
import { comparedIn, type Cells } from "../../../../tables/schema/shape";
import { TEXTS } from "../../texts";
import { FOLLOWS, lineOf, type AddedRow, type ChangedCell, type Deed, type Line } from "../deed";
import { newToken, type Remembered } from "../memory";
import { keyOf } from "../needs";
import { stateOf, type Readings } from "../outstanding";
import type { Rename } from "./renumbering";
import { findRow, type TableNeed, type TableReading } from "../table-reading";
import { standing } from "../view";

/** By table and header: the table whose numbers stand there. */
const LINKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [ADOPTIONS.name]: { [ADOPTIONS.columns.submissionId.header]: LEDGER.name },
  [LEDGER.name]: {
    [LEDGER.columns.resubmissionOf.header]: LEDGER.name,
    [LEDGER.columns.duplicateOf.header]: LEDGER.name,
    [LEDGER.columns.notDuplicateOf.header]: LEDGER.name,
    [LEDGER.columns.commissionId.header]: COMMISSIONS.name,
  },
};

/** What is to be read to count who else names a number. */
export function linkNeeds(): TableNeed[] {
  return [
    { table: ADOPTIONS.name, all: true },
    { table: LEDGER.name, columns: Object.keys(LINKS[LEDGER.name] ?? {}) },
  ];
}

/** The deeds with the new numbers wherever they name a row that was renumbered with or before them. */
export function followed(known: readonly Remembered[], renames: readonly Rename[]): Remembered[] {
  return known.map((entry, at) => {
    const due = renames.filter(({ from }) => from <= at);
    return due.length === 0 ? entry : { ...entry, deed: withLinks(entry.deed, due) };
  });
}

function withLinks(deed: Deed, renames: readonly Rename[]): Deed {
  const next = (table: string, header: string, cell: Cell) =>
    renameOf(renames, table, header, cell)?.now;
  const { subject } = LOG.columns;
  return {
    ...deed,
    rows: deed.rows.map((row) => ({ ...row, cells: mapped(row, next) })),
    cells: deed.cells.map((cell) => ({
      ...cell,
      key: withNumbers(cell, renames),
      new: next(cell.table, cell.header, cell.new) ?? cell.new,
    })),
    lines: deed.lines.map((line) => {
      const told = textOf(line.cells[subject.header]);
      const now = renames.find((each) => each.told === told)?.now ?? told;
      return { ...line, cells: { ...line.cells, [subject.header]: now } };
    }),
  };
}

/** A row that was found by its number is found by the new one. */
function withNumbers({ table, key }: ChangedCell, renames: readonly Rename[]): Cells {
  const next = (text: Cell) =>
    renames.find((each) => each.table === table && each.told === textOf(text))?.now;
  return Object.fromEntries(
    Object.entries(key).map(([header, text]) => [header, next(text) ?? text]),
  );
}

function mapped(
  { table, cells }: AddedRow,
  next: (table: string, header: string, cell: Cell) => string | undefined,
): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([header, cell]) => [header, next(table, header, cell) ?? cell]),
  );
}

function renameOf(renames: readonly Rename[], table: string, header: string, cell: Cell) {
  const target = LINKS[table]?.[header];
  const told = textOf(cell);
  return renames.find((each) => each.table === target && each.told === told);
}

export interface Following {
  readonly deed: Deed;
  /** By the number that was told: how many cells follow, and how many others name it. */
  readonly counts: ReadonlyMap<string, { readonly followed: number; readonly doubtful: number }>;
}

interface FollowingCell {
  readonly cell: Omit<ChangedCell, "line">;
  readonly subject: string;
  readonly rename: Rename;
}

/** When, and by whom. */
export interface FollowedBy {
  /** China time. */
  readonly now: CivilDateTime;
  readonly who: string;
}

/** What the workbook still holds of the old numbers, as a deed of its own. */
export function followingOf(
  known: readonly Remembered[],
  renames: readonly Rename[],
  readings: { readonly own: Readings; readonly around: Readings },
  { now, who }: FollowedBy,
): Following {
  const due = known.flatMap(({ deed }, at) =>
    cellsNaming(
      deed,
      renames.filter(({ from }) => from <= at),
      readings.own,
    ),
  );
  // A deed knows the row by its token, another by its number too.
  const places = due.map(({ cell: { table, key, header } }) => {
    const reading = readings.own.get(table);
    return JSON.stringify([table, reading === undefined ? key : findRow(reading, key), header]);
  });
  const cells = due.filter((_, at) => places.indexOf(places[at] ?? "") === at);
  const counts = new Map(
    renames.map((rename) => {
      const own = cells.filter((each) => each.rename === rename).length;
      return [
        rename.told,
        { followed: own, doubtful: named(rename, readings.around) - own },
      ] as const;
    }),
  );
  const lines: Line[] = [
    ...cells.map(({ cell, subject }) => ({
      action: TEXTS.numberChanged,
      subject,
      field: cell.header,
      old: textOf(cell.old),
      new: textOf(cell.new),
      reason: TEXTS.renumbered,
    })),
    ...renames.flatMap(({ told, now: next }) => {
      const doubtful = counts.get(told)?.doubtful ?? 0;
      if (doubtful === 0) return [];
      return [
        { action: TEXTS.toBeChecked, subject: next, reason: TEXTS.doubtfulLinks(told, doubtful) },
      ];
    }),
  ];
  const token = newToken();
  const deed: Deed = {
    token,
    purpose: FOLLOWS,
    at: now,
    rows: [],
    cells: cells.map(({ cell }, at) => ({ ...cell, line: at + 1 })),
    lines: lines.map((line, at) => lineOf({ token, at: now, number: at + 1 }, who, line)),
  };
  return { deed, counts };
}

/** The cells of a deed that stand and name a number which is another's by now. */
function cellsNaming(deed: Deed, renames: readonly Rename[], readings: Readings): FollowingCell[] {
  const subjectOf = (line: number) => {
    const told = textOf(deed.lines[line - 1]?.cells[LOG.columns.subject.header]);
    return renames.find((each) => each.told === told)?.now ?? told;
  };
  const found = (
    { table, key, line }: Pick<ChangedCell, "table" | "key" | "line">,
    header: string,
    cell: Cell,
  ): FollowingCell[] => {
    const rename = renameOf(renames, table, header, cell);
    if (rename === undefined) return [];
    const { told, now } = rename;
    return [
      { cell: { table, key, header, old: told, new: now }, subject: subjectOf(line), rename },
    ];
  };
  const rows = deed.rows.flatMap((row) => {
    const reading = readings.get(row.table);
    const at = reading === undefined ? null : standing(reading, row.token);
    if (reading === undefined || at === null) return [];
    const where = { ...row, key: keyOf(row.table, row.token) };
    return Object.keys(LINKS[row.table] ?? {}).flatMap((header) =>
      textOf(row.cells[header]) === textAt(reading, at.cells, header)
        ? found(where, header, row.cells[header] ?? "")
        : [],
    );
  });
  const changed = deed.cells
    .filter((cell) => stateOf(cell, readings) === "new")
    .flatMap((cell) => found(cell, cell.header, cell.new));
  return [...rows, ...changed];
}

/** How many cells name the number that was told. */
function named({ told }: Rename, readings: Readings): number {
  return Object.entries(LINKS).reduce((sum, [name, links]) => {
    const reading = readings.get(name);
    if (reading === undefined) return sum;
    const texts = Object.keys(links).flatMap((header) =>
      reading.rows.length > 0
        ? reading.rows.map(({ cells }) => textAt(reading, cells, header))
        : (reading.columns.get(header) ?? []).map(comparedIn(reading.shape, header)),
    );
    return sum + texts.filter((text) => text === told).length;
  }, 0);
}

function textAt({ shape, places }: TableReading, cells: readonly Cell[], header: string): string {
  return comparedIn(shape, header)(cells[places.get(header) ?? -1]);
}
