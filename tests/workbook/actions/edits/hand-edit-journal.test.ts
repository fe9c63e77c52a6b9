// T5, pitfall 31: nothing is written while the clerk is at it; what was noticed is written once, whatever
// fails, and what was taken back with Ctrl+Z leaves no line. The clock is the test's.

import type { NodeExcel } from "excel-preview-host";
import {
  createHandEditJournal,
  PAUSE_MILLISECONDS,
  type Timer,
} from "../../../../src/workbook/actions/edits/hand-edit-journal";
import type { HandEdit } from "../../../../src/workbook/actions/edits/hand-edits";
import { watchWorkbook } from "../../../../src/workbook/reading/events";
import { closeAll, NOW, openTracker, tableRows } from "../../excel";

afterEach(closeAll);

const edit = (old: string, next: string, field = "字数"): HandEdit => ({
  action: "手工修改",
  id: "2022-0001",
  field,
  old,
  new: next,
});

function clock() {
  const waiting = new Map<() => void, number>();
  const after: Timer = (work, milliseconds) => {
    waiting.set(work, milliseconds);
    return () => waiting.delete(work);
  };
  return { after, waiting };
}

async function opened() {
  const excel = await openTracker();
  const troubles: unknown[] = [];
  const { after, waiting } = clock();
  const journal = createHandEditJournal((error) => troubles.push(error), after);
  excel.log.reset();
  return { excel, troubles, waiting, journal };
}

const logged = (excel: NodeExcel) =>
  tableRows(excel, "日志")
    .filter((row) => String(row["操作"]).startsWith("手工"))
    .map((row) => [row["字段"], row["原值"], row["新值"]]);

it("each line has the time of its edit, not that of its writing", async () => {
  const { excel, journal } = await opened();
  journal.add([edit("380", "400")], { ...NOW, minutes: 540 });
  journal.add([edit("", "李四", "主笔")], { ...NOW, minutes: 600 });
  await journal.flush();
  const [first, second] = tableRows(excel, "日志").slice(-2);
  expect(Number(second?.["时间"]) - Number(first?.["时间"])).toBeCloseTo(1 / 24);
});

it("nothing is written before the clerk leaves off, then all at once", async () => {
  const { excel, journal, waiting } = await opened();
  journal.add([edit("380", "400")], NOW);
  journal.add([edit("", "李四", "主笔")], NOW);
  expect(excel.log.batches).toBe(0);
  expect([...waiting.values()]).toEqual([PAUSE_MILLISECONDS]);
  await journal.flush();
  expect(logged(excel)).toEqual([
    ["字数", "380", "400"],
    ["主笔", "", "李四"],
  ]);
  expect(waiting.size).toBe(0);
  excel.log.reset();
  await journal.flush();
  expect(excel.log.batches).toBe(0);
});

it("a pause writes as well", async () => {
  const { excel, journal, waiting } = await opened();
  journal.add([edit("380", "400")], NOW);
  for (const work of waiting.keys()) work();
  await journal.flush();
  expect(logged(excel)).toHaveLength(1);
});

it("the same cell changed twice is one line, changed back it is none", async () => {
  const { excel, journal } = await opened();
  journal.add([edit("380", "400"), edit("甲", "乙", "标题")], NOW);
  journal.add([edit("400", "420"), edit("乙", "甲", "标题")], NOW);
  const row = { id: "2022-0002", field: "", old: "", new: "法制股" };
  journal.add([{ ...row, action: "手工登记" }], NOW);
  journal.add([{ ...row, action: "手工删除", old: "法制股", new: "" }], NOW);
  await journal.flush();
  expect(logged(excel)).toEqual([["字数", "380", "420"]]);
});

it.each(["before", "after"] as const)(
  "a write that failed %s it was carried out is repeated, and stands there once",
  async (when) => {
    const { excel, journal, troubles, waiting } = await opened();
    for (const trip of [1, 2]) {
      const [old, next] = [String(trip), String(trip + 1)];
      journal.add([edit(old, next)], NOW);
      excel.host.failAt(trip, { when, code: "GeneralException" });
      await journal.flush();
      expect(troubles).toHaveLength(trip);
      expect([...waiting.values()]).toEqual([PAUSE_MILLISECONDS]);
      // Typed meanwhile: it waits with the others.
      journal.add([edit("甲", `乙${trip}`, `列${trip}`)], NOW);
      await journal.flush();
      await journal.flush();
    }
    expect(logged(excel).sort()).toEqual(
      [
        ["字数", "1", "2"],
        ["列1", "甲", "乙1"],
        ["字数", "2", "3"],
        ["列2", "甲", "乙2"],
      ].sort(),
    );
  },
);

it("a number typed by hand is remembered with its line", async () => {
  const { excel, journal } = await opened();
  const row = { id: "2022-0030", field: "", old: "", new: "法制股" };
  journal.add([{ ...row, action: "手工登记" }], NOW);
  await journal.flush();
  const counter = tableRows(excel, "设置").find((each) => each["设置项"] === "最近编号");
  expect(counter?.["值"]).toBe("2022-0030");
});

it("leaving 台账 is told after what was changed there", async () => {
  const excel = await openTracker();
  const told: string[] = [];
  const left = new Promise<void>((resolve) => {
    void watchWorkbook({
      hint: ({ ledgerAddresses }) => told.push(...ledgerAddresses),
      ledgerLeft() {
        told.push("left");
        resolve();
      },
    }).then(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("台账").activate();
        await context.sync();
      });
      const sheet = excel.book.sheetByName("台账");
      if (!sheet) throw new Error("no 台账");
      const area = { top: 1, left: 4, bottom: 1, right: 4 };
      sheet.changed({ kind: "cells", sheetId: sheet.id, area, origin: "local" });
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("部门").activate();
        await context.sync();
      });
    });
  });
  await left;
  expect(told).toEqual(["E2", "left"]);
});
