// What Microsoft's reference of the Excel JavaScript API says in so many words; each test names its page.
import { openWorkbook } from "../../src/xlsx/workbook-file";
import { openInNode } from "../../src/node";
import { newWorkbook } from "../../src/xlsx/workbook-file";
import { closeAll, errorOf, excel, onSheet } from "./support";

afterEach(closeAll);

describe("Excel.Range", () => {
  it.each([
    ["getRowsAbove", 2, "一!C1:D2"],
    ["getRowsAbove", -2, "一!C3:D4"],
    ["getRowsBelow", 2, "一!C7:D8"],
    ["getRowsBelow", -2, "一!C5:D6"],
    ["getColumnsBefore", 1, "一!B3:B6"],
    ["getColumnsBefore", -1, "一!C3:C6"],
    ["getColumnsAfter", 1, "一!E3:E6"],
    ["getColumnsAfter", -1, "一!D3:D6"],
  ] as const)(
    '%s(%d): "a negative number creates a range within the current range"',
    async (name, count, address) => {
      await excel();
      const range = await onSheet((sheet) => sheet.getRange("C3:D6")[name](count).load("address"));
      expect(range.address).toBe(address);
    },
  );

  it("numberFormat: the empty text sets the format back to General", async () => {
    await excel();
    const range = await onSheet((sheet) => {
      const cells = sheet.getRange("A1:B1");
      cells.numberFormat = [["0.00", "0.00"]];
      cells.numberFormat = [["", null]];
      return cells.load("numberFormat");
    });
    expect(range.numberFormat).toEqual([["General", "0.00"]]);
  });

  it("numberFormat: an array of one format is for every cell, of whole columns too", async () => {
    await excel();
    const range = await onSheet((sheet) => {
      sheet.getRange("A:B").numberFormat = [["0.00"]];
      return sheet.getRange("A1:B2").load("numberFormat");
    });
    expect(range.numberFormat.flat()).toEqual(["0.00", "0.00", "0.00", "0.00"]);
  });

  it('values: "null is not valid input for a single property"; in an array it leaves a cell alone', async () => {
    await excel();
    const write = (values: unknown) =>
      onSheet((sheet) => {
        sheet.getRange("A1:B1").values = values as string[][];
      });
    await write([["甲", "乙"]]);
    expect(await errorOf(write(null))).toBe("InvalidArgument");
    await write([[null, "丙"]]);
    const range = await onSheet((sheet) => sheet.getRange("A1:B1").load("values"));
    expect(range.values).toEqual([["甲", "丙"]]);
  });

  const dressed = (sheet: Excel.Worksheet): Excel.Range => {
    const cells = sheet.getRange("A1:A3");
    cells.values = [[1], [2], [3]];
    cells.format.font.bold = true;
    cells.dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    cells.conditionalFormats.add("Custom").custom.rule.formula = "=A1>1";
    return cells;
  };

  it.each([
    ["All", "", false, 1, "MixedCriteria"],
    ["Contents", "", true, 1, "WholeNumber"],
    ["ResetContents", "", true, 1, "WholeNumber"],
    ["Formats", 2, false, 1, "WholeNumber"],
    ["RemoveHyperlinks", 2, false, 1, "WholeNumber"],
    ["Hyperlinks", 2, true, 1, "WholeNumber"],
  ] as const)("clear(%s), of Excel.ClearApplyTo", async (what, value, bold, formats, type) => {
    await excel();
    const [cell, whole, count] = await onSheet((sheet) => {
      const cells = dressed(sheet);
      const cleared = sheet.getRange("A2");
      cleared.clear(what);
      cleared.load("values,format/font/bold");
      cells.dataValidation.load("type");
      return [cleared, cells, cells.conditionalFormats.getCount()] as const;
    });
    expect(cell.values).toEqual([[value]]);
    expect(cell.format.font.bold).toBe(bold);
    expect(whole.dataValidation.type).toBe(type);
    expect(count.value).toBe(formats);
  });
});

describe("Excel.DataValidationType", () => {
  it('"Inconsistent: different rules on different cells"; "MixedCriteria: on some but not all cells"', async () => {
    await excel();
    const [all, some] = await onSheet((sheet) => {
      sheet.getRange("A1").dataValidation.rule = {
        wholeNumber: { formula1: 0, operator: "GreaterThan" },
      };
      sheet.getRange("A2").dataValidation.rule = {
        list: { inCellDropDown: true, source: "甲,乙" },
      };
      return ["A1:A2", "A2:A3"].map((address) =>
        sheet.getRange(address).dataValidation.load("type"),
      );
    });
    expect([all?.type, some?.type]).toEqual(["Inconsistent", "MixedCriteria"]);
  });
});

describe("Excel.Worksheet", () => {
  it('delete: "visibility VeryHidden: fails with InvalidOperation"', async () => {
    const node = await excel();
    const remove = (visibility: "VeryHidden" | "Hidden") =>
      onSheet((_sheet, context) => {
        const second = context.workbook.worksheets.getItem("二");
        second.visibility = visibility;
        second.delete();
      });
    expect(await errorOf(remove("VeryHidden"))).toBe("InvalidOperation");
    await remove("Hidden");
    expect(node.book.sheets.map((sheet) => sheet.name)).toEqual(["一"]);
  });
});

