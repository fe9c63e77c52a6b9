// T2, T4: making the ledger, which has no journal before it, and writing again what was covered: cut at any
// point and repeated, and two clerks at once.

import { interleaved, type NodeExcel } from "excel-preview-host";
import { resolvePlan } from "../../../src/domain/plan/resolve";
import { readPlan } from "../../../src/workbook/reading/plan";
import { LEDGER_SHEETS, type NewLedger } from "../../../src/workbook/sheets/ledger-sheets";
import { closeAll, draft, NOW, openExcel, openTracker, tableRows } from "../excel";
import { openPane, type Pane, type Shelf } from "./panes";

afterEach(closeAll);
const IS_LONG = process.env["LONG_TESTS"] !== undefined;
jest.setTimeout(IS_LONG ? 3_600_000 : 240_000);

const SHEETS = ["计划表", ...LEDGER_SHEETS];
const JULY = { year: 2022, month: 7, day: 5, minutes: 570 } as const;

async function requestOf(token: string): Promise<NewLedger> {
  const search = await readPlan();
  if (!search.found) throw new Error(search.sentence);
  const resolved = resolvePlan(search.plan);
  const period = { year: 2022, quarter: 2, asOf: null } as const;
  return { token, plan: search.plan, resolved, period, clerk: "", now: NOW, searchCode: () => "x" };
}

const sheetNames = (excel: NodeExcel) => excel.book.sheets.map(({ name }) => name);
const column = (excel: NodeExcel, table: string, header: string) =>
  tableRows(excel, table).map((row) => row[header]);
const message = (work: Promise<unknown>) =>
  work.then(
    () => "",
    (error: Error) => error.message,
  );

/** One ledger, whole, in which one can register. */
async function expectLedger(excel: NodeExcel, pane: Pane): Promise<void> {
  expect([...sheetNames(excel)].sort()).toEqual([...SHEETS].sort());
  expect(column(excel, "日志", "操作")).toEqual(["建立台账"]);
  expect((await pane.readTracker()).departments).toHaveLength(35);
  expect((await pane.register(draft(), { token: "a", now: NOW })).id).toBe("2022-0001");
}

/** Where the batch that makes the ledger is cut: some in the gate, its ends closely, all in the long run. */
async function cuts(): Promise<number[]> {
  const excel = await openExcel();
  const request = await requestOf("count");
  excel.log.reset();
  await openPane().createLedger(request);
  const actions = excel.log.entries.filter(({ kind }) => kind === "add-in")[1]?.actions ?? 0;
  closeAll();
  const all = Array.from({ length: actions }, (_, at) => at);
  if (IS_LONG) return all;
  return all.filter(
    (at) => at < 8 || at % Math.ceil(actions / 6) === 1 || (at > actions - 30 && at % 7 === 0),
  );
}

it("T2: 建立台账 cut anywhere leaves nothing, and can be repeated, by the same pane or by another", async () => {
  for (const [at, when] of [...(await cuts()), "after" as const].entries()) {
    const both = ["same", "other"];
    // In the gate by turns.
    for (const again of IS_LONG ? both : [both[at % 2]]) {
      const excel = await openExcel();
      const request = await requestOf("ledger-one");
      const pane = openPane();
      excel.host.failAt(2, { when, code: "GeneralException" });
      const first = await message(pane.createLedger(request));
      const second = again === "same" ? pane : openPane();
      const other = again === "same" ? request : { ...request, token: "ledger-two" };
      // Of what is there whole the answer alone was lost.
      if (first === "") await expectLedger(excel, second);
      else {
        expect([when, sheetNames(excel)]).toEqual([when, ["计划表"]]);
        expect([when, again, await message(second.createLedger(other))]).toEqual([when, again, ""]);
        await expectLedger(excel, second);
      }
      closeAll();
    }
  }
});

it("T2: what 建立台账 could not clear away after a cut is cleared by the next attempt, also another's", async () => {
  for (const when of (await cuts()).filter((_, at) => at % 2 === 0)) {
    const excel = await openExcel();
    const request = await requestOf("ledger-one");
    excel.host.failAt(2, { when, code: "ConnectionFailure" });
    excel.host.failAt(3, { when: "before", code: "ConnectionFailure" });
    await message(openPane().createLedger(request));
    const pane = openPane();
    const again = await message(pane.createLedger({ ...request, token: "ledger-two" }));
    // Whole but for names: it is the other's ledger then.
    if (again !== "")
      expect([when, again]).toEqual([when, expect.stringContaining("已建立请直接")]);
    await expectLedger(excel, pane);
    closeAll();
  }
});

