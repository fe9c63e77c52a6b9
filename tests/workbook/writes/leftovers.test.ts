// T2: what is left of a write whose pane never came back, where nothing remembers it: beneath a row typed by hand, and
// where the browser's storage was full.

import type { NodeExcel } from "excel-preview-host";
import { closeAll, draft, NOW, openTracker, tableRows } from "../excel";
import { cover } from "./covering";
import { tripsIn } from "./orders";
import { openPane, type Pane, type Shelf } from "./panes";
import { column } from "./whole";

afterEach(closeAll);
jest.setTimeout(60_000);

const save = (pane: Pane, token: string, more = {}) =>
  pane.register(draft({ title: token }), { token, now: NOW, ...more });

/** A clerk types a row just beneath the table, which grows over it. */
function typeRow(excel: NodeExcel, id: string): void {
  const table = excel.book.tableByName("台账");
  if (!table) throw new Error("no 台账");
  table.area = { ...table.area, bottom: table.area.bottom + 1 };
  cover(excel, "台账", table.area.bottom - table.area.top, { 编号: id, 标题: "手工登记" });
}

describe("a row cut short, with a row typed by hand beneath it", () => {
  async function hidden(): Promise<NodeExcel> {
    const excel = await openTracker();
    await save(openPane(), "gone");
    cover(excel, "台账", 1, { 登记标识: "~gone" });
    cover(excel, "日志", 2, { 时间: "", 操作: "", 对象: "", 新值: "", 标识: "" });
    typeRow(excel, "2022-0005");
    return excel;
  }

  it("is completed by the reading that shows it, with its line, once", async () => {
    const excel = await hidden();
    const pane = openPane();
    const finish = async () => pane.finishInterrupted(await pane.readTracker(), { now: NOW });
    expect([await finish(), await finish()]).toEqual([true, false]);
    expect(column(excel, "台账", "登记标识")).toEqual(["gone", ""]);
    const said = column(excel, "日志", "操作").filter((action) => action !== "");
    expect(said).toEqual(["建立台账", "补记"]);
  });

  it("is left to the pane that remembers it", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await save(pane, "a");
    cover(excel, "台账", 1, { 登记标识: "~a" });
    typeRow(excel, "2022-0005");
    const tracker = await pane.readTracker();
    await pane.restoreSaved({ now: NOW });
    expect(await pane.finishInterrupted(tracker, { now: NOW })).toBe(false);
    expect(column(excel, "日志", "操作")).toEqual(["建立台账", "登记"]);
  });
});

it("an attempt that nothing remembers, another's line beneath its own: done once, told once", async () => {
  const excel = await openTracker();
  excel.host.failAt(2, { when: "after", code: "ConnectionFailure" });
  await expect(save(openPane(), "mine")).rejects.toThrow();
  await openPane().changeClerk("王五", { now: NOW });
  await save(openPane(), "mine");
  expect(column(excel, "台账", "登记标识")).toEqual(["mine"]);
  expect(column(excel, "日志", "操作")).toEqual(["建立台账", "登记", "修改设置"]);
});

it("a block cut anywhere, whose pane never came back: the next save makes its rows whole, each told once", async () => {
  const saveBlock = (token: string) =>
    openPane().registerBlock(
      ["甲", "乙"].map((title) => ({
        submission: draft({ title: `${token}${title}` }),
        paragraphs: [token],
      })),
      { token, now: NOW },
    );
  const counted = await openTracker();
  await saveBlock("gone");
  const [, { actions } = { actions: 0 }] = counted.log.entries.filter(
    ({ kind }) => kind === "add-in",
  );
  closeAll();
  const told: number[] = [];
  for (let when = actions - 45; when < actions; when += 2) {
    const excel = await openTracker();
    excel.host.failAt(2, { when, code: "GeneralException" });
    await expect(saveBlock("gone")).rejects.toThrow();
    await saveBlock("next");
    const rows = tableRows(excel, "台账").filter(({ 编号 }) => 编号 !== "");
    const marks = [...column(excel, "台账", "登记标识"), ...column(excel, "段落记录", "登记标识")];
    expect(marks.filter((mark) => String(mark).startsWith("~"))).toEqual([]);
    const [, ...lines] = tableRows(excel, "日志").filter(({ 操作 }) => 操作 !== "");
    expect(lines.map((line) => line["对象"]).sort()).toEqual(rows.map(({ 编号 }) => 编号).sort());
    told.push(lines.filter((line) => line["操作"] === "补记").length);
    closeAll();
  }
  // Before anything stood, between rows and lines, after the lines.
  expect([...new Set(told)].sort()).toEqual([0, 2]);
});

it("a row cut before its line, saved again by a pane that does not remember it: told as what it is, once", async () => {
  const excel = await openTracker();
  await save(openPane(), "gone");
  cover(excel, "台账", 1, { 登记标识: "~gone" });
  cover(excel, "日志", 2, { 时间: "", 操作: "", 对象: "", 新值: "", 标识: "" });
  await save(openPane(), "gone");
  expect(column(excel, "台账", "登记标识")).toEqual(["gone"]);
  const said = column(excel, "日志", "操作").filter((action) => action !== "");
  expect(said).toEqual(["建立台账", "登记"]);
});

