// Owns issuing a commission (A4), and keeping its written 状态 up with the dates.

import * as z from "zod/mini";
import {
  commissionSchema,
  isDueBeforeIssue,
  type NewCommission,
} from "../../../domain/records/commission";
import { commissionProgress } from "../../../domain/evaluation/commission-state";
import { formatIso, type CivilDate, type CivilDateTime } from "../../../domain/calendar/civil-date";
import { nextCommissionId } from "../../../domain/records/submission-id";
import { rowAddition } from "../../excel/engine/add-row";
import { rowChange, type ChangeRequest, type RowKey } from "../../excel/engine/change-row";
import { newToken } from "../../excel/engine/memory";
import { perform } from "../../excel/engine/transaction";
import type { ChangedCell } from "../../excel/engine/deed";
import { LOG } from "../../../tables/declarations/log";
import { COMMISSIONS, type CommissionRow } from "../../../tables/declarations/adoptions";
import { TEXTS } from "../../excel/texts";
import type { Tracker } from "../../reading/tracker";
import { badInput, requireValid } from "../../excel/bad-input";

/**
 * A4: numbers a commission, "约2022-03", and writes its row and a line of 日志. May be repeated with
 * the same token.
 */
export async function issueCommission(
  commission: NewCommission,
  request: { token: string; now: CivilDateTime },
): Promise<CommissionRow> {
  requireValid(z.omit(commissionSchema, { id: true }), commission);
  if (isDueBeforeIssue(commission)) throw badInput(TEXTS.deadlineBeforeIssue);
  const addition = rowAddition({
    ...request,
    schema: COMMISSIONS,
    make(others, earlier, view) {
      // 日志 knows the numbers too whose rows are there no more.
      const used = [...others.map((other) => other.id), ...view.texts(LOG, "subject")];
      const keeps = earlier !== null && view.isFirstWith(COMMISSIONS, "id", earlier.id);
      const id = keeps ? earlier.id : nextCommissionId(commission.issuedOn.year, used);
      const fresh = { state: "待交", withdrawn: false, token: request.token } as const;
      return { ...commission, id, ...fresh };
    },
    line: ({ id, topic, departments, deadline }) => ({
      action: "下达约稿",
      subject: id,
      new: `${topic}（${departments.join("、")}，${formatIso(deadline)}前）`,
    }),
  });
  const numbered = { table: COMMISSIONS.name, header: COMMISSIONS.columns.id.header };
  const lines = { table: LOG.name, columns: [LOG.columns.subject.header] };
  return perform({ ...addition, reads: [...addition.reads, lines], numbered });
}

/** A4: another deadline, with the reason in 日志. Throws WorkbookError "bad-input" for one before the issue. */
export async function extendCommission(
  { id, issuedOn }: CommissionRow,
  deadline: CivilDate,
  request: Omit<ChangeRequest, "action">,
): Promise<void> {
  if (issuedOn !== null && isDueBeforeIssue({ issuedOn, deadline })) {
    throw badInput(TEXTS.deadlineBeforeIssue);
  }
  const target = { key: keyOf(id), changes: { deadline } };
  await perform(rowChange(COMMISSIONS, [target], { ...request, action: "约稿延期" }));
}

/** A4: nobody owes it any more; the row stays and is marked 撤回, with the reason in 日志. */
export async function withdrawCommission(
  { id }: CommissionRow,
  request: Omit<ChangeRequest, "action">,
): Promise<void> {
  const target = { key: keyOf(id), changes: { withdrawn: true } };
  await perform(rowChange(COMMISSIONS, [target], { ...request, action: "撤回约稿" }));
}

function keyOf(id: string): RowKey {
  return { texts: { [COMMISSIONS.columns.id.header]: id }, subject: id };
}

/**
 * A4: writes 状态 as it is by `asOf` into the rows where another word stands; figures never depend on
 * what is written there. @returns how many rows were changed.
 */
export async function refreshCommissionStates(
  tracker: Pick<Tracker, "commissions" | "submissions" | "departments" | "changes" | "settings">,
  asOf: CivilDate,
): Promise<number> {
  const states = new Map(
    commissionProgress(tracker.commissions, tracker.submissions, asOf, tracker).map((progress) => [
      progress.commission.id,
      progress.state,
    ]),
  );
  const stale = tracker.commissions.filter((each) => each.state !== states.get(each.id));
  if (stale.length === 0) return 0;
  const state = COMMISSIONS.columns.state.header;
  return perform({
    token: newToken(),
    now: asOf,
    reads: [{ table: COMMISSIONS.name, all: true }],
    mostLines: 0,
    plan(view) {
      const cells = view.rows(COMMISSIONS).flatMap(({ record }): ChangedCell[] => {
        const next = record === null ? undefined : states.get(record.id);
        if (record === null || next === undefined || next === record.state) return [];
        const key = { [COMMISSIONS.columns.id.header]: record.id };
        const { name: table } = COMMISSIONS;
        return [{ table, key, header: state, old: record.state, new: next, line: 0 }];
      });
      return { cells, lines: [], result: () => cells.length };
    },
  });
}
