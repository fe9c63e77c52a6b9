// Edits made in 台账 by hand: noticed, logged once, numbers remembered; a co-author's are left alone.

import { type NodeExcel, area } from "excel-preview-host";
import { watchWorkbook, type Hint } from "../../../../src/workbook/reading/events";
import {
  handEdits,
  type HandEdit,
  type Untold,
} from "../../../../src/workbook/actions/edits/hand-edits";
import { logHandEdits } from "../../../../src/workbook/actions/edits/log-hand-edits";
import { register } from "../../../../src/workbook/actions/rows/register";
import { changeSubmission } from "../../../../src/workbook/actions/rows/submissions";
import { readTracker } from "../../../../src/workbook/reading/tracker";
import { closeAll, draft, NOW, openTracker, tableRows } from "../../excel";

afterEach(closeAll);

/** As the clerk types: one cell, by the header of its column. */
function type(excel: NodeExcel, row: number, header: string, value: string | number | null): void {
  const sheet = excel.book.sheetByName("台账");
  const table = excel.book.tableByName("台账");
  if (!sheet || !table) throw new Error("no 台账");
  const column = table.columns.findIndex((each) => each.name === header);
  sheet.ensure(row, column).value = value;
  sheet.changed({ kind: "cells", sheetId: sheet.id, area: area(row, column), origin: "local" });
}

const dated = (edits: readonly HandEdit[]) => edits.map((edit) => ({ ...edit, at: NOW }));

/** What the pane does: reads, watches, and on a hint reads again and logs. */
async function noticing(edit: () => void | Promise<void>) {
  const before = await readTracker();
  let tell: (hint: Hint) => void = () => undefined;
  const told = new Promise<Hint>((resolve) => (tell = resolve));
  const end = await watchWorkbook({ hint: tell, ledgerLeft: () => undefined });
  await edit();
  const hint = await told;
  await end();
  const { edits } = handEdits(before, await readTracker(), hint);
  if (edits.length > 0) await logHandEdits("typed", dated(edits));
  return edits;
}

const logged = (excel: NodeExcel) =>
  tableRows(excel, "日志")
    .filter((row) => String(row["操作"]).startsWith("手工"))
    .map((row) => [row["操作"], row["对象"], row["字段"], row["原值"], row["新值"]]);

describe("S6: edits by hand", () => {
  it("are logged field by field with old and new, dates as dates", async () => {
    const excel = await openTracker();
    await register(draft(), { token: "a", now: NOW });
    await noticing(() => {
      type(excel, 1, "字数", 400);
      type(excel, 1, "收稿日期", 44664);
      type(excel, 1, "状态", "随便");
      type(excel, 1, "备注", "");
    });
    expect(logged(excel)).toEqual([
      ["手工修改", "2022-0001", "收稿日期", "2022-04-12", "2022-04-13"],
      ["手工修改", "2022-0001", "字数", "380", "400"],
      ["手工修改", "2022-0001", "状态", "有效", "随便"],
    ]);
  });

  it("a row typed by hand is logged and its number is not given out again", async () => {
    const excel = await openTracker();
    await register(draft(), { token: "a", now: NOW });
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("台账").rows.add();
      await context.sync();
    });
    await noticing(() => {
      type(excel, 2, "编号", "2022-0030");
      type(excel, 2, "部门", "法制股");
    });
    expect(logged(excel)).toEqual([["手工登记", "2022-0030", "", "", "法制股"]]);
    // Sorted meanwhile: the last row is no longer the one with the highest number.
    const sheet = excel.book.sheetByName("台账");
    if (sheet) [sheet.ensure(1, 0).value, sheet.ensure(2, 0).value] = ["2022-0030", "2022-0001"];
    expect((await register(draft(), { token: "b", now: NOW })).id).toBe("2022-0031");
  });

  it("a row deleted by hand is told with what it was", async () => {
    const excel = await openTracker();
    await register(draft(), { token: "a", now: NOW });
    await noticing(() => type(excel, 1, "编号", null));
    expect(logged(excel)).toEqual([
      ["手工删除", "2022-0001", "", `水寨司法所 动态类 ${draft().title}`, ""],
    ]);
  });

  it("the pane's own changes meanwhile are not logged as made by hand", async () => {
    const excel = await openTracker();
    await register(draft(), { token: "a", now: NOW });
    const request = { action: "修改", reason: "", now: NOW };
    await noticing(async () => {
      await changeSubmission("2022-0001", { wordCount: 500 }, request);
      type(excel, 1, "主笔", "李四");
    });
    expect(logged(excel)).toEqual([["手工修改", "2022-0001", "主笔", "张三", "李四"]]);
  });

  it("pitfall 15: a co-author's edits are read, never written on", async () => {
    const excel = await openTracker();
    await register(draft(), { token: "a", now: NOW });
    const edits = await noticing(() => {
      excel.host.asCoAuthor(() => {
        type(excel, 1, "字数", 999);
      });
    });
    expect(edits).toEqual([]);
    expect(logged(excel)).toEqual([]);
    expect((await readTracker()).submissions[0]?.wordCount).toBe(999);
  });

  it("a row that a co-author took away meanwhile is not logged as deleted here", async () => {
    const excel = await openTracker();
    for (const token of ["a", "b"]) await register(draft(), { token, now: NOW });
    await noticing(() => {
      excel.host.asCoAuthor(() => type(excel, 1, "编号", null));
      type(excel, 2, "字数", 999);
    });
    expect(logged(excel)).toEqual([["手工修改", "2022-0002", "字数", "380", "999"]]);
  });
});

