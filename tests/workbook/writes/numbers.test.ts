// S3, T2: numbers that are unique and never given out twice, whatever stands in 设置 and in whatever order the
// rows stand; a number that stands twice all the same is settled with one click.

import { area, type NodeExcel } from "excel-preview-host";
import { closeAll, draft, fillLedger, NOW, openTracker, tableRows } from "../excel";
import { unsettledNumbers } from "../../../src/workbook/reading/unsettled-numbers";
import { cover } from "./covering";
import { openPane, type Pane } from "./panes";

afterEach(closeAll);
jest.setTimeout(60_000);

const save = (pane: Pane, token: string, given = {}) =>
  pane.register(draft(given), { token, now: NOW });

function set(
  excel: NodeExcel,
  table: string,
  row: number,
  header: string,
  value: string | number,
): void {
  const found = excel.book.tableByName(table);
  const sheet = found && excel.book.sheet(found.sheetId);
  const at = found?.columns.findIndex(({ name }) => name === header) ?? -1;
  if (!found || !sheet) throw new Error(table);
  sheet.ensure(found.area.top + row, found.area.left + at).value = value;
  sheet.changed({
    kind: "cells",
    sheetId: sheet.id,
    area: area(found.area.top + row, found.area.left + at),
    origin: "local",
  });
}

function setOwn(excel: NodeExcel, label: string, value: string): void {
  const row = tableRows(excel, "设置").findIndex((each) => each["设置项"] === label);
  set(excel, "设置", row + 1, "值", value);
}

const ids = (excel: NodeExcel) => tableRows(excel, "台账").map((row) => row["编号"]);

describe("S3: the next number", () => {
  it.each(["123456789012345678901", "随便", "2022-99999999", "-1", "2022-0000；x"])(
    "does not follow a counter that is nonsense: %s",
    async (nonsense) => {
      const excel = await openTracker();
      const pane = openPane();
      await save(pane, "a");
      setOwn(excel, "最近编号", nonsense);
      expect((await save(pane, "b")).id).toBe("2022-0002");
      expect(tableRows(excel, "设置").find((row) => row["设置项"] === "最近编号")?.["值"]).toBe(
        "2022-0002",
      );
    },
  );

  it("is told in a sentence where there is none left, and nothing is written", async () => {
    const excel = await openTracker();
    const pane = openPane();
    setOwn(excel, "最近编号", "2022-999999");
    await expect(save(pane, "a")).rejects.toThrow(/^2022 年的编号已用到 999999/u);
    expect(ids(excel)).toEqual([""]);
  });

  it("is free although the counter was lowered and the table sorted the other way round", async () => {
    const excel = await openTracker();
    fillLedger(excel, 30);
    const pane = openPane();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("台账").sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    setOwn(excel, "最近编号", "2022-0003");
    expect((await save(pane, "a")).id).toBe("2022-0031");
  });

  it("is free although half the counter is nonsense, and neither the last row nor 最近登记 has the highest", async () => {
    const excel = await openTracker();
    fillLedger(excel, 2);
    const pane = openPane();
    set(excel, "台账", 1, "编号", "2022-0030");
    setOwn(excel, "最近编号", "2022-0029；2022-x");
    expect((await save(pane, "a")).id).toBe("2022-0031");
  });

  it("of a year is free although the counter of another year is far higher", async () => {
    const excel = await openTracker();
    fillLedger(excel, 2);
    const pane = openPane();
    set(excel, "台账", 1, "编号", "2023-0005");
    set(excel, "台账", 2, "编号", "2023-0002");
    setOwn(excel, "最近编号", "2022-0500；2023-0001");
    const receivedOn = { year: 2023, month: 1, day: 5 } as const;
    expect((await save(pane, "a", { receivedOn })).id).toBe("2023-0006");
  });

  it("is not one that was given to a row deleted by hand", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await save(pane, "a");
    await save(pane, "b");
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("台账").rows.getItemAt(1).delete();
      await context.sync();
    });
    expect((await save(pane, "c")).id).toBe("2022-0003");
    expect(ids(excel)).toEqual(["2022-0001", "2022-0003"]);
  });
});

