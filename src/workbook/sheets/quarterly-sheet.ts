// Owns what 季度考核 is made of (O1): title, labelled cells, the spilled table's place, formats, looks.

import { SUBTOTAL, TOTAL } from "../../tables/blocks/sums";
import { areaAddress, cellAddress, columnAnchored, columnsAddress } from "../../domain/text/cell";
import { formatDateTime, type CivilDateTime } from "../../domain/calendar/civil-date";
import { ADOPTIONS, COMMISSIONS } from "../../tables/declarations/adoptions";
import { DATE_FORMAT } from "../../tables/schema/columns";
import { DEPARTMENT_CHANGES, DEPARTMENTS } from "../../tables/declarations/departments";
import { LEDGER } from "../../tables/declarations/ledger";
import { PERIOD_NAMES, writePeriodCells, type Period } from "../../tables/blocks/shown-period";
import { QUARTERLY_COLUMNS, quarterlyColumn } from "../../tables/blocks/quarterly";
import { sealNameFormula } from "../../tables/declarations/seal-records";
import { SETTINGS } from "../../tables/declarations/settings";
import { DEPARTMENT_KINDS } from "../../domain/records/vocabulary";
import type { Look, RulesLook } from "../excel/looks/look";
import { QUARTERLY_SHEET } from "../../tables/declarations/registry";
import { chartLook, FIRST_ROW, HEADER_ROW, printLook } from "./quarterly-fit";
import {
  BODY_FONT,
  HEADING_COLORS,
  HEADING_FONT,
  LINE_COLOR,
  NOTE_COLOR,
  SUM_FILL,
} from "../../tables/blocks/report-look";
import { queueTitle } from "./report-sheet";
import { pointsOf, setFormat } from "./sheet-building";

/** Defined names: the first cell of the table's header, and the cell beside 计算于. */
export const TABLE_ANCHOR = "考核表";
export const CALCULATED_AT = "考核计算时间";

/** All defined names that point into this sheet. */
export const SHEET_NAMES: readonly string[] = [...PERIOD_NAMES, CALCULATED_AT, TABLE_ANCHOR];

/** Rows beneath the header that carry formats: departments, sums and room for more. */
export const FORMATTED_ROWS = 120;
/** Zero-based row of the labelled cells, each label to the left of its value. */
const LABELS_ROW = 1;
const LABELS = ["年度", "季度", "截止日期", "计算于"] as const;

