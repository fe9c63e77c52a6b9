// Tests 迟报 (E4, E8): what is late for its event, what for its 约稿, and for whom.

import type { DepartmentChange } from "../../src/domain/records/department";
import { SECOND, commission, day, line, submission, type Scenario } from "./builders";

const flags = (received: string, given: object, more: Scenario = {}) =>
  line({ submissions: [submission(received, given)], ...more }).flags;

describe("E4: late for its event", () => {
  it("E4: an event article on or after the event is 迟报, the day before is in time", () => {
    const publishedAt = day("2022-04-12");
    expect(flags("2022-04-11", { publishedAt })).toEqual([]);
    expect(flags("2022-04-13", { publishedAt })).toEqual(["迟报"]);
  });

  it("E4: the same day without times is 待核, by setting 迟报 or nothing", () => {
    const given = { publishedAt: day("2022-04-12") };
    expect(flags("2022-04-12", given)).toEqual(["待核"]);
    expect(flags("2022-04-12 09:00", given)).toEqual(["待核"]);
    expect(flags("2022-04-12", given, { settings: { sameDay: "迟报" } })).toEqual(["迟报"]);
    expect(flags("2022-04-12", given, { settings: { sameDay: "不计" } })).toEqual([]);
  });

  it("E4: the same day with both times is decided by them", () => {
    const publishedAt = day("2022-04-12 10:00");
    expect(flags("2022-04-12 09:59", { publishedAt })).toEqual([]);
    expect(flags("2022-04-12 10:00", { publishedAt })).toEqual(["迟报"]);
    expect(flags("2022-04-12", { publishedAt })).toEqual(["待核"]);
  });
});

