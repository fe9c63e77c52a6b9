// Builds records for the domain's tests: one good value for everything, overridden where it matters.

import type { Adoption } from "../../src/domain/records/adoption";
import type { CivilDate, CivilDateTime } from "../../src/domain/calendar/civil-date";
import type { Commission } from "../../src/domain/records/commission";
import type { Department, DepartmentChange } from "../../src/domain/records/department";
import type {
  DepartmentEvaluation,
  Evaluation,
  EvaluationInput,
} from "../../src/domain/evaluation/types";
import { evaluate } from "../../src/domain/evaluation/evaluate";
import { DEFAULT_SETTINGS, type Settings } from "../../src/domain/records/settings";
import { newSubmission, type Submission } from "../../src/domain/records/submission";

/** day("2022-03-05") or day("2022-03-05 09:30") */
export function day(text: string): CivilDateTime {
  const [date = "", time] = text.split(" ");
  const [year = 0, month = 0, dayOfMonth = 0] = date.split("-").map(Number);
  if (time === undefined) return { year, month, day: dayOfMonth };
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return { year, month, day: dayOfMonth, minutes: hours * 60 + minutes };
}

export function department(given: Partial<Department> = {}): Department {
  return {
    id: "D01",
    name: "水寨司法所",
    kind: "司法所",
    quota: 4,
    searchCode: "SZSFS",
    aliases: [],
    liaison: "",
    liaisonPhone: "",
    head: "",
    leader: "",
    remark: "",
    ...given,
  };
}

export const SECOND = department({ id: "D02", name: "河东司法所" });

let lastId = 0;

/** A submission that counts: 有效, both approvals, 水寨司法所, received on the given day. */
export function submission(
  receivedOn: string,
  given: Partial<Omit<Submission, "receivedOn">> = {},
): Submission {
  lastId += 1;
  return newSubmission({
    id: `2022-${String(lastId).padStart(4, "0")}`,
    receivedOn: day(receivedOn),
    department: "水寨司法所",
    title: "水寨司法所开展普法宣传活动",
    category: "动态类",
    wordCount: 380,
    author: "张三",
    headApproved: true,
    leaderApproved: true,
    status: "有效",
    ...given,
  });
}

export function adoption(
  submissionId: string,
  adoptedOn: string,
  given: Partial<Adoption> = {},
): Adoption {
  return {
    submissionId,
    outlet: "五华县人民政府公众网",
    kind: "党政网站",
    level: "县",
    adoptedOn: day(adoptedOn),
    link: "",
    commendable: true,
    ...given,
  };
}

export function commission(
  id: string,
  deadline: string,
  given: Partial<Commission> = {},
): Commission {
  return {
    id,
    source: "市局",
    topic: "基层矛盾纠纷化解",
    departments: ["水寨司法所"],
    issuedOn: day("2022-04-01"),
    deadline: day(deadline),
    ...given,
  };
}

export type Scenario = Partial<Omit<EvaluationInput, "settings" | "asOf">> & {
  settings?: Partial<Settings>;
  asOf?: CivilDate | null;
};

/** 2022, second quarter, 水寨司法所 and 河东司法所 with four articles each. */
export function input(given: Scenario = {}): EvaluationInput {
  return {
    departments: [department(), SECOND],
    changes: [] as DepartmentChange[],
    adoptions: [],
    commissions: [],
    submissions: [],
    year: 2022,
    quarter: 2,
    asOf: null,
    ...given,
    settings: { ...DEFAULT_SETTINGS, ...given.settings },
  };
}

export function evaluation(given: Scenario = {}): Evaluation {
  return evaluate(input(given));
}

/** The line of 水寨司法所, or of the department at `position`. */
export function line(given: Scenario = {}, position = 0): DepartmentEvaluation {
  const found = evaluation(given).departments[position];
  if (found === undefined) throw new Error(`no department ${position}`);
  return found;
}
