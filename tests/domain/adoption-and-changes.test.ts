// Tests adoption figures (A3) and changes during the year (P4).

import { QUARTERS } from "../../src/domain/calendar/quarter";
import { adoption, day, department, evaluation, line, submission, type Scenario } from "./builders";

describe("A3: adoption", () => {
  it("A3: 采用篇数 are distinct articles, 采用次数 (article, outlet) pairs, by the day of adoption", () => {
    const first = submission("2022-03-01");
    const second = submission("2022-04-12");
    const given: Scenario = {
      submissions: [first, second],
      adoptions: [
        adoption(first.id, "2022-03-05"),
        adoption(first.id, "2022-04-05", { outlet: "梅州日报" }),
        adoption(first.id, "2022-04-06", { outlet: "梅州 日报" }),
        adoption(second.id, "2022-04-20"),
        adoption(second.id, "2022-07-20", { outlet: "南方日报" }),
      ],
    };
    expect(line(given)).toMatchObject({
      adoptedInQuarter: 2,
      adoptedToDate: 2,
      adoptionsInQuarter: 2,
      adoptionsToDate: 3,
    });
    expect(line({ ...given, quarter: 3 })).toMatchObject({
      adoptedInQuarter: 1,
      adoptionsInQuarter: 1,
      adoptionsToDate: 4,
    });
  });

  it("A3: 采用率 = adopted among those counted that were received in the period", () => {
    const first = submission("2022-03-01");
    const submissions = [first, submission("2022-04-12"), submission("2022-04-13")];
    const adoptions = [adoption(first.id, "2022-04-05")];
    const result = line({ submissions, adoptions });
    expect(result.adoptionRateInQuarter).toBe(0);
    expect(result.adoptionRateToDate).toBeCloseTo(1 / 3);
    expect(line({ submissions: [] }).adoptionRateToDate).toBeNull();
    const both = [...adoptions, adoption(submissions[1]?.id ?? "", "2022-05-01")];
    expect(line({ submissions, adoptions: both }).adoptionRateInQuarter).toBe(0.5);
  });

  it("A3: adopted without counting; not for 作废 or duplicates; a chain is one article", () => {
    const unapproved = submission("2022-04-12", { headApproved: false });
    const adopted = (s: object) =>
      line({
        submissions: [{ ...unapproved, ...s }],
        adoptions: [adoption(unapproved.id, "2022-05-01")],
      }).adoptedInQuarter;
    expect(adopted({})).toBe(1);
    expect(adopted({ status: "作废" })).toBe(0);
    expect(adopted({ duplicateOf: "x" })).toBe(0);
    const first = submission("2022-04-01", { status: "退回" });
    const second = submission("2022-04-05", { resubmissionOf: first.id });
    const adoptions = [adoption(first.id, "2022-05-01"), adoption(second.id, "2022-05-02")];
    expect(line({ submissions: [first, second], adoptions })).toMatchObject({
      adoptedInQuarter: 1,
      adoptionsInQuarter: 1,
    });
    const [own] = adoptions;
    const voided = { ...first, status: "作废" as const };
    const onVoided = { submissions: [voided, second], adoptions: own === undefined ? [] : [own] };
    expect(line(onVoided).adoptedInQuarter).toBe(0);
  });

  it("A3: an article of last year adopted this year counts as adopted, not as reported", () => {
    const old = submission("2021-12-20");
    const given = { submissions: [old], adoptions: [adoption(old.id, "2022-04-05")] };
    expect(line(given)).toMatchObject({
      adoptedInQuarter: 1,
      countedToDate: 0,
      flags: line().flags,
    });
  });

  it("A3: an adoption after the as-of date is not there yet", () => {
    const article = submission("2022-04-12");
    const given = { submissions: [article], adoptions: [adoption(article.id, "2022-05-05")] };
    expect(line({ ...given, asOf: day("2022-05-04") }).adoptedInQuarter).toBe(0);
    expect(line({ ...given, asOf: day("2022-05-05") }).adoptedInQuarter).toBe(1);
  });
});

