// Owns changes to a submission that is in the ledger (S6): by 编号, through 日志, never a deletion.

import type { Submission } from "../../domain/submission";
import { changeRecord, type ChangeRequest, type RowKey } from "../excel/change-record";
import { LEDGER, type LedgerRow } from "../../tables/ledger";

export type SubmissionChanges = Partial<Omit<Submission, "id">>;

/**
 * Writes the given fields of one submission and one 日志 row per field that really changes. Safe to
 * repeat. @returns the submission as it was before.
 */
export async function changeSubmission(
  id: string,
  changes: SubmissionChanges,
  request: ChangeRequest,
): Promise<Submission> {
  const key: RowKey<LedgerRow> = { fields: ["id"], wanted: [id], subject: id };
  return changeRecord(LEDGER, key, changes, request);
}
