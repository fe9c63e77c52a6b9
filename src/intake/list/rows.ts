// Owns turning the rows of an older list into drafts (I5), and saying of each that is left out where and why.

import { cellAddress, type CellValue } from "../../domain/text/cell";
import { proposeCategory } from "../../domain/rules/category";
import type { CivilDateTime } from "../../domain/calendar/civil-date";
import type { Department } from "../../domain/records/department";
import type { DepartmentMatcher } from "../../domain/text/matching";
import { nameKey } from "../../domain/text/text";
import type { SheetValues } from "../../domain/plan/plan";
import { splitPeople } from "../../domain/text/written";
import { titleKey } from "../../domain/text/title";
import type { Category, CHANNELS } from "../../domain/records/vocabulary";
import {
  dayOfListCell,
  readApproval,
  readCategory,
  readChannel,
  readCount,
  textOf,
  type Approval,
} from "./cells";
import type { ColumnMapping, ListField } from "./columns";

export interface ListDraft {
  /** Zero-based row in the list. */
  readonly row: number;
  readonly receivedOn: CivilDateTime;
  readonly department: string;
  readonly coDepartments: readonly string[];
  readonly title: string;
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
}

export interface ListProblem {
  /** A1 address in the clerk's sheet. */
  readonly cell: string;
  readonly row: number;
  readonly reason: string;
  /** True where the whole row is left out; else only that cell is. */
  readonly leftOut: boolean;
}

export interface ListReading {
  readonly drafts: readonly ListDraft[];
  readonly problems: readonly ListProblem[];
}

export interface ListSource {
  readonly sheet: SheetValues;
  readonly columns: ColumnMapping;
  /** Zero-based in `sheet.values`; −1 = none. */
  readonly headerRow: number;
  /** What 3月5日 belongs to. */
  readonly year: number;
}

const TOTAL =
  /^(?:(?:第?[一二三四1-4]季度|上半年|下半年|全年|本年|本?月|\d{1,2}月)[:：]?)?(?:小计|合计|总计|共计|累计)/u;
/** What a formula leaves where it fails, as text. */
const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/u;
/** A stretch that is read without the pane noticing. */
const ROWS_AT_ONCE = 100;

/** A1 address, in the clerk's sheet, of a field's cell; of the first column's where the list lacks the field. */
export function cellIn({ sheet, columns }: ListSource, row: number, field: ListField): string {
  return cellAddress(sheet.firstRow + row, sheet.firstColumn + (columns[field] ?? 0));
}

/** One row while it is read: its cells by field, and what is wrong with them. */
class Row {
  readonly problems: ListProblem[] = [];
  constructor(
    private readonly source: ListSource,
    readonly index: number,
  ) {}

  cell(field: ListField): CellValue {
    const column = this.source.columns[field];
    return column === undefined ? null : (this.source.sheet.values[this.index]?.[column] ?? null);
  }

  has(field: ListField): boolean {
    return this.source.columns[field] !== undefined;
  }

  fault(field: ListField, reason: string, leftOut = true): null {
    const cell = cellIn(this.source, this.index, field);
    this.problems.push({ cell, row: this.index, reason, leftOut });
    return null;
  }
}

/** "" where there is none. */
function readTitle(row: Row): string {
  const written = textOf(row.cell("title"));
  const isError = ERROR_VALUE.test(written);
  if (written === "" || isError)
    row.fault("title", isError ? `标题是错误值“${written}”。` : "标题为空。");
  return isError ? "" : written;
}

function readDay(row: Row, year: number): CivilDateTime | null {
  const cell = row.cell("receivedOn");
  if (textOf(cell) === "") return row.fault("receivedOn", "收稿日期为空。");
  return dayOfListCell(cell, year) ?? row.fault("receivedOn", `“${textOf(cell)}”不是日期。`);
}

function readDepartments(row: Row, matcher: DepartmentMatcher): readonly Department[] | null {
  const written = textOf(row.cell("department"));
  if (written === "") return row.fault("department", "部门为空。");
  const several = matcher.matchSeveral(written);
  if (several !== null) return several;
  const result = matcher.match(written);
  if (result.kind === "found") return [result.department];
  if (result.kind === "none") return row.fault("department", `“${written}”在“部门”表里找不到。`);
  const names = result.candidates.slice(0, 3).map(({ name }) => name);
  return row.fault("department", `“${written}”可能是${names.join("、")}，定不了是哪一个。`);
}

function readWords(row: Row): number | null {
  const cell = row.cell("wordCount");
  if (textOf(cell) === "") return null;
  return (
    readCount(cell) ?? row.fault("wordCount", `“${textOf(cell)}”不是字数，按未填写登记。`, false)
  );
}

