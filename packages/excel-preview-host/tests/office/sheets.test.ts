// Worksheets, names, settings, selection, protection and page setup through the real office.js.
import { closeAll, errorOf, excel, onSheet } from "./support";

afterEach(closeAll);

describe("worksheets", () => {
  it("are added, renamed, moved, copied, hidden and deleted", async () => {
    const node = await excel();
    const sheets = await onSheet((sheet, context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("三");
      added.position = 0;
      sheet.name = "第一";
      sheet.copy("End");
      worksheets.getItem("二").delete();
      worksheets.getItem("三").visibility = "Hidden";
      return worksheets.load("items/name,items/visibility,items/position");
    });
    expect(sheets.items.map((s) => [s.name, s.visibility, s.position])).toEqual([
      ["三", "Hidden", 0],
      ["第一", "Visible", 1],
      ["第一 (2)", "Visible", 2],
    ]);
    expect(node.book.sheets).toHaveLength(3);
  });

  it("refuse impossible and taken names, and the loss of the last visible sheet", async () => {
    await excel();
    const add = (name: string) => onSheet((_, context) => context.workbook.worksheets.add(name));
    expect(await errorOf(add("a/b"))).toBe("InvalidArgument");
    expect(await errorOf(add("很".repeat(32)))).toBe("InvalidArgument");
    expect(await errorOf(add("一"))).toBe("ItemAlreadyExists");
    const hideAll = onSheet((sheet, context) => {
      context.workbook.worksheets.getItem("二").visibility = "Hidden";
      sheet.visibility = "Hidden";
    });
    expect(await errorOf(hideAll)).toBe("InvalidOperation");
  });

  it("know their neighbours and which is active", async () => {
    await excel();
    const [next, none, active, count] = await onSheet((sheet, context) => {
      context.workbook.worksheets.getItem("二").activate();
      return [
        sheet.getNext().load("name"),
        sheet.getPreviousOrNullObject().load("name"),
        context.workbook.worksheets.getActiveWorksheet().load("name"),
        context.workbook.worksheets.getCount(),
      ] as const;
    });
    expect([next.name, none.isNullObject, active.name, count.value]).toEqual(["二", true, "二", 2]);
  });

  it("freeze, show no grid lines and have a tab colour", async () => {
    const node = await excel();
    const frozen = await onSheet((sheet) => {
      sheet.freezePanes.freezeAt("A1:B3");
      sheet.showGridlines = false;
      sheet.tabColor = "#c00000";
      return sheet.freezePanes.getLocationOrNullObject().load("address");
    });
    expect(frozen.address).toBe("一!A1:B3");
    expect(node.book.sheets[0]).toMatchObject({
      frozen: { rows: 3, columns: 2 },
      showGridlines: false,
      tabColor: "#C00000",
    });
  });

  it.each([
    ["the rows above", "1:2", { rows: 2, columns: 0 }],
    ["the columns before", "A:B", { rows: 0, columns: 2 }],
    ["a block that does not begin in A1", "B2:C3", { rows: 3, columns: 3 }],
  ])("freeze a range: %s", async (_name, address, frozen) => {
    const node = await excel();
    await onSheet((sheet) => sheet.freezePanes.freezeAt(sheet.getRange(address)));
    expect(node.book.sheets[0]?.frozen).toEqual(frozen);
    await onSheet((sheet) => sheet.freezePanes.freezeAt(null as never));
    expect(node.book.sheets[0]?.frozen).toEqual({ rows: 0, columns: 0 });
  });

  it("are protected with options and a password", async () => {
    await excel();
    const protection = await onSheet((sheet) => {
      sheet.protection.protect({ allowAutoFilter: true }, "123");
      return sheet.protection.load("protected,options");
    });
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({ allowAutoFilter: true, allowSort: false });
    expect(await errorOf(onSheet((sheet) => sheet.protection.unprotect("x")))).toBe("AccessDenied");
    await onSheet((sheet) => sheet.protection.unprotect("123"));
  });

  it("are set up for printing", async () => {
    const node = await excel();
    const layout = await onSheet((sheet) => {
      const page = sheet.pageLayout;
      page.set({ orientation: "Landscape", paperSize: "A4", centerHorizontally: true });
      page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      page.setPrintMargins("Centimeters", { left: 2.54 });
      page.setPrintArea("A1:O44");
      page.setPrintTitleRows("$5:$5");
      page.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
      return page.load(
        "zoom,leftMargin,orientation,headersFooters/defaultForAllPages/centerFooter",
      );
    });
    expect(layout.leftMargin).toBeCloseTo(72);
    expect(node.book.sheets[0]?.page).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToWidth: 1,
      fitToHeight: 0,
      printArea: { top: 0, left: 0, bottom: 43, right: 14 },
      titleRows: { first: 4, last: 4 },
      headerFooter: { footer: "&C第 &P 页" },
    });
  });
});

describe("names and settings", () => {
  it("of the workbook and of a sheet are apart", async () => {
    await excel();
    const [mine, theirs, constant] = await onSheet((sheet, context) => {
      context.workbook.names.add("期间", sheet.getRange("B2"));
      sheet.names.add("期间", "=一!$C$3");
      context.workbook.names.add("税率", "=0.5");
      return [
        context.workbook.names.getItem("期间").getRange().load("address"),
        sheet.names.getItem("期间").getRange().load("address"),
        context.workbook.names.getItem("税率").load("value,type,formula"),
      ];
    });
    expect([mine.address, theirs.address]).toEqual(["一!B2", "一!C3"]);
    expect(constant.toJSON()).toEqual({ value: 0.5, type: "Double", formula: "=0.5" });
    const again = onSheet((sheet, context) =>
      context.workbook.names.add("期间", sheet.getRange("A1")),
    );
    expect(await errorOf(again)).toBe("ItemAlreadyExists");
  });

  it("are kept under their keys", async () => {
    await excel();
    const [kept, gone] = await onSheet((_, context) => {
      const { settings } = context.workbook;
      settings.add("a", { n: 1 });
      settings.add("b", 2);
      settings.getItem("b").delete();
      return [settings.getItem("a").load("value"), settings.getItemOrNullObject("b").load("value")];
    });
    expect(kept.value).toEqual({ n: 1 });
    expect(gone.isNullObject).toBe(true);
  });
});

describe("the selection", () => {
  it("is set by select and read back; several areas only as such", async () => {
    const node = await excel();
    const [range, cell] = await onSheet((_, context) => {
      context.workbook.worksheets.getItem("二").getRange("B2:C9").select();
      return [
        context.workbook.getSelectedRange().load("address"),
        context.workbook.getActiveCell().load("address"),
      ];
    });
    expect([range.address, cell.address]).toEqual(["二!B2:C9", "二!B2"]);
    const [first] = node.book.selection.areas;
    if (first) node.book.select(node.book.activeSheetId, [first, { ...first, left: 5, right: 5 }]);
    expect(await errorOf(onSheet((_, c) => c.workbook.getSelectedRange().load("address")))).toBe(
      "InvalidSelection",
    );
    const areas = await onSheet((_, c) => c.workbook.getSelectedRanges().load("address,areaCount"));
    expect([areas.address, areas.areaCount]).toEqual(["二!B2:C9,二!F2:F9", 2]);
  });
});
