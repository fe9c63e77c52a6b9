// Owns the answer of XXBS.QUARTERLY (O1): the ledger's evaluation as the block that 季度考核 shows.

import type { CellValue } from "../domain/text/cell";
import { quarterlyBlock } from "../tables/blocks/quarterly";
import { frameOf, type EvaluationArguments } from "./frame";
import { evaluateLedger } from "./ledger";

/** E1–E5: rows of 15 cells. Throws ArgumentError or WorkbookError for what cannot be read. */
export function evaluationTable(given: EvaluationArguments): CellValue[][] {
  return quarterlyBlock(evaluateLedger(frameOf(given), given.ledger));
}
