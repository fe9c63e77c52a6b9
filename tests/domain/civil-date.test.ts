// Tests civil dates, Excel serials and typed dates (S5).

import fc from "../support/fast-check";
import {
  addDays,
  civilDate,
  compareDates,
  dateTimeFromSerial,
  dateTimeToSerial,
  formatChinese,
  formatDateTime,
  formatIso,
  fromSerial,
  isLeapYear,
  toSerial,
} from "../../src/domain/calendar/civil-date";
import { endOfQuarter, quarterOf, startOfQuarter } from "../../src/domain/calendar/quarter";
import {
  dayThatIsNot,
  parseCivilDate,
  parseCivilDateTime,
} from "../../src/domain/calendar/parse-date";
import { day } from "./builders";

it.each([
  ["2022.4.31", [2022, 4, 31]],
  ["2月29日", [2022, 2, 29]],
  ["２０２２年６月３１日", [2022, 6, 31]],
  ["20220431 9:30", [2022, 4, 31]],
  ["2022-04-30", null],
  ["2022.13.1", null],
  ["明天", null],
])("S5: %s is a day that its month has not: %j", (text, expected) => {
  const found = dayThatIsNot(text, 2022);
  expect(found === null ? null : [found.year, found.month, found.day]).toEqual(expected);
});

describe("S5: Excel serials of the 1900 system", () => {
  it.each([
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["2022-01-01", 44562],
    ["2022-03-05", 44625],
    ["2024-02-29", 45351],
    ["9999-12-31", 2958465],
  ])("S5: %s is serial %i, both ways", (text, serial) => {
    expect(toSerial(day(text))).toBe(serial);
    expect(fromSerial(serial)).toEqual(day(text));
  });

  it("S5: the false 29 February 1900 and serials outside the calendar are no date", () => {
    for (const serial of [60, 60.5, 0, -1, 2958466, Number.NaN, Infinity]) {
      expect(fromSerial(serial)).toBeNull();
    }
  });

  it("S5: law: every serial goes to a date and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
        const date = fromSerial(serial);
        expect(date === null ? null : toSerial(date)).toBe(serial);
      }),
    );
  });

  it("S5: the fraction of a serial is the clock time and never moves the day", () => {
    expect(dateTimeToSerial(day("2022-06-30 12:00"))).toBe(44742.5);
    expect(dateTimeFromSerial(44742.5)).toEqual(day("2022-06-30 12:00"));
    expect(dateTimeFromSerial(44742)).toEqual(day("2022-06-30"));
    expect(dateTimeFromSerial(44742.99999)).toEqual(day("2022-06-30 23:59"));
    expect(fromSerial(44742 + 1439 / 1440)).toEqual(day("2022-06-30"));
  });

  it("S5: law: a minute goes to a serial and back", () => {
    const serials = fc.integer({ min: 61, max: 100000 });
    fc.assert(
      fc.property(serials, fc.integer({ min: 1, max: 1439 }), (serial, minutes) => {
        const back = dateTimeFromSerial(serial + minutes / 1440);
        expect(back?.minutes).toBe(minutes);
      }),
    );
  });
});

