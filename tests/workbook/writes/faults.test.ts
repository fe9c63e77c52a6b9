// T2: every action that writes, cut at each round trip and between the operations of its batches, and then
// repeated, by the same pane or by one that was loaded anew at that moment: what stands is what would stand had nothing
// happened.

import { closeAll, tableRows } from "../excel";
import type { NodeExcel } from "excel-preview-host";
import { WRITES } from "./catalogue";
import { tripsOfWrites } from "./clerks";
import { exportedActions, takeUp, type Pane } from "./panes";
import { openPrepared, prepareTracker, type Prepared } from "./prepared";
import { faultsIn } from "./whole";

afterEach(closeAll);

const TABLES = ["台账", "采用", "约稿", "批评", "部门", "部门变更", "计划小计", "设置", "日志"];
/** Tokens are made up anew each time where no draft has one. */
const HIDDEN: Readonly<Record<string, string>> = { 部门变更: "登记标识", 日志: "标识" };

/** The first cells of the sheets that are no tables, and what the workbook's names point to. */
function sheets(excel: NodeExcel): Record<string, unknown> {
  const names = excel.book.names
    .filter(({ scope }) => scope === null)
    .map(({ name, formula }) => `${name} ${formula}`)
    .sort();
  const others = excel.book.sheets.filter(({ name }) => !TABLES.includes(name));
  const cells = others.map((sheet) => [
    sheet.name,
    Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 24 }, (__, column) => sheet.value(row, column) ?? null),
    ),
  ]);
  return { 名称: names, ...Object.fromEntries(cells) };
}

function contents(excel: NodeExcel): Record<string, unknown> {
  const tables = TABLES.map((name) => [
    name,
    tableRows(excel, name).map((row) => ({ ...row, [HIDDEN[name] ?? "-"]: "" })),
  ]);
  return { ...Object.fromEntries(tables), ...sheets(excel) };
}

let prepared: Prepared;
let pane: Pane;

beforeAll(async () => {
  prepared = await prepareTracker();
  ({ pane } = prepared);
});

/** The add-in's round trips of an action: how many operations each has. */
async function tripsOf(write: (pane: Pane) => Promise<unknown>) {
  const { excel } = await openPrepared(prepared);
  excel.log.reset();
  await write(pane);
  const trips = excel.log.entries.filter(({ kind }) => kind === "add-in");
  const wanted = contents(excel);
  expect(faultsIn(excel, [pane], prepared.lines)).toEqual([]);
  closeAll();
  return { trips, wanted };
}

/** All faults in the long run, some of them, spread evenly, in the gate. */
const IS_LONG = process.env["LONG_TESTS"] !== undefined;
jest.setTimeout(IS_LONG ? 3_600_000 : 120_000);
const MOST_CUTS = IS_LONG ? 400 : 5;
const MOST_FAULTS = IS_LONG ? Infinity : 14;

function spread<T>(all: readonly T[]): T[] {
  const step = Math.max(1, Math.ceil(all.length / MOST_FAULTS));
  return all.filter((_, at) => at % step === step - 1);
}

/** Each fault with the pane loaded anew after it, or not; both in the long run. */
function loadedAnew<F>(fault: F, nth: number): (F & { readonly isAnew: boolean })[] {
  const both = [false, true].map((isAnew) => ({ ...fault, isAnew }));
  return IS_LONG ? both : both.slice(nth % 2, (nth % 2) + 1);
}

function cutsOf({ actions, members }: { actions: number; members: readonly string[] }): number[] {
  if (!members.some((name) => name === "Values")) return [];
  const all = Array.from({ length: actions - 1 }, (_, index) => index + 1);
  const step = Math.max(1, Math.ceil(all.length / MOST_CUTS));
  return all.filter((at) => at % step === 0);
}

/** Done, they are refused when asked for once more: a quarter is sealed once. */
const ONCE = ["sealQuarter", "reopenQuarter"];

const told = (work: Promise<unknown>) =>
  work.then(
    () => "ok",
    (error: Error) => error.message,
  );

describe.each(Object.entries(WRITES))("%s", (name, write) => {
  it("T2: repeated after any fault leaves what it would have left at once", async () => {
    const { trips, wanted } = await tripsOf(write);
    const faults = trips.flatMap((trip, index) =>
      (["before", "after", ...cutsOf(trip)] as const).map((when) => ({ trip: index + 1, when })),
    );
    const wrong: unknown[] = [];
    for (const { trip, when, isAnew } of spread(faults).flatMap(loadedAnew)) {
      const { excel, shelf } = await openPrepared(prepared);
      excel.host.failAt(trip, { when, code: "GeneralException" });
      const first = await told(write(pane));
      if (isAnew) takeUp(pane, shelf);
      const isDone = first === "ok" && ONCE.includes(name);
      const again = isDone ? first : await told(write(pane));
      const left = contents(excel);
      const faults = faultsIn(excel, [pane], prepared.lines);
      closeAll();
      const isLikeWanted = JSON.stringify(left) === JSON.stringify(wanted);
      const isTold = first === "ok" || first.includes("可以再试一次，不会重复写入");
      if (!isTold || again !== "ok" || !isLikeWanted || faults.length > 0) {
        wrong.push({ trip, when, isAnew, first, again, faults, differs: difference(wanted, left) });
      }
    }
    expect(wrong).toEqual([]);
  });
});

function difference(wanted: Record<string, unknown>, left: Record<string, unknown>): unknown {
  return [...new Set([...Object.keys(wanted), ...Object.keys(left)])]
    .filter((name) => JSON.stringify(wanted[name]) !== JSON.stringify(left[name]))
    .map((name) => [name, wanted[name], left[name]]);
}

it("every action of the catalogue has something to write in the prepared tracker", async () => {
  const trips = await tripsOfWrites(prepared);
  expect([...trips].filter(([, each]) => !each.includes("W"))).toEqual([]);
});

/** These only look, or show. */
const READS = [
  "checkWorkbook",
  "correctionLines",
  "handEdits",
  "lastAction",
  "nameOf",
  "openWorkbook",
  "readCriticism",
  "readShownSheets",
  "requireRecordable",
  "selectSubmissions",
  "showCell",
  "showCells",
];
/** By what is tested elsewhere: why, and where. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  finishLedger: "needs a ledger that is not whole: older-ledger.test.ts",
  giveNames: "a part of createLedger",
  look: "a part of createLedger, only looks",
  createLedger: "there is no tracker before it: sheets.test.ts",
  placePlan: "makes a sheet of the clerk's, before there is a tracker: place-plan.test.ts",
  settleNumbers: "needs a number that stands twice: numbers.test.ts",
  insertFigure: "writes into a cell of the clerk's own, at once: insert-formula.test.ts",
  finishInterrupted: "needs a row that another pane left: leftovers.test.ts",
  restoreSaved: "needs what another clerk has covered: sheets.test.ts",
  createHandEditJournal: "gathers only, and calls logHandEdits: hand-edit-journal.test.ts",
  recalculateFromRibbon: "is recalculate, and tells a failure elsewhere: ribbon.test.ts",
};

it("no exported action is left out", () => {
  const known = [...Object.keys(WRITES), ...READS, ...Object.keys(ELSEWHERE)];
  expect(exportedActions().filter((name) => !known.includes(name))).toEqual([]);
});
