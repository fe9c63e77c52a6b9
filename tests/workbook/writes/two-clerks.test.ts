// T4: two clerks on one workbook, every pair of actions, their round trips in any order: what both were told is
// there once both have read again, each row and each line once, and 日志 tells of nothing else.

import { interleaved } from "excel-preview-host";
import type { NodeExcel } from "excel-preview-host";
import type { ChangedCell } from "../../../src/workbook/excel/engine/deed";
import { closeAll, NOW, openExcel, openTracker, tableRows } from "../excel";
import { prepare, WRITES } from "./catalogue";
import { openPane, takeUp, type Pane, type Shelf } from "./panes";

afterEach(closeAll);
jest.setTimeout(600_000);

const IS_LONG = process.env["LONG_TESTS"] !== undefined;

interface Prepared {
  readonly bytes: Uint8Array;
  readonly shelf: string;
  /** 标识 of the lines of 日志. */
  readonly lines: readonly unknown[];
}

let prepared: Prepared;
let panes: readonly [Pane, Pane];

beforeAll(async () => {
  const excel = await openTracker();
  const shelf: Shelf = new Map();
  panes = [openPane(shelf), openPane()];
  await prepare(panes[0]);
  prepared = {
    bytes: excel.file.save(),
    shelf: shelf.get("writes") ?? "",
    lines: column(excel, "日志", "标识"),
  };
  closeAll();
});

type Work = (pane: Pane) => Promise<unknown>;

/** The order of the first round trips; what comes after them takes turns. */
async function both(work: readonly [Work, Work], order: readonly number[], names: string[] = []) {
  const excel = await openExcel(prepared.bytes);
  const colleague = await excel.join();
  for (const [at, pane] of panes.entries()) {
    // Only who takes back what was done has done it.
    takeUp(pane, new Map(names[at] === "undo" ? [["writes", prepared.shelf]] : []));
  }
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

function column(excel: NodeExcel, table: string, header: string): unknown[] {
  return tableRows(excel, table).map((row) => row[header]);
}

/** What is wrong with the workbook, by what the panes remember to have told. */
function faultsIn(excel: NodeExcel): unknown[] {
  const wrong: unknown[] = [];
  for (const [table, header] of [
    ["台账", "编号"],
    ["台账", "登记标识"],
    ["约稿", "约稿编号"],
    ["采用", "登记标识"],
    ["约稿", "登记标识"],
    ["批评", "登记标识"],
    ["部门变更", "登记标识"],
    ["日志", "标识"],
  ] as const) {
    const twice = repeated(column(excel, table, header));
    if (twice.length > 0) wrong.push(["twice", table, twice]);
  }
  const deeds = panes.flatMap((pane) => pane.remembered().filter(({ told }) => told));
  const lines = deeds.flatMap(({ deed }) => deed.lines.map(({ token }) => token));
  const logged = column(excel, "日志", "标识");
  const known = [...prepared.lines, ...lines];
  const [untold, unknown] = [
    lines.filter((token) => !logged.includes(token)),
    logged.filter((token) => token !== "" && !known.includes(token)),
  ];
  if (untold.length > 0) wrong.push(["told as done, not in 日志", untold]);
  if (unknown.length > 0) wrong.push(["in 日志, told to nobody", unknown]);
  const rows = deeds.flatMap(({ deed }) => deed.rows);
  for (const { table, token } of rows) {
    const header = table === "日志" ? "标识" : "登记标识";
    if (!column(excel, table, header).includes(token)) wrong.push(["row lost", table, token]);
  }
  const cells = deeds.flatMap(({ deed }) => deed.cells.filter(({ line }) => line > 0));
  wrong.push(...cells.filter((cell) => !isKept(excel, cell, cells)));
  const half = excel.book.sheets.filter(({ name }) => name.startsWith("未完成"));
  if (half.length > 0) wrong.push(["half made", half.map(({ name }) => name)]);
  return wrong;
}

/** The cell holds what one of those holds it to be who changed it last: two may change the same. */
function isKept(excel: NodeExcel, cell: ChangedCell, all: readonly ChangedCell[]): boolean {
  const row = tableRows(excel, cell.table).findLast((each) =>
    Object.entries(cell.key).every(([header, text]) => each[header] === text),
  );
  const same = (other: ChangedCell) =>
    other.table === cell.table &&
    other.header === cell.header &&
    JSON.stringify(other.key) === JSON.stringify(cell.key);
  return all.filter(same).some(({ new: value }) => (value ?? "") === row?.[cell.header]);
}

/** What two cannot both do: the second is told that it is done. */
const ONCE = ["addAdoption", "withdrawAdoption", "sealQuarter", "reopenQuarter"];

/** Every way in which `each` steps of two follow one another. */
function ordersOf(each: number): number[][] {
  const orders = (zeros: number, ones: number): number[][] => {
    if (zeros + ones === 0) return [[]];
    return [
      ...(zeros > 0 ? orders(zeros - 1, ones).map((rest) => [0, ...rest]) : []),
      ...(ones > 0 ? orders(zeros, ones - 1).map((rest) => [1, ...rest]) : []),
    ];
  };
  return orders(each, each);
}

const NAMES = Object.keys(WRITES);

/** In the gate both read before either writes; in the long run every order of their first three trips. */
const ORDERS = IS_LONG ? ordersOf(3) : [[0, 1, 0, 1]];

it.each(NAMES.map((name, at) => [name, NAMES.slice(at)] as const))(
  "T4: %s beside any other: nothing doubled, lost or untold",
  async (a, others) => {
    const wrong: unknown[] = [];
    for (const b of others) {
      const [first, second] = [WRITES[a], WRITES[b]];
      if (first === undefined || second === undefined) throw new Error(b);
      for (const order of ORDERS) {
        const { excel, results } = await both(
          [(pane) => first(pane, "甲"), (pane) => second(pane, "乙")],
          order,
          [a, b],
        );
        wrong.push(...faultsIn(excel).map((fault) => [a, b, order.join(""), fault]));
        const refused = results.filter(({ status }) => status === "rejected");
        if (refused.length > (ONCE.includes(a) && a === b ? 1 : 0)) {
          wrong.push([a, b, order.join(""), refused]);
        }
        closeAll();
      }
    }
    expect(wrong).toEqual([]);
  },
);

/** Those of which each clerk may do his own, and the table of the rows. */
const OWN: Readonly<Record<string, string>> = {
  register: "台账",
  registerBlock: "台账",
  addAdoption: "采用",
  issueCommission: "约稿",
  addManualCriticism: "批评",
};

describe.each(Object.entries(OWN))("two clerks: %s", (name, table) => {
  it.each(ordersOf(2).map((order) => [order.join(" "), order] as const))(
    "T4: in the order %s both stand",
    async (_words, order) => {
      const write = WRITES[name];
      if (write === undefined) throw new Error(name);
      const before = await openExcel(prepared.bytes);
      const rows = tableRows(before, table).length;
      closeAll();
      const { excel, results } = await both(
        [(pane) => write(pane, "甲"), (pane) => write(pane, "乙")],
        order,
      );
      expect(faultsIn(excel)).toEqual([]);
      const saved = results.filter(({ status }) => status === "fulfilled").length;
      expect(tableRows(excel, table)).toHaveLength(
        rows + saved * (name === "registerBlock" ? 3 : 1),
      );
      // The same adoption by both is refused to the second, unless he had read before.
      if (name !== "addAdoption") expect(saved).toBe(2);
    },
  );
});
