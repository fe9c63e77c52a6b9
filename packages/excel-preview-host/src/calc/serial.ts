// Excel's 1900 date system, with its false 29 February 1900 (serial 60).

export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const LAST_SERIAL = 2_958_465;

/** Serial of a day in 1900–9999 without range checks on month and day, which carry over as in DATE. */
export function carriedSerial(year: number, month: number, day: number): number | null {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  const days = Math.round((moment.getTime() - EPOCH) / DAY);
  // Before 1 March 1900 the false leap day has not yet been counted.
  const serial = days < 61 ? days - 1 : days;
  return Number.isNaN(serial) || serial < 0 || serial > LAST_SERIAL ? null : serial;
}

/** Serial of a day that exists; null for 31 April and the like. */
export function serialOf(year: number, month: number, day: number): number | null {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return null;
  if (year === 1900 && month === 2 && day === 29) return 60;
  const serial = carriedSerial(year, month, day);
  return serial !== null && day <= daysInMonth(year, month) ? serial : null;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The calendar day of a serial (its fraction is the time and is ignored); null outside 0–9999-12-31. */
export function dayOf(serial: number): CalendarDay | null {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > LAST_SERIAL) return null;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const moment = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY);
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    day: moment.getUTCDate(),
  };
}

/** Hours, minutes and whole seconds of a serial's fraction, rounded to the second. */
export function timeOf(serial: number): { hour: number; minute: number; second: number } {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
  return {
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
  };
}

/** The machine's own date and time as a serial: what NOW() answers when no clock is given. */
export function systemClock(): number {
  const now = new Date();
  const day = carriedSerial(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
  return day + (now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds()) / 86_400;
}
