// T4: two clerks on one workbook, every pair of actions, their round trips in any order: what both were told is
// there once both have read again, each row and each line once, and 日志 tells of nothing else.

import { interleaved } from "excel-preview-host";
import { closeAll, NOW, openExcel, tableRows } from "../excel";
import { WRITES } from "./catalogue";
import { openPane, takeUp, type Pane } from "./panes";
import { prepareTracker, type Prepared } from "./prepared";
import { faultsIn } from "./whole";

afterEach(closeAll);
jest.setTimeout(600_000);

const IS_LONG = process.env["LONG_TESTS"] !== undefined;

let prepared: Prepared;
let panes: readonly [Pane, Pane];

beforeAll(async () => {
  prepared = await prepareTracker();
  panes = [prepared.pane, openPane()];
});

type Work = (pane: Pane) => Promise<unknown>;

/** The order of the first round trips; what comes after them takes turns. */
async function both(work: readonly [Work, Work], order: readonly number[], names: string[] = []) {
  const excel = await openExcel(prepared.bytes);
  const colleague = await excel.join();
  for (const [at, pane] of panes.entries()) {
    // Only who takes back what was done has done it.
    takeUp(pane, new Map(names[at] === "undo" ? [["writes", prepared.memory]] : []));
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

/** What two cannot both do: the second is told that it is done. */
const ONCE = ["addAdoptions", "withdrawAdoption", "sealQuarter", "reopenQuarter"];

/** What the first may rightly keep the second from: taking back what was built on, sealing another quarter. */
const IN_THE_WAY = new Set([
  "addAdoptions undo",
  "changeSubmission undo",
  "changeSubmissions undo",
  "setPeriod sealQuarter",
]);

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
        wrong.push(
          ...faultsIn(excel, panes, prepared.lines).map((fault) => [a, b, order.join(""), fault]),
        );
        const refused = results.filter(({ status }) => status === "rejected");
        const mayRefuse = (ONCE.includes(a) && a === b) || IN_THE_WAY.has(`${a} ${b}`);
        if (refused.length > (mayRefuse ? 1 : 0)) {
          wrong.push([a, b, order.join(""), refused]);
        }
        closeAll();
      }
    }
    expect(wrong).toEqual([]);
  },
);

/** Those that write several rows at once. */
const ROWS: Readonly<Record<string, number>> = { registerBlock: 3, addAdoptions: 2 };
/** Those of which each clerk may do his own, and the table of the rows. */
const OWN: Readonly<Record<string, string>> = {
  register: "台账",
  registerBlock: "台账",
  addAdoptions: "采用",
  addOutlet: "采用渠道",
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
      expect(faultsIn(excel, panes, prepared.lines)).toEqual([]);
      const saved = results.filter(({ status }) => status === "fulfilled").length;
      expect(tableRows(excel, table)).toHaveLength(rows + saved * (ROWS[name] ?? 1));
      // The same adoption by both is refused to the second, unless he had read before.
      if (name !== "addAdoptions") expect(saved).toBe(2);
    },
  );
});
