// Owns the list of what came in together (I3): what is known of each mail, what has become of it, and what
// may be registered.

import { articleKey } from "../../../domain/rules/duplicates";
import type { Remembered } from "../../../domain/text/paragraphs";
import { registeredAs } from "../../../intake/recognition";
import type { UnreadFile } from "../../../intake/mail";
import type { MailDraft } from "../../../intake/mail-draft";
import { completed, type Draft, type ReadyDraft } from "../../register/draft";
import {
  duplicatesOf,
  findingsOf,
  missingFields,
  undecidedAmong,
  type DraftContext,
  type Findings,
} from "../../register/findings";
import { copyFindings } from "../draft/copies";
import { draftOf, mailFindings } from "../draft/mail-draft-values";
import { joinedFindings } from "../../register/joined-findings";
import { intakeTexts } from "../texts";

export interface BatchContext extends DraftContext {
  readonly remembered: readonly Remembered[];
  /** Mails that the clerk has left out before: the day, yyyy-mm-dd, by the mail's key. */
  readonly left: ReadonlyMap<string, string>;
}

export type ItemState =
  | { readonly kind: "open" }
  /** Registered earlier, or the same mail as another of the list. */
  | { readonly kind: "known"; readonly sentence: string }
  /** The clerk leaves it out; `sentence` says since when, "" = just now. */
  | { readonly kind: "left"; readonly sentence: string }
  | { readonly kind: "failed" }
  /** `sentence` says under which 编号, and whether it counts. */
  | { readonly kind: "saved"; readonly sentence: string };

export interface BatchItem {
  readonly mail: MailDraft;
  /** As the mail has filled it. */
  readonly filled: Draft;
  readonly draft: Draft;
  readonly findings: Findings;
  /** Something is missing or undecided. */
  readonly needsHand: boolean;
  /** The earlier one of the same title about which the clerk has to say what it is, "" = none. */
  readonly asked: string;
  readonly state: ItemState;
}

export interface Batch {
  readonly items: readonly BatchItem[];
  readonly unread: readonly UnreadFile[];
  /** Names of files that came in and have not been read yet; of an earlier pane's, never: they are to come again. */
  readonly waiting: readonly string[];
}

export const EMPTY_BATCH: Batch = { items: [], unread: [], waiting: [] };

function judged(
  mail: MailDraft,
  filled: Draft,
  draft: Draft,
  context: BatchContext,
): Pick<BatchItem, "findings" | "needsHand" | "asked"> {
  const alike = duplicatesOf(draft, context.submissions);
  const own = joinedFindings(findingsOf(draft, context, alike), mailFindings(mail, filled, draft));
  const asked = undecidedAmong(alike, draft);
  const isMissing = Object.keys(missingFields(draft, context.year)).length > 0;
  return {
    findings: joinedFindings(
      own,
      copyFindings(draft.body, context.remembered, context.submissions),
    ),
    needsHand: isMissing || asked !== null,
    asked: asked?.earlierId ?? (draft.duplicate === "" ? "" : draft.duplicateOf),
  };
}

function firstState(
  { key }: MailDraft,
  others: readonly BatchItem[],
  { submissions, left }: BatchContext,
): ItemState {
  const id = registeredAs(key, submissions);
  if (id !== null) return { kind: "known", sentence: intakeTexts.asKnown(id) };
  const same = others.find((other) => other.mail.key === key);
  if (same !== undefined) {
    return { kind: "known", sentence: intakeTexts.sameMail(same.mail.source) };
  }
  const day = left.get(key);
  if (day !== undefined) return { kind: "left", sentence: intakeTexts.leftBefore(day) };
  return { kind: "open" };
}

/** A mail that has come in, beside those that are there already. */
export function itemOf(
  mail: MailDraft,
  token: string,
  others: readonly BatchItem[],
  context: BatchContext,
): BatchItem {
  const filled = draftOf(mail, token, context.today);
  return {
    mail,
    filled,
    draft: filled,
    ...judged(mail, filled, filled, context),
    state: firstState(mail, others, context),
  };
}

/** A mail of a batch that was not registered to its end, with what the clerk has changed of it. */
export function restored(
  mail: MailDraft,
  draft: Draft,
  others: readonly BatchItem[],
  context: BatchContext,
): BatchItem {
  return edited(itemOf(mail, draft.token, others, context), draft, context);
}

export function edited(item: BatchItem, changes: Partial<Draft>, context: BatchContext): BatchItem {
  const draft = { ...item.draft, ...changes };
  return { ...item, draft, ...judged(item.mail, item.filled, draft, context) };
}

/** Whose department and title an earlier mail of the list has too, without a word from the clerk. */
function twinsOf(items: readonly BatchItem[]): ReadonlyMap<BatchItem, string> {
  const first = new Map<string, string>();
  const twins = new Map<BatchItem, string>();
  for (const item of items) {
    const { duplicate } = item.draft;
    const key = articleKey(item.draft);
    if (item.state.kind === "left" || item.state.kind === "known" || key === "") continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, item.mail.source);
    else if (duplicate === "" && item.state.kind === "open") twins.set(item, earlier);
  }
  return twins;
}

export type GroupName = "hand" | "failed" | "ready" | "saved" | "known" | "left";
export const GROUPS: readonly GroupName[] = ["hand", "failed", "ready", "saved", "known", "left"];

export interface Grouped {
  readonly groups: Readonly<Record<GroupName, readonly BatchItem[]>>;
  /** What 全部登记 takes, in whatever group it is shown. */
  readonly complete: readonly BatchItem[];
  readonly twins: ReadonlyMap<BatchItem, string>;
}

/** Where the clerk is at work: the group in which an item was opened, by its token. */
export type Held = ReadonlyMap<string, GroupName>;

/**
 * What needs a hand comes first (I3).
 * @param held these stay in their group until they are closed, whatever was mended
 */
export function grouped({ items }: Batch, held: Held = new Map()): Grouped {
  const twins = twinsOf(items);
  const groups: Record<GroupName, BatchItem[]> = {
    hand: [],
    failed: [],
    ready: [],
    saved: [],
    known: [],
    left: [],
  };
  const complete: BatchItem[] = [];
  for (const item of items) {
    const { kind } = item.state;
    const isComplete = !item.needsHand && !twins.has(item);
    if (kind === "open" && isComplete) complete.push(item);
    const open = held.get(item.draft.token) ?? (isComplete ? "ready" : "hand");
    groups[kind === "open" ? open : kind].push(item);
  }
  return { groups, complete, twins };
}

/** As it is saved; null where something is missing. */
export function readyDraft(item: BatchItem, approved: boolean, year: number): ReadyDraft | null {
  const approvals = approved ? { headApproved: true, leaderApproved: true } : {};
  return completed({ ...item.draft, ...approvals }, year).ready;
}
