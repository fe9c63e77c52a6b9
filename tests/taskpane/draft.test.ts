import {
  completed,
  emptyDraft,
  type Draft,
  type ReadyDraft,
} from "../../src/taskpane/register/draft";
import { createDraftStore } from "../../src/taskpane/register/draft-storage";
import {
  duplicatesOf,
  findingsOf,
  missingFields,
  oddities,
  undecidedDuplicate,
} from "../../src/taskpane/register/findings";
import {
  applyBody,
  applySubject,
  proposalFor,
  subjectFinding,
} from "../../src/taskpane/register/fill";
import { createDepartmentMatcher } from "../../src/domain/rules/department-matching";
import { DEFAULT_SETTINGS } from "../../src/domain/records/settings";
import { newSubmission } from "../../src/domain/records/submission";
import { DEPARTMENTS } from "../intake/departments";

const full: Draft = {
  ...emptyDraft("token-1", "2022-04-12", "2022-04-12"),
  department: "水寨司法所",
  title: "开展法治宣传",
  category: "动态类",
  wordCount: "380",
  headApproved: true,
  leaderApproved: true,
};
function ready(draft: Partial<Draft>): ReadyDraft {
  const result = completed({ ...full, ...draft }, 2022);
  if (result.ready === null) throw new Error(JSON.stringify(result.missing));
  return result.ready;
}
const matcher = createDepartmentMatcher(DEPARTMENTS);
const context = {
  year: 2022,
  today: { year: 2022, month: 7, day: 1 },
  settings: DEFAULT_SETTINGS,
  seals: [],
  submissions: [
    newSubmission({
      id: "2022-0001",
      receivedOn: { year: 2022, month: 4, day: 1 },
      department: "水寨司法所",
      title: "组织人民调解培训",
      category: "动态类",
    }),
  ],
};

describe("S3: what a draft becomes", () => {
  it("S3, S6: approvals without a date of their own are of the day of receipt, and it is 有效", () => {
    const { submission, token } = ready({ leaderApprovedOn: "2022.4.15" });
    expect(token).toBe("token-1");
    expect(submission).toMatchObject({
      receivedOn: { year: 2022, month: 4, day: 12 },
      headApprovedOn: { year: 2022, month: 4, day: 12 },
      leaderApprovedOn: { year: 2022, month: 4, day: 15 },
      wordCount: 380,
      status: "有效",
    });
  });

  it("S6: without an approval it waits as 待审, and a date without its tick is nothing", () => {
    const { submission } = ready({ leaderApproved: false, leaderApprovedOn: "2022-4-12" });
    expect(submission).toMatchObject({
      status: "待审",
      leaderApproved: false,
      leaderApprovedOn: null,
    });
  });

  it("S3: a clock time of the receipt stays with it, not with the approvals", () => {
    const { submission } = ready({ receivedOn: "2022-4-12 9:30" });
    expect(submission.receivedOn).toEqual({ year: 2022, month: 4, day: 12, minutes: 570 });
    expect(submission.headApprovedOn).toEqual({ year: 2022, month: 4, day: 12 });
  });

  it("S3: names are split, the lead is not its own partner, a commission is noted", () => {
    const { submission } = ready({
      coDepartments: ["水寨司法所", "法制股"],
      coAuthors: "张三、李四 王五",
      commissionId: "约2022-01",
    });
    expect(submission.coDepartments).toEqual(["法制股"]);
    expect(submission.coAuthors).toEqual(["张三", "李四", "王五"]);
    expect(submission.commissioned).toBe(true);
  });

  it("S1: the two ticks of 问题类 belong to it alone", () => {
    const ticks = { noPersonnelMatters: true, hasProposals: true };
    expect(ready({ ...ticks }).submission).toMatchObject({ noPersonnelMatters: false });
    expect(ready({ ...ticks, category: "问题类" }).submission).toMatchObject(ticks);
  });
});

