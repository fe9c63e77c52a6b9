// Owns the year's sheets, 年度考核 for departments and 年度考核（个人） for people: plain values as of the
// moment they were written, made anew on demand, ready for print.

import { cellAddress, type CellValue } from "../../../domain/text/cell";
import { formatDateTime, formatIso, type CivilDateTime } from "../../../domain/calendar/civil-date";
import { annualOf, type Annual } from "../../../domain/evaluation/annual";
import { countedNow, sealBalance } from "../../../domain/rules/seal-balance";
import { annualBlock, annualColumns } from "../../../tables/blocks/annual";
import {
  emptyReports,
  isSumRow,
  queueColumnLook,
  putGrid,
  queueNote,
  queueTitle,
  reportLooks,
  type Report,
  type ReportColumn,
} from "../../sheets/report-sheet";
import { REPORT_TEXTS as TEXTS } from "../../sheets/report-texts";
import type { Dressed, Look } from "../../excel/looks/look";
import { requestBook } from "../../excel/book/book";
import { newToken } from "../../excel/engine/memory";
import { queuePending, setLooks } from "../../excel/looks/looks";
import { writeWhole } from "../../excel/book/whole-sheets";
import { rankedBlock, rankedColumns } from "../../../tables/blocks/people";
import { quarterLabel } from "../../../tables/declarations/seal-records";
import { readSeals, type Seal } from "../../reading/seals";
import { evaluationInput, readTracker, type Tracker } from "../../reading/tracker";

const REPORTS = [
  { name: "年度考核", anchor: "年度考核表" },
  { name: "年度考核（个人）", anchor: "年度个人表" },
];
const HEADER_ROW = 2;

/**
 * E2, E7, E9: writes the year of the labelled cells, up to their as-of date or
 * else the end of the year; beneath it what came of its sealed quarters. Safe to repeat. `now` is China time, shown as 计算于.
 */
export async function writeAnnualSheets({ now }: { now: CivilDateTime }): Promise<Dressed> {
  const seals = await readSeals();
  const tracker = await readTracker();
  const annual = annualOf(evaluationInput(tracker));
  const { year } = tracker.period;
  const withPoints = tracker.settings.pointsEnabled;
  const columns = annualColumns(withPoints);
  const run = newToken();
  return writeWhole(async (context) => {
    const request = requestBook(context);
    await context.sync();
    const book = request();
    const notes = notesOf(annual, now);
    const reports = [
      {
        title: TEXTS.annualTitle(year),
        notes,
        columns,
        block: annualBlock(annual, columns),
        below: balancesOf(seals, tracker),
      },
      {
        title: TEXTS.annualPeople(year),
        notes,
        columns: rankedColumns(withPoints),
        block: rankedBlock(annual.people, withPoints),
        below: [],
      },
    ];
    const sheets = emptyReports(context, book, REPORTS, run);
    const looks = await putReports(sheets, reports);
    const pending = queuePending(context, book.pending, looks);
    await context.sync();
    return { looks: await setLooks(context, pending, looks) };
  });
}

function notesOf({ evaluation }: Annual, now: CivilDateTime): string {
  const asOf = TEXTS.annualAsOf(formatIso(evaluation.asOf));
  return `${asOf}；${TEXTS.calculatedAt(formatDateTime(now))}`;
}

/** E7: of each sealed quarter of the year, "2022年第二季度：封存 25 篇 ＋ 更正 2 篇 ＝ 现在 27 篇". */
function balancesOf(seals: readonly Seal[], tracker: Tracker): string[] {
  const input = evaluationInput(tracker);
  return seals
    .filter(({ year }) => year === tracker.period.year)
    .map((seal) => {
      const counted = countedNow(input, seal.year, seal.quarter);
      const { sealed, corrected, now } = sealBalance(seal.counted, seal.records, counted);
      return `${quarterLabel(seal)}：${TEXTS.correctionBalance(sealed, corrected, now)}`;
    });
}

interface Content {
  readonly title: string;
  readonly notes: string;
  readonly columns: readonly ReportColumn[];
  readonly block: readonly (readonly CellValue[])[];
  /** One line each, beneath the table. */
  readonly below: readonly string[];
}

/** One after the other. @returns the sheets' looks. */
async function putReports(
  [sheet, ...sheets]: readonly Report[],
  [content, ...contents]: readonly Content[],
): Promise<Look[]> {
  if (sheet === undefined || content === undefined) return [];
  return [...(await putReport(sheet, content)), ...(await putReports(sheets, contents))];
}

async function putReport({ sheet, name }: Report, content: Content): Promise<Look[]> {
  const { title, notes, columns, block, below } = content;
  queueColumnLook(sheet, columns);
  queueTitle(sheet, title);
  queueNote(sheet, "A2", notes);
  await putGrid(sheet, { row: HEADER_ROW, column: 0 }, columns, block, isSumRow);
  const end = HEADER_ROW + block.length;
  for (const [index, line] of below.entries()) queueNote(sheet, cellAddress(end + index, 0), line);
  const area = { rows: end + below.length, columns: columns.length };
  return reportLooks(name, { headerRow: HEADER_ROW, area });
}
