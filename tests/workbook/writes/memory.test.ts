// T4: what was told as saved is kept until it is surely in the workbook; S6: what was done last is taken back.

import type { NodeExcel } from "excel-preview-host";
import { closeAll, draft, makeLedger, NOW, openExcel, openTracker, tableRows } from "../excel";
import { cover } from "./covering";
import { openPane, type Pane, type Shelf } from "./panes";

afterEach(closeAll);
// Each opens Excel several times.
jest.setTimeout(60_000);

const save = (pane: Pane, token: string, title: string) =>
  pane.register(draft({ title }), { token, now: NOW });

const titles = (excel: NodeExcel) =>
  tableRows(excel, "台账").map((row) => [row["编号"], row["标题"]]);
const lines = (excel: NodeExcel) =>
  tableRows(excel, "日志").map((row) => [row["操作"], row["对象"], row["原因"]]);

/** The last row of 台账 and of 日志 now hold what another clerk has registered under the same number. */
function coverLast(excel: NodeExcel): void {
  const [rows, logged] = [tableRows(excel, "台账").length, tableRows(excel, "日志").length];
  cover(excel, "台账", rows, { 标题: "他人的一篇", 登记标识: "other" });
  cover(excel, "日志", logged, { 新值: "他人的一篇", 标识: "other/1" });
}

describe("T4: what another's write has covered", () => {
  it("is written again under a new number, once, and logged with its reason", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await save(pane, "a", "我的一篇");
    coverLast(excel);
    const restored = await pane.restoreSaved({ now: NOW });
    expect(restored).toMatchObject([
      { table: "台账", part: "row", told: "2022-0001", now: "2022-0002" },
    ]);
    expect(await pane.restoreSaved({ now: NOW })).toEqual([]);
    expect(titles(excel)).toEqual([
      ["2022-0001", "他人的一篇"],
      ["2022-0002", "我的一篇"],
    ]);
    expect(lines(excel).slice(1)).toEqual([
      ["登记", "2022-0001", ""],
      ["登记", "2022-0002", "因同时登记重新写入"],
    ]);
    expect((await save(pane, "b", "下一篇")).id).toBe("2022-0003");
  });

  it("is noticed by a pane that was loaded again in between, and had seen it whole before", async () => {
    const excel = await openTracker();
    const shelf: Shelf = new Map();
    const before = openPane(shelf);
    await save(before, "a", "我的一篇");
    expect(await before.restoreSaved({ now: NOW })).toEqual([]);
    coverLast(excel);
    const after = openPane(shelf);
    expect(await after.restoreSaved({ now: NOW })).toHaveLength(1);
    expect(titles(excel)).toHaveLength(2);
  });

  it("comes back with what was changed in it since", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await save(pane, "a", "我的一篇");
    const change = { action: "修改", reason: "", now: NOW };
    await pane.changeSubmission("2022-0001", { remark: "后来写的" }, change);
    cover(excel, "台账", 1, { 标题: "他人的一篇", 备注: "", 登记标识: "other" });
    cover(excel, "日志", 2, { 标识: "other/1" });
    await pane.restoreSaved({ now: NOW });
    expect(tableRows(excel, "台账")[1]).toMatchObject({ 标题: "我的一篇", 备注: "后来写的" });
  });

  it("is not a line that stands beneath 日志, which the clerk has drawn smaller", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await save(pane, "a", "我的一篇");
    const log = excel.book.tableByName("日志");
    if (!log) throw new Error("no 日志");
    log.area = { ...log.area, bottom: log.area.bottom - 1 };
    expect(await pane.restoreSaved({ now: NOW })).toEqual([]);
    await save(pane, "b", "第二篇");
    expect(lines(excel).slice(1)).toEqual([
      ["登记", "2022-0001", ""],
      ["登记", "2022-0002", ""],
    ]);
  });

  it("is a line alone: it is written again, the row is not", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await save(pane, "a", "我的一篇");
    cover(excel, "日志", 2, { 操作: "修改", 标识: "other/1" });
    expect(await pane.restoreSaved({ now: NOW })).toEqual([]);
    expect(titles(excel)).toHaveLength(1);
    expect(lines(excel).at(-1)).toEqual(["登记", "2022-0001", "因同时登记重新写入"]);
  });

  it("is not a row that the clerk deleted by hand: its line stands", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await save(pane, "a", "第一篇");
    await save(pane, "b", "第二篇");
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("台账").rows.getItemAt(0).delete();
      await context.sync();
    });
    expect(await pane.restoreSaved({ now: NOW })).toEqual([]);
    expect(titles(excel)).toEqual([["2022-0002", "第二篇"]]);
  });

  it("is never looked for in another ledger", async () => {
    const shelf: Shelf = new Map();
    await openTracker();
    await save(openPane(shelf), "a", "我的一篇");
    closeAll();
    const other = await openExcel();
    await makeLedger();
    expect(await openPane(shelf).restoreSaved({ now: NOW })).toEqual([]);
    expect(titles(other)).toEqual([["", ""]]);
  });

  it("nor does its attempt say anything in another ledger, where the same draft is saved", async () => {
    const excel = await openTracker();
    const shelf: Shelf = new Map();
    const pane = openPane(shelf);
    for (const [title, trip] of [
      ["错字", 2],
      ["改正", 5],
    ] as const) {
      excel.host.failAt(trip, { when: "after", code: "ConnectionFailure" });
      await expect(save(pane, "a", title)).rejects.toThrow();
    }
    expect(lines(excel)).toHaveLength(3);
    closeAll();
    const other = await openExcel();
    await makeLedger();
    await save(openPane(shelf), "a", "改正");
    expect(lines(other).map(([action]) => action)).toEqual(["建立台账", "登记"]);
  });

  it("that was changed by hand since stays as it was changed", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await save(pane, "a", "我的一篇");
    cover(excel, "台账", 1, { 标题: "手工改过" });
    cover(excel, "日志", 2, { 标识: "other/1" });
    await pane.restoreSaved({ now: NOW });
    expect(titles(excel)).toEqual([["2022-0001", "手工改过"]]);
  });
});

