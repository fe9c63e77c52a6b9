// Ranges through the real office.js: reading, writing, finding one's way.
import { closeAll, errorOf, excel, onSheet } from "./support";

afterEach(closeAll);

describe("a range's cells", () => {
  it("are written and read, formulas up to date in the same batch", async () => {
    await excel();
    const range = await onSheet((sheet) => {
      const cells = sheet.getRange("B2:C3");
      cells.values = [
        [1, "甲"],
        [true, "=B2+1"],
      ];
      return cells.load("values,formulas,address,text,valueTypes");
    });
    expect(range.address).toBe("一!B2:C3");
    expect(range.values).toEqual([
      [1, "甲"],
      [true, 2],
    ]);
    expect(range.formulas).toEqual([
      [1, "甲"],
      [true, "=B2+1"],
    ]);
    expect(range.text).toEqual([
      ["1", "甲"],
      ["TRUE", "2"],
    ]);
    expect(range.valueTypes).toEqual([
      ["Double", "String"],
      ["Boolean", "Double"],
    ]);
  });

  it("take one value for all, and null for none", async () => {
    await excel();
    const range = await onSheet((sheet) => {
      const cells = sheet.getRange("A1:B2");
      Object.assign(cells, { values: 7 });
      cells.values = [
        [null, 1],
        [2, null],
      ];
      return cells.load("values");
    });
    expect(range.values).toEqual([
      [7, 1],
      [2, 7],
    ]);
  });

  it("refuse an array of another size", async () => {
    await excel();
    const run = onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [[1, 2]];
    });
    expect(await errorOf(run)).toBe("InvalidArgument");
  });

  it("become numbers and dates unless the format is text", async () => {
    await excel();
    const range = await onSheet((sheet) => {
      sheet.getRange("A2:A3").numberFormat = [["@"], ["@"]];
      sheet.getRange("A1:A3").values = [["2022-3-5"], ["007"], ["=1+1"]];
      return sheet.getRange("A1:A3").load("values,text,numberFormat");
    });
    expect(range.values).toEqual([[44625], ["007"], ["=1+1"]]);
    expect(range.text[0]).toEqual(["2022/3/5"]);
  });

  it("arrive in several actions when there are more than 1,500, and all are written", async () => {
    const node = await excel();
    const values = Array.from({ length: 400 }, (_, row) => [
      row,
      row + 1,
      row + 2,
      row + 3,
      row + 4,
    ]);
    node.log.reset();
    const range = await onSheet((sheet) => {
      sheet.getRange("A1:E400").values = values;
      return sheet.getRange("A1:E400").load("values");
    });
    expect(range.values).toEqual(values);
    const own = node.log.entries.find((entry) => entry.kind === "add-in");
    expect(own?.members.filter((name) => name === "Values")).toHaveLength(2);
  });

  it("are null for whole columns, and clear keeps what was asked for", async () => {
    await excel();
    const [column, cell] = await onSheet((sheet) => {
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("B2").format.font.bold = true;
      sheet.getRange("B2").clear("Contents");
      return [
        sheet.getRange("B:B").load("values,isEntireColumn"),
        sheet.getRange("B2").load("values,format/font/bold"),
      ];
    });
    expect(column.values).toBeNull();
    expect(column.isEntireColumn).toBe(true);
    expect(cell.values).toEqual([[""]]);
    expect(cell.format.font.bold).toBe(true);
  });

  it("spill, and know where", async () => {
    await excel();
    const [area, parent, none] = await onSheet((sheet) => {
      sheet.getRange("C3").formulas = [["=SEQUENCE(2,2)"]];
      return [
        sheet.getRange("C3").getSpillingToRange().load("address,values,hasSpill"),
        sheet.getRange("D4").getSpillParent().load("address"),
        sheet.getRange("A1").getSpillParentOrNullObject().load("address"),
      ];
    });
    expect([area.address, area.values, area.hasSpill]).toEqual([
      "一!C3:D4",
      [
        [1, 2],
        [3, 4],
      ],
      true,
    ]);
    expect(parent.address).toBe("一!C3");
    expect(none.isNullObject).toBe(true);
  });

  it("are copied, moved down and closed up with their references", async () => {
    await excel();
    const range = await onSheet((sheet) => {
      sheet.getRange("A1:B2").formulas = [
        [1, "=A1*10"],
        [2, "=A2*10"],
      ];
      sheet.getRange("A2:B2").insert("Down");
      sheet.getRange("A1:B1").delete("Up");
      return sheet.getRange("A1:B2").load("formulas");
    });
    expect(range.formulas).toEqual([
      ["", ""],
      [2, "=A2*10"],
    ]);
  });
});

it("a range is copied: formulas follow their cell, values and text stay what they are", async () => {
  await excel();
  const [all, values] = await onSheet((sheet) => {
    sheet.getRange("A1:A2").numberFormat = [["@"], ["0.0"]];
    sheet.getRange("A1:B2").formulas = [
      ["007", "=A2*2"],
      [3, "=A1"],
    ];
    sheet.getRange("D5").copyFrom("A1:B2");
    sheet.getRange("G5").copyFrom("A1:B2", "Values");
    return [
      sheet.getRange("D5:E6").load("formulas,numberFormat"),
      sheet.getRange("G5:H6").load("formulas,numberFormat"),
    ];
  });
  expect(all.formulas).toEqual([
    ["007", "=D6*2"],
    [3, "=D5"],
  ]);
  expect(all.numberFormat[0]?.[0]).toBe("@");
  expect(values.formulas).toEqual([
    ["007", 6],
    [3, "007"],
  ]);
});

