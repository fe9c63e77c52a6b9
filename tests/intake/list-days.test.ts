// The days of an older list as clerks have typed them (I5, S5): each is read, or refused and said.

import type { CellValue } from "../../src/domain/text/cell";
import { createDepartmentMatcher } from "../../src/domain/rules/department-matching";
import { readApproval } from "../../src/intake/list/cells";
import { guessColumns } from "../../src/intake/list/columns";
import { readListDay } from "../../src/intake/list/days";
import { readingList, type ListReading } from "../../src/intake/list/rows";
import { DEPARTMENTS } from "./departments";

/** A list of one article of this day. */
function read(day: CellValue, year = 2022): ListReading {
  const values = [
    ["日期", "部门", "标题", "类别"],
    [day, "水寨司法所", "开展民法典宣传活动", "动态"],
  ];
  const matcher = createDepartmentMatcher(DEPARTMENTS);
  const sheet = { name: "登记", values, firstRow: 0, firstColumn: 0 };
  const understood = { year, fillDown: true, category: null, ...guessColumns(values, matcher, 0) };
  const step = readingList({ sheet, ...understood }, matcher).next();
  if (step.done !== true) throw new Error("one row is read in one step");
  return step.value;
}

describe("I5, S5: a day as typed", () => {
  const SURE: readonly [cell: CellValue, day: string, assumed: "year" | ""][] = [
    ["2022.3.5", "2022-3-5", ""],
    ["2022-03-05 9:30", "2022-3-5", ""],
    ["20220305", "2022-3-5", ""],
    [20220305, "2022-3-5", ""],
    ["220305", "2022-3-5", ""],
    [220305, "2022-3-5", ""],
    [44625, "2022-3-5", ""],
    ["44625", "2022-3-5", ""],
    ["22.3.5", "2022-3-5", ""],
    ["22-3-5", "2022-3-5", ""],
    ["22/03/05", "2022-3-5", ""],
    ["22年3月5日", "2022-3-5", ""],
    ["２２．３．５", "2022-3-5", ""],
    ["2021.12.31.", "2021-12-31", ""],
    ["2022-3-5（补报）", "2022-3-5", ""],
    ["22/3/22", "2022-3-22", ""],
    ["15/3/2022", "2022-3-15", ""],
    ["3/15/2022", "2022-3-15", ""],
    ["3月5日", "2022-3-5", "year"],
    ["3月5", "2022-3-5", "year"],
    ["3.5", "2022-3-5", "year"],
    ["3-5", "2022-3-5", "year"],
    ["3/5", "2022-3-5", "year"],
    ["3—5", "2022-3-5", "year"],
    ["3。5", "2022-3-5", "year"],
    ["03.05", "2022-3-5", "year"],
    ["3.10", "2022-3-10", "year"],
    ["3.5日", "2022-3-5", "year"],
    ["3月5日上午", "2022-3-5", "year"],
    ["3月5日（补报）", "2022-3-5", "year"],
    [3.5, "2022-3-5", "year"],
    [3.15, "2022-3-15", "year"],
    [12.31, "2022-12-31", "year"],
    // There is no 30 February.
    [2.3, "2022-2-3", "year"],
  ];
  it.each(SURE)("S5: %j is %s", (cell, want, assumed) => {
    const [year, month, day] = want.split("-").map(Number);
    expect(readListDay(cell, 2022)).toMatchObject({
      kind: "day",
      on: { year, month, day },
      isYearAssumed: assumed === "year",
    });
  });

  it.each<[CellValue, string]>([
    [3.1, "2022年3月1日或2022年3月10日"],
    [3.2, "2022年3月2日或2022年3月20日"],
    ["3/5/2022", "2022年3月5日或2022年5月3日"],
    ["3/5/22", "2022年3月5日或2022年5月3日"],
    ["20/3/22", "2020年3月22日或2022年3月20日"],
  ])("S5: %j may be several days: it is refused, and said which", (cell, days) => {
    const list = read(cell);
    expect(list.drafts).toEqual([]);
    expect(list.problems).toMatchObject([
      { cell: "A2", reason: `“${cell}”可能是${days}，定不了是哪一天。`, leftOut: true },
    ]);
  });

  it.each<CellValue>([
    "昨天",
    "13.5",
    "2.30",
    "3月",
    "2022年3月",
    "3.5-3.8",
    "15",
    15,
    0.5,
    13.5,
    1,
    true,
    "",
    null,
    "11.3.5",
    90000,
  ])("S5: %j is no day", (cell) => {
    expect(readListDay(cell, 2022).kind).toBe("none");
  });

  it("I5: the year that a day has not is said", () => {
    const list = read("3.5", 2021);
    expect(list.drafts).toMatchObject([{ receivedOn: { year: 2021 }, assumed: ["year"] }]);
  });

  it("I5: an approval's day, too; a figure that may be two days is one of them", () => {
    expect(readApproval("3.5", 2022)).toEqual({
      given: true,
      on: { year: 2022, month: 3, day: 5 },
    });
    expect(readApproval(4.15, 2022)).toMatchObject({ given: true, on: { month: 4, day: 15 } });
    expect(readApproval(3.1, 2022)).toEqual({ given: true, on: null });
    expect(readApproval(1, 2022)).toEqual({ given: true, on: null });
    expect(readApproval(44666, 2022)).toMatchObject({ given: true, on: { month: 4, day: 15 } });
  });
});
