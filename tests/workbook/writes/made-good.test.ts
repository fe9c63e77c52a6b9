// T2, T4: of what is found again, and only of that, the rest is made good: what was never begun, what the clerk has
// changed since, and what stands stays as it is; each is told of once.

import type { NodeExcel } from "excel-preview-host";
import { adoption } from "../../domain/builders";
import { closeAll, draft, NOW, openExcel, openTracker, tableRows } from "../excel";
import { COMMISSION } from "./catalogue";
import { cover } from "./covering";
import { openPane, type Pane, type Shelf } from "./panes";
import { column } from "./whole";

afterEach(closeAll);
jest.setTimeout(60_000);

const CHANGE = { action: "修改", reason: "", now: NOW };
const LINKED = adoption("2022-0002", "2022-05-09", {
  outlet: "南方日报",
  kind: "报刊",
  level: "市",
});
const save = (pane: Pane, token: string, given = {}) =>
  pane.register(draft({ title: token, ...given }), { token, now: NOW });
const log = (excel: NodeExcel) =>
  tableRows(excel, "日志")
    .slice(1)
    .map((row) => [row["操作"], row["对象"], row["字段"], row["原因"]]);
/** What tells of this in 日志 is another's by now. @param nth from 1, beneath that of 建立台账 */
const coverLine = (excel: NodeExcel, nth: number) =>
  cover(excel, "日志", nth + 1, { 标识: `other${nth}/1` });

async function opened(): Promise<{ excel: NodeExcel; shelf: Shelf; pane: Pane }> {
  const excel = await openTracker();
  const shelf: Shelf = new Map();
  return { excel, shelf, pane: openPane(shelf) };
}

describe("T2: an attempt whose end is not known", () => {
  it("and that did not come to anything stays undone, though another has taken its number", async () => {
    const { excel, pane } = await opened();
    excel.host.failAt(2, { when: "before", code: "ConnectionFailure" });
    await expect(save(pane, "mine")).rejects.toThrow();
    await save(openPane(), "theirs");
    await pane.changeClerk("王五", { now: NOW });
    expect(column(excel, "台账", "登记标识")).toEqual(["theirs"]);
    expect(log(excel).map(([action]) => action)).toEqual(["登记", "修改设置"]);
  });

  it("cut before 日志 tells of it, and saved again with another title: told of once, as it is now", async () => {
    const { excel, pane } = await opened();
    await save(pane, "a");
    cover(excel, "台账", 1, { 登记标识: "~a" });
    cover(excel, "日志", 2, { 时间: "", 操作: "", 对象: "", 新值: "", 标识: "" });
    await save(pane, "a", { title: "改正" });
    expect(tableRows(excel, "台账")[0]).toMatchObject({ 标题: "改正", 登记标识: "a" });
    const said = log(excel).filter(([action]) => action !== "");
    expect(said).toEqual([["登记", "2022-0001", "", ""]]);
  });

  it("a cell of it that was changed by hand since stays as it was changed", async () => {
    const { excel, pane } = await opened();
    await save(pane, "a");
    excel.log.reset();
    excel.host.failAt(3, { when: "after", code: "ConnectionFailure" });
    const changes = { title: "改过", remark: "新" };
    await expect(pane.changeSubmission("2022-0001", changes, CHANGE)).rejects.toThrow();
    cover(excel, "台账", 1, { 标题: "手工改过" });
    await pane.changeClerk("王五", { now: NOW });
    expect(tableRows(excel, "台账")[0]).toMatchObject({ 标题: "手工改过", 备注: "新" });
    expect(log(excel).map(([action]) => action)).toEqual(["登记", "修改", "修改", "修改设置"]);
  });
});

