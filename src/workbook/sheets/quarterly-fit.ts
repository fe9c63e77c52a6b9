// Owns what of 季度考核 depends on how many rows the table has: the chart and the printed area (O1).

import { columnLetters, type CellValue } from "../../domain/cell";
import { QUARTERLY_COLUMNS } from "../../tables/quarterly";

/** Zero-based row of the table's heading on its sheet. */
export const HEADER_ROW = 3;
export const FIRST_ROW = HEADER_ROW + 1;
/** The chart's name on the sheet. */
export const CHART_NAME = "累计应报与已报";

const NAME_COLUMN = columnOf("部门");
const SERIES = [
  { header: "累计应报", color: "#9DC3E6" },
  { header: "累计已报", color: "#1F4E79" },
].map((series) => ({ ...series, column: columnOf(series.header) }));
/** Columns between the table and the chart, and the chart's extent in columns and rows. */
const CHART_AREA = { gap: 1, columns: 15, rows: 23 };

function columnOf(header: string): number {
  return QUARTERLY_COLUMNS.findIndex((column) => column.header === header);
}

export interface TableSize {
  readonly departments: number;
  /** Departments and sums, without the heading. */
  readonly rows: number;
}

/** The size of a block as XXBS.QUARTERLY spills it; departments have a 序, sums have none. */
export function sizeOf(block: readonly (readonly CellValue[])[]): TableSize {
  const departments = block.filter(([order]) => typeof order === "number").length;
  return { departments, rows: block.length - 1 };
}

/** Queues the chart 累计应报 beside 累计已报, per department, to the right of the table. */
export function queueChart(sheet: Excel.Worksheet, size: TableSize): void {
  const [due] = SERIES;
  if (size.departments === 0 || due === undefined) return;
  const source = sheet.getRangeByIndexes(FIRST_ROW, due.column, size.departments, 1);
  const chart = sheet.charts.add(Excel.ChartType.columnClustered, source, "Columns");
  chart.name = CHART_NAME;
  chart.title.text = "各部门累计应报与累计已报（篇）";
  chart.legend.position = "Bottom";
  for (const [index, { header, color }] of SERIES.entries()) {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(header);
    series.name = header;
    series.format.fill.setSolidColor(color);
  }
  queueSeries(sheet, chart, size);
  const left = QUARTERLY_COLUMNS.length + CHART_AREA.gap;
  const right = left + CHART_AREA.columns - 1;
  chart.setPosition(
    `${columnLetters(left)}${HEADER_ROW + 1}`,
    `${columnLetters(right)}${HEADER_ROW + CHART_AREA.rows}`,
  );
}

function queueSeries(sheet: Excel.Worksheet, chart: Excel.Chart, size: TableSize): void {
  const column = (at: number) => sheet.getRangeByIndexes(FIRST_ROW, at, size.departments, 1);
  for (const [index, { column: at }] of SERIES.entries()) {
    const series = chart.series.getItemAt(index);
    series.setValues(column(at));
    series.setXAxisValues(column(NAME_COLUMN));
  }
}

/** Queues printing the table and nothing else. */
export function queuePrintArea(sheet: Excel.Worksheet, size: TableSize): void {
  const last = columnLetters(QUARTERLY_COLUMNS.length - 1);
  sheet.pageLayout.setPrintArea(`A1:${last}${FIRST_ROW + Math.max(size.rows, 1)}`);
}

/**
 * Sends the chart and the printed area after the table as it stands: departments come and go.
 * @param block the table; null = read what the formula at `anchor` spilled.
 */
export async function fitToTable(
  context: Excel.RequestContext,
  anchor: Excel.Range,
  block: readonly (readonly CellValue[])[] | null,
): Promise<void> {
  const { worksheet } = anchor;
  const spill = anchor.getSpillingToRangeOrNullObject().load("values");
  const chart = worksheet.charts.getItemOrNullObject(CHART_NAME).load("name");
  await context.sync();
  const cells = block ?? (spill.isNullObject ? [] : (spill.values as CellValue[][]));
  const size = sizeOf(cells);
  if (size.departments === 0) return;
  queuePrintArea(worksheet, size);
  if (!chart.isNullObject) queueSeries(worksheet, chart, size);
  await context.sync();
}
