// Owns 封存 (E7): a quarter becomes a sheet of plain values that nothing touches later. A seal is in force
// while its defined name stands, which is made after the sheet is whole, and its line of 日志 after that.

import { formatDateTime, formatIso, type CivilDateTime } from "../../../domain/calendar/civil-date";
import { evaluate } from "../../../domain/evaluation/evaluate";
import { createTimeFrame } from "../../../domain/evaluation/time-frame";
import { ledgerFingerprint, mayBeSealed } from "../../../domain/outcomes/sealing";
import { quarterLabel } from "../../../domain/calendar/quarter";
import {
  sealName,
  sealSheetName,
  type QuarterOfYear,
} from "../../../tables/declarations/seal-records";
import {
  ledgerPrints,
  printsOfQuarter,
  type LedgerPrint,
} from "../../../tables/reading/ledger-prints";
import { LEDGER } from "../../../tables/declarations/ledger";
import { LOG } from "../../../tables/declarations/log";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import {
  hasSheet,
  placeOfName,
  queueAway,
  queueNameAway,
  type BookSheet,
} from "../../excel/book/book";
import { isLeftover, queueNewSheet } from "../../excel/book/own-mark";
import { tokenFor } from "../../excel/engine/memory";
import { perform, type Intent, type SheetsIntent } from "../../excel/engine/transaction";
import type { View } from "../../excel/engine/view";
import type { Dressed } from "../../excel/looks/look";
import { queuePending, setLooks } from "../../excel/looks/looks";
import { inOrder } from "../../excel/queue";
import { inWorkbook } from "../../excel/run";
import { leftOutOf } from "../../reading/left-out";
import type { SealHead } from "../../reading/seals";
import { evaluationInput, readTracker, type Tracker } from "../../reading/tracker";
import { REPORT_TEXTS as TEXTS } from "../../sheets/report-texts";
import { putSnapshot, snapshotLooks, type Snapshot } from "../../sheets/seal-sheet";

/**
 * E7: seals the quarter of the labelled cells, as of their date. Throws WorkbookError if it is sealed
 * already, if its as-of date is still to come, or if something is left out of its figures that was not
 * accepted (E11); nothing is written then.
 * @param request.accepted the sentences of `leftOutOf` that the clerk was shown and accepts; the seal
 *   says what was left out.
 */
export async function sealQuarter(request: SealRequest): Promise<SealHead & Dressed> {
  try {
    return await seal(request);
  } catch (error) {
    const isChanging = error instanceof WorkbookError && error.message === TEXTS.ledgerChanging;
    if (!isChanging) throw error;
    // Another clerk has registered just now: with the ledger as it is by then.
    return seal(request);
  }
}

interface SealRequest {
  readonly now: CivilDateTime;
  readonly accepted?: readonly string[];
}

async function seal({ now, accepted = [] }: SealRequest): Promise<SealHead & Dressed> {
  const tracker = await readTracker();
  refuse(tracker, { now, accepted });
  const which: QuarterOfYear = { year: tracker.period.year, quarter: tracker.period.quarter };
  const token = tokenFor(sealName(which));
  const { snapshot, pending } = await perform<Sealed>({
    token,
    purpose: sealName(which),
    now,
    book: true,
    reads: [{ table: LEDGER.name, all: true }],
    more: (view) => (isInDoubt(view, which) ? [LOG_TOKENS] : []),
    mostLines: 1,
    plan: (view) => intentOf(view, tracker, which, now),
  });
  const looks = await inOrder(() =>
    inWorkbook((context) => setLooks(context, pending(), snapshotLooks(snapshot))),
  );
  return { ...which, sheet: sealSheetName(which), sealedAt: formatDateTime(now), looks };
}

interface Sealed {
  readonly snapshot: Snapshot;
  readonly pending: () => ReturnType<typeof queuePending>;
}

const LOG_TOKENS = { table: LOG.name, columns: [LOG.columns.token.header] };