function readKind(row: Row, words: number | null): Category | null {
  const cell = row.cell("category");
  const written = textOf(cell);
  if (written !== "")
    return readCategory(cell) ?? row.fault("category", `“${written}”不是四个类别之一。`);
  return proposeCategory(words ?? 0) ?? row.fault("category", "类别为空，按字数也定不了。");
}

function readApproved(
  row: Row,
  field: "headApproved" | "leaderApproved",
  year: number,
): Approval | null {
  if (!row.has(field)) return null;
  const cell = row.cell(field);
  return (
    readApproval(cell, year) ??
    row.fault(field, `“${textOf(cell)}”看不出是否已审阅，按未审阅登记。`, false) ?? {
      given: false,
      on: null,
    }
  );
}

function readRow(row: Row, matcher: DepartmentMatcher, year: number): ListDraft | null {
  const title = readTitle(row);
  const receivedOn = readDay(row, year);
  const departments = readDepartments(row, matcher);
  const wordCount = readWords(row);
  const category = readKind(row, wordCount);
  const headApproved = readApproved(row, "headApproved", year);
  const leaderApproved = readApproved(row, "leaderApproved", year);
  const [lead, ...others] = departments ?? [];
  if (title === "" || receivedOn === null || lead === undefined || category === null) return null;
  const [author = "", ...coAuthors] = splitPeople(textOf(row.cell("author")));
  return {
    row: row.index,
    receivedOn,
    department: lead.name,
    coDepartments: others.map(({ name }) => name),
    title,
    category,
    wordCount,
    author,
    coAuthors,
    channel: readChannel(row.cell("channel")),
    headApproved,
    leaderApproved,
    remark: textOf(row.cell("remark")),
  };
}

/** Rows that say nothing: empty ones, headings repeated on a next page, totals. */
function isNoRecord(row: readonly CellValue[], header: readonly CellValue[] | undefined): boolean {
  const texts = row.map(textOf);
  const filled = texts.filter(Boolean);
  if (filled.length === 0) return true;
  if (filled.length <= 3 && filled.some((text) => TOTAL.test(nameKey(text)))) return true;
  return header !== undefined && texts.join("\t") === header.map(textOf).join("\t");
}

/** The only column with anything in it: a section's heading, a note, a signature; null = there are more. */
function loneCell(row: readonly CellValue[]): number | null {
  const filled = row.flatMap((cell, column) => (textOf(cell) === "" ? [] : [column]));
  return filled.length === 1 ? (filled[0] ?? null) : null;
}

/** The same words name the same departments, and a list has them over and over. */
function remembering(matcher: DepartmentMatcher): DepartmentMatcher {
  const several = new Map<string, readonly Department[] | null>();
  return {
    ...matcher,
    matchSeveral(text) {
      const known = several.get(text);
      if (known !== undefined) return known;
      const found = matcher.matchSeveral(text);
      several.set(text, found);
      return found;
    },
  };
}

/**
 * I5: every row beneath the header is a draft, or a problem with its cell and reason, or says nothing. Of
 * one department's articles with one title the first is taken. Each step reads a stretch of rows, so that
 * whoever drives it may let others have their turn in between.
 */
export function* readingList(
  source: ListSource,
  matcher: DepartmentMatcher,
): Generator<void, ListReading> {
  const { sheet, headerRow, year } = source;
  const names = remembering(matcher);
  const drafts: ListDraft[] = [];
  const problems: ListProblem[] = [];
  const seen = new Map<string, number>();
  const header = sheet.values[headerRow];
  for (let index = headerRow + 1; index < sheet.values.length; index += 1) {
    if (index % ROWS_AT_ONCE === 0) yield;
    if (isNoRecord(sheet.values[index] ?? [], header)) continue;
    const row = new Row(source, index);
    const lone = loneCell(sheet.values[index] ?? []);
    if (lone !== null) {
      problems.push({
        cell: cellAddress(sheet.firstRow + index, sheet.firstColumn + lone),
        row: index,
        reason: "整行只有这一格有内容，不是一条记录。",
        leftOut: true,
      });
      continue;
    }
    const draft = readRow(row, names, year);
    if (draft !== null) {
      const key = `${draft.department}\n${titleKey(draft.title)}`;
      const earlier = seen.get(key);
      if (earlier === undefined) {
        seen.set(key, index);
        drafts.push(draft);
      } else {
        row.fault("title", `与第${sheet.firstRow + earlier + 1}行同部门同标题，只取前一行。`);
      }
    }
    problems.push(...row.problems);
  }
  return { drafts, problems };
}
