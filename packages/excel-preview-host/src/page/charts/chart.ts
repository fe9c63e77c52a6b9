// A whole chart as it stands on a sheet: frame, title, plot and legend.
import type { Chart } from "../../model/charts";
import { texts } from "../texts";
import { drawPlot, plotOf, pointColor } from "./plots";
import { type ChartData, type Evaluate, chartData } from "./series";
import { type Box, svg } from "./svg";

const PIXELS = 96 / 72;

/** Draws a chart at its place, in pixels from the sheet's corner. */
export function drawChart(chart: Chart, evaluate: Evaluate): SVGElement {
  const width = Math.max(40, chart.position.width * PIXELS);
  const height = Math.max(40, chart.position.height * PIXELS);
  const name = chart.title ?? texts.untitledChart;
  const root = svg("svg", {
    class: "chart",
    role: "img",
    "aria-label": texts.chart(name),
    "data-chart": chart.name,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    style: `left:${chart.position.left * PIXELS}px;top:${chart.position.top * PIXELS}px`,
  });
  root.append(svg("rect", { width, height, fill: "#fff", stroke: "#d0d0d0" }));
  const plot = plotOf(chart.type);
  if (!plot) {
    root.append(centred(texts.emptyChart, width / 2, height / 2, 12));
    return root;
  }
  let box: Box = { left: 8, top: 8, width: width - 16, height: height - 16 };
  if (chart.title) {
    root.append(centred(chart.title, width / 2, 24, 15));
    box = { ...box, top: 34, height: height - 42 };
  }
  const data = chartData(chart, evaluate);
  if (chart.showLegend) {
    const entries = legendEntries(plot.kind === "pie", data);
    const legend = legendBox(chart.legendPosition, box);
    root.append(...drawLegend(entries, legend.legend, legend.vertical));
    box = legend.rest;
  }
  root.append(...drawPlot(plot, data, box));
  return root;
}

function centred(text: string, x: number, y: number, size: number): SVGElement {
  return svg("text", { x, y, "text-anchor": "middle", "font-size": size, fill: "#404040" }, text);
}

interface LegendEntry {
  name: string;
  color: string;
}

function legendEntries(points: boolean, data: ChartData): LegendEntry[] {
  if (!points) return data.series;
  return data.categories.map((name, i) => ({ name, color: pointColor(i) }));
}

const LINE = 18;
const SIDE = 96;

function legendBox(
  place: Chart["legendPosition"],
  box: Box,
): { legend: Box; rest: Box; vertical: boolean } {
  switch (place) {
    case "top":
      return {
        legend: { ...box, height: LINE },
        rest: { ...box, top: box.top + LINE, height: box.height - LINE },
        vertical: false,
      };
    case "bottom":
      return {
        legend: { ...box, top: box.top + box.height - LINE, height: LINE },
        rest: { ...box, height: box.height - LINE },
        vertical: false,
      };
    case "left":
      return {
        legend: { ...box, width: SIDE },
        rest: { ...box, left: box.left + SIDE, width: box.width - SIDE },
        vertical: true,
      };
    case "right":
    case "corner":
      return {
        legend: { ...box, left: box.left + box.width - SIDE, width: SIDE },
        rest: { ...box, width: box.width - SIDE },
        vertical: true,
      };
  }
}

function drawLegend(entries: LegendEntry[], box: Box, vertical: boolean): SVGElement[] {
  const widths = entries.map((e) => e.name.length * 12 + 26);
  const total = widths.reduce((a, b) => a + b, 0);
  let x = vertical ? box.left + 6 : box.left + Math.max(0, (box.width - total) / 2);
  let y = box.top + (vertical ? Math.max(0, (box.height - entries.length * LINE) / 2) : 0);
  return entries.flatMap((entry, i) => {
    const parts = [
      svg("rect", { x, y: y + 4, width: 10, height: 10, fill: entry.color }),
      svg("text", { x: x + 14, y: y + 13, "font-size": 11, fill: "#595959" }, entry.name),
    ];
    if (vertical) y += LINE;
    else x += widths[i] ?? 0;
    return parts;
  });
}
