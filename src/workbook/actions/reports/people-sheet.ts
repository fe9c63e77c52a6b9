// Owns the sheet 个人 (E9): the quarter's "好"推荐 list and the year's ranking side by side, spilled by
// XXBS.AUTHORS from the period that 季度考核 shows, or as values where the host has no custom functions.

import {
  areaAddress,
  cellAddress,
  columnAnchored,
  rowAnchored,
  type CellValue,
} from "../../../domain/text/cell";
import { formatDateTime, type CivilDateTime } from "../../../domain/calendar/civil-date";
import { evaluatePeople } from "../../../domain/evaluation/people";
import { TABLE_NAMES } from "../../../tables/declarations/registry";
import {
  emptyReports,
  queueColumnLook,
  putGrid,
  queueNote,
  queueTitle,
  reportLooks,
} from "../../sheets/report-sheet";
import { REPORT_TEXTS as TEXTS } from "../../sheets/report-texts";
import type { Dressed, Look, Rule } from "../../excel/looks/look";
import { requestBook } from "../../excel/book/book";
import { newToken } from "../../excel/engine/memory";
import { sendWithLooks } from "../../excel/looks/looks";
import { inWorkbook } from "../../excel/run";
import { writeWhole } from "../../excel/book/whole-sheets";
import { ADOPTIONS, COMMISSIONS } from "../../../tables/declarations/adoptions";
import { DEPARTMENT_CHANGES, DEPARTMENTS } from "../../../tables/declarations/departments";
import { LEDGER } from "../../../tables/declarations/ledger";
import {
  rankedBlock,
  rankedColumns,
  RECOMMENDED_COLUMNS,
  recommendedBlock,
} from "../../../tables/blocks/people";
import {
  HEADING_COLORS,
  HEADING_FONT,
  LINE_COLOR,
  NOTE_COLOR,
} from "../../../tables/blocks/report-look";
import { PERIOD_NAMES } from "../../../tables/blocks/shown-period";
import { SETTINGS } from "../../../tables/declarations/settings";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import { SHOWN_DAY, SHOWN_QUARTER } from "../../sheets/quarterly-sheet";
import { setFormat } from "../../sheets/sheet-building";
import { settled, type SpillAnchor, type ToSettle } from "../../excel/looks/spill-outcome";
import { evaluationInput, readTracker, type Tracker } from "../../reading/tracker";

const REPORT = { name: "个人", anchor: "个人表" };
const HEADER_ROW = 4;
/** Rows beneath the headings that carry formats. */
const FORMATTED_ROWS = 200;

const [YEAR, QUARTER, AS_OF] = PERIOD_NAMES;

/** A list on the sheet; the ranking's columns are those of the longest form, with 积分. */
const LISTS = {
  quarter: { columns: RECOMMENDED_COLUMNS, left: 0, title: TEXTS.recommended, quarter: QUARTER },
  year: {
    columns: rankedColumns(true),
    left: RECOMMENDED_COLUMNS.length + 1,
    title: TEXTS.ranking,
    quarter: "",
  },
} as const;
type List = (typeof LISTS)[keyof typeof LISTS];

