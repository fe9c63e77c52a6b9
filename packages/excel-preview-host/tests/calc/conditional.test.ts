// What conditional formats make of a cell.
import { conditionalLook } from "../../src/calc/conditional";
import { displayText } from "../../src/calc/display";
import type { ConditionalFormat, ConditionalRule } from "../../src/model/features";
import { DEFAULT_STYLE } from "../../src/model/style";
import { PRESET_CRITERIA, type PresetCriterion } from "../../src/model/preset-criteria";
import { CellError } from "../../src/model/value";
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
      t.sheet.ensure(0, column).style = t.book.styles.derive(0, { ...DEFAULT_STYLE, numberFormat });
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

describe("ready-made criteria", () => {
  const overlay = { bold: true };
  // The clock stands at 2022-03-05, a Saturday: 44625.
  const days = [44618, 44619, 44620, 44624, 44625, 44626, 44632, 44633, 44652];
  const numbers = [1, 2, 3, 4, 5, 100];
  const CRITERIA: [PresetCriterion, (string | number | null)[], unknown[]][] = [
    ["Blanks", ["", " ", null, 0], ["", " ", null]],
    ["NonBlanks", ["字", " ", null, 0], ["字", 0]],
    ["Errors", ["=1/0", 1], ["#DIV/0!"]],
    ["NonErrors", ["=1/0", 1], [1]],
    ["Yesterday", days, [44624]],
    ["Today", [44625, 44625.75, 44626], [44625, 44625.75]],
    ["Tomorrow", days, [44626]],
    ["LastSevenDays", days, [44619, 44620, 44624, 44625]],
    ["LastWeek", days, [44618]],
    ["ThisWeek", days, [44619, 44620, 44624, 44625]],
    ["NextWeek", days, [44626, 44632]],
    ["LastMonth", days, [44618, 44619, 44620]],
    ["ThisMonth", days, [44624, 44625, 44626, 44632, 44633]],
    ["NextMonth", days, [44652]],
    ["AboveAverage", [1, 2, 3, "字"], [3]],
    ["BelowAverage", [1, 2, 3], [1]],
    ["EqualOrAboveAverage", [1, 2, 3], [2, 3]],
    ["EqualOrBelowAverage", [1, 2, 3], [1, 2]],
    ["OneStdDevAboveAverage", numbers, [100]],
    ["OneStdDevBelowAverage", [-100, 1, 2, 3, 4, 5], [-100]],
    ["TwoStdDevAboveAverage", numbers, [100]],
    ["TwoStdDevBelowAverage", [-100, 1, 2, 3, 4, 5], [-100]],
    ["ThreeStdDevAboveAverage", numbers, []],
    ["ThreeStdDevBelowAverage", [-100, 1, 2, 3, 4, 5], []],
    ["UniqueValues", ["a", "A", "b", 1, "1", null], ["b", 1, "1"]],
    ["DuplicateValues", ["a", "A", "b", 1, 1, null, null], ["a", "A", 1, 1]],
  ];

  it.each(CRITERIA)("%s", (criterion, values, holding) => {
    const t = new TestBook();
    t.put(
      "A1",
      values.map((value) => [value]),
    );
    withRules(t, `A1:A${values.length}`, { type: "preset", criterion, overlay });
    const found = values.flatMap((_, row) => {
      const held = look(t, `A${row + 1}`)?.overlay.bold === true;
      const value = t.sheet.value(row, 0);
      return held ? [value instanceof CellError ? value.code : value] : [];
    });
    expect(found).toEqual(holding);
  });

  it("are all tried", () => {
    expect(CRITERIA.map(([name]) => name).toSorted()).toEqual(PRESET_CRITERIA.toSorted());
  });

  it.each([
    ["the first three, equal ones too", { rank: 3, bottom: false, percent: false }, [9, 8, 8, 8]],
    ["the last", { rank: 1, bottom: true, percent: false }, [1]],
    ["the first half", { rank: 50, bottom: false, percent: true }, [9, 8, 8, 8]],
    ["at least one", { rank: 1, bottom: true, percent: true }, [1]],
    ["all where there are fewer", { rank: 10, bottom: true, percent: false }, [9, 1, 8, 8, 8]],
  ])("%s", (_name, rule, holding) => {
    const t = new TestBook();
    t.put("A1", [[9], [1], [8], [8], [8], ["字"]]);
    withRules(t, "A1:A6", { type: "topBottom", ...rule, overlay });
    const found = [0, 1, 2, 3, 4, 5].filter((row) => look(t, `A${row + 1}`)?.overlay.bold);
    expect(found.map((row) => t.sheet.value(row, 0))).toEqual(holding);
  });
});
