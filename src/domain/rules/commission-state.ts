// Owns the state of a commission by the as-of date (A4); the deadline day is in time.

import {
  addDays,
  compareDates,
  dateTimeToSerial,
  toSerial,
  type CivilDate,
  type CivilDateTime,
} from "../calendar/civil-date";
import type { Commission } from "../records/commission";
import type { Submission } from "../records/submission";
import type { EvaluationFrame } from "../evaluation/types";
import { createDepartmentIndex } from "../evaluation/department-index";
import { nameKey } from "../text/text";
import type { CommissionState } from "../records/vocabulary";

export interface CommissionProgress {
  readonly commission: Commission;
  /** The worst of the departments': 逾期未交, 待交, 逾期交, 已交. */
  readonly state: CommissionState;
  readonly departments: readonly {
    readonly department: string;
    readonly state: CommissionState;
    /** First receipt in answer, null = none yet. */
    readonly receivedOn: CivilDate | null;
  }[];
}

const WORST_FIRST: readonly CommissionState[] = ["逾期未交", "待交", "逾期交", "已交"];

function stateOf(receivedOn: CivilDate | null, deadline: CivilDate, asOf: CivilDate) {
  if (receivedOn !== null) return compareDates(receivedOn, deadline) > 0 ? "逾期交" : "已交";
  return compareDates(asOf, deadline) > 0 ? "逾期未交" : "待交";
}

/** The submission's own receipt or, for a resubmitted version, the first of its chain (S6). */
export function firstReceipt(
  submission: Submission,
  byId: ReadonlyMap<string, Submission>,
): CivilDateTime {
  let first: CivilDateTime = submission.receivedOn;
  const seen = new Set<string>();
  let version: Submission | undefined = submission;
  while (version !== undefined && !seen.has(version.id)) {
    seen.add(version.id);
    if (dateTimeToSerial(version.receivedOn) < dateTimeToSerial(first)) first = version.receivedOn;
    version = version.resubmissionOf === "" ? undefined : byId.get(version.resubmissionOf);
  }
  return first;
}

type Departments = Pick<EvaluationFrame, "departments" | "changes">;

/** P4: who a name means on a day: by alias, by old name, by merger; a name not listed means itself. */
function createOwners({ departments, changes }: Departments) {
  const index = createDepartmentIndex(departments, changes);
  return (name: string, day: CivilDate): number | string => {
    const owner = index.ownerOf(name, toSerial(day));
    return owner === -1 ? nameKey(name) : owner;
  };
}

/**
 * A4, per commission and department as of a day. Answers are submissions there by that day that name
 * the commission, not 作废 and not confirmed duplicates; a joint one answers for all its departments,
 * after a merger the successor's for the department that is no more.
 */
export function commissionProgress(
  commissions: readonly Commission[],
  submissions: readonly Submission[],
  asOf: CivilDate,
  departments: Departments,
): CommissionProgress[] {
  const answers = submissions.filter(
    (s) =>
      s.commissionId !== "" &&
      s.status !== "作废" &&
      s.duplicateOf === "" &&
      compareDates(s.receivedOn, asOf) <= 0,
  );
  const ownerOf = createOwners(departments);
  const byId = answers.some((s) => s.resubmissionOf !== "")
    ? new Map(submissions.map((s) => [s.id, s]))
    : new Map<string, Submission>();
  const receiptOf = (commission: Commission, department: string): CivilDate | null => {
    const receipts = answers
      .filter((s) => s.commissionId === commission.id)
      .filter(({ receivedOn, department: lead, coDepartments }) => {
        const asked = ownerOf(department, receivedOn);
        return [lead, ...coDepartments].some((name) => ownerOf(name, receivedOn) === asked);
      })
      .map((s) => firstReceipt(s, byId))
      .sort(compareDates);
    return receipts[0] ?? null;
  };
  return commissions.map((commission) => {
    const progress = commission.departments.map((department) => {
      const receivedOn = receiptOf(commission, department);
      const state: CommissionState = stateOf(receivedOn, commission.deadline, asOf);
      return { department, state, receivedOn };
    });
    const state =
      WORST_FIRST.find((candidate) => progress.some((d) => d.state === candidate)) ?? "待交";
    return { commission, state, departments: progress };
  });
}

/** Days before a deadline from which the pane warns. */
const DUE_SOON_DAYS = 3;

/** 待交 with a deadline within the next three days, the as-of day included. */
export function isDueSoon(progress: CommissionProgress, asOf: CivilDate): boolean {
  return (
    progress.state === "待交" &&
    compareDates(progress.commission.deadline, addDays(asOf, DUE_SOON_DAYS)) <= 0
  );
}
