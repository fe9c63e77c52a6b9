// S6: 撤销 of every action that writes, taken from the catalogue: what the tracker says is what it said before; a
// batch is taken back whole, also by the pane loaded anew, and not at all where others have built on it.

import type { NodeExcel } from "excel-preview-host";
import { evaluate } from "../../../src/domain/evaluation/evaluate";
import { isListedOn } from "../../../src/domain/rules/effective";
import { blockToken } from "../../../src/workbook/excel/engine/deed";
import { MOST_AT_ONCE } from "../../../src/workbook/actions/rows/register";
import { evaluationInput } from "../../../src/workbook/reading/tracker";
import { closeAll, draft, NOW, tableRows } from "../excel";
import { WRITES } from "./catalogue";
import { takeUp, type Pane } from "./panes";
import { openPrepared, prepareTracker, type Prepared } from "./prepared";

afterEach(closeAll);
jest.setTimeout(120_000);

let prepared: Prepared;
let pane: Pane;

beforeAll(async () => {
  prepared = await prepareTracker();
  ({ pane } = prepared);
});

const open = () => openPrepared(prepared);

/** Why 撤销 is not offered after it, nor for what was done before it. */
const NOT_OFFERED: Readonly<Record<string, string>> = {
  sealQuarter: "opened again, with a reason",
  reopenQuarter: "sealed again",
};
/** These tell nothing in 日志, so that 撤销 stays with what was done before. */
const UNTOLD = [
  "setPeriod",
  "refreshCommissionStates",
  "writeCorrections",
  "writeAnnualSheets",
  "writeLeftOut",
  "writePeopleSheet",
  "writeOutputSheets",
  "writeLastFigures",
  "recalculate",
  "finishQuarterly",
  // Edits by hand are no action of the pane; Excel's own undo takes them back.
  "logHandEdits",
];

/** Numbers once given stay used. */
const KEPT_UP = ["最近编号", "最近登记"];

/** What counts, and what the clerk sees: rows out of force apart. */
async function meaning(excel: NodeExcel) {
  const tracker = await pane.readTracker();
  const { changes, adoptions, commissions } = tracker;
  const day = { year: 2023, month: 1, day: 1 };
  const departments = tracker.departments.filter(({ id }) => isListedOn(id, changes, day));
  const submissions = tracker.submissions.filter(({ status }) => status !== "作废");
  const criticism = (await pane.readCriticism()).rows.filter((row) => row.decision !== "不列");
  const settings = tableRows(excel, "设置").filter(
    (row) => !KEPT_UP.includes(String(row["设置项"])),
  );
  const outlets = tracker.outlets.filter(({ retired }) => !retired);
  const frame = { departments, outlets, changes: changes.filter((each) => each.old !== each.new) };
  const records = { submissions, adoptions, commissions, criticism };
  return { ...frame, ...records, settings, evaluation: evaluate(evaluationInput(tracker)) };
}

it.each(Object.entries(WRITES))("S6: %s", async (name, write) => {
  const { excel, shelf } = await open();
  const [before, last] = [await meaning(excel), pane.lastAction()];
  await write(pane);
  if (name in NOT_OFFERED) {
    expect(pane.lastAction()).toBeNull();
    return;
  }
  if (UNTOLD.includes(name)) {
    expect(pane.lastAction()).toEqual(last);
    return;
  }
  const done = await meaning(excel);
  expect(JSON.stringify(done) === JSON.stringify(before)).toBe(false);
  const lines = tableRows(excel, "日志").length;
  takeUp(pane, shelf);
  const action = pane.lastAction();
  expect(action?.token).not.toBe(last?.token);
  await pane.undo(action?.token ?? "", { now: NOW });
  expect(await meaning(excel)).toEqual(before);
  const told = tableRows(excel, "日志").slice(lines);
  expect(told.length).toBeGreaterThan(0);
  expect(told.every((row) => row["操作"] === "撤销")).toBe(true);
  // Asked for once more, by a second click, it changes nothing.
  await pane.undo(action?.token ?? "", { now: NOW });
  expect(tableRows(excel, "日志")).toHaveLength(lines + told.length);
});

describe("S6, I3: a batch of several blocks", () => {
  const ROWS = 2 * MOST_AT_ONCE + 3;

  async function register() {
    for (let from = 0; from < ROWS; from += MOST_AT_ONCE) {
      const articles = Array.from({ length: Math.min(MOST_AT_ONCE, ROWS - from) }, (_, at) => ({
        submission: draft({ title: `第${from + at + 1}篇` }),
        paragraphs: [`p${from + at}`],
      }));
      const token = blockToken("batch", from / MOST_AT_ONCE + 1);
      await pane.registerBlock(articles, { token, now: NOW });
    }
  }
  const statuses = (excel: NodeExcel) => tableRows(excel, "台账").map((row) => row["状态"]);

  it("is taken back whole by the pane loaded anew, each row told of once", async () => {
    const { excel, shelf } = await open();
    const before = statuses(excel);
    await register();
    takeUp(pane, shelf);
    const action = pane.lastAction();
    expect(action?.subject).toBe(`2022-0003 等 ${ROWS} 条`);
    await pane.undo(action?.token ?? "", { now: NOW });
    expect(statuses(excel)).toEqual([...before, ...new Array<string>(ROWS).fill("作废")]);
    const told = tableRows(excel, "日志").filter((row) => row["操作"] === "撤销");
    expect(told).toHaveLength(ROWS);
  });

  it.each(["changed", "adopted", "named by another"])(
    "is refused, and nothing written, where a row of its first block was %s",
    async (how) => {
      const { excel } = await open();
      await register();
      const token = pane.lastAction()?.token ?? "";
      if (how === "changed") {
        const change = { action: "修改", reason: "", now: NOW };
        await pane.changeSubmission("2022-0003", { remark: "后来" }, change);
      } else if (how === "adopted") {
        const day = { year: 2022, month: 5, day: 9 };
        const outlet = { outlet: "南方日报", kind: "报刊", level: "市", adoptedOn: day } as const;
        const adoption = { submissionId: "2022-0003", ...outlet, link: "", commendable: true };
        await pane.addAdoptions([adoption], { token: "x", now: NOW });
      } else {
        await pane.register(draft({ resubmissionOf: "2022-0003" }), { token: "x", now: NOW });
      }
      const [rows, lines] = [statuses(excel), tableRows(excel, "日志").length];
      await expect(pane.undo(token, { now: NOW })).rejects.toThrow("2022-0003 后来又有改动");
      expect([statuses(excel), tableRows(excel, "日志").length]).toEqual([rows, lines]);
    },
  );

  it("cut at any round trip and asked for again, is taken back once", async () => {
    for (const when of ["before", "after", 40, 80] as const) {
      const { excel, shelf } = await open();
      await register();
      const token = pane.lastAction()?.token ?? "";
      excel.log.reset();
      excel.host.failAt(4, { when, code: "ConnectionFailure" });
      await pane.undo(token, { now: NOW }).catch(() => undefined);
      takeUp(pane, shelf);
      await pane.undo(token, { now: NOW });
      expect(statuses(excel).filter((status) => status === "作废")).toHaveLength(ROWS);
      const told = tableRows(excel, "日志").filter((row) => row["操作"] === "撤销");
      expect(told).toHaveLength(ROWS);
      closeAll();
    }
  });
});
