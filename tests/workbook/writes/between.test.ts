// T4: what another clerk may do to a table between reading and writing: every change goes into the row and under the
// heading that was meant, nothing else in the workbook is touched.

import { interleaved } from "excel-preview-host";
import { closeAll, NOW, tableRows } from "../excel";
import { COMMISSION, WRITES } from "./catalogue";
import { tripsIn } from "./orders";
import type { Pane } from "./panes";
import { openPrepared, prepareTracker, type Prepared } from "./prepared";
import { contents, onTable, OWN_COLUMN } from "./rearranged";
import { column, faultsIn } from "./whole";

afterEach(closeAll);
jest.setTimeout(120_000);

let prepared: Prepared;
let pane: Pane;

beforeAll(async () => {
  prepared = await prepareTracker();
  ({ pane } = prepared);
});

/** What writes into each table, by the heading that tells its rows apart. */
const ACTIONS: Readonly<Record<string, readonly [header: string, names: readonly string[]]>> = {
  台账: [
    "编号",
    ["register", "registerBlock", "changeSubmission", "changeSubmissions", "settleTwins", "undo"],
  ],
  部门: ["部门编号", ["learnAliases", "changeDepartment", "setLiaisons", "addPlanYear"]],
  设置: ["设置项", ["changeSetting", "changeClerk", "register"]],
  采用: ["报送编号", ["addAdoptions", "withdrawAdoption"]],
  约稿: ["约稿编号", ["issueCommission", "extendCommission"]],
  批评: ["登记标识", ["addManualCriticism", "decideCriticism", "proposeCriticismRows"]],
  日志: ["标识", ["register", "changeSubmission"]],
};

type Disturbance = (table: Excel.Table) => void;

const DISTURBANCES: Readonly<Record<string, Disturbance>> = {
  "sorted the other way round": (table) => table.sort.apply([{ key: 0, ascending: false }]),
  "a row inserted at the top": (table) =>
    table.getDataBodyRange().getRow(0).insert("Down").clear("Contents"),
  "a column of the clerk's own, the first": (table) => table.columns.add(0, undefined, OWN_COLUMN),
  "a row of totals": (table) => (table.showTotals = true),
  "a filter that hides all": (table) => table.columns.getItemAt(0).filter.applyValuesFilter(["-"]),
  "columns hidden": (table) => (table.getRange().columnHidden = true),
  "the sheet renamed": (table) => (table.worksheet.name = "改过名"),
};
const CASES = Object.entries(ACTIONS).flatMap(([table, [header, names]]) =>
  names.flatMap((name) => Object.keys(DISTURBANCES).map((how) => [table, how, name, header])),
);

it("T2: a heading renamed meanwhile: said with its name; done, once, when it is back", async () => {
  const save = (each: Pane) => WRITES["register"]?.(each) ?? Promise.reject(new Error());
  const { excel } = await openPrepared(prepared);
  const colleague = await excel.join();
  const rename = (from: string, to: string) =>
    onTable("台账", (table) => (table.columns.getItem(from).name = to));
  const [saved] = await interleaved<unknown>(
    [
      { excel, work: () => save(pane) },
      { excel: colleague, work: () => rename("标题", "题目") },
    ],
    [0, 1, 1],
  );
  excel.use();
  colleague.close();
  expect(String(saved?.status === "rejected" && saved.reason)).toMatch(/“台账”.*“标题”/u);
  // No row stands under headings that are not those it was made for, and 日志 tells of none.
  expect(tableRows(excel, "台账").filter((row) => row["编号"] !== "")).toHaveLength(2);
  expect(column(excel, "日志", "标识").filter((token) => token !== "")).toEqual(prepared.lines);
  await rename("题目", "标题");
  await save(pane);
  expect(tableRows(excel, "台账").map((row) => row["标题"])).toContain("另一篇");
  expect(faultsIn(excel, [pane], prepared.lines)).toEqual([]);
});

/** What changes a row, which one, from 0: a table's first, with others beneath it, its last, its only one. */
const OF_ONE_ROW: Readonly<Record<string, readonly [table: string, row: number]>> = {
  changeSubmission: ["台账", 1],
  changeSubmissions: ["台账", 0],
  settleTwins: ["台账", 1],
  undo: ["台账", 1],
  withdrawAdoption: ["采用", 0],
  changeOutlet: ["采用渠道", 0],
  extendCommission: ["约稿", 0],
  withdrawCommission: ["约稿", 0],
  decideCriticism: ["批评", 0],
  learnAliases: ["部门", 0],
  changeDepartment: ["部门", 0],
  setLiaisons: ["部门", 0],
};

