// Owns the tables that XXBS.AUTHORS spills (E9): the quarter's "好"推荐 list, or the year's ranking.

import type { CellValue } from "../domain/cell";
import type { People, RankedAuthor, RecommendedAuthor } from "../domain/evaluation/people";
import { optionalQuarter } from "./arguments";
import { frameOf, type EvaluationArguments } from "./frame";
import { evaluateAuthors, ledgerOf } from "./ledger";
import { LIST_MARK, POINTS_HEADER, QUARTER_AUTHOR_HEADERS, YEAR_AUTHOR_HEADERS } from "./texts";

function recommendedRow(person: RecommendedAuthor, position: number): CellValue[] {
  const { author, department, eligibleArticles, highestLevel, submissionIds } = person;
  const ids = submissionIds.join(LIST_MARK);
  return [position + 1, author, department, eligibleArticles, highestLevel, ids];
}

function rankedRow(person: RankedAuthor, withPoints: boolean): CellValue[] {
  const { rank, author, department, eligibleArticles, highestLevel, countedArticles } = person;
  const cells = [rank, author, department, eligibleArticles, highestLevel ?? "", countedArticles];
  return withPoints ? [...cells, person.points] : cells;
}

/** E9: each 主笔 with an adoption that earns 表彰 in the quarter; the header row first. */
function quarterAuthors(people: People): CellValue[][] {
  return [[...QUARTER_AUTHOR_HEADERS], ...people.quarter.map(recommendedRow)];
}

/** E9: the year's ranking, ties sharing a rank; with 积分 (E10) where that setting is on. */
function yearAuthors(people: People, withPoints: boolean): CellValue[][] {
  const header = withPoints ? [...YEAR_AUTHOR_HEADERS, POINTS_HEADER] : [...YEAR_AUTHOR_HEADERS];
  return [header, ...people.year.map((person) => rankedRow(person, withPoints))];
}

/** XXBS.AUTHORS: without a quarter the whole year. Throws as evaluationTable. */
export function authorsTable(given: EvaluationArguments): CellValue[][] {
  const quarter = optionalQuarter(given.quarter);
  const frame = frameOf(given, quarter ?? 4);
  const people = evaluateAuthors(frame, ledgerOf(given.ledger));
  return quarter === null
    ? yearAuthors(people, frame.settings.pointsEnabled)
    : quarterAuthors(people);
}
