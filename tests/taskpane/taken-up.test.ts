// T2: a draft that was kept although it stands in 台账 already is not offered for saving as if it were new.

import { completed, emptyDraft } from "../../src/taskpane/register/draft";
import { takenUp } from "../../src/taskpane/register/taken-up";
import { LEDGER } from "../../src/tables/declarations/ledger";
import { encodeRow, headersOf, locate } from "../../src/tables/schema/table";
import { knownLedger } from "../../src/workbook/reading/known-ledger";

const draft = {
  ...emptyDraft("t", "2022-04-12 9:30", "2022-04-12"),
  department: "水寨司法所",
  title: "开展法治宣传",
  category: "动态类" as const,
  wordCount: "380",
  author: "张三",
  coAuthors: "李四、王五",
  body: "全文。",
  headApproved: true,
  leaderApproved: true,
};
const period = { year: 2022, quarter: 2, asOf: null } as const;

/** 台账 with the draft's submission in it, under this token. */
function ledgerWith(token: string) {
  const submission = completed(draft, 2022).ready?.submission;
  if (submission === undefined) throw new Error("the draft is not whole");
  const header = headersOf(LEDGER);
  const record = { ...submission, id: "2022-0007", token };
  const row = encodeRow(LEDGER, locate(LEDGER, header), record, header.length);
  return knownLedger({ rows: [header, row], origin: { row: 0, column: 0 } }, 2022);
}

it.each(["t", "~t"])(
  "T2: registered just so, as %s: the form starts afresh, and it is said",
  (token) => {
    const taken = takenUp(draft, { ledger: ledgerWith(token), period });
    expect(taken).toEqual({
      draft: null,
      sentence: "上次填的这一篇已登记为 2022-0007，登记表已清空，不会重复登记。",
    });
  },
);

it("T2: changed since it was registered: kept, and said what saving it means", () => {
  const changed = { ...draft, title: "开展法治宣传活动" };
  const taken = takenUp(changed, { ledger: ledgerWith("t"), period });
  expect(taken.draft).toBe(changed);
  expect(taken.sentence).toContain("再保存会改正 2022-0007，不会另登一篇");
});

it("a draft of which nothing stands is taken up as it is", () => {
  const taken = takenUp(draft, { ledger: ledgerWith("other"), period });
  expect(taken).toEqual({ draft, sentence: "" });
  expect(takenUp(null, { ledger: ledgerWith("t"), period })).toEqual({ draft: null, sentence: "" });
});
