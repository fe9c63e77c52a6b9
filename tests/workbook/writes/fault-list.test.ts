// T1–T5: what once went wrong, each with its right outcome.

import { area, deleteTableRows, type NodeExcel } from "excel-preview-host";
import { createHandEditJournal } from "../../../src/workbook/actions/edits/hand-edit-journal";
import { handEdits, type HandEdit } from "../../../src/workbook/actions/edits/hand-edits";
import { watchWorkbook, type Hint } from "../../../src/workbook/reading/events";
import { readTracker } from "../../../src/workbook/reading/tracker";
import { closeAll, draft, fillLedger, NOW, openTracker, tableRows } from "../excel";
import { openPane, type Pane, type Shelf } from "./panes";

afterEach(closeAll);
jest.setTimeout(60_000);

const save = (pane: Pane, token: string, given = {}) =>
  pane.register(draft(given), { token, now: NOW });
const column = (excel: NodeExcel, table: string, header: string) =>
  tableRows(excel, table).map((row) => row[header]);
const lines = (excel: NodeExcel) =>
  tableRows(excel, "日志")
    .slice(1)
    .map((row) => [row["操作"], row["对象"], row["字段"], row["原值"], row["新值"]]);

function logSheet(excel: NodeExcel) {
  const table = excel.book.tableByName("日志");
  const sheet = table && excel.book.sheet(table.sheetId);
  if (!table || !sheet) throw new Error("no 日志");
  return { table, sheet };
}

describe("T2: what cannot be written is known before anything is written", () => {
  const obstacles: Readonly<Record<string, (excel: NodeExcel) => () => void>> = {
    "merged empty cells beneath 日志": (excel) => {
      const { table, sheet } = logSheet(excel);
      const merged = { ...area(table.area.bottom + 1, 0), right: 3 };
      sheet.merges.push(merged);
      return () => sheet.merges.splice(0);
    },
    "a filled cell beneath 日志": (excel) => {
      const { table, sheet } = logSheet(excel);
      sheet.ensure(table.area.bottom + 1, 2).value = "备忘";
      return () => (sheet.ensure(table.area.bottom + 1, 2).value = null);
    },
    "a number of the clerk's own beneath 日志": (excel) => {
      const { table, sheet } = logSheet(excel);
      sheet.ensure(table.area.bottom + 1, 0).value = 3;
      return () => (sheet.ensure(table.area.bottom + 1, 0).value = null);
    },
    "日志 protected": (excel) => {
      const { sheet } = logSheet(excel);
      sheet.protection = { options: {} };
      return () => (sheet.protection = null);
    },
  };

  it.each(Object.keys(obstacles))(
    "%s: said, 台账 as it was, and saved once mended",
    async (which) => {
      const excel = await openTracker();
      const pane = openPane();
      await save(pane, "first");
      const mend = obstacles[which]?.(excel);
      for (let time = 0; time < 2; time += 1) {
        await expect(save(pane, "a", { title: "下一篇" })).rejects.toThrow(/“日志”.*再试/u);
        expect(column(excel, "台账", "标题")).toEqual([draft().title]);
      }
      mend?.();
      expect((await save(pane, "a", { title: "下一篇" })).id).toBe("2022-0002");
      expect(lines(excel).map(([action]) => action)).toEqual(["登记", "登记"]);
    },
  );

  it.each(["with a free row between", "with a blank row at its end"])(
    "a filled cell beneath 日志, %s, is in nobody's way",
    async (where) => {
      const excel = await openTracker();
      const pane = openPane();
      await save(pane, "first");
      const { table, sheet } = logSheet(excel);
      const row = table.area.bottom + 2;
      sheet.ensure(row, 2).value = "备忘";
      if (where.includes("blank")) table.area = { ...table.area, bottom: row - 1 };
      expect((await save(pane, "a", { title: "下一篇" })).id).toBe("2022-0002");
      expect(lines(excel).map(([action]) => action)).toEqual(["登记", "登记"]);
      expect(sheet.value(row, 2)).toBe("备忘");
    },
  );

  it("a filled cell beneath 日志 where the third line would stand: nothing of what has three is written", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await save(pane, "first");
    const { table, sheet } = logSheet(excel);
    const [row, stood] = [table.area.bottom + 3, tableRows(excel, "台账")];
    sheet.ensure(row, 2).value = "备忘";
    const changes = { title: "改过", wordCount: 500, remark: "新" };
    const block = ["甲", "乙", "丙"].map((title) => ({
      submission: draft({ title }),
      paragraphs: [],
    }));
    for (const write of [
      () => pane.changeSubmission("2022-0001", changes, { action: "修改", reason: "", now: NOW }),
      () => pane.registerBlock(block, { token: "b", now: NOW }),
    ]) {
      await expect(write()).rejects.toThrow(/“日志”.*再试/u);
      expect(tableRows(excel, "台账")).toEqual(stood);
      expect(lines(excel)).toHaveLength(1);
      expect(sheet.value(row, 2)).toBe("备忘");
    }
  });

  it("a 备注 of 33,000 characters: said, nothing written, nothing logged, however often", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await save(pane, "a");
    const change = { action: "修改", reason: "", now: NOW };
    for (let time = 0; time < 3; time += 1) {
      await expect(
        pane.changeSubmission("2022-0001", { remark: "长".repeat(33_000) }, change),
      ).rejects.toThrow("“备注”有 33000 个字符，超过单元格上限 32767 个");
      await expect(save(pane, "b", { remark: "长".repeat(33_000) })).rejects.toThrow("“备注”");
    }
    expect(column(excel, "台账", "编号")).toEqual(["2022-0001"]);
    expect(lines(excel)).toHaveLength(1);
  });
});

