// Owns what is said beside the fields of a draft: what is missing, what is odd (S1, S4, S5, S7, E4).

import { isApprovedLater, needsHead } from "../../domain/rules/approval";
import { checkWordCount } from "../../domain/rules/category";
import {
  compareDates,
  dateTimeToSerial,
  formatIso,
  toSerial,
  type CivilDate,
} from "../../domain/calendar/civil-date";
import { firstReceiptOf } from "../../domain/evaluation/articles/articles";
import { factsOf } from "../../domain/evaluation/articles/facts";
import { findDuplicates, type DuplicateFinding } from "../../domain/rules/duplicates";
import { eventTimeliness } from "../../domain/evaluation/articles/timeliness";
import { initialStatus, missingApprovals } from "../../domain/rules/lifecycle";
import { parseCivilDate, parseCivilDateTime } from "../../domain/calendar/parse-date";
import type { Settings } from "../../domain/records/settings";
import type { Submission } from "../../domain/records/submission";
import { quarterLabel } from "../../domain/calendar/quarter";
import type { SealHead } from "../../workbook/reading/seals";
import { readBody } from "../../intake/article/body";
import { whyNoDay } from "../shared/fields/bad-date";
import type { Finding } from "../shared/fields/finding";
import { sealOf } from "../shared/seal-of";
import { LONGEST_TITLE } from "../../domain/text/title";
import { registerTexts } from "./texts";
import { completed, type Draft } from "./draft";

export type Findings = Readonly<Partial<Record<keyof Draft, Finding>>>;

export interface DraftContext {
  readonly year: number;
  readonly today: CivilDate;
  readonly settings: Pick<Settings, "tolerance" | "sameDay">;
  readonly submissions: readonly Submission[];
  readonly seals: readonly SealHead[];
}

const say = registerTexts;

/** S1, S3: the fields without which nothing is saved. */
export function missingFields(draft: Draft, year: number): Findings {
  const result = completed(draft, year);
  if (result.ready !== null) return {};
  const errors = Object.entries(result.missing).map(([field, sentence]): [string, Finding] => [
    field,
    { level: "error", sentence },
  ]);
  return Object.fromEntries(errors);
}

/** S7: earlier submissions that look like this draft, the gravest first. */
export function duplicatesOf(
  draft: Draft,
  submissions: readonly Submission[],
): readonly DuplicateFinding[] {
  if (draft.title.trim() === "" || draft.department === "") return [];
  const { department, title, body } = draft;
  const candidate = { id: "", department, title, bodyFingerprint: readBody(body).fingerprint };
  const earlier = submissions.filter((submission) => submission.id !== draft.resubmissionOf);
  return findDuplicates(candidate, earlier);
}

/** S7: of what `duplicatesOf` has found, what the clerk has to decide about before this draft is saved. */
export function undecidedAmong(
  found: readonly DuplicateFinding[],
  draft: Draft,
): DuplicateFinding | null {
  const asked = found.find((finding) => finding.mustConfirm);
  if (asked === undefined) return null;
  const answered = draft.duplicate !== "" && draft.duplicateOf === asked.earlierId;
  return answered ? null : asked;
}

/** The same, of the ledger. */
export function undecidedDuplicate(
  draft: Draft,
  submissions: readonly Submission[],
): DuplicateFinding | null {
  return undecidedAmong(duplicatesOf(draft, submissions), draft);
}

function titleFinding(draft: Draft, [gravest]: readonly DuplicateFinding[]): Finding | undefined {
  const length = [...draft.title].length;
  if (length > LONGEST_TITLE) return { level: "warning", sentence: say.longTitle(length) };
  return gravest && { level: "warning", sentence: gravest.sentence };
}

function lengthFinding(draft: Draft, context: DraftContext): Finding | undefined {
  if (draft.wordCount === "" || draft.category === "") return undefined;
  const check = checkWordCount(draft.category, Number(draft.wordCount), context.settings.tolerance);
  if (check.level === "ok") return { level: "hint", sentence: check.sentence };
  return { level: "warning", sentence: `${check.level}：${check.sentence}` };
}

