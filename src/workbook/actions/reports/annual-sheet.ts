// Owns the year's sheets, 年度考核 for departments and 年度考核（个人） for people: plain values as of the
// moment they were written, made anew on demand, ready for print.

import type { CellValue } from "../../../domain/text/cell";
import { formatDateTime, formatIso, type CivilDateTime } from "../../../domain/calendar/civil-date";
import { annualOf, type Annual } from "../../../domain/evaluation/annual";
import { countedNow, sealBalance } from "../../../domain/outcomes/seal-balance";
import { annualBlock, annualColumns } from "../../../tables/blocks/annual";
import { putOutputs } from "../../sheets/output-sheet";
import { emptyReports } from "../../sheets/report-sheet";
import { REPORT_TEXTS as TEXTS } from "../../sheets/report-texts";
import type { Dressed } from "../../excel/looks/look";
import { requestBook } from "../../excel/book/book";
import { newToken } from "../../excel/engine/memory";
import { sendWithLooks } from "../../excel/looks/looks";
import { writeWhole } from "../../excel/book/whole-sheets";
import type { OutputColumn, OutputTable, ReportName } from "../../../tables/blocks/output-sheet";
import { rankedBlock, rankedColumns } from "../../../tables/blocks/people";
import { quarterLabel } from "../../../domain/calendar/quarter";
import { readSeals, type Seal } from "../../reading/seals";
import { evaluationInput, readTracker, type Tracker } from "../../reading/tracker";

export const ANNUAL_SHEETS: readonly ReportName[] = [
  { name: "年度考核", anchor: "年度考核表" },
  { name: "年度考核（个人）", anchor: "年度个人表" },
];

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
    const note = noteOf(annual, now);
    const reports = [
      {
        title: TEXTS.annualTitle(year),
        note,
        tables: [tableOf(columns, annualBlock(annual, columns))],
        foot: balancesOf(seals, tracker),
        charts: [],
      },
      {
        title: TEXTS.annualPeople(year),
        note,
        tables: [tableOf(rankedColumns(withPoints), rankedBlock(annual.people, withPoints))],
        foot: [],
        charts: [],
      },
    ];
    const sheets = emptyReports(context, book, ANNUAL_SHEETS, run);
    const looks = await putOutputs(sheets, reports);
    return { looks: await sendWithLooks(context, book.pending, looks) };
  });
}

/** @param block heading row first */
function tableOf(
  columns: readonly OutputColumn[],
  [, ...rows]: readonly (readonly CellValue[])[],
): OutputTable {
  return { left: 0, columns, rows };
}

function noteOf({ evaluation }: Annual, now: CivilDateTime): string {
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