it("a range that is kept moves with its cells", async () => {
  await excel();
  const address = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange("B2:B3");
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("一!B4:B5");
});

describe("a range's neighbours", () => {
  const cases: [string, (sheet: Excel.Worksheet) => Excel.Range, string][] = [
    ["getCell", (s) => s.getRange("B2:D9").getCell(1, 2), "一!D3"],
    ["getOffsetRange", (s) => s.getRange("B2:C3").getOffsetRange(2, -1), "一!A4:B5"],
    [
      "getResizedRange past its first cell",
      (s) => s.getRange("C3").getResizedRange(-2, -1),
      "一!B1:C3",
    ],
    ["getResizedRange", (s) => s.getRange("B2").getResizedRange(2, 1), "一!B2:C4"],
    [
      "getAbsoluteResizedRange",
      (s) => s.getRange("B2:Z9").getAbsoluteResizedRange(1, 3),
      "一!B2:D2",
    ],
    ["getRow", (s) => s.getRange("B2:C5").getRow(3), "一!B5:C5"],
    ["getColumn", (s) => s.getRange("B2:C5").getColumn(1), "一!C2:C5"],
    ["getLastRow", (s) => s.getRange("B2:C5").getLastRow(), "一!B5:C5"],
    ["getLastColumn", (s) => s.getRange("B2:C5").getLastColumn(), "一!C2:C5"],
    ["getLastCell", (s) => s.getRange("B2:C5").getLastCell(), "一!C5"],
    ["getEntireRow", (s) => s.getRange("B2:C5").getEntireRow(), "一!2:5"],
    ["getEntireColumn", (s) => s.getRange("B2:C5").getEntireColumn(), "一!B:C"],
    ["getRowsBelow", (s) => s.getRange("B2:C5").getRowsBelow(2), "一!B6:C7"],
    ["getRowsAbove", (s) => s.getRange("B2:C5").getRowsAbove(1), "一!B1:C1"],
    ["getColumnsAfter", (s) => s.getRange("B2:C5").getColumnsAfter(), "一!D2:D5"],
    ["getBoundingRect", (s) => s.getRange("B2").getBoundingRect("D9"), "一!B2:D9"],
    ["getIntersection", (s) => s.getRange("B2:D9").getIntersection("C1:Z3"), "一!C2:D3"],
    ["getRangeByIndexes", (s) => s.getRangeByIndexes(1, 1, 2, 3), "一!B2:D3"],
    ["getUsedRange", (s) => s.getUsedRange(true), "一!K11:L12"],
    ["getSurroundingRegion", (s) => s.getRange("L12").getSurroundingRegion(), "一!K11:L12"],
    ["find", (s) => s.getRange().find("乙", { completeMatch: true }), "一!L12"],
    ["a defined name", (s) => s.getRange("这里"), "一!F1:F2"],
  ];

  it.each(cases)("%s", async (_, find, address) => {
    await excel();
    const range = await onSheet((sheet, context) => {
      sheet.getRange("K11:L12").values = [
        ["甲", "甲乙"],
        [1, "乙"],
      ];
      context.workbook.names.add("这里", sheet.getRange("F1:F2"));
      return find(sheet).load("address");
    });
    expect(range.address).toBe(address);
  });

  it("outside the sheet are refused, missing ones are null objects or errors", async () => {
    await excel();
    expect(
      await errorOf(onSheet((s) => s.getRange("A1").getOffsetRange(-1, 0).load("address"))),
    ).toBe("InvalidArgument");
    expect(
      await errorOf(onSheet((s) => s.getRange("A1").getIntersection("B2").load("address"))),
    ).toBe("ItemNotFound");
    const none = await onSheet((s) =>
      s.getRange("A1").getIntersectionOrNullObject("B2").load("address"),
    );
    expect(none.isNullObject).toBe(true);
    expect(await errorOf(onSheet((s) => s.getRange("无此名").load("address")))).toBe(
      "InvalidArgument",
    );
  });

  it("leave out hidden and filtered rows in the visible view", async () => {
    await excel();
    const view = await onSheet((sheet) => {
      sheet.getRange("A1:A4").values = [["部门"], ["甲"], ["乙"], ["甲"]];
      const table = sheet.tables.add("A1:A4", true);
      table.columns.getItem("部门").filter.applyValuesFilter(["甲"]);
      return table.getDataBodyRange().getVisibleView().load("values,cellAddresses");
    });
    expect(view.values).toEqual([["甲"], ["甲"]]);
    expect(view.cellAddresses).toEqual([["一!A2"], ["一!A4"]]);
  });
});

it("sheet names that need quotes have them in addresses", async () => {
  await excel();
  const range = await onSheet((sheet) => {
    sheet.name = "2022 年";
    return sheet.getRange("A1").load("address");
  });
  expect(range.address).toBe("'2022 年'!A1");
});
