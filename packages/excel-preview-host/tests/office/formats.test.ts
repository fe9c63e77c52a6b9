// Looks, rules and charts through the real office.js.
import { closeAll, errorOf, excel, onSheet } from "./support";

afterEach(closeAll);

describe("a range's format", () => {
  it.each([0, 90, -90, 180])("turns text by %d", async (degrees) => {
    await excel();
    const format = await onSheet((sheet) => {
      sheet.getRange("A1:B2").format.textOrientation = degrees;
      return sheet.getRange("A1:B2").format.load("textOrientation");
    });
    expect(format.textOrientation).toBe(degrees);
  });

  it.each([91, -91, 1.5, 179])("does not turn text by %d", async (degrees) => {
    await excel();
    const turned = onSheet((sheet) => {
      sheet.getRange("A1").format.textOrientation = degrees;
    });
    expect(await errorOf(turned)).toBe("InvalidArgument");
  });

  it("draws both diagonals alike, and takes one away alone", async () => {
    const node = await excel();
    await onSheet((sheet) => {
      const { borders } = sheet.getRange("A1").format;
      borders.getItem("DiagonalDown").style = "Dash";
      borders.getItem("DiagonalUp").color = "#FF0000";
    });
    const style = () => node.book.styles.get(node.book.sheets[0]?.cell(0, 0)?.style ?? -1);
    const line = { style: "thin", color: "#FF0000" };
    expect(style().borders).toEqual({ diagonalDown: line, diagonalUp: line });
    await onSheet((sheet) => {
      sheet.getRange("A1").format.borders.getItem("DiagonalDown").style = "None";
    });
    expect(style().borders).toEqual({ diagonalUp: line });
  });

  it("is set and read; what differs is null", async () => {
    await excel();
    const [whole, first] = await onSheet((sheet) => {
      const range = sheet.getRange("A1:B2");
      range.format.set({
        font: { name: "微软雅黑", size: 12, bold: true, color: "#1f4e79" },
        fill: { color: "#DDEBF7" },
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
      });
      sheet.getRange("B2").format.font.size = 10;
      const asked =
        "format/font/size,format/font/color,format/fill/color,format/horizontalAlignment,format/wrapText";
      return [range.load(asked), sheet.getRange("A1").load(asked)];
    });
    expect(whole.toJSON().format).toMatchObject({
      font: { size: null, color: "#1F4E79" },
      wrapText: true,
    });
    expect(first.toJSON().format).toMatchObject({
      font: { size: 12 },
      fill: { color: "#DDEBF7" },
      horizontalAlignment: "Center",
    });
  });

  it("draws borders on edges and between cells", async () => {
    const node = await excel();
    await onSheet((sheet) => {
      const { borders } = sheet.getRange("A1:B2").format;
      borders.getItem("EdgeTop").style = "Double";
      borders.getItem("InsideVertical").color = "#FF0000";
      borders.getItem("EdgeBottom").weight = "Medium";
    });
    const borders = (row: number, column: number) =>
      node.book.styles.get(node.book.sheets[0]?.cell(row, column)?.style ?? 0).borders;
    expect(borders(0, 0)).toEqual({
      top: { style: "double", color: "#000000" },
      right: { style: "thin", color: "#FF0000" },
    });
    expect(borders(1, 1)).toEqual({
      left: { style: "thin", color: "#FF0000" },
      bottom: { style: "medium", color: "#000000" },
    });
  });

  it("of whole columns is there for cells still to come", async () => {
    await excel();
    const range = await onSheet((sheet) => {
      Object.assign(sheet.getRange("C:C"), { numberFormat: "@" });
      sheet.getRange("C9").values = [["007"]];
      return sheet.getRange("C9").load("values,numberFormat");
    });
    expect([range.values, range.numberFormat]).toEqual([[["007"]], [["@"]]]);
  });

  it("measures in points: 64 pixels are 48", async () => {
    await excel();
    const format = await onSheet((sheet) => {
      const range = sheet.getRange("A1");
      range.format.columnWidth = 105;
      range.format.rowHeight = 30;
      return [
        range.format.load("columnWidth,rowHeight"),
        sheet.getRange("B1").format.load("columnWidth"),
        sheet.getRange("C3").load("left,top"),
      ] as const;
    });
    expect([format[0].columnWidth, format[0].rowHeight, format[1].columnWidth]).toEqual([
      105, 30, 48,
    ]);
    expect([format[2].left, format[2].top]).toEqual([153, 45]);
  });

  it("is denied on a protected sheet unless allowed", async () => {
    await excel();
    const paint = () =>
      onSheet((sheet) => {
        sheet.getRange("A1").format.fill.color = "#FF0000";
      });
    await onSheet((sheet) => sheet.protection.protect({}));
    expect(await errorOf(paint())).toBe("AccessDenied");
    await onSheet((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({ allowFormatCells: true });
    });
    expect(await errorOf(paint())).toBe("no error");
  });
});