describe("T5: typed while what was typed before it is read", () => {
  const byHand = (...ledgerAddresses: string[]): Hint => ({
    sheets: ["台账"],
    origins: ["hand"],
    ledgerAddresses,
    othersAddresses: [],
  });

  /** A pane that hears hints and reads, in any order. */
  async function comparing() {
    let before = await readTracker();
    let untold: Untold = new Map();
    return async (hint: Hint) => {
      const after = await readTracker();
      const noticed = handEdits(before, after, hint, untold);
      [before, untold] = [after, noticed.untold];
      return noticed.edits.map(({ action, id, field, old, new: now }) =>
        [action, id, field, old, now].filter((word) => word !== "").join(" "),
      );
    };
  }

  const TYPED = [
    ["G2", 1, "字数", 400, "手工修改 2022-0001 字数 380 400"],
    ["H2", 1, "主笔", "李四", "手工修改 2022-0001 主笔 张三 李四"],
    ["E3", 2, "标题", "改过", `手工修改 2022-0002 标题 ${draft().title} 改过`],
    ["F3", 2, "类别", "经验类", "手工修改 2022-0002 类别 动态类 经验类"],
  ] as const;

  it.each([1, 2, 3])(
    "each edit is noticed once where readings are %i ahead of hints",
    async (n) => {
      const excel = await openTracker();
      for (const token of ["a", "b"]) await register(draft(), { token, now: NOW });
      const compare = await comparing();
      const noticed: string[] = [];
      for (const [at, [address]] of TYPED.entries()) {
        for (const [, row, header, value] of TYPED.slice(at === 0 ? 0 : at + n, at + n + 1)) {
          type(excel, row, header, value);
        }
        noticed.push(...(await compare(byHand(address))));
      }
      expect(noticed).toEqual(TYPED.map(([, , , , line]) => line));
    },
  );

  it("a row read before its hint is one typed by hand; what came from another machine is not", async () => {
    const excel = await openTracker();
    await register(draft(), { token: "a", now: NOW });
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("台账").rows.add();
      await context.sync();
    });
    const compare = await comparing();
    type(excel, 1, "字数", 400);
    type(excel, 2, "编号", "2022-0030");
    type(excel, 1, "主笔", "李四");
    const remote = {
      ...byHand("G2"),
      origins: ["hand", "remote"] as const,
      othersAddresses: ["H2"],
    };
    expect(await compare(remote)).toEqual([TYPED[0][4]]);
    expect(await compare(byHand("A3"))).toEqual(["手工登记 2022-0030"]);
    type(excel, 1, "主笔", "王五");
    expect(await compare(byHand("H2"))).toEqual(["手工修改 2022-0001 主笔 李四 王五"]);
  });
});
