// Owns entering an adoption and taking it back (A1, S6).

import { adoptionSchema, type Adoption } from "../../domain/adoption";
import { compareDates, formatIso, type CivilDateTime } from "../../domain/civil-date";
import { nameKey } from "../../domain/text";
import { appendOnce } from "../excel/append-once";
import { changeRecord } from "../excel/change-record";
import { ADOPTIONS, type AdoptionRow } from "../../tables/adoption-tables";
import { WorkbookError } from "../../tables/workbook-error";
import { TEXTS } from "../excel/texts";

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
  return appendOnce({
    ...request,
    schema: ADOPTIONS,
    action: "登记采用",
    make(others) {
      const { submissionId, outlet } = adoption;
      if (others.some((other) => isSame(other, adoption))) {
        throw new WorkbookError("bad-input", TEXTS.adoptedAlready(submissionId, outlet));
      }
      return { ...adoption, withdrawn: false, token: request.token };
    },
    subject: (record) => record.submissionId,
    gist: (record) =>
      `${record.outlet} ${formatIso(record.adoptedOn)}${record.commendable ? " 表彰" : ""}`,
  });
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
  request: { reason: string; now: CivilDateTime },
): Promise<void> {
  const { token, submissionId, outlet } = adoption;
  // Rows typed by hand have no token; they are known by article and outlet.
  const key =
    token === ""
      ? ({ fields: ["submissionId", "outlet"], wanted: [submissionId, outlet] } as const)
      : ({ fields: ["token"], wanted: [token] } as const);
  const change = { ...request, action: "撤回采用" };
  await changeRecord(ADOPTIONS, { ...key, subject: submissionId }, { withdrawn: true }, change);
}
