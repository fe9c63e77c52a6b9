// What can be done with submissions in the list, and which fields it writes.
import { newSubmission, type Submission } from "../../src/domain/records/submission";
import {
  approvalChanges,
  possibleChanges,
  statusChanges,
} from "../../src/taskpane/submissions/changes";
import { readCorrection, startingFields } from "../../src/taskpane/submissions/correction";

const one = (number: number, given: Partial<Submission> = {}): Submission =>
  newSubmission({
    id: `2022-000${number}`,
    receivedOn: { year: 2022, month: 4, day: 12 },
    department: "水寨司法所",
    title: `信息${number}`,
    category: "动态类",
    wordCount: 380,
    ...given,
  });
const on = { year: 2022, month: 4, day: 13 };

describe("S6: what can be done", () => {
  const waiting = one(1);
  const valid = one(2, { headApproved: true, leaderApproved: true, status: "有效" });
  const void_ = one(3, { status: "作废" });
  it("S6: by the status and what is missing; of several what all of them can take", () => {
    expect(possibleChanges([waiting])).toEqual(["approve", "correct", "return", "void"]);
    expect(possibleChanges([{ ...valid, status: "待审" }])).toContain("accept");
    expect(possibleChanges([valid])).toEqual(["correct", "return", "void"]);
    expect(possibleChanges([void_])).toEqual(["restore"]);
    expect(possibleChanges([waiting, valid])).toEqual(["correct", "return", "void"]);
    expect(possibleChanges([waiting, void_])).toEqual([]);
  });

  it("S6: what was void comes back as its approvals have it", () => {
    expect(statusChanges("restore", [void_]).get(void_.id)).toEqual({ status: "待审" });
    const approved = { ...void_, headApproved: true, leaderApproved: true };
    expect(statusChanges("restore", [approved]).get(void_.id)).toEqual({ status: "有效" });
  });

  it("S6: a tick is written only where it is missing; complete ones become 有效", () => {
    const half = one(4, { headApproved: true });
    const changes = approvalChanges([waiting, half], { head: true, leader: false, on });
    expect(changes.get(waiting.id)).toEqual({
      headApproved: true,
      headApprovedOn: on,
      status: "待审",
    });
    expect(changes.get(half.id)).toEqual({ status: "待审" });
    const both = approvalChanges([half], { head: true, leader: true, on });
    expect(both.get(half.id)).toEqual({
      leaderApproved: true,
      leaderApprovedOn: on,
      status: "有效",
    });
  });
});

