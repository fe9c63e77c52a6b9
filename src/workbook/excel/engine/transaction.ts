// Owns the one way to write (T1): an action says what is to be true, this reads what it needs, refuses
// what cannot be, writes one batch with 日志 last, reads back, and on a repeat does the rest.

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { LOG } from "../../../tables/declarations/log";
import { shapeNamed } from "../../../tables/declarations/registry";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import { SETTINGS } from "../../../tables/declarations/settings";
import { settleAttempts } from "./making-good/catch-up";
import { isMadeBy } from "../book/own-mark";
import { queueAway, requestBook, type Book } from "../book/book";
import { isToldOnly, lineOf, type AddedRow, type ChangedCell, type Deed, type Line } from "./deed";
import {
  belongTo,
  forget,
  isKept,
  mayHaveForgotten,
  newToken,
  recall,
  remember,
  revise,
} from "./memory";
import { commonNeeds, merged, mostLinesOf, needsOfDeed } from "./needs";
import { isLogged, outstanding, type Readings, type TableWork } from "./outstanding";
import { asFarAsItGoes } from "../pieces";
import { cellsAstray, rowsChanged, withBefore, withLater, withRowsAgain } from "./later-lines";
import { inOrder } from "../queue";
import { evenIfOvertaken, inWorkbook } from "../run";
import { settleDoubles } from "./doubles";
import { addLacking } from "./lacking";
import { finishStrangers } from "./making-good/strangers";
import { readTables, type TableNeed } from "./table-reading";
import { TEXTS } from "../texts";
import { standing, View } from "./view";
import { write, type ColumnOf, type Written } from "./writing";

/** What a transaction does to sheets and names, in the batch that writes its lines. */
export interface SheetsIntent {
  /** True if all of it is as it should be, by an earlier attempt. */
  readonly stand: boolean;
  /** Before the lines of 日志. Syncs by itself only where one request would be too long. */
  readonly make: (context: Excel.RequestContext) => Promise<void>;
  /** Queues what is to come after them. */
  readonly last?: (context: Excel.RequestContext) => void;
}

export interface Intent<T> {
  readonly sheets?: SheetsIntent;
  /** True if the attempt that goes on was done, and undone since: this is a new one. */
  readonly isStale?: boolean;
  readonly rows?: readonly AddedRow[];
  readonly cells?: readonly ChangedCell[];
  readonly lines: readonly Line[];
  /** @param rowOf the zero-based sheet row of an added row, by its token */
  readonly result: (rowOf: (token: string) => number) => T;
}

export interface Transaction<T> {
  /** The same for every attempt at the same thing. */
  readonly token: string;
  /** Of one that makes or moves sheets; its token is `tokenFor` it. */
  readonly purpose?: string;
  /** China time, for 日志. */
  readonly now: CivilDateTime;
  /** What it needs to read; 设置 and the end of 日志 are read anyway. */
  readonly reads: readonly TableNeed[];
  /** True if it looks at sheets and names. */
  readonly book?: boolean;
  /** Tokens of the rows that it adds, where they are not its own: an attempt that nothing remembers is found by them. */
  readonly adds?: readonly Pick<AddedRow, "table" | "token">[];
  /** What more it needs in doubt: a round trip more. */
  readonly more?: (view: View) => readonly TableNeed[];
  /** How many lines it may write at most. */
  readonly mostLines: number;
  /** Pure over what was read. Throws WorkbookError to refuse. */
  readonly plan: (view: View) => Intent<T>;
  /** A table whose rows are numbered, and the header: no number is given twice. */
  readonly numbered?: ColumnOf;
  /** Tables, read whole, whose rows' tokens say what they are: two who add them at once add the same rows. */
  readonly shared?: readonly string[];
}

/** T1–T3. Throws WorkbookError; may be repeated with the same token. */
export function perform<T>(transaction: Transaction<T>): Promise<T> {
  if (transaction.token === "") throw new RangeError("a write needs a token");
  return inOrder(async () => {
    await settleAttempts(transaction.token, transaction.now);
    try {
      return await evenIfOvertaken(() => attempt(transaction, 1));
    } catch (error) {
      if (isKept() || !(error instanceof WorkbookError)) throw error;
      const { trouble, message } = error;
      throw new WorkbookError(trouble, `${message}${TEXTS.storageFull}`, { cause: error });
    }
  });
}

