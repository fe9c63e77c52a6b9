// Owns reading single cells of an older list (I5), as clerks have typed them over the years.

import type { CellValue } from "../../domain/text/cell";
import type { CivilDateTime } from "../../domain/calendar/civil-date";
import { dateOfCell } from "../../domain/calendar/parse-date";
import { nameKey } from "../../domain/text/text";
import { CATEGORIES, CHANNELS, type Category } from "../../domain/records/vocabulary";

export function textOf(cell: CellValue): string {
  return cell === null ? "" : String(cell).replace(/\s+/gu, " ").trim();
}

/** 1 January 2000. */
const FIRST_SERIAL = 36_526;

/** S5: the day of a cell; null for a small number, too: 4.15 typed as a figure is no day of 1900. */
export function dayOfListCell(cell: CellValue, year: number): CivilDateTime | null {
  if (typeof cell === "number" && cell < FIRST_SERIAL) return null;
  return dateOfCell(cell, year);
}

/** 动态, 动态类信息, 经验类…; null where it names none or more than one. */
export function readCategory(cell: CellValue): Category | null {
  const key = nameKey(textOf(cell));
  const named = CATEGORIES.filter((category) => key.includes(category.slice(0, 2)));
  const [only] = named;
  return named.length === 1 && only !== undefined && key.length <= 10 ? only : null;
}

/** 380, "380字", "约３８０字"; null for anything else. */
export function readCount(cell: CellValue): number | null {
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= 0 ? cell : null;
  const digits = /^约?(\d{1,6})(?:\.0+)?字?$/u.exec(nameKey(textOf(cell)).replace(/,/gu, ""))?.[1];
  return digits === undefined ? null : Number(digits);
}

export function readChannel(cell: CellValue): (typeof CHANNELS)[number] {
  const key = nameKey(textOf(cell));
  return CHANNELS.find((channel) => key.includes(channel)) ?? "其他";
}

export interface Approval {
  readonly given: boolean;
  /** null = the day is not known. */
  readonly on: CivilDateTime | null;
}

/** v is typed for √. */
const YES = /^(?:是|有|已审|已阅|已审阅|已批|已签|同意|通过|y|yes|true|1$|v$|[√✓✔☑])/iu;

/** A day, or a word or tick for yes; null where it is neither and not empty. */
export function readApproval(cell: CellValue, year: number): Approval | null {
  const key = nameKey(textOf(cell));
  if (key === "" || /^(?:否|无|未|没|n|no|false|0|×|✗|-|—)/iu.test(key))
    return { given: false, on: null };
  const on = dayOfListCell(cell, year);
  if (on !== null) return { given: true, on };
  return YES.test(key) ? { given: true, on: null } : null;
}
