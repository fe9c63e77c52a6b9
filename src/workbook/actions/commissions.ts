// Owns issuing a commission (A4), and keeping its written 状态 up with the dates.

import { commissionSchema, type Commission } from "../../domain/commission";
import { commissionProgress } from "../../domain/commission-state";
import {
  compareDates,
  formatIso,
  type CivilDate,
  type CivilDateTime,
} from "../../domain/civil-date";
import { nextCommissionId } from "../../domain/submission-id";
import { appendOnce } from "../excel/append-once";
import { inWorkbook } from "../excel/run";
import { COMMISSIONS, type CommissionRow } from "../../tables/adoption-tables";
import { textOf } from "../../tables/cells";
import type { CellValue } from "../../domain/cell";
import { WorkbookError } from "../../tables/workbook-error";
import { TEXTS } from "../excel/texts";
import type { Tracker } from "../reading/tracker";

/**
 * A4: numbers a commission, "约2022-03", and writes its row and a line of 日志. May be repeated with
 * the same token.
 */
export async function issueCommission(
  commission: Omit<Commission, "id">,
  request: { token: string; now: CivilDateTime },
): Promise<CommissionRow> {
  const result = commissionSchema.omit({ id: true }).safeParse(commission);
  if (!result.success) {
    const detail = result.error.issues[0]?.message ?? TEXTS.incomplete;
    throw new WorkbookError("bad-input", TEXTS.badInput(detail));
  }
  if (compareDates(commission.deadline, commission.issuedOn) < 0) {
    throw new WorkbookError("bad-input", TEXTS.badInput(TEXTS.deadlineBeforeIssue));
  }
  return appendOnce({
    ...request,
    schema: COMMISSIONS,
    action: "下达约稿",
    make(others, earlier) {
      const used = others.map((other) => other.id);
      const id = earlier?.id ?? nextCommissionId(commission.issuedOn.year, used);
      return { ...commission, id, state: "待交" as const, token: request.token };
    },
    subject: (record) => record.id,
    gist: (record) =>
      `${record.topic}（${record.departments.join("、")}，${formatIso(record.deadline)}前）`,
  });
}

/**
 * A4: writes 状态 as it is by `asOf` into the rows where another word stands; figures never depend on
 * what is written there. @returns how many rows were changed.
 */
export async function refreshCommissionStates(
  tracker: Pick<Tracker, "commissions" | "submissions" | "departments" | "changes">,
  asOf: CivilDate,
): Promise<number> {
  const states = new Map(
    commissionProgress(tracker.commissions, tracker.submissions, asOf, tracker).map((progress) => [
      progress.commission.id,
      progress.state,
    ]),
  );
  const stale = tracker.commissions.some((each) => each.state !== states.get(each.id));
  if (!stale) return 0;
  return inWorkbook(
    async (context) => {
      const { columns } = context.workbook.tables.getItem(COMMISSIONS.name);
      const ids = columns.getItem(COMMISSIONS.columns.id.header).getDataBodyRange().load("values");
      const cells = columns.getItem(COMMISSIONS.columns.state.header).getDataBodyRange();
      cells.load("values");
      await context.sync();
      const before = cells.values as CellValue[][];
      const after = (ids.values as CellValue[][]).map(([id], row) => [
        states.get(textOf(id)) ?? before[row]?.[0] ?? "",
      ]);
      cells.values = after;
      await context.sync();
      return after.filter(([state], row) => state !== before[row]?.[0]).length;
    },
    [COMMISSIONS.name],
  );
}
