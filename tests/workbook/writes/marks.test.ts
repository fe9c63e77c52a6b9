// T2, T4: the hidden 登记标识 as clerks leave it: whatever becomes of it by hand, no row is taken for lost that stands.

import type { NodeExcel } from "excel-preview-host";
import { closeAll, draft, NOW, openTracker, tableRows } from "../excel";
import { cover } from "./covering";
import { openPane, type Pane, type Shelf } from "./panes";
import { column } from "./whole";

afterEach(closeAll);
jest.setTimeout(60_000);

const save = (pane: Pane, token: string) =>
  pane.register(draft({ title: `标题${token}` }), { token, now: NOW });
const change = { action: "修改", reason: "", now: NOW };
const marks = (book: Excel.Workbook) => book.tables.getItem("台账").columns.getItem("登记标识");

const DISTURBANCES: Readonly<Record<string, (book: Excel.Workbook) => void>> = {
  deleted: (book) => marks(book).delete(),
  renamed: (book) => (marks(book).name = "标识号"),
  "with its cells cleared": (book) => void marks(book).getDataBodyRange().clear("Contents"),
};

const disturb = (how: (book: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    how(context.workbook);
    await context.sync();
  });
const numbers = (excel: NodeExcel) => column(excel, "台账", "编号");

describe("the column 登记标识", () => {
  it.each(Object.entries(DISTURBANCES))(
    "T2: %s: no row is written twice, and each is taken back and changed as before",
    async (_, how) => {
      const excel = await openTracker();
      const shelf: Shelf = new Map();
      const pane = openPane(shelf);
      await save(pane, "a");
      await save(pane, "b");
      await pane.changeSubmission("2022-0002", { title: "改过" }, change);
      await disturb(how);
      expect(await pane.restoreSaved({ now: NOW })).toEqual([]);
      expect(numbers(excel)).toEqual(["2022-0001", "2022-0002"]);
      expect(column(excel, "台账", "登记标识")).toEqual(["a", "b"]);
      await pane.undo("a", { now: NOW });
      expect(column(excel, "台账", "状态")).toEqual(["作废", "有效"]);
      expect((await save(pane, "c")).id).toBe("2022-0003");
      expect(await openPane(shelf).restoreSaved({ now: NOW })).toEqual([]);
      expect(column(excel, "日志", "操作")).toEqual([
        ...["建立台账", "登记", "登记", "修改", "撤销", "登记"],
      ]);
    },
  );

  it("S6: a row deleted and typed anew under its number, in other words: it stays as it was typed", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await save(pane, "a");
    cover(excel, "台账", 1, { 标题: "手工重录", 登记标识: "" });
    expect(await pane.restoreSaved({ now: NOW })).toEqual([]);
    expect(column(excel, "台账", "标题")).toEqual(["手工重录"]);
    expect(column(excel, "台账", "登记标识")).toEqual([""]);
  });
});

describe("the column 标识 of 日志", () => {
  const lines = (excel: NodeExcel) => tableRows(excel, "日志");
  const clear = (from: number, rows: number) =>
    disturb((book) => {
      const cells = book.tables.getItem("日志").columns.getItem("标识").getDataBodyRange();
      cells
        .getCell(from, 0)
        .getResizedRange(rows - 1, 0)
        .clear("Contents");
    });

  it("T2: its cells cleared: no line is written twice, each has its own again", async () => {
    const excel = await openTracker();
    const shelf: Shelf = new Map();
    const pane = openPane(shelf);
    await save(pane, "a");
    await pane.changeSubmission("2022-0001", { title: "改过", remark: "=新" }, change);
    // The same words twice over.
    for (const word of ["甲", "乙", "甲", "乙"]) await pane.changeClerk(word, { now: NOW });
    const before = lines(excel);
    await clear(0, before.length);
    expect(await openPane(shelf).restoreSaved({ now: NOW })).toEqual([]);
    expect(lines(excel).slice(1)).toEqual(before.slice(1));
    await openPane(shelf)
      .undo("a", { now: NOW })
      .catch(() => undefined);
    expect(await openPane(shelf).restoreSaved({ now: NOW })).toEqual([]);
    expect(lines(excel)).toHaveLength(before.length);
  });

  it("T4: a line in the same words that another clerk has written stays his; ours, covered, comes back", async () => {
    const excel = await openTracker();
    const shelf: Shelf = new Map();
    await openPane(shelf).changeClerk("甲", { now: NOW });
    cover(excel, "日志", 2, { 标识: "theirs/1" });
    const tripsOf = async () => {
      excel.log.reset();
      await openPane(new Map(shelf)).restoreSaved({ now: NOW });
      return excel.log.entries.filter(({ kind }) => kind === "add-in").length;
    };
    const trips = await tripsOf();
    expect(
      lines(excel)
        .map((line) => [line["操作"], line["新值"]])
        .slice(1),
    ).toEqual([
      ["修改设置", "甲"],
      ["修改设置", "甲"],
    ]);
    expect(lines(excel)[1]?.["标识"]).toBe("theirs/1");
    // Only where some line has none, all of 日志 is read.
    await disturb((book) => book.tables.getItem("日志").rows.getItemAt(2).delete());
    await clear(0, 1);
    expect(await tripsOf()).toBe(trips + 1);
  });

  it("T4: cleared in a line that says something else than ours, which is gone: ours comes back", async () => {
    const excel = await openTracker();
    const shelf: Shelf = new Map();
    const pane = openPane(shelf);
    await save(pane, "a");
    await pane.changeClerk("甲", { now: NOW });
    cover(excel, "日志", 3, { 新值: "他人的", 标识: "" });
    await openPane(shelf).restoreSaved({ now: NOW });
    expect(
      lines(excel)
        .map((line) => [line["操作"], line["新值"]])
        .slice(2),
    ).toEqual([
      ["修改设置", "他人的"],
      ["修改设置", "甲"],
    ]);
  });
});

const CUTS = [
  ...[1, 2, 3, 4].flatMap((trip) => [[trip, "before"] as const, [trip, "after"] as const]),
  ...[5, 40, 70, 85, 95, 105, 115].map((operations) => [4, operations] as const),
];

it.each(CUTS)(
  "T4: a row covered whose line stands is written again, once, and said, though round trip %i is cut %s",
  async (trip, when) => {
    const excel = await openTracker();
    const shelf: Shelf = new Map();
    await save(openPane(shelf), "a");
    cover(excel, "台账", 1, { 标题: "他人的一篇", 登记标识: "other" });
    excel.host.failAt(trip, { when, code: "ConnectionFailure" });
    const first = await openPane(shelf)
      .restoreSaved({ now: NOW })
      .catch(() => []);
    const then = await openPane(shelf).restoreSaved({ now: NOW });
    expect([...first, ...then]).toMatchObject([{ told: "2022-0001", now: "2022-0002" }]);
    expect(await openPane(shelf).restoreSaved({ now: NOW })).toEqual([]);
    expect(column(excel, "台账", "标题")).toEqual(["他人的一篇", "标题a"]);
    expect(column(excel, "日志", "对象")).toEqual(["2022年", "2022-0001", "2022-0002"]);
  },
);
