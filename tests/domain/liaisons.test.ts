// O4: who has named no 联络员, and the text that asks for it.

import type { DepartmentChange } from "../../src/domain/records/department";
import { expectedLiaisons, isWithoutLiaison } from "../../src/domain/rules/liaisons";
import { missingText } from "../../src/taskpane/liaisons/missing-text";
import { department } from "./builders";

const day = (year: number) => ({ year, month: 6, day: 30 });

it("O4: expected of every department of the year's plan that is not merged into another", () => {
  const departments = ["D01", "D02", "D03"].map((id) => department({ id, name: id }));
  const from = { year: 2023, month: 1, day: 1 };
  const changes: DepartmentChange[] = [
    { departmentId: "D02", from, field: "listed", old: true, new: false },
    { departmentId: "D03", from, field: "mergedInto", old: "", new: "D01" },
  ];
  const ids = (year: number) =>
    expectedLiaisons(departments, changes, day(year)).map(({ id }) => id);
  expect([ids(2022), ids(2023)]).toEqual([["D01", "D02", "D03"], ["D01"]]);
  expect([" ", "张三"].map((liaison) => isWithoutLiaison({ liaison }))).toEqual([true, false]);
});

it("O4: the text names those that are missing, and says when the day has passed", () => {
  const due = { year: 2022, month: 5, day: 1 };
  const missing = [{ name: "水寨司法所" }, { name: "公证处" }];
  expect(missingText([], due, due)).toBe("");
  expect(missingText(missing, due, due)).toMatch(
    /请以下部门于2022年5月1日前.*\n1\. 水寨司法所\n2\. 公证处$/u,
  );
  expect(missingText(missing, due, { ...due, day: 2 })).toMatch(/期限（2022年5月1日）已过/u);
});