/** 最近编号 and 最近登记, as 设置 has them. */
const counters = (excel: NodeExcel) =>
  ["最近编号", "最近登记"].map(
    (label) => tableRows(excel, "设置").find((row) => row["设置项"] === label)?.["值"],
  );

describe("S3: 设置 remembers what was given out, the highest of each year and the last", () => {
  it("after 登记, of a block and of another year too", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await save(pane, "a");
    expect(counters(excel)).toEqual(["2022-0001", "2022-0001"]);
    const block = ["乙", "丙"].map((title) => ({ submission: draft({ title }), paragraphs: [] }));
    await pane.registerBlock(block, { token: "b", now: NOW });
    expect(counters(excel)).toEqual(["2022-0003", "2022-0003"]);
    await save(pane, "c", { receivedOn: { year: 2023, month: 1, day: 5 } });
    expect(counters(excel)).toEqual(["2022-0003；2023-0001", "2023-0001"]);
    await save(pane, "d");
    expect(counters(excel)).toEqual(["2022-0004；2023-0001", "2022-0004"]);
  });

  it("put right by the column where it had to be looked at, years kept that have no row", async () => {
    const excel = await openTracker();
    fillLedger(excel, 2);
    const pane = openPane();
    set(excel, "台账", 1, "编号", "2023-0009");
    setOwn(excel, "最近编号", "2021-0007；随便");
    expect((await save(pane, "a")).id).toBe("2022-0003");
    expect(counters(excel)).toEqual(["2021-0007；2022-0003；2023-0009", "2022-0003"]);
  });

  it("after a number typed by hand, and never lowered by one", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await save(pane, "a");
    const typed = { action: "手工登记", field: "", old: "", new: "", at: NOW } as const;
    await pane.logHandEdits("h", [{ ...typed, id: "2022-0030" }]);
    expect(counters(excel)).toEqual(["2022-0030", "2022-0001"]);
    await pane.logHandEdits("i", [{ ...typed, id: "2022-0002" }]);
    expect(counters(excel)).toEqual(["2022-0030", "2022-0001"]);
    expect((await save(pane, "b")).id).toBe("2022-0031");
  });

  it("after a number that stood twice was settled, and a row that was written again", async () => {
    const excel = await openTracker();
    const pane = openPane();
    for (const token of ["a", "b"]) await save(pane, token);
    set(excel, "台账", 2, "编号", "2022-0001");
    await pane.settleNumbers({ now: NOW, year: 2022 });
    expect(counters(excel)).toEqual(["2022-0003", "2022-0003"]);
    await save(pane, "c");
    for (const [table, header] of [
      ["台账", "登记标识"],
      ["日志", "标识"],
    ] as const) {
      cover(excel, table, tableRows(excel, table).length, { [header]: "other" });
    }
    expect(await pane.restoreSaved({ now: NOW })).toMatchObject([{ now: "2022-0005" }]);
    expect(counters(excel)).toEqual(["2022-0005", "2022-0005"]);
  });
});