/** What is odd about a day of receipt, of a new article as of one that is corrected (S4, E7). */
export function receiptOddity(
  written: string,
  context: Pick<DraftContext, "year" | "today" | "seals">,
): Finding | undefined {
  const received = parseCivilDateTime(written, context.year);
  if (received === null) return undefined;
  if (received.year !== context.year) {
    return { level: "warning", sentence: say.otherYear(context.year) };
  }
  if (compareDates(received, context.today) > 0) {
    return { level: "warning", sentence: say.futureReceipt };
  }
  const seal = sealOf(received, context.seals);
  if (seal !== undefined) {
    return { level: "warning", sentence: say.sealed(quarterLabel(seal), seal.sealedAt) };
  }
  return undefined;
}

function receiptFinding(draft: Draft, context: DraftContext): Finding | undefined {
  const odd = receiptOddity(draft.receivedOn, context);
  if (odd !== undefined) return odd;
  const { receivedOn, startedOn } = draft;
  if (receivedOn === startedOn && startedOn !== formatIso(context.today)) {
    return { level: "warning", sentence: say.startedEarlier(startedOn) };
  }
  return undefined;
}

function approvalFinding(
  given: boolean,
  written: string,
  draft: Draft,
  context: DraftContext,
): Finding | undefined {
  if (!given || written.trim() === "") return undefined;
  const on = parseCivilDate(written, context.year);
  if (on === null)
    return { level: "warning", sentence: say.badApprovalDate(whyNoDay(written, context.year)) };
  const received = parseCivilDate(draft.receivedOn, context.year);
  if (received === null || !isApprovedLater(toSerial(received), toSerial(on))) return undefined;
  return { level: "hint", sentence: say.approvedLater };
}

/** S6: of a next version the chain's first receipt decides what is late; a serial, 0 = not known. */
function firstReceived({ receivedOn, resubmissionOf }: Draft, context: DraftContext): number {
  const received = parseCivilDateTime(receivedOn, context.year);
  if (received === null) return 0;
  const serial = dateTimeToSerial(received);
  if (resubmissionOf === "") return serial;
  const first = firstReceiptOf(resubmissionOf, context.submissions.map(factsOf));
  return Math.min(serial, first ?? serial);
}

function publicationFinding(draft: Draft, context: DraftContext): Finding | undefined {
  if (draft.publishedAt.trim() === "") return undefined;
  const published = parseCivilDateTime(draft.publishedAt, context.year);
  if (published === null) {
    return {
      level: "warning",
      sentence: say.badPublication(whyNoDay(draft.publishedAt, context.year)),
    };
  }
  const first = firstReceived(draft, context);
  if (first === 0) return undefined;
  const found = eventTimeliness(first, dateTimeToSerial(published), context.settings.sameDay);
  if (found === "") return undefined;
  const sentence = found === "待核" ? say.sameDayPublication : say.latePublication;
  return { level: "warning", sentence };
}

/** S1: the two ticks of 问题类, for the clerk to think of. */
function ticksFinding({ category, noPersonnelMatters, hasProposals }: Draft): Finding | undefined {
  const isOpen = category === "问题类" && !(noPersonnelMatters && hasProposals);
  return isOpen ? { level: "hint", sentence: say.problemTicks } : undefined;
}

/** What is odd or good to know; none of it stops a save (S1). */
export function oddities(
  draft: Draft,
  context: DraftContext,
  alike = duplicatesOf(draft, context.submissions),
): Findings {
  const unapproved = missingApprovals(draft);
  const headCounts = draft.headApproved && needsHead(draft.channel);
  const found: Partial<Record<keyof Draft, Finding | undefined>> = {
    title: titleFinding(draft, alike),
    wordCount: lengthFinding(draft, context),
    receivedOn: receiptFinding(draft, context),
    headApprovedOn: approvalFinding(headCounts, draft.headApprovedOn, draft, context),
    leaderApprovedOn: approvalFinding(draft.leaderApproved, draft.leaderApprovedOn, draft, context),
    leaderApproved:
      unapproved.length > 0
        ? { level: "hint", sentence: say.unapproved(unapproved.join("、"), initialStatus(draft)) }
        : undefined,
    publishedAt: publicationFinding(draft, context),
    hasProposals: ticksFinding(draft),
  };
  return Object.fromEntries(Object.entries(found).filter(([, finding]) => finding !== undefined));
}

/**
 * Everything there is to say about a draft; what is missing goes before what is odd.
 * @param alike `duplicatesOf` it, where they are known: a long ledger is not compared twice
 */
export function findingsOf(
  draft: Draft,
  context: DraftContext,
  alike?: readonly DuplicateFinding[],
): Findings {
  return { ...oddities(draft, context, alike), ...missingFields(draft, context.year) };
}
