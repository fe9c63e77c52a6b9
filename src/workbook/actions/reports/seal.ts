// Owns 封存 and its reopening (E7): a quarter becomes a sheet of plain values that nothing touches later.
// A seal is in force while its defined name stands; the sheet of a reopened one is kept under another
// name. What a run that failed halfway left behind is taken away, at once or by the next run.

import { queueOwnMark } from "../../excel/looks/own-mark";
import type { CellValue } from "../../../domain/text/cell";
import { formatDateTime, formatIso, type CivilDateTime } from "../../../domain/calendar/civil-date";
import { evaluate } from "../../../domain/evaluation/evaluate";
import { createTimeFrame } from "../../../domain/evaluation/time-frame";
import { ledgerFingerprint, mayBeSealed } from "../../../domain/rules/sealing";
import { logEntry, queueLog } from "../../excel/log";
import { isAlive, requestReport, type ReportRequest } from "../../sheets/report-sheet";
import { REPORT_TEXTS as TEXTS } from "../../sheets/report-texts";
import type { Dressed, Look } from "../../excel/looks/look";
import { pendingLooks, queuePending, setLooks } from "../../excel/looks/looks";
import { inWorkbook } from "../../excel/run";
import { LEDGER } from "../../../tables/declarations/ledger";
import { LOG, type LogRow } from "../../../tables/declarations/log";
import { SETTINGS } from "../../../tables/declarations/settings";
import {
  ledgerPrints,
  printsOfQuarter,
  quarterLabel,
  readSealName,
  sealName,
  sealSheetName,
  type LedgerPrint,
  type QuarterOfYear,
} from "../../../tables/declarations/seal-records";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import {
  queueSnapshot,
  readSealBlock,
  snapshotLooks,
  type Snapshot,
} from "../../sheets/seal-sheet";
import { ownSetting, readSettingsSheet, requestSettings } from "../../excel/settings-rows";
import { readTableEnd, requestTableEnd, type TableEnd } from "../../excel/table-end";
import { evaluationInput, readTracker, type Tracker } from "../../reading/tracker";

/** A seal in force. */
export interface Seal extends QuarterOfYear {
  readonly sheet: string;
  /** China time, "2022-07-05 09:30". */
  readonly sealedAt: string;
}

/** Stands in the workbook while a snapshot is being made, and names the seal that it is for. */
const UNFINISHED = "封存建立中";

/** E7: every seal in force, by year and quarter, in two round trips. */
export async function readSeals(): Promise<Seal[]> {
  return inWorkbook(async (context) => {
    const request = requestReport(context);
    await context.sync();
    const ranges = sealsOf(request).map((which) => ({ which, range: loadSeal(context, which) }));
    if (ranges.length === 0) return [];
    await context.sync();
    return ranges.map(({ which, range }) => sealOf(which, range));
  });
}

/** The quarters whose seal's name stands and whose cells are there. */
export function sealsOf({ names }: ReportRequest): QuarterOfYear[] {
  return names.items
    .filter(isAlive)
    .flatMap((item) => readSealName(item.name) ?? [])
    .sort((a, b) => a.year - b.year || a.quarter - b.quarter);
}

/** Queues reading a seal in force. */
export function loadSeal(context: Excel.RequestContext, which: QuarterOfYear): Excel.Range {
  return context.workbook.names.getItem(sealName(which)).getRange().load("values,worksheet/name");
}

function sealOf(which: QuarterOfYear, range: Excel.Range): Seal {
  const { sealedAt } = readSealBlock(range.values as CellValue[][]);
  return { ...which, sheet: range.worksheet.name, sealedAt };
}

/**
 * E7: seals the quarter of the labelled cells, as of their date. Throws WorkbookError if it is sealed
 * already, if its as-of date is still to come, or if a cell cannot be read; nothing is written then.
 */
