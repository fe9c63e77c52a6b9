import { match } from "pinyin-pro";
import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { evaluate } from "../../src/domain/evaluation/evaluate";
import { findPlan } from "../../src/domain/plan/find-plan";
import { resolvePlan } from "../../src/domain/plan/resolve";
import { DEFAULT_SETTINGS } from "../../src/domain/records/settings";
import { newSubmission, type Submission } from "../../src/domain/records/submission";
import { findArticles } from "../../src/taskpane/adoption/article-search";
import { listSubmissions } from "../../src/taskpane/submissions/listing";
import { chinaNow, chinaToday } from "../../src/taskpane/china-time";
import { planSummary } from "../../src/taskpane/first-run/plan-summary";
import { yearsOf } from "../../src/taskpane/header/years";
import { listDepartments } from "../../src/taskpane/progress/listing";
import type { RowsBehind } from "../../src/domain/evaluation/evaluate";
import { reasonsOf } from "../../src/taskpane/progress/reasons";
import { copiedSentence, reminderText } from "../../src/taskpane/progress/reminder-text";
import { defaultDate } from "../../src/taskpane/shared/fields/default-date";
import { percent } from "../../src/domain/text/written";
import { isDark } from "../../src/taskpane/theme";
import { startingQuarter } from "../../src/domain/rules/starting-quarter";
import { daysLeft } from "../../src/domain/outcomes/reminder";
import { DEPARTMENTS } from "../intake/departments";

function submission(number: number, department: string, month: number): Submission {
  return newSubmission({
    id: `2022-000${number}`,
    receivedOn: { year: 2022, month, day: 12 },
    department,
    title: `信息${number}`,
    category: "动态类",
    wordCount: 380,
    headApproved: true,
    leaderApproved: true,
    status: "有效",
  });
}
/** 公证处 has one article a year, so nothing is due of it in the second quarter. */
const QUOTAS: Readonly<Record<string, number>> = { 公证处: 1, 县委依法治县办秘书股: 2 };
const PLANNED = DEPARTMENTS.map((each) => ({ ...each, quota: QUOTAS[each.name] ?? 4 }));
const evaluated = (submissions: Submission[]) =>
  evaluate({
    departments: PLANNED,
    changes: [],
    adoptions: [],
    commissions: [],
    settings: DEFAULT_SETTINGS,
    year: 2022,
    quarter: 2,
    asOf: null,
    submissions,
  });

describe("P3: the plan that was found", () => {
  it("P1, P3: the sample plan in two sentences", async () => {
    const book = new ExcelJS.Workbook();
    const bytes = readFileSync("tests/fixtures/plan/2022年信息报送任务计划表.xlsx");
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
    const sheets = book.worksheets.map((sheet) => {
      const values = Array.from({ length: sheet.rowCount }, (_, row) =>
        Array.from({ length: sheet.columnCount }, (__, column) => {
          const cell = sheet.getCell(row + 1, column + 1);
          const own = !cell.isMerged || cell.master === cell;
          const value = own ? cell.value : null;
          return typeof value === "string" || typeof value === "number" ? value : null;
        }),
      );
      return { name: sheet.name, values, firstRow: 0, firstColumn: 0 };
    });
    const search = findPlan(sheets);
    if (!search.found) throw new Error(search.sentence);
    expect(planSummary(search.plan, resolvePlan(search.plan))).toEqual({
      found: `找到任务计划表：${search.plan.sheetName}，35 个部门，126 篇。`,
      discrepancies: ["右栏小计 58，按行合计 62"],
    });
  });
});