describe("S1: what stops a save", () => {
  it("S1: exactly 部门, 标题, 类别 and 收稿日期, each said at its field", () => {
    const missing = missingFields(emptyDraft("t", "", "2022-04-12"), 2022);
    expect(Object.keys(missing).sort()).toEqual(["category", "department", "receivedOn", "title"]);
    expect(missing.department).toEqual({ level: "error", sentence: "请选择部门" });
    expect(missingFields({ ...emptyDraft("t", "", "2022-04-12"), ...full }, 2022)).toEqual({});
  });

  it("S5: what is typed for a receipt is named by what is wrong with it", () => {
    const said = (receivedOn: string) =>
      missingFields({ ...full, receivedOn }, 2022).receivedOn?.sentence;
    expect(said(" ")).toBe("请填写收稿日期，如 2022-4-12。");
    expect(said("2022.4.31")).toBe("收稿日期“2022.4.31”有误，2022年4月没有31日，请核对。");
    expect(said("2022.13.1")).toMatch(/^收稿日期“2022.13.1”不是日期，请写成/u);
    const { receivedOn } = missingFields({ ...full, receivedOn: "2月30日" }, 2022);
    expect(receivedOn?.sentence).toContain("收稿日期“2月30日”有误，2022年2月没有30日，请核对。");
  });

  it("S1: length, missing approvals, odd dates and long titles never stop it", () => {
    const odd: Draft = {
      ...full,
      wordCount: "9999",
      title: "长".repeat(10_000),
      receivedOn: "2023-01-05",
      headApproved: false,
      leaderApproved: false,
      publishedAt: "昨天",
    };
    expect(completed(odd, 2022).ready).not.toBeNull();
    const levels = Object.values(findingsOf(odd, context)).map((finding) => finding?.level);
    expect(levels).not.toContain("error");
  });
});

