// Tests departments by name or part, duplicates, numbering, lifecycle (S3, S6, S7, S8).

import { createDepartmentMatcher } from "../../src/domain/rules/department-matching";
import {
  bodyFingerprint,
  createTitleComparer,
  shortTitle,
  titleKey,
} from "../../src/domain/text/title";
import { findDuplicates } from "../../src/domain/rules/duplicates";
import { nextCommissionId, nextSubmissionId } from "../../src/domain/records/submission-id";
import { canBecome, initialStatus, missingApprovals } from "../../src/domain/rules/lifecycle";
import { day, department, submission } from "./builders";

const DEPARTMENTS = [
  ["D01", "水寨司法所"],
  ["D02", "华城司法所"],
  ["D03", "华阳司法所"],
  ["D17", "政工办"],
  ["D18", "办公室"],
  ["D19", "县委依法治县办秘书股"],
  ["D20", "法治调研督察股"],
  ["D21", "法制股"],
  ["D22", "社区矫正管理局"],
  ["D28", "普法与依法治理股"],
  ["D29", "人民参与和促进法治股"],
].map(([id = "", name = ""]) =>
  department({ id, name, aliases: id === "D22" ? ["社矫局", "矫正股"] : [] }),
);

const matcher = createDepartmentMatcher(DEPARTMENTS, [
  { departmentId: "D17", from: day("2022-07-01"), field: "name", old: "政工股", new: "政工办" },
]);

function found(text: string): string {
  const match = matcher.match(text);
  if (match.kind === "found") return match.department.name;
  return match.kind === "none" ? "none" : match.candidates.map((c) => c.id).join(" ");
}

describe("S8: which department is meant", () => {
  it.each([
    ["水寨司法所", "水寨司法所"],
    ["（水寨司法所）", "水寨司法所"],
    ["【水寨 司法所】", "水寨司法所"],
    ["水寨", "水寨司法所"],
    ["水寨所", "水寨司法所"],
    ["五华县水寨司法所", "水寨司法所"],
    ["矫正股", "社区矫正管理局"],
    ["政工股", "政工办"],
    ["办公室", "办公室"],
    ["法制股", "法制股"],
    ["普法股", "普法与依法治理股"],
    ["司法所", "D01 D02 D03"],
    ["华", "none"],
    ["审计局", "none"],
    ["", "none"],
  ])("S8: %s", (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it("S8: several departments, also where a name holds 和 or 与", () => {
    const names = (text: string) => matcher.matchSeveral(text)?.map((d) => d.id) ?? null;
    expect(names("水寨司法所、法制股")).toEqual(["D01", "D21"]);
    expect(names("水寨司法所和华城司法所")).toEqual(["D01", "D02"]);
    expect(names("普法与依法治理股和人民参与和促进法治股")).toEqual(["D28", "D29"]);
    expect(names("普法与依法治理股、人民参与和促进法治股")).toEqual(["D28", "D29"]);
    expect(names("普法与依法治理股")).toEqual(["D28"]);
    expect(names("水寨司法所、审计局")).toBeNull();
    expect(names("水寨、水寨司法所")).toEqual(["D01"]);
    expect(names("")).toBeNull();
  });
});

describe("S7: duplicates", () => {
  it.each([
    "转发：水寨司法所开展普法宣传活动",
    "Fw: RE：回复: 水寨司法所开展普法宣传活动",
    "水寨司法所 开展“普法”宣传活动！",
    "ＦＷ：水寨司法所开展普法宣传活动",
  ])("S7: %s has the key of the bare title", (title) => {
    expect(titleKey(title)).toBe("水寨司法所开展普法宣传活动");
  });

  it("S7: a title that merely begins with such a word keeps it", () => {
    expect(titleKey("转发中心成立")).toBe("转发中心成立");
    expect(titleKey("Research 报告")).toBe("research报告");
  });

  it("S7: Dice counts repeated bigrams and the threshold is 0.85", () => {
    const comparer = createTitleComparer("abcdefghijk");
    expect(comparer.similarity("abcdefghijk")).toBe(1);
    expect(comparer.similarity("abcdefghijx")).toBeCloseTo(0.9);
    expect(createTitleComparer("aaaa").similarity("aaaaa")).toBeCloseTo(6 / 7);
    expect(createTitleComparer("aaaa").similarity("abab")).toBe(0);
    expect(comparer.similarity("abc")).toBe(0);
    expect(createTitleComparer("").similarity("")).toBe(0);
  });

  const earlier = submission("2022-04-01", {
    title: "水寨司法所开展春季法治宣传进校园活动",
    bodyFingerprint: bodyFingerprint("四月一日，我所开展活动。"),
  });
  const candidate = (given: object) => ({
    id: "new",
    department: "水寨司法所",
    title: "新标题",
    bodyFingerprint: "",
    ...given,
  });
  const kinds = (given: object, others = [earlier]) =>
    findDuplicates(candidate(given), others).map(({ kind, mustConfirm }) => [kind, mustConfirm]);

  it("S7: same department and title must be confirmed, and names the earlier one", () => {
    const [finding] = findDuplicates(candidate({ title: `转发：${earlier.title}` }), [earlier]);
    expect(finding).toMatchObject({ kind: "同题", mustConfirm: true, earlierId: earlier.id });
    expect(finding?.sentence).toContain(earlier.title);
  });

  it("S7: similar title or same body warn; another department's offers 联合报送", () => {
    const similar = "水寨司法所开展夏季法治宣传进校园活动";
    expect(kinds({ title: similar })).toEqual([["近似", false]]);
    const body = bodyFingerprint("四月一日 我所开展活动");
    expect(kinds({ bodyFingerprint: body })).toEqual([["同文", false]]);
    expect(kinds({ title: earlier.title, department: "法制股" })).toEqual([["他部门", false]]);
    expect(kinds({})).toEqual([]);
  });

  it("S7, S6: a returned one is offered as 重报; void ones and itself are not compared", () => {
    const { title } = earlier;
    expect(kinds({ title }, [{ ...earlier, status: "退回" }])).toEqual([["重报", false]]);
    expect(kinds({ title }, [{ ...earlier, status: "作废" }])).toEqual([]);
    expect(kinds({ title }, [{ ...earlier, duplicateOf: "2022-0001" }])).toEqual([]);
    expect(kinds({ title, id: earlier.id })).toEqual([]);
  });

  it("S7: a body that was pasted as the title does not flood the sentence", () => {
    expect(shortTitle("长".repeat(60))).toBe("长".repeat(60));
    expect(shortTitle("𠮷".repeat(10_000))).toBe(`${"𠮷".repeat(60)}…`);
  });

  it("S7: the gravest finding comes first", () => {
    const other = { ...earlier, id: "x", department: "法制股" };
    expect(kinds({ title: earlier.title }, [other, earlier]).map(([kind]) => kind)).toEqual([
      "同题",
      "他部门",
    ]);
  });

  it("S7: 10,000 titles that share half their words are no duplicates", () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      ...earlier,
      id: `m${i}`,
      title: `水寨司法所第${i}次开展法治宣传进校园活动情况`,
    }));
    const findings = findDuplicates(candidate({ title: earlier.title }), many);
    expect(findings).toEqual([]);
  });

  it("S7: no body has no fingerprint", () => {
    expect(bodyFingerprint(" ，。")).toBe("");
  });
});