it.each([
  [0, 1, 0, 1],
  [0, 1, 1, 0],
  [0, 0, 1, 1],
])(
  "T4: two clerks making the ledger, in the order %i %i %i %i: one ledger stands, with what was registered in it",
  async (...order) => {
    const excel = await openExcel();
    const request = await requestOf("ledger-one");
    const colleague = await excel.join();
    const panes = [openPane(), openPane()] as const;
    const results = await interleaved(
      [
        {
          excel,
          work: async () => {
            await panes[0].createLedger(request);
            return panes[0].register(draft(), { token: "a", now: NOW });
          },
        },
        {
          excel: colleague,
          work: async () => {
            await panes[1].createLedger({ ...request, token: "ledger-two" });
            return panes[1].register(draft({ title: "他的一篇" }), { token: "b", now: NOW });
          },
        },
      ],
      order,
    );
    excel.use();
    const [told] = results.filter(({ status }) => status === "rejected");
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(String((told as PromiseRejectedResult).reason)).toContain("如台账已建立请直接使用");
    expect([...sheetNames(excel)].sort()).toEqual([...SHEETS].sort());
    expect(column(excel, "日志", "操作")).toEqual(["建立台账", "登记"]);
    expect(column(excel, "台账", "编号")).toEqual(["2022-0001"]);
    colleague.close();
  },
);

it.each([
  [0, 0, 1, 1, 0, 1],
  [1, 0, 1, 0, 0, 1],
  [0, 1, 0, 1, 0, 1],
])(
  "T4: two clerks sealing at once, in the order %i %i %i %i %i %i: one seal, one line",
  async (...order) => {
    const excel = await openTracker();
    const colleague = await excel.join();
    const panes = [openPane(), openPane()] as const;
    const results = await interleaved(
      panes.map((pane, at) => ({
        excel: at === 0 ? excel : colleague,
        work: () => pane.sealQuarter({ now: JULY }),
      })),
      order,
    );
    excel.use();
    const told = results.map((each) => (each.status === "rejected" ? String(each.reason) : "ok"));
    expect([...told].sort()).toEqual([expect.stringContaining("2022年第二季度已经封存"), "ok"]);
    expect(column(excel, "日志", "操作")).toEqual(["建立台账", "封存"]);
    expect(sheetNames(excel).filter((name) => !SHEETS.includes(name))).toEqual([
      "2022年第二季度封存",
    ]);
    expect(await panes[0].readSeals()).toHaveLength(1);
    colleague.close();
  },
);

it("T4: first rows of two clerks in an empty ledger both stand, under two numbers", async () => {
  for (const order of [
    [0, 1, 0, 1],
    [0, 1, 1, 0],
  ]) {
    const excel = await openTracker();
    const colleague = await excel.join();
    const panes = [openPane(), openPane()] as const;
    const results = await interleaved(
      panes.map((pane, at) => ({
        excel: at === 0 ? excel : colleague,
        work: () => pane.register(draft({ title: `第${at}篇` }), { token: `t${at}`, now: NOW }),
      })),
      order,
    );
    for (const [at, pane] of panes.entries()) {
      (at === 0 ? excel : colleague).use();
      await pane.restoreSaved({ now: NOW });
    }
    excel.use();
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect([...column(excel, "台账", "编号")].sort()).toEqual(["2022-0001", "2022-0002"]);
    expect([...column(excel, "台账", "标题")].sort()).toEqual(["第0篇", "第1篇"]);
    colleague.close();
    closeAll();
  }
});

/** A pane whose only row, and its line, another clerk's have covered. */
async function covered(): Promise<{ excel: NodeExcel; pane: Pane }> {
  const excel = await openTracker();
  const shelf: Shelf = new Map();
  const pane = openPane(shelf);
  await pane.register(draft({ title: "我的一篇" }), { token: "a", now: NOW });
  excel.host.asCoAuthor(() => {
    const set = (table: string, row: number, header: string, value: string) => {
      const found = excel.book.tableByName(table);
      const at = found?.columns.findIndex(({ name }) => name === header) ?? -1;
      const sheet = found && excel.book.sheet(found.sheetId);
      if (!found || !sheet) throw new Error(table);
      sheet.ensure(found.area.top + row, found.area.left + at).value = value;
    };
    set("台账", 1, "标题", "他人的一篇");
    set("台账", 1, "登记标识", "other");
    set("日志", 2, "标识", "other/1");
  });
  excel.log.reset();
  return { excel, pane };
}

it("T2, T4: writing again what was covered, cut anywhere and repeated, is done once", async () => {
  const undisturbed = await covered();
  await undisturbed.pane.restoreSaved({ now: NOW });
  const trips = undisturbed.excel.log.entries.filter(({ kind }) => kind === "add-in");
  closeAll();
  for (const [index, { actions }] of trips.entries()) {
    const steps = Array.from({ length: 4 }, (_, at) => Math.ceil((at * actions) / 4));
    for (const when of ["before", "after", ...steps] as const) {
      const { excel, pane } = await covered();
      excel.host.failAt(index + 1, { when, code: "GeneralException" });
      await message(pane.restoreSaved({ now: NOW }));
      await pane.restoreSaved({ now: NOW });
      expect([index, when, column(excel, "台账", "标题")]).toEqual([
        index,
        when,
        ["他人的一篇", "我的一篇"],
      ]);
      expect(column(excel, "台账", "编号")).toEqual(["2022-0001", "2022-0002"]);
      expect(column(excel, "日志", "操作")).toEqual(["建立台账", "登记", "登记"]);
      closeAll();
    }
  }
});
