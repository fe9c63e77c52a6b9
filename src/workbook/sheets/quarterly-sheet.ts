// Owns the look of 季度考核 (O1): title, labelled cells, the spilled table's place, formats, chart, print.

import { columnLetters } from "../../domain/cell";
import { formatDateTime, type CivilDateTime } from "../../domain/civil-date";
import { ADOPTIONS, COMMISSIONS } from "../../tables/adoption-tables";
import { DATE_FORMAT } from "../../tables/columns";
import { DEPARTMENT_CHANGES, DEPARTMENTS } from "../../tables/departments";
import { LEDGER } from "../../tables/ledger";
import { PERIOD_NAMES, writePeriodCells, type Period } from "../../tables/shown-period";
import { QUARTERLY_COLUMNS } from "../../tables/quarterly";
import { SETTINGS } from "../../tables/settings-table";
import { DEPARTMENT_KINDS } from "../../domain/vocabulary";
import { FIRST_ROW, HEADER_ROW, queueChart, queuePrintArea } from "./quarterly-fit";
import { BODY_FONT, HEADING_FONT, pointsOf, setFormat } from "./sheet-building";

/** Defined names: the first cell of the table's header, and the cell beside 计算于. */
export const TABLE_ANCHOR = "考核表";
export const CALCULATED_AT = "考核计算时间";

/** All defined names that point into this sheet. */
export const SHEET_NAMES: readonly string[] = [...PERIOD_NAMES, CALCULATED_AT, TABLE_ANCHOR];

/** Rows beneath the header that carry formats: departments, sums and room for more. */
export const FORMATTED_ROWS = 120;
const LABEL_CELLS = ["A2", "C2", "E2", "G2"];
const VALUE_CELLS = ["B2", "D2", "F2", "H2"] as const;

