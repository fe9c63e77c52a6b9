// The one door to Excel: waiting for a cell edit, sentences for failures, ledgers too long for one answer.

import { until } from "../../support/until";
import { register } from "../../../src/workbook/actions/rows/register";
import { onWaiting } from "../../../src/workbook/excel/run";
import { readTracker } from "../../../src/workbook/reading/tracker";
import { closeAll, draft, fillLedger, NOW, openTracker, tableRows } from "../excel";

afterEach(closeAll);

it("pitfall 10: while a cell is edited the clerk is told to end it, then the action goes on", async () => {
  const excel = await openTracker();
  const told: (string | null)[] = [];
  onWaiting((sentence) => told.push(sentence));
  excel.book.editing = true;
  const saving = register(draft(), { token: "a", now: NOW });
  await until(() => told.length > 0);
  expect(told).toEqual(["正在等待 Excel。如有单元格正在编辑，请按回车结束编辑。"]);
  expect(tableRows(excel, "台账")[0]?.["编号"]).toBe("");
  excel.book.editing = false;
  expect((await saving).id).toBe("2022-0001");
  expect(told.at(-1)).toBeNull();
});

it.each([
  ["InvalidOperationInCellEditMode", "请按回车结束编辑"],
  ["GeneralException", "Excel 没有做成这一步（GeneralException"],
  ["Timeout", "与 Excel 的连接中断"],
  ["ActivityLimitReached", "Excel 正忙"],
  ["RequestPayloadSizeLimitExceeded", "超过 Excel 一次能传送的上限"],
  ["AccessDenied", "工作表受保护"],
  ["ApiNotFound", "此版本的 Excel 不支持"],
  ["Weird", "Excel 没有做成这一步（Weird"],
])("%s is told as a Chinese sentence", async (code, sentence) => {
  const excel = await openTracker();
  // Twice: what is too large for one answer is asked for once more, in pieces.
  for (const trip of [1, 2]) excel.host.failAt(trip, { when: "before", code });
  await expect(register(draft(), { token: "a", now: NOW })).rejects.toThrow(sentence);
});

it("pitfall 14: a ledger too long for one answer is read in pieces", async () => {
  const excel = await openTracker();
  fillLedger(excel, 9000);
  excel.log.reset();
  excel.host.failAt(1, { when: "after", code: "ResponsePayloadSizeLimitExceeded" });
  const { submissions } = await readTracker();
  expect(submissions).toHaveLength(9000);
  expect(submissions.at(-1)?.id).toBe("2022-9000");
  expect(excel.log.batches).toBe(1 + 1 + 3);
});
