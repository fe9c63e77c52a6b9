// The figures of a chart, read from the workbook through its references.
import type { Chart } from "../../model/charts";
import type { CellValue } from "../../model/value";

/** Evaluates a reference such as `季度考核!$G$6:$G$9`. */
export type Evaluate = (reference: string) => CellValue[][];

export interface ChartData {
  categories: string[];
  series: { name: string; color: string; values: number[] }[];
}

const COLOURS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** What is not a number is drawn as 0, as Excel does with text. */
export function chartData(chart: Chart, evaluate: Evaluate): ChartData {
  const series = chart.series.map((s, i) => ({
    name: seriesName(s.name, evaluate),
    color: s.color ?? COLOURS[i % COLOURS.length] ?? "#4472C4",
    values: flat(evaluate, s.values).map((v) => (typeof v === "number" ? v : 0)),
  }));
  const longest = Math.max(0, ...series.map((s) => s.values.length));
  const named = chart.series.find((s) => s.categories)?.categories;
  const labels = named ? flat(evaluate, named) : [];
  return {
    categories: Array.from({ length: longest }, (_, i) => String(labels[i] ?? i + 1)),
    series,
  };
}

function seriesName(name: string, evaluate: Evaluate): string {
  if (!name.includes("!")) return name;
  return flat(evaluate, name)
    .map((v) => String(v ?? ""))
    .join(" ");
}

function flat(evaluate: Evaluate, reference: string): CellValue[] {
  if (!reference) return [];
  return evaluate(reference).flat();
}
