// Tables: made, named, resized, rows and columns added and deleted, filtered, sorted.
import {
  addTable,
  convertTableToRange,
  deleteTable,
  renameTable,
  resizeTable,
  showTableHeaders,
  showTableTotals,
} from "../../src/edit/tables";
import { addTableColumn, deleteTableColumn, renameTableColumn } from "../../src/edit/table-columns";
import { addTableRows, deleteTableRows, sortRange, sortTable } from "../../src/edit/table-rows";
import { clearTableFilters, columnValues, filterTableColumn } from "../../src/edit/filter";
import type { Table } from "../../src/model/features";
import { DEFAULT_STYLE } from "../../src/model/style";
import { TestBook, at } from "../calc/fixture";

function ledger(): { t: TestBook; table: Table } {
  const t = new TestBook();
  t.put("A1", [
    ["部门", "字数", "两倍"],
    ["乙", 2, "=[@字数]*2"],
    ["甲", 3, "=[@字数]*2"],
    ["丙", 1, "=[@字数]*2"],
  ]);
  const table = addTable(t.book, t.sheet, at("A1:C4"), true, "addin");
  renameTable(t.book, table, "订单");
  t.put("E1", [["=SUM(订单[字数])", "=SUM(B2:B4)", "=ROWS(订单)"]]);
  t.calculator.calculate();
  return { t, table };
}

const refusal = (code: string) => expect.objectContaining({ code });

