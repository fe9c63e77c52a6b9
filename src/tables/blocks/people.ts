// Owns the columns of the two lists of people (E9): what XXBS.AUTHORS spills, and what is written as
// values where the host has no custom functions. Declared once for both.

import type { CellValue } from "../../domain/text/cell";
import type { People, RankedAuthor, RecommendedAuthor } from "../../domain/evaluation/people";

export interface PeopleColumn<P> {
  readonly header: string;
  readonly format: string;
  /** Characters. */
  readonly width: number;
  readonly cell: (person: P, position: number) => CellValue;
}

/** E9: the quarter's "好"推荐 list. */
export const RECOMMENDED_COLUMNS: readonly PeopleColumn<RecommendedAuthor>[] = [
  { header: "序", format: "0", width: 6, cell: (_person, position) => position + 1 },
  { header: "主笔", format: "@", width: 12, cell: (person) => person.author },
  { header: "部门", format: "@", width: 24, cell: (person) => person.department },
  { header: "表彰篇数", format: "0", width: 10, cell: (person) => person.eligibleArticles },
  { header: "最高级别", format: "@", width: 10, cell: (person) => person.highestLevel ?? "" },
  { header: "报送编号", format: "@", width: 30, cell: (person) => person.submissionIds.join("、") },
];

const RANKED: readonly PeopleColumn<RankedAuthor>[] = [
  { header: "名次", format: "0", width: 6, cell: (person) => person.rank },
  { header: "主笔", format: "@", width: 12, cell: (person) => person.author },
  { header: "部门", format: "@", width: 24, cell: (person) => person.department },
  { header: "表彰篇数", format: "0", width: 10, cell: (person) => person.eligibleArticles },
  { header: "最高级别", format: "@", width: 10, cell: (person) => person.highestLevel ?? "" },
  { header: "已报篇数", format: "0", width: 10, cell: (person) => person.countedArticles },
];
const POINTS: PeopleColumn<RankedAuthor> = {
  header: "积分",
  format: "0",
  width: 8,
  cell: (person) => person.points,
};

/** E9: the year's ranking; with 积分 (E10) where that setting is on. */
export function rankedColumns(withPoints: boolean): readonly PeopleColumn<RankedAuthor>[] {
  return withPoints ? [...RANKED, POINTS] : RANKED;
}

function blockOf<P>(columns: readonly PeopleColumn<P>[], people: readonly P[]): CellValue[][] {
  return [
    columns.map((column) => column.header),
    ...people.map((person, position) => columns.map((column) => column.cell(person, position))),
  ];
}

/** E9: header row, then one row a 主笔 with an adoption that earns 表彰 in the quarter. */
export function recommendedBlock({ quarter }: Pick<People, "quarter">): CellValue[][] {
  return blockOf(RECOMMENDED_COLUMNS, quarter);
}

/** E9: header row, then the year's ranking, ties sharing a rank. */
export function rankedBlock({ year }: People, withPoints: boolean): CellValue[][] {
  return blockOf(rankedColumns(withPoints), year);
}
