// Owns guessing what the columns of an older list hold (I5): by header words and by what their cells are.

import type { CellValue } from "../../domain/text/cell";
import type { DepartmentMatcher } from "../../domain/rules/department-matching";
import { yearsIn } from "../../domain/plan/cells/year-words";
import type { SheetValues } from "../../domain/plan/plan";
import { nameKey } from "../../domain/text/text";
import { readCategory, readCount } from "./cells";
import { readListDay } from "./days";
import { headingsOf, type Heading } from "./headings";

export const LIST_FIELDS = [
  "receivedOn",
  "department",
  "title",
  "category",
  "wordCount",
  "author",
  "channel",
  "headApproved",
  "leaderApproved",
  "remark",
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Zero-based columns of the fields; a field that the list lacks is missing. */
export type ColumnMapping = Readonly<Partial<Record<ListField, number>>>;

export interface ColumnGuess {
  /** Zero-based; −1 = the list has no header row. */
  readonly headerRow: number;
  readonly columns: ColumnMapping;
}

const HEADERS: Readonly<Record<ListField, RegExp>> = {
  receivedOn: /收稿|收到|来稿|投稿|报送(?:日期|时间)|^(?:日期|时间|年月日)$/u,
  department: /部门|单位|股室|科室|处室|司法所/u,
  title: /标题|题目|题名|篇名|篇目|信息名称|文章|信息内容/u,
  category: /类别|类型|分类|种类/u,
  wordCount: /字数/u,
  author: /主笔|作者|撰稿|供稿人|执笔|撰写|报送人|投稿人/u,
  channel: /渠道|方式|途径/u,
  headApproved: /负责人/u,
  leaderApproved: /分管|领导审/u,
  remark: /备注|说明/u,
};
/** Columns of another thing although a word of theirs fits: 发布时间, 采用单位, 审核人. */
const OTHER_THING = /发布|举行|采用|上报|刊发|录用|编号|序号/u;
/** Groups all of whose columns are: 采用情况 over 日期. */
const OTHER_GROUP = /发布|举行|采用|刊发|录用/u;
const APPROVAL = /负责人|分管|领导/u;

/** Rows among which the headings are looked for, and may be chosen. */
export const HEADER_REACH = 15;
const SAMPLE = 60;
const HEADER_WEIGHT = 2;
const LEAST = 0.6;

function shareOf(cells: readonly CellValue[], test: (cell: CellValue) => boolean): number {
  const filled = cells.filter((cell) => cell !== null && nameKey(String(cell)) !== "");
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
}

const isText = (cell: CellValue, least: number, most: number): boolean =>
  typeof cell === "string" && nameKey(cell).length >= least && nameKey(cell).length <= most;

/** A figure such as 3.5 is a day where a heading says so; it may be a mark as well. */
function isDay(cell: CellValue): boolean {
  if (typeof cell === "number" && !Number.isInteger(cell) && cell < 100) return false;
  return readListDay(cell, 2000).kind === "day";
}

function contentTests(
  matcher: DepartmentMatcher,
): Readonly<Partial<Record<ListField, (cell: CellValue) => boolean>>> {
  return {
    receivedOn: isDay,
    department: (cell) => typeof cell === "string" && matcher.matchSeveral(cell) !== null,
    title: (cell) => isText(cell, 8, 100) && !isDay(cell),
    category: (cell) => readCategory(cell) !== null,
    wordCount: (cell) => (readCount(cell) ?? 0) >= 50 && !isDay(cell),
    author: (cell) =>
      isText(cell, 2, 4) && /^\p{Script=Han}+$/u.test(String(cell)) && readCategory(cell) === null,
  };
}

function headerRowOf(rows: readonly (readonly CellValue[])[]): number {
  const words = rows
    .slice(0, HEADER_REACH)
    .map(
      (row) =>
        row.filter(
          (cell) => typeof cell === "string" && fieldsIn(cell).length > 0 && cell.length <= 20,
        ).length,
    );
  const most = Math.max(0, ...words);
  return most >= 2 ? words.indexOf(most) : -1;
}

function fieldsIn(header: string): readonly ListField[] {
  const key = nameKey(header);
  if (OTHER_THING.test(key)) return [];
  return LIST_FIELDS.filter(
    (field) =>
      HEADERS[field].test(key) &&
      // 部门负责人审阅 is no department.
      (field === "headApproved" || field === "leaderApproved" || !APPROVAL.test(key)),
  );
}

const isOther = ({ own, group }: Heading): boolean =>
  OTHER_THING.test(nameKey(own)) || OTHER_GROUP.test(nameKey(group));

/** Of 部门负责人审阅 over 是否 and 日期 the group tells. */
function fieldsOf(heading: Heading): readonly ListField[] {
  const { own, group } = heading;
  if (isOther(heading)) return [];
  return fieldsIn(APPROVAL.test(group) && !APPROVAL.test(own) ? group : own);
}

/**
 * I5: columns guessed; nothing is taken before the clerk has seen it.
 * @param headerRow where the clerk says that the headings are, −1 = nowhere
 */
export function guessColumns(
  rows: readonly (readonly CellValue[])[],
  matcher: DepartmentMatcher,
  headerRow = headerRowOf(rows),
): ColumnGuess {
  const { words, end } = headingsOf(rows, headerRow);
  const data = rows.slice(end, end + SAMPLE);
  const width = Math.max(0, ...rows.slice(0, SAMPLE).map((row) => row.length));
  const tests = contentTests(matcher);
  const scored = Array.from({ length: width }, (_, column) => {
    const heading = words[column] ?? { own: "", group: "" };
    const cells = data.map((row) => row[column] ?? null);
    const named = fieldsOf(heading);
    const other = isOther(heading);
    return LIST_FIELDS.map((field) => {
      const test = tests[field];
      const share = test === undefined || other ? 0 : shareOf(cells, test);
      return { field, column, score: (named.includes(field) ? HEADER_WEIGHT : 0) + share };
    });
  })
    .flat()
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
  const columns: Partial<Record<ListField, number>> = {};
  const taken = new Set<number>();
  for (const { field, column } of scored) {
    if (columns[field] !== undefined || taken.has(column)) continue;
    columns[field] = column;
    taken.add(column);
  }
  return { headerRow, columns };
}

/** The year that the lines above the headings or the sheet's name state; null where they state none or two. */
export function statedYear({ name, values }: SheetValues, headerRow: number): number | null {
  const lines = values.slice(0, Math.max(headerRow, 0)).flat().map(String);
  const years = new Set([...lines, name].flatMap((line) => yearsIn(nameKey(line))));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}
