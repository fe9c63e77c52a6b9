// Owns 登记 (S3): one submission becomes one row of 台账, in two round trips whose bytes do not depend
// on the length of the ledger. A write that failed at any point can be repeated with the same token:
// the row is then found again at the end of the table, or by the remembered tokens in 设置, and
// completed or corrected in place, never doubled.

import { cellAddress, type CellValue } from "../../domain/cell";
import type { CivilDateTime } from "../../domain/civil-date";
import type { LogEntry } from "../../domain/log-entry";
import { nextSubmissionId } from "../../domain/submission-id";
import { submissionSchema, type Submission } from "../../domain/submission";
import { requireKept } from "../excel/verify";
import { isLastLogged, logEntry, queueLog } from "../excel/log";
import { readCounter, readRecent, writeCounter, writeRecent } from "../excel/numbering";
import { inWorkbook } from "../excel/run";
import { textOf, type Cell } from "../../tables/cells";
import { LEDGER, type LedgerRow } from "../../tables/ledger";
import { LOG } from "../../tables/log-table";
import { OWN_SETTINGS, SETTINGS } from "../../tables/settings-table";
import { encodeRow, fieldsOf } from "../../tables/table";
import { WorkbookError } from "../../tables/workbook-error";
import {
  ownSetting,
  queueSetting,
  readSettingsSheet,
  requestSettings,
  type SettingsSheet,
} from "../excel/settings-rows";
import {
  nextRow,
  queueRows,
  readTableEnd,
  requestTableEnd,
  type TableEnd,
} from "../excel/table-end";
import { TEXTS } from "../excel/texts";

export type NewSubmission = Omit<Submission, "id">;

export interface RegisterRequest {
  /** The draft's token: the same for every attempt to save the same draft. */
  readonly token: string;
  /** China time, for 日志. */
  readonly now: CivilDateTime;
}

export interface Registration {
  readonly id: string;
  /** Where the row stands, an A1 address on `sheet`. */
  readonly address: string;
  readonly sheet: string;
}

interface Ends {
  readonly ledger: TableEnd<LedgerRow>;
  readonly log: TableEnd<LogEntry>;
  readonly settings: SettingsSheet;
}

/** Where the row goes. `logged`: an earlier attempt got as far as 日志. */
interface Place {
  readonly row: number;
  readonly id: string;
  readonly logged: boolean;
}

const LONGEST_CELL = 32767;
const ACTION = "登记";

/**
 * S3: writes one submission, numbers it, logs it, reads it back. Throws WorkbookError; after any
 * failure the same call with the same token may be repeated.
 */
export async function register(
  submission: NewSubmission,
  request: RegisterRequest,
): Promise<Registration> {
  if (request.token === "") throw new RangeError("a registration needs its draft's token");
  check(submission);
  return inWorkbook(
    async (context) => {
      const ledgerEnd = requestTableEnd(context, LEDGER, 1);
      const logEnd = requestTableEnd(context, LOG, 1);
      const settings = requestSettings(context);
      await context.sync();
      const ends: Ends = {
        ledger: readTableEnd(ledgerEnd),
        log: readTableEnd(logEnd),
        settings: readSettingsSheet(settings),
      };
      const place = await findPlace(ends, submission, request.token);
      const record: LedgerRow = { ...submission, id: place.id, token: request.token };
      const written = [encodeRow(LEDGER, ends.ledger.located, record, ends.ledger.width)];
      const kept = queueWrite(ends, place, written, record, request.now);
      await context.sync();
      requireKept(ends.ledger, place.row, written, kept.values as CellValue[][]);
      return registrationAt(ends.ledger, place);
    },
    [LEDGER.name, LOG.name, SETTINGS.name],
  );
}

