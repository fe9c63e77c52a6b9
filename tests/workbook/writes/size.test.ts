// T6, pitfall 14: every action of the catalogue at 50,000 rows, no request and no answer over 5 MB. The stand-in refuses
// what is larger, so that an action that is done has kept within the bounds.

import { closeAll, fillLedger, tableRows } from "../excel";
import { JULY, WRITES } from "./catalogue";
import type { Pane } from "./panes";
import { openPrepared, prepareTracker } from "./prepared";

afterEach(closeAll);
jest.setTimeout(1_200_000);

const ROWS = 50_000;
/** All of them in the long run; in the gate those that read or write the most. */
const IS_LONG = process.env["LONG_TESTS"] !== undefined;
const IN_GATE = ["undo", "register", "changeSubmission", "sealQuarter", "writeCorrections"];
const FIVE_MB = 5 * 1024 * 1024;

/** Rows that differ in nothing that is looked at here. */
function cellsOf(nth: number) {
  return {
    编号: `2022-${String(nth + 1001).padStart(4, "0")}`,
    收稿日期: 44562 + (nth % 365),
    部门: "水寨司法所",
    标题: `信息${nth}`,
    类别: "动态类",
    状态: "有效",
    登记标识: `00000000-0000-0000-0000-${String(nth).padStart(12, "0")}`,
  };
}

/** What was done last is taken back while nobody has built on it; each asks for the quarter that is shown. */
const ACTIONS: Readonly<Record<string, (pane: Pane) => Promise<unknown>>> = {
  undo: (pane) => pane.undo("second", { now: JULY }),
  ...WRITES,
  // Deep in the table, where a row has to be found.
  changeSubmission: (pane) =>
    pane.changeSubmission(
      "2022-40000",
      { wordCount: 500 },
      { action: "修改", reason: "", now: JULY },
    ),
  settleNumbers: (pane) => pane.settleNumbers({ now: JULY, year: 2022 }),
  restoreSaved: (pane) => pane.restoreSaved({ now: JULY }),
  finishInterrupted: async (pane) =>
    pane.finishInterrupted(await pane.readTracker(), { now: JULY }),
};

it("T6: every action works at 50,000 rows, within 5 MB a trip", async () => {
  const prepared = await prepareTracker();
  const { excel } = await openPrepared(prepared);
  const { pane } = prepared;
  fillLedger(excel, ROWS, cellsOf, true);
  const rows = tableRows(excel, "台账").length;
  excel.log.reset();
  const wrong: unknown[] = [];
  for (const [name, act] of Object.entries(ACTIONS)) {
    if (!IS_LONG && !IN_GATE.includes(name)) continue;
    await pane.setPeriod({ year: 2022, quarter: 2, asOf: null });
    const from = excel.log.entries.length;
    await act(pane).catch((error: Error) => wrong.push([name, error.message]));
    const bytes = excel.log.entries
      .slice(from)
      .map(({ requestBytes, answerBytes }) => Math.max(requestBytes, answerBytes));
    if (Math.max(...bytes) > FIVE_MB) wrong.push([name, Math.max(...bytes)]);
  }
  expect(wrong).toEqual([]);
  // One by register, three more by registerBlock.
  expect(tableRows(excel, "台账")).toHaveLength(rows + (IS_LONG ? 4 : 1));
});
