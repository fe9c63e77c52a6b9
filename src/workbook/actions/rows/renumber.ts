// Owns settling numbers that stand twice (S3), as two clerks' or a hand's: the first row keeps its 编号, each
// later one gets the next free one, with its line in 日志.

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
import { laterRows } from "../../reading/repeated-numbers";

export interface Renumbered {
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
 * was meant. @returns what was renumbered, from top to bottom; nothing is written where no number repeats.
 */
export async function renumberRepeated({ now }: { now: CivilDateTime }): Promise<Renumbered[]> {
  return perform<Renumbered[]>({
    token: newToken(),
    now,
    reads: [{ table: LEDGER.name, all: true }],
    mostLines: MOST_AT_ONCE,
    plan: (view) => intentOf(view, now.year),
  });
}

function intentOf(view: View, thisYear: number): Intent<Renumbered[]> {
  const reading = view.table(LEDGER.name);
  const cells = reading.rows.map((row) => row.cells);
  const at = locate(LEDGER, reading.header).id;
  const used = [...cells.map((row) => numberOf(row[at])), ...readCounter(view.own("counter"))];
  const done: Renumbered[] = [];
  const changes: ChangedCell[] = [];
  for (const { id, row } of laterRows(cells, at)) {
    const key = keyOf(reading, cells[row] ?? []);
    if (done.length === MOST_AT_ONCE || rowsOf(reading, key) !== 1) continue;
    const year = Number(/^\d{4}/u.exec(id)?.[0] ?? thisYear);
    const next = nextSubmissionId(year, [...used, ...done.map((each) => each.now)]);
    done.push({ told: id, now: next });
    changes.push({
      table: LEDGER.name,
      key,
      header: ID.header,
      old: cells[row]?.[at] ?? "",
      new: next,
      line: done.length,
    });
  }
  const lines = done.map(({ told, now }): Line => {
    const change = { field: ID.header, old: told, new: now };
    return { action: "改号", subject: now, ...change, reason: TEXTS.numberTwice };
  });
  const ids = done.map((each) => each.now);
  const counters = ids.length === 0 ? [] : counterCells(view, ids);
  return { cells: [...changes, ...counters], lines, result: () => done };
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