function refuse(
  tracker: Tracker,
  { now, accepted }: { now: CivilDateTime; accepted: readonly string[] },
): void {
  const open = leftOutOf(tracker, evaluate(evaluationInput(tracker)))
    .map(({ sentence }) => sentence)
    .filter((sentence) => !accepted.includes(sentence));
  const [first] = open;
  if (first !== undefined) {
    throw new WorkbookError("bad-input", TEXTS.unreadableRows(open.length, first));
  }
  const { year, quarter } = tracker.period;
  const { asOf } = createTimeFrame(year, quarter, tracker.period.asOf);
  if (mayBeSealed(asOf, now)) return;
  const sentence = TEXTS.tooEarly(quarterLabel({ year, quarter }), formatIso(asOf));
  throw new WorkbookError("bad-input", sentence);
}

/** A sheet of the snapshot's name, or a seal's name: 日志 tells whether its run was finished. */
function isInDoubt(view: View, which: QuarterOfYear): boolean {
  const book = view.book();
  return hasSheet(book, sealSheetName(which)) || placeOfName(book, sealName(which)) !== null;
}

function intentOf(
  view: View,
  tracker: Tracker,
  which: QuarterOfYear,
  now: CivilDateTime,
): Intent<Sealed> {
  const place = placeOfName(view.book(), sealName(which));
  const stand = place?.run === view.token;
  if (place !== null && !stand && !isUntold(view, place)) {
    const sentence = TEXTS.alreadySealed(quarterLabel(which), place.name);
    throw new WorkbookError("name-taken", sentence);
  }
  const snapshot = snapshotOf(view, tracker, now);
  const sheet = sealSheetName(which);
  const { total } = snapshot.evaluation;
  const gist = `${sheet}，本季已报${total.countedInQuarter}篇，台账校验码${snapshot.ledgerHash}`;
  const { pending, ...sheets } = sheetsOf(view, snapshot, stand);
  return {
    sheets,
    // Sealed by an attempt of which no answer came, and opened again since.
    isStale: !stand && view.isTold(),
    lines: [{ action: "封存", subject: quarterLabel(which), new: gist }],
    result: () => ({ snapshot, pending }),
  };
}

/** True for a sheet of a run of which 日志 knows nothing: nobody was told that it is there. */
function isUntold(view: View, { run }: BookSheet): boolean {
  return run !== null && run !== "" && !view.hasLineOf(run);
}

function sheetsOf(
  view: View,
  snapshot: Snapshot,
  stand: boolean,
): SheetsIntent & Pick<Sealed, "pending"> {
  const name = sealSheetName(snapshot);
  const isLeft = (sheet: BookSheet) =>
    isLeftover(sheet.name) || (sheet.name === name && isUntold(view, sheet));
  const taken = view.book().sheets.find((sheet) => sheet.name === name);
  if (!stand && taken !== undefined && (taken.run === null || !isLeft(taken))) {
    throw new WorkbookError("name-taken", TEXTS.sheetTaken(name));
  }
  let pending = view.book().pending;
  return {
    stand,
    pending: () => pending,
    async make(context) {
      const rest = queueAway(context, view.book(), isLeft);
      // The snapshot was deleted by hand: its name points nowhere and would refuse to be made anew.
      queueNameAway(context, rest, sealName(snapshot));
      const sheet = queueNewSheet(context, view.token);
      pending = queuePending(context, pending, snapshotLooks(snapshot));
      await putSnapshot(context, sheet, snapshot);
    },
  };
}

function snapshotOf(view: View, tracker: Tracker, now: CivilDateTime): Snapshot {
  const { header, rows } = view.table(LEDGER.name);
  const block = [header, ...rows.map(({ cells }) => cells)];
  const prints = ledgerPrints(block, tracker.period.year);
  // What the seal counts is what it compares by later: a row changed in between would be told as neither.
  const counting = ledgerPrints(tracker.ledger.rows, tracker.period.year);
  const isSame = ({ id, fingerprint }: LedgerPrint, at: number) =>
    id === counting[at]?.id && fingerprint === counting[at].fingerprint;
  if (prints.length !== counting.length || !prints.every(isSame)) {
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
