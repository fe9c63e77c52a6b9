// Sheets: names, order, copies, deletion, and the references that follow.
import { addSheet, copySheet, deleteSheet, moveSheet, renameSheet } from "../../src/edit/sheets";
import { TestBook, at } from "../calc/fixture";

const refusal = (code: string) => expect.objectContaining({ code });

describe("sheets", () => {
  it("follow Excel's rules for names", () => {
    const t = new TestBook();
    for (const bad of ["", "a/b", "a:b", "[a]", "a*", "a?", "a\\b", "'a", "a'", "长".repeat(32)]) {
      expect(() => addSheet(t.book, bad)).toThrow(refusal("InvalidArgument"));
    }
    addSheet(t.book, "订单");
    expect(() => addSheet(t.book, "订单")).toThrow(refusal("ItemAlreadyExists"));
    expect(() => renameSheet(t.book, t.sheet, "订单")).toThrow(refusal("ItemAlreadyExists"));
    expect(addSheet(t.book, null).name).toBe("Sheet3");
    expect(t.book.sheets).toHaveLength(3);
  });

  it("are renamed with references in cells, names, rules, validations and charts", () => {
    const t = new TestBook();
    const other = addSheet(t.book, "数据");
    t.put("A1", [[5]], other);
    t.put("A1", [["=数据!A1*2"]]);
    t.book.names.push({ name: "n", formula: "数据!$A$1", scope: null, visible: true, comment: "" });
    t.sheet.conditionalFormats = [
      {
        id: "1",
        areas: [at("A1")],
        priority: 1,
        stopIfTrue: false,
        rule: { type: "expression", formula: "数据!$A$1>1", overlay: {} },
      },
    ];
    t.sheet.charts = [
      {
        id: "c",
        name: "图",
        type: "Line",
        title: null,
        showLegend: false,
        legendPosition: "top",
        series: [{ name: "说明", values: "数据!$A$1:$A$3", categories: "" }],
        position: { left: 0, top: 0, width: 1, height: 1 },
      },
    ];
    renameSheet(t.book, other, "新 数据");
    expect(t.sheet.cell(0, 0)?.formula).toBe("='新 数据'!A1*2");
    expect(t.book.names[0]?.formula).toBe("'新 数据'!$A$1");
    expect(t.sheet.conditionalFormats[0]?.rule).toMatchObject({ formula: "'新 数据'!$A$1>1" });
    expect(t.sheet.charts[0]?.series[0]).toMatchObject({
      name: "说明",
      values: "'新 数据'!$A$1:$A$3",
    });
    t.put("A1", [[7]], other);
    expect(t.value("A1")).toBe(14);
  });

  it("leave #REF! behind when deleted; the last visible one stays", () => {
    const t = new TestBook();
    const other = addSheet(t.book, "数据");
    t.put("A1", [["=数据!A1+1"]]);
    deleteSheet(t.book, other);
    expect(t.sheet.cell(0, 0)?.formula).toBe("=#REF!+1");
    expect(t.value("A1")).toBe("#REF!");
    expect(() => deleteSheet(t.book, t.sheet)).toThrow(refusal("InvalidOperation"));
  });

  it("move, and are copied with tables of their own", () => {
    const t = new TestBook();
    t.put("A1", [["a"], [1], [2]]);
    t.table("表一", "A1:A3", ["a"]);
    t.put("C1", [["=SUM(表一[a])"]]);
    const other = addSheet(t.book, "后");
    moveSheet(t.book, other, 0);
    expect(t.book.sheets.map((s) => s.name)).toEqual(["后", "表"]);
    const copy = copySheet(t.book, t.sheet, 2);
    expect(t.book.sheets.map((s) => s.name)).toEqual(["后", "表", "表 (2)"]);
    expect(copy.cell(0, 2)?.formula).toBe("=SUM(表一2[a])");
    t.put("A2", [[10]], copy);
    expect([t.value("C1", copy), t.value("C1")]).toEqual([12, 3]);
  });
});
