// Owns how what an action of this pane has written shows in the tracker, without reading again. What an
// action has changed is applied here and nowhere else.

import type { CivilDate } from "../../domain/calendar/civil-date";
import { commissionProgress } from "../../domain/evaluation/commission-state";
import type { Settings } from "../../domain/records/settings";
import type { Submission } from "../../domain/records/submission";
import type { Lesson } from "../../workbook/actions/rows/aliases";
import type { SubmissionChanges } from "../../workbook/actions/rows/submissions";
import { withChanges, withSubmissions } from "../../workbook/reading/known-ledger";
import { withLedger, type Tracker } from "../../workbook/reading/tracker";

export type OwnChange = (tracker: Tracker) => Tracker;

type AdoptionRow = Tracker["adoptions"][number];
type CommissionRow = Tracker["commissions"][number];
type OutletRow = Tracker["outlets"][number];

export const registered =
  (saved: readonly Submission[]): OwnChange =>
  (now) =>
    withLedger(now, withSubmissions(now.ledger, saved));

/** The fields written of submissions that stand, by 编号. */
export const changed =
  (changes: ReadonlyMap<string, SubmissionChanges>): OwnChange =>
  (now) =>
    withLedger(now, withChanges(now.ledger, changes));

export const adopted =
  (rows: readonly AdoptionRow[]): OwnChange =>
  (now) => ({ ...now, adoptions: [...now.adoptions, ...rows] });

/** Of several at one outlet the first: rows typed by hand have no token to tell them apart. */
export const notAdopted =
  ({ submissionId, outlet, token }: AdoptionRow): OwnChange =>
  (now) => {
    const at = now.adoptions.findIndex(
      (each) =>
        each.submissionId === submissionId && each.outlet === outlet && each.token === token,
    );
    return { ...now, adoptions: now.adoptions.filter((_, index) => index !== at) };
  };

export const outletAdded =
  (row: OutletRow): OwnChange =>
  (now) => ({ ...now, outlets: [...now.outlets, row] });

export const outletChanged =
  (name: string, changes: Partial<OutletRow>): OwnChange =>
  (now) => ({
    ...now,
    outlets: now.outlets.map((each) => (each.name === name ? { ...each, ...changes } : each)),
  });

export const commissioned =
  (row: CommissionRow): OwnChange =>
  (now) => ({ ...now, commissions: [...now.commissions, row] });

export const commissionChanged =
  (id: string, changes: Partial<CommissionRow>): OwnChange =>
  (now) => ({
    ...now,
    commissions: now.commissions
      .map((each) => (each.id === id ? { ...each, ...changes } : each))
      .filter(({ withdrawn }) => !withdrawn),
  });

export const settingChanged =
  <K extends keyof Settings>(key: K, value: Settings[K]): OwnChange =>
  (now) => ({ ...now, settings: { ...now.settings, [key]: value } });

/** I4: aliases that were added to their departments, or taken away again. */
export const aliasesChanged =
  (lessons: readonly Lesson[], added: boolean): OwnChange =>
  (now) => ({
    ...now,
    departments: now.departments.map((each) => {
      const own = lessons
        .filter(({ department }) => department === each.name)
        .map(({ alias }) => alias);
      const others = each.aliases.filter((alias) => !own.includes(alias));
      return own.length === 0 ? each : { ...each, aliases: [...others, ...(added ? own : [])] };
    }),
  });

export const clerkNamed =
  (clerk: string): OwnChange =>
  (now) => ({ ...now, clerk });

export const periodShown =
  (period: Tracker["period"]): OwnChange =>
  (now) => ({ ...now, period });

/** A4: 状态 of each 约稿 as it is by `asOf`; the same tracker where all stand so already. */
export function withCommissionStates(tracker: Tracker, asOf: CivilDate): Tracker {
  const states = new Map(
    commissionProgress(tracker.commissions, tracker.submissions, asOf, tracker).map((progress) => [
      progress.commission.id,
      progress.state,
    ]),
  );
  const stands = (row: CommissionRow) => row.state === (states.get(row.id) ?? row.state);
  if (tracker.commissions.every(stands)) return tracker;
  return {
    ...tracker,
    commissions: tracker.commissions.map((row) => ({
      ...row,
      state: states.get(row.id) ?? row.state,
    })),
  };
}
