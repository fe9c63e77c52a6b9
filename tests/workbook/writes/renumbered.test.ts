// T4: a row that was told as saved and had to take another number: what this pane wrote of it since follows, what
// others wrote stays and is said, 日志 tells of both; and why a row is written again is said as far as it is known.

import type { NodeExcel } from "excel-preview-host";
import { adoption } from "../../domain/builders";
import { closeAll, draft, NOW, openExcel, openTracker, tableRows } from "../excel";
import { cover } from "./covering";
import { openPane, type Pane, type Shelf } from "./panes";
import { column, faultsIn } from "./whole";

afterEach(closeAll);
jest.setTimeout(60_000);

const DAY = { year: 2022, month: 5, day: 9 } as const;
const ADOPTION = adoption("2022-0002", "2022-05-09", {
  outlet: "南方日报",
  kind: "报刊",
  level: "市",
});
const COMMISSION = {
  source: "市局",
  topic: "普法工作",
  departments: ["法制股"],
  issuedOn: DAY,
  deadline: { ...DAY, day: 20 },
};
const CHANGE = { action: "修改", reason: "", now: NOW };

const save = (pane: Pane, token: string, given = {}) =>
  pane.register(draft({ title: token, ...given }), { token, now: NOW });
const log = (excel: NodeExcel) =>
  tableRows(excel, "日志")
    .slice(1)
    .map((row) => ["操作", "对象", "字段", "原值", "新值", "原因"].map((name) => row[name]));
const lastRow = (excel: NodeExcel, table: string) => tableRows(excel, table).length;

/** A row of this token, and its line, hold by now what another clerk has written under the same number. */
function coverRow(excel: NodeExcel, table: string, token: string): void {
  cover(excel, table, column(excel, table, "登记标识").indexOf(token) + 1, {
    标题: "他人的",
    题目: "他人的",
    报送编号: "2022-0001",
    登记标识: "other",
  });
  // The first line of the action that the row is of.
  const line = `${token.split("/")[0] ?? token}/1`;
  cover(excel, "日志", column(excel, "日志", "标识").indexOf(line) + 1, {
    标识: "other/1",
  });
}

/** Each: what the pane has done with the number it was told, and where the number stands then. */
const LINKS: Readonly<
  Record<string, { table: string; header: string; deed: (pane: Pane) => Promise<unknown> }>
> = {
  采用: {
    table: "采用",
    header: "报送编号",
    deed: (pane) => pane.addAdoptions([ADOPTION], { token: "link", now: NOW }),
  },
  重报自: {
    table: "台账",
    header: "重报自",
    deed: (pane) => save(pane, "link", { resubmissionOf: "2022-0002" }),
  },
  重复于: {
    table: "台账",
    header: "重复于",
    deed: (pane) => save(pane, "link", { duplicateOf: "2022-0002" }),
  },
  非重复: {
    table: "台账",
    header: "非重复",
    deed: (pane) => save(pane, "link", { notDuplicateOf: "2022-0002" }),
  },
  "重报自, changed later": {
    table: "台账",
    header: "重报自",
    deed: (pane) => pane.changeSubmission("2022-0001", { resubmissionOf: "2022-0002" }, CHANGE),
  },
  "重报自, taken away and set again": {
    table: "台账",
    header: "重报自",
    deed: async (pane) => {
      await save(pane, "link", { resubmissionOf: "2022-0002" });
      for (const resubmissionOf of ["", "2022-0002"])
        await pane.changeSubmission("2022-0003", { resubmissionOf }, CHANGE);
    },
  },
};

