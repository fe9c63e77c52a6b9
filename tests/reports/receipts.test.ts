// O8: what of a department's or an author's was adopted where, as text; O6: a department that is no longer planned
// changes no other's name.

import { gatherFacts } from "../../src/reports/facts/facts";
import { receiptsOf } from "../../src/reports/receipts";
import { department } from "../domain/builders";
import { bulletinInput, quarterInput } from "./quarter";

it("O8: a receipt for each department, every adopted title with outlet and day", () => {
  const receipts = receiptsOf(quarterInput(), "department");
  const facts = gatherFacts(bulletinInput());
  expect(new Set(receipts.map(({ whose }) => whose))).toEqual(
    new Set(facts.adoptions.map(({ department }) => department)),
  );
  const all = receipts.map(({ text }) => text).join("\n");
  for (const { title, outlet } of facts.adoptions) {
    expect(all).toMatch(new RegExp(`《${title}》.*${outlet}（2022年\\d月\\d+日）`, "u"));
  }
  const [first] = receipts;
  expect(first?.text).toMatch(
    /^【采用回执】.+：2022年第二季度（截至2022年6月30日）信息被采用\d篇、\d次：\n1\. 《/u,
  );
});

it("O8: a receipt for each author, who is a name and a department", () => {
  const people = receiptsOf(quarterInput(), "author").map(({ whose }) => whose);
  expect(people).toContain("李四（办公室）");
  expect(receiptsOf({ ...quarterInput(), adoptions: [] }, "author")).toEqual([]);
});

it("E9: a name written with a space within is the same person's", () => {
  const input = quarterInput();
  const submissions = input.submissions.map((each) =>
    each.id === "2022-0006" ? { ...each, author: "李 四" } : each,
  );
  const whose = (given: typeof input) => receiptsOf(given, "author").map((each) => each.whose);
  expect(whose({ ...input, submissions })).toEqual(whose(input));
});

it("O6: adoptions keep their departments' names where one before them is not in the year's plan", () => {
  const input = bulletinInput();
  const before = gatherFacts(input).adoptions;
  const year = { year: 2022, month: 1, day: 1 };
  const gone = { departmentId: "D00", from: year, field: "listed", old: true, new: false } as const;
  const evaluation = {
    ...input.evaluation,
    departments: [department({ id: "D00", name: "撤了的所" }), ...input.evaluation.departments],
    changes: [...input.evaluation.changes, gone],
  };
  expect(gatherFacts({ ...input, evaluation }).adoptions).toEqual(before);
});
