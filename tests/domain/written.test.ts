// What clerks write for yes and no, years, quarters and several names: one reading for all rooms (E11).

import {
  digitsOfCount,
  joinNames,
  readYear,
  readYesNo,
  splitNames,
  splitPeople,
} from "../../src/domain/text/written";
import { readQuarter } from "../../src/domain/calendar/quarter";

it.each([
  ["是", true],
  ["√", true],
  [" ｙ ", true],
  [1, true],
  [true, true],
  ["否", false],
  ["×", false],
  [0, false],
  ["", null],
  [null, null],
  ["待定", null],
  [2, null],
])("yes or no: %p is %p", (cell, expected) => {
  expect(readYesNo(cell)).toBe(expected);
});

it.each([
  ["约３６０字", "360"],
  ["1,200", "1200"],
  ["380.0", "380"],
  ["3.5", ""],
  ["３．５千", ""],
  ["若干", ""],
])("S2: the digits of %p are %p", (typed, digits) => {
  expect(digitsOfCount(typed)).toBe(digits);
});

it.each([
  [2022, 2022],
  ["2022年", 2022],
  ["２０２２年度", 2022],
  ["22", null],
  [1899, null],
  ["2022-2023", null],
  [null, null],
])("year: %p is %p", (cell, expected) => {
  expect(readYear(cell)).toBe(expected);
});

it.each([
  [2, null, 2],
  ["Q2", null, 2],
  ["二季度", null, 2],
  [" 第２季度", null, 2],
  ["2022年第二季度", 2022, 2],
  ["2022年度四季度", 2022, 4],
  ["2022Q3", 2022, 3],
  ["2022-1", 2022, 1],
])("quarter: %p is of year %p, quarter %p", (cell, year, quarter) => {
  expect(readQuarter(cell)).toEqual({ year, quarter });
});

it.each([5, 0, "20222", "五", "", null])("quarter: %p is none", (cell) => {
  expect(readQuarter(cell)).toBeNull();
});

it("names: any mark parts them, blanks do not count, ours is 、", () => {
  expect(splitNames("水寨司法所，河东司法所;政工办 \n、公证处；")).toEqual([
    "水寨司法所",
    "河东司法所",
    "政工办",
    "公证处",
  ]);
  expect(splitNames("水寨 司法所")).toEqual(["水寨 司法所"]);
  expect(splitNames(joinNames(["甲", "乙"]))).toEqual(["甲", "乙"]);
});

it("people: a space parts two names, but not the two characters of one, who is shown without it", () => {
  expect(splitPeople("张三、李四 王五")).toEqual(["张三", "李四", "王五"]);
  expect(splitPeople("张 三，李　四")).toEqual(["张三", "李四"]);
  expect(splitPeople("J Smith")).toEqual(["J Smith"]);
});
