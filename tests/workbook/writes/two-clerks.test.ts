// T4: two clerks on one workbook, every pair of actions, their round trips in any order: what both were told is
// there once both have read again, each row and each line once, and 日志 tells of nothing else.

import { SEED, IS_FRESH, randomOf } from "../../support/chance";
import { closeAll, openExcel, tableRows } from "../excel";
import { WRITES } from "./catalogue";
import { panesFor, together, tripsOfWrites, type Clerk } from "./clerks";
import { ordersOf, someOrder, type Trips } from "./orders";
import type { Pane } from "./panes";
import { prepareTracker, type Prepared } from "./prepared";
import { faultsIn } from "./whole";

afterEach(closeAll);
jest.setTimeout(1_800_000);

const IS_LONG = process.env["LONG_TESTS"] !== undefined;

let prepared: Prepared;
let panes: readonly Pane[];
let tripsOf: ReadonlyMap<string, Trips>;

beforeAll(async () => {
  prepared = await prepareTracker();
  panes = panesFor(prepared, 2);
  tripsOf = IS_LONG || IS_FRESH ? await tripsOfWrites(prepared) : new Map();
});

/** What a clerk does; only who takes back what was done has done it. */
function clerkOf(name: string, who: string): Clerk {
  const write = WRITES[name];
  if (write === undefined) throw new RangeError(name);
  return { work: (pane) => write(pane, who), isMaker: name === "undo" };
}

const both = (names: readonly [string, string], order: readonly number[]) =>
  together(prepared, panes, [clerkOf(names[0], "甲"), clerkOf(names[1], "乙")], order);

/** What two cannot both do: the second is told that it is done. */
const ONCE = ["addPlanYear", "addAdoptions", "withdrawAdoption", "sealQuarter", "reopenQuarter"];

/** What one may rightly keep the other from: taking back what was built on, a change before next year's, sealing another quarter. */
const IN_THE_WAY = new Set([
  "addAdoptions undo",
  "changeDepartment addPlanYear",
  "changeSubmission undo",
  "changeSubmissions undo",
  "setPeriod sealQuarter",
  "settleTwins undo",
]);

const NAMES = Object.keys(WRITES);

/** Further trips take turns: what waits for Excel's answers asks a dozen times. */
const MOST_TRIPS = 7;
const random = randomOf(SEED);

/** In the gate both read before either writes, with a seed of its own some order; in the long run all. */
function ordersFor(names: readonly [string, string]): number[][] {
  const trips = names.map((name) => (tripsOf.get(name) ?? "").slice(0, MOST_TRIPS));
  if (IS_LONG) return ordersOf(trips);
  return [IS_FRESH ? someOrder(trips, random) : [0, 1, 0, 1]];
}

it.each(NAMES.map((name, at) => [name, NAMES.slice(at)] as const))(
  `T4: %s beside any other: nothing doubled, lost or untold, seed ${SEED}`,
  async (a, others) => {
    const wrong: unknown[] = [];
    for (const b of others) {
      for (const order of ordersFor([a, b])) {
        const { excel, results } = await both([a, b], order);
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

it("T4: 日志 says why a number is another than the row was first written under", async () => {
  const { excel } = await both(["register", "register"], [0, 1, 0, 1]);
  const changed = tableRows(excel, "日志").filter((line) => line["字段"] === "编号");
  expect(changed).toMatchObject([
    { 操作: "修改", 原值: "2022-0003", 新值: "2022-0004", 原因: "因同时登记改号" },
  ]);
});

/** Rows whose tokens say what they are: two who add them mean the same ones; and what else is added beside them. */
const ALIKE = [
  ["proposeCriticismRows", "proposeCriticismRows"],
  ["proposeCriticismRows", "addManualCriticism"],
  ["addPlanYear", "addPlanYear"],
  ["addPlanYear", "changeDepartment"],
] as const;

it.each(ALIKE)("T4: %s and %s in every order: each row once, none covered", async (a, b) => {
  const trips = await tripsOfWrites(prepared, [a, b]);
  for (const order of ordersOf([a, b].map((name) => trips.get(name) ?? ""))) {
    const { excel } = await both([a, b], order);
    const faults = faultsIn(excel, panes, prepared.lines);
    expect([order, faults]).toEqual([order, []]);
    expect((await prepared.pane.readTracker()).problems).toEqual([]);
    closeAll();
  }
});

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
  it.each(ordersOf(["RW", "RW"]).map((order) => [order.join(" "), order] as const))(
    "T4: in the order %s both stand",
    async (_words, order) => {
      const before = await openExcel(prepared.bytes);
      const rows = tableRows(before, table).length;
      closeAll();
      const { excel, results } = await both([name, name], order);
      expect(faultsIn(excel, panes, prepared.lines)).toEqual([]);
      const saved = results.filter(({ status }) => status === "fulfilled").length;
      expect(tableRows(excel, table)).toHaveLength(rows + saved * (ROWS[name] ?? 1));
      // The same adoption by both is refused to the second, unless he had read before.
      if (name !== "addAdoptions") expect(saved).toBe(2);
    },
  );
});
