// Owns correcting what was registered, field by field (S6): what the form starts with, and which fields were
// really changed. Of several submissions the fields can be corrected that may be the same in all.

import { formatDateTime, formatIso } from "../../domain/calendar/civil-date";
import { parseCivilDate, parseCivilDateTime } from "../../domain/calendar/parse-date";
import type { Submission } from "../../domain/records/submission";
import { CATEGORIES, CHANNELS } from "../../domain/records/vocabulary";
import { readYesNo, writeYesNo } from "../../domain/text/written";
import type { SubmissionChanges } from "../../workbook/actions/rows/submissions";
import { sharedTexts } from "../shared/texts";
import type { Changes } from "./changes";
import { submissionTexts } from "./texts";

const say = submissionTexts.correction;

/** As they are typed. */
export interface CorrectionFields {
  readonly title: string;
  readonly department: string;
  readonly category: string;
  readonly receivedOn: string;
  readonly wordCount: string;
  readonly author: string;
  readonly channel: string;
  /** 局选用, 主要领导审核: 是 or 否. */
  readonly selected: string;
  readonly forwardedOn: string;
  readonly chiefApproved: string;
}

function fieldsOf(submission: Submission): CorrectionFields {
  const { title, department, category, receivedOn, wordCount, author, channel } = submission;
  return {
    title,
    department,
    category,
    receivedOn: formatDateTime(receivedOn),
    wordCount: String(wordCount),
    author,
    channel,
    selected: writeYesNo(submission.selected),
    forwardedOn: submission.forwardedOn === null ? "" : formatIso(submission.forwardedOn),
    chiefApproved: writeYesNo(submission.chiefApproved),
  };
}

/** What stands in all of them; "" where they differ. */
export function startingFields(submissions: readonly Submission[]): CorrectionFields {
  const all = submissions.map(fieldsOf);
  const common = (name: keyof CorrectionFields): string => {
    const values = new Set(all.map((fields) => fields[name]));
    const [only = ""] = values;
    return values.size === 1 ? only : "";
  };
  return {
    title: common("title"),
    department: common("department"),
    category: common("category"),
    receivedOn: common("receivedOn"),
    wordCount: common("wordCount"),
    author: common("author"),
    channel: common("channel"),
    selected: common("selected"),
    forwardedOn: common("forwardedOn"),
    chiefApproved: common("chiefApproved"),
  };
}

/** The fields to write, or the sentence that says what is wrong. `year` is what 3月5日 belongs to. */
export function readCorrection(
  submissions: readonly Submission[],
  typed: CorrectionFields,
  year: number,
): Changes | string {
  const start = startingFields(submissions);
  const isChanged = (name: keyof CorrectionFields) => typed[name].trim() !== start[name].trim();
  const changes: { -readonly [K in keyof SubmissionChanges]: SubmissionChanges[K] } = {};
  if (isChanged("title")) {
    if (typed.title.trim() === "") return say.noTitle;
    changes.title = typed.title.trim();
  }
  if (isChanged("department")) {
    if (typed.department === "") return say.noDepartment;
    changes.department = typed.department;
  }
  if (isChanged("receivedOn")) {
    const receivedOn = parseCivilDateTime(typed.receivedOn, year);
    if (receivedOn === null) return sharedTexts.badDate(typed.receivedOn);
    changes.receivedOn = receivedOn;
  }
  if (isChanged("wordCount")) {
    const count = typed.wordCount.trim().normalize("NFKC");
    if (!/^\d{1,6}$/u.test(count)) return say.badCount(typed.wordCount);
    changes.wordCount = Number(count);
  }
  if (isChanged("author")) changes.author = typed.author.trim();
  const category = CATEGORIES.find((each) => each === typed.category);
  if (isChanged("category") && category !== undefined) changes.category = category;
  const channel = CHANNELS.find((each) => each === typed.channel);
  if (isChanged("channel") && channel !== undefined) changes.channel = channel;
  for (const name of ["selected", "chiefApproved"] as const) {
    const answer = readYesNo(typed[name]);
    if (isChanged(name) && answer !== null) changes[name] = answer;
  }
  if (isChanged("forwardedOn")) {
    const day = typed.forwardedOn.trim() === "" ? null : parseCivilDate(typed.forwardedOn, year);
    if (day === null && typed.forwardedOn.trim() !== "")
      return sharedTexts.badDate(typed.forwardedOn);
    changes.forwardedOn = day;
  }
  if (Object.keys(changes).length === 0) return say.nothingChanged;
  return new Map(submissions.map(({ id }) => [id, changes]));
}
