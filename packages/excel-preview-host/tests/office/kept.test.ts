// Objects that a program goes on using after a sync: each stays what it was, and follows its cells.
import type { BookInNode } from "../../src/node";
import { closeAll, excel, onSheet } from "./support";

afterEach(closeAll);

/** Every object that hangs on a range: how it is loaded first, and something done to it after a sync. */
const CHILDREN: Record<string, (range: Excel.Range) => { first: () => void; then: () => void }> = {
  format: ({ format }) => ({
    first: () => format.load("wrapText"),
    then: () => {
      format.wrapText = true;
    },
  }),
  fill: ({ format: { fill } }) => ({ first: () => fill.load("color"), then: () => fill.clear() }),
  font: ({ format: { font } }) => ({
    first: () => font.load("bold"),
    then: () => {
      font.bold = true;
    },
  }),
  border: ({ format: { borders } }) => {
    const edge = borders.getItem("EdgeTop");
    return {
      first: () => edge.load("style"),
      then: () => {
        edge.style = "None";
      },
    };
  },
  protection: ({ format: { protection } }) => ({
    first: () => protection.load("locked"),
    then: () => {
      protection.locked = true;
    },
  }),
  dataValidation: ({ dataValidation }) => ({
    first: () => dataValidation.load("type"),
    then: () => dataValidation.clear(),
  }),
  conditionalFormats: ({ conditionalFormats }) => ({
    first: () => conditionalFormats.load("items/type"),
    then: () => conditionalFormats.clearAll(),
  }),
  sort: ({ sort, dataValidation }) => ({
    first: () => dataValidation.load("type"),
    then: () => sort.apply([{ key: 0, ascending: true }]),
  }),
};

async function withText(): Promise<BookInNode> {
  const node = await excel();
  await onSheet((sheet) => {
    sheet.getRange("A1").values = [["甲"]];
  });
  return node;
}

describe("a child object of a range", () => {
  it.each(Object.entries(CHILDREN))("%s is itself after a sync", async (_name, use) => {
    const node = await withText();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1");
      range.load("values");
      const { first, then } = use(range);
      first();
      await context.sync();
      then();
      await context.sync();
      expect(range.values).toEqual([["甲"]]);
    });
    expect(node.book.sheets[0]?.value(0, 0)).toBe("甲");
  });
});

describe("a kept range", () => {
  const moved: Record<string, (sheet: Excel.Worksheet) => void> = {
    "rows of the sheet": (sheet) => void sheet.getRange("1:2").insert("Down"),
    "cells above it": (sheet) => void sheet.getRange("A1:A2").insert("Down"),
    "rows of a table": (sheet) => {
      const { rows } = sheet.tables.getItem("表1");
      for (const value of [1, 2]) rows.add(0, [[value]]);
    },
  };

  it.each(Object.entries(moved))("goes along when %s are inserted", async (_name, insert) => {
    await excel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:A5").values = [["部门"], [3], [4], [""], ["下面"]];
      sheet.tables.add("A1:A3", true).name = "表1";
      const range = sheet.getRange("A5").load("values");
      await context.sync();
      insert(sheet);
      await context.sync();
      range.load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["一!A7", [["下面"]]]);
    });
  });
});
