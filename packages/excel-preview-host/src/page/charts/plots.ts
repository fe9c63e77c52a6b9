// The drawn part of a chart: columns, bars, lines, stacks and pies.
import type { ChartData } from "./series";
import { type Scale, position, valueScale } from "./scale";
import { type Box, svg } from "./svg";

export type PlotKind = "column" | "bar" | "line" | "pie";
export interface Plot {
  kind: PlotKind;
  stacked: boolean;
  full: boolean;
}

/** From office.js's chart type; null for one that is not drawn. */
export function plotOf(type: string): Plot | null {
  const kind = /^(Column|Bar|Line|Pie)/.exec(type)?.[1]?.toLowerCase();
  if (!kind || /3D|OfPie/i.test(type)) return null;
  return {
    kind: kind as PlotKind,
    stacked: /Stacked/.test(type),
    full: /Stacked100/.test(type),
  };
}

const TEXT = { "font-size": 10, fill: "#595959" };

export function drawPlot(plot: Plot, data: ChartData, box: Box): SVGElement[] {
  if (plot.kind === "pie") return pie(data, box);
  const values = plot.full ? shares(data) : data;
  const scale = valueScale(plot.stacked ? totals(values) : values.series.flatMap((s) => s.values));
  const inner = insides(plot, values, scale, box);
  return [
    ...valueAxis(plot, scale, inner),
    ...categoryAxis(plot, values.categories, inner),
    ...(plot.kind === "line" ? lines(values, scale, inner) : blocks(plot, values, scale, inner)),
  ];
}

function shares(data: ChartData): ChartData {
  const sums = totals(data);
  return {
    ...data,
    series: data.series.map((s) => ({
      ...s,
      values: s.values.map((v, i) => (sums[i] ? (v / sums[i]) * 100 : 0)),
    })),
  };
}

function totals(data: ChartData): number[] {
  return data.categories.map((_, i) =>
    data.series.reduce((sum, s) => sum + Math.max(0, s.values[i] ?? 0), 0),
  );
}

/** Leaves room for the axes' labels. */
function insides(plot: Plot, data: ChartData, scale: Scale, box: Box): Box {
  const numbers = Math.max(...scale.ticks.map((t) => String(t).length)) * 6 + 8;
  const longest = Math.max(1, ...data.categories.map((c) => c.length)) * 10 + 6;
  const names = Math.min(longest, (plot.kind === "bar" ? box.width : box.height) * 0.4);
  return plot.kind === "bar"
    ? {
        left: box.left + names,
        top: box.top,
        width: box.width - names - 8,
        height: box.height - 16,
      }
    : {
        left: box.left + numbers,
        top: box.top + 4,
        width: box.width - numbers - 4,
        height: box.height - (crowded(data, box.width - numbers) ? names : 18) - 4,
      };
}

function crowded(data: ChartData, width: number): boolean {
  const longest = Math.max(1, ...data.categories.map((c) => c.length));
  return longest * 10 > width / Math.max(1, data.categories.length);
}

function valueAxis(plot: Plot, scale: Scale, box: Box): SVGElement[] {
  return scale.ticks.flatMap((tick) => {
    const at = position(scale, tick);
    if (plot.kind === "bar") {
      const x = box.left + at * box.width;
      const bottom = box.top + box.height;
      return [
        svg("line", { x1: x, x2: x, y1: box.top, y2: bottom, stroke: "#e3e3e3" }),
        svg("text", { ...TEXT, x, y: bottom + 13, "text-anchor": "middle" }, String(tick)),
      ];
    }
    const y = box.top + (1 - at) * box.height;
    return [
      svg("line", { x1: box.left, x2: box.left + box.width, y1: y, y2: y, stroke: "#e3e3e3" }),
      svg("text", { ...TEXT, x: box.left - 5, y: y + 3, "text-anchor": "end" }, String(tick)),
    ];
  });
}

