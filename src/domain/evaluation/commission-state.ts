// Owns the state of a commission by the as-of date (A4); the deadline day is in time.

import {
  addDays,
  compareDates,
  fromSerial,
  toSerial,
  type CivilDate,
} from "../calendar/civil-date";
import type { Commission } from "../records/commission";
import type { Submission } from "../records/submission";
import type { CommissionState } from "../records/vocabulary";
import { createAnswers, type Answered } from "./articles/answers";
import { createArticleReader } from "./articles/articles";
import { createCountingRule } from "./articles/counting";
import { createDepartmentIndex } from "./articles/department-index";
import { factsOf } from "./articles/facts";
import { afterDeadline } from "./articles/timeliness";
import { linksOf } from "./articles/links";
import type { EvaluationFrame } from "./types";

export interface CommissionProgress {
  readonly commission: Commission;
  /** The worst of the departments': 逾期未交, 待交, 逾期交, 已交. */
  readonly state: CommissionState;
  readonly departments: readonly {
    readonly department: string;
    /** E11: false where it is not in the list of departments. */
    readonly known: boolean;
    readonly state: CommissionState;
    /** First receipt in answer, null = none yet. */
    readonly receivedOn: CivilDate | null;
  }[];
}

const WORST_FIRST: readonly CommissionState[] = ["逾期未交", "待交", "逾期交", "已交"];

function stateOf(
  receivedOn: CivilDate | null,
  deadline: CivilDate,
  asOf: CivilDate,
): CommissionState {
  const isLate = afterDeadline(toSerial(receivedOn ?? asOf), toSerial(deadline));
  if (receivedOn === null) return isLate ? "逾期未交" : "待交";
  return isLate ? "逾期交" : "已交";
}

/** A4, per commission and department as of a day: what the evaluation of that day says. */
export function commissionProgress(
  commissions: readonly Commission[],
  submissions: readonly Submission[],
  asOf: CivilDate,
  { departments, changes, settings }: Pick<EvaluationFrame, "departments" | "changes" | "settings">,
): CommissionProgress[] {
  const asOfEnd = toSerial(asOf) + 1;
  const index = createDepartmentIndex(departments, changes);
  const answers = createAnswers(commissions, index, departments.length, asOfEnd);
  const links = linksOf(submissions);
  const rule = createCountingRule(settings, asOfEnd);
  const articles = createArticleReader([], links, rule, asOfEnd, answers);
  for (const submission of submissions) {
    const { id, commissionId, resubmissionOf } = submission;
    // Nothing else answers or is a version of what does.
    const matters = commissionId !== "" || resubmissionOf !== "" || links.resubmitted.has(id);
    if (matters) articles.add(factsOf(submission));
  }
  articles.finish();
  return answers.progress().map((answered) => progressOf(answered, asOf));
}

function progressOf({ commission, asked }: Answered, asOf: CivilDate): CommissionProgress {
  const departments = asked.map(({ name, first, known }) => {
    const receivedOn = first === null ? null : fromSerial(Math.floor(first));
    const state = stateOf(receivedOn, commission.deadline, asOf);
    return { department: name, known, state, receivedOn };
  });
  const isSomewhere = (state: CommissionState) => departments.some((each) => each.state === state);
  return { commission, state: WORST_FIRST.find(isSomewhere) ?? "待交", departments };
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
