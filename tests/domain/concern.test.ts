// E11: of what cannot be read in the tables, what a quarter's figures and its seal depend on.
import { toSerial } from "../../src/domain/calendar/civil-date";
import type { LeftOut } from "../../src/domain/records/left-out";
import { adoption, commission, day, department, evaluation, submission } from "./builders";

const ID = "2022-7777";

/** An unreadable cell in a row of that day; "" = a row without a readable day. */
function unread(on: string): LeftOut {
  const cell = { table: "台账", index: 3, header: "部门", subject: ID, reason: "是空的，未计入" };
  return on === "" ? cell : { ...cell, daySerial: toSerial(day(on)) };
}

const isNamed = (on: string, given: Parameters<typeof evaluation>[0] = {}) =>
  evaluation({ ...given, leftOut: [unread(on)] }).leftOut.some(({ header }) => header === "部门");

it.each([
  ["", true, "a row without a day may belong anywhere"],
  ["2022-01-01", true, "counts in the year to date"],
  ["2022-06-30", true, "the as-of date itself"],
  ["2022-07-01", false, "not there yet"],
  ["2021-12-31", false, "the year before"],
])("E11: the second quarter, a row of %s: %s, %s", (on, named) => {
  expect(isNamed(on)).toBe(named);
});

it.each([
  ["2021-10-01", 1, 2, true],
  ["2021-09-30", 1, 2, false],
  ["2021-07-01", 1, 3, true],
  ["2021-12-31", 2, 2, false],
  ["2021-12-31", 2, 3, true],
] as const)(
  "E4, E11: %s concerns quarter %i where 长期不报送 looks at %i quarters: %s",
  (on, quarter, idleQuarters, named) => {
    expect(isNamed(on, { quarter, settings: { idleQuarters } })).toBe(named);
  },
);

it.each<[string, string[], boolean, string]>([
  [
    "2021-07-01",
    [],
    true,
    "the only row of the year before: whether the look-back goes there at all",
  ],
  ["2020-12-31", [], false, "further back than anything is looked at"],
  ["2021-07-01", ["2022-02-01"], false, "who reported this year is looked at no further"],
])("E4, E11: %s, reported on %j, where 2021 was assessed: %s, %s", (on, reported, named) => {
  const submissions = reported.map((each) => submission(each));
  const settings = { firstQuarter: { year: 2021, quarter: 1 }, idleQuarters: 1 } as const;
  const departments = [department()];
  expect(isNamed(on, { quarter: 1, settings, submissions, departments })).toBe(named);
});

it("A3, E11: an old row concerns the year in which it is adopted", () => {
  expect(isNamed("2021-03-01", { adoptions: [adoption(ID, "2022-02-01")] })).toBe(true);
  expect(isNamed("2021-03-01", { adoptions: [adoption(ID, "2021-12-31")] })).toBe(false);
});

it("A4, E11: an old row concerns every year where it answers a 约稿", () => {
  const commissions = [commission("约2021-01", "2021-03-10")];
  const answer = submission("2021-03-01", { id: ID, commissionId: "约2021-01" });
  expect(isNamed("2021-03-01", { commissions, submissions: [answer] })).toBe(true);
  const other = { ...answer, commissionId: "" };
  expect(isNamed("2021-03-01", { commissions, submissions: [other] })).toBe(false);
});

it("S6, E11: an old row concerns every year where it is a version of another", () => {
  const version = submission("2021-03-01", { id: ID, resubmissionOf: "2021-0001" });
  expect(isNamed("2021-03-01", { submissions: [version] })).toBe(true);
});

it("E9, E11: an old row concerns the year in which its duplicate is adopted", () => {
  const copy = submission("2021-04-01", { id: "2021-0003", duplicateOf: ID });
  // What stands between is looked at too: were it 作废, the adoption would end there.
  const between = submission("2021-03-01", { id: ID, duplicateOf: "2021-0001" });
  const adoptions = [adoption("2021-0003", "2022-02-01")];
  expect(isNamed("2021-03-01", { submissions: [copy], adoptions })).toBe(true);
  expect(isNamed("2021-03-01", { submissions: [copy, between], adoptions })).toBe(true);
  expect(isNamed("2021-03-01", { submissions: [copy], adoptions: [] })).toBe(false);
});

it.each(["编号", "报送编号", "约稿编号", "重报自", "重复于"])(
  "E11: an unreadable %s may join an old row to this year",
  (header) => {
    const leftOut = [{ ...unread("2021-03-01"), header }];
    expect(evaluation({ leftOut }).leftOut).toEqual(leftOut);
  },
);

it.each([
  ["2022-02-01", true],
  ["2021-02-01", false],
])(
  "E2, E11: an adoption with an old day concerns the year of its article, received %s: %s",
  (on, named) => {
    const cell = { ...unread("2021-03-01"), table: "采用", header: "采用渠道" };
    const submissions = [submission(on, { id: ID })];
    expect(evaluation({ submissions, leftOut: [cell] }).leftOut.includes(cell)).toBe(named);
  },
);

it("E4, E11: an old row of an unknown department is named where 长期不报送 looks back to it", () => {
  const row = submission("2021-11-01", { id: ID, department: "审计局" });
  const named = (quarter: 1 | 3) =>
    evaluation({ submissions: [row], quarter, settings: { idleQuarters: 2 } }).leftOut.length;
  expect(named(1)).toBe(1);
  expect(named(3)).toBe(0);
});

it("A3, E11: a row adopted before it has come is named", () => {
  expect(isNamed("2022-07-02", { adoptions: [adoption(ID, "2022-06-30")] })).toBe(true);
  expect(isNamed("2022-07-02", { adoptions: [adoption(ID, "2022-07-05")] })).toBe(false);
});