describe("what is said at once", () => {
  const said = (draft: Partial<Draft>) => oddities({ ...full, ...draft }, context);

  it("S1: 提示 for a soft range, 警告 for a hard one, the count at its place within", () => {
    expect(said({ wordCount: "560" }).wordCount?.sentence).toMatch(/^提示：/);
    expect(said({ category: "经验类", wordCount: "810" }).wordCount?.sentence).toMatch(/^警告：/);
    expect(said({}).wordCount?.level).toBe("hint");
    expect(said({ wordCount: "" }).wordCount).toBeUndefined();
  });

  it("S4: which approval is missing; 直报 needs only 分管领导", () => {
    expect(said({ headApproved: false }).leaderApproved?.sentence).toContain("缺部门负责人审阅");
    const again = said({ headApproved: false, resubmissionOf: "2022-0001" });
    expect(again.leaderApproved?.sentence).toBe(
      "缺部门负责人审阅，将登记为“重报”，补审签后才计数。",
    );
    expect(said({ headApproved: false, channel: "直报" }).leaderApproved).toBeUndefined();
  });

  it("S1: the two ticks of 问题类 are called to mind until both are set", () => {
    const problem = { category: "问题类" } as const;
    expect(said({ ...problem, hasProposals: true }).hasProposals?.level).toBe("hint");
    const both = { noPersonnelMatters: true, hasProposals: true };
    expect(said({ ...problem, ...both }).hasProposals).toBeUndefined();
    expect(said({}).hasProposals).toBeUndefined();
  });

  it("S4: an approval after the receipt is 先报后批", () => {
    expect(said({ headApprovedOn: "4月13日" }).headApprovedOn?.sentence).toContain("先报后批");
    expect(said({ headApprovedOn: "4月12日" }).headApprovedOn).toBeUndefined();
  });

  it("E4: publication on the day of receipt is 待核, before it 迟报", () => {
    expect(said({ publishedAt: "2022-4-12" }).publishedAt?.sentence).toContain("待核");
    expect(said({ publishedAt: "2022-4-11" }).publishedAt?.sentence).toContain("迟报");
    expect(said({ publishedAt: "2022-4-13" }).publishedAt).toBeUndefined();
  });

  it("E4: the form says what the evaluation will say: by the times, the setting, the first receipt", () => {
    const at = (receivedOn: string, publishedAt: string, more: Partial<typeof context> = {}) =>
      findingsOf({ ...full, receivedOn, publishedAt }, { ...context, ...more }).publishedAt;
    expect(at("2022-4-12 8:00", "2022-4-12 9:00")).toBeUndefined();
    expect(at("2022-4-12 9:00", "2022-4-12 9:00")?.sentence).toContain("迟报");
    const settings = { ...DEFAULT_SETTINGS, sameDay: "不计" as const };
    expect(at("2022-4-12", "2022-4-12", { settings })).toBeUndefined();
    const returned = newSubmission({ ...ready({}).submission, id: "2022-0007", status: "退回" });
    const submissions = [{ ...returned, receivedOn: { year: 2022, month: 4, day: 1 } }];
    const again = { ...full, receivedOn: "2022-4-20", publishedAt: "2022-4-10" };
    const late = (draft: typeof again) =>
      findingsOf(draft, { ...context, submissions }).publishedAt;
    expect(late(again)?.sentence).toContain("迟报");
    expect(late({ ...again, resubmissionOf: "2022-0007" })).toBeUndefined();
  });

  it("E4: 先报后批 as the evaluation has it: 部门负责人 does not matter for 直报", () => {
    const later = { headApprovedOn: "4月13日", channel: "直报" } as const;
    expect(said(later).headApprovedOn).toBeUndefined();
  });

  it("S4: receipts of another year and of the future", () => {
    expect(said({ receivedOn: "2021-12-31" }).receivedOn?.sentence).toContain("2022 年度");
    expect(said({ receivedOn: "2022-07-02" }).receivedOn?.sentence).toContain("晚于今天");
    expect(said({ receivedOn: "2022-07-01" }).receivedOn).toBeUndefined();
  });

  it("S1: a title as long as a body is asked about", () => {
    expect(said({ title: "长".repeat(101) }).title?.sentence).toContain("标题有 101 字");
    expect(said({ title: "长".repeat(100) }).title).toBeUndefined();
  });

  it("S7: the same title is to be decided, about the very one that is there", () => {
    const same = { ...full, title: "组织人民调解培训" };
    const { submissions } = context;
    expect(undecidedDuplicate(same, submissions)?.earlierId).toBe("2022-0001");
    const decided = { ...same, duplicate: "另一篇" } as const;
    expect(undecidedDuplicate({ ...decided, duplicateOf: "2022-0001" }, submissions)).toBeNull();
    expect(
      undecidedDuplicate({ ...decided, duplicateOf: "2022-0009" }, submissions),
    ).not.toBeNull();
    expect(undecidedDuplicate(full, submissions)).toBeNull();
  });

  it("S7: only what was called a duplicate is noted as one", () => {
    const about = { duplicateOf: "2022-0001" };
    expect(ready({ ...about, duplicate: "重复" }).submission.duplicateOf).toBe("2022-0001");
    expect(ready({ ...about, duplicate: "另一篇" }).submission.duplicateOf).toBe("");
  });

  it("S7: what was called another article is noted as told apart, of a batch's from one without a number", () => {
    const about = { duplicateOf: "2022-0001" };
    const noted = (given: object) => ready(given).submission.notDuplicateOf;
    expect(noted({ ...about, duplicate: "另一篇" })).toBe("2022-0001");
    expect(noted({ duplicateOf: "", duplicate: "另一篇" })).toBe("是");
    expect([noted({ ...about, duplicate: "重复" }), noted({})]).toEqual(["", ""]);
  });

  it("S6: the next version of a returned one is not asked about it", () => {
    const submissions = context.submissions.map((each) => ({ ...each, status: "退回" as const }));
    const next = { ...full, title: "组织人民调解培训", resubmissionOf: "2022-0001" };
    expect(duplicatesOf({ ...next, resubmissionOf: "" }, submissions)[0]?.kind).toBe("重报");
    expect(duplicatesOf(next, submissions)).toEqual([]);
  });

  it("S7: an earlier submission of the same title is shown", () => {
    expect(said({ title: "组织人民调解培训" }).title?.sentence).toContain("2022-0001");
    expect(said({}).title).toBeUndefined();
  });
});

