// Tests dues, figures, status and flags (E1–E4, E6).

import fc from "../support/fast-check";
import { dueInQuarter, dueToDate, statusOf } from "../../src/domain/evaluation/due";
import { QUARTERS } from "../../src/domain/calendar/quarter";
import { annualOf } from "../../src/domain/evaluation/annual";
import { proposeCriticism } from "../../src/domain/outcomes/criticism";
import { needsReminder } from "../../src/domain/outcomes/reminder";
import { annualBlock, annualColumns } from "../../src/tables/blocks/annual";
import { quarterlyBlock } from "../../src/tables/blocks/quarterly";
import {
  SECOND,
  day,
  department,
  evaluation,
  input,
  line,
  submission,
  type Scenario,
} from "./builders";

/** The 2022 plan: 30 departments with 4, one with 2, four with 1. */
const PLAN_2022 = Array.from({ length: 35 }, (_, i) =>
  department({
    id: `D${i}`,
    name: `第${i}股`,
    quota: i < 30 ? 4 : i === 30 ? 2 : 1,
    kind: i < 16 ? "司法所" : "局机关股室",
  }),
);

describe("E1: what is due", () => {
  it.each([
    [4, [1, 1, 1, 1]],
    [2, [0, 1, 0, 1]],
    [1, [0, 0, 0, 1]],
    [0, [0, 0, 0, 0]],
    [5, [1, 1, 1, 2]],
  ])("E1: a quota of %i is due as %j", (quota, dues) => {
    expect(QUARTERS.map((quarter) => dueInQuarter(quota, quarter))).toEqual(dues);
  });

  it("E1: law: the four quarters' dues are the quota, and no quarter's is negative", () => {
    fc.assert(
      fc.property(fc.nat(1000), (quota) => {
        const dues = QUARTERS.map((quarter) => dueInQuarter(quota, quarter));
        expect(dues.reduce((sum, due) => sum + due, 0)).toBe(quota);
        expect(Math.min(...dues)).toBeGreaterThanOrEqual(0);
        expect(dueToDate(quota, 4)).toBe(quota);
      }),
    );
  });

  it("E1: the 35 departments of 2022 sum to 30, 61, 91, 126", () => {
    const sums = QUARTERS.map(
      (quarter) => evaluation({ departments: PLAN_2022, quarter }).total.dueToDate,
    );
    expect(sums).toEqual([30, 61, 91, 126]);
  });
});

