/**
 * @jest-environment jsdom
 */
// Charts as they are drawn: sizes in proportion, names, what cannot be drawn.
import type { Chart } from "../../src/model/charts";
import type { CellValue } from "../../src/model/value";
import { drawChart } from "../../src/page/charts/chart";

const CELLS: Record<string, CellValue[][]> = {
  names: [["城东第一店"], ["城西第一店"]],
  due: [[2], [4]],
  done: [[1], [3]],
};

function draw(type: string): SVGElement {
  const chart: Chart = {
    id: "1",
    name: "完成情况",
    type,
    title: "各部门完成情况",
    showLegend: true,
    legendPosition: "bottom",
    series: [
      { name: "应报", values: "due", categories: "names", color: "#111111" },
      { name: "已报", values: "done", categories: "names", color: "#222222" },
    ],
    position: { left: 30, top: 60, width: 300, height: 200 },
  };
  return drawChart(chart, (reference) => CELLS[reference] ?? []);
}

/** Height and width of the blocks of a colour, without the legend's mark. */
function blocks(
  drawing: SVGElement,
  color: string,
): { width: number; height: number; y: number }[] {
  return [...drawing.querySelectorAll(`rect[fill="${color}"]`)]
    .filter((rect) => rect.querySelector("title"))
    .map((rect) => ({
      width: Number(rect.getAttribute("width")),
      height: Number(rect.getAttribute("height")),
      y: Number(rect.getAttribute("y")),
    }));
}

describe("drawChart", () => {
  it("stands where the sheet has it, with title, legend and categories", () => {
    const drawing = draw("ColumnClustered");
    expect(drawing.getAttribute("style")).toBe("left:40px;top:80px");
    expect(drawing.getAttribute("aria-label")).toBe("图表：各部门完成情况");
    for (const text of ["各部门完成情况", "应报", "已报", "城东第一店", "城西第一店"]) {
      expect(drawing.textContent).toContain(text);
    }
  });

  it("draws columns and bars in proportion to their values", () => {
    const [low, high] = blocks(draw("ColumnClustered"), "#111111");
    expect(high?.height).toBeCloseTo((low?.height ?? 0) * 2);
    const [short, long] = blocks(draw("BarClustered"), "#111111");
    expect(long?.width).toBeCloseTo((short?.width ?? 0) * 2);
    // A bar chart's first category is the lowest.
    expect(short?.y).toBeGreaterThan(long?.y ?? Infinity);
  });

  it("piles stacked columns on each other", () => {
    const drawing = draw("ColumnStacked");
    const below = blocks(drawing, "#111111")[1];
    const above = blocks(drawing, "#222222")[1];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeCloseTo(below?.y ?? 0);
  });

  it("draws a line per series, and a pie of the first one", () => {
    expect(draw("Line").querySelectorAll("polyline").length).toBe(2);
    expect(draw("Pie").querySelectorAll("path").length).toBe(2);
  });

  it("says so when it cannot draw a kind", () => {
    expect(draw("Treemap").textContent).toContain("预览不能画这种图表");
  });
});
