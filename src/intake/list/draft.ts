// Owns one row of an older list as a draft (I5): each field with what is wrong with its cell, and what was
// taken for granted.

import type { CivilDateTime } from "../../domain/calendar/civil-date";
import { proposeCategory } from "../../domain/rules/category";
import type { Department } from "../../domain/records/department";
import type { DepartmentMatcher } from "../../domain/rules/department-matching";
import type { Category, CHANNELS } from "../../domain/records/vocabulary";
import {
  readApproval,
  readAuthors,
  readCategory,
  readChannel,
  readCount,
  type Approval,
} from "./cells";
import { dayProblem, readListDay } from "./days";
import type { Row } from "./source";
import { readListTitle, readUnits, type TitleReading, type Units } from "./units";

/**
 * What a row does not say itself and was taken for granted: its 部门 from above, the year of its day, its 类别
 * from its length, or as the clerk has chosen it.
 */
export type Assumption = "department" | "year" | "length" | "category";

export interface ListDraft {
  /** Zero-based row in the list. */
  readonly row: number;
  readonly receivedOn: CivilDateTime;
  readonly department: string;
  readonly coDepartments: readonly string[];
  readonly title: string;
  /** With the "(部门)+" that it may have kept. */
  readonly writtenTitle: string;
  readonly category: Category;
  /** null = not known. */
  readonly wordCount: number | null;
  readonly author: string;
  readonly coAuthors: readonly string[];
  readonly channel: (typeof CHANNELS)[number];
  /** null = the list does not say. */
  readonly headApproved: Approval | null;
  readonly leaderApproved: Approval | null;
  readonly remark: string;
  readonly assumed: readonly Assumption[];
}

/** What a formula leaves where it fails, as text. */
const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/u;

/** A value, and what was taken for granted for it; null where the row is left out for it. */
type Read<T> = { readonly value: T; readonly assumed: readonly Assumption[] } | null;

const said = <T>(value: T, ...assumed: Assumption[]): Read<T> => ({ value, assumed });

function readTitle(row: Row, matcher: DepartmentMatcher): TitleReading | null {
  const written = row.text("title");
  if (written === "") return row.fault("title", "标题为空。");
  if (ERROR_VALUE.test(written)) return row.fault("title", `标题是错误值“${written}”。`);
  return readListTitle(written, matcher);
}

function readDay(row: Row): Read<CivilDateTime> {
  const written = row.text("receivedOn");
  if (written === "") return row.fault("receivedOn", "收稿日期为空。");
  const day = readListDay(row.cell("receivedOn"), row.source.year);
  if (day.kind !== "day") return row.fault("receivedOn", dayProblem(day, written));
  return day.isYearAssumed ? said(day.on, "year") : said(day.on);
}

/** Why what was written is no department, as a sentence. */
function unknownUnit(written: string, matcher: DepartmentMatcher): string {
  const result = matcher.match(written);
  if (result.kind !== "ambiguous") return `“${written}”在“部门”表里找不到。`;
  const names = result.candidates.slice(0, 3).map(({ name }) => name);
  return `“${written}”可能是${names.join("、")}，定不了是哪一个。`;
}

/** The 部门 cell, else the title's own, else the cell above. */
function readDepartments(
  row: Row,
  matcher: DepartmentMatcher,
  ofTitle: readonly Department[],
  above: string,
): Read<Units> {
  const written = row.text("department");
  const filled = row.source.fillDown ? above : "";
  if (written === "" && ofTitle.length > 0) return said({ departments: ofTitle, people: [] });
  if (written === "" && filled === "") return row.fault("department", "部门为空。");
  const units = readUnits(written || filled, matcher);
  if (units === null) return row.fault("department", unknownUnit(written || filled, matcher));
  const isSame = units.departments.some((each) => ofTitle.includes(each));
  if (ofTitle.length > 0 && !isSame) {
    const names = ofTitle.map(({ name }) => name).join("、");
    row.fault("title", `标题前写的是${names}，与部门不同，按部门登记。`, false);
  }
  return written === "" ? said({ ...units, people: [] }, "department") : said(units);
}

function readWords(row: Row): number | null {
  const written = row.text("wordCount");
  if (written === "") return null;
  return (
    readCount(row.cell("wordCount")) ??
    row.fault("wordCount", `“${written}”不是字数，按未填写登记。`, false)
  );
}

function readKind(row: Row, words: number | null, ofTitle: Category | null): Read<Category> {
  const written = row.text("category");
  const named = written === "" ? ofTitle : readCategory(row.cell("category"));
  if (named !== null) return said(named);
  if (written !== "") return row.fault("category", `“${written}”不是四个类别之一。`);
  const byLength = proposeCategory(words ?? 0);
  if (byLength !== null) return said(byLength, "length");
  const { category } = row.source;
  if (category !== null) return said(category, "category");
  return row.fault("category", "类别为空，按字数也定不了。");
}

function readApproved(row: Row, field: "headApproved" | "leaderApproved"): Approval | null {
  if (!row.has(field)) return null;
  return (
    readApproval(row.cell(field), row.source.year) ??
    row.fault(field, `“${row.text(field)}”看不出是否已审阅，按未审阅登记。`, false) ?? {
      given: false,
      on: null,
    }
  );
}

/**
 * I5: null where the row is left out; its problems are the row's.
 * @param above what the nearest 部门 cell above says, "" = nothing
 */
export function readRow(row: Row, matcher: DepartmentMatcher, above: string): ListDraft | null {
  const title = readTitle(row, matcher);
  const day = readDay(row);
  const units = readDepartments(row, matcher, title?.departments ?? [], above);
  const wordCount = readWords(row);
  const kind = readKind(row, wordCount, title?.category ?? null);
  const headApproved = readApproved(row, "headApproved");
  const leaderApproved = readApproved(row, "leaderApproved");
  const [lead, ...others] = units?.value.departments ?? [];
  if (title === null || day === null || units === null || lead === undefined || kind === null)
    return null;
  const named = readAuthors(row.cell("author"));
  const [author = "", ...coAuthors] = named.length > 0 ? named : units.value.people;
  return {
    row: row.index,
    receivedOn: day.value,
    department: lead.name,
    coDepartments: others.map(({ name }) => name),
    title: title.title,
    writtenTitle: row.text("title"),
    category: kind.value,
    wordCount,
    author,
    coAuthors,
    channel: readChannel(row.cell("channel")),
    headApproved,
    leaderApproved,
    remark: row.text("remark"),
    assumed: [...day.assumed, ...units.assumed, ...kind.assumed],
  };
}
