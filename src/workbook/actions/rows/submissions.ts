// Owns changes to submissions that are in the ledger (S6): by 编号, through 日志, never a deletion.

import type { Submission } from "../../../domain/records/submission";
import { rowChange, type ChangeRequest } from "../../excel/engine/change-row";
import { perform } from "../../excel/engine/transaction";
import { LEDGER, type LedgerRow } from "../../../tables/declarations/ledger";

export type SubmissionChanges = Partial<Omit<Submission, "id">>;

/**
 * Writes the given fields of one submission and one line of 日志 per field that really changes.
 * @returns the submission as it was before. Throws WorkbookError "missing-row" if there is none.
 */
export async function changeSubmission(
  id: string,
  changes: SubmissionChanges,
  request: ChangeRequest,
): Promise<Submission> {
  const [before] = await changeSubmissions([{ id, changes }], request);
  if (before === undefined) throw new RangeError("one submission was asked for");
  return before;
}

/** S6: several at once, one action. @returns them as they were before, in the same order. */
export async function changeSubmissions(
  targets: readonly { readonly id: string; readonly changes: SubmissionChanges }[],
  request: ChangeRequest,
): Promise<Submission[]> {
  const rows = targets.map(({ id, changes }) => {
    const key = { texts: { [LEDGER.columns.id.header]: id }, subject: id };
    return { key, changes: changes as Partial<LedgerRow> };
  });
  return perform(rowChange(LEDGER, rows, request));
}
