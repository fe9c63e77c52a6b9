// S6: what the pane carries over of its own actions is, cell by cell, what reading the workbook again gives.

import type { Submission } from "../../../src/domain/records/submission";
import { register } from "../../../src/workbook/actions/rows/register";
import { changeSubmission } from "../../../src/workbook/actions/rows/submissions";
import {
  withChanges,
  withSubmissions,
  type KnownLedger,
} from "../../../src/workbook/reading/known-ledger";
import { readTracker, withLedger } from "../../../src/workbook/reading/tracker";
import { closeAll, draft, NOW, openTracker } from "../excel";

afterEach(closeAll);

/** Without 登记标识, which only the workbook needs, and blank rows. */
function told({ rows: [header = [], ...rows] }: KnownLedger): unknown[][] {
  const token = header.indexOf("登记标识");
  return rows
    .map((cells) => cells.map((cell, at) => (at === token ? "" : (cell ?? ""))))
    .filter((cells) => cells.some((cell) => cell !== ""));
}

it("S6: a registration and a change stand in the pane as in the workbook", async () => {
  await openTracker();
  const article = draft({
    title: "带时间、人名和日期的一篇",
    receivedOn: { year: 2022, month: 4, day: 12, minutes: 570 },
    coDepartments: ["法制股", "办公室"],
    coAuthors: ["李四", "王五"],
    headApprovedOn: { year: 2022, month: 4, day: 11 },
    publishedAt: { year: 2022, month: 4, day: 13, minutes: 540 },
  });
  const first = await register(draft(), { token: "a", now: NOW });
  const before = await readTracker();
  const second = await register(article, { token: "b", now: NOW });
  const changes: Partial<Submission> = { wordCount: 512, leaderApproved: false, status: "待审" };
  await changeSubmission(first.id, changes, { action: "修改", reason: "", now: NOW });
  const carried = withChanges(
    withSubmissions(before.ledger, [{ ...article, id: second.id }]),
    new Map([[first.id, changes]]),
  );
  const after = await readTracker();
  expect(told(carried)).toEqual(told(after.ledger));
  const untold = (submissions: readonly Submission[]) =>
    submissions.map((each) => ({ ...each, token: "" }));
  expect(untold(carried.submissions)).toEqual(untold(after.submissions));
});

it("E11: what an own change has put right is no problem any more; other rows are not read anew", async () => {
  const excel = await openTracker();
  const ids = [];
  for (const token of ["a", "b"]) {
    ids.push((await register(draft(), { token, now: NOW })).id);
  }
  const table = excel.book.tableByName("台账");
  const sheet = excel.book.sheetByName("台账");
  const words = table?.columns.findIndex(({ name }) => name === "字数") ?? -1;
  if (sheet) sheet.ensure(1, words).value = "约三百";
  const before = await readTracker();
  expect(before.leftOut.map(({ address }) => address)).toHaveLength(1);
  const changed = withChanges(before.ledger, new Map([[ids[0] ?? "", { wordCount: 300 }]]));
  const after = withLedger(before, changed);
  expect([after.leftOut, after.problems]).toEqual([[], []]);
  expect(after.submissions[0]?.wordCount).toBe(300);
  expect(after.submissions[1]).toBe(before.submissions[1]);
});
