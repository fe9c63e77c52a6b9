// Owns reading dates that people typed (S5), in every form the office uses.

import { civilDate, type CivilDate, type CivilDateTime } from "./civil-date";
import { tidyText } from "./text";

const FULL = /^(\d{4})\s?(?:-|\.|\/|年)\s?(\d{1,2})\s?(?:-|\.|\/|月)\s?(\d{1,2})\s?[日号]?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const MONTH_DAY = /^(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]?$/u;
const TIME = /^(.*?)[\sT]?(\d{1,2})(?::|时|点)(?:(\d{1,2})分?)?(?::\d{1,2})?$/u;

/**
 * S5: 2022-3-5, 2022.3.5, 2022/3/5, 20220305, 2022年3月5日 and 3月5日 (of `defaultYear`), with
 * full-width digits as well. Null for anything else and for days that do not exist.
 */
export function parseCivilDate(text: string, defaultYear: number): CivilDate | null {
  const tidy = tidyText(text).replace(/[—–−。]/gu, (mark) => (mark === "。" ? "." : "-"));
  const full = FULL.exec(tidy) ?? COMPACT.exec(tidy);
  if (full !== null) return civilDate(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = MONTH_DAY.exec(tidy);
  return short === null ? null : civilDate(defaultYear, Number(short[1]), Number(short[2]));
}

/** S5 with an optional clock time after the date: 9:30, 9时30分, 9点. Null as parseCivilDate. */
export function parseCivilDateTime(text: string, defaultYear: number): CivilDateTime | null {
  const plain = parseCivilDate(text, defaultYear);
  if (plain !== null) return plain;
  const match = TIME.exec(tidyText(text));
  if (match === null) return null;
  const date = parseCivilDate(match[1] ?? "", defaultYear);
  const hour = Number(match[2]);
  const minute = Number(match[3] ?? 0);
  if (date === null || hour > 23 || minute > 59) return null;
  return { ...date, minutes: hour * 60 + minute };
}