describe("T4: what was told as saved", () => {
  it("a change whose line is gone is told of again, as another has written at the same time", async () => {
    const { excel, pane } = await opened();
    await save(pane, "a");
    await pane.changeSubmission("2022-0001", { remark: "新" }, CHANGE);
    coverLine(excel, 2);
    expect(await pane.restoreSaved({ now: NOW })).toEqual([]);
    expect(log(excel).at(-1)).toEqual(["修改", "2022-0001", "备注", "因同时登记重新写入"]);
  });

  it("a change that had a reason says both, its own and why its line comes later", async () => {
    const { excel, pane } = await opened();
    await save(pane, "a");
    await pane.changeSubmission("2022-0001", { remark: "新" }, { ...CHANGE, reason: "笔误" });
    coverLine(excel, 2);
    await pane.restoreSaved({ now: NOW });
    expect(log(excel).at(-1)?.[3]).toBe("笔误；因同时登记重新写入");
  });

  it("a cell that the clerk has put back stays so, though the line of another cell is written again", async () => {
    const { excel, pane } = await opened();
    await save(pane, "a");
    await pane.changeSubmission("2022-0001", { title: "改过", remark: "新" }, CHANGE);
    cover(excel, "台账", 1, { 标题: "a" });
    coverLine(excel, 3);
    await pane.restoreSaved({ now: NOW });
    expect(tableRows(excel, "台账")[0]).toMatchObject({ 标题: "a", 备注: "新" });
    expect(log(excel).at(-1)?.[2]).toBe("备注");
  });

  it("covered once more after it was written again: the reason is said once", async () => {
    const { excel, pane } = await opened();
    await save(pane, "a");
    for (const nth of [1, 2]) {
      cover(excel, "台账", nth, { 标题: "他人的", 登记标识: `other${nth}` });
      coverLine(excel, nth);
      await pane.restoreSaved({ now: NOW });
    }
    expect(log(excel).at(-1)).toEqual(["登记", "2022-0003", "", "因同时登记重新写入"]);
  });

  it("two rows covered at once get a number each", async () => {
    const { excel, pane } = await opened();
    for (const [at, token] of ["a", "b"].entries()) {
      await save(pane, token);
      cover(excel, "台账", at + 1, { 标题: "他人的", 登记标识: `other${at}` });
      coverLine(excel, at + 1);
    }
    await pane.restoreSaved({ now: NOW });
    expect(tableRows(excel, "台账").map((row) => [row["编号"], row["登记标识"]])).toEqual([
      ["2022-0001", "other0"],
      ["2022-0002", "other1"],
      ["2022-0003", "a"],
      ["2022-0004", "b"],
    ]);
  });

  it("of two rows that get new numbers each is told of with the links that follow it", async () => {
    const { excel, pane } = await opened();
    for (const token of ["a", "b"]) await save(pane, token);
    await pane.addAdoptions([LINKED], { token: "link", now: NOW });
    for (const nth of [1, 2]) {
      cover(excel, "台账", nth, { 标题: "他人的", 登记标识: `other${nth}` });
      coverLine(excel, nth);
    }
    expect(await pane.restoreSaved({ now: NOW })).toMatchObject([
      { told: "2022-0001", now: "2022-0003", followed: 0 },
      { told: "2022-0002", now: "2022-0004", followed: 1 },
    ]);
  });

  it("rows that could not be written again at once, their new numbers taken since: told of once, with the last", async () => {
    const { excel, pane } = await opened();
    const articles = ["a", "b"].map((title) => ({ submission: draft({ title }), paragraphs: [] }));
    await pane.registerBlock(articles, { token: "mine", now: NOW });
    for (const nth of [1, 2]) {
      cover(excel, "台账", nth, { 标题: "他人的", 登记标识: `other${nth}` });
      coverLine(excel, nth);
    }
    const sheet = excel.book.sheetByName("日志");
    if (!sheet) throw new Error("no 日志");
    sheet.protection = { options: {} };
    await expect(pane.restoreSaved({ now: NOW })).rejects.toThrow("受保护");
    sheet.protection = null;
    for (const token of ["c", "d"]) await save(openPane(), token);
    expect(await pane.restoreSaved({ now: NOW })).toMatchObject([
      { told: "2022-0001", now: "2022-0005" },
      { told: "2022-0002", now: "2022-0006" },
    ]);
    expect(column(excel, "台账", "标题").slice(2)).toEqual(["c", "d", "a", "b"]);
  });

  it("a 约稿 of a workbook that was closed unsaved keeps the number that was told", async () => {
    const bytes = (await openTracker()).file.save();
    const shelf: Shelf = new Map();
    await openPane(shelf).issueCommission(COMMISSION, { token: "asked", now: NOW });
    closeAll();
    const excel = await openExcel(bytes);
    expect(await openPane(shelf).restoreSaved({ now: NOW })).toEqual([
      { table: "约稿", part: "row", told: "约2022-01", now: "约2022-01" },
    ]);
    expect(column(excel, "约稿", "约稿编号")).toEqual(["约2022-01"]);
  });

  it("a row of a workbook that was closed unsaved keeps its number, though those before it are gone", async () => {
    const bytes = (await openTracker()).file.save();
    const shelf: Shelf = new Map();
    await save(openPane(), "theirs");
    await save(openPane(shelf), "mine");
    closeAll();
    const excel = await openExcel(bytes);
    await openPane(shelf).restoreSaved({ now: NOW });
    expect(column(excel, "台账", "编号")).toEqual(["2022-0002"]);
  });

  it("a link that was taken away and set again follows a new number once", async () => {
    const { excel, pane } = await opened();
    await save(pane, "before");
    await save(pane, "mine");
    await save(pane, "link", { resubmissionOf: "2022-0002" });
    for (const resubmissionOf of ["", "2022-0002", "", "2022-0002"])
      await pane.changeSubmission("2022-0003", { resubmissionOf }, CHANGE);
    cover(excel, "台账", 2, { 标题: "他人的", 登记标识: "other" });
    coverLine(excel, 2);
    expect(await pane.restoreSaved({ now: NOW })).toMatchObject([{ followed: 1, doubtful: 0 }]);
    expect(column(excel, "台账", "重报自")).toEqual(["", "", "2022-0004", ""]);
    expect(log(excel).filter(([action]) => action === "改号")).toHaveLength(1);
  });

  it.each(["stands", "is gone too"])(
    "a link that this pane set before the row had the number does not follow: it %s",
    async (where) => {
      const { excel, pane } = await opened();
      await pane.addAdoptions([LINKED], { token: "link", now: NOW });
      await save(pane, "before");
      await save(pane, "mine");
      cover(excel, "台账", 2, { 标题: "他人的", 登记标识: "other" });
      coverLine(excel, 3);
      if (where !== "stands") {
        cover(excel, "采用", 1, { 报送编号: "2022-0001", 登记标识: "theirs" });
        coverLine(excel, 1);
      }
      await pane.restoreSaved({ now: NOW });
      expect(column(excel, "采用", "报送编号").at(-1)).toBe("2022-0002");
      const said = log(excel).filter(([action]) => action === "登记采用");
      expect(said.at(-1)?.[1]).toBe("2022-0002");
      expect(log(excel).some(([action]) => action === "改号")).toBe(false);
    },
  );

  it("a change of an adoption typed by hand, which names the number still, is made again there", async () => {
    const { excel, pane } = await opened();
    for (const token of ["before", "mine"]) await save(pane, token);
    await openPane().addAdoptions([LINKED], { token: "typed", now: NOW });
    cover(excel, "采用", 1, { 登记标识: "" });
    const typed = { ...LINKED, withdrawn: false, token: "" };
    await pane.withdrawAdoption(typed, { reason: "", now: NOW });
    cover(excel, "台账", 2, { 标题: "他人的", 登记标识: "other" });
    cover(excel, "采用", 1, { 撤回: "" });
    for (const nth of [2, 4]) coverLine(excel, nth);
    await pane.restoreSaved({ now: NOW });
    expect(tableRows(excel, "采用")[0]).toMatchObject({ 报送编号: "2022-0002", 撤回: "是" });
  });

  it("links that followed are not told of by themselves when they are written again", async () => {
    const { excel, pane } = await opened();
    await save(pane, "before");
    await save(pane, "mine");
    await pane.addAdoptions([LINKED], { token: "link", now: NOW });
    cover(excel, "台账", 2, { 标题: "他人的", 登记标识: "other" });
    coverLine(excel, 2);
    await pane.restoreSaved({ now: NOW });
    cover(excel, "采用", 1, { 报送编号: "2022-0002" });
    coverLine(excel, log(excel).findIndex(([action]) => action === "改号") + 1);
    expect(await pane.restoreSaved({ now: NOW })).toEqual([]);
    expect(column(excel, "采用", "报送编号")).toEqual(["2022-0003"]);
  });
});

