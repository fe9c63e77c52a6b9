// Owns the numbers of rows that are written again (T4): the next free one, unless theirs is free still.

import { nextCommissionId, nextSubmissionId } from "../../../../domain/records/submission-id";
import { COMMISSIONS } from "../../../../tables/declarations/adoptions";
import { textOf } from "../../../../tables/schema/cells";
import { comparedIn } from "../../../../tables/schema/shape";
import { shapeNamed } from "../../../../tables/declarations/registry";
import { LEDGER } from "../../../../tables/declarations/ledger";
import type { AddedRow, ChangedCell } from "../deed";
import { counterCells, readCounter } from "../numbering";
import type { TableNeed } from "../table-reading";
import type { View } from "../view";

/** Tables whose rows are numbered: the header, that of the title, and the next number where these are in use. */
const NUMBERED: Readonly<
  Record<
    string,
    { header: string; title: string; next: (like: string, used: Iterable<string>) => string }
  >
> = {
  [LEDGER.name]: {
    header: LEDGER.columns.id.header,
    title: LEDGER.columns.title.header,
    next: (like, used) => nextSubmissionId(Number(like.slice(0, 4)), used),
  },
  [COMMISSIONS.name]: {
    header: COMMISSIONS.columns.id.header,
    title: COMMISSIONS.columns.topic.header,
    next: (like, used) => nextCommissionId(Number(like.slice(1, 5)), used),
  },
};

/** The number of a row, "" where its table has none. */
export function numberOf({ table, cells }: AddedRow): string {
  return textOf(cells[NUMBERED[table]?.header ?? ""]);
}

/** What a row is known by beside its token, null where its table has no numbers. */
export function namesOf(row: AddedRow) {
  const { header, title } = NUMBERED[row.table] ?? { header: "", title: "" };
  const number = { header, text: numberOf(row) };
  return number.text === "" ? null : { number, title, token: shapeNamed(row.table).token };
}

/** A row that has to take another number than it was told as. */
export interface Rename {
  readonly table: string;
  /** Of the row. */
  readonly token: string;
  readonly told: string;
  readonly now: string;
  /** Which of the remembered deeds wrote it: those before it mean another row by the number. */
  readonly from: number;
}

export function renumbered(row: AddedRow, renames: readonly Rename[]): AddedRow {
  const header = NUMBERED[row.table]?.header;
  const now = renames.find(({ table, token }) => table === row.table && token === row.token)?.now;
  if (header === undefined || now === undefined) return row;
  return { ...row, cells: { ...row.cells, [header]: now } };
}

/** What is to be read for `Numbers`. */
export function numberNeed(table: string): TableNeed[] {
  const numbered = NUMBERED[table];
  return numbered === undefined ? [] : [{ table, columns: [numbered.header] }];
}

/** The next free numbers, as they are given out. */
export class Numbers {
  private readonly given: { readonly table: string; readonly number: string }[] = [];
  constructor(private readonly view: View) {}

  next(table: string, like: string): string {
    const numbered = NUMBERED[table];
    if (numbered === undefined) return like;
    const own = this.given.map(({ number }) => number);
    const kept = table === LEDGER.name ? readCounter(this.view.own("counter")) : [];
    const used = [...this.used(table), ...own, ...kept];
    const free = numbered.next(like, used);
    // A number above all of these: of an attempt that did not come to it, or of a workbook closed unsaved.
    const isFree = numbered.next(like, [...used, like]) !== free;
    const number = isFree ? like : free;
    this.given.push({ table, number });
    return number;
  }

  /** True where another pane's row has the number: one typed by hand has no token, and covers nothing. */
  isTaken(row: AddedRow): boolean {
    const names = namesOf(row);
    if (names === null) return false;
    const tokens = this.view.table(row.table).columns.get(names.token);
    return this.used(row.table).some(
      (number, at) => number === names.number.text && textOf(tokens?.[at]) !== "",
    );
  }

  private used(table: string): string[] {
    const header = NUMBERED[table]?.header ?? "";
    const { shape, columns } = this.view.table(table);
    return (columns.get(header) ?? []).map(comparedIn(shape, header));
  }

  /** The counters of 设置, raised by what was given out. */
  counters(): ChangedCell[] {
    const ids = this.given.filter(({ table }) => table === LEDGER.name).map(({ number }) => number);
    return ids.length === 0 ? [] : counterCells(this.view, ids);
  }
}
