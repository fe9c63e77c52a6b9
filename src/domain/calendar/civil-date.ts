// Owns civil dates of China time (S5): arithmetic, and Excel serials of the 1900 system.
// JavaScript's Date is not used anywhere: its answers depend on the machine's zone.

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A civil date that may carry a clock time; `minutes` counts from midnight, absent = not known. */
export interface CivilDateTime extends CivilDate {
  readonly minutes?: number | undefined;
}

const MINUTES_PER_DAY = 1440;
/** Excel's false 29 February 1900. */
const FALSE_LEAP_SERIAL = 60;
const LAST_SERIAL = 2958465;
const DAYS_TO_1899_12_30 = 693594;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a date that exists and that Excel can hold (1900-01-01 to 9999-12-31). */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    year >= 1900 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** The date, or null if there is no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  return isCivilDate(year, month, day) ? { year, month, day } : null;
}

/** Days since 1899-12-30, without a gap: what serials would be without the false leap day. */
function toDays(date: CivilDate): number {
  const before = date.year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDay = date.month > 2 && isLeapYear(date.year) ? 1 : 0;
  const inYear = (DAYS_BEFORE_MONTH[date.month - 1] ?? 0) + leapDay + date.day;
  return before * 365 + leaps + inYear - DAYS_TO_1899_12_30;
}

function fromDays(days: number): CivilDate | null {
  if (!(days >= 2 && days <= LAST_SERIAL)) return null;
  let year = 1899 + Math.ceil(days / 365.2425);
  while (toDays({ year, month: 1, day: 1 }) > days) year -= 1;
  let day = days - toDays({ year, month: 1, day: 1 }) + 1;
  let month = 1;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month, day };
}

/** Excel serial (whole days) of a date; 1900-02-28 is 59, 1900-03-01 is 61. */
export function toSerial(date: CivilDate): number {
  const days = toDays(date);
  return days <= FALSE_LEAP_SERIAL ? days - 1 : days;
}

/** Date of an Excel serial, its clock time dropped; null where the serial is no day that exists. */
export function fromSerial(serial: number): CivilDate | null {
  const whole = Math.floor(serial);
  if (whole === FALSE_LEAP_SERIAL) return null;
  return fromDays(whole < FALSE_LEAP_SERIAL ? whole + 1 : whole);
}

/** Excel serial of a date-time, the clock time as the fraction. */
export function dateTimeToSerial(value: CivilDateTime): number {
  return toSerial(value) + (value.minutes ?? 0) / MINUTES_PER_DAY;
}

/** S5: the minute of a serial's day; a time belongs to its own day up to 23:59:59. */
function minutesOf(serial: number): number {
  const minutes = Math.round((serial - Math.floor(serial)) * MINUTES_PER_DAY);
  return Math.min(minutes, MINUTES_PER_DAY - 1);
}

/** A serial as its date-time would be written: whole minutes. */
export function toWholeMinute(serial: number): number {
  return Math.floor(serial) + minutesOf(serial) / MINUTES_PER_DAY;
}

/** Date-time of a serial; a serial without fraction carries no time (midnight is not told apart). */
export function dateTimeFromSerial(serial: number): CivilDateTime | null {
  const minutes = minutesOf(serial);
  const date = fromSerial(serial);
  return date === null || minutes === 0 ? date : { ...date, minutes };
}

/** Negative, 0 or positive as `a` is before, on or after `b`; clock times are not looked at. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The date `days` later (earlier if negative). Throws RangeError outside Excel's calendar. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const result = fromDays(toDays(date) + days);
  if (result === null) throw new RangeError(`no civil date ${days} days from ${formatIso(date)}`);
  return result;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** 2022-03-05 */
export function formatIso(date: CivilDate): string {
  return `${date.year}-${pad(date.month)}-${pad(date.day)}`;
}

/** 2022年3月5日, unpadded as official documents have it. */
export function formatChinese(date: CivilDate): string {
  return `${date.year}年${date.month}月${date.day}日`;
}

/** 2022-03-05 or, with a time, 2022-03-05 09:30. */
export function formatDateTime(value: CivilDateTime): string {
  if (value.minutes === undefined) return formatIso(value);
  return `${formatIso(value)} ${pad(Math.floor(value.minutes / 60))}:${pad(value.minutes % 60)}`;
}
