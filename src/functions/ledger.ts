// Owns the one pass over the ledger's range (台账[#All]): row by row into a tally, nothing kept.

import type { EvaluationFrame, Evaluation, LedgerFacts } from "../domain/evaluation";
import { resubmittedIds } from "../domain/evaluation/articles";
import { createPeopleTally, type People } from "../domain/evaluation/people";
import { createTally } from "../domain/evaluation/tally";
import { textOf } from "../workbook/schema/cells";
import { LEDGER } from "../workbook/schema/ledger";
import { emptyFacts, locateLedger, readFacts } from "../workbook/schema/ledger-facts";
import { blockOf, type Block } from "./tables";

/** Whatever takes the ledger's rows one by one. */
interface RowTaker<T> {
  add(facts: LedgerFacts): void;
  finish(): T;
}

function* resubmissions(block: Block, column: number): Generator<string> {
  if (column === -1) return;
  for (let row = 1; row < block.length; row += 1) yield textOf(block[row]?.[column]);
}

/** Feeds every row of the block to what `create` makes of the ids that some row resubmits. */
function pass<T>(block: Block, create: (resubmitted: Set<string>) => RowTaker<T>): T {
  const [header] = block;
  if (header === undefined) return create(new Set()).finish();
  const at = locateLedger(header);
  const tally = create(resubmittedIds(resubmissions(block, at.resubmissionOf)));
  const facts = emptyFacts();
  for (let index = 1; index < block.length; index += 1) {
    const row = block[index];
    if (row === undefined) continue;
    readFacts(at, row, facts);
    tally.add(facts);
  }
  return tally.finish();
}

export function ledgerOf(argument: unknown): Block {
  return blockOf(argument, LEDGER);
}

/** S4, E1–E6, A3 over the ledger's range. */
export function evaluateLedger(frame: EvaluationFrame, ledger: Block): Evaluation {
  return pass(ledger, (resubmitted) => createTally(frame, resubmitted));
}

/** E9, E10 over the ledger's range. */
export function evaluateAuthors(frame: EvaluationFrame, ledger: Block): People {
  return pass(ledger, (resubmitted) => createPeopleTally(frame, resubmitted));
}