describe("S3: a number that stands twice", () => {
  async function twice(): Promise<{ excel: NodeExcel; pane: Pane }> {
    const excel = await openTracker();
    const pane = openPane();
    for (const [at, title] of ["甲", "乙", "丙"].entries()) await save(pane, `t${at}`, { title });
    set(excel, "台账", 3, "编号", "2022-0001");
    return { excel, pane };
  }

  it("is settled with one click: the later row gets the next free one, logged", async () => {
    const { excel, pane } = await twice();
    expect(unsettledNumbers(await pane.readTracker())).toEqual({
      repeated: ["2022-0001"],
      missing: 0,
    });
    const done = [{ told: "2022-0001", now: "2022-0004" }];
    expect(await pane.settleNumbers({ now: NOW, year: 2022 })).toEqual(done);
    expect(ids(excel)).toEqual(["2022-0001", "2022-0002", "2022-0004"]);
    expect(tableRows(excel, "日志").at(-1)).toMatchObject({
      操作: "改号",
      对象: "2022-0004",
      原值: "2022-0001",
      新值: "2022-0004",
      原因: "编号重复",
    });
    expect(await pane.settleNumbers({ now: NOW, year: 2022 })).toEqual([]);
    expect((await save(pane, "next")).id).toBe("2022-0005");
  });

  it("also of a row typed by hand, which has no token", async () => {
    const { excel, pane } = await twice();
    set(excel, "台账", 3, "登记标识", "");
    await pane.settleNumbers({ now: NOW, year: 2022 });
    expect(ids(excel)).toEqual(["2022-0001", "2022-0002", "2022-0004"]);
  });

  it("is left to the clerk where one row was pasted twice", async () => {
    const { excel, pane } = await twice();
    for (const header of ["标题", "部门", "收稿日期"]) {
      const first = tableRows(excel, "台账")[0]?.[header];
      set(excel, "台账", 3, header, first as string);
    }
    for (const row of [1, 3]) set(excel, "台账", row, "登记标识", "");
    expect(await pane.settleNumbers({ now: NOW, year: 2022 })).toEqual([]);
    expect(ids(excel)).toEqual(["2022-0001", "2022-0002", "2022-0001"]);
  });

  it.each(["before", "after", 3, 6, 45, 60, 75] as const)(
    "T2: cut %s and repeated, is settled once",
    async (when) => {
      const { excel, pane } = await twice();
      excel.host.failAt(2, { when, code: "GeneralException" });
      await pane.settleNumbers({ now: NOW, year: 2022 }).catch(() => undefined);
      await pane.settleNumbers({ now: NOW, year: 2022 });
      expect(ids(excel)).toEqual(["2022-0001", "2022-0002", "2022-0004"]);
      expect(tableRows(excel, "日志").filter((row) => row["操作"] === "改号")).toHaveLength(1);
    },
  );
});

describe("S3: rows typed by hand without a number", () => {
  const typed = async (rows: readonly Record<string, string | number>[]) => {
    const excel = await openTracker();
    const pane = openPane();
    for (const at of rows.keys()) await save(pane, `t${at}`);
    for (const [at, row] of rows.entries()) {
      for (const header of ["编号", "标题", "部门", "收稿日期", "登记标识"]) {
        set(excel, "台账", at + 1, header, row[header] ?? "");
      }
    }
    return { excel, pane };
  };

  it("get the next ones of the year in which they were received, each with its line", async () => {
    const { excel, pane } = await typed([
      { 标题: "甲", 收稿日期: 44660 },
      { 标题: "乙", 收稿日期: "2023.1.5" },
      { 部门: "法制股", 收稿日期: "4月12日" },
      { 编号: "2022-0007", 标题: "丁" },
      { 编号: "2022-0007", 标题: "戊" },
    ]);
    const missing = { repeated: ["2022-0007"], missing: 3 };
    expect(unsettledNumbers(await pane.readTracker())).toEqual(missing);
    await pane.settleNumbers({ now: NOW, year: 2022 });
    expect(ids(excel)).toEqual(["2022-0008", "2023-0001", "2022-0009", "2022-0007", "2022-0010"]);
    const lines = tableRows(excel, "日志").slice(-4);
    expect(lines.map((line) => [line["操作"], line["对象"], line["原值"]])).toEqual([
      ["编号", "2022-0008", ""],
      ["编号", "2023-0001", ""],
      ["编号", "2022-0009", ""],
      ["改号", "2022-0010", "2022-0007"],
    ]);
    expect(unsettledNumbers(await pane.readTracker())).toEqual({ repeated: [], missing: 0 });
    expect((await save(pane, "next")).id).toBe("2022-0011");
  });

  it("are none where nothing else is begun, and left to the clerk where two say the same", async () => {
    const { excel, pane } = await typed([{}, { 标题: "甲" }, { 标题: "甲" }]);
    expect(unsettledNumbers(await pane.readTracker())).toEqual({ repeated: [], missing: 2 });
    expect(await pane.settleNumbers({ now: NOW, year: 2022 })).toEqual([]);
    expect(ids(excel)).toEqual(["", "", ""]);
  });

  it("are taken back by 撤销", async () => {
    const { excel, pane } = await typed([{ 标题: "甲" }]);
    await pane.settleNumbers({ now: NOW, year: 2022 });
    await pane.undo(pane.lastAction()?.token ?? "", { now: NOW });
    expect(ids(excel)).toEqual([""]);
  });
});
