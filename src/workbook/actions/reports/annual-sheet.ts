// Owns the year's sheets, 年度考核 for departments and 年度考核（个人） for people: plain values as of the
// moment they were written, made anew on demand, ready for print.

import type { CellValue } from "../../../domain/text/cell";
import { formatDateTime, formatIso, type CivilDateTime } from "../../../domain/calendar/civil-date";
import { annualBlock, annualColumns, annualOf, type Annual } from "../../sheets/annual-sheet-table";
import {
  emptyReport,
  isSumRow,
  queueColumnLook,
  queueGrid,
  queueNote,
  queueTitle,
  reportLooks,
  requestReport,
  type ReportColumn,
  type ReportRequest,
} from "../../sheets/report-sheet";
import { REPORT_TEXTS as TEXTS } from "../../sheets/report-texts";
import type { Dressed, Look } from "../../excel/looks/look";
import { pendingLooks, queuePending, setLooks } from "../../excel/looks/looks";
import { inWorkbook } from "../../excel/run";
import { rankedBlock, rankedColumns } from "../../../tables/blocks/people";
import { evaluationInput, readTracker } from "../../reading/tracker";

const DEPARTMENTS_SHEET = { name: "年度考核", anchor: "年度考核表" };
const PEOPLE_SHEET = { name: "年度考核（个人）", anchor: "年度个人表" };
const HEADER_ROW = 2;

/**
 * E2, E9: writes the year of the labelled cells, up to their as-of date or else the end of the year, Safe to repeat. `now` is China time, shown as 计算于.
 */
export async function writeAnnualSheets({ now }: { now: CivilDateTime }): Promise<Dressed> {
  const tracker = await readTracker();
  const annual = annualOf(evaluationInput(tracker));
  const { year } = tracker.period;
  const withPoints = tracker.settings.pointsEnabled;
  const columns = annualColumns(withPoints);
  return inWorkbook(async (context) => {
    const request = requestReport(context);
    await context.sync();
    const notes = notesOf(annual, now);
    const departments = { title: TEXTS.annualTitle(year), notes, columns };
    const people = { title: TEXTS.annualPeople(year), notes, columns: rankedColumns(withPoints) };
    const looks = [
      ...queueReport(request, DEPARTMENTS_SHEET, departments, annualBlock(annual, columns)),
      ...queueReport(request, PEOPLE_SHEET, people, rankedBlock(annual.people, withPoints)),
    ];
    const pending = queuePending(context, pendingLooks(request.looks), looks);
    await context.sync();
    return { looks: await setLooks(context, pending, looks) };
  });
}

function notesOf({ evaluation }: Annual, now: CivilDateTime): string {
  const asOf = TEXTS.annualAsOf(formatIso(evaluation.asOf));
  return `${asOf}；${TEXTS.calculatedAt(formatDateTime(now))}`;
}

interface Report {
  readonly title: string;
  readonly notes: string;
  readonly columns: readonly ReportColumn[];
}

/** @returns the sheet's looks. */
function queueReport(
  request: ReportRequest,
  { name, anchor }: typeof PEOPLE_SHEET,
  { title, notes, columns }: Report,
  block: readonly (readonly CellValue[])[],
): Look[] {
  const report = emptyReport(request, name, anchor);
  const { sheet } = report;
  queueColumnLook(sheet, columns);
  queueTitle(sheet, title);
  queueNote(sheet, "A2", notes);
  queueGrid(sheet, { row: HEADER_ROW, column: 0 }, columns, block, isSumRow);
  const area = { rows: HEADER_ROW + block.length, columns: columns.length };
  return reportLooks(report.name, { headerRow: HEADER_ROW, area });
}
