// Owns what the hidden tokens of 台账 (登记标识) tell the pane: which draft a row came from, and whether a write was
// cut short (T2).

import type { Submission } from "../../domain/records/submission";
import { LEDGER } from "../../tables/declarations/ledger";
import { textOf } from "../../tables/schema/cells";
import { locate } from "../../tables/schema/table";
import { PENDING, tokenOf } from "../excel/row-token";
import type { KnownLedger } from "./known-ledger";

/** The submission that was written from the draft with this token; null = there is none that can be read. */
export function submissionOf(ledger: KnownLedger, token: string): Submission | null {
  const row = ledger.rows[tokens(ledger).findIndex((cell) => tokenOf(cell) === token)];
  return row === undefined ? null : (ledger.made.get(row) ?? null);
}

/** True where a row is marked as under way: by now its write was cut short. */
export function isInterrupted(ledger: KnownLedger): boolean {
  return tokens(ledger).some((cell) => textOf(cell).startsWith(PENDING));
}

function tokens({ rows }: KnownLedger) {
  const at = locate(LEDGER, rows[0] ?? []).token;
  return rows.map((cells) => cells[at] ?? "");
}
