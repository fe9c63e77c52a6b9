// Owns correcting what was registered, field by field (S6): what the form starts with, and which fields were
// really changed. Of several submissions the fields can be corrected that may be the same in all.

import {
  formatDateTime,
  formatIso,
  type CivilDate,
  type CivilDateTime,
} from "../../domain/calendar/civil-date";
import { parseCivilDate, parseCivilDateTime } from "../../domain/calendar/parse-date";
import type { Submission } from "../../domain/records/submission";
import { statusOnWithdrawal } from "../../domain/rules/lifecycle";
import { CATEGORIES, CHANNELS } from "../../domain/records/vocabulary";
import {
  digitsOfCount,
  joinNames,
  readYesNo,
  splitNames,
  splitPeople,
  writeYesNo,
} from "../../domain/text/written";
import type { SubmissionChanges } from "../../workbook/actions/rows/submissions";
import { LEDGER } from "../../tables/declarations/ledger";
import { badDate } from "../shared/fields/bad-date";
import { sharedTexts } from "../shared/texts";
import type { Changes } from "./changes";
import { submissionTexts } from "./texts";

const say = submissionTexts.correction;

/** How one field is shown as text, and read as typed: what it changes, or the sentence that says what is wrong. */
interface Correctable {
  readonly write: (submission: Submission) => string;
  /** `year` is what 3月5日 belongs to. */
  readonly read: (typed: string, year: number) => SubmissionChanges | string;
}

type Named<T> = { [K in keyof Submission]: T extends Submission[K] ? K : never }[keyof Submission];

/** 是 or 否. */
function answer(name: Named<boolean>): Correctable {
  return {
    write: (submission) => writeYesNo(submission[name]),
    read: (typed) => {
      const yes = readYesNo(typed);
      return yes === null ? {} : { [name]: yes };
    },
  };
}

/** @param ifNone the sentence that refuses an empty one; absent = it may be taken away */
function date<T extends CivilDate | CivilDateTime>(
  name: Named<T>,
  [write, parse]: readonly [(date: T) => string, (typed: string, year: number) => T | null],
  ifNone?: string,
): Correctable {
  return {
    write: (submission) => {
      const stands = submission[name] as T | null;
      return stands === null ? "" : write(stands);
    },
    read: (typed, year) => {
      if (typed === "") return ifNone ?? { [name]: null };
      const read = parse(typed, year);
      if (read !== null) return { [name]: read };
      return badDate(LEDGER.columns[name].header, typed, year);
    },
  };
}

/** One that was ticked by mistake goes with its day; giving one is 补审签. */
function approval(
  name: "headApproved" | "leaderApproved",
  day: "headApprovedOn" | "leaderApprovedOn",
): Correctable {
  return {
    ...answer(name),
    read: (typed) => (readYesNo(typed) === false ? { [name]: false, [day]: null } : {}),
  };
}

const DAY = [formatIso, parseCivilDate] as const;
const MOMENT = [formatDateTime, parseCivilDateTime] as const;

const FIELDS = {
  title: {
    write: ({ title }) => title,
    read: (title) => (title === "" ? say.noTitle : { title }),
  },
  department: {
    write: ({ department }) => department,
    read: (department) => (department === "" ? say.noDepartment : { department }),
  },
  coDepartments: {
    write: ({ coDepartments }) => joinNames(coDepartments),
    read: (typed) => ({ coDepartments: splitNames(typed) }),
  },
  category: {
    write: ({ category }) => category,
    read: (typed) => {
      const category = CATEGORIES.find((each) => each === typed);
      return category === undefined ? {} : { category };
    },
  },
  receivedOn: date<CivilDateTime>(
    "receivedOn",
    MOMENT,
    sharedTexts.noDate(LEDGER.columns.receivedOn.header),
  ),
  wordCount: {
    write: ({ wordCount }) => String(wordCount),
    read: (typed) => {
      const digits = digitsOfCount(typed);
      return digits === "" ? say.badCount(typed) : { wordCount: Number(digits) };
    },
  },
  author: { write: ({ author }) => author, read: (author) => ({ author }) },
  coAuthors: {
    write: ({ coAuthors }) => joinNames(coAuthors),
    read: (typed) => ({ coAuthors: splitPeople(typed) }),
  },
  channel: {
    write: ({ channel }) => channel,
    read: (typed) => {
      const channel = CHANNELS.find((each) => each === typed);
      return channel === undefined ? {} : { channel };
    },
  },
  headApprovedOn: date<CivilDate>("headApprovedOn", DAY, say.noApprovalDay),
  leaderApprovedOn: date<CivilDate>("leaderApprovedOn", DAY, say.noApprovalDay),
  // After the days, which go with them.
  headApproved: approval("headApproved", "headApprovedOn"),
  leaderApproved: approval("leaderApproved", "leaderApprovedOn"),
  commissionId: {
    write: ({ commissionId }) => commissionId,
    read: (commissionId) => ({ commissionId, commissioned: commissionId !== "" }),
  },
  important: answer("important"),
  publishedAt: date<CivilDateTime>("publishedAt", MOMENT),
  selected: answer("selected"),
  forwardedOn: date<CivilDate>("forwardedOn", DAY),
  chiefApproved: answer("chiefApproved"),
  noPersonnelMatters: answer("noPersonnelMatters"),
  hasProposals: answer("hasProposals"),
  remark: { write: ({ remark }) => remark, read: (remark) => ({ remark }) },
} as const satisfies Partial<Record<keyof Submission, Correctable>>;

export type CorrectionName = keyof typeof FIELDS;

/** As they are typed. */
export type CorrectionFields = Readonly<Record<CorrectionName, string>>;

const NAMES = Object.keys(FIELDS) as CorrectionName[];

/** What stands in all of them; "" where they differ. */
export function startingFields(submissions: readonly Submission[]): CorrectionFields {
  const common = (name: CorrectionName): string => {
    const values = new Set(submissions.map(FIELDS[name].write));
    const [only = ""] = values;
    return values.size === 1 ? only : "";
  };
  return Object.fromEntries(NAMES.map((name) => [name, common(name)])) as CorrectionFields;
}

/** S6: what is no longer approved waits again. */
function withStatus(submission: Submission, changes: SubmissionChanges): SubmissionChanges {
  const { headApproved, leaderApproved } = changes;
  if (headApproved !== false && leaderApproved !== false) return changes;
  return { ...changes, status: statusOnWithdrawal({ ...submission, ...changes }) };
}

/** The fields to write, or the sentence that says what is wrong. `year` is what 3月5日 belongs to. */
export function readCorrection(
  submissions: readonly Submission[],
  typed: CorrectionFields,
  year: number,
): Changes | string {
  const start = startingFields(submissions);
  let changes: SubmissionChanges = {};
  for (const name of NAMES) {
    const written = typed[name].trim();
    if (written === start[name].trim()) continue;
    const read = FIELDS[name].read(written, year);
    if (typeof read === "string") return read;
    changes = { ...changes, ...read };
  }
  if (Object.keys(changes).length === 0) return say.nothingChanged;
  return new Map(submissions.map((each) => [each.id, withStatus(each, changes)]));
}