describe("E2, E3: figures and status", () => {
  const articles = (dates: string[]) => dates.map((date) => submission(date));

  it("E2, E3: one of two: 欠报 1, 50 %, 未完成", () => {
    expect(line({ submissions: articles(["2022-04-12"]) })).toMatchObject({
      quota: 4,
      dueInQuarter: 1,
      countedInQuarter: 1,
      dueToDate: 2,
      countedToDate: 1,
      shortfall: 1,
      completion: 0.5,
      progress: 0.25,
      status: "未完成",
      flags: [],
      sentence: "累计应报2篇，已报1篇，欠1篇。",
    });
  });

  it("E2, E3: the rate is not capped; a surplus of the first quarter carries over", () => {
    const { completion, shortfall, status, sentence, flags } = line({
      submissions: articles(["2022-01-05", "2022-01-06", "2022-02-06"]),
    });
    expect([completion, shortfall, status]).toEqual([1.5, 0, "超额完成"]);
    expect(sentence).toBe("累计应报2篇，已报3篇，超1篇；本季没有信息计入。");
    expect(flags).toEqual(["当季零报"]);
  });

  it("E1: 口径 当季 looks at the quarter alone", () => {
    const given: Scenario = {
      submissions: articles(["2022-01-05", "2022-01-06", "2022-02-06"]),
      settings: { basis: "当季" },
    };
    expect(line(given)).toMatchObject({
      dueToDate: 2,
      countedToDate: 3,
      shortfall: 1,
      completion: 0,
      status: "未完成",
    });
    expect(line(given).sentence).toContain("本季应报1篇，已报0篇，欠1篇");
    expect(evaluation(given).total.completion).toBe(0);
  });

  it("E2: where nothing is due there is no rate", () => {
    const given = { departments: [department({ quota: 1 })] };
    expect(line(given)).toMatchObject({ completion: null, status: "本期无任务" });
    expect(line(given).sentence).toBe("本期无任务。");
    const early = { ...given, submissions: articles(["2022-04-12"]) };
    expect(line(early)).toMatchObject({ completion: null, status: "超额完成", progress: 1 });
    const none = line({ departments: [department({ quota: 0 })] });
    expect(none).toMatchObject({ progress: null, status: "本期无任务" });
  });

  it.each([
    [0, 0, "本期无任务"],
    [2, 1, "未完成"],
    [2, 2, "完成"],
    [2, 3, "超额完成"],
    [0, 1, "超额完成"],
  ])("E3: due %i, counted %i: %s", (due, counted, status) => {
    expect(statusOf(due, counted)).toBe(status);
  });

  it("E2: in the bureau's rate no surplus hides another's shortfall", () => {
    const submissions = articles(["2022-04-01", "2022-04-02", "2022-04-03", "2022-04-04"]);
    const { total, subtotals } = evaluation({ submissions });
    expect(total).toMatchObject({
      label: "合计",
      departments: 2,
      assessed: 2,
      met: 1,
      quota: 8,
      dueToDate: 4,
      countedToDate: 4,
      shortfall: 2,
      completion: 0.5,
      progress: 0.5,
    });
    expect(subtotals.map((subtotal) => subtotal.label)).toEqual(["司法所"]);
  });

  it("O1: 小计 per 类别 in the fixed order, adding up to the 合计", () => {
    const { subtotals, total } = evaluation({ departments: [...PLAN_2022].reverse() });
    expect(subtotals.map(({ label, dueToDate: due }) => [label, due])).toEqual([
      ["司法所", 32],
      ["局机关股室", 29],
    ]);
    expect(total.dueToDate).toBe(61);
  });

  it("E6: no status before 首个考核季度, but its articles count afterwards", () => {
    const submissions = articles(["2022-01-05"]);
    const first = line({ submissions, quarter: 1 });
    expect(first).toMatchObject({ status: "", countedToDate: 1, dueToDate: 1 });
    expect(first.sentence).toContain("不定状态");
    expect(evaluation({ quarter: 1 }).assessed).toBe(false);
    expect(line({ submissions }).countedToDate).toBe(1);
    expect(line({ year: 2023, quarter: 1 }).status).toBe("未完成");
    expect(line({ year: 2021, quarter: 4 }).status).toBe("");
    expect(first.flags).toEqual([]);
    const silent = line({ quarter: 1, settings: { idleQuarters: 1 } });
    expect(silent.flags).toEqual([]);
    const odd = submission("2022-01-05", { wordCount: 9 });
    expect(line({ submissions: [odd], quarter: 1 }).flags).toEqual(["字数提示"]);
    const everyYear = { settings: { firstQuarter: { year: null, quarter: 2 as const } } };
    expect(line({ ...everyYear, year: 2023, quarter: 1 }).status).toBe("");
  });
});

describe("E12: a year goes by its own plan", () => {
  const settings = { planYears: [2022], idleQuarters: 1 };

  it("E12: without one it says so, counts what came in, and calls nobody 未完成", () => {
    const submissions = [submission("2023-01-05")];
    const next = evaluation({ settings, year: 2023, quarter: 1, submissions });
    expect(next).toMatchObject({ planned: false, assessed: false });
    expect(next.departments.map(({ status, flags }) => [status, flags])).toEqual([
      ["", []],
      ["", []],
    ]);
    expect(next.total).toMatchObject({ quota: 0, dueToDate: 0, shortfall: 0, countedToDate: 1 });
    expect(next.departments[0]?.sentence).toBe(
      "已报1篇；工作簿中没有2023年的任务计划，不考核完成情况。",
    );
    expect(quarterlyBlock(next).at(-1)?.at(-1)).toBe(
      "工作簿中没有2023年的任务计划，不考核完成情况。",
    );
    expect(proposeCriticism(next)).toEqual([]);
    expect(next.departments.filter(needsReminder)).toEqual([]);
  });

  it("E12: with one, and where none is said, it is assessed as ever", () => {
    expect(line({ settings, year: 2022 }).status).toBe("未完成");
    expect(line({ year: 2023 }).status).toBe("未完成");
    expect(line({ settings: { planYears: [2022, 2023] }, year: 2023 }).status).toBe("未完成");
  });

  it("E12: silence is not looked for in a year without a plan", () => {
    const earlier = submission("2022-11-05", { department: "河东司法所" });
    const scenario = { year: 2023, quarter: 1 as const, submissions: [earlier] };
    const over = (planYears: number[]) =>
      line({ ...scenario, settings: { planYears, idleQuarters: 2 } }).flags;
    expect(over([2022, 2023])).toContain("长期不报送");
    expect(over([2023])).not.toContain("长期不报送");
  });

  it("E12: the year's table says so too", () => {
    const annual = annualOf(input({ settings, year: 2023 }));
    const block = annualBlock(annual, annualColumns(false));
    expect(block.at(-1)?.at(-1)).toBe("工作簿中没有2023年的任务计划，不考核完成情况。");
  });
});

