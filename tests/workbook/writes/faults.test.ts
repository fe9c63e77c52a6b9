// T2: every action that writes, cut at each round trip and between the operations of its batches, and then
// repeated: what stands is what would stand had nothing happened.

import { closeAll, openExcel, openTracker, tableRows } from "../excel";
import type { NodeExcel } from "excel-preview-host";
import { prepare, WRITES } from "./catalogue";
import { exportedActions, openPane, takeUp, type Pane, type Shelf } from "./panes";

afterEach(closeAll);

const TABLES = ["台账", "采用", "约稿", "批评", "部门", "部门变更", "设置", "日志"];
/** Tokens are made up anew each time where no draft has one. */
const HIDDEN: Readonly<Record<string, string>> = { 部门变更: "登记标识", 日志: "标识" };

function contents(excel: NodeExcel): Record<string, unknown> {
  return Object.fromEntries(
    TABLES.map((name) => [
      name,
      tableRows(excel, name).map((row) => ({ ...row, [HIDDEN[name] ?? "-"]: "" })),
    ]),
  );
}

interface Prepared {
  readonly bytes: Uint8Array;
  readonly shelf: string | undefined;
}

let prepared: Prepared;
let pane: Pane;

beforeAll(async () => {
  const excel = await openTracker();
  const shelf: Shelf = new Map();
  pane = openPane(shelf);
  await prepare(pane);
  prepared = { bytes: excel.file.save(), shelf: shelf.get("writes") };
  closeAll();
});

async function open(): Promise<NodeExcel> {
  const excel = await openExcel(prepared.bytes);
  takeUp(pane, new Map(prepared.shelf === undefined ? [] : [["writes", prepared.shelf]]));
  return excel;
}

/** The add-in's round trips of an action: how many operations each has. */
async function tripsOf(write: (pane: Pane) => Promise<unknown>) {
  const excel = await open();
  excel.log.reset();
  await write(pane);
  const trips = excel.log.entries.filter(({ kind }) => kind === "add-in");
  const wanted = contents(excel);
  closeAll();
  return { trips, wanted };
}

/** After every operation in the long run, after some in the gate. */
const MOST_CUTS = process.env["LONG_TESTS"] === undefined ? 5 : 200;

function cutsOf({ actions, members }: { actions: number; members: readonly string[] }): number[] {
  if (!members.some((name) => name === "Values")) return [];
  const all = Array.from({ length: actions - 1 }, (_, index) => index + 1);
  const step = Math.max(1, Math.ceil(all.length / MOST_CUTS));
  return all.filter((at) => at % step === 0);
}

describe.each(Object.entries(WRITES))("%s", (_name, write) => {
  it("T2: repeated after any fault leaves what it would have left at once", async () => {
    const { trips, wanted } = await tripsOf(write);
    const faults = trips.flatMap((trip, index) =>
      (["before", "after", ...cutsOf(trip)] as const).map((when) => ({ trip: index + 1, when })),
    );
    const wrong: unknown[] = [];
    for (const { trip, when } of faults) {
      const excel = await open();
      excel.host.failAt(trip, { when, code: "GeneralException" });
      const told = await write(pane).then(
        () => "ok",
        (error: Error) => error.message,
      );
      const again = await write(pane).then(
        () => "ok",
        (error: Error) => error.message,
      );
      const left = contents(excel);
      closeAll();
      if (again !== "ok" || JSON.stringify(left) !== JSON.stringify(wanted)) {
        wrong.push({ trip, when, told, again, differs: difference(wanted, left) });
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

function difference(wanted: Record<string, unknown>, left: Record<string, unknown>): unknown {
  return TABLES.filter((name) => JSON.stringify(wanted[name]) !== JSON.stringify(left[name])).map(
    (name) => [name, wanted[name], left[name]],
  );
}

/** These only look, or show. */
const READS = [
  "checkWorkbook",
  "confirmedOf",
  "handEdits",
  "lastAction",
  "onRibbonFailure",
  "readCorrections",
  "readCriticism",
  "selectSubmissions",
  "showCells",
];
/** These make whole sheets, or gather what was typed; their faults are in the tests of their names. */
const ELSEWHERE = [
  "createLedger",
  "createHandEditJournal",
  "finishQuarterly",
  "logHandEdits",
  "recalculate",
  "recalculateFromRibbon",
  "reopenQuarter",
  "restoreSaved",
  "sealQuarter",
  "writeAnnualSheets",
  "writeCorrections",
  "writePeopleSheet",
];

it("no exported action is left out", () => {
  const known = [...Object.keys(WRITES), ...READS, ...ELSEWHERE];
  expect(exportedActions().filter((name) => !known.includes(name))).toEqual([]);
});
