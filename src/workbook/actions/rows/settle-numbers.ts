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
import { counterCells, readCounter } from "../../excel/engine/numbering";
import { perform, type Intent } from "../../excel/engine/transaction";
import type { TableReading } from "../../excel/engine/table-reading";
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
const WORDS = (["id", "title", "department", "receivedOn"] as const).map(
  (field) => LEDGER.columns[field].header,
);

/**
 * S3: adoptions and links stay with the first row: they name a number, and cannot say which of its rows
 * was meant. @returns what was numbered, from top to bottom; nothing is written where all have their own.
 * @param year whose number a row gets that names no year, neither in its 编号 nor as 收稿日期
 */
export async function settleNumbers({
  now,
  year,
}: {
  now: CivilDateTime;
  year: number;
}): Promise<Renumbered[]> {
  return perform<Renumbered[]>({
    token: newToken(),
    now,
    reads: [{ table: LEDGER.name, all: true }],
    mostLines: MOST_AT_ONCE,
    plan: (view) => intentOf(view, year),
  });
}

function intentOf(view: View, year: number): Intent<Renumbered[]> {
  const reading = view.table(LEDGER.name);
  const cells = reading.rows.map((row) => row.cells);
  const at = locate(LEDGER, reading.header);
  const used = [...cells.map((row) => numberOf(row[at.id])), ...readCounter(view.own("counter"))];
  const done: Renumbered[] = [];
  const changes: ChangedCell[] = [];
  for (const { id, row } of rowsToNumber(cells, reading.header)) {
    const key = keyOf(reading, cells[row] ?? []);
    if (done.length === MOST_AT_ONCE || rowsOf(reading, key) !== 1) continue;
    const its = yearOf(id, cells[row]?.[at.receivedOn], year);
    const next = nextSubmissionId(its, [...used, ...done.map((each) => each.now)]);
    done.push({ told: id, now: next });
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

function yearOf(id: string, received: Cell, year: number): number {
  const written = /^\d{4}/u.exec(id)?.[0];
  if (written !== undefined) return Number(written);
  return LEDGER.columns.receivedOn.codec.read(received, year)?.year ?? year;
}

/** Its token finds a row; one typed by hand is found by what it says. */
function keyOf(reading: TableReading, cells: readonly Cell[]): Cells {
  const token = tokenAt(reading, cells);
  if (token !== "") return { [reading.shape.token]: token };
  return Object.fromEntries(
    WORDS.map((header) => [header, textOf(cells[reading.places.get(header) ?? -1])]),
  );
}

/** Rows that say the very same, number included, are one row typed twice: for the clerk to settle. */
function rowsOf(reading: TableReading, key: Cells): number {
  const texts = JSON.stringify(Object.values(key));
  const same = ({ cells }: { cells: readonly Cell[] }) =>
    JSON.stringify(
      Object.keys(key).map((header) =>
        header === reading.shape.token
          ? tokenAt(reading, cells)
          : textOf(cells[reading.places.get(header) ?? -1]),
      ),
    ) === texts;
  return reading.rows.filter(same).length;
}