/** Arguments only grow at the end (pitfall 7); without a quarter the function ranks the year. */
function formulaOf({ quarter }: List): string {
  const tables = [DEPARTMENTS, LEDGER, ADOPTIONS, COMMISSIONS, SETTINGS];
  const ranges = tables.map((table) => `${table.name}[#All]`);
  return `=XXBS.AUTHORS(${[...ranges, YEAR, quarter, AS_OF, `${DEPARTMENT_CHANGES.name}[#All]`].join(",")})`;
}

export interface PeopleSheet extends Dressed {
  /** "values": this Excel does not run the add-in's functions; the lists are plain values. */
  readonly written: "formula" | "values";
}

/** E9: makes the sheet, or makes it anew. Safe to repeat. `now` is China time, shown as 计算于. */
export async function writePeopleSheet({ now, pause }: ToSettle): Promise<PeopleSheet> {
  const run = newToken();
  const looks = await writeWhole(async (context) => {
    const request = requestBook(context);
    await context.sync();
    const book = request();
    const reports = emptyReports(context, book, [REPORT], run);
    for (const { sheet } of reports) queueSheet(sheet, now);
    const wanted = reports.flatMap(({ name }) => looksOf(name));
    context.workbook.application.calculate(Excel.CalculationType.full);
    return sendWithLooks(context, book.pending, wanted);
  }, TABLE_NAMES);
  // Waiting for functions holds up no other action.
  const outcome = await inWorkbook((context) => settled(context, anchorsIn(context), pause));
  if (outcome === "blocked") throw new WorkbookError("blocked-cells", TEXTS.peopleBlocked);
  if (outcome === "table" || outcome === "pending") return { written: "formula", looks };
  const tracker = await readTracker();
  // What a formula refuses, the tracker has refused in words by now.
  if (outcome === "failed") throw new WorkbookError("other", TEXTS.peopleFailed);
  await writeValues(tracker);
  return { written: "values", looks };
}

function anchorsIn(context: Excel.RequestContext): SpillAnchor[] {
  const { worksheet } = context.workbook.names.getItem(REPORT.anchor).getRange();
  return Object.values(LISTS).map((list) => ({
    range: worksheet.getRangeByIndexes(HEADER_ROW, list.left, 1, 1),
    formula: formulaOf(list),
    header: list.columns[0]?.header ?? "",
  }));
}

function queueSheet(sheet: Excel.Worksheet, now: CivilDateTime): void {
  queueTitle(sheet, `=${SHOWN_QUARTER}&"${TEXTS.peopleTitle}"`);
  const asOf = sheet.getRange("A2");
  asOf.formulas = [[`="截止日期："&${SHOWN_DAY}`]];
  asOf.format.font.color = NOTE_COLOR;
  queueNote(sheet, cellAddress(1, LISTS.year.left), TEXTS.calculatedAt(formatDateTime(now)));
  for (const list of Object.values(LISTS)) queueList(sheet, list);
}

function queueList(sheet: Excel.Worksheet, list: List): void {
  const { columns, left, title } = list;
  queueColumnLook(sheet, columns, left);
  const heading = sheet.getRangeByIndexes(HEADER_ROW - 1, left, 1, 1);
  heading.values = [[title]];
  heading.format.font.name = HEADING_FONT;
  heading.format.font.bold = true;
  for (const [index, { format }] of columns.entries()) {
    const cells = sheet.getRangeByIndexes(HEADER_ROW + 1, left + index, FORMATTED_ROWS, 1);
    // A spilled text needs no text format, and a format of text would show formulas.
    setFormat(cells, format === "@" ? "General" : format);
    cells.format.horizontalAlignment = format === "@" ? "Left" : "Center";
    cells.format.wrapText = format === "@";
  }
  const header = sheet.getRangeByIndexes(HEADER_ROW, left, 1, columns.length);
  header.format.horizontalAlignment = "Center";
  sheet.getRangeByIndexes(HEADER_ROW, left, 1, 1).formulas = [[formulaOf(list)]];
}

/** The look of what is there: the lists grow and shrink by themselves, in columns too (积分). */
function rulesOf({ columns, left }: List): Rule[] {
  const width = columns.length;
  const headed = `${rowAnchored(HEADER_ROW, left)}<>""`;
  return [
    {
      address: areaAddress({ row: HEADER_ROW, column: left, rows: 1, columns: width }),
      formula: `=${headed}`,
      bold: true,
      color: HEADING_COLORS.text,
      fill: HEADING_COLORS.fill,
    },
    {
      address: areaAddress({
        row: HEADER_ROW + 1,
        column: left,
        rows: FORMATTED_ROWS,
        columns: width,
      }),
      formula: `=AND(${columnAnchored(HEADER_ROW + 1, left)}<>"",${headed})`,
      border: LINE_COLOR,
    },
  ];
}

function looksOf(sheet: string): Look[] {
  const rules = Object.values(LISTS).flatMap(rulesOf);
  const columns = LISTS.year.left + LISTS.year.columns.length;
  const area = areaAddress({ row: HEADER_ROW, column: 0, rows: FORMATTED_ROWS + 1, columns });
  return [...reportLooks(sheet, { headerRow: HEADER_ROW }), { kind: "rules", sheet, area, rules }];
}

async function writeValues(tracker: Tracker): Promise<void> {
  const input = evaluationInput(tracker);
  const withPoints = tracker.settings.pointsEnabled;
  const quarter = recommendedBlock(evaluatePeople(input));
  // The ranking is the year's, whatever quarter is shown.
  const year = rankedBlock(evaluatePeople({ ...input, quarter: 4 }), withPoints);
  await writeWhole(async (context) => {
    const sheet = context.workbook.names.getItem(REPORT.anchor).getRange().worksheet;
    await putList(sheet, LISTS.quarter, RECOMMENDED_COLUMNS, quarter);
    await putList(sheet, LISTS.year, rankedColumns(withPoints), year);
    await context.sync();
  });
}

async function putList(
  sheet: Excel.Worksheet,
  { left }: List,
  columns: Parameters<typeof putGrid>[2],
  block: readonly (readonly CellValue[])[],
): Promise<void> {
  sheet.getRangeByIndexes(HEADER_ROW, left, 1, 1).clear(Excel.ClearApplyTo.contents);
  await putGrid(sheet, { row: HEADER_ROW, column: left }, columns, block);
}