describe("tables", () => {
  it("take their column names from the header cells, made unique", () => {
    const t = new TestBook();
    t.put("A1", [["a", "A", null, 7]]);
    const table = addTable(t.book, t.sheet, at("A1:D1"), true, "addin");
    expect(table.columns.map((c) => c.name)).toEqual(["a", "A2", "列1", "7"]);
    expect(t.values("A1:D1")).toEqual([["a", "A2", "列1", "7"]]);
    expect(table.area).toEqual(at("A1:D2"));
    expect(() => addTable(t.book, t.sheet, at("D2:E5"), true, "addin")).toThrow(
      refusal("InvalidArgument"),
    );
  });

  it("without headers get a row above their data", () => {
    const t = new TestBook();
    t.put("A1", [[1], [2], ["=A1+A2"]]);
    const table = addTable(t.book, t.sheet, at("A1:A2"), false, "addin");
    expect(t.values("A1:A4")).toEqual([["列1"], [1], [2], [3]]);
    expect(t.sheet.cell(3, 0)?.formula).toBe("=A2+A3");
    expect(table.area).toEqual(at("A1:A3"));
  });

  it("are renamed with their references, under Excel's rules for names", () => {
    const { t, table } = ledger();
    renameTable(t.book, table, "销售");
    expect(t.sheet.cell(0, 4)?.formula).toBe("=SUM(销售[字数])");
    expect(t.sheet.cell(0, 6)?.formula).toBe("=ROWS(销售)");
    for (const bad of ["A1", "有 空格", "1号", "", "r"]) {
      expect(() => renameTable(t.book, table, bad)).toThrow(refusal("InvalidArgument"));
    }
    addTable(t.book, t.sheet, at("J1:J2"), true, "addin");
    expect(() => renameTable(t.book, table, "表1")).toThrow(refusal("ItemAlreadyExists"));
  });

  it("grow over written rows: formulas, formats, validations and readers follow", () => {
    const { t, table } = ledger();
    const percent = t.book.styles.derive(0, { ...DEFAULT_STYLE, numberFormat: "0%" });
    t.sheet.ensure(3, 1).style = percent;
    t.sheet.validations = [
      {
        areas: [at("B2:B4")],
        type: "whole",
        operator: "greaterThan",
        formula1: "0",
        formula2: "",
        allowBlank: true,
        inCellDropDown: true,
        prompt: { show: false, title: "", message: "" },
        error: { show: true, title: "", message: "", style: "stop" },
      },
    ];
    t.put("A5", [["丁", 10]]);
    resizeTable(t.book, table, at("A1:C5"), "addin");
    expect(t.value("C5")).toBe(20);
    expect(t.values("E1:G1")).toEqual([[16, 6, 4]]);
    expect(t.sheet.cell(4, 1)?.style).toBe(percent);
    expect(t.sheet.validations[0]?.areas).toEqual([at("B2:B5")]);
    t.put("A6", [["戊", 1, "手填"]]);
    resizeTable(t.book, table, at("A1:C6"), "addin");
    expect(t.value("C6")).toBe("手填");
    resizeTable(t.book, table, at("A1:C5"), "addin");
    expect(() => resizeTable(t.book, table, at("A2:C5"), "addin")).toThrow(
      refusal("InvalidArgument"),
    );
    expect(() => resizeTable(t.book, table, at("A1:C1"), "addin")).toThrow(
      refusal("InvalidArgument"),
    );
    t.put("D1", [["备注"]]);
    resizeTable(t.book, table, at("A1:D5"), "addin");
    expect(table.columns.map((c) => c.name)).toEqual(["部门", "字数", "两倍", "备注"]);
  });

  it("take added rows at the end, and between others with what is below moved down", () => {
    const { t, table } = ledger();
    t.put("A6", [["页脚"]]);
    expect(addTableRows(t.book, table, 3, 1, "addin")).toEqual(at("A5:C5"));
    expect(t.value("A6")).toBe("页脚");
    expect(addTableRows(t.book, table, 1, 2, "addin")).toEqual(at("A3:C4"));
    expect(t.values("A1:A8")).toEqual([
      ["部门"],
      ["乙"],
      [null],
      [null],
      ["甲"],
      ["丙"],
      [null],
      ["页脚"],
    ]);
    expect(table.area).toEqual(at("A1:C7"));
    expect(t.sheet.cell(0, 5)?.formula).toBe("=SUM(B2:B6)");
    expect(t.sheet.cell(2, 2)?.formula).toBe("=[@字数]*2");
    expect(t.value("E1")).toBe(6);
  });

  it("push down what stands right below them: values, spilled results, merged cells", () => {
    const { t, table } = ledger();
    t.put("A6", [["页脚"], ["=SEQUENCE(2)"]]);
    t.calculator.calculate();
    t.sheet.merges = [at("B6:C6")];
    addTableRows(t.book, table, 3, 3, "addin");
    expect(t.values("A4:A11")).toEqual([
      ["丙"],
      [null],
      [null],
      [null],
      [null],
      ["页脚"],
      [1],
      [2],
    ]);
    expect(t.sheet.cell(10, 0)?.spillAnchor).toEqual({ row: 9, column: 0 });
    expect(t.sheet.merges).toEqual([at("B9:C9")]);
  });

  it("fill their one empty row first", () => {
    const t = new TestBook();
    t.put("A1", [["a"]]);
    const table = addTable(t.book, t.sheet, at("A1:A1"), true, "addin");
    expect(addTableRows(t.book, table, 0, 1, "addin")).toEqual(at("A2"));
    expect(table.area).toEqual(at("A1:A2"));
    t.put("A2", [[1]]);
    expect(addTableRows(t.book, table, 1, 2, "addin")).toEqual(at("A3:A4"));
  });

  it("refuse to tear a table that lies below and beside", () => {
    const { t, table } = ledger();
    t.put("C6", [["x", "y"]]);
    addTable(t.book, t.sheet, at("C6:D7"), true, "addin");
    expect(() => addTableRows(t.book, table, 1, 1, "addin")).toThrow(
      refusal("InsertDeleteConflict"),
    );
    expect(t.values("A2:A4")).toEqual([["乙"], ["甲"], ["丙"]]);
  });

  it("lose rows; the last one is emptied", () => {
    const { t, table } = ledger();
    t.put("A6", [["页脚"]]);
    deleteTableRows(t.book, table, [0, 2], "addin");
    expect(t.values("A1:A4")).toEqual([["部门"], ["甲"], [null], ["页脚"]]);
    expect(t.values("E1:G1")).toEqual([[3, 3, 1]]);
    deleteTableRows(t.book, table, [0], "addin");
    expect(table.area).toEqual(at("A1:C2"));
    expect(t.value("A2")).toBe(null);
  });

  it("take, rename and lose columns; references follow or become #REF!", () => {
    const { t, table } = ledger();
    const column = addTableColumn(t.book, table, 1, "备注", "addin");
    expect(table.area).toEqual(at("A1:D4"));
    expect(t.values("A1:D1")).toEqual([["部门", "备注", "字数", "两倍"]]);
    expect(t.values("E1:H1")).toEqual([[null, 6, 6, 3]]);
    renameTableColumn(t.book, table, column, "2022", "addin");
    expect(t.value("B1")).toBe("2022");
    const words = table.columns[2];
    if (words) deleteTableColumn(t.book, table, words, "addin");
    expect(t.values("A1:C1")).toEqual([["部门", "2022", "两倍"]]);
    expect(t.sheet.cell(1, 2)?.formula).toBe("=#REF!*2");
    expect(t.value("E1")).toBe("#REF!");
  });

  it("are renamed without an apostrophe where the header cell is text", () => {
    const { t, table } = ledger();
    t.sheet.ensure(0, 1).style = t.book.styles.derive(0, { ...DEFAULT_STYLE, numberFormat: "@" });
    const column = table.columns[1];
    if (!column) throw new Error("no second column");
    renameTableColumn(t.book, table, column, "2022", "addin");
    expect(column.name).toBe("2022");
    expect(t.values("B1")).toEqual([["2022"]]);
  });

  it("show and hide their header and totals rows", () => {
    const { t, table } = ledger();
    const [, words] = table.columns;
    if (words) words.totalsFormula = "SUBTOTAL(109,[字数])";
    showTableTotals(t.book, table, true, "addin");
    expect(t.values("A5:B5")).toEqual([["汇总", 6]]);
    expect(t.value("E1")).toBe(6);
    showTableTotals(t.book, table, false, "addin");
    expect(t.value("A5")).toBe(null);
    showTableHeaders(t.book, table, false, "addin");
    expect([t.value("A1"), table.area]).toEqual([null, at("A2:C4")]);
    showTableHeaders(t.book, table, true, "addin");
    expect([t.value("A1"), table.area]).toEqual(["部门", at("A1:C4")]);
  });

  it("filter by what cells show, hide rows, and SUBTOTAL follows", () => {
    const { t, table } = ledger();
    t.put("H1", [["=SUBTOTAL(9,订单[字数])"]]);
    const [first] = table.columns;
    if (!first) throw new Error("no column");
    expect(columnValues(t.book, table, first)).toEqual(
      ["丙", "甲", "乙"].sort((a, b) => a.localeCompare(b, "zh-CN")),
    );
    const told: string[] = [];
    t.book.subscribe((change) => told.push(change.kind));
    filterTableColumn(t.book, table, first, { on: "values", values: ["甲", "丙"] });
    expect(told).toEqual(expect.arrayContaining(["layout", "tables"]));
    expect([1, 2, 3].map((r) => t.sheet.rows.get(r)?.hidden ?? false)).toEqual([
      true,
      false,
      false,
    ]);
    expect(t.value("H1")).toBe(4);
    clearTableFilters(t.book, table);
    expect(t.sheet.rows.get(1)?.hidden).toBe(false);
    expect(t.value("H1")).toBe(6);
    t.sheet.protection = { options: {} };
    expect(() => filterTableColumn(t.book, table, first, { on: "values", values: [] })).toThrow(
      refusal("AccessDenied"),
    );
    t.sheet.protection = { options: { allowAutoFilter: true } };
    filterTableColumn(t.book, table, first, { on: "values", values: ["甲"] });
    expect(t.sheet.rows.get(1)?.hidden).toBe(true);
  });

  it("sort whole rows with their formulas, leaving hidden rows where they are", () => {
    const { t, table } = ledger();
    t.put("D2", [["=B2"], ["=B3"], ["=B4"]]);
    sortRange(t.book, t.sheet, at("A2:D4"), [{ column: 1, ascending: true }], "local");
    expect(t.values("A2:D4")).toEqual([
      ["丙", 1, 2, 1],
      ["乙", 2, 4, 2],
      ["甲", 3, 6, 3],
    ]);
    t.sheet.rows.set(1, { hidden: true, filtered: true });
    sortTable(t.book, table, [{ column: 1, ascending: false }], "local");
    expect(t.values("A2:A4")).toEqual([["丙"], ["甲"], ["乙"]]);
  });

  it("become plain cells, or go with their cells", () => {
    const { t, table } = ledger();
    convertTableToRange(t.book, table);
    expect(t.book.tables).toEqual([]);
    expect(t.value("E1")).toBe("#REF!");
    const other = ledger();
    other.t.put("A6", [["页脚"]]);
    deleteTable(other.t.book, other.table, "addin");
    expect(other.t.values("A1:A2")).toEqual([[null], ["页脚"]]);
    expect(other.t.sheet.cell(0, 4)?.formula).toBe("=SUM(#REF!)");
  });
});