/**
 * Between reading and writing others may add rows; then what was written is looked at once more. Each round one of
 * those who write at once is done.
 */
const MOST_ROUNDS = 6;

async function attempt<T>(transaction: Transaction<T>, round: number): Promise<T> {
  const { token, numbered, shared = [] } = transaction;
  const seen = await lookClosely(transaction);
  if (await settleDoubles(shared, seen.readings)) return attempt(transaction, round);
  const { deed, intent } = planned(transaction, seen);
  if (intent.isStale === true) {
    forget([token]);
    return attempt({ ...transaction, token: newToken() }, round);
  }
  const isLast = round === MOST_ROUNDS;
  if (!isLast && (await addLacking(deed, seen.readings))) return attempt(transaction, round + 1);
  // What was done by hand is done, whether or not it can be told of now.
  if (isToldOnly(deed)) remember(deed, false);
  const work = outstanding(deed, seen.readings);
  const tell = (rows: ReadonlyMap<string, number>) => {
    remember(deed, true);
    return intent.result((row) => rows.get(row) ?? seen.view.placeOf(row));
  };
  if (work.length === 0 && intent.sheets?.stand !== false) return tell(new Map());
  const before = recall(token);
  remember(deed, false);
  const written = await writeAll(transaction, work, intent.sheets).catch((error: unknown) => {
    const isContested = error instanceof WorkbookError && error.trouble === "not-kept";
    if (isContested) remember({ ...deed, isContested }, false);
    throw error;
  });
  if (written.isDisplaced) {
    // It was taken back: what it meant to say in 日志 is planned anew, by what is there now.
    if (before === null) forget([token]);
    else revise(before);
    if (isLast) throw new WorkbookError("busy", TEXTS.trouble("busy", "", ""));
    return attempt(transaction, round + 1);
  }
  // A number that was changed may be what another has taken meanwhile.
  const isRenumbered = numbered !== undefined && round > 1;
  if (!isLast && (isRenumbered || isDisturbed(transaction, written))) {
    return attempt(transaction, round + 1);
  }
  return tell(written.rows);
}

/** True where somebody else has written meanwhile what this relied on. */
function isDisturbed<T>({ numbered, shared = [] }: Transaction<T>, { moved }: Written): boolean {
  const counted = numbered === undefined ? [] : [numbered.table, SETTINGS.name, LOG.name];
  return moved.some((table) => counted.includes(table) || shared.includes(table));
}

async function writeAll<T>(
  transaction: Transaction<T>,
  work: readonly TableWork[],
  sheets: SheetsIntent | undefined,
): Promise<Written> {
  const { numbered: watched } = transaction;
  const due = sheets?.stand === false ? sheets : null;
  try {
    return await inWorkbook(async (context) => {
      await due?.make(context);
      return write(context, work, { watched, last: () => due?.last?.(context) });
    }, tablesOf(transaction));
  } catch (error) {
    if (due === null) throw error;
    return afterFailure(transaction, error);
  }
}

/**
 * A batch that makes sheets has failed. It may stand all the same, its answer lost; else the sheets that
 * it made go again, and those of no other run (T4). Throws why it is not done.
 */
async function afterFailure<T>(transaction: Transaction<T>, failure: unknown): Promise<Written> {
  const { token } = transaction;
  let seen: Seen;
  try {
    seen = await look(transaction, recall(token)?.deed ?? null);
  } catch {
    // The first failure is the one to tell. What is left is taken over by the next attempt.
    throw failure;
  }
  let reason = failure;
  try {
    const { deed, intent } = planned(transaction, seen);
    const isDone = outstanding(deed, seen.readings).length === 0;
    if (isDone && intent.sheets?.stand === true)
      return { rows: new Map(), moved: [], isDisplaced: false };
  } catch (refusal) {
    reason = refusal;
  }
  await takeAway(seen, token);
  throw reason;
}

async function takeAway({ view, readings }: Seen, token: string): Promise<void> {
  if (isLogged(readings, `${token}/1`)) return;
  try {
    await inWorkbook(async (context) => {
      queueAway(context, view.book(), (sheet) => isMadeBy(token, sheet));
      await context.sync();
    });
  } catch {
    // As above.
  }
}

interface Seen {
  readonly readings: Readings;
  readonly view: View;
  readonly earlier: Deed | null;
}