describe("进度", () => {
  const { departments } = evaluated([
    submission(1, "水寨司法所", 4),
    submission(2, "河东司法所", 2),
    submission(3, "河东司法所", 5),
  ]);
  const names = (query: string, onlyMissing: boolean) =>
    listDepartments(departments, DEPARTMENTS, query, onlyMissing ? "missing" : "all", match).map(
      (each) => each.name,
    );

  it("E2: by 欠报, the most first, else as in 部门", () => {
    expect(names("", false).slice(0, 2)).toEqual(["转水司法所", "华城司法所"]);
    expect(names("", false).at(-1)).toBe("公证处");
    const shortfalls = listDepartments(departments, DEPARTMENTS, "", "all", match).map(
      (d) => d.shortfall,
    );
    expect(shortfalls).toEqual([...shortfalls].sort((a, b) => b - a));
    expect(shortfalls[0]).toBe(2);
  });

  it("O3: 未报 lists those who sent nothing and should have", () => {
    expect(names("", true)).not.toContain("水寨司法所");
    expect(names("", true)).toContain("转水司法所");
    expect(names("公证处", true)).toEqual([]);
    // Two a year: one is due by now, though not one a quarter.
    expect(names("县委依法治县办秘书股", true)).toEqual(["县委依法治县办秘书股"]);
  });

  it("E5: what is remarked of the very same articles is offered once, each figure by itself", () => {
    const words = (rows: RowsBehind) => reasonsOf(rows).map((each) => each.words);
    const [one, two] = ["2022-0001", "2022-0002"];
    expect(words({ 缺审签: [one], 待审: [one] })).toEqual(["缺审签、待审"]);
    expect(words({ 缺审签: [one, two], 待审: [two, one] })).toEqual(["缺审签、待审"]);
    expect(words({ 缺审签: [one, two], 待审: [one] })).toEqual(["缺审签", "待审"]);
    expect(words({ 缺审签: [one], 待审: [two] })).toEqual(["缺审签", "待审"]);
    const figures = { 本季已报: [one], 累计已报: [one], 本季采用: [one], 先报后批: [one] };
    expect(words(figures)).toEqual(Object.keys(figures));
    expect(reasonsOf({ 缺审签: [one], 待审: [one] })[0]?.ids).toEqual([one]);
  });

  it("P4: search as in the department field", () => {
    expect(names("sz", false)[0]).toBe("水寨司法所");
    expect(names("qqq", false)).toEqual([]);
  });
});

describe("O3: 催报", () => {
  const JULY = { year: 2022, month: 7, day: 1 };
  const evaluation = evaluated([submission(1, "水寨司法所", 4)]);
  const listed = evaluation.departments.filter((each) =>
    ["水寨司法所", "河东司法所"].includes(each.name),
  );
  const liaisons = DEPARTMENTS.map((each) =>
    each.name === "河东司法所" ? { ...each, liaison: "李四", liaisonPhone: "13800000000" } : each,
  );

  it("O3: one line a department, with its sentence, 联络员 and telephone", () => {
    expect(reminderText(evaluation, listed, liaisons, JULY)).toBe(
      [
        "【信息报送催报】2022年第二季度（截至2022年6月30日）欠报或本季没有信息计入的部门：",
        "1. 水寨司法所：累计应报2篇，已报1篇，欠1篇。",
        `2. 河东司法所：${listed[1]?.sentence}联络员：李四 13800000000。`,
        "请尽快将信息稿件发局办公室邮箱，邮件标题注明“（部门）+信息标题”。",
      ].join("\n"),
    );
  });

  it("O3: whose 联络员 is not known is said in the pane, not in the group", () => {
    expect(copiedSentence(listed, liaisons)).toBe(
      "已复制 2 个部门的催报内容，可粘贴到粤政易。没有填联络员的：水寨司法所。",
    );
    const river = listed.filter(({ name }) => name === "河东司法所");
    expect(copiedSentence(river, liaisons)).not.toContain("联络员");
  });

  it("O3: from two weeks before the quarter's end it is a notice to those who would miss it", () => {
    const june = (day: number) => ({ year: 2022, month: 6, day });
    expect([15, 16, 30].map((day) => daysLeft(evaluation, june(day)))).toEqual([null, 14, 0]);
    expect(daysLeft(evaluation, JULY)).toBeNull();
    expect(reminderText(evaluation, listed, liaisons, june(21)).split("\n")).toEqual([
      "【信息报送提醒】2022年第二季度到2022年6月30日为止，还有 9 天，以下部门将缺报：",
      expect.stringMatching(/^1\. 水寨司法所/),
      expect.stringMatching(/^2\. 河东司法所/),
      "请于2022年6月30日前将信息稿件发局办公室邮箱，邮件标题注明“（部门）+信息标题”。",
    ]);
  });

  it("O3: nothing where nobody owes anything", () => {
    expect(reminderText(evaluation, [], liaisons, JULY)).toBe("");
    const nothingDue = evaluation.departments.filter((each) => each.name === "公证处");
    expect(reminderText(evaluation, nothingDue, liaisons, JULY)).toBe("");
  });
});

