// T2: what a clerk may have done to the workbook between two writes: each write is done right, or a sentence says what is
// missing and nothing is written.

import type { NodeExcel } from "excel-preview-host";
import { closeAll, draft, NOW, openTracker, tableRows } from "../excel";
import { openPane, type Pane } from "./panes";
import { column } from "./whole";

afterEach(closeAll);
jest.setTimeout(60_000);

type Disturbance = (book: Excel.Workbook) => void;
const ledger = (book: Excel.Workbook) => book.tables.getItem("台账");

const HARMLESS: Readonly<Record<string, Disturbance>> = {
  "a filter that hides every row": (book) =>
    ledger(book).columns.getItem("类别").filter.applyValuesFilter(["问题类"]),
  "hidden rows": (book) => {
    ledger(book).getDataBodyRange().rowHidden = true;
  },
  "a row of totals": (book) => {
    ledger(book).showTotals = true;
  },
  "the sheet renamed": (book) => {
    ledger(book).worksheet.name = "二〇二二年台账";
  },
  "the sheet copied as a backup": (book) => {
    ledger(book).worksheet.copy("End");
  },
  "日志 copied as a backup": (book) => {
    book.tables.getItem("日志").worksheet.copy("Beginning");
  },
  "columns in another order": (book) => ledger(book).columns.add(0, undefined, "自己的一栏"),
};

const REFUSED: Readonly<Record<string, readonly [Disturbance, RegExp]>> = {
  "台账 renamed as a table": [
    (book) => (ledger(book).name = "台账2022"),
    /找不到表格“台账”，可能已被删除或改名/u,
  ],
  "台账 made a range": [(book) => void ledger(book).convertToRange(), /找不到表格“台账”/u],
  "日志 made a range": [
    (book) => void book.tables.getItem("日志").convertToRange(),
    /找不到表格“日志”/u,
  ],
  "编号 renamed": [
    (book) => (ledger(book).columns.getItem("编号").name = "序号"),
    /“台账”.*“编号”/u,
  ],
};

const ledgerWidth = (excel: NodeExcel) => Object.keys(tableRows(excel, "台账")[0] ?? {}).length;
const disturb = (how: Disturbance) =>
  Excel.run(async (context) => {
    how(context.workbook);
    await context.sync();
  });
const save = (pane: Pane, token: string) =>
  pane.register(draft({ title: token }), { token, now: NOW });
const change = { action: "修改", reason: "", now: NOW };

describe("T2: a write after", () => {
  it.each(Object.entries(HARMLESS))("%s is done", async (_, how) => {
    const excel = await openTracker();
    const pane = openPane();
    await save(pane, "a");
    await disturb(how);
    expect((await save(pane, "b")).id).toBe("2022-0002");
    await pane.changeSubmission("2022-0001", { remark: "新" }, change);
    expect(column(excel, "台账", "标题")).toEqual(["a", "b"]);
    expect(column(excel, "台账", "备注")).toEqual(["新", ""]);
    expect(column(excel, "日志", "操作")).toEqual(["建立台账", "登记", "登记", "修改"]);
    expect(await pane.restoreSaved({ now: NOW })).toEqual([]);
    expect(tableRows(excel, "台账")).toHaveLength(2);
  });

  it.each(Object.entries(REFUSED))("%s is refused with its name", async (_, [how, sentence]) => {
    const excel = await openTracker();
    const pane = openPane();
    await save(pane, "a");
    await disturb(how);
    const filled = excel.book.sheets.map(({ cells }) => cells.size);
    await expect(save(pane, "b")).rejects.toThrow(sentence);
    await expect(pane.changeSubmission("2022-0001", { remark: "新" }, change)).rejects.toThrow(
      sentence,
    );
    expect(excel.book.sheets.map(({ cells }) => cells.size)).toEqual(filled);
  });
});

it("T2: a change of a row that is not understood is refused with the heading of the cell", async () => {
  const excel = await openTracker();
  const pane = openPane();
  await save(pane, "a");
  await disturb((book) => {
    ledger(book).columns.getItem("收稿日期").getDataBodyRange().values = [["不详"]];
  });
  await expect(pane.changeSubmission("2022-0001", { remark: "新" }, change)).rejects.toThrow(
    "编号 2022-0001 的“收稿日期”无法识别",
  );
  expect(column(excel, "台账", "备注")).toEqual([""]);
});

describe("a calculated column of the clerk's own, in a table that ends with blank rows", () => {
  const own = (context: Excel.RequestContext) =>
    context.workbook.tables.getItem("台账").columns.add(undefined, undefined, "我的");

  it("T2: the next row goes into the first blank one, inside the table", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await Excel.run(async (context) => {
      own(context).getDataBodyRange().formulas = [['=IF([@标题]="","",LEN([@标题]))']];
      await context.sync();
    });
    const areas = [];
    for (const token of ["a", "b"]) {
      await pane.register(draft({ title: token }), { token, now: NOW });
      areas.push(excel.book.tableByName("台账")?.area.bottom);
    }
    expect(column(excel, "台账", "编号")).toEqual(["2022-0001", "2022-0002"]);
    expect(column(excel, "台账", "我的")).toEqual([1, 1]);
    expect(areas).toEqual([1, 2]);
  });

  it("S6: what the clerk has noted in a row of it stays beside no other article", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await pane.register(draft({ title: "a" }), { token: "a", now: NOW });
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("台账");
      own(context);
      table.resize(table.getRange().getResizedRange(2, 0));
      table.columns.getItem("我的").getDataBodyRange().getCell(1, 0).values = [["备忘"]];
      await context.sync();
    });
    await pane.register(draft({ title: "b" }), { token: "b", now: NOW });
    expect(column(excel, "台账", "标题")).toEqual(["a", "", "b"]);
    expect(column(excel, "台账", "我的")).toEqual(["", "备忘", ""]);
  });
});

it("T2: blank rows above a row of totals are taken from the first on", async () => {
  const excel = await openTracker();
  const pane = openPane();
  await save(pane, "a");
  await disturb((book) => {
    ledger(book).showTotals = true;
    const blank = new Array<string>(ledgerWidth(excel)).fill("");
    ledger(book).rows.add(undefined, [blank, blank, blank]);
  });
  for (const token of ["b", "c"]) await save(pane, token);
  expect(column(excel, "台账", "标题")).toEqual(["a", "b", "c", ""]);
});

it("T2: several rows at once into blank tables with a row of totals: their headings stay", async () => {
  const excel = await openTracker();
  const tables = ["台账", "段落记录"];
  await Excel.run(async (context) => {
    for (const name of tables) context.workbook.tables.getItem(name).showTotals = true;
    await context.sync();
  });
  const headings = () => tables.map((name) => Object.keys(tableRows(excel, name)[0] ?? {}));
  const before = headings();
  const articles = ["甲", "乙", "丙"].map((title) => ({
    submission: draft({ title }),
    paragraphs: [`p${title}`],
  }));
  await openPane().registerBlock(articles, { token: "b", now: NOW });
  expect(headings()).toEqual(before);
  expect(column(excel, "台账", "标题")).toEqual(["甲", "乙", "丙"]);
  expect(column(excel, "段落记录", "段落指纹")).toEqual(["p甲", "p乙", "p丙"]);
});
