// T4: three clerks on one workbook, each adding or changing rows, their round trips in orders that chance gives: what all
// were told is there once all have read again, each row and each line once, and 日志 tells of nothing else.

import { interleaved } from "excel-preview-host";
import { randomOf, SEED } from "../../support/chance";
import { closeAll, draft, NOW, openTracker, tableRows } from "../excel";
import { WRITES } from "./catalogue";
import { panesFor, together, tripsOfWrites, type Clerk } from "./clerks";
import { someOrder, type Trips } from "./orders";
import { openPane, type Pane } from "./panes";
import { openPrepared, prepareTracker, type Prepared } from "./prepared";
import { column, faultsIn } from "./whole";

afterEach(closeAll);
jest.setTimeout(600_000);

const NAMES = ["甲", "乙", "丙"] as const;
/** Those of which each clerk may do his own: the table of the rows, and how many. */
const OWN: Readonly<Record<string, readonly [table: string, rows: number]>> = {
  register: ["台账", 1],
  registerBlock: ["台账", 3],
  addOutlet: ["采用渠道", 1],
  issueCommission: ["约稿", 1],
  addManualCriticism: ["批评", 1],
};
/** Beside them those that change rows, and those whose rows only one of them can add. */
const ANY = [
  ...Object.keys(OWN),
  "addAdoptions",
  "changeSubmission",
  "changeSubmissions",
  "withdrawAdoption",
  "extendCommission",
  "changeOutlet",
  "changeDepartment",
  "setLiaisons",
  "changeSetting",
  "logHandEdits",
  "proposeCriticismRows",
];
const ORDERS = 4;
const TRIPLES = 24;

const random = randomOf(SEED);
let prepared: Prepared;
let panes: readonly Pane[];
let trips: ReadonlyMap<string, Trips>;

beforeAll(async () => {
  prepared = await prepareTracker();
  panes = panesFor(prepared, NAMES.length);
  trips = await tripsOfWrites(prepared);
});

/** @returns what is wrong, and how many were told that it is done */
async function three(actions: readonly string[]) {
  const clerks = actions.map((name, at): Clerk => {
    const write = WRITES[name];
    if (write === undefined) throw new RangeError(name);
    return { work: (pane) => write(pane, NAMES[at]) };
  });
  const order = someOrder(
    actions.map((name) => trips.get(name) ?? ""),
    random,
  );
  const { excel, results } = await together(prepared, panes, clerks, order);
  const wrong = faultsIn(excel, panes, prepared.lines);
  const told = results.filter(({ status }) => status === "fulfilled").length;
  return { excel, told, wrong: wrong.map((fault) => [actions, order.join(""), fault]) };
}

it.each(Object.entries(OWN))(`%s, seed ${SEED}: all three stand`, async (name, [table, rows]) => {
  const { excel: before } = await openPrepared(prepared);
  const stood = tableRows(before, table).length;
  closeAll();
  for (let nth = 0; nth < ORDERS; nth += 1) {
    const { excel, told, wrong } = await three([name, name, name]);
    expect(wrong).toEqual([]);
    expect(told).toBe(3);
    expect(tableRows(excel, table)).toHaveLength(stood + 3 * rows);
    closeAll();
  }
});

it(`whatever each of them does, seed ${SEED}`, async () => {
  const wrong: unknown[] = [];
  for (let nth = 0; nth < TRIPLES; nth += 1) {
    const actions = NAMES.map(() => ANY[random(ANY.length)] ?? "register");
    wrong.push(...(await three(actions)).wrong);
    closeAll();
  }
  expect(wrong).toEqual([]);
});

it.each(["2111110201221202", "2110212220002202"])(
  "S3: a block whose answer was lost takes another number for one of its rows: the others keep theirs, order %s",
  async (order) => {
    const excel = await openTracker();
    const [first, second] = [await excel.join(), await excel.join()];
    const [one, two, batch] = [openPane(), openPane(), openPane()];
    const save = (pane: Pane, token: string) =>
      pane.register(draft({ title: token }), { token, now: NOW });
    const articles = ["甲", "乙"].map((title) => ({
      submission: draft({ title }),
      paragraphs: [],
    }));
    const insist = () => batch.registerBlock(articles, { token: "block", now: NOW });
    second.host.failAt(2, { when: "after", code: "ConnectionFailure" });
    const clerks = [
      { excel, work: () => save(one, "a") },
      { excel: first, work: () => save(two, "b") },
      { excel: second, work: () => insist().catch(insist) },
    ];
    const results = await interleaved<unknown>(clerks, [...order].map(Number));
    excel.use();
    for (const joined of [first, second]) joined.close();
    expect(results.map(({ status }) => status)).toEqual(Array(3).fill("fulfilled"));
    const numbers = column(excel, "台账", "编号");
    expect([numbers.length, new Set(numbers).size]).toEqual([4, 4]);
  },
);