function check(submission: NewSubmission): void {
  const result = submissionSchema.omit({ id: true }).safeParse(submission);
  if (!result.success) {
    const detail = result.error.issues[0]?.message ?? TEXTS.incomplete;
    throw new WorkbookError("bad-input", TEXTS.badInput(detail));
  }
  for (const field of fieldsOf(LEDGER)) {
    const value = field === "id" || field === "token" ? "" : submission[field];
    const length = Array.isArray(value) ? value.join("、").length : String(value).length;
    if (length > LONGEST_CELL) {
      const { header } = LEDGER.columns[field];
      throw new WorkbookError("bad-input", TEXTS.textTooLong(header, length));
    }
  }
}

/** The row of an earlier attempt with this token, else the next row with the next number. */
async function findPlace(ends: Ends, submission: NewSubmission, token: string): Promise<Place> {
  const { ledger, log, settings } = ends;
  const recent = readRecent(ownSetting(settings, "recent"));
  const done = recent.find((entry) => entry.token === token);
  for (const [offset, cells] of [ledger.last, ...ledger.beneath].entries()) {
    if (!hasToken(ledger, cells, token)) continue;
    const id = textOf(cells[ledger.located.id]);
    const logged = done !== undefined || isLastLogged(log, ACTION, id);
    return { row: ledger.lastRow + offset, id, logged };
  }
  if (done !== undefined) {
    const row = await findToken(ledger, token);
    if (row !== null) return { row, id: done.id, logged: true };
  }
  const used = [
    ...readCounter(ownSetting(settings, "counter")),
    ...recent.map((entry) => entry.id),
    textOf(ledger.last[ledger.located.id]),
  ];
  return {
    row: nextRow(ledger),
    id: nextSubmissionId(submission.receivedOn.year, used),
    logged: false,
  };
}

function hasToken(ledger: TableEnd<LedgerRow>, cells: readonly Cell[], token: string): boolean {
  return textOf(cells[ledger.located.token]) === token;
}

/** A repeated save of a row that is no longer at the end (sorted meanwhile): one more round trip. */
async function findToken(ledger: TableEnd<LedgerRow>, token: string): Promise<number | null> {
  const column = ledger.table.columns.getItem(LEDGER.columns.token.header);
  const cells = column.getDataBodyRange().load("values,rowIndex");
  await ledger.table.context.sync();
  const index = (cells.values as CellValue[][]).findIndex(([cell]) => textOf(cell) === token);
  return index === -1 ? null : cells.rowIndex + index;
}

/**
 * Queues everything in the order in which a failure halfway does no harm: the row and the table
 * over it, then 日志, and last what says that all is done.
 */
function queueWrite(
  { ledger, log, settings }: Ends,
  place: Place,
  written: CellValue[][],
  record: LedgerRow,
  now: CivilDateTime,
): Excel.Range {
  // A row of ours beneath the table is what a failed attempt left there; it was never reported saved.
  const kept = queueRows(ledger, place.row, written, (cells) => isOurLeftover(ledger, cells));
  if (!place.logged) {
    const gist = `${record.department} ${record.category} ${record.title}`;
    const entry = { action: ACTION, subject: place.id, new: gist };
    queueLog(log, [logEntry(now, ownSetting(settings, "clerk"), entry)]);
  }
  const counter = readCounter(ownSetting(settings, "counter"));
  queueSetting(settings, OWN_SETTINGS.counter.label, writeCounter(counter, place.id));
  const recent = readRecent(ownSetting(settings, "recent"));
  const latest = { token: record.token, id: place.id };
  queueSetting(settings, OWN_SETTINGS.recent.label, writeRecent(recent, latest));
  return kept;
}

function isOurLeftover(ledger: TableEnd<LedgerRow>, cells: readonly Cell[]): boolean {
  const { id, token } = ledger.located;
  return textOf(cells[token]) !== "" && textOf(cells[id]) !== "";
}

function registrationAt(ledger: TableEnd<LedgerRow>, { row, id }: Place): Registration {
  const address = cellAddress(row, ledger.firstColumn + ledger.located.id);
  return { id, address, sheet: ledger.sheet };
}
