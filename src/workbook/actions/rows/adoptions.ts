// Owns entering an adoption and taking it back (A1, S6).

import { adoptionSchema, type Adoption } from "../../../domain/records/adoption";
import { compareDates, formatIso, type CivilDateTime } from "../../../domain/calendar/civil-date";
import { nameKey } from "../../../domain/text/text";
import { rowAddition } from "../../excel/engine/add-row";
import { rowChange, type ChangeRequest } from "../../excel/engine/change-row";
import { perform } from "../../excel/engine/transaction";
import { ADOPTIONS, type AdoptionRow } from "../../../tables/declarations/adoptions";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import { TEXTS } from "../../excel/texts";

/**
 * A1: one row of 采用 and one of 日志. The same article in the same outlet on the same day is refused.
 * May be repeated with the same token.
 */
export async function addAdoption(
  adoption: Adoption,
  request: { token: string; now: CivilDateTime },
): Promise<AdoptionRow> {
  const result = adoptionSchema.safeParse(adoption);
  if (!result.success) {
    const detail = result.error.issues[0]?.message ?? TEXTS.incomplete;
    throw new WorkbookError("bad-input", TEXTS.badInput(detail));
  }
  const addition = rowAddition({
    ...request,
    schema: ADOPTIONS,
    make(others) {
      const { submissionId, outlet } = adoption;
      if (others.some((other) => isSame(other, adoption))) {
        throw new WorkbookError("bad-input", TEXTS.adoptedAlready(submissionId, outlet));
      }
      return { ...adoption, withdrawn: false, token: request.token };
    },
    line: ({ submissionId, outlet, adoptedOn, commendable }) => ({
      action: "登记采用",
      subject: submissionId,
      new: `${outlet} ${formatIso(adoptedOn)}${commendable ? " 表彰" : ""}`,
    }),
  });
  return perform(addition);
}

function isSame(other: AdoptionRow, adoption: Adoption): boolean {
  return (
    !other.withdrawn &&
    other.submissionId === adoption.submissionId &&
    nameKey(other.outlet) === nameKey(adoption.outlet) &&
    compareDates(other.adoptedOn, adoption.adoptedOn) === 0
  );
}

/** Takes an adoption back: the row stays and is marked 撤回, with the reason in 日志. */
export async function withdrawAdoption(
  adoption: AdoptionRow,
  request: Omit<ChangeRequest, "action">,
): Promise<void> {
  const { token, submissionId, outlet } = adoption;
  const { columns } = ADOPTIONS;
  // Rows typed by hand have no token, copied ones their original's; article and outlet tell them apart.
  const words = { [columns.submissionId.header]: submissionId, [columns.outlet.header]: outlet };
  const texts = token === "" ? words : { ...words, [columns.token.header]: token };
  const key = { texts, subject: submissionId };
  const target = { key, changes: { withdrawn: true } };
  await perform(rowChange(ADOPTIONS, [target], { ...request, action: "撤回采用" }));
}
