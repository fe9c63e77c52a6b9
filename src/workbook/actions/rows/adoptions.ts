// Owns entering adoptions and taking one back (A1, S6).

import { adoptionSchema, type Adoption } from "../../../domain/records/adoption";
import { compareDates, formatIso, type CivilDateTime } from "../../../domain/calendar/civil-date";
import { nameKey } from "../../../domain/text/text";
import { rowChange, type ChangeRequest } from "../../excel/engine/change-row";
import { addedRow, articleToken } from "../../excel/engine/deed";
import { perform, type Intent } from "../../excel/engine/transaction";
import type { View } from "../../excel/engine/view";
import { ADOPTIONS, type AdoptionRow } from "../../../tables/declarations/adoptions";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import { TEXTS } from "../../excel/texts";
import { requireValid } from "../../excel/bad-input";

/**
 * A1: one row of 采用 and one line of 日志 an article, all or none: an issue of a periodical may take several. The
 * same article in the same outlet on the same day is refused. May be repeated with the same token, for the same
 * articles.
 * @returns the rows as they stand, in this order.
 */
export async function addAdoptions(
  adoptions: readonly Adoption[],
  request: { token: string; now: CivilDateTime },
): Promise<AdoptionRow[]> {
  for (const adoption of adoptions) requireValid(adoptionSchema, adoption);
  const rows = adoptions.map((adoption, at) => ({
    ...adoption,
    withdrawn: false,
    token: articleToken(request.token, at + 1),
  }));
  return perform<AdoptionRow[]>({
    ...request,
    reads: [{ table: ADOPTIONS.name, all: true, adds: rows.length }],
    mostLines: rows.length,
    plan(view): Intent<AdoptionRow[]> {
      refuseRepeated(rows, view);
      return {
        rows: rows.map((row, at) => addedRow(ADOPTIONS, row, at + 1)),
        lines: rows.map(({ submissionId, outlet, adoptedOn, commendable }) => ({
          action: "登记采用",
          subject: submissionId,
          new: `${outlet} ${formatIso(adoptedOn)}${commendable ? " 表彰" : ""}`,
        })),
        result: () => rows,
      };
    },
  });
}

/** What a pane that forgot its attempt finds of it in the table is its own all the same. */
function refuseRepeated(rows: readonly AdoptionRow[], view: View): void {
  const own = new Set(rows.map(({ token }) => token));
  const standing = view.rows(ADOPTIONS).flatMap(({ record }) => record ?? []);
  const others = standing.filter(({ token }) => !own.has(token));
  const again = rows.find((row, at) =>
    [...others, ...rows.slice(0, at)].some((other) => isSame(other, row)),
  );
  if (again === undefined) return;
  const { submissionId, outlet } = again;
  throw new WorkbookError("bad-input", TEXTS.adoptedAlready(submissionId, outlet));
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
