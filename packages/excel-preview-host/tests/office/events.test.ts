// Events: what the add-in hears of edits by the user, by itself and by co-authors.
import { writeCells } from "../../src/edit/cells";
import { area } from "../../src/model/address";
import type { BookInNode } from "../../src/node";
import { closeAll, delivered, excel, onSheet } from "./support";

afterEach(closeAll);

type Change = Excel.WorksheetChangedEventArgs;

async function listen(): Promise<Change[]> {
  const heard: Change[] = [];
  await onSheet((sheet) => {
    sheet.onChanged.add(async (event) => {
      heard.push(event);
    });
  });
  return heard;
}

function type(node: BookInNode, text: string): void {
  const [sheet] = node.book.sheets;
  if (sheet) writeCells(node.book, sheet, area(1, 1), [[text]], "local");
}

describe("onChanged", () => {
  it("tells what the user typed, with the value before", async () => {
    const node = await excel();
    type(node, "旧");
    const heard = await listen();
    type(node, "新");
    await delivered();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      address: "B2",
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: node.book.sheets[0]?.id,
      details: { valueBefore: "旧", valueAfter: "新", valueTypeBefore: "String" },
    });
    expect(heard[0]?.triggerSource).toBeUndefined();
  });

  it("gives the changed range", async () => {
    const node = await excel();
    const heard = await listen();
    type(node, "新");
    await delivered();
    const range = await Excel.run(async (context) => {
      const changed = heard[0]?.getRange(context).load("address,values");
      await context.sync();
      return changed;
    });
    expect([range?.address, range?.values]).toEqual(["一!B2", [["新"]]]);
  });

  it("marks the add-in's own edits and those of co-authors", async () => {
    const node = await excel();
    const heard = await listen();
    await onSheet((sheet) => {
      sheet.getRange("A1").values = [[1]];
    });
    node.host.asCoAuthor(() => type(node, "别人"));
    await delivered();
    expect(heard.map((event) => [event.source, event.triggerSource])).toEqual([
      ["Local", "ThisLocalAddin"],
      ["Remote", undefined],
    ]);
  });

  it("is silent after remove and while events are switched off", async () => {
    const node = await excel();
    const heard: Change[] = [];
    const handler = await onSheet((sheet) =>
      sheet.onChanged.add(async (event) => {
        heard.push(event);
      }),
    );
    await onSheet((_, context) => {
      context.runtime.enableEvents = false;
    });
    type(node, "1");
    await onSheet((_, context) => {
      context.runtime.enableEvents = true;
    });
    type(node, "2");
    await delivered();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    type(node, "3");
    await delivered();
    expect(heard.map((event) => event.details?.valueAfter)).toEqual([2]);
  });

  it("of a table tells only of its cells", async () => {
    const node = await excel();
    const heard: Excel.TableChangedEventArgs[] = [];
    await onSheet((sheet) => {
      sheet.getRange("B1:B2").values = [["部门"], ["甲"]];
      sheet.tables.add("B1:B2", true).onChanged.add(async (event) => {
        heard.push(event);
      });
    });
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [
        ["x", "部门"],
        ["y", "乙"],
      ];
      sheet.getRange("A9").values = [["z"]];
    });
    await delivered();
    expect(heard.map((event) => event.address)).toEqual(["B1:B2"]);
    expect(heard[0]?.tableId).toBe(String(node.book.tables[0]?.id));
  });
});

describe("rows, columns and cells put in or taken out", () => {
  const CHANGES: [string, (sheet: Excel.Worksheet) => void, string, string][] = [
    ["a row", (sheet) => void sheet.getRange("3:3").insert("Down"), "RowInserted", "3:3"],
    ["rows deleted", (sheet) => sheet.getRange("2:3").delete("Up"), "RowDeleted", "2:3"],
    ["a column", (sheet) => void sheet.getRange("A:A").insert("Right"), "ColumnInserted", "A:A"],
    ["a column deleted", (sheet) => sheet.getRange("D:D").delete("Left"), "ColumnDeleted", "D:D"],
    ["cells", (sheet) => void sheet.getRange("D2:D3").insert("Down"), "CellInserted", "D2:D3"],
    ["cells deleted", (sheet) => sheet.getRange("D2").delete("Left"), "CellDeleted", "D2"],
    [
      "a table's last row",
      (sheet) => void sheet.tables.getItemAt(0).rows.add(),
      "RowInserted",
      "A5:B5",
    ],
    [
      "a table's row between others",
      (sheet) => void sheet.tables.getItemAt(0).rows.add(1),
      "RowInserted",
      "A3:B3",
    ],
    [
      "a table's row deleted",
      (sheet) => sheet.tables.getItemAt(0).rows.getItemAt(2).delete(),
      "RowDeleted",
      "A4:B4",
    ],
    [
      "a table's column",
      (sheet) => void sheet.tables.getItemAt(0).columns.add(),
      "ColumnInserted",
      "C1:C4",
    ],
    [
      "a table's column deleted",
      (sheet) => sheet.tables.getItemAt(0).columns.getItemAt(0).delete(),
      "ColumnDeleted",
      "A1:A4",
    ],
  ];
  it.each(CHANGES)("%s", async (_name, change, type, address) => {
    const node = await excel();
    await onSheet((sheet) => {
      sheet.getRange("A1:B4").values = [
        ["部门", "篇数"],
        ["甲", 1],
        ["乙", 2],
        ["丙", 3],
      ];
      sheet.tables.add("A1:B4", true);
    });
    const heard = await listen();
    const ofTable: Excel.TableChangedEventArgs[] = [];
    await onSheet((sheet) => {
      sheet.tables.getItemAt(0).onChanged.add(async (event) => void ofTable.push(event));
    });
    await onSheet(change);
    await delivered();
    expect(heard.map((event) => [event.changeType, event.address])).toEqual([[type, address]]);
    const inTable = !address.startsWith("D") && address !== "A:A";
    expect(ofTable.map((event) => event.changeType)).toEqual(inTable ? [type] : []);
    expect(node.book.tables).toHaveLength(1);
  });
});
