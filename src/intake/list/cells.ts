// Owns reading single cells of an older list (I5), as clerks have typed them over the years; days have a file
// of their own.

import type { CellValue } from "../../domain/text/cell";
import type { CivilDateTime } from "../../domain/calendar/civil-date";
import { nameKey } from "../../domain/text/text";
import { splitPeople } from "../../domain/text/written";
import { CATEGORIES, CHANNELS, type Category } from "../../domain/records/vocabulary";
import { readListDay } from "./days";

export function textOf(cell: CellValue): string {
  return cell === null ? "" : String(cell).replace(/\s+/gu, " ").trim();
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

const WRITER = /^(?:执笔|主笔|撰稿|拟稿|供稿|作者|整理)人?[:：]\s*/u;
/** 张三（执笔）. */
const WRITER_BEHIND = /[(（](?:执笔|主笔|撰稿|拟稿|供稿|整理)人?[)）]$/u;
const BRACKET_BEHIND = /(?<=.)[(（][^()（）]*[)）]$/u;

/** 张三/李四, 张三、李四, 张三 李四; who is called 执笔 is the first. */
export function readAuthors(cell: CellValue): readonly string[] {
  const people = splitPeople(
    textOf(cell)
      .replace(WRITER, "")
      .replace(/\s+(?=[(（])/gu, ""),
  );
  const lead = people.findIndex((each) => WRITER_BEHIND.test(each));
  const first = lead > 0 ? people.splice(lead, 1) : [];
  const names = [...first, ...people].map((each) => each.replace(BRACKET_BEHIND, "").trim());
  return [...new Set(names)];
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
  const day = readListDay(cell, year);
  if (day.kind !== "none") return { given: true, on: day.kind === "day" ? day.on : null };
  return YES.test(key) ? { given: true, on: null } : null;
}