describe("E4: flags", () => {
  it("E4: 当季零报 for a quota of 4 or more only", () => {
    expect(line().flags).toContain("当季零报");
    expect(line({ departments: [department({ quota: 3 })] }).flags).not.toContain("当季零报");
  });

  it("E4: 长期不报送 after n quarters without any, each assessed, each with something due", () => {
    const idle = (given: Scenario) => line(given).flags.includes("长期不报送");
    // 首个考核季度 is the second: the first quarter's silence is not held against anybody.
    expect(idle({ quarter: 2 })).toBe(false);
    expect(idle({ quarter: 3 })).toBe(true);
    expect(line({ quarter: 3 }).sentence).toContain("连续2个季度没有信息计入");
    expect(line({ quarter: 4 }).sentence).toContain("连续3个季度没有信息计入");
    expect(idle({ quarter: 3, settings: { idleQuarters: 3 } })).toBe(false);
    expect(idle({ quarter: 3, submissions: [submission("2022-04-05")] })).toBe(false);
    expect(idle({ quarter: 4, submissions: [submission("2022-04-05")] })).toBe(true);
    const once = (quota: number) => ({ departments: [department({ quota })], quarter: 4 as const });
    expect(idle(once(1))).toBe(false);
    expect(idle(once(2))).toBe(true);
  });

  it("E4: 长期不报送 looks back over New Year where the ledger has the year before", () => {
    const given = { year: 2023, quarter: 1 as const };
    expect(line(given).flags).toEqual(["当季零报"]);
    const others = [submission("2022-05-05", { department: SECOND.name })];
    expect(line({ ...given, submissions: others }).flags).toContain("长期不报送");
    expect(line({ ...given, submissions: others }).sentence).toContain("连续4个季度没有信息计入");
    const own = [submission("2022-12-31")];
    expect(line({ ...given, submissions: own }).flags).toEqual(["当季零报"]);
    const uncounted = [submission("2022-12-31", { status: "退回" })];
    expect(line({ ...given, submissions: uncounted }).flags).toContain("长期不报送");
    const older = [submission("2021-12-31", { department: SECOND.name })];
    expect(line({ ...given, submissions: older }).flags).toEqual(["当季零报"]);
  });

  it("E4: 迟报 and the like are of the quarter; 缺审签 holds until it is mended", () => {
    const submissions = [
      submission("2022-01-25", { publishedAt: day("2022-01-20"), wordCount: 9 }),
      submission("2022-01-25", { headApproved: false }),
      submission("2022-04-25"),
    ];
    expect(line({ submissions }).flags).toEqual(["缺审签"]);
    expect(line({ submissions, quarter: 1 }).flags).toEqual(["迟报", "缺审签", "字数提示"]);
  });

  it("E4: nothing is flagged for 作废, returned and duplicate ones", () => {
    const bad = { publishedAt: day("2022-04-01"), headApproved: false, wordCount: 9 };
    const submissions = [
      submission("2022-04-25"),
      submission("2022-04-25", { ...bad, status: "作废" }),
      submission("2022-04-25", { ...bad, status: "退回" }),
      submission("2022-04-25", { ...bad, duplicateOf: "x" }),
    ];
    expect(line({ submissions }).flags).toEqual([]);
  });

  it("E4: 字数提示 by category and tolerance", () => {
    const flags = (received: string, given: object, more: Scenario = {}) =>
      line({ submissions: [submission(received, given)], ...more }).flags;
    expect(flags("2022-04-25", { wordCount: 551 })).toEqual(["字数提示"]);
    expect(flags("2022-04-25", { wordCount: 551 }, { settings: { tolerance: 0.2 } })).toEqual([]);
    expect(flags("2022-04-25", { wordCount: 0 })).toEqual([]);
  });
});
