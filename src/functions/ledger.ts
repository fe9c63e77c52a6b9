// Owns the one pass over the ledger's range (台账[#All]): row by row into a tally, nothing kept.

import type { LedgerFacts } from "../domain/evaluation/articles/facts";
import type { Evaluation, EvaluationFrame } from "../domain/evaluation/types";
import { linksOf, type LedgerLinks } from "../domain/evaluation/articles/links";
import { createPeopleTally, type People } from "../domain/evaluation/people";
import { createTally } from "../domain/evaluation/tally";
import { LEDGER } from "../tables/declarations/ledger";
import { readLedger, type LedgerReading } from "../tables/reading/ledger-facts";
import { blockOf } from "./tables";

/** Whatever takes the ledger's rows one by one. */
interface RowTaker<T> {
  add(facts: LedgerFacts): void;
  finish(): T;
}

function pass<T>(ledger: LedgerReading, create: (links: LedgerLinks) => RowTaker<T>): T {
  const tally = create(linksOf(ledger.links));
  ledger.each((facts) => tally.add(facts));
  return tally.finish();
}

function ledgerOf(argument: unknown, { year }: EvaluationFrame): LedgerReading {
  return readLedger(blockOf(argument, LEDGER), year);
}

/** S4, E1–E6, A3 over the ledger's range. Throws as blockOf, and WorkbookError "missing-column". */
export function evaluateLedger(frame: EvaluationFrame, argument: unknown): Evaluation {
  const ledger = ledgerOf(argument, frame);
  const leftOut = [...(frame.leftOut ?? []), ...ledger.leftOut];
  return pass(ledger, (links) => createTally({ ...frame, leftOut }, links));
}

/** E9, E10 over the ledger's range. Throws as evaluateLedger. */
export function evaluateAuthors(frame: EvaluationFrame, argument: unknown): People {
  return pass(ledgerOf(argument, frame), (links) => createPeopleTally(frame, links));
}
