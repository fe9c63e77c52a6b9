// Owns how an output sheet is written (O5): title, note, tables side by side, lines beneath, charts, page. Plain values.

import { areaAddress, cellAddress } from "../../domain/text/cell";
import type { OutputChart, OutputSheet, OutputTable } from "../../tables/blocks/output-sheet";
import type { ChartLook, Look } from "../excel/looks/look";
import {
  isSumRow,
  putGrid,
  queueColumnLook,
  queueNote,
  queueTitle,
  reportLooks,
  type Report,
} from "./report-sheet";

/** Zero-based row of the tables' headings. */
export const OUTPUT_HEADER_ROW = 2;

export type OutputContent = Pick<OutputSheet, "title" | "note" | "tables" | "foot" | "charts">;

/** Queues filling the emptied sheets, one after the other. @returns their looks. */
export async function putOutputs(
  [report, ...reports]: readonly Report[],
  [content, ...contents]: readonly OutputContent[],
): Promise<Look[]> {
  if (report === undefined || content === undefined) return [];
  return [...(await putOutput(report, content)), ...(await putOutputs(reports, contents))];
}

async function putOutput({ sheet, name }: Report, content: OutputContent): Promise<Look[]> {
  const { title, note, tables, foot, charts } = content;
  for (const { columns, left } of tables) queueColumnLook(sheet, columns, left);
  queueTitle(sheet, title);
  queueNote(sheet, "A2", note);
  await putTables(sheet, tables);
  const end = OUTPUT_HEADER_ROW + heightOf(content);
  for (const [index, line] of foot.entries()) queueNote(sheet, cellAddress(end + index, 0), line);
  const area = { rows: end + foot.length, columns: widthOf(content) };
  const onePage = charts.length > 0;
  return [
    ...reportLooks(name, { headerRow: OUTPUT_HEADER_ROW, area, onePage }),
    ...charts.map((chart) => chartLook(name, chart)),
  ];
}

async function putTables(
  sheet: Excel.Worksheet,
  [table, ...rest]: readonly OutputTable[],
): Promise<void> {
  if (table === undefined) return;
  const { left, columns, rows } = table;
  const block = [columns.map(({ header }) => header), ...rows];
  await putGrid(sheet, { row: OUTPUT_HEADER_ROW, column: left }, columns, block, isSumRow);
  await putTables(sheet, rest);
}

/** Rows from the headings down to what stands lowest. */
function heightOf({ tables, charts }: OutputContent): number {
  return Math.max(
    ...tables.map(({ rows }) => rows.length + 1),
    ...charts.map(({ place }) => place.row + place.rows),
  );
}

function widthOf({ tables, charts }: OutputContent): number {
  return Math.max(
    ...tables.map(({ left, columns }) => left + columns.length),
    ...charts.map(({ place }) => place.column + place.columns),
  );
}

const TYPES = { bars: "BarClustered", "stacked columns": "ColumnStacked" } as const;

function chartLook(sheet: string, chart: OutputChart): ChartLook {
  const { title, table, place } = chart;
  const cells = (column: number) =>
    areaAddress({
      row: OUTPUT_HEADER_ROW + 1,
      column: table.left + column,
      rows: Math.max(table.rows.length, 1),
      columns: 1,
    });
  const top = OUTPUT_HEADER_ROW + place.row;
  return {
    kind: "chart",
    type: TYPES[chart.type],
    goesOn: false,
    sheet,
    name: title,
    title,
    from: cellAddress(top, place.column),
    to: cellAddress(top + place.rows - 1, place.column + place.columns - 1),
    categories: cells(chart.categories),
    series: chart.series.map(({ column, color }) => ({
      name: table.columns[column]?.header ?? "",
      color,
      values: cells(column),
    })),
  };
}