describe("rules", () => {
  it("validate: list, whole number, custom; cut out of one another", async () => {
    const node = await excel();
    const [list, number, mixed] = await onSheet((sheet) => {
      const range = sheet.getRange("A1:A10");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "动态类,经验类" } };
      range.dataValidation.errorAlert = {
        showAlert: true,
        style: "Warning",
        title: "",
        message: "请选",
      };
      const middle = sheet.getRange("A5");
      middle.dataValidation.rule = {
        wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" },
      };
      return [
        sheet.getRange("A1").dataValidation.load("rule,type,errorAlert"),
        middle.dataValidation.load("rule"),
        range.dataValidation.load("type"),
      ];
    });
    expect(list.rule).toEqual({ list: { inCellDropDown: true, source: "动态类,经验类" } });
    expect(list.errorAlert).toMatchObject({ style: "Warning", message: "请选" });
    expect(number.rule).toEqual({ wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } });
    expect(mixed.type).toBe("Inconsistent");
    expect(node.book.sheets[0]?.validations[0]).toMatchObject({
      type: "list",
      formula1: '"动态类,经验类"',
    });
  });

  it("take a range as a list's source", async () => {
    const node = await excel();
    await onSheet((sheet, context) => {
      const source = context.workbook.worksheets.getItem("二").getRange("B2:B9");
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
    });
    expect(node.book.sheets[0]?.validations[0]?.formula1).toBe("二!$B$2:$B$9");
  });

  it("colour cells: the newest comes first", async () => {
    const node = await excel();
    const formats = await onSheet((sheet) => {
      const range = sheet.getRange("A1:C9");
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = '=$C1="未完成"';
      custom.custom.format.fill.color = "#FFC7CE";
      custom.stopIfTrue = true;
      const cell = range.conditionalFormats.add("CellValue");
      cell.cellValue.format.font.color = "#9C0006";
      cell.cellValue.rule = { formula1: "0", operator: "LessThan" };
      const bar = range.conditionalFormats.add("DataBar");
      bar.dataBar.upperBoundRule = { type: "Number", formula: "1" };
      bar.dataBar.positiveFormat.fillColor = "#5B9BD5";
      return range.conditionalFormats.load("items/type,items/priority");
    });
    expect(formats.items.map((format) => [format.type, format.priority])).toEqual([
      ["DataBar", 0],
      ["CellValue", 1],
      ["Custom", 2],
    ]);
    const rules = node.book.sheets[0]?.conditionalFormats.map((format) => format.rule);
    expect(rules).toEqual([
      {
        type: "dataBar",
        min: { type: "min" },
        max: { type: "num", value: "1" },
        color: "#5B9BD5",
        showValue: true,
      },
      { type: "cellIs", operator: "lessThan", formulas: ["0"], overlay: { fontColor: "#9C0006" } },
      { type: "expression", formula: '$C1="未完成"', overlay: { fill: "#FFC7CE" } },
    ]);
  });

  it("are taken off a part of their cells", async () => {
    const node = await excel();
    await onSheet((sheet) => {
      sheet.getRange("A1:A9").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      sheet.getRange("A4:A5").conditionalFormats.clearAll();
    });
    expect(node.book.sheets[0]?.conditionalFormats[0]?.areas).toEqual([
      { top: 0, left: 0, bottom: 2, right: 0 },
      { top: 5, left: 0, bottom: 8, right: 0 },
    ]);
  });
});

describe("a chart", () => {
  it("takes series from a block of cells, and its place from others", async () => {
    const node = await excel();
    const chart = await onSheet((sheet) => {
      sheet.getRange("A1:C3").values = [
        ["部门", "应报", "已报"],
        ["甲", 2, 1],
        ["乙", 2, 2],
      ];
      const added = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
      added.title.text = "完成情况";
      added.legend.position = "Bottom";
      added.setPosition("E2", "H11");
      added.series.getItemAt(1).format.fill.setSolidColor("#70AD47");
      return added.load("name,left,top,width,height,series/items/name");
    });
    expect(chart.series.items.map((series) => series.name)).toEqual(["应报", "已报"]);
    expect([chart.left, chart.top, chart.width, chart.height]).toEqual([192, 15, 192, 150]);
    expect(node.book.sheets[0]?.charts[0]).toMatchObject({
      type: "ColumnClustered",
      title: "完成情况",
      legendPosition: "bottom",
      series: [
        { name: "一!$B$1", values: "一!$B$2:$B$3", categories: "一!$A$2:$A$3" },
        { values: "一!$C$2:$C$3", color: "#70AD47" },
      ],
    });
  });

  it("is built series by series, found and deleted", async () => {
    const node = await excel();
    const none = await onSheet((sheet) => {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:A2"), "Auto");
      chart.name = "趋势";
      const series = chart.series.add("字数");
      series.setValues(sheet.getRange("B1:B5"));
      series.setXAxisValues(sheet.getRange("A1:A5"));
      chart.series.getItemAt(0).delete();
      return sheet.charts.getItemOrNullObject("没有").load("name");
    });
    expect(none.isNullObject).toBe(true);
    expect(node.book.sheets[0]?.charts[0]?.series).toEqual([
      { name: "字数", values: "一!$B$1:$B$5", categories: "一!$A$1:$A$5" },
    ]);
    await onSheet((sheet) => sheet.charts.getItem("趋势").delete());
    expect(node.book.sheets[0]?.charts).toEqual([]);
  });
});