/** The one formula of the sheet. Its arguments only grow at the end (pitfall 7). */
export const QUARTERLY_FORMULA = `=XXBS.QUARTERLY(${[
  ...[DEPARTMENTS, LEDGER, ADOPTIONS, COMMISSIONS, SETTINGS].map((table) => `${table.name}[#All]`),
  ...PERIOD_NAMES,
  `${DEPARTMENT_CHANGES.name}[#All]`,
].join(",")})`;

/** Queues making the sheet on an empty worksheet. `departments` = how many rows the chart shows. */
export function queueQuarterlySheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  period: Period,
  departments: number,
  now: CivilDateTime,
): void {
  queueColumns(sheet);
  queueHead(context, sheet, period, now);
  queueBody(sheet);
  queueConditionalFormats(sheet);
  // Three 类别 at most, and 合计.
  const size = { departments, rows: departments + DEPARTMENT_KINDS.length + 1 };
  queueChart(sheet, size);
  queuePrinting(sheet);
  queuePrintArea(sheet, size);
  sheet.freezePanes.freezeRows(HEADER_ROW + 1);
  sheet.showGridlines = false;
}

function queueColumns(sheet: Excel.Worksheet): void {
  for (const [index, column] of QUARTERLY_COLUMNS.entries()) {
    const letters = columnLetters(index);
    const whole = sheet.getRange(`${letters}:${letters}`);
    whole.format.columnWidth = pointsOf(column.width);
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
  const [year, quarter] = PERIOD_NAMES;
  const cells = [...VALUE_CELLS.keys()].map((index) => sheet.getRange(VALUE_CELLS[index]));
  for (const [index, name] of [...PERIOD_NAMES, CALCULATED_AT].entries()) {
    const cell = cells[index];
    if (cell !== undefined) context.workbook.names.add(name, cell);
  }
  const labels = ["年度", "季度", "截止日期", "计算于"];
  for (const [index, address] of LABEL_CELLS.entries()) {
    const label = sheet.getRange(address);
    label.values = [[labels[index]]];
    label.format.horizontalAlignment = "Right";
    label.format.font.color = "#595959";
  }
  for (const [index, cell] of cells.entries()) {
    cell.numberFormat = [[["0", "0", DATE_FORMAT, "@"][index]]];
    cell.values = [[[...writePeriodCells(period), formatDateTime(now)][index]]];
    cell.format.horizontalAlignment = "Left";
    cell.format.font.bold = true;
    if (index < PERIOD_NAMES.length) cell.format.fill.color = "#FFF2CC";
  }
  const title = sheet.getRange("A1");
  title.formulas = [[`=${year}&"年第"&MID("一二三四",${quarter},1)&"季度信息报送任务完成情况"`]];
  title.format.font.name = HEADING_FONT;
  title.format.font.size = 16;
  title.format.font.bold = true;
  title.format.rowHeight = 30;
  queuePeriodChoices(sheet);
}

function queuePeriodChoices(sheet: Excel.Worksheet): void {
  const quarter = sheet.getRange(VALUE_CELLS[1]).dataValidation;
  quarter.rule = { list: { inCellDropDown: true, source: "1,2,3,4" } };
  quarter.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: "季度",
    message: "季度应为 1、2、3 或 4。",
  };
  const day = sheet.getRange(VALUE_CELLS[2]).dataValidation;
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
  header.format.font.color = "#FFFFFF";
  header.format.fill.color = "#1F4E79";
  header.format.horizontalAlignment = "Center";
  header.format.wrapText = true;
  for (const [index, column] of QUARTERLY_COLUMNS.entries()) {
    const cells = sheet.getRangeByIndexes(FIRST_ROW, index, FORMATTED_ROWS, 1);
    // Not "@": a spilled text needs no text format, and a format of text would show formulas.
    setFormat(cells, column.format === "@" ? "General" : column.format);
    cells.format.horizontalAlignment = column.format === "@" ? "Left" : "Center";
  }
  for (const index of [13, 14]) {
    sheet.getRangeByIndexes(FIRST_ROW, index, FORMATTED_ROWS, 1).format.wrapText = true;
  }
}

interface Look {
  readonly formula: string;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
}

/** Status words carry their own colours; a colour never says what no word says. */
const STATUS_LOOKS: readonly Look[] = [
  { formula: '=$M5="未完成"', color: "#9C0006", fill: "#FFC7CE", bold: true },
  { formula: '=$M5="完成"', color: "#006100", fill: "#C6EFCE" },
  { formula: '=$M5="超额完成"', color: "#1F4E79", fill: "#DDEBF7", bold: true },
  { formula: '=$M5="本期无任务"', color: "#595959", fill: "#EDEDED" },
];
const SUM_ROW = '=OR(LEFT($B5,2)="小计",$B5="合计")';

function queueConditionalFormats(sheet: Excel.Worksheet): void {
  const width = QUARTERLY_COLUMNS.length;
  const all = sheet.getRangeByIndexes(FIRST_ROW, 0, FORMATTED_ROWS, width);
  const filled = all.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  filled.custom.rule.formula = '=$B5<>""';
  const { top, bottom, left, right } = filled.custom.format.borders;
  for (const border of [top, bottom, left, right]) {
    border.style = "Continuous";
    border.color = "#BFBFBF";
  }
  queueLook(all, { formula: SUM_ROW, bold: true, fill: "#F2F2F2" });
  // Each rule added goes before the others: readers that apply one only take the status word's.
  const status = sheet.getRangeByIndexes(FIRST_ROW, 12, FORMATTED_ROWS, 1);
  for (const look of STATUS_LOOKS) queueLook(status, look);
  const rate = sheet.getRangeByIndexes(FIRST_ROW, 9, FORMATTED_ROWS, 1);
  const { dataBar } = rate.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
  dataBar.lowerBoundRule = { type: Excel.ConditionalFormatRuleType.number, formula: "0" };
  dataBar.upperBoundRule = { type: Excel.ConditionalFormatRuleType.number, formula: "1" };
  dataBar.positiveFormat.fillColor = "#9DC3E6";
}

function queueLook(range: Excel.Range, look: Look): void {
  const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = look.formula;
  if (look.bold) custom.format.font.bold = true;
  if (look.color) custom.format.font.color = look.color;
  if (look.fill) custom.format.fill.color = look.fill;
}

/** Points. */
const SIDE_MARGIN = 30;

/** O1: A4 landscape, one page wide, heading row on every page. */
function queuePrinting(sheet: Excel.Worksheet): void {
  const page = sheet.pageLayout;
  page.orientation = "Landscape";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.leftMargin = SIDE_MARGIN;
  page.rightMargin = SIDE_MARGIN;
  page.setPrintTitleRows(`$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`);
}

/** Queues the formula at the table's first cell, and its name. To be done after all tables exist. */
export function queueQuarterlyFormula(context: Excel.RequestContext, sheet: Excel.Worksheet): void {
  const anchor = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, 1);
  context.workbook.names.add(TABLE_ANCHOR, anchor);
  anchor.formulas = [[QUARTERLY_FORMULA]];
}
