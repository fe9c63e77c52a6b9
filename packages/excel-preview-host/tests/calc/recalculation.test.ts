// What is calculated when: dependents of a change, chains, circles, volatile and unknown functions.
import { Calculator } from "../../src/calc/calculator";
import { area } from "../../src/model/address";
import type { Change } from "../../src/model/change";
import { TestBook } from "./fixture";

function calculationNotices(t: TestBook): Change[] {
  const notices: Change[] = [];
  t.book.subscribe((change) => {
    if (change.kind === "cells" && change.origin === "calculation") notices.push(change);
  });
  return notices;
}

describe("recalculation", () => {
  it("follows a change through formulas in any order, with one notice per sheet", () => {
    const t = new TestBook();
    t.put("A1", [[1, "=C1+1", "=A1*2"]]);
    expect(t.values("A1:C1")).toEqual([[1, 3, 2]]);
    const notices = calculationNotices(t);
    t.put("A1", [[5]]);
    expect(t.values("A1:C1")).toEqual([[5, 11, 10]]);
    expect(notices).toEqual([
      { kind: "cells", sheetId: t.sheet.id, area: area(0, 1, 0, 2), origin: "calculation" },
    ]);
  });

  it("calculates several changes of one turn once, at its end", async () => {
    const t = new TestBook();
    t.put("A1", [[1, 2, "=A1+B1"]]);
    await t.calculator.settle();
    const notices = calculationNotices(t);
    t.put("A1", [[10]]);
    t.put("B1", [[20]]);
    expect(t.sheet.value(0, 2)).toBe(3);
    await Promise.resolve();
    expect(t.sheet.value(0, 2)).toBe(30);
    expect(notices).toHaveLength(1);
  });

  it("reads larger areas anew when a formula in them has a new result", () => {
    const t = new TestBook();
    t.put("A1", [["=B1"], ...Array.from({ length: 30 }, () => [1])]);
    t.put("B1", [[1, "=SUM(A1:A31)", "=SUM(A:A)"]]);
    expect(t.values("C1:D1")).toEqual([[31, 31]]);
    t.put("B1", [[10]]);
    expect(t.values("C1:D1")).toEqual([[40, 40]]);
    t.put("A40", [[5]]);
    expect(t.values("C1:D1")).toEqual([[40, 45]]);
  });

  it("takes a sheet's own name before the workbook's", () => {
    const t = new TestBook();
    const other = t.book.addSheet("别");
    const name = { name: "率", visible: true, comment: "" };
    t.book.names.push({ ...name, formula: "1", scope: null });
    t.book.names.push({ ...name, formula: "2", scope: other.id });
    t.put("A1", [["=率", "=别!率"]]);
    t.put("A1", [["=率"]], other);
    expect([...t.values("A1:B1"), [t.value("A1", other)]]).toEqual([[1, 2], [2]]);
  });

  it("does not announce results that stay the same", () => {
    const t = new TestBook();
    t.put("A1", [[1, "=A1>0"]]);
    t.calculator.calculate();
    const notices = calculationNotices(t);
    t.put("A1", [[2]]);
    t.calculator.calculate();
    expect(notices).toHaveLength(0);
  });

  it("keeps the values of an opened file until something changes", () => {
    const t = new TestBook();
    const other = t.book.addSheet("旧");
    other.ensure(0, 0).value = 1;
    Object.assign(other.ensure(0, 1), { formula: "=A1+1", value: 99 });
    const fresh = new Calculator(t.book, t.caller);
    fresh.calculate();
    expect(other.value(0, 1)).toBe(99);
    other.ensure(0, 0).value = 2;
    other.changed({ kind: "cells", sheetId: other.id, area: area(0, 0), origin: "local" });
    fresh.calculate();
    expect(other.value(0, 1)).toBe(3);
  });

  it("stands long chains in both directions", () => {
    const t = new TestBook();
    const n = 3000;
    t.put("A1", [[1], ...Array.from({ length: n }, (_x, i) => [`=A${i + 1}+1`])]);
    expect(t.value(`A${n + 1}`)).toBe(n + 1);
    t.put("A1", [[2]]);
    expect(t.value(`A${n + 1}`)).toBe(n + 2);
    t.put("B1", [...Array.from({ length: n }, (_x, i) => [`=B${i + 2}+1`]), [1]]);
    expect(t.value("B1")).toBe(n + 1);
  });

  it("shows 0 for cells that read themselves, and says which", () => {
    const t = new TestBook();
    t.put("A1", [["=B1+1", "=A1+1", "=SUM(A1:B1)+7"]]);
    expect(t.values("A1:C1")).toEqual([[0, 0, 7]]);
    expect(
      t.calculator
        .circularCells()
        .map((c) => c.column)
        .sort(),
    ).toEqual([0, 1]);
    t.put("A1", [[5]]);
    expect(t.values("A1:C1")).toEqual([[5, 6, 18]]);
    expect(t.calculator.circularCells()).toEqual([]);
  });

  it("ends for circles longer than the stack allows", () => {
    const t = new TestBook();
    const n = 350;
    t.put(
      "A1",
      Array.from({ length: n }, (_x, i) => [`=A${((i + 1) % n) + 1}+1`]),
    );
    t.calculator.calculate();
    expect(t.calculator.circularCells().length).toBeGreaterThan(0);
  });

  it("calculates volatile functions with every change", () => {
    const t = new TestBook();
    t.put("A1", [["=RAND()"]]);
    const first = t.value("A1");
    t.put("Z9", [[1]]);
    expect(t.value("A1")).not.toBe(first);
  });

  it("keeps the file's value of an unknown function and marks it", () => {
    const t = new TestBook();
    t.put("A1", [["=CUBEVALUE(B1)", 1]]);
    expect(t.value("A1")).toBe("#NAME?");
    t.sheet.ensure(1, 0).value = 7;
    t.sheet.ensure(1, 0).formula = "=CUBEVALUE(B1)";
    t.calculator.recalculateAll();
    t.sheet.changed({ kind: "cells", sheetId: t.sheet.id, area: area(1, 0), origin: "addin" });
    expect(t.value("A2")).toBe(7);
    expect(t.sheet.cell(1, 0)?.stale).toBe(true);
    Object.assign(t.sheet.ensure(2, 0), { value: 8, formula: "=[1]表!A1+1" });
    t.sheet.changed({ kind: "cells", sheetId: t.sheet.id, area: area(2, 0), origin: "addin" });
    expect(t.value("A3")).toBe(8);
    expect(t.sheet.cell(2, 0)?.stale).toBe(true);
    Object.assign(t.sheet.ensure(3, 0), { value: 9, formula: "=[2]!_xldudf_SHOP_DUE(1)" });
    t.sheet.changed({ kind: "cells", sheetId: t.sheet.id, area: area(3, 0), origin: "addin" });
    expect(t.value("A4")).toBe(9);
  });

  it("follows names, tables and sheets as they come and go", () => {
    const t = new TestBook();
    t.put("A1", [["篇数"], [3], [4], ["=SUM(任务[篇数])"], ["=SUM(全年)"], ["=别处!A1+1"]]);
    expect(t.values("A4:A6")).toEqual([["#REF!"], ["#NAME?"], ["#REF!"]]);
    t.table("任务", "A1:A3", ["篇数"]);
    t.book.announce({ kind: "tables", sheetId: t.sheet.id, tableId: 1, what: "added" });
    t.book.names.push({
      name: "全年",
      formula: "表!A2:A3",
      scope: null,
      visible: true,
      comment: "",
    });
    t.book.announce({ kind: "names" });
    const other = t.book.addSheet("别处");
    t.put("A1", [[41]], other);
    expect(t.values("A4:A6")).toEqual([[7], [7], [42]]);
    const [table] = t.book.tables;
    if (table) table.area = area(0, 0, 1, 0);
    t.book.announce({ kind: "tables", sheetId: t.sheet.id, tableId: 1, what: "changed" });
    expect(t.value("A4")).toBe(3);
    t.book.sheets = t.book.sheets.filter((s) => s !== other);
    t.book.announce({ kind: "sheets", sheetId: other.id, what: "removed" });
    expect(t.value("A6")).toBe("#REF!");
  });

  it("reads this row's cell in a table, and intersects with @", () => {
    const t = new TestBook();
    t.put("A1", [
      ["字数", "两倍"],
      [3, "=[@字数]*2"],
      [4, "=订单[[#This Row],[字数]]*2"],
      [5, "=@A:A+1"],
    ]);
    t.table("订单", "A1:B4", ["字数", "两倍"]);
    t.calculator.recalculateAll();
    expect(t.values("B2:B4")).toEqual([[6], [8], [6]]);
    t.put("A3", [[10]]);
    expect(t.value("B3")).toBe(20);
  });

  it("SUBTOTAL leaves out filtered rows, 109 hidden ones too, and other subtotals", () => {
    const t = new TestBook();
    t.put("A1", [[1], [2], [4], ["=SUBTOTAL(9,A1:A3)"], ["=SUBTOTAL(109,A1:A4)"]]);
    expect(t.values("A4:A5")).toEqual([[7], [7]]);
    t.sheet.rows.set(0, { hidden: true });
    t.sheet.rows.set(1, { hidden: true, filtered: true });
    t.sheet.changed({ kind: "layout", sheetId: t.sheet.id });
    expect(t.values("A4:A5")).toEqual([[5], [4]]);
  });

  it("counts 840 pairs of criteria over 10,000 rows anew after an edit", () => {
    const t = new TestBook();
    const rows = Array.from({ length: 10_000 }, (_x, i) => [`部门${i % 35}`, i % 12]);
    t.put("A1", rows);
    t.put(
      "D1",
      Array.from({ length: 840 }, (_x, i) => [
        `=COUNTIFS($A$1:$A$10000,"部门${i % 35}",$B$1:$B$10000,"<"&${i % 24})`,
      ]),
    );
    t.calculator.calculate();
    t.put("A1", [["部门1"]]);
    t.calculator.calculate();
    const expected = rows.filter((r, i) => (i === 0 ? 1 : i % 35) === 1 && Number(r[1]) < 1).length;
    expect(t.value("D2")).toBe(expected);
  });
});
