// Owns the draft of one submission: what the form's fields hold, and how they become a Submission (S3).

import type { CivilDateTime } from "../../domain/calendar/civil-date";
import { initialStatus } from "../../domain/rules/lifecycle";
import { parseCivilDate, parseCivilDateTime } from "../../domain/calendar/parse-date";
import { NEW_SUBMISSION, newSubmission, type Submission } from "../../domain/records/submission";
import type { Category } from "../../domain/records/vocabulary";
import { paragraphHashes } from "../../domain/text/paragraphs";
import { joinNames, splitPeople, writeYesNo } from "../../domain/text/written";
import { readBody } from "../../intake/article/body";
import { LEDGER } from "../../tables/declarations/ledger";
import { badDate } from "../shared/fields/bad-date";
import { registerTexts } from "./texts";

/** What a draft holds in words, or another part of the pane decides. */
const OTHERWISE = [
  "wordCount",
  "coAuthors",
  "headApprovedOn",
  "leaderApprovedOn",
  "commissioned",
  "publishedAt",
  "status",
  "selected",
  "forwardedOn",
  "chiefApproved",
  "bodyFingerprint",
  "notDuplicateOf",
] as const satisfies readonly (keyof typeof NEW_SUBMISSION)[];

/** What the draft holds just as the submission does: a field that a submission gets is the draft's too. */
type AsKept = Omit<typeof NEW_SUBMISSION, (typeof OTHERWISE)[number]>;

function asKept(of: AsKept): AsKept {
  const others: readonly string[] = OTHERWISE;
  const fields = Object.keys(NEW_SUBMISSION).filter((field) => !others.includes(field));
  return Object.fromEntries(fields.map((field) => [field, of[field as keyof AsKept]])) as AsKept;
}

/** Dates and times are held as typed (S5), the word count as digits. */
export interface Draft extends AsKept {
  /** 登记标识: the same for every attempt to save this draft, so that none is written twice. */
  readonly token: string;
  /** ISO date of the day on which this draft was begun: a receipt that was only proposed may be out of date. */
  readonly startedOn: string;
  readonly subject: string;
  readonly department: string;
  readonly title: string;
  readonly category: Category | "";
  readonly body: string;
  readonly wordCount: string;
  readonly coAuthors: string;
  readonly receivedOn: string;
  readonly headApprovedOn: string;
  readonly leaderApprovedOn: string;
  readonly publishedAt: string;
  /** S7: what the clerk said about an earlier one with the same title; "" = not asked or not answered. */
  readonly duplicate: "" | "重复" | "另一篇";
}

/** `receivedOn` is what a new draft starts with, "" where the clerk has to say it; `startedOn` is today. */
export function emptyDraft(token: string, receivedOn: string, startedOn: string): Draft {
  return {
    ...asKept(NEW_SUBMISSION),
    token,
    startedOn,
    subject: "",
    department: "",
    title: "",
    category: "",
    body: "",
    wordCount: "",
    coAuthors: "",
    receivedOn,
    headApprovedOn: "",
    leaderApprovedOn: "",
    publishedAt: "",
    duplicate: "",
  };
}

/** True once the clerk has put anything in: from then on what is missing is said at once. */
export function isBegun(draft: Draft): boolean {
  const { subject, department, title, body, author } = draft;
  return [subject, department, title, body, author].some((text) => text !== "");
}

/** S6: what the next version of a returned submission starts with; its dates and ticks are its own. */
export function nextVersionOf(returned: Submission): Partial<Draft> {
  const { id, department, coDepartments, title, category, author, coAuthors } = returned;
  return {
    resubmissionOf: id,
    department,
    coDepartments: [...coDepartments],
    title,
    category,
    author,
    coAuthors: joinNames(coAuthors),
    channel: returned.channel,
    commissionId: returned.commissionId,
    important: returned.important,
  };
}

/** S1: the fields without which nothing is saved, as they stand in the form. */
export const STOPPING = ["department", "title", "category", "receivedOn"] as const;

/** A submission that may be saved; its 编号 is "" until the workbook gives it one. */
export interface ReadyDraft {
  readonly submission: Submission;
  readonly token: string;
  /** I6 */
  readonly paragraphs: readonly string[];
}

interface Filled {
  readonly category: Category;
  readonly received: CivilDateTime;
}

function readyDraft(draft: Draft, { category, received }: Filled, year: number): ReadyDraft {
  const { headApproved, leaderApproved } = draft;
  const [department, title] = [draft.department.trim(), draft.title.trim()];
  const receiptDay = { year: received.year, month: received.month, day: received.day };
  // A tick without a date of its own was given on the day of receipt.
  const on = (given: boolean, written: string) =>
    given ? (parseCivilDate(written, year) ?? receiptDay) : null;
  const submission = newSubmission({
    ...asKept(draft),
    id: "",
    receivedOn: received,
    department,
    coDepartments: draft.coDepartments.filter((name) => name !== department),
    title,
    category,
    wordCount: Number(draft.wordCount),
    author: draft.author.trim(),
    coAuthors: splitPeople(draft.coAuthors),
    headApprovedOn: on(headApproved, draft.headApprovedOn),
    leaderApprovedOn: on(leaderApproved, draft.leaderApprovedOn),
    commissioned: draft.commissionId !== "",
    publishedAt: parseCivilDateTime(draft.publishedAt, year),
    noPersonnelMatters: category === "问题类" && draft.noPersonnelMatters,
    hasProposals: category === "问题类" && draft.hasProposals,
    bodyFingerprint: readBody(draft.body).fingerprint,
    remark: draft.remark.trim(),
    duplicateOf: draft.duplicate === "重复" ? draft.duplicateOf : "",
    notDuplicateOf: draft.duplicate === "另一篇" ? draft.duplicateOf || writeYesNo(true) : "",
  });
  return {
    submission: { ...submission, status: initialStatus(submission) },
    token: draft.token,
    paragraphs: paragraphHashes(draft.body),
  };
}

type Missing = Readonly<Partial<Record<(typeof STOPPING)[number], string>>>;

/**
 * S1, S3: only a missing 部门, 标题, 类别 or 收稿日期 is refused, each with its own sentence.
 * @param year what 3月5日 belongs to
 */
export function completed(
  draft: Draft,
  year: number,
): { readonly ready: ReadyDraft } | { readonly ready: null; readonly missing: Missing } {
  const { missing: say } = registerTexts;
  const { category } = draft;
  const received = parseCivilDateTime(draft.receivedOn, year);
  const missing = {
    ...(draft.department.trim() === "" && { department: say.department }),
    ...(draft.title.trim() === "" && { title: say.title }),
    ...(category === "" && { category: say.category }),
    ...(received === null && { receivedOn: receiptMissing(draft.receivedOn, year) }),
  };
  if (category === "" || received === null || Object.keys(missing).length > 0) {
    return { ready: null, missing };
  }
  return { ready: readyDraft(draft, { category, received }, year) };
}

function receiptMissing(written: string, year: number): string {
  return badDate(LEDGER.columns.receivedOn.header, written, year);
}
