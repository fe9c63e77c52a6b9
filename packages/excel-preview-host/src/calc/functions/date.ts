// Date and time functions over serials of the 1900 system.
import { CellError, type CellValue } from "../../model/value";
import { NUM, VALUE, toNumber, toText, type Operand } from "../operand";
import { parseInput } from "../input";
import { carriedSerial, dayOf, daysInMonth, timeOf, type CalendarDay } from "../serial";
import { lifted, ofNumbers, overCells } from "./lift";
import { eagerTable, type EagerFunction, type Scope } from "./scope";

const date = ofNumbers((year, month, day) => {
  const y = Math.trunc(year);
  // Excel counts years below 1900 from 1900. Days are added to the first, over the false leap day.
  const first = carriedSerial(y < 1900 ? y + 1900 : y, Math.trunc(month), 1);
  const serial = first === null ? -1 : first + Math.trunc(day) - 1;
  return dayOf(serial) ? serial : NUM;
});

function partOf(part: (day: CalendarDay) => number): EagerFunction {
  return ofNumbers((serial) => {
    const day = dayOf(serial);
    return day ? part(day) : NUM;
  });
}

/** The same day some months later, cut to the month's length; `end` gives the month's last day. */
function monthsLater(end: boolean): EagerFunction {
  return ofNumbers((serial, months) => {
    const day = dayOf(serial);
    if (!day) return NUM;
    const total = day.year * 12 + day.month - 1 + Math.trunc(months);
    const [year, month] = [Math.floor(total / 12), (total % 12) + 1];
    const last = daysInMonth(year, month);
    return carriedSerial(year, month, end ? last : Math.min(day.day, last)) ?? NUM;
  });
}

/** 0 is Sunday. Serial 1 counts as a Sunday because of the false leap day. */
function weekdayIndex(serial: number): number {
  return (Math.floor(serial) + 6) % 7;
}

/** First day of the week by WEEKDAY's type: 1 Sunday, 2 Monday, 11–17 Monday–Sunday. */
function firstWeekday(type: number): number | null {
  if (type === 1 || type === 17) return 0;
  if (type === 2 || type === 3) return 1;
  return type >= 11 && type <= 16 ? type - 10 : null;
}

const weekday = ofNumbers(
  (serial, type) => {
    const first = firstWeekday(type);
    if (first === null || serial < 0) return NUM;
    return ((weekdayIndex(serial) - first + 7) % 7) + (type === 3 ? 0 : 1);
  },
  [0, 1],
);

function isoWeek(serial: number): number | CellError {
  const thursday = Math.floor(serial) - ((weekdayIndex(serial) + 6) % 7) + 3;
  const day = dayOf(thursday);
  const newYear = day && carriedSerial(day.year, 1, 1);
  return newYear === null ? NUM : Math.floor((thursday - newYear) / 7) + 1;
}

const weekNumber = ofNumbers(
  (serial, type) => {
    if (type === 21) return isoWeek(serial);
    const first = firstWeekday(type);
    const day = dayOf(serial);
    const newYear = day && carriedSerial(day.year, 1, 1);
    if (first === null || newYear === null) return NUM;
    const lead = (weekdayIndex(newYear) - first + 7) % 7;
    return Math.floor((Math.floor(serial) - newYear + lead) / 7) + 1;
  },
  [0, 1],
);

const dateDif = lifted(([from, to, unit]) => {
  const [start, end] = [toNumber(from), toNumber(to)];
  if (start instanceof CellError) return start;
  if (end instanceof CellError) return end;
  const [a, b] = [dayOf(start), dayOf(end)];
  if (!a || !b || start > end) return NUM;
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (String(toText(unit)).toUpperCase()) {
    case "D":
      return Math.floor(end) - Math.floor(start);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD":
      return b.day >= a.day ? b.day - a.day : b.day - a.day + daysInMonth(b.year, b.month - 1);
    case "YD": {
      const year =
        b.month > a.month || (b.month === a.month && b.day >= a.day) ? b.year : b.year - 1;
      return Math.floor(end) - (carriedSerial(year, a.month, a.day) ?? 0);
    }
    default:
      return NUM;
  }
});

/** DATEVALUE keeps the day, TIMEVALUE the fraction. */
function fromText(part: (serial: number) => number): EagerFunction {
  return lifted(([text]) => {
    const value = typeof text === "string" ? parseInput(text)?.value : undefined;
    return typeof value === "number" ? part(value) : VALUE;
  });
}

const time = ofNumbers((hours, minutes, seconds) => {
  const total = Math.trunc(hours) * 3600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
  return total < 0 ? NUM : (total % 86_400) / 86_400;
});

function holidaysOf(operand: Operand, scope: Scope): Set<number> {
  if (operand === undefined) return new Set();
  const numbers = scope.matrix(operand).flat().map(toNumber);
  return new Set(numbers.filter((n) => typeof n === "number").map(Math.floor));
}

function isWorkday(serial: number, holidays: Set<number>): boolean {
  const day = weekdayIndex(serial);
  return day !== 0 && day !== 6 && !holidays.has(serial);
}

/** 31 December 9999. */
const LAST_DAY = 2_958_465;

const networkDays: EagerFunction = ([from, to, holidays], scope) => {
  const free = holidaysOf(holidays, scope);
  return overCells([from, to], scope, ([a, b]) => {
    const [start, end] = [toNumber(a), toNumber(b)];
    if (start instanceof CellError) return start;
    if (end instanceof CellError) return end;
    const [first, last] = [Math.floor(Math.min(start, end)), Math.floor(Math.max(start, end))];
    if (first < 0 || last > LAST_DAY) return NUM;
    let count = 0;
    for (let day = first; day <= last; day++) if (isWorkday(day, free)) count++;
    return start > end ? -count : count;
  });
};

const workday: EagerFunction = ([from, days, holidays], scope) => {
  const free = holidaysOf(holidays, scope);
  return overCells([from, days], scope, ([a, b]): CellValue => {
    const [start, count] = [toNumber(a), toNumber(b)];
    if (start instanceof CellError) return start;
    if (count instanceof CellError) return count;
    const step = Math.sign(count);
    let day = Math.floor(start);
    for (let left = Math.trunc(Math.abs(count)); left > 0;) {
      day += step;
      if (day < 0 || day > LAST_DAY) return NUM;
      if (isWorkday(day, free)) left--;
    }
    return day;
  });
};

export const dates = eagerTable({
  DATE: date,
  YEAR: partOf((d) => d.year),
  MONTH: partOf((d) => d.month),
  DAY: partOf((d) => d.day),
  HOUR: ofNumbers((serial) => (serial < 0 ? NUM : timeOf(serial).hour)),
  MINUTE: ofNumbers((serial) => (serial < 0 ? NUM : timeOf(serial).minute)),
  SECOND: ofNumbers((serial) => (serial < 0 ? NUM : timeOf(serial).second)),
  TIME: time,
  EDATE: monthsLater(false),
  EOMONTH: monthsLater(true),
  DAYS: ofNumbers((end, start) => Math.floor(end) - Math.floor(start)),
  WEEKDAY: weekday,
  WEEKNUM: weekNumber,
  ISOWEEKNUM: ofNumbers(isoWeek),
  DATEDIF: dateDif,
  DATEVALUE: fromText(Math.floor),
  TIMEVALUE: fromText((serial) => serial - Math.floor(serial)),
  NETWORKDAYS: networkDays,
  WORKDAY: workday,
  TODAY: (_args, scope) => Math.floor(scope.now()),
  NOW: (_args, scope) => scope.now(),
});
