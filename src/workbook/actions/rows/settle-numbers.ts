// Owns settling numbers (S3) that stand twice, as two clerks' or a hand's, or are not there, as in rows typed by
// hand: the first row keeps its 编号, each other gets the next free one, with its line in 日志.

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { nextSubmissionId } from "../../../domain/records/submission-id";
import { numberOf, textOf, type Cell } from "../../../tables/schema/cells";
import { LEDGER } from "../../../tables/declarations/ledger";
import type { Cells } from "../../../tables/schema/shape";
import { locate } from "../../../tables/schema/table";
import type { ChangedCell, Line } from "../../excel/engine/deed";
import { newToken } from "../../excel/engine/memory";
import { counterCells, isNumber, readCounter } from "../../excel/engine/numbering";
import { perform, type Intent } from "../../excel/engine/transaction";
import { findRow, findRows, type TableReading } from "../../excel/engine/table-reading";
import { tokenAt, type View } from "../../excel/engine/view";
import { TEXTS } from "../../excel/texts";
import { rowsToNumber } from "../../reading/unsettled-numbers";

export interface Renumbered {
  /** "" = it had none. */
  readonly told: string;
  readonly now: string;
}

/** What one transaction takes at most. */
const MOST_AT_ONCE = 50;

const { id: ID } = LEDGER.columns;
const WORDS = (["title", "department", "receivedOn"] as const).map(
  (field) => LEDGER.columns[field].header,
);

interface Given extends Renumbered {
  /** Finds its row, with the number that it has now. */
  readonly key: Cells;
}

interface Pass {
  readonly now: CivilDateTime;
  readonly year: number;
  /** The rows to be numbered, by position, with what stands there. */
  readonly which: (reading: TableReading) => { readonly id: string; readonly row: number }[];
}

/**
 * S3: adoptions and links stay with the first row: they name a number, and cannot say which of its rows
 * was meant. @returns what was numbered, from top to bottom; nothing is written where all have their own.
 * @param year whose number a row gets that names no year, neither in its 编号 nor as 收稿日期
 */
export async function settleNumbers(by: {
  readonly now: CivilDateTime;
  readonly year: number;
}): Promise<Renumbered[]> {
  const which = ({ rows, header }: TableReading) =>
    rowsToNumber(
      rows.map(({ cells }) => cells),
      header,
    );
  const given = await kept(by, await numbered({ ...by, which }));
  return given.map(({ told, now }) => ({ told, now }));
}

/** T4: what another clerk has registered under one of these numbers meanwhile was told to him first. */
async function kept(by: Omit<Pass, "which">, given: readonly Given[]): Promise<readonly Given[]> {
  if (given.length === 0) return given;
  const again = await numbered({ ...by, which: (reading) => takenBesides(reading, given) });
  const later = (each: Given) => again.find(({ told }) => told === each.now);
  const all = given.map((each) => ({ ...(later(each) ?? each), told: each.told }));
  return again.length === 0 ? all : kept(by, all);
}

function takenBesides(reading: TableReading, given: readonly Given[]) {
  const at = reading.places.get(ID.header) ?? -1;
  const ids = reading.rows.map(({ cells }) => numberOf(cells[at]));
  return given.flatMap(({ key, now }) => {
    const row = findRow(reading, key) - reading.firstRow;
    const isTaken = ids.some((id, other) => id === now && other !== row);
    return ids[row] === now && isTaken ? [{ id: now, row }] : [];
  });
}

async function numbered({ now, year, which }: Pass): Promise<Given[]> {
  return perform<Given[]>({
    token: newToken(),
    now,
    reads: [{ table: LEDGER.name, all: true }],
    mostLines: MOST_AT_ONCE,
    plan: (view) => intentOf(view, year, which),
  });
}

function intentOf(view: View, year: number, which: Pass["which"]): Intent<Given[]> {
  const reading = view.table(LEDGER.name);
  const cells = reading.rows.map((row) => row.cells);
  const at = locate(LEDGER, reading.header);
  const used = [...cells.map((row) => numberOf(row[at.id])), ...readCounter(view.own("counter"))];
  const done: Given[] = [];
  const changes: ChangedCell[] = [];
  for (const { id, row } of which(reading)) {
    if (done.length === MOST_AT_ONCE) break;
    const key = keyOf(reading, cells[row] ?? []);
    if (key === null) continue;
    const its = yearOf(id, cells[row]?.[at.receivedOn], year);
    const next = nextSubmissionId(its, [...used, ...done.map((each) => each.now)]);
    const known = ID.header in key ? { ...key, [ID.header]: next } : key;
    done.push({ told: id, now: next, key: known });
    changes.push({
      table: LEDGER.name,
      key,
      header: ID.header,
      old: cells[row]?.[at.id] ?? "",
      new: next,
      line: done.length,
    });
  }
  const lines = done.map(({ told, now }): Line => {
    const change = { field: ID.header, old: told, new: now };
    return told === ""
      ? { action: "编号", subject: now, ...change, reason: TEXTS.numberMissing }
      : { action: "改号", subject: now, ...change, reason: TEXTS.numberTwice };
  });
  const ids = done.map((each) => each.now);
  const counters = ids.length === 0 ? [] : counterCells(view, ids);
  return { cells: [...changes, ...counters], lines, result: () => done };
}

/** What a hand has typed says a year only where it is a number of ours: “1001” says none. */
function yearOf(id: string, received: Cell, year: number): number {
  if (isNumber(id)) return Number(id.slice(0, 4));
  return LEDGER.columns.receivedOn.codec.read(received, year)?.year ?? year;
}

/**
 * What finds this row alone: its token; in a row typed by hand or copied what it says, and its number only where it must:
 * once that is another, an attempt that was cut is not found by it. null = rows that say the very same, number included,
 * are one row typed twice: for the clerk to settle.
 */
function keyOf(reading: TableReading, cells: readonly Cell[]): Cells | null {
  const textsOf = (headers: readonly string[]) =>
    headers.map((header) => [header, textOf(cells[reading.places.get(header) ?? -1])] as const);
  const token = tokenAt(reading, cells);
  const byToken = token === "" ? [] : [{ [reading.shape.token]: token }];
  const byWords = [WORDS, [ID.header, ...WORDS]].map((headers) =>
    Object.fromEntries(textsOf(headers)),
  );
  return [...byToken, ...byWords].find((key) => findRows(reading, key).length === 1) ?? null;
}