export async function sealQuarter({ now }: { now: CivilDateTime }): Promise<Seal & Dressed> {
  const tracker = await readTracker();
  refuse(tracker, now);
  const which: QuarterOfYear = { year: tracker.period.year, quarter: tracker.period.quarter };
  const seal = { ...which, sheet: sealSheetName(which), sealedAt: formatDateTime(now) };
  let writing = false;
  try {
    const looks = await inWorkbook(
      async (context) => {
        const before = await look(context);
        const { unfinished } = before;
        if (unfinished !== null) queueRemoval(before, unfinished);
        if (unfinished === null || sealName(unfinished) !== sealName(which)) {
          refuseTaken(before, which);
        }
        const snapshot = snapshotOf(tracker, before.prints, now);
        const dress = snapshotLooks(snapshot);
        const pending = queueSeal(context, before, snapshot, dress);
        writing = true;
        await context.sync();
        return setLooks(context, pending, dress);
      },
      [LEDGER.name, LOG.name, SETTINGS.name],
    );
    return { ...seal, looks };
  } catch (error) {
    // The batch may have been carried out whole, and only its answer been lost.
    if (!(writing && (await settle(which)))) throw error;
    return { ...seal, looks: TEXTS.sealLooksLeft };
  }
}

function refuse(tracker: Tracker, now: CivilDateTime): void {
  const [problem] = tracker.problems;
  if (problem !== undefined) {
    const sentence = TEXTS.unreadableRows(tracker.problems.length, problem.sentence);
    throw new WorkbookError("bad-input", sentence);
  }
  const { year, quarter } = tracker.period;
  const { asOf } = createTimeFrame(year, quarter, tracker.period.asOf);
  if (mayBeSealed(asOf, now)) return;
  const sentence = TEXTS.tooEarly(quarterLabel({ year, quarter }), formatIso(asOf));
  throw new WorkbookError("bad-input", sentence);
}

interface Before {
  readonly request: ReportRequest;
  readonly prints: readonly LedgerPrint[];
  readonly log: TableEnd<LogRow>;
  readonly clerk: string;
  /** The quarter whose snapshot an earlier run did not finish. */
  readonly unfinished: QuarterOfYear | null;
}

async function look(context: Excel.RequestContext): Promise<Before> {
  const request = requestReport(context);
  const logEnd = requestTableEnd(context, LOG, 1);
  const settings = requestSettings(context);
  const prints = requestPrints(context);
  await context.sync();
  return {
    request,
    prints: prints(),
    log: readTableEnd(logEnd),
    clerk: ownSetting(readSettingsSheet(settings), "clerk"),
    unfinished: unfinishedOf(request),
  };
}

/** Queues reading 台账; the answer is to be called after the sync. */
export function requestPrints(context: Excel.RequestContext): () => LedgerPrint[] {
  const ledger = context.workbook.tables.getItem(LEDGER.name);
  const header = ledger.getHeaderRowRange().load("values");
  const body = ledger.getDataBodyRange().load("values");
  return () =>
    ledgerPrints([...(header.values as CellValue[][]), ...(body.values as CellValue[][])]);
}