describe("S5: the calendar", () => {
  it("S5: leap years", () => {
    expect([1900, 2000, 2022, 2024, 2100].map(isLeapYear)).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(civilDate(2022, 2, 29)).toBeNull();
    expect(civilDate(2024, 2, 29)).toEqual(day("2024-02-29"));
    expect(civilDate(2022, 4, 31)).toBeNull();
  });

  it("S5: days are added over months, years and the false leap day", () => {
    expect(addDays(day("2024-02-28"), 2)).toEqual(day("2024-03-01"));
    expect(addDays(day("2022-01-01"), -1)).toEqual(day("2021-12-31"));
    expect(addDays(day("1900-02-28"), 1)).toEqual(day("1900-03-01"));
    expect(addDays(day("1900-03-01"), -1)).toEqual(day("1900-02-28"));
    expect(() => addDays(day("9999-12-31"), 1)).toThrow(RangeError);
  });

  it("S5: comparison looks at the day alone", () => {
    expect(compareDates(day("2022-03-05"), day("2022-03-05 09:00"))).toBe(0);
    expect(compareDates(day("2022-03-05"), day("2022-10-01"))).toBeLessThan(0);
    expect(compareDates(day("2023-01-01"), day("2022-12-31"))).toBeGreaterThan(0);
  });

  it("E1: quarters begin and end on their days", () => {
    expect(quarterOf(day("2022-03-31"))).toBe(1);
    expect(quarterOf(day("2022-04-01"))).toBe(2);
    expect(quarterOf(day("2022-12-31"))).toBe(4);
    expect(endOfQuarter(2022, 2)).toEqual(day("2022-06-30"));
    expect(endOfQuarter(2022, 1)).toEqual(day("2022-03-31"));
    expect(startOfQuarter(2022, 4)).toEqual(day("2022-10-01"));
  });

  it("S5, O2: written as 2022-03-05 and as 2022年3月5日", () => {
    expect(formatIso(day("2022-03-05"))).toBe("2022-03-05");
    expect(formatChinese(day("2022-03-05"))).toBe("2022年3月5日");
    expect(formatDateTime(day("2022-03-05 09:05"))).toBe("2022-03-05 09:05");
  });
});

describe("S5: dates as people type them", () => {
  it.each([
    "2022-3-5",
    "2022.3.5",
    "2022/3/5",
    "20220305",
    "3月5日",
    "３月５日",
    "２０２２－３－５",
    "２０２２．３．５",
    "２０２２０３０５",
    "2022年3月5日",
    " 2022 年 3 月 5 日 ",
    "2022-03-05",
    "3月5号",
    "2022。3。5",
    "2022—3—5",
  ])("S5: %s", (text) => {
    expect(parseCivilDate(text, 2022)).toEqual(day("2022-03-05"));
  });

  it.each([
    "",
    "2022-2-30",
    "2022-13-1",
    "22-3-5",
    "3.5",
    "明天",
    "2022-3",
    "202203055",
    "13月1日",
  ])("S5: %s is no date", (text) => {
    expect(parseCivilDate(text, 2022)).toBeNull();
  });

  it("S5: 月日 takes the year given, leap day included", () => {
    expect(parseCivilDate("2月29日", 2024)).toEqual(day("2024-02-29"));
    expect(parseCivilDate("2月29日", 2022)).toBeNull();
  });

  it("S5: a clock time may follow", () => {
    expect(parseCivilDateTime("2022-3-5 9:30", 2022)).toEqual(day("2022-03-05 09:30"));
    expect(parseCivilDateTime("2022年3月5日9时30分", 2022)).toEqual(day("2022-03-05 09:30"));
    expect(parseCivilDateTime("3月5日９点", 2022)).toEqual(day("2022-03-05 09:00"));
    expect(parseCivilDateTime("2022-3-5", 2022)).toEqual(day("2022-03-05"));
    expect(parseCivilDateTime("2022-3-5 23:59", 2022)).toEqual(day("2022-03-05 23:59"));
    expect(parseCivilDateTime("2022-3-5 24:00", 2022)).toBeNull();
    expect(parseCivilDateTime("2022-3-5 9:60", 2022)).toBeNull();
  });

  it("S5: law: what is written is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 36526, max: 73050 }), (serial) => {
        const date = fromSerial(serial);
        if (date === null) throw new Error("no date");
        expect(parseCivilDate(formatIso(date), 1900)).toEqual(date);
        expect(parseCivilDate(formatChinese(date), 1900)).toEqual(date);
        expect(parseCivilDate(formatIso(date).replaceAll("-", ""), 1900)).toEqual(date);
      }),
    );
  });
});