async function lookClosely<T>(transaction: Transaction<T>): Promise<Seen> {
  const { token, now } = transaction;
  const seen = await look(transaction, recall(token)?.deed ?? null);
  if (recall(token) !== null) return seen;
  // A row of ours that is not remembered here: its pane was closed in between.
  if (isBegun(seen.readings, transaction) || mayHaveForgotten()) {
    const rows = addedBy(transaction).map((row) => ({ ...row, cells: {}, line: 0 }));
    return look(transaction, { token, purpose: "", at: now, rows, cells: [], lines: [] });
  }
  // What was remembered proved to be of another ledger.
  return seen.earlier === null ? seen : look(transaction, null);
}

async function look<T>(transaction: Transaction<T>, earlier: Deed | null): Promise<Seen> {
  const { token, now, more, book: looksAround = false } = transaction;
  const tables = tablesOf(transaction);
  const read = (needs: readonly TableNeed[]) =>
    asFarAsItGoes((mode) =>
      inWorkbook(async (context) => {
        const book = looksAround ? requestBook(context) : () => null;
        const readings = await readTables(context, needs, mode);
        return { readings, book: book() };
      }, tables),
    );
  const needs = needsOf(transaction, earlier);
  let seen = await read(needs);
  if (await finishStrangers(seen.readings, token, now)) seen = await read(needs);
  const viewOf = (from: { readings: Readings; book: Book | null }) =>
    new View(from.readings, token, earlier, from.book);
  let view = viewOf(seen);
  belongTo(view.own("ledger"));
  const further = more?.(view) ?? [];
  if (further.length > 0) {
    seen = await read(merged([...needs, ...further]));
    view = viewOf(seen);
  }
  return { readings: seen.readings, view, earlier };
}

function tablesOf({ reads }: Pick<Transaction<unknown>, "reads">): string[] {
  return [...reads.map(({ table }) => table), LOG.name, SETTINGS.name];
}

/** On a repeat also what the earlier attempt wrote, wherever it stands by now. */
function needsOf<T>({ reads, mostLines, numbered }: Transaction<T>, earlier: Deed | null) {
  const needs = [...reads, ...commonNeeds(mostLines)];
  if (earlier === null) return merged(needs);
  // Which row of an action a line tells of: who had a number first.
  const subjects = { table: LOG.name, columns: [LOG.columns.subject.header] };
  // Each cell of a row that stands may be otherwise by now.
  const changes = earlier.rows.reduce((sum, row) => sum + shapeNamed(row.table).columns.length, 0);
  return merged([
    ...needs,
    ...needsOfDeed(earlier),
    { table: LOG.name, adds: mostLinesOf(earlier) + changes },
    ...(numbered === undefined ? [] : [subjects]),
  ]);
}

function addedBy<T>({ adds, reads, token }: Transaction<T>) {
  return adds ?? reads.flatMap(({ table, adds: most = 0 }) => (most > 0 ? [{ table, token }] : []));
}

/** True if a row that this adds stands at the end of its table. */
function isBegun<T>(readings: Readings, transaction: Transaction<T>): boolean {
  return addedBy(transaction).some(({ table, token }) => {
    const reading = readings.get(table);
    return reading !== undefined && standing(reading, token) !== null;
  });
}

function planned<T>(transaction: Transaction<T>, { view, readings, earlier }: Seen) {
  const { token, now, numbered, purpose = "" } = transaction;
  const intent = transaction.plan(view);
  const { cells = [], lines } = intent;
  const rows = (intent.rows ?? []).map((row) => withBefore(row, readings, earlier));
  const who = view.own("clerk");
  const told = lines.map((line, index) => lineOf({ token, at: now, number: index + 1 }, who, line));
  // Lines that an earlier attempt had to add after those of its plan.
  const further = earlier?.lines.slice(lines.length) ?? [];
  const deed: Deed = { token, purpose, at: now, rows, cells, lines: [...told, ...further] };
  const due = [
    ...rowsChanged(deed, readings, (header) =>
      header === numbered?.header ? TEXTS.renumbered : TEXTS.savedAgain,
    ),
    ...(earlier === null ? [] : cellsAstray(earlier, readings)),
  ];
  return { deed: withLater(withRowsAgain(deed, readings), due, readings, who), intent };
}