it.each(Object.entries(OF_ONE_ROW))(
  "S6: %s, its row deleted meanwhile: no other row and no line has anything of it",
  async (name, [table, row]) => {
    const act = WRITES[name];
    if (act === undefined) throw new Error(name);
    const { excel: clean } = await openPrepared(prepared);
    clean.log.reset();
    await act(pane);
    const reads = tripsIn(clean).indexOf("W");
    closeAll();
    const gone = await openPrepared(prepared);
    await onTable(table, ({ rows }) => rows.getItemAt(row).delete());
    const wanted = contents(gone.excel);
    closeAll();
    for (let after = 1; after <= reads; after += 1) {
      const { excel } = await openPrepared(prepared);
      const colleague = await excel.join();
      const work = () => onTable(table, ({ rows }) => rows.getItemAt(row).delete());
      const [done] = await interleaved<unknown>(
        [
          { excel, work: () => act(pane) },
          { excel: colleague, work },
        ],
        [...Array.from({ length: after }, () => 0), 1, 1, 1],
      );
      excel.use();
      colleague.close();
      const told = done?.status === "rejected" ? String(done.reason) : "done";
      // What is gone needs no taking back.
      expect(told).toMatch(name === "undo" ? /^done$/u : /找不到|没有/u);
      expect(contents(excel)).toEqual(wanted);
      // What was refused is not done by what comes next either.
      await WRITES["changeLetterhead"]?.(pane);
      const lines = column(excel, "日志", "操作").filter((word) => word !== "");
      expect(lines).toHaveLength(prepared.lines.length + 1);
      closeAll();
    }
  },
);

it("S6: the row that a change went into has its formula and format back", async () => {
  const { excel } = await openPrepared(prepared);
  const change = (title: string) =>
    pane.changeSubmission("2022-0001", { title }, { action: "修改", reason: "", now: NOW });
  const titleOf = (context: Excel.RequestContext, row: number) =>
    context.workbook.tables.getItem("台账").columns.getItem("标题").getDataBodyRange().getRow(row);
  await Excel.run(async (context) => {
    titleOf(context, 1).numberFormat = [["General"]];
    titleOf(context, 1).formulas = [['="第二"&"篇"']];
    await context.sync();
  });
  const colleague = await excel.join();
  const work = () => onTable("台账", ({ rows }) => rows.getItemAt(0).delete());
  await interleaved<unknown>(
    [
      { excel, work: () => change("改过的") },
      { excel: colleague, work },
    ],
    [0, 0, 1, 1, 1],
  );
  excel.use();
  colleague.close();
  const kept = await Excel.run(async (context) => {
    const cell = titleOf(context, 0).load("formulas,numberFormat");
    await context.sync();
    return [cell.formulas, cell.numberFormat];
  });
  expect(kept).toEqual([[['="第二"&"篇"']], [["General"]]]);
});

it.each(CASES)("%s %s: %s", async (table, how, name) => {
  const [act, disturbance] = [WRITES[name ?? ""], DISTURBANCES[how ?? ""]];
  if (act === undefined || disturbance === undefined || table === undefined) throw new Error(name);
  const { excel: clean } = await openPrepared(prepared);
  clean.log.reset();
  await act(pane);
  const reads = tripsIn(clean).indexOf("W");
  await onTable(table, disturbance);
  const wanted = contents(clean);
  closeAll();
  const { excel } = await openPrepared(prepared);
  const colleague = await excel.join();
  const results = await interleaved(
    [
      { excel, work: () => act(pane) },
      { excel: colleague, work: () => onTable(table, disturbance) },
    ],
    [...Array.from({ length: reads }, () => 0), 1, 1, 1],
  );
  excel.use();
  colleague.close();
  const reasons = results.map((each) => (each.status === "rejected" ? String(each.reason) : ""));
  expect(reasons).toEqual(["", ""]);
  expect(faultsIn(excel, [pane], prepared.lines)).toEqual([]);
  expect(contents(excel)).toEqual(wanted);
});

it.each(["a column beside", "a row above"])(
  "T4: %s the table comes meanwhile, and no answer: what was meant is changed, nothing else",
  async (which) => {
    const { excel } = await openPrepared(prepared);
    const before = column(excel, "设置", "设置项");
    const colleague = await excel.join();
    const insert = () =>
      onTable("设置", (table) => {
        const edge = table.getHeaderRowRange().getCell(0, 0);
        if (which === "a row above") edge.getEntireRow().insert("Down");
        else edge.getEntireColumn().insert("Right");
      });
    excel.host.failAt(2, { when: "after", code: "ConnectionFailure" });
    const act = () => pane.changeClerk("王五", { now: NOW });
    await interleaved<unknown>(
      [
        { excel, work: () => act() },
        { excel: colleague, work: insert },
      ],
      [0, 1, 1, 0],
    );
    excel.use();
    colleague.close();
    expect(column(excel, "设置", "设置项")).toEqual(before);
    await act();
    const rows = tableRows(excel, "设置").filter((row) => row["值"] === "王五");
    expect(rows.map((row) => row["设置项"])).toEqual(["经办人"]);
    expect(faultsIn(excel, [pane], prepared.lines)).toEqual([]);
  },
);

it("S3: a number typed meanwhile over another row's is not given a second time", async () => {
  const issue = (token: string) =>
    pane.issueCommission({ ...COMMISSION, topic: token }, { token, now: NOW });
  const { excel } = await openPrepared(prepared);
  await issue("second");
  const colleague = await excel.join();
  const work = () =>
    onTable("约稿", ({ columns }) => {
      // Not of the last row, which is looked at anyhow.
      columns.getItem("约稿编号").getDataBodyRange().getRow(0).values = [["约2022-03"]];
    });
  await interleaved<unknown>(
    [
      { excel, work: () => issue("third") },
      { excel: colleague, work },
    ],
    [0, 1],
  );
  excel.use();
  colleague.close();
  expect(column(excel, "约稿", "约稿编号")).toEqual(["约2022-03", "约2022-02", "约2022-04"]);
});