describe("Excel.TableRowCollection", () => {
  it.each([
    [true, [["甲"], [1], [2], ["下面"]]],
    [false, [["甲"], [1], [2], [""]]],
  ])(
    'add, alwaysInsert %s: "inserted into the table" or "added below the table"',
    async (insert, values) => {
      await excel();
      const range = await onSheet((sheet) => {
        sheet.getRange("A1:A3").values = [["甲"], [1], ["下面"]];
        sheet.tables.add("A1:A2", true).rows.add(undefined, [[2]], insert);
        return sheet.getRange("A1:A4").load("values");
      });
      expect(range.values).toEqual(values);
    },
  );
});

describe("Excel.Table", () => {
  it.each([
    [[1, 2], "=SUBTOTAL(109,[篇'#数])"],
    [["甲", "乙"], "=SUBTOTAL(103,[篇'#数])"],
  ])("showTotals: Excel puts a subtotal of the last column there (%p)", async (list, formula) => {
    await excel();
    const range = await onSheet((sheet) => {
      sheet.getRange("A1:B3").values = [
        ["部门", "篇#数"],
        ["城东", list[0] ?? ""],
        ["城西", list[1] ?? ""],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.showTotals = true;
      return table.getTotalRowRange().load("formulas,values");
    });
    expect(range.formulas).toEqual([["汇总", formula]]);
    expect(range.values[0]?.[1]).toBe(list[0] === 1 ? 3 : 2);
  });
});

describe("Excel.NamedItemType", () => {
  it.each([
    ["={1,2}", "Array"],
    ["=ROW($A$1:$A$3)", "Array"],
    ["=1/0", "Error"],
    ["=1.5", "Double"],
    ["=一!$A$1:$A$3", "Range"],
  ])("%s is %s", async (formula, type) => {
    await excel();
    const name = await onSheet((_sheet, { workbook }) =>
      workbook.names.add("名", formula).load("type"),
    );
    expect(name.type).toBe(type);
  });
});

describe("Excel.CalculationMode", () => {
  it('Manual: "calculations only occur when the user or add-in requests them"', async () => {
    await excel();
    const read = (work: (sheet: Excel.Worksheet, app: Excel.Application) => void) =>
      onSheet((sheet, { workbook }) => {
        work(sheet, workbook.application);
        workbook.application.load("calculationMode");
        return sheet.getRange("A1:C1").load("values");
      });
    await read((sheet) => {
      sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
    });
    const manual = await read((sheet, app) => {
      app.calculationMode = "Manual";
      sheet.getRange("A1").values = [[5]];
      sheet.getRange("C1").formulas = [["=A1+1"]];
    });
    expect(manual.values).toEqual([[5, 2, 6]]);
    expect(manual.context.workbook.application.calculationMode).toBe("Manual");
    const asked = await read((_sheet, app) => app.calculate("Recalculate"));
    expect(asked.values).toEqual([[5, 10, 6]]);
    await read((sheet) => {
      sheet.getRange("A1").values = [[7]];
    });
    const automatic = await read((_sheet, app) => {
      app.calculationMode = "Automatic";
    });
    expect(automatic.values).toEqual([[7, 14, 8]]);
  });
});

describe("formats", () => {
  it.each(["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const)(
    "Excel.RangeUnderlineStyle: %s",
    async (style) => {
      const node = await openInNode(newWorkbook());
      const font = await onSheet((sheet) => {
        const { font: found } = sheet.getRange("A1").format;
        found.underline = style;
        return found.load("underline");
      });
      expect(font.underline).toBe(style);
      const { book } = openWorkbook(node.file.save());
      const again = book.styles.get(book.sheets[0]?.cell(0, 0)?.style ?? 0).font.underline;
      expect(again).toBe(
        style.charAt(0).toLowerCase() + style.slice(1).replace("Accountant", "Accounting"),
      );
      node.close();
    },
  );

  it.each([
    ["Continuous", "Hairline"],
    ["Continuous", "Thick"],
    ["Dash", "Thin"],
    ["Dash", "Medium"],
    ["DashDot", "Thin"],
    ["DashDot", "Medium"],
    ["DashDotDot", "Thin"],
    ["DashDotDot", "Medium"],
    ["Dot", "Thin"],
    ["Double", "Thick"],
    ["SlantDashDot", "Medium"],
  ] as const)("Excel.BorderLineStyle: %s, weight %s", async (style, weight) => {
    await excel();
    const border = await onSheet((sheet) => {
      const edge = sheet.getRange("A1").format.borders.getItem("EdgeTop");
      edge.style = style;
      edge.weight = weight;
      return edge.load("style,weight");
    });
    expect([border.style, border.weight]).toEqual([style, weight]);
  });

  it.each([
    "ThreeArrowsGray",
    "FourArrowsGray",
    "FourRedToBlack",
    "FourRating",
    "FiveArrowsGray",
    "FiveRating",
  ] as const)("Excel.IconSet: %s", async (style) => {
    await excel();
    const icons = await onSheet((sheet) => {
      const { iconSet } = sheet.getRange("A1").conditionalFormats.add("IconSet");
      iconSet.style = style;
      return iconSet.load("style");
    });
    expect(icons.style).toBe(style);
  });

  it.each(["CenterAcrossSelection", "Distributed"] as const)(
    "Excel.HorizontalAlignment: %s",
    async (alignment) => {
      await excel();
      const format = await onSheet((sheet) => {
        const { format: found } = sheet.getRange("A1");
        found.horizontalAlignment = alignment;
        return found.load("horizontalAlignment");
      });
      expect(format.horizontalAlignment).toBe(alignment);
    },
  );
});
