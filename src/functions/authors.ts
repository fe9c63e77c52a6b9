// Owns the tables that XXBS.AUTHORS spills (E9): the quarter's "好"推荐 list, or the year's ranking.

import type { CellValue } from "../domain/text/cell";
import { rankedBlock, recommendedBlock } from "../tables/blocks/people";
import { optionalQuarter } from "./arguments";
import { frameOf, type EvaluationArguments } from "./frame";
import { evaluateAuthors } from "./ledger";

/** XXBS.AUTHORS: without a quarter the whole year. Throws as evaluationTable. */
export function authorsTable(given: EvaluationArguments): CellValue[][] {
  const quarter = optionalQuarter(given.quarter);
  const frame = frameOf(given, quarter ?? 4);
  const people = evaluateAuthors(frame, given.ledger);
  return quarter === null
    ? rankedBlock(people, frame.settings.pointsEnabled)
    : recommendedBlock(people);
}