describe("S6: corrections", () => {
  it.each(["360", "３６０字", "约360字"])("S2: %s is read as 登记 reads it", (wordCount) => {
    const start = startingFields([one(1)]);
    const changes = readCorrection([one(1)], { ...start, wordCount }, 2022);
    expect(changes).toEqual(new Map([["2022-0001", { wordCount: 360 }]]));
  });

  const several = [one(1), one(2, { category: "经验类" })];
  it("S6: only what was changed is written, to all of them", () => {
    const start = startingFields(several);
    expect(start).toMatchObject({ category: "", channel: "邮箱", department: "水寨司法所" });
    expect(readCorrection(several, start, 2022)).toContain("没有改动");
    const changes = readCorrection(several, { ...start, receivedOn: "4月11日" }, 2022);
    const receivedOn = { year: 2022, month: 4, day: 11 };
    expect(changes).toEqual(new Map(several.map(({ id }) => [id, { receivedOn }])));
  });

  it("S3: 局选用, 主要领导审核 and 上报市局日期 are corrected like any field; the day can be taken away", () => {
    const forwarded = [one(1, { forwardedOn: on }), one(2, { selected: true, forwardedOn: on })];
    const start = startingFields(forwarded);
    expect(start).toMatchObject({ selected: "", chiefApproved: "否", forwardedOn: "2022-04-13" });
    const typed = { ...start, selected: "是", chiefApproved: "是", forwardedOn: "4月20日" };
    const forwardedOn = { year: 2022, month: 4, day: 20 };
    const wanted = { selected: true, chiefApproved: true, forwardedOn };
    expect(readCorrection(forwarded, typed, 2022)).toEqual(
      new Map(forwarded.map(({ id }) => [id, wanted])),
    );
    const none = readCorrection(forwarded, { ...start, forwardedOn: "" }, 2022);
    expect(none).toEqual(new Map(forwarded.map(({ id }) => [id, { forwardedOn: null }])));
    const untouched = { ...start, chiefApproved: "" };
    expect(readCorrection(forwarded, untouched, 2022)).toContain("没有改动");
  });

  it("S6, S3: whatever was registered can be corrected", () => {
    const first = one(1, {
      coDepartments: ["河东司法所"],
      coAuthors: ["王五"],
      headApproved: true,
      headApprovedOn: on,
      publishedAt: { ...on, minutes: 570 },
      commissionId: "约2022-01",
      commissioned: true,
    });
    const start = startingFields([first]);
    expect(start).toMatchObject({ headApprovedOn: "2022-04-13", publishedAt: "2022-04-13 09:30" });
    const change = (typed: Partial<typeof start>) => {
      const changes = readCorrection([first], { ...start, ...typed }, 2022);
      return typeof changes === "string" ? changes : changes.get(first.id);
    };
    const coDepartments = ["河东司法所", "转水司法所"];
    expect(change({ coDepartments: "河东司法所、转水司法所" })).toEqual({ coDepartments });
    expect(change({ coDepartments: "" })).toEqual({ coDepartments: [] });
    expect(change({ coAuthors: "王五 赵六" })).toEqual({ coAuthors: ["王五", "赵六"] });
    const headApprovedOn = { year: 2022, month: 4, day: 20 };
    expect(change({ headApprovedOn: "4月20日" })).toEqual({ headApprovedOn });
    expect(change({ headApprovedOn: "" })).toBe("审阅日期不能为空。");
    expect(change({ publishedAt: "" })).toEqual({ publishedAt: null });
    const publishedAt = { ...on, minutes: 600 };
    expect(change({ publishedAt: "2022-4-13 10:00" })).toEqual({ publishedAt });
    expect(change({ commissionId: "" })).toEqual({ commissionId: "", commissioned: false });
    const other = { commissionId: "约2022-02", commissioned: true };
    expect(change({ commissionId: "约2022-02" })).toEqual(other);
    expect(change({ important: "是" })).toEqual({ important: true });
    expect(change({ hasProposals: "是", remark: "县局要" })).toEqual({
      hasProposals: true,
      remark: "县局要",
    });
    expect(change({ publishedAt: "昨天" })).toContain("“昨天”不是日期");
  });

  it("S6: an approval ticked by mistake is taken back with its day, and the article waits again", () => {
    const approved = { headApproved: true, leaderApproved: true, status: "有效" } as const;
    const days = { headApprovedOn: on, leaderApprovedOn: on };
    const given = [
      one(1, { ...approved, ...days }),
      one(2, { ...approved, ...days, resubmissionOf: "2022-0001" }),
      one(3, { ...approved, ...days, channel: "直报" }),
      one(4, { ...approved, ...days, status: "退回" }),
    ];
    const changes = readCorrection(given, { ...startingFields(given), headApproved: "否" }, 2022);
    if (typeof changes === "string") throw new Error(changes);
    const taken = { headApproved: false, headApprovedOn: null };
    expect([...changes.values()]).toEqual([
      { ...taken, status: "待审" },
      { ...taken, status: "重报" },
      { ...taken, status: "有效" },
      { ...taken, status: "退回" },
    ]);
    const waiting = [one(5)];
    const ticked = { ...startingFields(waiting), headApproved: "是" };
    expect(readCorrection(waiting, ticked, 2022)).toContain("没有改动");
  });

  it.each([
    [{ forwardedOn: "2月30日" }, "上报市局日期“2月30日”有误，2022年2月没有30日"],
    [{ title: " " }, "标题不能为空"],
    [{ department: "" }, "请选择部门"],
    [{ receivedOn: "2月30日" }, "收稿日期“2月30日”有误，2022年2月没有30日"],
    [{ receivedOn: "" }, "请填写收稿日期，如 2022-4-12。"],
    [{ wordCount: "若干" }, "“若干”不是数字"],
  ])("S6: %j is refused in words", (typed, sentence) => {
    const [first] = several;
    if (first === undefined) throw new Error("one was made");
    expect(readCorrection([first], { ...startingFields([first]), ...typed }, 2022)).toContain(
      sentence,
    );
  });
});
