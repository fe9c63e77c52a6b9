// Chart scales, figures and kinds.
import type { Chart } from "../../src/model/charts";
import { CellError } from "../../src/model/value";
import { plotOf } from "../../src/page/charts/plots";
import { position, valueScale } from "../../src/page/charts/scale";
import { chartData } from "../../src/page/charts/series";

describe("valueScale", () => {
  it("ends at round numbers above the greatest value", () => {
    expect(valueScale([3, 17])).toEqual({ low: 0, high: 20, ticks: [0, 5, 10, 15, 20] });
    expect(valueScale([0.3]).ticks.at(-1)).toBe(0.3);
  });

  it("reaches below zero and survives empty data", () => {
    expect(valueScale([-4, 4])).toMatchObject({ low: -4, high: 4 });
    expect(valueScale([]).ticks.length).toBeGreaterThan(1);
    expect(position(valueScale([10]), 5)).toBe(0.5);
  });
});

describe("chartData", () => {
  const cells: Record<string, (string | number | CellError | null)[][]> = {
    "表!$A$2:$A$4": [["甲"], ["乙"], [null]],
    "表!$B$2:$B$4": [[1], [new CellError("#N/A")], [3]],
    "表!$B$1": [["篇数"]],
  };
  const chart: Chart = {
    id: "1",
    name: "图",
    type: "ColumnClustered",
    title: null,
    showLegend: false,
    legendPosition: "bottom",
    series: [{ name: "表!$B$1", values: "表!$B$2:$B$4", categories: "表!$A$2:$A$4" }],
    position: { left: 0, top: 0, width: 100, height: 100 },
  };

  it("reads names, categories and numbers through references", () => {
    const data = chartData(chart, (reference) => cells[reference] ?? []);
    expect(data.categories).toEqual(["甲", "乙", "3"]);
    expect(data.series[0]).toMatchObject({ name: "篇数", values: [1, 0, 3] });
  });
});

describe("plotOf", () => {
  it("knows the kinds that it draws, and no others", () => {
    expect(plotOf("ColumnStacked")).toEqual({ kind: "column", stacked: true, full: false });
    expect(plotOf("BarStacked100")).toMatchObject({ kind: "bar", full: true });
    expect(plotOf("LineMarkers")).toMatchObject({ kind: "line" });
    expect([plotOf("Treemap"), plotOf("3DColumn"), plotOf("PieOfPie")]).toEqual([null, null, null]);
  });
});
