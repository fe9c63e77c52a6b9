// Tables through the real office.js.
import { closeAll, errorOf, excel, onSheet } from "./support";

afterEach(closeAll);

/** Table 订单 on A1:C3: 编号, 部门, 字数. */
function makeTable(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:C3").values = [
    ["编号", "部门", "字数"],
    [1, "甲", 300],
    [2, "乙", 500],
  ];
  const table = sheet.tables.add("A1:C3", true);
  table.name = "订单";
  return table;
}

describe("a table", () => {
  it("is made, styled and found again", async () => {
    await excel();
    const [table, none] = await onSheet((sheet, context) => {
      makeTable(sheet).style = "TableStyleLight9";
      return [
        context.workbook.tables
          .getItem("订单")
          .load("name,style,showHeaders,showTotals,worksheet/name"),
        context.workbook.tables.getItemOrNullObject("没有").load("name"),
      ];
    });
    expect(table.toJSON()).toMatchObject({
      name: "订单",
      style: "TableStyleLight9",
      showHeaders: true,
      showTotals: false,
    });
    expect(table.worksheet.name).toBe("一");
    expect(none.isNullObject).toBe(true);
  });

  it("has a header, a body and no totals until they are shown", async () => {
    await excel();
    const parts = await onSheet((sheet) => {
      const table = makeTable(sheet);
      return [table.getHeaderRowRange(), table.getDataBodyRange(), table.getRange()].map((range) =>
        range.load("address"),
      );
    });
    expect(parts.map((range) => range.address)).toEqual(["一!A1:C1", "一!A2:C3", "一!A1:C3"]);
    expect(
      await errorOf(onSheet((s) => s.tables.getItem("订单").getTotalRowRange().load("address"))),
    ).toBe("ItemNotFound");
    const totals = await onSheet((sheet) => {
      sheet.tables.getItem("订单").showTotals = true;
      return sheet.tables.getItem("订单").getTotalRowRange().load("address");
    });
    expect(totals.address).toBe("一!A4:C4");
  });

  it("does not grow by values that the add-in writes under it, but by resize", async () => {
    await excel();
    const [before, after] = await onSheet((sheet) => {
      const table = makeTable(sheet);
      sheet.getRange("A4:C4").values = [[3, "丙", 800]];
      const small = table.getRange().load("address");
      table.resize("A1:C4");
      return [small, table.getDataBodyRange().load("address,values")];
    });
    expect(before.address).toBe("一!A1:C3");
    expect([after.address, after.values[2]]).toEqual(["一!A2:C4", [3, "丙", 800]]);
  });

  it("gets rows at the end and between, and loses them", async () => {
    await excel();
    const rows = await onSheet((sheet) => {
      const table = makeTable(sheet);
      table.rows.add(undefined, [[3, "丙", 800]]);
      table.rows.add(0, [
        [8, "子", 1],
        [9, "丑", 2],
      ]);
      table.rows.deleteRows([0]);
      table.rows.getItemAt(1).delete();
      return table.rows.load("items/values,count");
    });
    expect(rows.items.map((row) => row.values[0])).toEqual([
      [9, "丑", 2],
      [2, "乙", 500],
      [3, "丙", 800],
    ]);
    expect(rows.count).toBe(3);
  });

  it("gets, renames and finds columns; formulas follow the new name", async () => {
    await excel();
    const [columns, formula, range] = await onSheet((sheet) => {
      const table = makeTable(sheet);
      sheet.getRange("F1").formulas = [["=SUM(订单[字数])"]];
      table.columns.add(undefined, [["主笔"], ["张三"], ["李四"]]);
      table.columns.getItem("字数").name = "字";
      return [
        table.columns.load("items/name,items/index"),
        sheet.getRange("F1").load("formulas,values"),
        table.columns.getItem("主笔").getDataBodyRange().load("address,values"),
      ];
    });
    expect(columns.items.map((column) => column.name)).toEqual(["编号", "部门", "字", "主笔"]);
    expect([formula.formulas, formula.values]).toEqual([[["=SUM(订单[字])"]], [[800]]]);
    expect([range.address, range.values]).toEqual(["一!D2:D3", [["张三"], ["李四"]]]);
  });

  it("filters and sorts", async () => {
    const node = await excel();
    const [filter, body] = await onSheet((sheet) => {
      const table = makeTable(sheet);
      table.sort.apply([{ key: 2, ascending: false }]);
      table.columns.getItem("部门").filter.applyValuesFilter(["甲"]);
      return [
        table.autoFilter.load("isDataFiltered,criteria"),
        table.getDataBodyRange().load("values"),
      ];
    });
    expect(filter.isDataFiltered).toBe(true);
    expect(body.values.map((row) => row[1])).toEqual(["乙", "甲"]);
    expect(node.book.sheets[0]?.rows.get(1)?.filtered).toBe(true);
    await onSheet((sheet) => sheet.tables.getItem("订单").clearFilters());
    expect(node.book.sheets[0]?.rows.get(1)?.filtered).toBeFalsy();
  });

  it("refuses names that are taken or impossible, and overlapping tables", async () => {
    await excel();
    await onSheet((sheet) => makeTable(sheet));
    const rename = (name: string) =>
      onSheet((sheet) => {
        sheet.tables.getItem("订单").name = name;
      });
    expect(await errorOf(rename("有 空格"))).toBe("InvalidArgument");
    expect(await errorOf(onSheet((sheet) => sheet.tables.add("B2:D4", true)))).toBe(
      "InvalidArgument",
    );
    await onSheet((sheet) => {
      sheet.tables.add("H1:H2", true).name = "部门";
    });
    expect(await errorOf(rename("部门"))).toBe("ItemAlreadyExists");
  });

  it("is denied on a protected sheet", async () => {
    await excel();
    await onSheet((sheet) => {
      makeTable(sheet);
      sheet.protection.protect({});
    });
    const add = onSheet((sheet) => sheet.tables.getItem("订单").rows.add(undefined, [[1, "x", 2]]));
    expect(await errorOf(add)).toBe("AccessDenied");
    const write = onSheet((sheet) => {
      sheet.getRange("B2").values = [["x"]];
    });
    expect(await errorOf(write)).toBe("AccessDenied");
  });

  it("is found by the range it lies in", async () => {
    await excel();
    const [touched, contained] = await onSheet((sheet) => {
      makeTable(sheet);
      return [
        sheet.getRange("B2").getTables(false).load("items/name"),
        sheet.getRange("B2").getTables(true).load("items/name"),
      ];
    });
    expect(touched.items.map((table) => table.name)).toEqual(["订单"]);
    expect(contained.items).toEqual([]);
  });
});
