// T4: two clerks on one workbook, every order of their round trips, every pair of actions: what both were
// told is there once both have read again, each row and each line once.

import { interleaved } from "excel-preview-host";
import type { NodeExcel } from "excel-preview-host";
import { closeAll, NOW, openExcel, openTracker, tableRows } from "../excel";
import { prepare, WRITES } from "./catalogue";
import { openPane, type Pane } from "./panes";

afterEach(closeAll);

let prepared: Uint8Array;

beforeAll(async () => {
  const excel = await openTracker();
  await prepare(openPane());
  prepared = excel.file.save();
  closeAll();
});

/** Orders of two round trips each; what comes after them takes turns. */
const ORDERS = [
  [0, 1, 0, 1],
  [0, 1, 1, 0],
  [0, 0, 1, 1],
  [1, 0, 0, 1],
];

async function both(
  work: readonly [(pane: Pane) => Promise<unknown>, (pane: Pane) => Promise<unknown>],
  order: readonly number[],
) {
  const excel = await openExcel(prepared);
  const colleague = await excel.join();
  const panes = [openPane(), openPane()] as const;
  const results = await interleaved(
    [
      { excel, work: () => work[0](panes[0]) },
      { excel: colleague, work: () => work[1](panes[1]) },
    ],
    order,
  );
  for (const [at, pane] of panes.entries()) {
    (at === 0 ? excel : colleague).use();
    await pane.readTracker();
    await pane.restoreSaved({ now: NOW });
  }
  excel.use();
  colleague.close();
  return { excel, results };
}

function repeated(values: readonly unknown[]): unknown[] {
  return values.filter((value, at) => value !== "" && values.indexOf(value) !== at);
}

const column = (excel: NodeExcel, table: string, header: string) =>
  tableRows(excel, table).map((row) => row[header]);

function expectWhole(excel: NodeExcel): void {
  for (const [table, header] of [
    ["台账", "编号"],
    ["台账", "登记标识"],
    ["约稿", "约稿编号"],
    ["采用", "登记标识"],
    ["约稿", "登记标识"],
    ["批评", "登记标识"],
    ["日志", "标识"],
  ] as const) {
    expect([table, repeated(column(excel, table, header))]).toEqual([table, []]);
  }
  const told = column(excel, "日志", "标识").map((token) => String(token).split("/")[0]);
  for (const table of ["台账", "采用", "约稿"]) {
    const untold = column(excel, table, "登记标识").filter(
      (token) => !told.includes(String(token).split("/")[0] ?? ""),
    );
    expect([table, untold]).toEqual([table, []]);
  }
}

/** Those of which each clerk may do his own. */
const OWN = ["register", "registerBlock", "addAdoption", "issueCommission", "addManualCriticism"];

describe.each(OWN)("two clerks: %s", (name) => {
  it.each(ORDERS)(
    "T4: in the order %i %i %i %i both stand",
    async (...order) => {
      const write = WRITES[name];
      if (write === undefined) throw new Error(name);
      const before = await openExcel(prepared);
      const table =
        { register: "台账", registerBlock: "台账", addAdoption: "采用", issueCommission: "约稿" }[
          name
        ] ?? "批评";
      const rows = tableRows(before, table).length;
      closeAll();
      const { excel, results } = await both(
        [(pane) => write(pane, "甲"), (pane) => write(pane, "乙")],
        order,
      );
      expectWhole(excel);
      const saved = results.filter(({ status }) => status === "fulfilled").length;
      expect(tableRows(excel, table)).toHaveLength(
        rows + saved * (name === "registerBlock" ? 3 : 1),
      );
      // The same adoption by both is refused to the second, unless he had read before.
      if (name !== "addAdoption") expect(saved).toBe(2);
    },
    60_000,
  );
});

/** What two cannot both do: the second is told that it is done. */
const ONCE = ["addAdoption", "withdrawAdoption", "sealQuarter", "reopenQuarter"];

const NAMES = Object.keys(WRITES).filter((name) => name !== "undo");
const ALL = NAMES.flatMap((a, at) => NAMES.slice(at).map((b) => [a, b] as const));
/** All of them in the long run; in the gate each with itself and with a registration. */
const PAIRS =
  process.env["LONG_TESTS"] === undefined
    ? ALL.filter(([a, b]) => a === b || a === "register")
    : ALL;

it("T4: any two actions, one between the other's round trips, leave nothing doubled or untold", async () => {
  const wrong: unknown[] = [];
  for (const [a, b] of PAIRS) {
    const [first, second] = [WRITES[a], WRITES[b]];
    if (first === undefined || second === undefined) continue;
    const { excel, results } = await both(
      [(pane) => first(pane, "甲"), (pane) => second(pane, "乙")],
      [0, 1, 0, 1],
    );
    try {
      expectWhole(excel);
    } catch (error) {
      wrong.push([a, b, String(error)]);
    }
    if (!ONCE.includes(a) || a !== b) {
      const refused = results.filter(({ status }) => status === "rejected");
      if (refused.length > 0) wrong.push([a, b, refused]);
    }
    closeAll();
  }
  expect(wrong).toEqual([]);
}, 300_000);