describe("S6, A1: what lists show", () => {
  const first = submission(1, "水寨司法所", 4);
  const all: Submission[] = [
    first,
    { ...submission(2, "河东司法所", 4), headApproved: false, status: "待审" },
    { ...submission(3, "河东司法所", 4), headApproved: false, status: "退回" },
    { ...submission(4, "河东司法所", 4), headApproved: false, status: "作废" },
    { ...submission(5, "水寨司法所", 4), duplicateOf: "2022-0001" },
  ];
  const ids = (list: readonly Submission[]) => list.map((each) => each.id.slice(-1)).join("");

  it("S6: newest first, by any part, and those that wait for a tick", () => {
    expect(ids(listSubmissions(all, "", false))).toBe("54321");
    expect(ids(listSubmissions(all, "", true))).toBe("2");
    expect(ids(listSubmissions(all, "河东", false))).toBe("432");
    expect(ids(listSubmissions(all, "２０２２－０００１", false))).toBe("1");
  });

  it("A1: neither void ones nor duplicates can be adopted; initials name a department", () => {
    expect(ids(findArticles(all, DEPARTMENTS, "信息", null))).toBe("321");
    expect(ids(findArticles(all, DEPARTMENTS, "sz", match))).toBe("1");
    expect(findArticles(all, DEPARTMENTS, " ", null)).toEqual([]);
  });
});

describe("S5: China time", () => {
  afterEach(() => jest.useRealTimers());
  it("S5: the pane's day changes at 16:00 UTC", () => {
    jest.useFakeTimers({ now: Date.UTC(2022, 5, 30, 15, 59) });
    expect(chinaToday()).toEqual({ year: 2022, month: 6, day: 30 });
    jest.setSystemTime(Date.UTC(2022, 5, 30, 16, 0));
    expect(chinaToday()).toEqual({ year: 2022, month: 7, day: 1 });
    expect(chinaNow()).toEqual({ year: 2022, month: 7, day: 1, minutes: 0 });
  });
});

describe("dates that are filled in", () => {
  it("S5: today, but not in the ledger of another year", () => {
    expect(defaultDate({ year: 2022, month: 3, day: 5 }, 2022)).toBe("2022-03-05");
    expect(defaultDate({ year: 2026, month: 3, day: 5 }, 2022)).toBe("");
  });
});

describe("the period at the start", () => {
  const first = DEFAULT_SETTINGS.firstQuarter;
  const on = (year: number, month: number) => ({ receivedOn: { year, month, day: 1 } });
  it("E6: today's quarter, else the newest submission's, else 首个考核季度", () => {
    expect(startingQuarter(2022, { year: 2022, month: 11, day: 1 }, [on(2022, 2)], first)).toBe(4);
    const later = { year: 2026, month: 11, day: 1 };
    expect(startingQuarter(2022, later, [on(2022, 9), on(2022, 2), on(2023, 1)], first)).toBe(3);
    expect(startingQuarter(2022, later, [], first)).toBe(2);
    expect(startingQuarter(2023, later, [], first)).toBe(1);
  });

  it("E12: years to choose are the one shown, those of plans and submissions, and this one", () => {
    const period = { year: 2022, quarter: 2, asOf: null } as const;
    const submissions = [
      { ...submission(1, "x", 1), receivedOn: { year: 2021, month: 1, day: 1 } },
    ];
    const settings = { ...DEFAULT_SETTINGS, planYears: [2022, 2023] };
    const tracker = { period, submissions, settings };
    expect(yearsOf(tracker, { year: 2026, month: 1, day: 1 })).toEqual([2021, 2022, 2023, 2026]);
  });
});

describe("how things are shown", () => {
  it("E2: a rate is never rounded up to all", () => {
    expect([percent(0.5), percent(0.999), percent(1), percent(1.5)]).toEqual([
      "50%",
      "99%",
      "100%",
      "150%",
    ]);
  });

  it("the Office theme decides between light and dark", () => {
    expect([isDark("#1f1f1f"), isDark("#FFFFFF"), isDark(undefined), isDark("window")]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
