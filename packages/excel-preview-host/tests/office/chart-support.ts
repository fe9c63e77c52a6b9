// A sheet with figures and a chart over them.
import type { NodeExcel } from "../../src/node";
import { openFile } from "./saved";
import { onSheet } from "./support";

export async function withChart(type: string): Promise<NodeExcel> {
  const node = await openFile();
  await onSheet((sheet) => {
    sheet.getRange("A1:C4").values = [
      ["类", "甲", "乙"],
      [1, 10, 5],
      [2, 20, 15],
      [3, 30, 25],
    ];
    const chart = sheet.charts.add(type as Excel.ChartType, sheet.getRange("A1:C4"), "Columns");
    chart.title.text = "各类合计";
  });
  return node;
}

export const series = (c: Excel.Chart): Excel.ChartSeries => c.series.getItemAt(0);
export const point = (c: Excel.Chart): Excel.ChartPoint => series(c).points.getItemAt(1);
