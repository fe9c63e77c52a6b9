// Events of the workbook and of its sheets and tables, other than of their cells' values.
import { renameSheet } from "../../../src/edit/sheets";
import { area } from "../../../src/model/address";
import { closeAll, delivered, excel, onSheet } from "../support";

afterEach(closeAll);

describe("events of the workbook's sheets", () => {
  it("tell of added, renamed, activated and deleted sheets, and of calculation", async () => {
    const node = await excel();
    const heard: string[] = [];
    await onSheet((_, context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async (event) => void heard.push(event.type));
      worksheets.onDeleted.add(async (event) => void heard.push(event.type));
      worksheets.onActivated.add(async (event) => void heard.push(event.type));
      worksheets.onCalculated.add(
        async (event) => void heard.push(`${event.type} ${event.address}`),
      );
      worksheets.onSelectionChanged.add(
        async (event) => void heard.push(`${event.type} ${event.address}`),
      );
    });
    await onSheet((sheet, context) => {
      context.workbook.worksheets.add("三").activate();
      context.workbook.worksheets.getItem("二").delete();
      sheet.getRange("C1").formulas = [["=1+1"]];
      sheet.getRange("B2:B3").select();
    });
    const [sheet] = node.book.sheets;
    if (sheet) renameSheet(node.book, sheet, "改名");
    await delivered();
    expect([...new Set(heard)].sort()).toEqual(
      [
        "WorksheetActivated",
        "WorksheetAdded",
        "WorksheetCalculated C1",
        "WorksheetDeleted",
        "WorksheetSelectionChanged B2:B3",
      ].sort(),
    );
  });

  it("tell of moved, hidden and shown sheets, of these alone", async () => {
    await excel();
    const heard: unknown[] = [];
    await onSheet((_, context) => {
      const { worksheets } = context.workbook;
      worksheets.onMoved.add(
        async (event) => void heard.push([event.positionBefore, event.positionAfter]),
      );
      worksheets.onVisibilityChanged.add(
        async (event) => void heard.push([event.visibilityBefore, event.visibilityAfter]),
      );
    });
    await onSheet((sheet) => {
      sheet.position = 1;
      sheet.position = 1;
      sheet.tabColor = "#FF0000";
      sheet.visibility = "VeryHidden";
      sheet.visibility = "Visible";
    });
    await delivered();
    expect(heard).toEqual([
      [0, 1],
      ["Visible", "VeryHidden"],
      ["VeryHidden", "Visible"],
    ]);
  });

  it("tell a table what of it is selected, and that nothing is", async () => {
    const node = await excel();
    const heard: unknown[] = [];
    await onSheet((sheet) => {
      const table = sheet.tables.add("B2:C4", true);
      table.onSelectionChanged.add(
        async (event) => void heard.push([event.isInsideTable, event.address]),
      );
    });
    const [first, second] = node.book.sheets;
    node.book.select(first?.id ?? "", [area(0, 0, 2, 1)]);
    node.book.select(first?.id ?? "", [area(8, 8)]);
    node.book.select(second?.id ?? "", [area(1, 1)]);
    await delivered();
    expect(heard).toEqual([
      [true, "B2:B3"],
      [false, ""],
      [false, ""],
    ]);
  });

  it("tell of formulas that became others, not of values", async () => {
    await excel();
    await onSheet((sheet) => {
      sheet.getRange("A1:C1").formulas = [["=1+1", 5, "=B1"]];
    });
    const heard: unknown[] = [];
    await onSheet((sheet) => {
      sheet.onFormulaChanged.add(async (event) => void heard.push(event.formulaDetails));
    });
    await onSheet((sheet) => {
      sheet.getRange("B1").values = [[6]];
      sheet.getRange("A1:C1").formulas = [["=1+1", "=7", 8]];
    });
    await delivered();
    expect(heard).toEqual([
      [
        { cellAddress: "B1", previousFormula: "" },
        { cellAddress: "C1", previousFormula: "=B1" },
      ],
    ]);
  });

  it("tell the workbook of a selection made by hand", async () => {
    const node = await excel();
    let heard = 0;
    await onSheet((_, context) => {
      context.workbook.onSelectionChanged.add(async () => void (heard += 1));
    });
    node.book.select(node.book.activeSheetId, [area(3, 3)]);
    await delivered();
    expect(heard).toBe(1);
  });

  it("tell that the user has come back to the workbook's window, each time", async () => {
    const node = await excel();
    const heard: string[] = [];
    await onSheet((_, context) => {
      context.workbook.onActivated.add(async (event) => void heard.push(event.type));
    });
    node.host.windowActivated();
    node.host.windowActivated();
    await delivered();
    expect(heard).toEqual(["WorkbookActivated", "WorkbookActivated"]);
  });
});
