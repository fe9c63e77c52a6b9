// Owns making one table sheet from its declaration: cells, formats, widths, choices, table, headings.

import { BODY_FONT, HEADING_FONT, HEADING_HEIGHT } from "../../tables/blocks/report-look";
import { areaAddress, columnsAddress, type CellValue } from "../../domain/text/cell";
import type { Look } from "../excel/looks/look";
import {
  encodeRow,
  fieldsOf,
  headersOf,
  locate,
  type Column,
  type ListSource,
  type TableSchema,
} from "../../tables/schema/table";

/** Choices reach this far; Excel carries them on as the table grows. Whole columns make other readers stall. */
const LAST_ROW = 2000;

/** Points of a width in characters of the default font. */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** And back. */
export function charactersOf(points: number): number {
  return Math.max(0, (points / 0.75 - 5) / 7);
}

/** Excel takes one format for a whole range, where the typings want a matrix of its size. */
export function setFormat(range: Excel.Range, format: string): void {
  Object.assign(range, { numberFormat: format });
}

/** Queues filling an empty sheet with a table; texts are written into cells that are text already. */
export function queueTable<R>(
  sheet: Excel.Worksheet,
  schema: TableSchema<R>,
  records: readonly R[],
): void {
  const headers = headersOf(schema);
  for (const [index, field] of fieldsOf(schema).entries()) {
    queueColumn(sheet, index, schema.columns[field]);
  }
  const header = sheet.getRangeByIndexes(0, 0, 1, headers.length);
  header.values = [headers];
  header.format.font.name = HEADING_FONT;
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.verticalAlignment = "Center";
  // Fixed: a wrapped heading in a hidden column would make the row as tall as it has characters.
  header.format.rowHeight = HEADING_HEIGHT;
  if (records.length > 0) {
    const located = locate(schema, headers);
    const rows = records.map((record) => encodeRow(schema, located, record, headers.length));
    sheet.getRangeByIndexes(1, 0, rows.length, headers.length).values = rows;
  }
  // Excel keeps at least one row in a table.
  const height = Math.max(records.length, 1) + 1;
  const table = sheet.tables.add(sheet.getRangeByIndexes(0, 0, height, headers.length), true);
  table.style = "TableStyleLight9";
  // Last: a table that has its name is whole.
  table.name = schema.name;
}

/** The looks of a sheet that holds one table from its first row on. */
export function tableLooks(sheet: string): Look[] {
  return [
    { kind: "freeze", sheet, rows: 1, gridlines: true },
    { kind: "print", sheet, titleRow: 1, area: null, centred: false, margin: null },
  ];
}

function queueColumn<T>(sheet: Excel.Worksheet, index: number, column: Column<T>): void {
  const whole = sheet.getRange(columnsAddress(index));
  setFormat(whole, column.format);
  whole.format.font.name = BODY_FONT;
  whole.format.verticalAlignment = "Center";
  whole.format.columnWidth = pointsOf(column.width);
  if (column.wrap) whole.format.wrapText = true;
  if (column.list !== undefined) {
    const body = { row: 1, column: index, rows: LAST_ROW - 1, columns: 1 };
    const cells = sheet.getRange(areaAddress(body));
    queueChoices(cells, column.header, column.list, column.openList === true);
  }
  if (column.hidden) whole.columnHidden = true;
}

/** Queues offering choices in cells; an open list warns, a closed one refuses other words. */
export function queueChoices(
  cells: Excel.Range,
  header: string,
  list: ListSource,
  open: boolean,
): void {
  const source = typeof list === "string" ? list : list.join(",");
  cells.dataValidation.rule = { list: { inCellDropDown: true, source } };
  cells.dataValidation.ignoreBlanks = true;
  const words = typeof list === "string" ? "下拉列表中的名称" : list.join("、");
  cells.dataValidation.errorAlert = {
    showAlert: true,
    style: open ? "Information" : "Stop",
    title: header,
    message: open
      ? `“${header}”不在列表中。可用别名或旧名称；否则请从下拉列表中选择。`
      : `“${header}”应为：${words}。`,
  };
}

/** Queues writing cells of several formats in one block. */
export function queueCells(
  range: Excel.Range,
  cells: readonly { value: CellValue; format: string }[][],
): void {
  range.numberFormat = cells.map((row) => row.map((cell) => cell.format));
  range.values = cells.map((row) => row.map((cell) => cell.value));
}
