// T6, pitfall 14: every action at 50,000 rows, no request and no answer over 5 MB. The stand-in refuses what is
// larger, so that an action that is done has kept within the bounds.

import { closeAll, draft, fillLedger, NOW, openTracker, tableRows } from "../excel";
import { openPane, type Pane } from "./panes";

afterEach(closeAll);
jest.setTimeout(600_000);

const ROWS = 50_000;
/** All of them in the long run; in the gate those that read or write the most. */
const IS_LONG = process.env["LONG_TESTS"] !== undefined;
const IN_GATE = [
  "register",
  "changeSubmission",
  "undo",
  "sealQuarter",
  "registerLater",
  "writeCorrections",
];
const JULY = { year: 2022, month: 7, day: 5, minutes: 570 } as const;
const FIVE_MB = 5 * 1024 * 1024;

it("T6: sealing, 更正, 年度考核, 重算, changes and restoring work at 50,000 rows, within 5 MB a trip", async () => {
  const excel = await openTracker();
  const pane = openPane();
  fillLedger(excel, ROWS);
  excel.log.reset();
  const actions: Readonly<Record<string, (pane: Pane) => Promise<unknown>>> = {
    register: () => pane.register(draft({ title: "一篇" }), { token: "a", now: NOW }),
    changeSubmission: () =>
      pane.changeSubmission(
        "2022-40000",
        { wordCount: 500 },
        { action: "修改", reason: "", now: NOW },
      ),
    undo: () => pane.undo(pane.lastAction()?.token ?? "", { now: NOW }),
    sealQuarter: () => pane.sealQuarter({ now: JULY }),
    registerLater: () => pane.register(draft({ title: "补录" }), { token: "b", now: JULY }),
    writeCorrections: () => pane.writeCorrections({ now: JULY }),
    reopenQuarter: () =>
      pane.reopenQuarter({ year: 2022, quarter: 2 }, { reason: "漏登", now: JULY }),
    writeAnnualSheets: () => pane.writeAnnualSheets({ now: JULY }),
    renumberRepeated: () => pane.renumberRepeated({ now: JULY }),
    restoreSaved: () => pane.restoreSaved({ now: JULY }),
  };
  const failed: unknown[] = [];
  for (const [name, act] of Object.entries(actions)) {
    if (!IS_LONG && !IN_GATE.includes(name)) continue;
    await act(pane).catch((error: Error) => failed.push([name, error.message]));
  }
  expect(failed).toEqual([]);
  const sizes = excel.log.entries.map((entry) => Math.max(entry.requestBytes, entry.answerBytes));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(FIVE_MB);
  expect(tableRows(excel, "台账")).toHaveLength(ROWS + 2);
});