describe("T4: links to a row that had to take another number", () => {
  async function told() {
    const excel = await openTracker();
    const shelf: Shelf = new Map();
    const pane = openPane(shelf);
    await save(pane, "before");
    await save(pane, "mine");
    return { excel, shelf, pane };
  }

  it.each(Object.entries(LINKS))(
    "%s of this pane follow it",
    async (_, { table, header, deed }) => {
      const { excel, shelf, pane } = await told();
      await deed(pane);
      coverRow(excel, "台账", "mine");
      const after = openPane(shelf);
      const [restored] = await after.restoreSaved({ now: NOW });
      const now = String(restored?.now);
      expect(now).not.toBe("2022-0002");
      expect(restored).toMatchObject({ told: "2022-0002", followed: 1, doubtful: 0 });
      expect(column(excel, table, header).filter((cell) => cell !== "")).toEqual([now]);
      expect(log(excel).at(-1)).toEqual([
        "改号",
        expect.any(String),
        header,
        "2022-0002",
        now,
        "因同时登记改号",
      ]);
      expect(await after.restoreSaved({ now: NOW })).toEqual([]);
    },
  );

  it("约稿编号 of an answer follows its 约稿", async () => {
    const { excel, pane } = await told();
    await pane.issueCommission(COMMISSION, { token: "asked", now: NOW });
    await save(pane, "answer", { commissionId: "约2022-01" });
    coverRow(excel, "约稿", "asked");
    await pane.restoreSaved({ now: NOW });
    expect(column(excel, "约稿", "约稿编号")).toEqual(["约2022-01", "约2022-02"]);
    expect(column(excel, "台账", "约稿编号").at(-1)).toBe("约2022-02");
  });

  it("a link that is lost with its row comes back with the new number", async () => {
    const { excel, pane } = await told();
    await pane.addAdoptions([ADOPTION], { token: "link", now: NOW });
    coverRow(excel, "台账", "mine");
    coverRow(excel, "采用", "link/篇1");
    await pane.restoreSaved({ now: NOW });
    expect(tableRows(excel, "采用").at(-1)).toMatchObject({
      报送编号: "2022-0003",
      登记标识: "link/篇1",
    });
    expect(log(excel).at(-1)?.slice(0, 2)).toEqual(["登记采用", "2022-0003"]);
  });

  it("what was done before the row had the number, or by others, stays, and is said", async () => {
    const { excel, pane } = await told();
    await openPane().addAdoptions([ADOPTION], { token: "theirs", now: NOW });
    coverRow(excel, "台账", "mine");
    const [restored] = await pane.restoreSaved({ now: NOW });
    expect(restored).toMatchObject({ now: "2022-0003", followed: 0, doubtful: 1 });
    expect(column(excel, "采用", "报送编号")).toEqual(["2022-0002"]);
    expect(log(excel).at(-1)).toEqual([
      "待核对",
      "2022-0003",
      "",
      "",
      "",
      "另有 1 处写着 2022-0002，不能确定指哪一篇，请核对",
    ]);
  });

  it("a link that the clerk has corrected by hand since stays as corrected", async () => {
    const { excel, pane } = await told();
    await pane.addAdoptions([ADOPTION], { token: "link", now: NOW });
    cover(excel, "采用", lastRow(excel, "采用"), { 报送编号: "2022-0001" });
    coverRow(excel, "台账", "mine");
    const [restored] = await pane.restoreSaved({ now: NOW });
    expect(restored).toMatchObject({ followed: 0, doubtful: 0 });
    expect(column(excel, "采用", "报送编号")).toEqual(["2022-0001"]);
  });

  it("and so does one that was a change, and that another has taken away since", async () => {
    const { excel, pane } = await told();
    await pane.changeSubmission("2022-0001", { resubmissionOf: "2022-0002" }, CHANGE);
    cover(excel, "台账", 1, { 重报自: "" });
    coverRow(excel, "台账", "mine");
    const [restored] = await pane.restoreSaved({ now: NOW });
    expect(restored).toMatchObject({ followed: 0, doubtful: 0 });
    expect(column(excel, "台账", "重报自")[0]).toBe("");
  });

  it("撤销 goes on: the adoption is taken back by its new number, the links that followed are no action", async () => {
    const { excel, pane } = await told();
    await pane.addAdoptions([ADOPTION], { token: "link", now: NOW });
    coverRow(excel, "台账", "mine");
    await pane.restoreSaved({ now: NOW });
    expect(pane.lastAction()).toEqual({ token: "link", action: "登记采用", subject: "2022-0003" });
    await pane.undo("link", { now: NOW });
    expect(tableRows(excel, "采用").at(-1)).toMatchObject({ 报送编号: "2022-0003", 撤回: "是" });
  });

  it("T2: cut at any round trip and between operations, and repeated: once, and the clerk is told", async () => {
    const clean = await told();
    await clean.pane.addAdoptions([ADOPTION], { token: "link", now: NOW });
    coverRow(clean.excel, "台账", "mine");
    const [bytes, memory] = [clean.excel.file.save(), String(clean.shelf.get("writes"))];
    clean.excel.log.reset();
    await clean.pane.restoreSaved({ now: NOW });
    const wanted = [
      tableRows(clean.excel, "台账"),
      tableRows(clean.excel, "采用"),
      log(clean.excel),
    ];
    const trips = clean.excel.log.entries.filter(({ kind }) => kind === "add-in");
    closeAll();
    const faults = trips.flatMap(({ actions, members }, at) => [
      { trip: at + 1, when: "before" as const },
      { trip: at + 1, when: "after" as const },
      ...(members.includes("Values")
        ? Array.from({ length: actions - 1 }, (_, done) => ({ trip: at + 1, when: done + 1 }))
        : []
      ).filter(({ when }) => when % 7 === 0),
    ]);
    for (const { trip, when } of faults) {
      const excel = await openExcel(bytes);
      const pane = openPane(new Map([["writes", memory]]));
      excel.host.failAt(trip, { when, code: "GeneralException" });
      const first = await pane.restoreSaved({ now: NOW }).catch(() => []);
      const second = await pane.restoreSaved({ now: NOW });
      const said = [...first, ...second].map(({ told: was, now }) => [was, now]);
      const left = [tableRows(excel, "台账"), tableRows(excel, "采用"), log(excel)];
      expect([trip, when, said, left]).toEqual([trip, when, [["2022-0002", "2022-0003"]], wanted]);
      closeAll();
    }
  });
});

