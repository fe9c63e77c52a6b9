// Tests what counts, and chains and joint articles (S4, S6).

import { leftOutPhrase } from "../../src/domain/records/left-out";
import type { Submission } from "../../src/domain/records/submission";
import { day, evaluation, line, submission, type Scenario } from "./builders";

/** Counted articles of 水寨司法所 in the second quarter of 2022. */
function counted(submissions: readonly Submission[], given: Scenario = {}): number {
  return line({ ...given, submissions }).countedInQuarter;
}

describe("S4: what counts towards the plan", () => {
  it("S4: 有效 with both approvals", () => {
    expect(counted([submission("2022-04-12")])).toBe(1);
  });

  it.each(["待审", "退回", "重报", "作废"] as const)("S4: %s does not count", (status) => {
    expect(counted([submission("2022-04-12", { status })])).toBe(0);
  });

  it.each([{ headApproved: false }, { leaderApproved: false }])("S4: not with %j", (given) => {
    const { countedToDate, flags, sentence } = line({
      submissions: [submission("2022-04-12", given)],
    });
    expect(countedToDate).toBe(0);
    expect(flags).toContain("缺审签");
    expect(sentence).toContain("1篇缺审签未计入");
  });

  it("S4: 直报 needs 分管领导 alone, and counts by setting", () => {
    const direct = submission("2022-04-12", { channel: "直报", headApproved: false });
    expect(counted([direct])).toBe(1);
    expect(line({ submissions: [direct] }).flags).toEqual([]);
    expect(counted([direct], { settings: { countDirect: false } })).toBe(0);
    expect(counted([{ ...direct, leaderApproved: false }])).toBe(0);
    expect(counted([submission("2022-04-12")], { settings: { countDirect: false } })).toBe(1);
  });

  it("S4: setting 缺审签计数 = 是 counts them, and still flags them", () => {
    const submissions = [submission("2022-04-12", { headApproved: false })];
    const { countedInQuarter, flags, sentence } = line({
      submissions,
      settings: { countWithoutApproval: true },
    });
    expect(countedInQuarter).toBe(1);
    expect(flags).toEqual(["缺审签"]);
    expect(sentence).toContain("1篇缺审签。");
  });

  it("S4: an approval counts from its day, by the as-of date", () => {
    const submissions = [submission("2022-04-12", { headApprovedOn: day("2022-05-10") })];
    expect(counted(submissions, { asOf: day("2022-05-09") })).toBe(0);
    expect(counted(submissions, { asOf: day("2022-05-10") })).toBe(1);
    expect(counted([submission("2022-04-12", { leaderApprovedOn: day("2022-07-01") })])).toBe(0);
  });

  it("S4: a date without its tick is no approval", () => {
    const given = { headApproved: false, headApprovedOn: day("2022-04-12") };
    expect(counted([submission("2022-04-12", given)])).toBe(0);
  });

  it("S4, E4: approved after receipt counts, flagged 先报后批; on the day of receipt it is in order", () => {
    const late = submission("2022-04-12", { leaderApprovedOn: day("2022-04-13") });
    expect(line({ submissions: [late] })).toMatchObject({
      countedInQuarter: 1,
      flags: ["先报后批"],
    });
    const head = submission("2022-04-12", { headApprovedOn: day("2022-04-13") });
    expect(line({ submissions: [head] }).flags).toEqual(["先报后批"]);
    const same = submission("2022-04-12 08:00", { leaderApprovedOn: day("2022-04-12") });
    expect(line({ submissions: [same] }).flags).toEqual([]);
    const direct = submission("2022-04-12", {
      channel: "直报",
      headApprovedOn: day("2022-04-13"),
    });
    expect(line({ submissions: [direct] }).flags).toEqual([]);
    const notYet = submission("2022-04-12", { leaderApprovedOn: day("2022-07-01") });
    expect(line({ submissions: [notYet] }).flags).not.toContain("先报后批");
  });

  it("S4: a confirmed duplicate does not count", () => {
    const first = submission("2022-04-12");
    expect(counted([first, submission("2022-04-13", { duplicateOf: first.id })])).toBe(1);
  });

  it("S4: 局选用, adoption and 字数 do not matter for counting", () => {
    expect(counted([submission("2022-04-12", { selected: true, wordCount: 5 })])).toBe(1);
  });

  it("S5, E1: boundary days: 31 March, 30 June 23:59, 1 July; the year's ends; leap day", () => {
    const submissions = [
      submission("2021-12-31"),
      submission("2022-01-01"),
      submission("2022-03-31 23:59"),
      submission("2022-04-01"),
      submission("2022-06-30 23:59"),
      submission("2022-07-01"),
      submission("2022-10-01"),
      submission("2022-12-31"),
      submission("2023-01-01"),
    ];
    const figures = ([1, 2, 3, 4] as const).map((quarter) => {
      const { countedInQuarter, countedToDate } = line({ submissions, quarter });
      return [countedInQuarter, countedToDate];
    });
    expect(figures).toEqual([
      [2, 2],
      [2, 4],
      [1, 5],
      [2, 7],
    ]);
    const leap = [submission("2024-02-29")];
    expect(line({ submissions: leap, year: 2024, quarter: 1 }).countedInQuarter).toBe(1);
  });

  it("S4: received by the as-of date, that day included; a later one than the quarter's end is the end", () => {
    const submissions = [submission("2022-05-10 18:00"), submission("2022-07-01")];
    expect(counted(submissions, { asOf: day("2022-05-09") })).toBe(0);
    expect(counted(submissions, { asOf: day("2022-05-10") })).toBe(1);
    expect(line({ submissions, asOf: day("2022-12-31") }).countedToDate).toBe(1);
    expect(evaluation({ asOf: day("2022-12-31") }).asOf).toEqual(day("2022-06-30"));
  });

  it("P4: a department is found by alias and with spaces; others are reported, not lost", () => {
    const submissions = [
      submission("2022-04-12", { department: " 水寨 司法所" }),
      submission("2022-04-12", { department: "审计局" }),
      submission("2022-04-13", { department: "审计局" }),
    ];
    const result = evaluation({ submissions });
    expect(result.departments[0]?.countedInQuarter).toBe(1);
    expect(result.leftOut.map(leftOutPhrase)).toEqual(
      submissions.slice(1, 3).map(({ id }) => `台账${id}“部门”“审计局”不在部门表，未计入`),
    );
  });
});

