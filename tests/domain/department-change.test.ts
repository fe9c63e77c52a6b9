// Tests what may be recorded as a change of a department (P4).

import { judgeChange, type NewState } from "../../src/domain/rules/department-change";
import { SECOND, day, department } from "./builders";

const FIRST = department({ id: "D01", name: "水寨司法所", quota: 4 });
const judge = (
  given: Partial<NewState>,
  recorded: { from: ReturnType<typeof day>; new: string }[] = [],
) =>
  judgeChange(
    { departmentId: "D01", from: day("2022-08-01"), field: "quota", new: 6, ...given } as NewState,
    [FIRST, SECOND],
    recorded,
  );
const why = (verdict: ReturnType<typeof judge>) =>
  verdict.kind === "refused" ? verdict.refusal.reason : verdict.kind;

it("P4: what was before is what 部门 shows; of a merger what was recorded last", () => {
  expect(judge({})).toEqual({ kind: "new", old: "4" });
  expect(judge({ field: "name", new: "水寨所" })).toEqual({ kind: "new", old: "水寨司法所" });
  expect(judge({ field: "mergedInto", new: SECOND.id })).toEqual({ kind: "new", old: "" });
});

it("P4: the same change again stands; one of a day before a recorded one is refused", () => {
  const recorded = [
    { from: day("2022-03-01"), new: "5" },
    { from: day("2022-08-01"), new: "6" },
  ];
  expect(why(judge({}, recorded))).toBe("stands");
  expect(why(judge({ new: 7 }, recorded))).toBe("changed later");
  expect(why(judge({ from: day("2022-07-31") }, recorded))).toBe("changed later");
  expect(why(judge({ from: day("2022-08-02") }, recorded))).toBe("new");
});

it.each([
  [{ departmentId: "D99" }, "unknown department"],
  [{ new: -1 }, "no whole number"],
  [{ new: 1.5 }, "no whole number"],
  [{ field: "name", new: " 　" }, "no name"],
  [{ field: "name", new: `${SECOND.name} ` }, "name taken"],
  [{ field: "name", new: "水寨司法所" }, "new"],
  [{ field: "mergedInto", new: "D01" }, "no successor"],
  [{ field: "mergedInto", new: "" }, "no successor"],
])("P4: %j is %s", (given, reason) => {
  expect(why(judge(given as Partial<NewState>))).toBe(reason);
});
