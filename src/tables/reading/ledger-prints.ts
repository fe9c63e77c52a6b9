// Owns what of 台账 a seal is compared by (E7): the same reading of a row when sealing and when comparing.

import { factsFingerprint, isOfQuarter, type SealedRow } from "../../domain/outcomes/sealing";
import type { QuarterOfYear } from "../declarations/seal-records";
import { readLedger } from "./ledger-facts";
import type { Block } from "./unread-cells";

/** A ledger row as it is now. */
export interface LedgerPrint extends SealedRow {
  readonly department: string;
  readonly title: string;
  /** Excel serial. */
  readonly receivedSerial: number;
}

/** E7: every row of 台账 given as one block, header first; other columns do not matter. */
export function ledgerPrints(block: Block, year: number): LedgerPrint[] {
  const prints: LedgerPrint[] = [];
  readLedger(block, year).each((facts, title) => {
    const { id, department, receivedSerial } = facts;
    const fingerprint = factsFingerprint(facts, title);
    prints.push({ id, department, title, receivedSerial, fingerprint });
  });
  return prints;
}

/** E7: the rows dated in the quarter, whether they count or not. */
export function printsOfQuarter(
  prints: readonly LedgerPrint[],
  { year, quarter }: QuarterOfYear,
): LedgerPrint[] {
  return prints.filter(({ receivedSerial }) => isOfQuarter(receivedSerial, year, quarter));
}