describe("T2: what an earlier version has left beneath a table", () => {
  /** A row beneath 台账 that has a token. */
  async function beneath(): Promise<NodeExcel> {
    const { excel } = await opened();
    await save(openPane(), "first");
    const table = excel.book.tableByName("台账");
    const sheet = table && excel.book.sheet(table.sheetId);
    if (!table || !sheet) throw new Error("no 台账");
    const cells: Readonly<Record<string, string>> = {
      编号: "2022-0007",
      标题: "留下的",
      登记标识: "left",
    };
    for (const [at, { name }] of table.columns.entries())
      sheet.ensure(table.area.bottom + 1, table.area.left + at).value = cells[name] ?? null;
    return excel;
  }

  it.each([
    ["left", "2022-0007"],
    ["other", "2022-0002"],
  ])("is in nobody's way: the draft %s is written there as %s", async (token, id) => {
    const excel = await beneath();
    expect((await save(openPane(), token)).id).toBe(id);
    expect(column(excel, "台账", "登记标识")).toEqual(["first", token]);
  });

  it("a line beneath 日志 and a blank row above it: the table grows over both, the next line comes after", async () => {
    const { excel, pane } = await opened();
    await save(pane, "a");
    const table = excel.book.tableByName("日志");
    const sheet = table && excel.book.sheet(table.sheetId);
    if (!table || !sheet) throw new Error("no 日志");
    const { bottom, left } = table.area;
    for (const at of table.columns.keys()) {
      sheet.ensure(bottom + 1, left + at).value = sheet.value(bottom, left + at) ?? null;
      sheet.ensure(bottom, left + at).value = null;
    }
    await save(pane, "b");
    expect(column(excel, "日志", "标识").slice(1)).toEqual(["", "a/1", "b/1"]);
  });
});
