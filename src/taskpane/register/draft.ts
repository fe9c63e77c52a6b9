// Owns the draft of one submission: what the form's fields hold, and how they become a Submission (S3).

import * as z from "zod/mini";
import type { CivilDateTime } from "../../domain/calendar/civil-date";
import { initialStatus } from "../../domain/rules/lifecycle";
import { parseCivilDate, parseCivilDateTime } from "../../domain/calendar/parse-date";
import {
  NEW_SUBMISSION,
  newSubmission,
  submissionSchema,
  type Submission,
} from "../../domain/records/submission";
import { CATEGORIES } from "../../domain/records/vocabulary";
import { paragraphHashes } from "../../domain/text/paragraphs";
import { joinNames, splitPeople } from "../../domain/text/written";
import { readBody } from "../../intake/article/body";
import { sharedTexts } from "../shared/texts";
import { registerTexts } from "./texts";

const { missing } = registerTexts;
const text = z.string();

/**
 * What the draft holds just as the submission does: all but what is typed in words, what another part of
 * the pane decides, and what stands below. A field that a submission gets is the draft's too.
 */
const asKept = z.omit(submissionSchema, {
  id: true,
  receivedOn: true,
  department: true,
  title: true,
  category: true,
  wordCount: true,
  coAuthors: true,
  headApprovedOn: true,
  leaderApprovedOn: true,
  commissioned: true,
  publishedAt: true,
  status: true,
  selected: true,
  forwardedOn: true,
  chiefApproved: true,
  bodyFingerprint: true,
});

/** Dates and times are held as typed (S5), the word count as digits. */
export const draftSchema = z.extend(asKept, {
  /** 登记标识: the same for every attempt to save this draft, so that none is written twice. */
  token: text.check(z.minLength(1)),
  /** ISO date of the day on which this draft was begun: a receipt that was only proposed may be out of date. */
  startedOn: text,
  subject: text,
  department: text,
  title: text,
  category: z.enum([...CATEGORIES, ""]),
  body: text,
  wordCount: text,
  coAuthors: text,
  receivedOn: text,
  headApprovedOn: text,
  leaderApprovedOn: text,
  publishedAt: text,
  /** S7: what the clerk said about an earlier one with the same title; "" = not asked or not answered. */
  duplicate: z.enum(["", "重复", "另一篇"]),
});
export type Draft = z.infer<typeof draftSchema>;

/** `receivedOn` is what a new draft starts with, "" where the clerk has to say it; `startedOn` is today. */
export function emptyDraft(token: string, receivedOn: string, startedOn: string): Draft {
  return {
    ...asKept.parse(NEW_SUBMISSION),
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

function receiptSchema(year: number) {
  const read = z.transform((written: string, context): CivilDateTime => {
    const date = parseCivilDateTime(written, year);
    if (date !== null) return date;
    const message = written.trim() === "" ? missing.receivedOn : sharedTexts.badDate(written);
    context.issues.push({ code: "custom", input: written, message });
    return z.NEVER;
  });
  return z.pipe(text, read);
}

function filledSchema(year: number) {
  return z.extend(draftSchema, {
    department: text.check(z.trim(), z.minLength(1, missing.department)),
    title: text.check(z.trim(), z.minLength(1, missing.title)),
    category: z.pipe(draftSchema.shape.category, z.enum(CATEGORIES, missing.category)),
    receivedOn: receiptSchema(year),
  });
}

function readyDraft(draft: z.infer<ReturnType<typeof filledSchema>>, year: number): ReadyDraft {
  const { headApproved, leaderApproved, category } = draft;
  const received = draft.receivedOn;
  const receiptDay = { year: received.year, month: received.month, day: received.day };
  // A tick without a date of its own was given on the day of receipt.
  const on = (given: boolean, written: string) =>
    given ? (parseCivilDate(written, year) ?? receiptDay) : null;
  const submission = newSubmission({
    ...asKept.parse(draft),
    id: "",
    receivedOn: received,
    department: draft.department,
    coDepartments: draft.coDepartments.filter((name) => name !== draft.department),
    title: draft.title,
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
  });
  return {
    submission: { ...submission, status: initialStatus(submission) },
    token: draft.token,
    paragraphs: paragraphHashes(draft.body),
  };
}

/**
 * S1, S3: only a missing 部门, 标题, 类别 or 收稿日期 is refused, each with its own sentence.
 * `year` is what 3月5日 belongs to.
 */
export function saveSchema(year: number) {
  const filled = filledSchema(year);
  const ready = z.transform((draft: z.infer<typeof filled>) => readyDraft(draft, year));
  return z.pipe(filled, ready);
}
