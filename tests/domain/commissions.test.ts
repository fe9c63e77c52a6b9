// Tests the state of commissions by a day (A4), also where names change and departments merge (P4).

import { commissionProgress, isDueSoon } from "../../src/domain/evaluation/commission-state";
import { evaluate } from "../../src/domain/evaluation/evaluate";
import { leftOutPhrase } from "../../src/domain/records/left-out";
import { commission, day, input, submission } from "./builders";

describe("A4: commissions", () => {
  const asked = commission("约2022-01", "2022-04-20", {
    departments: ["水寨司法所", "河东司法所"],
  });
  const answer = { commissionId: asked.id };
  const states = (submissions: ReturnType<typeof submission>[], asOf: string) => {
    const [progress] = commissionProgress([asked], submissions, day(asOf), input());
    return [progress?.state, ...(progress?.departments.map((d) => d.state) ?? [])];
  };

  it("A4: by the as-of date, the deadline day inclusive, the worst department decides", () => {
    expect(states([], "2022-04-20")).toEqual(["待交", "待交", "待交"]);
    expect(states([], "2022-04-21")).toEqual(["逾期未交", "逾期未交", "逾期未交"]);
    const one = submission("2022-04-20 23:00", answer);
    expect(states([one], "2022-04-20")).toEqual(["待交", "已交", "待交"]);
    const two = submission("2022-04-21", { ...answer, department: "河东司法所" });
    expect(states([one, two], "2022-04-21")).toEqual(["逾期交", "已交", "逾期交"]);
    expect(states([one, two], "2022-04-20")).toEqual(["待交", "已交", "待交"]);
  });

  it("A4: 作废 and duplicates answer nothing; a joint one answers for all; a chain by its first", () => {
    expect(states([submission("2022-04-10", { ...answer, status: "作废" })], "2022-04-10")[1]).toBe(
      "待交",
    );
    expect(
      states([submission("2022-04-10", { ...answer, duplicateOf: "x" })], "2022-04-10")[1],
    ).toBe("待交");
    const joint = submission("2022-04-10", { ...answer, coDepartments: ["河东 司法所"] });
    expect(states([joint], "2022-04-10")).toEqual(["已交", "已交", "已交"]);
    const first = submission("2022-04-10", { status: "退回" });
    const second = submission("2022-04-25", { ...answer, resubmissionOf: first.id });
    expect(states([second, first], "2022-05-01")[1]).toBe("已交");
  });

  it("A4, P4: an old name, an alias and the successor after a merger answer for the department", () => {
    const kept = input();
    const named = (from: string, field: "name" | "mergedInto", old: string, fresh: string) => ({
      departmentId: "D02",
      from: day(from),
      field,
      old,
      new: fresh,
    });
    const state = (change: ReturnType<typeof named>, answered: ReturnType<typeof submission>) =>
      commissionProgress([asked], [answered], day("2022-05-01"), { ...kept, changes: [change] })[0]
        ?.departments[1]?.state;
    const renamed = named("2022-04-05", "name", "老河东所", "河东司法所");
    const old = submission("2022-04-10", { ...answer, department: "老河东所" });
    expect(state(renamed, old)).toBe("已交");
    const merged = named("2022-04-15", "mergedInto", "", "D01");
    expect(state(merged, submission("2022-04-14", answer))).toBe("逾期未交");
    expect(state(merged, submission("2022-04-15", answer))).toBe("已交");
  });

  it("A4, S6: a version received after the as-of date answers nothing yet", () => {
    const first = submission("2022-04-10", { status: "作废" });
    const second = submission("2022-04-25", { ...answer, resubmissionOf: first.id });
    expect(states([first, second], "2022-04-24")[1]).toBe("逾期未交");
    expect(states([first, second], "2022-04-25")[1]).toBe("已交");
  });

  it("A4, E4: state and 迟报 are one reading, also of a version that another replaced", () => {
    const early = submission("2022-04-10", { status: "退回", department: "河东司法所" });
    const answered = { ...answer, status: "退回", resubmissionOf: early.id } as const;
    const late = submission("2022-04-25", { ...answered, department: "河东司法所" });
    const last = submission("2022-05-03", { resubmissionOf: late.id });
    const sameCommission = { ...last, commissionId: asked.id };
    for (const submissions of [
      [early, late, last],
      [early, late, sameCommission],
    ]) {
      const world = input({ commissions: [asked], submissions });
      const [progress] = commissionProgress([asked], submissions, day("2022-06-30"), world);
      const lateOnes = progress?.departments.filter(({ state }) => state.startsWith("逾期"));
      const flagged = evaluate(world).departments.filter(({ flags }) => flags.includes("迟报"));
      expect(flagged.map(({ name }) => name)).toEqual(
        lateOnes?.map(({ department }) => department),
      );
      // The chain came first in time, from the department that sent it in then.
      expect(progress?.departments[1]?.state).toBe("已交");
    }
  });

  it("E11: a name that is in no list is named, of a year before as long as nobody has answered it", () => {
    const old = commission("约2021-01", "2021-11-30", { departments: ["水寨司法所", "老法制股"] });
    const world = input({ commissions: [old] });
    const named = (submissions: ReturnType<typeof submission>[]) =>
      evaluate({ ...world, submissions }).leftOut.map(leftOutPhrase);
    expect(named([])).toEqual(["约稿约2021-01“分配部门”“老法制股”不在部门表，未计入"]);
    const [progress] = commissionProgress([old], [], day("2022-06-30"), world);
    expect(progress?.departments.map(({ known }) => known)).toEqual([true, false]);
    const answered = submission("2021-11-20", { commissionId: old.id, department: "老法制股" });
    expect(named([answered]).filter((each) => each.startsWith("约稿"))).toEqual([]);
  });

  it("A4: due within three days", () => {
    const soon = (asOf: string) =>
      commissionProgress([asked], [], day(asOf), input()).map((p) => isDueSoon(p, day(asOf)))[0];
    expect([
      soon("2022-04-16"),
      soon("2022-04-17"),
      soon("2022-04-20"),
      soon("2022-04-21"),
    ]).toEqual([false, true, true, false]);
  });
});
