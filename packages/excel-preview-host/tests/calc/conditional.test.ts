// What conditional formats make of a cell.
import { conditionalLook } from "../../src/calc/conditional";
import { displayText } from "../../src/calc/display";
import type { ConditionalFormat, ConditionalRule } from "../../src/model/features";
import { DEFAULT_STYLE } from "../../src/model/style";
import { TestBook, at } from "./fixture";

function withRules(t: TestBook, areas: string, ...rules: (ConditionalRule & { stop?: boolean })[]) {
  t.sheet.conditionalFormats = rules.map((rule, i): ConditionalFormat => ({
    id: String(i),
    areas: [at(areas)],
    priority: i + 1,
    stopIfTrue: rule.stop === true,
    rule,
  }));
}

function look(t: TestBook, address: string) {
  const { top, left } = at(address);
  return conditionalLook(t.book, t.calculator, t.sheet, top, left);
}

const min = { type: "min" } as const;
const max = { type: "max" } as const;

describe("conditional formats", () => {
  it("lay rules over each other, the first wins, stop ends", () => {
    const t = new TestBook();
    t.put("A1", [
      ["未完成", 3],
      ["完成", 1],
    ]);
    withRules(
      t,
      "A1:A2",
      { type: "expression", formula: "$B1>2", overlay: { fontColor: "#FF0000" } },
      {
        type: "cellIs",
        operator: "equal",
        formulas: ['"未完成"'],
        overlay: { fontColor: "#000000", fill: "#FFEEEE" },
      },
      {
        type: "containsText",
        operator: "contains",
        text: "完成",
        overlay: { bold: true },
        stop: true,
      },
      { type: "expression", formula: "TRUE", overlay: { italic: true } },
    );
    expect(look(t, "A1")?.overlay).toEqual({ fontColor: "#FF0000", fill: "#FFEEEE", bold: true });
    expect(look(t, "A2")?.overlay).toEqual({ bold: true });
    expect(look(t, "B1")).toBe(null);
  });

  it("measure data bars, colour scales and icons against the whole area", () => {
    const t = new TestBook();
    t.put("A1", [[0], [5], [10], ["字"]]);
    withRules(
      t,
      "A1:A4",
      { type: "dataBar", min, max, color: "#5B9BD5", showValue: true },
      {
        type: "colorScale",
        thresholds: [
          { ...min, color: "#000000" },
          { ...max, color: "#FFFFFF" },
        ],
      },
      {
        type: "iconSet",
        iconSet: "3TrafficLights1",
        thresholds: [
          { type: "percent", value: "0" },
          { type: "percent", value: "33" },
          { type: "percent", value: "67" },
        ],
      },
    );
    expect(look(t, "A2")).toEqual({
      overlay: { fill: "#808080" },
      dataBar: { fraction: 0.5, color: "#5B9BD5", showValue: true },
      icon: { set: "3TrafficLights1", index: 1 },
    });
    expect(look(t, "A3")?.icon?.index).toBe(2);
    expect(look(t, "A4")).toEqual({ overlay: {} });
    t.put("A1", [[0], [5], [20]]);
    expect(look(t, "A2")?.dataBar?.fraction).toBe(0.25);
  });

  it("show cells in their number format", () => {
    const t = new TestBook();
    t.put("A1", [[44625, 0.5, "=1/0", "字"]]);
    t.calculator.calculate();
    const format = (column: number, numberFormat: string): string => {
      t.sheet.ensure(0, column).style = t.book.styles.intern({ ...DEFAULT_STYLE, numberFormat });
      return displayText(t.book, t.sheet, 0, column);
    };
    expect(format(0, "yyyy-mm-dd")).toBe("2022-03-05");
    expect(format(0, "aaaa")).toBe("星期六");
    expect(format(1, "0%")).toBe("50%");
    expect(format(2, "0%")).toBe("#DIV/0!");
    expect(format(3, "@")).toBe("字");
    expect(format(1, 'bad"')).toBe("0.5");
    expect(displayText(t.book, t.sheet, 9, 9)).toBe("");
  });
});