describe("what is filled in", () => {
  it("S8: a subject gives 部门, 参与部门 and 标题", () => {
    expect(applySubject("(水寨司法所、法制股)+普法", matcher)).toEqual({
      subject: "(水寨司法所、法制股)+普法",
      department: "水寨司法所",
      coDepartments: ["法制股"],
      title: "普法",
    });
  });

  it("S8: the next subject does not keep the department of the one before", () => {
    expect(applySubject("没有部门的标题", matcher)).toMatchObject({ department: "" });
    const draft = { ...full, subject: "没有部门的标题", department: "" };
    expect(subjectFinding(draft, matcher)?.sentence).toContain("没有部门");
    expect(subjectFinding({ ...draft, department: "法制股" }, matcher)).toBeUndefined();
  });

  it("S2, S1: a body gives 字数 and proposes a 类别, but not over the clerk's own", () => {
    const empty = emptyDraft("t", "", "2022-04-12");
    const body = "法".repeat(600);
    expect(applyBody(body, empty)).toMatchObject({ wordCount: "600", category: "经验类" });
    expect(applyBody(body, { ...empty, category: "典型类" })).not.toHaveProperty("category");
    const proposed = { ...empty, body, category: "经验类" } as const;
    expect(applyBody("法".repeat(400), proposed)).toMatchObject({ category: "动态类" });
    expect(proposalFor(proposed)?.sentence).toContain("经验类（500—800字）");
    expect(applyBody("", proposed)).toEqual({ body: "", wordCount: "", category: "" });
  });
});

describe("a draft that survives closing the pane", () => {
  const memory = new Map<string, string>();
  const storage = {
    getItem: (key: string) => memory.get(key) ?? null,
    setItem: (key: string, value: string) => void memory.set(key, value),
    removeItem: (key: string) => void memory.delete(key),
  };
  const store = createDraftStore(() => storage, "p-", "C:\\台账.xlsx");

  it("comes back with its 登记标识, for its own workbook only, until it is cleared", () => {
    expect(store.load()).toBeNull();
    expect(store.save(full)).toBe(true);
    expect(store.load()).toEqual(full);
    expect(createDraftStore(() => storage, "p-", "other.xlsx").load()).toBeNull();
    store.clear();
    expect(store.load()).toBeNull();
  });

  it("is nothing when what was kept is of another shape", () => {
    memory.set("p-draft:C:\\台账.xlsx", '{"title":1}');
    expect(store.load()).toBeNull();
    memory.set("p-draft:C:\\台账.xlsx", "{");
    expect(store.load()).toBeNull();
    for (const field of Object.keys(full)) {
      for (const odd of [undefined, null, 1, {}, [1], "别的词"]) {
        const free = ["string", typeof full[field as keyof Draft]].every(
          (type) => type === typeof odd,
        );
        if (free && !["category", "channel", "duplicate"].includes(field)) continue;
        memory.set("p-draft:C:\\台账.xlsx", JSON.stringify({ ...full, [field]: odd }));
        expect([field, odd, store.load()]).toEqual([field, odd, null]);
      }
    }
    memory.set("p-draft:C:\\台账.xlsx", JSON.stringify({ ...full, token: "" }));
    expect(store.load()).toBeNull();
  });

  it("comes back without what a draft has no longer", () => {
    memory.set("p-draft:C:\\台账.xlsx", JSON.stringify({ ...full, gone: 1 }));
    expect(store.load()).toEqual(full);
  });

  it("says so where the browser keeps nothing, even where storage may not be named", () => {
    const forbidden = createDraftStore(
      () => {
        throw new Error("SecurityError");
      },
      "",
      "x",
    );
    expect(forbidden.save(full)).toBe(false);
    expect(forbidden.load()).toBeNull();
    expect(() => forbidden.clear()).not.toThrow();
  });
});