function categoryAxis(plot: Plot, names: string[], box: Box): SVGElement[] {
  const length = plot.kind === "bar" ? box.height : box.width;
  const slot = length / Math.max(1, names.length);
  const every = Math.max(1, Math.ceil(12 / slot));
  const longest = Math.max(1, ...names.map((c) => c.length));
  const turned = plot.kind !== "bar" && longest * 10 > slot;
  return names.flatMap((name, i) => {
    if (i % every !== 0) return [];
    const middle = (i + 0.5) * slot;
    if (plot.kind === "bar") {
      const y = box.top + length - middle + 3;
      return [svg("text", { ...TEXT, x: box.left - 5, y, "text-anchor": "end" }, name)];
    }
    const x = box.left + middle;
    const y = box.top + box.height + (turned ? 6 : 13);
    const label = svg("text", { ...TEXT, x, y, "text-anchor": turned ? "end" : "middle" }, name);
    if (turned) label.setAttribute("transform", `rotate(-90 ${x} ${y}) translate(0 4)`);
    return [label];
  });
}

function blocks(plot: Plot, data: ChartData, scale: Scale, box: Box): SVGElement[] {
  const across = plot.kind === "bar" ? box.height : box.width;
  const slot = across / Math.max(1, data.categories.length);
  const each = (slot * 0.68) / (plot.stacked ? 1 : Math.max(1, data.series.length));
  const piled = data.categories.map(() => 0);
  return data.series.flatMap((series, s) =>
    series.values.map((value, i) => {
      const from = plot.stacked ? (piled[i] ?? 0) : 0;
      if (plot.stacked) piled[i] = from + value;
      const start = position(scale, Math.min(from, from + value));
      const size = Math.abs(position(scale, from + value) - position(scale, from));
      const side = i * slot + slot * 0.16 + (plot.stacked ? 0 : s * each);
      const place =
        plot.kind === "bar"
          ? {
              x: box.left + start * box.width,
              // The first category is the lowest, as in Excel.
              y: box.top + across - side - each,
              width: size * box.width,
              height: each,
            }
          : {
              x: box.left + side,
              y: box.top + (1 - start - size) * box.height,
              width: each,
              height: size * box.height,
            };
      const title = svg("title", {}, `${data.categories[i] ?? ""} ${series.name} ${value}`);
      return svg("rect", { ...place, fill: series.color }, title);
    }),
  );
}

function lines(data: ChartData, scale: Scale, box: Box): SVGElement[] {
  const slot = box.width / Math.max(1, data.categories.length);
  return data.series.map((series) => {
    const points = series.values.map(
      (value, i) =>
        `${box.left + (i + 0.5) * slot},${box.top + (1 - position(scale, value)) * box.height}`,
    );
    return svg("polyline", {
      points: points.join(" "),
      fill: "none",
      stroke: series.color,
      "stroke-width": 2,
    });
  });
}

/** The first series only, as Excel draws it; each point has a colour of its own. */
function pie(data: ChartData, box: Box): SVGElement[] {
  const values = data.series[0]?.values.map((v) => Math.max(0, v)) ?? [];
  const sum = values.reduce((a, b) => a + b, 0);
  const radius = Math.min(box.width, box.height) / 2 - 4;
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  let from = 0;
  return values.map((value, i) => {
    const share = sum === 0 ? 0 : value / sum;
    const path = slice(middle, radius, from, from + share);
    from += share;
    const title = svg("title", {}, `${data.categories[i] ?? ""} ${value}`);
    return svg("path", { d: path, fill: pointColor(i), stroke: "#fff" }, title);
  });
}

export function pointColor(index: number): string {
  return `hsl(${(215 + index * 137.5) % 360} 55% 52%)`;
}

function slice(middle: { x: number; y: number }, radius: number, from: number, to: number): string {
  const end = Math.min(to, from + 0.99999);
  const point = (share: number): string => {
    const angle = 2 * Math.PI * share - Math.PI / 2;
    return `${middle.x + radius * Math.cos(angle)} ${middle.y + radius * Math.sin(angle)}`;
  };
  const large = end - from > 0.5 ? 1 : 0;
  return `M${middle.x} ${middle.y}L${point(from)}A${radius} ${radius} 0 ${large} 1 ${point(end)}Z`;
}
