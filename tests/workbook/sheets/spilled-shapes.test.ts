// 季度考核 over tables as clerks make them: the spilled figures stay what they were (E1–E5, pitfall 12).

import type { NodeExcel } from "excel-preview-host";
import { addAdoptions } from "../../../src/workbook/actions/rows/adoptions";
import { register } from "../../../src/workbook/actions/rows/register";
import { adoption } from "../../domain/builders";
import { closeAll, draft, makeLedger, NOW, openExcel } from "../excel";
import { installFunctions } from "../functions-file";

jest.setTimeout(60_000);

const ADOPTION = adoption("2022-0002", "2022-05-06");

let excel: NodeExcel;

beforeEach(async () => {
  excel = await openExcel();
  await installFunctions(excel);
  await makeLedger();
  const day = (month: number, date: number) => ({ year: 2022, month, day: date });
  const save = (token: string, given = {}) => register(draft(given), { token, now: NOW });
  await save("a", { receivedOn: { ...day(6, 30), minutes: 23 * 60 + 59 }, title: "甲" });
  await save("b", { receivedOn: day(3, 31), title: "乙", department: "转水司法所" });
  await save("c", { receivedOn: day(4, 1), title: "丙", leaderApproved: false, status: "待审" });
  await save("d", { receivedOn: day(7, 1), title: "丁" });
  await addAdoptions([ADOPTION], { token: "e", now: NOW });
  await excel.calculator.settle();
});
afterEach(closeAll);

/** The whole table: heading, 35 departments, two 小计, 合计. */
function spilled(): unknown[][] {
  const sheet = excel.book.sheetByName("季度考核");
  return Array.from({ length: 39 }, (_, row) =>
    Array.from({ length: 15 }, (__, column) => sheet?.value(3 + row, column) ?? ""),
  );
}

async function change(
  act: (tables: Excel.TableCollection, sheets: Excel.WorksheetCollection) => void,
) {
  await Excel.run(async (context) => {
    act(context.workbook.tables, context.workbook.worksheets);
    await context.sync();
  });
  await excel.calculator.settle();
}

it("E2, A3: the figures of which all the others are compared", () => {
  const line = (name: string) => spilled().find((cells) => cells[1] === name);
  expect(line("水寨司法所")?.slice(3, 14)).toEqual([
    ...[4, 1, 1, 2, 1, 1, 0.5, 0.25, 0],
    ...["未完成", "缺审签"],
  ]);
  expect(line("转水司法所")?.slice(3, 12)).toEqual([4, 1, 0, 2, 1, 1, 0.5, 0.25, 1]);
  expect(line("合计")?.slice(6, 9)).toEqual([61, 2, 59]);
});

describe("E2: the spilled figures do not mind", () => {
  it("columns hidden, and columns of the clerk's own in front, between and behind", async () => {
    const before = spilled();
    await change((tables, sheets) => {
      sheets.getItem("台账").getRange("B:F").columnHidden = true;
      sheets.getItem("部门").getRange("A:C").columnHidden = true;
      for (const name of ["部门", "台账", "采用", "设置"]) {
        const { columns } = tables.getItem(name);
        columns.add(0, undefined, "甲列");
        columns.add(3, undefined, "乙列");
        columns.add(undefined, undefined, "丙列");
        columns.getItemAt(3).getDataBodyRange().getCell(0, 0).values = [[7]];
      }
    });
    expect(spilled()).toEqual(before);
  });

  it("columns moved by cutting and inserting", async () => {
    const before = spilled();
    await change((tables) => {
      for (const [name, header, at] of [
        ["台账", "收稿日期", 1],
        ["部门", "年度篇数", 3],
        ["采用", "采用日期", 4],
      ] as const) {
        const table = tables.getItem(name);
        table.columns.add(0, undefined, "新列");
        const fresh = table.columns.getItemAt(0).getDataBodyRange();
        fresh.copyFrom(table.columns.getItemAt(at + 1).getDataBodyRange());
        table.columns.getItemAt(at + 1).delete();
        table.getHeaderRowRange().getCell(0, 0).values = [[header]];
      }
    });
    expect(excel.book.tableByName("台账")?.columns[0]?.name).toBe("收稿日期");
    expect(spilled()).toEqual(before);
  });

  it("a filter that hides rows", async () => {
    const before = spilled();
    await change((tables) => {
      tables.getItem("台账").columns.getItem("部门").filter.applyValuesFilter(["转水司法所"]);
      tables.getItem("部门").columns.getItem("部门").filter.applyValuesFilter(["转水司法所"]);
    });
    expect(spilled()).toEqual(before);
  });

  it("the ledger sorted by hand", async () => {
    const before = spilled();
    await change((tables) => {
      tables.getItem("台账").sort.apply([{ key: 3, ascending: false }]);
      tables.getItem("采用").sort.apply([{ key: 1, ascending: false }]);
    });
    expect(spilled()).toEqual(before);
  });

  it.each(["台账", "采用", "约稿", "设置", "部门", "部门变更"])(
    "a totals row under %s",
    async (name) => {
      const before = spilled();
      await change((tables) => {
        const table = tables.getItem(name);
        table.showTotals = true;
        const totals = table.getTotalRowRange();
        totals.getCell(0, 0).values = [["汇总"]];
        totals.getCell(0, 3).formulas = [["=SUBTOTAL(103,A2:A9)"]];
      });
      expect(spilled()).toEqual(before);
    },
  );
});

it("E5: a column renamed is said in the cell, and all is right when it has its name again", async () => {
  const before = spilled();
  const rename = (from: string, to: string) =>
    change((tables) => {
      tables.getItem("台账").columns.getItem(from).getHeaderRowRange().values = [[to]];
    });
  await rename("状态", "情况");
  expect(spilled()[0]?.[0]).toMatchObject({
    message: "“台账”表缺少“状态”列，可能是标题被改名或删除。请把该列标题改回“状态”后再试。",
  });
  await rename("情况", "状态");
  expect(spilled()).toEqual(before);
});
