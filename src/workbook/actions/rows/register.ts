// Owns 登记 (S3): one submission becomes one row of 台账, numbered and logged, in two round trips whose
// bytes do not depend on the length of the ledger.

import { cellAddress } from "../../../domain/text/cell";
import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { nextSubmissionId } from "../../../domain/records/submission-id";
import { submissionSchema, type Submission } from "../../../domain/records/submission";
import { addedRow } from "../../excel/engine/deed";
import { counterCells, isDoubtful, isNumber, readCounter } from "../../excel/engine/numbering";
import { perform, type Intent } from "../../excel/engine/transaction";
import { TEXTS } from "../../excel/texts";
import type { View } from "../../excel/engine/view";
import { LEDGER } from "../../../tables/declarations/ledger";
import { WorkbookError } from "../../../tables/schema/workbook-error";

export type NewSubmission = Omit<Submission, "id">;

export interface RegisterRequest {
  /** The draft's token: the same for every attempt to save the same draft. */
  readonly token: string;
  /** China time, for 日志. */
  readonly now: CivilDateTime;
}

export interface Registration {
  readonly id: string;
  /** Where the row stands, an A1 address on `sheet`. */
  readonly address: string;
  readonly sheet: string;
}

const { id: ID } = LEDGER.columns;

/**
 * S3: writes one submission, numbers it, logs it, reads it back. Throws WorkbookError; after any
 * failure the same call with the same token may be repeated, with the draft as it is by then.
 */
export async function register(
  submission: NewSubmission,
  request: RegisterRequest,
): Promise<Registration> {
  const { token } = request;
  check(submission);
  const { year } = submission.receivedOn;
  return perform<Registration>({
    ...request,
    reads: [{ table: LEDGER.name, adds: 1 }],
    mostLines: 1,
    numbered: { table: LEDGER.name, header: ID.header },
    more: (view) =>
      isDoubtful(view, year, [view.lastText(LEDGER, "id")]) ||
      view.attemptedText(LEDGER, token, "id") !== ""
        ? [{ table: LEDGER.name, columns: [ID.header, LEDGER.columns.token.header] }]
        : [],
    plan(view): Intent<Registration> {
      const id = numberOf(view, token, year);
      const { department, category, title } = submission;
      const { sheet, firstColumn, places } = view.table(LEDGER.name);
      const column = firstColumn + (places.get(ID.header) ?? 0);
      return {
        rows: [addedRow(LEDGER, { ...submission, id, token })],
        cells: counterCells(view, [id]),
        lines: [{ action: "登记", subject: id, new: `${department} ${category} ${title}` }],
        result: (rowOf) => ({ id, sheet, address: cellAddress(rowOf(token), column) }),
      };
    },
  });
}

function check(submission: NewSubmission): void {
  const result = submissionSchema.omit({ id: true }).safeParse(submission);
  if (result.success) return;
  const detail = result.error.issues[0]?.message ?? TEXTS.incomplete;
  throw new WorkbookError("bad-input", TEXTS.badInput(detail));
}

/** An earlier attempt's number stays, unless another row has it too. */
function numberOf(view: View, token: string, year: number): string {
  const column = view.texts(LEDGER, "id");
  const taken = view.attemptedText(LEDGER, token, "id");
  if (taken.startsWith(`${year}-`) && !column.includes(taken)) return taken;
  const used = [
    ...readCounter(view.own("counter")),
    view.own("recent"),
    view.lastText(LEDGER, "id"),
    ...column,
    ...(taken === "" ? [] : [taken]),
  ];
  const id = nextSubmissionId(year, used);
  if (isNumber(id)) return id;
  throw new WorkbookError("bad-input", TEXTS.badInput(TEXTS.numbersUsedUp(year)));
}
