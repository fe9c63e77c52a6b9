// Tests single rules at their edges, each of which could be broken with every other test green.

import { originalOf } from "../../src/domain/evaluation/articles/links";
import { pointsOfArticle } from "../../src/domain/evaluation/points";
import { columnHint } from "../../src/domain/plan/cells/words";
import type { DepartmentChange } from "../../src/domain/records/department";
import { DEFAULT_SETTINGS } from "../../src/domain/records/settings";
import { newSubmission } from "../../src/domain/records/submission";
import { SUBMISSION_STATUSES } from "../../src/domain/records/vocabulary";
import { canBecome, missingApprovals } from "../../src/domain/rules/lifecycle";
import { needsReminder } from "../../src/domain/outcomes/reminder";
import { day, department, evaluation, line, SECOND, submission } from "./builders";

it("S4: a new registration has no approval that was not ticked", () => {
  const essentials = { id: "2022-0001", department: "水寨司法所", title: "普法" };
  const fresh = newSubmission({ ...essentials, category: "动态类", receivedOn: day("2022-04-12") });
  expect(missingApprovals(fresh)).toEqual(["部门负责人", "分管领导"]);
});

it("E5: the sentence says 先报后批, 待核 and 字数 with the number of articles", () => {
  const sentenceFor = (given: object) =>
    line({ submissions: [submission("2022-04-12", given)] }).sentence;
  expect(sentenceFor({ leaderApprovedOn: day("2022-04-13") })).toContain("；1篇先报后批。");
  expect(sentenceFor({ publishedAt: day("2022-04-12") })).toContain(
    "；1篇与发布同日，是否迟报待核。",
  );
  expect(sentenceFor({ wordCount: 551 })).toContain("；1篇字数不在范围内。");
});

it.each([
  ["待审", "有效 退回 作废"],
  ["有效", "退回 作废"],
  ["退回", "作废"],
  ["重报", "有效 退回 作废"],
  ["作废", ""],
] as const)("S6: %s may become %j", (from, expected) => {
  const next = SUBMISSION_STATUSES.filter((to) => canBecome(from, to)).sort();
  expect(next).toEqual(expected.split(" ").filter(Boolean).sort());
});

describe("P4: mergers", () => {
  const third = department({ id: "D03", name: "华城司法所" });
  const fourth = department({ id: "D04", name: "华阳司法所" });
  const merged = (departmentId: string, into: string, from = "2022-04-10"): DepartmentChange => ({
    departmentId,
    from: day(from),
    field: "mergedInto",
    old: "",
    new: into,
  });
  const counts = (changes: readonly DepartmentChange[], receivedOn = "2022-04-12") =>
    evaluation({
      departments: [department(), SECOND, third, fourth],
      changes,
      submissions: [submission(receivedOn)],
    }).departments.map(({ countedInQuarter }) => countedInQuarter);

  it("P4: an article goes on to the last successor", () => {
    const chain = [merged("D01", "D02"), merged("D02", "D03"), merged("D03", "D04")];
    expect(counts(chain)).toEqual([0, 0, 0, 1]);
  });

  it("P4: a circle of mergers ends, and the article counts once", () => {
    const total = counts([merged("D01", "D02"), merged("D02", "D01")]);
    expect(total.reduce((sum, each) => sum + each, 0)).toBe(1);
  });

  it("P4: a merger holds from its day on, and can be undone", () => {
    const at = (from: string) =>
      line({ changes: [merged("D01", "D02", from)], submissions: [] }).status;
    expect(at("2022-06-30")).toBe("");
    expect(at("2022-07-01")).toBe("未完成");
    const undone = [merged("D01", "D02"), merged("D01", "", "2022-05-01")];
    expect(line({ changes: undone }).status).toBe("未完成");
  });
});

it("O3: who owes something is reminded, and who sent nothing in a quarter that asks for one", () => {
  const [first] = evaluation().departments;
  if (first === undefined) throw new Error("no department");
  expect(needsReminder({ ...first, shortfall: 1, flags: [] })).toBe(true);
  expect(needsReminder({ ...first, shortfall: 0, flags: ["当季零报"] })).toBe(true);
  expect(needsReminder({ ...first, shortfall: 0, flags: ["迟报"] })).toBe(false);
});

it("E9: an adoption goes to the first of several duplicates; in a circle it stays where it is", () => {
  const chain = new Map([
    ["4", "3"],
    ["3", "2"],
    ["2", "1"],
  ]);
  expect(originalOf("4", chain)).toBe("1");
  const circle = new Map([
    ["1", "2"],
    ["2", "3"],
    ["3", "1"],
  ]);
  expect(["1", "2", "3"].map((id) => originalOf(id, circle))).toEqual(["1", "2", "3"]);
});

it("E10, E11: an adoption without a readable 类型 or 级别 earns no points", () => {
  const settings = { ...DEFAULT_SETTINGS, pointsEnabled: true };
  const adopted = { serial: 44_700, outlet: "公众网", commendable: true };
  expect(pointsOfArticle([{ ...adopted, kind: "", level: "县" }], settings)).toBe(0);
  expect(pointsOfArticle([{ ...adopted, kind: "党政网站", level: "" }], settings)).toBe(0);
});

it.each([
  ["序", "sequence"],
  ["序时任务", "figure"],
  ["任务时序", "figure"],
  ["说明性稿件", "figure"],
  ["表扬篇数", "figure"],
  ["信息任务分解表", null],
  ["单位:篇", null],
] as const)("P1: %s over a column says %j", (heading, hint) => {
  expect(columnHint(heading)).toBe(hint);
});