describe("E4: late for its 约稿", () => {
  const commissions = [commission("约2022-01", "2022-04-20")];
  const commissionId = "约2022-01";

  it("E4: a 约稿 first received after its deadline is 迟报; the deadline day is in time", () => {
    expect(flags("2022-04-20 23:59", { commissionId }, { commissions })).toEqual([]);
    expect(flags("2022-04-21", { commissionId }, { commissions })).toEqual(["迟报"]);
    expect(flags("2022-04-21", { commissionId: "约2022-99" })).toEqual([]);
  });

  it("E4, E8: a 约稿 not answered by the as-of date, its deadline passed, is 迟报 and 重要信息", () => {
    const late = line({ commissions });
    expect(late.flags).toContain("迟报");
    expect(late.sentence).toContain("1件约稿逾期未交");
    expect(late.overdueCommissions).toBe(1);
    expect(line({ commissions }, 1).flags).not.toContain("迟报");
    expect(line({ commissions, asOf: day("2022-04-20") }).flags).not.toContain("迟报");
    expect(line({ commissions, asOf: day("2022-04-21") }).flags).toContain("迟报");
    const joint = submission("2022-04-19", {
      commissionId,
      department: SECOND.name,
      coDepartments: ["水寨司法所"],
    });
    expect(line({ commissions, submissions: [joint] }).flags).not.toContain("迟报");
    const unknown = [commission(commissionId, "2022-04-20", { departments: ["不在册"] })];
    expect(line({ commissions: unknown }).flags).not.toContain("迟报");
  });

  it("E4, P4: after a merger the successor owes what its predecessor did not answer", () => {
    const changes: DepartmentChange[] = [
      { departmentId: "D01", from: day("2022-05-01"), field: "mergedInto", old: "", new: "D02" },
    ];
    const merged = { commissions, changes };
    expect(line(merged, 1).flags).toContain("迟报");
    const before = [submission("2022-04-19", { commissionId })];
    expect(line({ ...merged, submissions: before }, 1).flags).not.toContain("迟报");
    const after = [submission("2022-05-19", { commissionId, department: SECOND.name })];
    expect(line({ ...merged, submissions: after }, 1).overdueCommissions).toBe(0);
    expect(line({ ...merged, submissions: after }, 1).flags).toContain("迟报");
  });

  it("E4: a 约稿 first answered last year was answered in time", () => {
    const asked = [commission(commissionId, "2021-12-31")];
    const submissions = [
      submission("2021-12-30", { commissionId }),
      submission("2022-04-21", { commissionId }),
    ];
    expect(line({ submissions, commissions: asked }).flags).toEqual([]);
    expect(line({ submissions: submissions.slice(1), commissions: asked }).flags).toEqual(["迟报"]);
    const gone = submission("2021-12-30", { commissionId, status: "作废" });
    const withGone = [gone, ...submissions.slice(1)];
    expect(line({ submissions: withGone, commissions: asked }).flags).toEqual(["迟报"]);
  });

  it("E4: a second article for a 约稿 answered in time is not late", () => {
    const submissions = [
      submission("2022-05-21", { commissionId }),
      submission("2022-04-19", { commissionId }),
    ];
    expect(line({ submissions, commissions }).flags).toEqual([]);
  });

  it("E4, E8: of two late answers of one day the important one is held against it, in any order", () => {
    const late = (important: boolean) =>
      submission("2022-04-21", { commissionId: "约2022-01", important });
    const commissions = [commission("约2022-01", "2022-04-20")];
    for (const submissions of [
      [late(true), late(false)],
      [late(false), late(true)],
    ]) {
      expect(line({ submissions, commissions }).lateImportant).toBe(1);
    }
  });

  it("E4: of two late answers received at once the lower 编号 is the first, in any order of the rows", () => {
    const lower = submission("2022-04-21", { commissionId });
    const higher = submission("2022-04-21", { commissionId, publishedAt: day("2022-04-12") });
    expect(lower.id < higher.id).toBe(true);
    for (const submissions of [
      [lower, higher],
      [higher, lower],
    ]) {
      expect(line({ submissions, commissions }).sentence).toContain("2篇迟报");
    }
  });

  it("E4: each department answers a 约稿 for itself", () => {
    const submissions = [
      submission("2022-04-19", { commissionId, department: SECOND.name }),
      submission("2022-04-21", { commissionId }),
    ];
    expect(line({ submissions, commissions }).flags).toEqual(["迟报"]);
    expect(line({ submissions, commissions }, 1).flags).toEqual([]);
  });

  it("E4, S6: the first receipt of a chain decides timeliness", () => {
    const first = submission("2022-04-10", { status: "退回", commissionId });
    const second = submission("2022-04-25", {
      resubmissionOf: first.id,
      commissionId,
      publishedAt: day("2022-04-12"),
    });
    const submissions = [second, first];
    expect(line({ submissions, commissions })).toMatchObject({ flags: [], countedInQuarter: 1 });
    const late = [second, { ...first, receivedOn: day("2022-04-22") }];
    expect(line({ submissions: late, commissions }).flags).toEqual(["迟报"]);
  });

  it("E4, S3, S6: a late answer that was returned and sent again without its 约稿 is held against all it counts for", () => {
    const coDepartments = [SECOND.name];
    const first = submission("2022-04-21", { status: "退回", commissionId, coDepartments });
    const submissions = [first, submission("2022-04-25", { resubmissionOf: first.id })];
    const other = (settings: Scenario["settings"]) =>
      line({ submissions, commissions, settings }, 1).flags;
    expect(line({ submissions, commissions }).flags).toEqual(["迟报"]);
    expect(other({ joint: "各计一篇" })).toContain("迟报");
    expect(other({ joint: "牵头" })).not.toContain("迟报");
  });

  it("E4, E8: late for its event and its 约稿 is one late article, important or not", () => {
    const given = { commissionId, publishedAt: day("2022-04-12") };
    const late = (important: boolean) =>
      line({ submissions: [submission("2022-04-25", { ...given, important })], commissions });
    expect(late(true)).toMatchObject({ flags: ["迟报"], lateImportant: 1 });
    expect(late(true).sentence).toContain("1篇迟报");
    expect(late(false).lateImportant).toBe(0);
  });
});
