// Owns the hot path: one ledger row → the primitives that the tally reads, into a reused record.
// 100,000 rows cost about as much as reading their cells: no allocation for a well-formed row.

import type { LedgerFacts } from "../../domain/evaluation";
import { countOf, isYes, serialOf, textOf, type Cell } from "./cells";
import { LEDGER, type LedgerRow } from "./ledger";
import { locate, type Located } from "./table";

/** A record to be filled again and again. */
export function emptyFacts(): LedgerFacts {
  return {
    id: "",
    department: "",
    coDepartments: "",
    receivedSerial: 0,
    status: "",
    category: "",
    wordCount: 0,
    author: "",
    channel: "",
    headApproved: false,
    headApprovedSerial: 0,
    leaderApproved: false,
    leaderApprovedSerial: 0,
    commissionId: "",
    important: false,
    publishedSerial: 0,
    resubmissionOf: "",
    duplicateOf: "",
  };
}

/** Finds the ledger's columns in a header row. Throws WorkbookError "missing-column". */
export function locateLedger(headerRow: readonly Cell[]): Located<LedgerRow> {
  return locate(LEDGER, headerRow);
}

/** A number that is none counts as nothing: 0. */
function known(value: number): number {
  return value === value ? value : 0;
}

/**
 * Fills `facts` from one row. A cell that is no date or number counts as empty here; the pane
 * reports it with its address.
 */
export function readFacts(at: Located<LedgerRow>, row: readonly Cell[], facts: LedgerFacts): void {
  facts.id = textOf(row[at.id]);
  facts.department = textOf(row[at.department]);
  facts.coDepartments = textOf(row[at.coDepartments]);
  facts.receivedSerial = known(serialOf(row[at.receivedOn]));
  facts.status = textOf(row[at.status]) || "待审";
  facts.category = textOf(row[at.category]);
  facts.wordCount = known(countOf(row[at.wordCount]));
  facts.author = textOf(row[at.author]);
  facts.channel = textOf(row[at.channel]);
  facts.headApproved = isYes(row[at.headApproved]);
  facts.headApprovedSerial = known(serialOf(row[at.headApprovedOn]));
  facts.leaderApproved = isYes(row[at.leaderApproved]);
  facts.leaderApprovedSerial = known(serialOf(row[at.leaderApprovedOn]));
  facts.commissionId = textOf(row[at.commissionId]);
  facts.important = isYes(row[at.important]);
  facts.publishedSerial = known(serialOf(row[at.publishedAt]));
  facts.resubmissionOf = textOf(row[at.resubmissionOf]);
  facts.duplicateOf = textOf(row[at.duplicateOf]);
}