describe("T2: an answer that is lost", () => {
  it("and the title corrected before it is saved again: the row has the new one, 日志 tells of it", async () => {
    const excel = await openTracker();
    const pane = openPane();
    excel.host.failAt(2, { when: "after", code: "ConnectionFailure" });
    await expect(save(pane, "a", { title: "错字" })).rejects.toThrow("没有得到确认");
    expect((await save(pane, "a", { title: "改正" })).id).toBe("2022-0001");
    expect(column(excel, "台账", "标题")).toEqual(["改正"]);
    expect(lines(excel)).toEqual([
      ["登记", "2022-0001", "", "", "水寨司法所 动态类 错字"],
      ["修改", "2022-0001", "标题", "错字", "改正"],
    ]);
    expect(column(excel, "日志", "原因").at(-1)).toBe("再次保存时改正");
  });

  it("the pane closed 8 ms after 保存, before anything reached Excel: the draft, saved again, is one row", async () => {
    const excel = await openTracker();
    const shelf: Shelf = new Map();
    excel.host.failAt(2, { when: "before", code: null });
    void save(openPane(shelf), "a").catch(() => undefined);
    while (excel.log.entries.length < 1) await new Promise((resolve) => setImmediate(resolve));
    const pane = openPane(shelf);
    expect(await pane.restoreSaved({ now: NOW })).toEqual([]);
    expect((await save(pane, "a")).id).toBe("2022-0001");
    expect(column(excel, "台账", "登记标识")).toEqual(["a"]);
    expect(lines(excel)).toHaveLength(1);
  });
});

it("T1: at no point of a cut batch does a row stand that neither 日志 tells of nor its own mark", async () => {
  const counted = await openTracker();
  await save(openPane(), "count");
  const { actions } = counted.log.entries.filter(({ kind }) => kind === "add-in")[1] ?? {
    actions: 0,
  };
  closeAll();
  // Room is made first; what is to be seen is written at the end.
  for (let when = 1; when < actions; when += when < actions - 20 ? 19 : 1) {
    const excel = await openTracker();
    excel.host.failAt(2, { when, code: "GeneralException" });
    await save(openPane(), "a").catch(() => undefined);
    const told = column(excel, "日志", "标识").includes("a/1");
    const [token] = column(excel, "台账", "登记标识");
    expect([when, token]).toEqual([
      when,
      told ? expect.stringMatching(/^~?a$/u) : expect.stringMatching(/^(~a)?$/u),
    ]);
    closeAll();
  }
});

it("T3: what one pane does at once is done one after another, and all of it is told", async () => {
  const excel = await openTracker();
  const pane = openPane();
  const typed: HandEdit = {
    action: "手工修改",
    id: "2022-0001",
    field: "字数",
    old: "1",
    new: "2",
  };
  await Promise.all([
    save(pane, "a", { title: "第一篇" }),
    pane.logHandEdits("h", [{ ...typed, at: NOW }]),
    pane.changeSetting("basis", "当季", { now: NOW }),
    pane.changeClerk("王五", { now: NOW }),
    save(pane, "b", { title: "第二篇" }),
    pane.writeAnnualSheets({ now: NOW }),
    save(pane, "c", { title: "第三篇" }),
  ]);
  expect(column(excel, "台账", "编号")).toEqual(["2022-0001", "2022-0002", "2022-0003"]);
  expect(lines(excel).map(([action]) => action)).toEqual([
    "登记",
    "手工修改",
    "修改设置",
    "修改设置",
    "登记",
    "登记",
  ]);
});

