// What is said about the day and the meaning of a registration.
import { DEFAULT_SETTINGS } from "../../src/domain/records/settings";
import { newSubmission, type Submission } from "../../src/domain/records/submission";
import { initialStatus } from "../../src/domain/rules/lifecycle";
import { emptyDraft } from "../../src/taskpane/register/draft";
import { oddities } from "../../src/taskpane/register/findings";
import { savedSentence, type SavedContext } from "../../src/taskpane/register/saved-sentence";

const seal = {
  year: 2022,
  quarter: 2 as const,
  sheet: "2022年第二季度封存",
  sealedAt: "2022-07-05 09:30",
};

describe("S4, I7: 保存 says what it means", () => {
  const context: SavedContext = {
    settings: DEFAULT_SETTINGS,
    period: { year: 2022, quarter: 2, asOf: null },
    isSealed: false,
  };
  const saved = (given: Partial<Submission>, more: Partial<SavedContext> = {}) => {
    const submission = newSubmission({
      id: "2022-0003",
      receivedOn: { year: 2022, month: 4, day: 12 },
      department: "水寨司法所",
      title: "开展法治宣传",
      category: "动态类",
      wordCount: 380,
      headApproved: true,
      leaderApproved: true,
      ...given,
    });
    const status = initialStatus(submission);
    return savedSentence({ ...submission, status }, { ...context, ...more }).split("，");
  };

  it.each<[string, Partial<Submission>, Partial<SavedContext>, string]>([
    ["counts", {}, {}, "有效，计入第二季度。"],
    ["lacks one", { leaderApproved: false }, {}, "待审，暂不计数：缺分管领导审阅。"],
    [
      "lacks one, sent again",
      { headApproved: false, resubmissionOf: "2022-0001" },
      {},
      "重报，暂不计数：缺部门负责人审阅。",
    ],
    ["直报 needs one", { headApproved: false, channel: "直报" }, {}, "有效，计入第二季度。"],
    [
      "直报 does not count",
      { channel: "直报" },
      { settings: { ...DEFAULT_SETTINGS, countDirect: false } },
      "有效，但按设置直报不计数。",
    ],
    [
      "approved after its quarter",
      { leaderApprovedOn: { year: 2022, month: 7, day: 4 } },
      {},
      "有效，但审阅晚于第二季度末，不计入第二季度的考核，计入其后各季度的累计。",
    ],
    [
      "approved after its year",
      {
        receivedOn: { year: 2022, month: 12, day: 30 },
        leaderApprovedOn: { year: 2023, month: 1, day: 4 },
      },
      {},
      "有效，但审阅晚于第四季度末，不计入第四季度的考核。",
    ],
    [
      "approved late where that counts",
      { leaderApprovedOn: { year: 2022, month: 7, day: 4 } },
      { settings: { ...DEFAULT_SETTINGS, countWithoutApproval: true } },
      "有效，计入第二季度。",
    ],
    ["duplicate", { duplicateOf: "2022-0001" }, {}, "与 2022-0001 重复，只留底，不计数。"],
    [
      "another year",
      { receivedOn: { year: 2021, month: 12, day: 31 } },
      {},
      "有效，计入 2021 年第四季度，不在当前年度。",
    ],
    ["sealed", {}, { isSealed: true }, "有效；第二季度已封存，列入“更正”，封存表不变。"],
    [
      "after the as-of date",
      {},
      { period: { ...context.period, asOf: { year: 2022, month: 4, day: 11 } } },
      "有效，计入第二季度；晚于考核表上方的截止日期，表里暂不显示。",
    ],
  ])("S4: %s", (_, given, more, meaning) => {
    const [head, ...rest] = saved(given, more);
    expect(head).toBe("已登记 2022-0003 水寨司法所 动态类 380字");
    expect(rest.join("，")).toBe(meaning);
  });
});

describe("S5, E7: what is said about the day", () => {
  const day = (month: number, d: number) => ({ year: 2022, month, day: d });
  const said = (startedOn: string, receivedOn: string, today: ReturnType<typeof day>) =>
    oddities(
      { ...emptyDraft("t", receivedOn, startedOn), title: "标题" },
      { year: 2022, today, settings: DEFAULT_SETTINGS, submissions: [], seals: [seal] },
    ).receivedOn?.sentence;

  it("S5: a form begun yesterday asks whether yesterday was meant", () => {
    expect(said("2022-03-30", "2022-03-30", day(3, 30))).toBeUndefined();
    expect(said("2022-03-30", "2022-03-30", day(3, 31))).toContain("2022-03-30 开始填的");
    expect(said("2022-03-30", "2022-03-29", day(3, 31))).toBeUndefined();
  });

  it("E7: registering into a sealed quarter is said before saving", () => {
    expect(said("2022-07-06", "2022-06-30", day(7, 6))).toContain(
      "2022年第二季度已于 2022-07-05 09:30 封存",
    );
    expect(said("2022-07-06", "2022-07-01", day(7, 6))).toBeUndefined();
  });
});