describe("S6: chains of returned and resubmitted versions", () => {
  it("S6: counts once, in the quarter of the accepted receipt", () => {
    const first = submission("2022-03-20", { status: "退回" });
    const second = submission("2022-04-02", { resubmissionOf: first.id });
    for (const submissions of [
      [first, second],
      [second, first],
    ]) {
      expect(line({ submissions })).toMatchObject({ countedInQuarter: 1, countedToDate: 1 });
      expect(line({ submissions, quarter: 1 })).toMatchObject({ countedToDate: 0 });
    }
  });

  it("S6: counts once even if the earlier version was left 有效", () => {
    const first = submission("2022-03-20");
    const second = submission("2022-04-02", { resubmissionOf: first.id });
    expect(line({ submissions: [first, second] })).toMatchObject({
      countedInQuarter: 1,
      countedToDate: 1,
    });
  });

  it("S6: three versions, two of them answering the same one, are one article", () => {
    const first = submission("2022-04-01", { status: "退回" });
    const second = submission("2022-04-05", { resubmissionOf: first.id, status: "退回" });
    const third = submission("2022-04-09", { resubmissionOf: second.id });
    const other = submission("2022-04-10", { resubmissionOf: first.id });
    expect(counted([third, first, other, second])).toBe(1);
  });

  it("S6: a version that waits does not replace the one that counts", () => {
    const first = submission("2022-04-01");
    const second = submission("2022-04-05", { resubmissionOf: first.id, status: "重报" });
    expect(counted([first, second])).toBe(1);
  });

  it("S6: a void version stands for nothing, the other one for the article", () => {
    const first = submission("2022-04-01");
    const second = submission("2022-04-05", { resubmissionOf: first.id, status: "作废" });
    expect(counted([first, second])).toBe(1);
    expect(counted([{ ...first, status: "作废" }, second])).toBe(0);
  });

  it("S6: links that go round in a circle or nowhere still count once", () => {
    const first = submission("2022-04-01", { id: "a", resubmissionOf: "b" });
    const second = submission("2022-04-05", { id: "b", resubmissionOf: "a" });
    expect(counted([first, second])).toBe(1);
    expect(counted([submission("2022-04-01", { resubmissionOf: "gone" })])).toBe(1);
  });

  it("S6: a version received after the as-of date is not there yet", () => {
    const first = submission("2022-04-01", { status: "退回" });
    const second = submission("2022-07-05", { resubmissionOf: first.id });
    expect(line({ submissions: [first, second] }).countedToDate).toBe(0);
    expect(line({ submissions: [first, second], quarter: 3 }).countedInQuarter).toBe(1);
  });
});

describe("joint submissions", () => {
  const joint = submission("2022-04-12", { coDepartments: ["河东司法所", "水寨司法所"] });
  const perDepartment = (given: Scenario) =>
    evaluation({ ...given, submissions: [joint] }).departments.map((d) => d.countedInQuarter);

  it("S3: 牵头 counts by default; by setting each counts one, nobody twice", () => {
    expect(perDepartment({})).toEqual([1, 0]);
    expect(perDepartment({ settings: { joint: "各计一篇" } })).toEqual([1, 1]);
  });
});