describe("T5: edits by hand", () => {
  const never = () => () => undefined;

  it("made while 日志 is protected are logged once it is open again, also by the pane loaded anew", async () => {
    for (const isReloaded of [false, true]) {
      const excel = await openTracker();
      const { sheet } = logSheet(excel);
      sheet.protection = { options: {} };
      const journal = createHandEditJournal(() => undefined, never);
      const edit: HandEdit = {
        action: "手工修改",
        id: "2022-0001",
        field: "字数",
        old: "1",
        new: "2",
      };
      journal.add([edit], NOW);
      await journal.flush();
      await journal.flush();
      expect(lines(excel)).toEqual([]);
      sheet.protection = null;
      const { restoreSaved } = await import("../../../src/workbook/actions/rows/restore");
      if (isReloaded) await restoreSaved({ now: NOW });
      else await journal.flush();
      await journal.flush();
      expect(lines(excel)).toEqual([["手工修改", "2022-0001", "字数", "1", "2"]]);
      closeAll();
    }
  });

  /** What the pane does on a hint, after the clerk has done `work`. */
  async function noticing(work: () => void): Promise<void> {
    const before = await readTracker();
    let tell: (hint: Hint) => void = () => undefined;
    const told = new Promise<Hint>((resolve) => (tell = resolve));
    const end = await watchWorkbook({ hint: tell, ledgerLeft: () => undefined });
    work();
    const hint = await told;
    await end();
    const journal = createHandEditJournal(() => undefined, never);
    journal.add(handEdits(before, await readTracker(), hint).edits, NOW);
    await journal.flush();
  }

  const byHand = (excel: NodeExcel, row: number, header: string, value: string | number) => {
    const table = excel.book.tableByName("台账");
    const sheet = table && excel.book.sheet(table.sheetId);
    const at = table?.columns.findIndex(({ name }) => name === header) ?? -1;
    if (!table || !sheet) throw new Error("no 台账");
    sheet.ensure(table.area.top + row, at).value = value;
    const cell = area(table.area.top + row, at);
    sheet.changed({ kind: "cells", sheetId: sheet.id, area: cell, origin: "local" });
  };

  it("a real deletion of a row is told with what it was, and the edit made beneath it before", async () => {
    const excel = await openTracker();
    const pane = openPane();
    for (const title of ["甲", "乙", "丙"]) await save(pane, title, { title });
    await noticing(() => {
      byHand(excel, 3, "字数", 999);
      const table = excel.book.tableByName("台账");
      if (table) deleteTableRows(excel.book, table, [1], "local");
    });
    expect(lines(excel).slice(3)).toEqual([
      ["手工修改", "2022-0003", "字数", "380", "999"],
      ["手工删除", "2022-0002", "", "水寨司法所 动态类 乙", ""],
    ]);
  });

  it("a column sorted by itself is one line, rows sorted with all that is in them are none", async () => {
    const excel = await openTracker();
    fillLedger(excel, 60);
    const pane = openPane();
    await noticing(() => {
      for (let row = 1; row <= 60; row += 1) byHand(excel, row, "标题", `信息${60 - row}`);
    });
    expect(lines(excel)).toHaveLength(1);
    expect(lines(excel)[0]?.slice(0, 3)).toEqual(["手工修改", "2022-0001 至 2022-0060", "标题"]);
    expect(pane.lastAction()).toBeNull();
  });

  it("rows pasted by the thousand are one line, and their numbers are used", async () => {
    const excel = await openTracker();
    await noticing(() => {
      fillLedger(excel, 1000);
      byHand(excel, 1, "编号", "2022-0001");
      const table = excel.book.tableByName("台账");
      const sheet = table && excel.book.sheet(table.sheetId);
      if (!table || !sheet) throw new Error("no 台账");
      sheet.changed({ kind: "cells", sheetId: sheet.id, area: table.area, origin: "local" });
    });
    expect(lines(excel)).toEqual([
      ["手工登记", "2022-0001 至 2022-1000", "", "", expect.stringContaining("共 1000 处")],
    ]);
    expect((await save(openPane(), "a")).id).toBe("2022-1001");
  });
});