/** The one formula of the sheet. Its arguments only grow at the end (pitfall 7). */
export const QUARTERLY_FORMULA = `=XXBS.QUARTERLY(${[
  ...[DEPARTMENTS, LEDGER, ADOPTIONS, COMMISSIONS, SETTINGS].map((table) => `${table.name}[#All]`),
  ...PERIOD_NAMES,
  `${DEPARTMENT_CHANGES.name}[#All]`,
].join(",")})`;

const [YEAR, QUARTER, AS_OF] = PERIOD_NAMES;
/** In a formula, "2022年第二季度" of the quarter shown. */
export const SHOWN_QUARTER = `${YEAR}&"年第"&MID("一二三四",${QUARTER},1)&"季度"`;
/** The quarter shown, and that it is sealed as long as the name of its seal leads to cells (E7). */
const TITLE_FORMULA = [
  `=${SHOWN_QUARTER}&"信息报送任务完成情况"`,
  `IF(ISERROR(INDEX(INDIRECT(${sealNameFormula(YEAR, QUARTER)}),1,1)),"","（已封存）")`,
].join("&");

/** Beside the labelled cells: the day that counts, also where 截止日期 is left blank. */
const AS_OF_CELL = cellAddress(LABELS_ROW, quarterlyColumn("progress"));
const LAST_DAY = `DATE(${YEAR},3*${QUARTER}+1,0)`;
/**
 * In a formula, the last day that counts in the quarter shown. A day that is a text stands as it was written: Excel
 * reads 3月5日 as of today's year, the figures as of the plan's.
 */
export const SHOWN_DAY = `IF(ISTEXT(${AS_OF}),IF(${AS_OF}="",TEXT(${LAST_DAY},"yyyy-mm-dd"),${AS_OF}),TEXT(IF(${AS_OF}="",${LAST_DAY},MIN(${AS_OF},${LAST_DAY})),"yyyy-mm-dd"))`;
const AS_OF_FORMULA = `="截至 "&${SHOWN_DAY}`;

/** Queues saying as of which day the table is, on paper too (O1). */
function queueAsOf(sheet: Excel.Worksheet): void {
  const cell = sheet.getRange(AS_OF_CELL);
  cell.formulas = [[AS_OF_FORMULA]];
  cell.format.font.bold = true;
}

/** Queues making the sheet on an empty worksheet. */
export function queueQuarterlySheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  period: Period,
  now: CivilDateTime,
): void {
  queueColumns(sheet);
  queueHead(context, sheet, period, now);
  queueAsOf(sheet);
  queueBody(sheet);
}

/** The sheet's looks for so many departments. The chart's turn comes when the table is there. */
export function quarterlyLooks(departments: number): Look[] {
  // Three 类别 at most, and 合计.
  const size = { departments, rows: departments + DEPARTMENT_KINDS.length + 1 };
  const sheet = QUARTERLY_SHEET;
  return [
    { kind: "freeze", sheet, rows: HEADER_ROW + 1, gridlines: false },
    printLook(size, sheet),
    { kind: "rules", sheet, area: cells(0, QUARTERLY_COLUMNS.length), rules: RULES },
    chartLook(size, sheet, false),
  ];
}

function queueColumns(sheet: Excel.Worksheet): void {
  for (const [index, { width }] of QUARTERLY_COLUMNS.entries()) {
    const whole = sheet.getRange(columnsAddress(index));
    whole.format.columnWidth = pointsOf(width);
    whole.format.font.name = BODY_FONT;
    whole.format.verticalAlignment = "Center";
  }
}

function queueHead(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  period: Period,
  now: CivilDateTime,
): void {
  const cells = LABELS.map((_, index) => valueCell(sheet, index));
  for (const [index, name] of [...PERIOD_NAMES, CALCULATED_AT].entries()) {
    const cell = cells[index];
    if (cell !== undefined) context.workbook.names.add(name, cell);
  }
  for (const [index, text] of LABELS.entries()) {
    const label = sheet.getRange(cellAddress(LABELS_ROW, 2 * index));
    label.values = [[text]];
    label.format.horizontalAlignment = "Right";
    label.format.font.color = NOTE_COLOR;
  }
  for (const [index, cell] of cells.entries()) {
    cell.numberFormat = [[["0", "0", DATE_FORMAT, "@"][index]]];
    cell.values = [[[...writePeriodCells(period), formatDateTime(now)][index]]];
    cell.format.horizontalAlignment = "Left";
    cell.format.font.bold = true;
    if (index < PERIOD_NAMES.length) cell.format.fill.color = "#FFF2CC";
  }
  queueTitle(sheet, TITLE_FORMULA);
  queuePeriodChoices(sheet);
}

function valueCell(sheet: Excel.Worksheet, label: number): Excel.Range {
  return sheet.getRange(cellAddress(LABELS_ROW, 2 * label + 1));
}

function queuePeriodChoices(sheet: Excel.Worksheet): void {
  const quarter = valueCell(sheet, LABELS.indexOf("季度")).dataValidation;
  quarter.rule = { list: { inCellDropDown: true, source: "1,2,3,4" } };
  quarter.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: "季度",
    message: "季度应为 1、2、3 或 4。",
  };
  const day = valueCell(sheet, LABELS.indexOf("截止日期")).dataValidation;
  day.prompt = {
    showPrompt: true,
    title: "截止日期",
    message: "留空即为季度最后一天；填写更早的日期则只统计到该日。",
  };
}

function queueBody(sheet: Excel.Worksheet): void {
  const width = QUARTERLY_COLUMNS.length;
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, width);
  header.format.font.name = HEADING_FONT;
  header.format.font.bold = true;
  header.format.font.color = HEADING_COLORS.text;
  header.format.fill.color = HEADING_COLORS.fill;
  header.format.horizontalAlignment = "Center";
  header.format.wrapText = true;
  for (const [index, { format }] of QUARTERLY_COLUMNS.entries()) {
    const body = sheet.getRangeByIndexes(FIRST_ROW, index, FORMATTED_ROWS, 1);
    // Not "@": a spilled text needs no text format, and a format of text would show formulas.
    setFormat(body, format === "@" ? "General" : format);
    body.format.horizontalAlignment = format === "@" ? "Left" : "Center";
  }
  for (const index of [quarterlyColumn("flags"), quarterlyColumn("sentence")]) {
    sheet.getRangeByIndexes(FIRST_ROW, index, FORMATTED_ROWS, 1).format.wrapText = true;
  }
}

/** The cells beneath the heading in `count` columns from `first` (zero-based) on. */
function cells(first: number, count = 1): string {
  return areaAddress({ row: FIRST_ROW, column: first, rows: FORMATTED_ROWS, columns: count });
}

const STATUS = quarterlyColumn("status");
const FIRST_STATUS = columnAnchored(FIRST_ROW, STATUS);
const FIRST_NAME = columnAnchored(FIRST_ROW, quarterlyColumn("name"));

/** Status words carry their own colours; a colour never says what no word says. */
export const STATUS_LOOKS = [
  { word: "未完成", color: "#9C0006", fill: "#FFC7CE", bold: true },
  { word: "完成", color: "#006100", fill: "#C6EFCE" },
  { word: "超额完成", color: "#1F4E79", fill: "#DDEBF7", bold: true },
  { word: "本期无任务", color: "#595959", fill: "#EDEDED" },
];

/** Each goes before the earlier ones: readers that apply one only take the status word's. */
const RULES: RulesLook["rules"] = [
  {
    address: cells(0, QUARTERLY_COLUMNS.length),
    formula: `=${FIRST_NAME}<>""`,
    border: LINE_COLOR,
  },
  {
    address: cells(0, QUARTERLY_COLUMNS.length),
    formula: `=OR(LEFT(${FIRST_NAME},${SUBTOTAL.length})="${SUBTOTAL}",${FIRST_NAME}="${TOTAL}")`,
    bold: true,
    fill: SUM_FILL,
  },
  ...STATUS_LOOKS.map(({ word, ...look }) => ({
    address: cells(STATUS),
    formula: `=${FIRST_STATUS}="${word}"`,
    ...look,
  })),
  { address: cells(quarterlyColumn("completion")), bar: "#9DC3E6" },
];

/** Queues the formula at the table's first cell, and its name. To be done after all tables exist. */
export function queueQuarterlyFormula(context: Excel.RequestContext, sheet: Excel.Worksheet): void {
  const anchor = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, 1);
  context.workbook.names.add(TABLE_ANCHOR, anchor);
  anchor.formulas = [[QUARTERLY_FORMULA]];
}
