// Typing and pasting at the grid: validations hold, tables grow, formulas of the row follow.
import { clear, enter, paste } from "../../src/edit/typing";
import { listItems } from "../../src/edit/validation";
import type { Validation } from "../../src/model/features";
import { DEFAULT_STYLE } from "../../src/model/style";
import { TestBook, at } from "../calc/fixture";

function validation(changes: Partial<Validation>): Validation {
  return {
    areas: [at("B2:B9")],
    type: "list",
    operator: "between",
    formula1: "",
    formula2: "",
    allowBlank: true,
    inCellDropDown: true,
    prompt: { show: false, title: "", message: "" },
    error: { show: true, title: "类别", message: "请从列表中选", style: "stop" },
    ...changes,
  };
}

function typed(t: TestBook, address: string, input: string | number | null): void {
  const { top, left } = at(address);
  enter(t.book, t.calculator, t.sheet, top, left, input);
}

const refused = (message: string) => expect.objectContaining({ code: "InvalidArgument", message });

describe("typing", () => {
  it("under a table extends it, with its calculated columns", () => {
    const t = new TestBook();
    t.put("A1", [
      ["字数", "两倍"],
      [1, "=[@字数]*2"],
    ]);
    t.table("订单", "A1:B2", ["字数", "两倍"]);
    typed(t, "A3", 5);
    expect(t.book.tables[0]?.area).toEqual(at("A1:B3"));
    expect(t.value("B3")).toBe(10);
    typed(t, "A5", 1);
    expect(t.book.tables[0]?.area).toEqual(at("A1:B3"));
    paste(t.book, t.calculator, t.sheet, 3, 0, [["7"], ["8"]]);
    expect(t.book.tables[0]?.area).toEqual(at("A1:B5"));
    expect(t.value("B5")).toBe(16);
  });

  it("beside a table adds a column, under a totals row nothing", () => {
    const t = new TestBook();
    t.put("A1", [["a"], [1]]);
    t.table("表一", "A1:A2", ["a"]);
    typed(t, "B1", "备注");
    expect(t.book.tables[0]?.columns.map((c) => c.name)).toEqual(["a", "备注"]);
    const [table] = t.book.tables;
    if (table) table.showTotals = true;
    typed(t, "A3", 1);
    expect(table?.area).toEqual(at("A1:B2"));
  });

  it("does not extend a table on a protected sheet, where unlocked cells take values", () => {
    const t = new TestBook();
    t.put("A1", [["a"], [1]]);
    t.table("表一", "A1:A2", ["a"]);
    t.sheet.ensure(2, 0).style = t.book.styles.derive(0, { ...DEFAULT_STYLE, locked: false });
    t.sheet.protection = { options: {} };
    typed(t, "A3", 7);
    expect([t.value("A3"), t.book.tables[0]?.area]).toEqual([7, at("A1:A2")]);
  });

  it("must fit a list, and says so in the validation's words", () => {
    const t = new TestBook();
    t.sheet.validations = [validation({ formula1: '"动态类,经验类"' })];
    typed(t, "B2", "动态类");
    expect(() => typed(t, "B2", "别的")).toThrow(refused("类别：请从列表中选"));
    expect(t.value("B2")).toBe("动态类");
    typed(t, "B2", "");
    expect(t.value("B2")).toBe(null);
    expect(listItems(t.book, t.calculator, t.sheet, 1, 1)).toEqual(["动态类", "经验类"]);
    expect(listItems(t.book, t.calculator, t.sheet, 0, 0)).toBe(null);
  });

  it("takes lists from references, names and INDIRECT over tables", () => {
    const t = new TestBook();
    t.put("D1", [["部门"], ["甲"], [null], ["乙"]]);
    t.table("部门表", "D1:D4", ["部门"]);
    t.book.names.push({
      name: "部门名",
      formula: "部门表[部门]",
      scope: null,
      visible: true,
      comment: "",
    });
    for (const formula1 of ["$D$2:$D$4", "部门名", 'INDIRECT("部门表[部门]")', "表!D2:D4"]) {
      t.sheet.validations = [validation({ areas: [at("B2")], formula1 })];
      expect(listItems(t.book, t.calculator, t.sheet, 1, 1)).toEqual(["甲", "乙"]);
    }
    t.sheet.validations = [validation({ formula1: "D2" })];
    expect(listItems(t.book, t.calculator, t.sheet, 3, 1)).toEqual(["乙"]);
  });

  it("must fit numbers, dates, lengths and formulas; warnings let everything in", () => {
    const t = new TestBook();
    const rule = (changes: Partial<Validation>): void => {
      t.sheet.validations = [
        validation({
          error: { show: true, title: "", message: "不行", style: "stop" },
          ...changes,
        }),
      ];
    };
    rule({ type: "whole", operator: "between", formula1: "1", formula2: "9" });
    typed(t, "B2", "9");
    for (const bad of ["10", "1.5", "字"])
      expect(() => typed(t, "B2", bad)).toThrow(refused("不行"));
    rule({ type: "date", operator: "greaterThanOrEqual", formula1: "44562" });
    typed(t, "B3", "2022-1-1");
    expect(() => typed(t, "B3", "2021-12-31")).toThrow(refused("不行"));
    rule({ type: "textLength", operator: "lessThanOrEqual", formula1: "3" });
    typed(t, "B4", "三个字");
    expect(() => typed(t, "B4", "四个字了")).toThrow(refused("不行"));
    rule({ type: "custom", formula1: "COUNTIF(B$2:B$9,B2)=1" });
    typed(t, "B5", "新");
    expect(() => typed(t, "B6", "新")).toThrow(refused("不行"));
    expect(t.value("B6")).toBe(null);
    rule({
      type: "whole",
      formula1: "1",
      formula2: "2",
      error: { show: true, title: "", message: "", style: "warning" },
    });
    typed(t, "B7", "99");
    expect(t.value("B7")).toBe(99);
  });

  it("is not held to validations by add-ins, and deletes with the Delete key", () => {
    const t = new TestBook();
    t.put("A1", [[1, 2]]);
    clear(t.book, t.sheet, [at("A1"), at("B1")]);
    expect(t.values("A1:B1")).toEqual([[null, null]]);
    t.sheet.protection = { options: {} };
    expect(() => typed(t, "A1", 1)).toThrow(expect.objectContaining({ code: "AccessDenied" }));
  });
});