describe("A3: bounds of the period", () => {
  it("A3: the quarter's first day is in it, last year's adoptions are not", () => {
    const article = submission("2021-12-01");
    const adopted = (...days: string[]) => {
      const adoptions = days.map((date, i) => adoption(article.id, date, { outlet: `第${i}报` }));
      const { adoptedInQuarter, adoptedToDate, adoptionsInQuarter, adoptionsToDate } = line({
        submissions: [article],
        adoptions,
      });
      return [adoptedInQuarter, adoptedToDate, adoptionsInQuarter, adoptionsToDate];
    };
    expect(adopted("2022-04-01")).toEqual([1, 1, 1, 1]);
    expect(adopted("2022-03-31")).toEqual([0, 1, 0, 1]);
    expect(adopted("2022-01-01")).toEqual([0, 1, 0, 1]);
    expect(adopted("2021-12-31")).toEqual([0, 0, 0, 0]);
    expect(adopted("2022-04-01", "2022-01-01", "2021-12-31")).toEqual([1, 1, 1, 2]);
  });

  it("A3: a chain without any adoption is not adopted", () => {
    const first = submission("2022-04-01", { status: "退回" });
    const second = submission("2022-04-05", { resubmissionOf: first.id });
    expect(line({ submissions: [first, second] }).adoptionRateInQuarter).toBe(0);
  });
});

describe("P4: changes during the year", () => {
  const quota = (from: string, old: number, next: number) => ({
    departmentId: "D01",
    from: day(from),
    field: "quota" as const,
    old,
    new: next,
  });

  it("P4: a quota lowered in August leaves C(1) and C(2) as they were", () => {
    const given = {
      departments: [department({ quota: 2 })],
      changes: [quota("2022-08-01", 4, 2)],
    };
    const dues = QUARTERS.map((quarter) => line({ ...given, quarter }));
    expect(dues.map((d) => d.quota)).toEqual([4, 4, 2, 2]);
    expect(dues.map((d) => d.dueToDate)).toEqual([1, 2, 1, 2]);
    expect(dues.map((d) => d.dueInQuarter)).toEqual([1, 1, 0, 1]);
  });

  it("P4: the quota on the quarter's last day decides, the day itself included", () => {
    const dues = (from: string) =>
      line({ departments: [department({ quota: 8 })], changes: [quota(from, 4, 8)] }).dueToDate;
    expect(dues("2022-06-30")).toBe(4);
    expect(dues("2022-07-01")).toBe(2);
  });

  it("P4: several changes, in any order", () => {
    const given = {
      departments: [department({ quota: 12 })],
      changes: [quota("2022-10-01", 8, 12), quota("2022-04-01", 4, 8)],
    };
    expect(QUARTERS.map((quarter) => line({ ...given, quarter }).quota)).toEqual([4, 8, 8, 12]);
  });

  it("P4: a new name shows from its quarter on, and both names find the department", () => {
    const change = {
      departmentId: "D01",
      from: day("2022-07-01"),
      field: "name" as const,
      old: "水寨所",
      new: "水寨司法所",
    };
    const submissions = [
      submission("2022-04-12", { department: "水寨所" }),
      submission("2022-04-13", { department: "水寨司法所" }),
    ];
    const before = line({ submissions, changes: [change] });
    expect([before.name, before.countedInQuarter]).toEqual(["水寨所", 2]);
    expect(line({ submissions, changes: [change], quarter: 3 }).name).toBe("水寨司法所");
  });

  it("P4: after a merger the articles are the successor's, and nothing is due any more", () => {
    const changes = [
      {
        departmentId: "D01",
        from: day("2022-07-10"),
        field: "mergedInto" as const,
        old: "",
        new: "D02",
      },
    ];
    const submissions = [submission("2022-07-09"), submission("2022-07-10")];
    const third = evaluation({ submissions, changes, quarter: 3 });
    expect(third.departments.map((d) => [d.countedInQuarter, d.dueToDate, d.status])).toEqual([
      [1, 0, ""],
      [1, 3, "未完成"],
    ]);
    expect(third.departments[0]?.sentence).toContain("已于2022年7月10日并入河东司法所");
    expect(line({ submissions, changes }).dueToDate).toBe(2);
  });
});