describe("T2: an answer that never comes", () => {
  it("after the save was carried out: the pane, loaded again, knows it and completes nothing twice", async () => {
    const excel = await openTracker();
    const shelf: Shelf = new Map();
    const lost = openPane(shelf);
    let ended = false;
    excel.host.failAt(2, { when: "after", code: null });
    void save(lost, "a", "我的一篇").finally(() => (ended = true));
    await new Promise((resolve) => setImmediate(resolve));
    while (excel.log.entries.length < 2) await new Promise((resolve) => setImmediate(resolve));
    const pane = openPane(shelf);
    await pane.restoreSaved({ now: NOW });
    expect(await save(pane, "a", "我的一篇")).toMatchObject({ id: "2022-0001" });
    expect(ended).toBe(false);
    expect(titles(excel)).toEqual([["2022-0001", "我的一篇"]]);
    expect(lines(excel)).toHaveLength(2);
  });

  it("a row of a pane that never came back is made whole by the next action, with a line", async () => {
    const excel = await openTracker();
    // Cut before the lines of 日志, as the write before it shows.
    const gone = openPane();
    await save(gone, "zero", "第一篇");
    excel.log.reset();
    await save(gone, "one", "第二篇");
    const { actions, members } = excel.log.entries.filter(({ kind }) => kind === "add-in")[1] ?? {
      actions: 0,
      members: [],
    };
    expect(members).toContain("Resize");
    excel.host.failAt(2, { when: actions - 9, code: "GeneralException" });
    await expect(save(gone, "a", "中断的一篇")).rejects.toThrow();
    expect(tableRows(excel, "台账").map((row) => row["登记标识"])).toEqual(["zero", "one", "~a"]);
    const pane = openPane();
    expect((await save(pane, "b", "下一篇")).id).toBe("2022-0004");
    expect(tableRows(excel, "台账").map((row) => row["登记标识"])).toEqual([
      "zero",
      "one",
      "a",
      "b",
    ]);
    expect(lines(excel).map(([action, id]) => [action, id])).toEqual([
      ["建立台账", "2022年"],
      ["登记", "2022-0001"],
      ["登记", "2022-0002"],
      ["补记", "2022-0003"],
      ["登记", "2022-0004"],
    ]);
  });

  it.each([
    ["before the lines of 日志", "补记"],
    ["after them", "登记"],
  ])(
    "T2: all rows of a block whose pane never came back are made whole, each told of once: cut %s",
    async (where, action) => {
      const excel = await openTracker();
      const articles = ["甲", "乙", "丙"].map((title) => ({
        submission: draft({ title }),
        paragraphs: [`p${title}`],
      }));
      await openPane().registerBlock(articles, { token: "b", now: NOW });
      const tokens = (table: string) => tableRows(excel, table).map((row) => row["登记标识"]);
      for (const [table, column] of [
        ["台账", "登记标识"],
        ["段落记录", "登记标识"],
      ] as const) {
        for (const [at, token] of tokens(table).entries())
          cover(excel, table, at + 1, { [column]: `~${String(token)}` });
      }
      const log = excel.book.tableByName("日志");
      const emptied = log && excel.book.sheet(log.sheetId);
      if (log && emptied && where.startsWith("before")) {
        for (const row of [2, 3, 4])
          for (const [at] of log.columns.entries())
            emptied.ensure(log.area.top + row, at).value = null;
      }
      await openPane().registerBlock(articles, { token: "next", now: NOW });
      const block = (of: string, sign = "") => [1, 2, 3].map((nth) => `${of}/篇${nth}${sign}`);
      expect(tokens("台账")).toEqual([...block("b"), ...block("next")]);
      expect(tokens("段落记录")).toEqual([...block("b", "/段"), ...block("next", "/段")]);
      expect(lines(excel).map(([said, id]) => [said, id])).toEqual([
        ["建立台账", "2022年"],
        ...[1, 2, 3].map((nth) => [action, `2022-000${nth}`]),
        ...[4, 5, 6].map((nth) => ["登记", `2022-000${nth}`]),
      ]);
    },
  );
});

