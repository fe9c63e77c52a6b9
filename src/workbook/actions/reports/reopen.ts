// Owns opening a sealed quarter again (E7), so that it may be sealed anew: its snapshot is kept under
// another name, and it goes out of force only once its line of 日志 stands.

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { quarterLabel } from "../../../domain/calendar/quarter";
import {
  sealName,
  sealSheetName,
  type QuarterOfYear,
} from "../../../tables/declarations/seal-records";
import { LOG } from "../../../tables/declarations/log";
import { textOf } from "../../../tables/schema/cells";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import { hasSheet, placeOfName, type Book } from "../../excel/book/book";
import { tokenFor } from "../../excel/engine/memory";
import { perform, type Intent } from "../../excel/engine/transaction";
import type { View } from "../../excel/engine/view";
import { REPORT_TEXTS as TEXTS } from "../../sheets/report-texts";

/**
 * E7: the pane has asked the clerk before. Throws WorkbookError "missing-row" where the quarter is not
 * sealed, "bad-input" without a reason. @returns the name under which the snapshot is kept.
 */
export async function reopenQuarter(
  which: QuarterOfYear,
  { reason, now }: { reason: string; now: CivilDateTime },
): Promise<string> {
  const label = quarterLabel(which);
  if (reason.trim() === "") throw new WorkbookError("bad-input", TEXTS.reopenReason(label));
  const purpose = `重开${sealName(which)}`;
  return perform<string>({
    token: tokenFor(purpose),
    purpose,
    now,
    book: true,
    reads: [],
    mostLines: 1,
    plan(view): Intent<string> {
      const place = placeOfName(view.book(), sealName(which));
      const kept = place === null ? keptBefore(view) : nameToKeep(view.book(), place.name, which);
      if (kept === null) throw new WorkbookError("missing-row", TEXTS.notSealed(label));
      return {
        sheets: {
          stand: place === null,
          async make(context) {
            if (place !== null && place.name !== kept) {
              context.workbook.worksheets.getItem(place.name).name = kept;
            }
          },
          last: (context) => context.workbook.names.getItem(sealName(which)).delete(),
        },
        // Reopened by an attempt of which no answer came, and sealed again since: this snapshot has no other name yet.
        isStale: place !== null && place.name !== kept && view.isTold(),
        lines: [{ action: "重开", subject: label, new: kept, reason }],
        result: () => kept,
      };
    },
  });
}

/** What an attempt of which no answer came has said, null if there was none. */
function keptBefore({ earlier }: View): string | null {
  const line = earlier?.lines[0];
  return line === undefined ? null : textOf(line.cells[LOG.columns.new.header]);
}

/** The sheet has it already where an attempt was cut short. */
function nameToKeep({ sheets }: Book, now: string, which: QuarterOfYear): string {
  const sheet = sealSheetName(which);
  const retired = (number: number) => TEXTS.retiredSheet(sheet, number);
  const numbers = Array.from({ length: sheets.length + 1 }, (_, at) => at + 1);
  if (numbers.some((number) => retired(number) === now)) return now;
  const free = numbers.find((number) => !hasSheet({ sheets }, retired(number)));
  return retired(free ?? 1);
}
