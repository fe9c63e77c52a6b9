// Owns the one pass over the ledger's range (台账[#All]): row by row into a tally, nothing kept.

import type { LedgerFacts } from "../domain/evaluation/facts";
import type { Evaluation, EvaluationFrame } from "../domain/evaluation/types";
import { resubmittedIds } from "../domain/evaluation/articles";
import { createPeopleTally, type People } from "../domain/evaluation/people";
import { createTally } from "../domain/evaluation/tally";
import { textOf } from "../tables/schema/cells";
import { LEDGER } from "../tables/declarations/ledger";
import { locateLedger, RowFacts } from "../tables/reading/ledger-facts";
import { tableOf, type Block, type TableArgument } from "./tables";

/** Whatever takes the ledger's rows one by one. */
interface RowTaker<T> {
  add(facts: LedgerFacts): void;
  finish(): T;
}

/** The ids that some row resubmits. */
function resubmitted(block: Block, column: number): Set<string> {
  const ids: string[] = [];
  for (let index = 1; index < block.length; index += 1) {
    const cell = block[index]?.[column];
    if (cell) ids.push(textOf(cell));
  }
  return resubmittedIds(ids);
}

/** Feeds every row of the block to what `create` makes of the ids that some row resubmits. */
function pass<T>(block: Block, create: (replaced: Set<string>) => RowTaker<T>): T {
  const [header] = block;
  if (header === undefined) return create(new Set()).finish();
  const at = locateLedger(header);
  const tally = create(resubmitted(block, at.resubmissionOf));
  const facts = new RowFacts(at);
  for (let index = 1; index < block.length; index += 1) {
    const row = block[index];
    if (row === undefined) continue;
    facts.read(row);
    tally.add(facts);
  }
  return tally.finish();
}

export function ledgerOf(argument: unknown): TableArgument {
  return tableOf(argument, LEDGER);
}

/** S4, E1–E6, A3 over the ledger's range. */
export function evaluateLedger(frame: EvaluationFrame, ledger: TableArgument): Evaluation {
  const errorCells = [...(frame.errorCells ?? []), ...ledger.errorCells];
  return pass(ledger.block, (replaced) => createTally({ ...frame, errorCells }, replaced));
}

/** E9, E10 over the ledger's range. */
export function evaluateAuthors(frame: EvaluationFrame, ledger: TableArgument): People {
  return pass(ledger.block, (replaced) => createPeopleTally(frame, replaced));
}