describe("S6: taking back what was done last", () => {
  it("a registration becomes 作废, also after the pane was loaded again", async () => {
    const excel = await openTracker();
    const shelf: Shelf = new Map();
    await save(openPane(shelf), "a", "我的一篇");
    const pane = openPane(shelf);
    const last = pane.lastAction();
    expect(last).toEqual({ token: "a", action: "登记", subject: "2022-0001" });
    await pane.undo("a", { now: NOW });
    expect(tableRows(excel, "台账")[0]?.["状态"]).toBe("作废");
    expect(lines(excel).at(-1)).toEqual(["撤销", "2022-0001", "撤销“登记”"]);
  });

  it("changed cells get back what they held, whole though 日志 shows the gist", async () => {
    const excel = await openTracker();
    const pane = openPane();
    const remark = "长".repeat(3000);
    await pane.register(draft({ remark }), { token: "a", now: NOW });
    const change = { action: "修改", reason: "", now: NOW };
    await pane.changeSubmission("2022-0001", { remark: "短", wordCount: 500 }, change);
    await pane.undo(pane.lastAction()?.token ?? "", { now: NOW });
    expect(tableRows(excel, "台账")[0]).toMatchObject({ 备注: remark, 字数: 380 });
  });

  it("a setting gets back its value", async () => {
    const excel = await openTracker();
    const pane = openPane();
    const basis = () => tableRows(excel, "设置").find((row) => row["设置项"] === "口径")?.["值"];
    const before = basis();
    await pane.changeSetting("basis", "当季", { now: NOW });
    expect(basis()).toBe("当季");
    await pane.undo(pane.lastAction()?.token ?? "", { now: NOW });
    expect(basis()).toBe(before);
  });

  it("is refused where others have built on it, and nothing is written", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await save(pane, "a", "我的一篇");
    cover(excel, "台账", 1, { 标题: "手工改过" });
    await expect(pane.undo("a", { now: NOW })).rejects.toThrow("2022-0001 后来又有改动");
    expect(tableRows(excel, "台账")[0]?.["状态"]).toBe("有效");
    expect(lines(excel)).toHaveLength(2);
  });
});
