// Arrays that spill over their neighbours: growing, shrinking, standing in the way.
import { area } from "../../src/model/address";
import { TestBook, at } from "./fixture";

describe("spill", () => {
  it("fills the neighbours and marks where they come from", () => {
    const t = new TestBook();
    t.put("B2", [["=SEQUENCE(2,2)"]]);
    expect(t.values("B2:C3")).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(t.sheet.cell(1, 1)?.spill).toEqual(at("B2:C3"));
    expect(t.sheet.cell(2, 2)).toMatchObject({
      formula: null,
      spillAnchor: { row: 1, column: 1 },
    });
  });

  it("grows and shrinks, and readers of A1# follow", () => {
    const t = new TestBook();
    t.put("A1", [[2]]);
    t.put("C1", [["=SEQUENCE(A1)", "=SUM(C1#)", "=SUM(C1:C9)"]]);
    expect(t.values("C1:E1")).toEqual([[1, 3, 3]]);
    t.put("A1", [[4]]);
    expect(t.values("C1:E1")).toEqual([[1, 10, 10]]);
    t.put("A1", [[1]]);
    expect(t.values("D1:E1")).toEqual([["#REF!", 1]]);
    expect(t.values("C2:C4")).toEqual([[null], [null], [null]]);
    expect(t.sheet.cell(1, 2)).toBeUndefined();
    expect(t.sheet.cell(0, 2)?.spill).toBeUndefined();
  });

  it("reaches readers of cells that it did not fill before", () => {
    const t = new TestBook();
    t.put("E1", [["=SUM(C3:C9)"]]);
    t.put("A1", [[2]]);
    t.put("C1", [["=SEQUENCE(A1)"]]);
    expect(t.value("E1")).toBe(0);
    t.put("A1", [[4]]);
    expect(t.value("E1")).toBe(7);
  });

  it("is #SPILL! while a value, a formula, a merged cell or a table is in the way", () => {
    const t = new TestBook();
    t.put("A3", [["挡"]]);
    t.put("A1", [["=SEQUENCE(3)"]]);
    expect(t.values("A1:A3")).toEqual([["#SPILL!"], [null], ["挡"]]);
    t.put("A3", [[null]]);
    expect(t.values("A1:A3")).toEqual([[1], [2], [3]]);
    t.put("A2", [["=1"]]);
    expect(t.values("A1:A3")).toEqual([["#SPILL!"], [1], [null]]);
    t.put("A2", [[null]]);
    t.sheet.merges = [area(1, 0, 2, 0)];
    t.sheet.changed({ kind: "layout", sheetId: t.sheet.id });
    expect(t.value("A1")).toBe("#SPILL!");
    t.sheet.merges = [];
    t.sheet.changed({ kind: "layout", sheetId: t.sheet.id });
    expect(t.value("A3")).toBe(3);
    t.table("表1", "A3:A4", ["x"]);
    t.book.announce({ kind: "tables", sheetId: t.sheet.id, tableId: 1, what: "added" });
    expect(t.value("A1")).toBe("#SPILL!");
    t.book.tables = [];
    t.book.announce({ kind: "tables", sheetId: t.sheet.id, tableId: 1, what: "removed" });
    expect(t.value("A3")).toBe(3);
  });

  it("gives way when another spill shrinks", () => {
    const t = new TestBook();
    t.put("D1", [[3]]);
    t.put("A1", [["=SEQUENCE(D1)"]]);
    t.calculator.calculate();
    t.put("B3", [["=1"]]);
    t.put("A3", [[null]]);
    t.put("B2", [[null]]);
    t.put("B3", [[null]]);
    t.put("B1", [["=SEQUENCE(1,1)"]]);
    t.put("A2", [[null]]);
    expect(t.values("A1:A3")).toEqual([[1], [2], [3]]);
    t.put("A3", [["=SEQUENCE(1,2)"]]);
    expect(t.values("A1:B3")).toEqual([
      ["#SPILL!", 1],
      [null, null],
      [1, 2],
    ]);
    t.put("D1", [[2]]);
    expect(t.values("A1:A3")).toEqual([[1], [2], [1]]);
  });

  it("clears what it filled when its formula is overwritten", () => {
    const t = new TestBook();
    t.put("A1", [["=SEQUENCE(3)"]]);
    t.calculator.calculate();
    t.put("A1", [["字"]]);
    expect(t.values("A1:A3")).toEqual([["字"], [null], [null]]);
    t.put("A1", [["=SEQUENCE(1,3)"]]);
    expect(t.values("A1:C3")).toEqual([
      [1, 2, 3],
      [null, null, null],
      [null, null, null],
    ]);
  });

  it("shows empty cells of a range as 0 and keeps styled cells when it shrinks", () => {
    const t = new TestBook();
    t.sheet.ensure(1, 3).style = 5;
    t.put("A1", [[1], [null]]);
    t.put("D1", [["=A1:A2"]]);
    expect(t.values("D1:D2")).toEqual([[1], [0]]);
    t.put("D1", [["=A1"]]);
    t.calculator.calculate();
    expect(t.sheet.cell(1, 3)).toMatchObject({ value: null, style: 5 });
  });
});