function unfinishedOf({ names }: ReportRequest): QuarterOfYear | null {
  const mark = names.items.find((item) => item.name === UNFINISHED);
  return mark === undefined ? null : readSealName(String(mark.formula).replace(/[="]/gu, ""));
}

function refuseTaken({ request }: Before, which: QuarterOfYear): void {
  const sheet = sealSheetName(which);
  const name = request.names.items.find((item) => item.name === sealName(which));
  if (name !== undefined && isAlive(name)) {
    throw new WorkbookError("name-taken", TEXTS.alreadySealed(quarterLabel(which), sheet));
  }
  if (request.sheets.items.some((each) => each.name === sheet)) {
    throw new WorkbookError("name-taken", TEXTS.sheetTaken(sheet));
  }
  // The snapshot was deleted by hand: its name points nowhere and would refuse to be made anew.
  name?.delete();
}

function snapshotOf(
  tracker: Tracker,
  prints: readonly LedgerPrint[],
  now: CivilDateTime,
): Snapshot {
  const ids = new Set(tracker.submissions.map(({ id }) => id));
  if (ids.size !== prints.length || prints.some(({ id }) => !ids.has(id))) {
    throw new WorkbookError("not-kept", TEXTS.ledgerChanging);
  }
  const { year, quarter } = tracker.period;
  const counted = new Set<string>();
  const evaluation = evaluate(evaluationInput(tracker), (_index, reason, id) => {
    if (reason === "本季已报") counted.add(id);
  });
  const records = printsOfQuarter(prints, { year, quarter }).map(
    ({ id, department, title, fingerprint }) => ({
      id,
      department,
      title,
      counted: counted.has(id),
      fingerprint,
    }),
  );
  const { settings, clerk } = tracker;
  const ledgerHash = ledgerFingerprint(prints);
  return { year, quarter, evaluation, settings, records, ledgerHash, clerk, now };
}

/** @returns all looks that are to be set. */
function queueSeal(
  context: Excel.RequestContext,
  before: Before,
  snapshot: Snapshot,
  looks: readonly Look[],
): readonly Look[] {
  const { names, worksheets } = context.workbook;
  names.add(UNFINISHED, `="${sealName(snapshot)}"`).visible = false;
  const sheet = worksheets.add(sealSheetName(snapshot));
  queueOwnMark(sheet);
  queueSnapshot(context, sheet, snapshot);
  const { total } = snapshot.evaluation;
  const gist = `${sealSheetName(snapshot)}，本季已报${total.countedInQuarter}篇，台账校验码${snapshot.ledgerHash}`;
  const entry = { action: "封存", subject: quarterLabel(snapshot), new: gist };
  queueLog(before.log, [logEntry(snapshot.now, before.clerk, entry)]);
  names.getItem(UNFINISHED).delete();
  return queuePending(context, pendingLooks(before.request.looks), looks);
}

/** With the mark in the workbook, the sheet that it names is ours: the run that set it saw none. */
function queueRemoval({ request }: Pick<Before, "request">, which: QuarterOfYear): void {
  const sheet = request.sheets.items.find((each) => each.name === sealSheetName(which));
  sheet?.delete();
  const ours = [UNFINISHED, sealName(which)];
  for (const item of request.names.items) if (ours.includes(item.name)) item.delete();
}

/** After a failed write: takes away what is unfinished. True if the seal stands whole. */
async function settle(which: QuarterOfYear): Promise<boolean> {
  try {
    return await inWorkbook(async (context) => {
      const request = requestReport(context);
      await context.sync();
      const unfinished = unfinishedOf(request);
      if (unfinished === null) {
        const name = sealName(which);
        return request.names.items.some((item) => item.name === name && isAlive(item));
      }
      queueRemoval({ request }, unfinished);
      await context.sync();
      return false;
    });
  } catch {
    // The first failure is the one to tell; with the mark left standing, the next run clears up.
    return false;
  }
}

/**
 * E7: opens a sealed quarter again, so that it may be sealed anew. The snapshot is kept under another
 * name. The pane has asked the clerk before. @returns the name under which it is kept.
 */
export async function reopenQuarter(
  which: QuarterOfYear,
  { reason, now }: { reason: string; now: CivilDateTime },
): Promise<string> {
  const label = quarterLabel(which);
  if (reason.trim() === "") throw new WorkbookError("bad-input", TEXTS.reopenReason(label));
  return inWorkbook(
    async (context) => {
      const request = requestReport(context);
      const logEnd = requestTableEnd(context, LOG, 1);
      const settings = requestSettings(context);
      await context.sync();
      const name = request.names.items.find((item) => item.name === sealName(which));
      if (name === undefined || !isAlive(name)) {
        throw new WorkbookError("missing-row", TEXTS.notSealed(label));
      }
      const kept = retiredName(request, sealSheetName(which));
      const log = readTableEnd(logEnd);
      const clerk = ownSetting(readSettingsSheet(settings), "clerk");
      // The seal goes out of force last: a failure before leaves it, and nothing is opened untold.
      name.getRange().worksheet.name = kept;
      queueLog(log, [logEntry(now, clerk, { action: "重开", subject: label, new: kept, reason })]);
      name.delete();
      await context.sync();
      return kept;
    },
    [LOG.name, SETTINGS.name],
  );
}

function retiredName({ sheets }: ReportRequest, sheet: string): string {
  const taken = sheets.items.map((each) => each.name);
  let number = 1;
  while (taken.includes(TEXTS.retiredSheet(sheet, number))) number += 1;
  return TEXTS.retiredSheet(sheet, number);
}
