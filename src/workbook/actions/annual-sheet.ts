// Owns the year's sheets, 年度考核 for departments and 年度考核（个人） for people: plain values as of the
// moment they were written, made anew on demand, ready for print.

import type { CellValue } from "../../domain/cell";
import { formatDateTime, formatIso, type CivilDateTime } from "../../domain/civil-date";
import { annualBlock, annualColumns, annualOf, type Annual } from "../sheets/annual-sheet-table";
import {
  emptyReport,
  isSumRow,
  queueColumnLook,
  queueGrid,
  queueNote,
  queuePrinting,
  queueTitle,
  requestReport,
  type ReportColumn,
} from "../sheets/report-sheet";
import { REPORT_TEXTS as TEXTS } from "../sheets/report-texts";
import { inWorkbook } from "../excel/run";
import { rankedBlock, rankedColumns } from "../../tables/people";
import { evaluationInput, readTracker } from "../reading/tracker";

const DEPARTMENTS_SHEET = { name: "年度考核", anchor: "年度考核表" };
const PEOPLE_SHEET = { name: "年度考核（个人）", anchor: "年度个人表" };
const HEADER_ROW = 2;

/**
 * E2, E9: writes the year of the labelled cells, up to their as-of date or else the end of the year, in
 * three round trips. Safe to repeat. `now` is China time, shown as 计算于.
 */
export async function writeAnnualSheets({ now }: { now: CivilDateTime }): Promise<void> {
  const tracker = await readTracker();
  const annual = annualOf(evaluationInput(tracker));
  const { year } = tracker.period;
  const withPoints = tracker.settings.pointsEnabled;
  const columns = annualColumns(withPoints);
  await inWorkbook(async (context) => {
    const request = requestReport(context);
    await context.sync();
    const sheet = (spec: typeof PEOPLE_SHEET) => emptyReport(request, spec.name, spec.anchor);
    const notes = notesOf(annual, now);
    const departments = { title: TEXTS.annualTitle(year), notes, columns };
    queueReport(sheet(DEPARTMENTS_SHEET), departments, annualBlock(annual, columns));
    const people = { title: TEXTS.annualPeople(year), notes, columns: rankedColumns(withPoints) };
    queueReport(sheet(PEOPLE_SHEET), people, rankedBlock(annual.people, withPoints));
    await context.sync();
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

function queueReport(
  sheet: Excel.Worksheet,
  { title, notes, columns }: Report,
  block: readonly (readonly CellValue[])[],
): void {
  queueColumnLook(sheet, columns);
  queueTitle(sheet, title);
  queueNote(sheet, "A2", notes);
  queueGrid(sheet, { row: HEADER_ROW, column: 0 }, columns, block, isSumRow);
  const area = { rows: HEADER_ROW + block.length, columns: columns.length };
  queuePrinting(sheet, { headerRow: HEADER_ROW, area });
}