describe("T4: why it is written again", () => {
  it("closed without saving: no other clerk is named", async () => {
    const bytes = (await openTracker()).file.save();
    const shelf: Shelf = new Map();
    const pane = openPane(shelf);
    await save(pane, "a");
    await pane.changeSetting("basis", "当季", { now: NOW });
    closeAll();
    const excel = await openExcel(bytes);
    const after = openPane(shelf);
    expect(await after.restoreSaved({ now: NOW })).toEqual([
      { table: "台账", part: "row", told: "2022-0001", now: "2022-0001" },
      { table: "设置", part: "change", told: "口径", now: "口径" },
    ]);
    expect(log(excel).map((line) => line[5])).toEqual([
      "原写入已不在工作簿中（可能未保存就关闭），重新写入",
      "原写入已不在工作簿中（可能未保存就关闭），重新写入",
    ]);
    expect(faultsIn(excel, [after], [tableRows(excel, "日志")[0]?.["标识"]])).toEqual([]);
  });

  it.each(["its number is taken", "its row stands", "its line stands"])(
    "%s: somebody has written at the same time",
    async (what) => {
      const excel = await openTracker();
      const pane = openPane();
      await save(pane, "a");
      const row = { 标题: "他人的一篇", 登记标识: "other" };
      if (what !== "its row stands") cover(excel, "台账", 1, row);
      if (what !== "its line stands") cover(excel, "日志", 2, { 标识: "other/1" });
      await pane.restoreSaved({ now: NOW });
      expect(log(excel).at(-1)?.[5]).toBe("因同时登记重新写入");
    },
  );
});