describe("S3: numbers", () => {
  it("S3: the next number follows the highest one ever used in the year", () => {
    expect(nextSubmissionId(2022, [])).toBe("2022-0001");
    expect(nextSubmissionId(2022, ["2022-0006", "2022-0002", "2021-0400", "x"])).toBe("2022-0007");
    expect(nextSubmissionId(2022, ["2022-9999"])).toBe("2022-10000");
    expect(nextCommissionId(2022, ["约2022-02", "2022-0009"])).toBe("约2022-03");
  });
});

describe("S6: lifecycle", () => {
  const plain = submission("2022-04-01", { headApproved: false, leaderApproved: false });
  it("S6: accepted at once with both approvals; 直报 needs 分管领导 alone", () => {
    expect(initialStatus(plain)).toBe("待审");
    expect(initialStatus({ ...plain, headApproved: true, leaderApproved: true })).toBe("有效");
    expect(initialStatus({ ...plain, leaderApproved: true })).toBe("待审");
    expect(initialStatus({ ...plain, channel: "直报", leaderApproved: true })).toBe("有效");
    expect(initialStatus({ ...plain, resubmissionOf: "2022-0001" })).toBe("重报");
    expect(missingApprovals(plain)).toEqual(["部门负责人", "分管领导"]);
    expect(missingApprovals({ ...plain, channel: "直报" })).toEqual(["分管领导"]);
  });

  it("S6: 作废 is the end, and a returned one comes back only as another row", () => {
    expect(canBecome("待审", "有效")).toBe(true);
    expect(canBecome("有效", "退回")).toBe(true);
    expect(canBecome("退回", "有效")).toBe(false);
    expect(canBecome("作废", "有效")).toBe(false);
  });
});
