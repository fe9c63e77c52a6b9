// The shipped functions file: small, alone, and answering in Excel as the sources do.

import { Book, type BookInNode, type NodeExcelOptions, openBookInNode } from "excel-preview-host";
import vm from "node:vm";
import fc from "../support/fast-check";
import { evaluate } from "../../src/domain/evaluation/evaluate";
import type { EvaluationInput } from "../../src/domain/evaluation/types";
import { columnLetters } from "../../src/domain/text/cell";
import { quarterlyBlock } from "../../src/tables/blocks/quarterly";
import { worlds } from "../oracle/worlds";
import { argumentsFor, counted, type Block } from "./blocks";
import { shippedFunctions, type ShippedFunctions } from "./shipped";

jest.setTimeout(120_000);

let shipped: ShippedFunctions;
beforeAll(async () => {
  shipped = await shippedFunctions();
});

/** What the script associates, run where there is nothing but CustomFunctions. */
function associated(): Map<string, unknown> {
  const functions = new Map<string, unknown>();
  const associate = (id: string, fn: unknown) => void functions.set(id, fn);
  vm.runInNewContext(shipped.script, { CustomFunctions: { associate } });
  return functions;
}

describe("pitfall 5: the file", () => {
  it("is one classic script that needs only CustomFunctions, and no zod", () => {
    expect(shipped.script).not.toMatch(/\b(?:import|require|export)\b|zod/iu);
    expect(shipped.script.length).toBeLessThan(80_000);
    expect(associated().size).toBe(11);
  });

  it("associates every function of functions.json at once, under plain ids", () => {
    const { functions } = JSON.parse(shipped.metadata) as { functions: { id: string }[] };
    const ids = functions.map(({ id }) => id);
    expect(ids).toEqual([
      ...["QUARTERLY", "COMPLETION", "STATUS", "FLAGS", "FIGURE", "AUTHORS"],
      ...["DUE", "WORDCOUNT", "WORDCHECK", "QUARTEROF", "COMMENDABLE"],
    ]);
    expect([...associated().keys()]).toEqual(ids);
  });

  it("pitfall 7: the signatures that workbooks hold stay as they are", () => {
    const { functions } = JSON.parse(shipped.metadata) as {
      functions: { id: string; parameters: { name: string; optional?: boolean }[] }[];
    };
    const signature = ({ id, parameters }: (typeof functions)[number]) =>
      `${id}(${parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join()})`;
    expect(functions.map(signature)).toMatchInlineSnapshot(`
     [
       "QUARTERLY(部门表,台账,采用,约稿,设置,年度,季度,[截止日期],[部门变更])",
       "COMPLETION(部门,考核表,[部门表])",
       "STATUS(部门,考核表,[部门表])",
       "FLAGS(部门,考核表,[部门表])",
       "FIGURE(部门,考核表,栏目,[部门表])",
       "AUTHORS(部门表,台账,采用,约稿,设置,年度,[季度],[截止日期],[部门变更])",
       "DUE(年度篇数,季度,[口径])",
       "WORDCOUNT(正文)",
       "WORDCHECK(类别,字数,[容差])",
       "QUARTEROF(日期)",
       "COMMENDABLE(类型,级别)",
     ]
    `);
  });
});

/** A sheet for each range argument, and one for the answer; the columns of text are text. */
async function openSheets(options: NodeExcelOptions): Promise<BookInNode> {
  const book = new Book();
  for (const name of ["答", ...RANGES]) book.addSheet(name);
  const excel = await openBookInNode(book, () => undefined, options);
  excel.loadFunctions(shipped.script, shipped.metadata, "XXBS");
  return excel;
}

const RANGES = ["部门", "台账", "采用", "约稿", "设置", "部门变更"] as const;

function addressOf(rows: Block): string {
  return `A1:${columnLetters((rows[0]?.length ?? 1) - 1)}${rows.length + 2}`;
}

/** Writes a world's tables and the formula through office.js; returns what has been spilled. */
async function spill(excel: BookInNode, world: EvaluationInput): Promise<unknown[][]> {
  const [departments, ledger, adoptions, commissions, settings, , , asOf, changes] =
    argumentsFor(world);
  const blocks = [departments, ledger, adoptions, commissions, settings, changes];
  return excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const addresses = blocks.map((rows, index) => {
      const sheet = worksheets.getItem(RANGES[index] ?? "");
      sheet.getRange().clear();
      const range = sheet.getRange("A1").getAbsoluteResizedRange(rows.length, rows[0]?.length ?? 1);
      range.numberFormat = rows.map((row) =>
        row.map((cell) => (typeof cell === "string" ? "@" : "General")),
      );
      range.values = rows;
      return `${RANGES[index]}!${addressOf(rows)}`;
    });
    const answer = worksheets.getItem("答");
    answer.getRange().clear();
    const [first, last] = [addresses.slice(0, 5).join(), addresses[5]];
    const day = asOf === null ? "" : `"${asOf}"`;
    const formula = `=XXBS.QUARTERLY(${first},${world.year},${world.quarter},${day},${last})`;
    answer.getRange("A1").formulas = [[formula]];
    await context.sync();
    await excel.calculator.settle();
    const used = answer.getUsedRange(true).load("values");
    await context.sync();
    return used.values;
  });
}

describe.each(["desktop", "web"] as const)(
  "pitfall 1: in Excel, empty cells as on the %s",
  (emptyCells) => {
    it("E1–E6, A3, P4: the spilled sheet is the evaluation of the records", async () => {
      const excel = await openSheets({ emptyCells });
      await fc.assert(
        fc.asyncProperty(worlds, async (world) => {
          expect(await spill(excel, world)).toEqual(quarterlyBlock(evaluate(world)));
        }),
        { numRuns: 40 },
      );
      excel.close();
    });
  },
);

it("pitfall 22: an error reaches the cell with its sentence", async () => {
  const excel = await openSheets({});
  const [world] = fc.sample(worlds, { numRuns: 1, seed: 1 });
  if (world === undefined) throw new Error("no world");
  await spill(excel, { ...world, submissions: [counted()] });
  const sheet = excel.book.sheetByName("答");
  await excel.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("台账").getRange("A1");
    cell.values = [["编码"]];
    await context.sync();
  });
  await excel.calculator.settle();
  expect(sheet?.value(0, 0)).toMatchObject({
    code: "#VALUE!",
    message: "“台账”表缺少“编号”列，可能是标题被改名或删除。请把该列标题改回“编号”后再试。",
  });
  excel.close();
});
