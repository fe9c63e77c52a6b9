// E7, T1: a seal or a reopening of which no answer came is carried out all the same. Asked for once more after the other
// has come in between, it is another one, and 日志 tells of it.

import { interleaved, type NodeExcel } from "excel-preview-host";
import { reopenQuarter } from "../../../../src/workbook/actions/reports/reopen";
import { sealQuarter } from "../../../../src/workbook/actions/reports/seal";
import { readSeals } from "../../../../src/workbook/reading/seals";
import { closeAll, openTracker, tableRows } from "../../excel";
import { openPane } from "../../writes/panes";

afterEach(closeAll);

const JULY = { year: 2022, month: 7, day: 5, minutes: 570 } as const;
const Q2 = { year: 2022, quarter: 2 } as const;
const seal = () => sealQuarter({ now: JULY });
const reopen = () => reopenQuarter(Q2, { reason: "漏登", now: JULY });

/** Neither the answer to the batch comes, nor that to the look at what became of it. */
async function unanswered(excel: NodeExcel, batch: number, work: () => Promise<unknown>) {
  excel.host.failAt(batch, { when: "after", code: "ConnectionFailure" });
  excel.host.failAt(batch + 1, { when: "before", code: "ConnectionFailure" });
  await expect(work()).rejects.toThrow();
}

const told = (excel: NodeExcel) => tableRows(excel, "日志").map((row) => row["操作"]);

it("E7: a seal, reopened since", async () => {
  const excel = await openTracker();
  await unanswered(excel, 3, seal);
  await reopen();
  await seal();
  expect(told(excel)).toEqual(["建立台账", "封存", "重开", "封存"]);
  expect(await readSeals()).toHaveLength(1);
});

it("E7: a seal, reopened since, and no answer to the next one either: that one goes on", async () => {
  const excel = await openTracker();
  await unanswered(excel, 3, seal);
  await reopen();
  // One look more than before: the first finds that the old attempt is another one.
  await unanswered(excel, 4, seal);
  await seal();
  expect(told(excel)).toEqual(["建立台账", "封存", "重开", "封存"]);
});

it("E7: a seal of which no answer came, reopened by another before it is looked for: his snapshot stays", async () => {
  const excel = await openTracker();
  const colleague = await excel.join();
  excel.host.failAt(3, { when: "after", code: "ConnectionFailure" });
  const results = await interleaved<unknown>(
    [
      { excel, work: seal },
      { excel: colleague, work: () => openPane().reopenQuarter(Q2, { reason: "漏登", now: JULY }) },
    ],
    [0, 0, 0, 1, 1],
  );
  excel.use();
  colleague.close();
  expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  expect(excel.book.sheetByName("2022年第二季度封存（旧1）")).toBeDefined();
  expect(told(excel)).toEqual(["建立台账", "封存", "重开"]);
});

it("E7: a reopening, sealed again since", async () => {
  const excel = await openTracker();
  await seal();
  await unanswered(excel, 2, reopen);
  await seal();
  await reopen();
  expect(told(excel)).toEqual(["建立台账", "封存", "重开", "封存", "重开"]);
  expect(await readSeals()).toEqual([]);
});

it("E7: a reopening cut after its line goes on, and is told once", async () => {
  const excel = await openTracker();
  await seal();
  excel.log.reset();
  await reopen();
  const [, batch] = excel.log.entries.filter(({ kind }) => kind === "add-in");
  await seal();
  // Its last operation takes the seal out of force.
  excel.host.failAt(2, { when: (batch?.actions ?? 0) - 1, code: "GeneralException" });
  await expect(reopen()).rejects.toThrow();
  expect(await readSeals()).toHaveLength(1);
  await reopen();
  expect(told(excel)).toEqual(["建立台账", "封存", "重开", "封存", "重开"]);
  expect(await readSeals()).toEqual([]);
});