it("of very many writes the newest are remembered, and every attempt whose end is not known", () => {
  const pane = openPane();
  const told: string[] = [];
  const tokens = () => pane.remembered().map(({ deed }) => deed.token);
  const remember = (token: string, isTold: boolean) =>
    pane.remember({ token, purpose: "", at: NOW, rows: [], cells: [], lines: [] }, isTold);
  remember("open", false);
  for (let nth = 1; nth <= 80; nth += 1) {
    told.push(`told${nth}`);
    remember(`told${nth}`, true);
    expect(tokens()).toEqual(["open", ...told.slice(-59)]);
  }
});

describe("a browser whose storage is full", () => {
  /** Takes texts up to so many characters. */
  function shelfOf(shelf: Shelf, most: number) {
    return () => ({
      getItem: (key: string) => shelf.get(key) ?? null,
      setItem: (key: string, text: string) => {
        if (text.length > most) throw new DOMException("full", "QuotaExceededError");
        shelf.set(key, text);
      },
    });
  }

  /** The answer is lost, another clerk adds a row, the pane is loaded again and the kept draft saved once more. */
  async function lostAnswer(
    most: number,
    more = {},
    write: (...of: Parameters<typeof save>) => Promise<unknown> = save,
  ) {
    const excel = await openTracker();
    const shelf: Shelf = new Map();
    const pane = openPane();
    pane.openMemory(shelfOf(shelf, most), "writes");
    for (let nth = 0; nth < 5; nth += 1) {
      excel.log.reset();
      await write(pane, `before${nth}`, more);
    }
    // A pane that may have forgotten something looks more than once before it writes.
    const trip = tripsIn(excel).indexOf("W") + 1;
    excel.log.reset();
    excel.host.failAt(trip, { when: "after", code: "ConnectionFailure" });
    const error = await write(pane, "mine", more).catch((reason: Error) => reason.message);
    await write(openPane(), "theirs", more);
    /** In a pane that is opened now, whose storage has this much room. */
    const saveLater = (token: string, room = most) => {
      const after = openPane();
      after.openMemory(shelfOf(shelf, room), "writes");
      return write(after, token, more);
    };
    return { excel, error: String(error), saveLater };
  }

  it("keeps the newest attempt and drops what was told long ago", async () => {
    const { excel, saveLater, error } = await lostAnswer(4000);
    expect(error).not.toContain("本机已记不下");
    await saveLater("mine");
    expect(column(excel, "台账", "登记标识").filter((token) => token === "mine")).toHaveLength(1);
  });

  it("too full for the attempt: what may have been tried before is looked for in the whole table", async () => {
    const { excel, saveLater } = await lostAnswer(200);
    await saveLater("mine");
    expect(column(excel, "台账", "登记标识").filter((token) => token === "mine")).toHaveLength(1);
    expect(new Set(column(excel, "日志", "标识")).size).toBe(tableRows(excel, "日志").length);
  });

  it("too full for the attempt: so are the paragraphs of an article", async () => {
    const { excel, saveLater } = await lostAnswer(200, { paragraphs: ["一段"] });
    await saveLater("mine");
    const tokens = column(excel, "段落记录", "登记标识");
    expect(tokens.filter((token) => String(token).startsWith("mine"))).toHaveLength(1);
  });

  it("too full for the attempt: so are all articles of a block, and their numbers stay", async () => {
    const { excel, saveLater } = await lostAnswer(200, {}, async (pane, token) => {
      const submissions = ["甲", "乙"].map((title) => draft({ title: `${token}${title}` }));
      const articles = submissions.map((submission) => ({ submission, paragraphs: ["一段"] }));
      return pane.registerBlock(articles, { token, now: NOW });
    });
    const stood = tableRows(excel, "台账");
    await saveLater("mine");
    expect(tableRows(excel, "台账")).toEqual(stood);
    for (const [table, header] of [
      ["段落记录", "登记标识"],
      ["日志", "标识"],
    ] as const)
      expect(new Set(column(excel, table, header)).size).toBe(tableRows(excel, table).length);
  });

  it("too full for the attempt: its marks are taken away when it is saved again", async () => {
    const excel = await openTracker();
    const shelf: Shelf = new Map();
    const more = { paragraphs: ["一段"] };
    const saveAnew = (title: string) => {
      const pane = openPane();
      pane.openMemory(shelfOf(shelf, 200), "writes");
      return save(pane, title, more);
    };
    for (const title of ["before", "mine"]) await saveAnew(title);
    cover(excel, "台账", 2, { 登记标识: "~mine" });
    cover(excel, "段落记录", 2, { 登记标识: "~mine/段" });
    await saveAnew("mine");
    expect(column(excel, "台账", "登记标识")).toEqual(["before", "mine"]);
    expect(column(excel, "段落记录", "登记标识")).toEqual(["before/段", "mine/段"]);
  });

  it("too full for the attempt: a pane that finds room again makes nobody forget that", async () => {
    const { excel, saveLater } = await lostAnswer(200);
    await saveLater("between", 100_000);
    await saveLater("mine", 100_000);
    expect(column(excel, "台账", "登记标识").filter((token) => token === "mine")).toHaveLength(1);
  });

  it("too full for anything: the clerk is told what to look at before he does it again", async () => {
    const { error } = await lostAnswer(0);
    expect(error).toMatch(/本机已记不下.*请先在台账中查看/u);
  });
});
