// Owns the one way to write (T1): an action says what is to be true, this reads what it needs, refuses
// what cannot be, writes one batch with 日志 last, reads back, and on a repeat does the rest.

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { LOG } from "../../../tables/declarations/log";
import { SETTINGS } from "../../../tables/declarations/settings";
import { finishStrangers, settleAttempts } from "./catch-up";
import { lineOf, type AddedRow, type ChangedCell, type Deed, type Line } from "./deed";
import { belongTo, recall, remember } from "./memory";
import { commonNeeds, keyOf, merged, needsOfDeed } from "./needs";
import { laterLines, outstanding, type Readings } from "./outstanding";
import { asFarAsItGoes } from "../pieces";
import { inOrder } from "../queue";
import { inWorkbook } from "../run";
import { readTables, type TableNeed } from "./table-reading";
import { TEXTS } from "../texts";
import { standing, View } from "./view";
import { write } from "./writing";

export interface Intent<T> {
  readonly rows?: readonly AddedRow[];
  readonly cells?: readonly ChangedCell[];
  readonly lines: readonly Line[];
  /** @param rowOf the zero-based sheet row of an added row, by its token */
  readonly result: (rowOf: (token: string) => number) => T;
}

export interface Transaction<T> {
  /** The same for every attempt at the same thing. */
  readonly token: string;
  /** China time, for 日志. */
  readonly now: CivilDateTime;
  /** What it needs to read; 设置 and the end of 日志 are read anyway. */
  readonly reads: readonly TableNeed[];
  /** What more it needs in doubt: a round trip more. */
  readonly more?: (view: View) => readonly TableNeed[];
  /** How many lines it may write at most. */
  readonly mostLines: number;
  /** Pure over what was read. Throws WorkbookError to refuse. */
  readonly plan: (view: View) => Intent<T>;
  /** A table whose rows are numbered, and the header: no number is given twice. */
  readonly numbered?: { readonly table: string; readonly header: string };
  /** A table whose rows' tokens say what they are: two who add them at once add the same rows. */
  readonly shared?: string;
}

/**
 * For an action that only changes what stands: asked for once more, it finds its attempt settled and
 * changes what still differs. Rows to add need a token of their draft's, else they would be doubled.
 */
export function newToken(): string {
  return crypto.randomUUID();
}

/** T1–T3. Throws WorkbookError; may be repeated with the same token. */
export function perform<T>(transaction: Transaction<T>): Promise<T> {
  if (transaction.token === "") throw new RangeError("a write needs a token");
  return inOrder(async () => {
    await settleAttempts(transaction.token, transaction.now);
    return attempt(transaction, 1);
  });
}

/** Between reading and writing another clerk may add rows; then numbers are looked at once more. */
const MOST_ROUNDS = 3;

async function attempt<T>(transaction: Transaction<T>, round: number): Promise<T> {
  const { token, now, numbered } = transaction;
  let seen = await look(transaction, recall(token)?.deed ?? null);
  // What was remembered proved to be of another ledger.
  if (recall(token) === null && seen.earlier !== null) seen = await look(transaction, null);
  // A row of ours that is not remembered here: its pane was closed in between.
  if (recall(token) === null && isBegun(seen.readings, token)) {
    seen = await look(transaction, { token, at: now, rows: [], cells: [], lines: [] });
  }
  const { deed, result } = planned(transaction, seen);
  const work = outstanding(deed, seen.readings);
  const tell = (rows: ReadonlyMap<string, number>) => {
    remember(deed, true);
    return result((row) => rows.get(row) ?? seen.view.placeOf(row));
  };
  if (work.length === 0) return tell(new Map());
  remember(deed, false);
  const written = await inWorkbook(
    (context) => write(context, work, transaction.shared),
    tablesOf(transaction),
  );
  if (numbered !== undefined && written.moved.includes(numbered.table) && round < MOST_ROUNDS) {
    return attempt(transaction, round + 1);
  }
  return tell(written.rows);
}

interface Seen {
  readonly readings: Readings;
  readonly view: View;
  readonly earlier: Deed | null;
}

async function look<T>(transaction: Transaction<T>, earlier: Deed | null): Promise<Seen> {
  const { token, now, more } = transaction;
  const tables = tablesOf(transaction);
  const read = (needs: readonly TableNeed[]) =>
    asFarAsItGoes((mode) => inWorkbook((context) => readTables(context, needs, mode), tables));
  const needs = needsOf(transaction, earlier);
  let readings = await read(needs);
  if (await finishStrangers(readings, token, now)) readings = await read(needs);
  let view = new View(readings, token, earlier);
  belongTo(view.own("ledger"));
  const further = more?.(view) ?? [];
  if (further.length > 0) {
    readings = await read(merged([...needs, ...further]));
    view = new View(readings, token, earlier);
  }
  return { readings, view, earlier };
}

function tablesOf({ reads }: Pick<Transaction<unknown>, "reads">): string[] {
  return [...reads.map(({ table }) => table), LOG.name, SETTINGS.name];
}

/** On a repeat also what the earlier attempt wrote, wherever it stands by now. */
function needsOf<T>({ reads, mostLines, token }: Transaction<T>, earlier: Deed | null) {
  const needs = [...reads, ...commonNeeds(mostLines)];
  if (earlier === null) return merged(needs);
  const own = reads.filter(({ adds = 0 }) => adds > 0);
  return merged([
    ...needs,
    ...needsOfDeed(earlier),
    ...own.map(({ table }) => ({ table, find: [keyOf(table, token)] })),
  ]);
}

/** True if a row with the action's token stands at the end of one of its tables. */
function isBegun(readings: Readings, token: string): boolean {
  return [...readings.values()].some(
    (reading) => reading.shape.token !== "" && standing(reading, token) !== null,
  );
}

function planned<T>(transaction: Transaction<T>, { view, readings, earlier }: Seen) {
  const { token, now, numbered } = transaction;
  const { rows = [], cells = [], lines, result } = transaction.plan(view);
  const who = view.own("clerk");
  const told = lines.map((line, index) => lineOf({ token, at: now, number: index + 1 }, who, line));
  // Lines that an earlier attempt had to add after those of its plan.
  const further = earlier?.lines.slice(lines.length) ?? [];
  const deed: Deed = { token, at: now, rows, cells, lines: [...told, ...further] };
  const later = laterLines(deed, readings, {
    number: deed.lines.length + 1,
    who,
    reasonOf: (header) => (header === numbered?.header ? TEXTS.renumbered : TEXTS.savedAgain),
  });
  return { deed: { ...deed, lines: [...deed.lines, ...later] }, result };
}
