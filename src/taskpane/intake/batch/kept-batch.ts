// Owns what is kept of a batch while it is not registered to its end (I3): closing the pane in the middle
// loses neither what was read nor what the clerk has changed.

import * as z from "zod/mini";
import { civilDateTimeSchema } from "../../../domain/calendar/civil-date-schema";
import { CATEGORIES } from "../../../domain/records/vocabulary";
import type { MailDraft } from "../../../intake/mail-draft";
import type { Draft } from "../../register/draft";
import { keptDraft } from "../../register/kept-draft";
import type { Batch, BatchItem } from "./batch";

const text = z.string();
const texts = z.array(text);

const mailSchema: z.ZodMiniType<MailDraft> = z.object({
  key: text,
  source: text,
  subject: text,
  department: text,
  coDepartments: texts,
  unknownDepartment: text,
  title: text,
  category: z.nullable(z.enum(CATEGORIES)),
  wordCount: z.nullable(z.number()),
  countedFrom: text,
  author: text,
  coAuthors: texts,
  receivedOn: z.nullable(civilDateTimeSchema),
  original: z.nullable(
    z.object({
      senderName: text,
      senderAddress: text,
      sentAt: z.nullable(civilDateTimeSchema),
      subject: text,
    }),
  ),
  senderName: text,
  senderAddress: text,
  body: text,
  fingerprint: text,
  paragraphs: texts,
  attachments: texts,
  remarks: z.array(
    z.object({
      field: z.enum([
        "department",
        "title",
        "category",
        "wordCount",
        "author",
        "receivedOn",
        "body",
      ]),
      sentence: text,
      needsHand: z.boolean(),
    }),
  ),
});

const keptSchema = z.object({ mail: mailSchema, draft: z.unknown() });

/** A mail and its draft as the clerk has left it. */
export interface KeptItem {
  readonly mail: MailDraft;
  readonly draft: Draft;
}

/** A draft is kept as the same object as long as it is the same: what has not changed is not written again. */
const KEPT = new WeakMap<Draft, KeptItem>();

function keptItem({ mail, draft }: BatchItem): KeptItem {
  // A body is kept once, for storage is small.
  const kept = KEPT.get(draft) ?? { mail, draft: { ...draft, body: "" } };
  KEPT.set(draft, kept);
  return kept;
}

/** What is still to be registered, by its drafts' tokens. */
export function keptOf({ items }: Pick<Batch, "items">): ReadonlyMap<string, KeptItem> {
  const open = items.filter(({ state }) => state.kind === "open" || state.kind === "failed");
  return new Map(open.map((item) => [item.draft.token, keptItem(item)]));
}

/** A step an item; left out is what a pane has kept whose drafts had another shape. */
export function* itemsFrom(kept: readonly object[]): Generator<void, readonly KeptItem[]> {
  const items: KeptItem[] = [];
  for (const each of kept) {
    const read = keptSchema.safeParse(each);
    const draft = read.success ? keptDraft(read.data.draft) : null;
    if (read.success && draft !== null) {
      const { mail } = read.data;
      items.push({ mail, draft: { ...draft, body: mail.body } });
    }
    yield;
  }
  return items;
}

/** The files of a batch that have become no mails. */
export type KeptFiles = Pick<Batch, "unread" | "waiting">;

const filesSchema: z.ZodMiniType<KeptFiles> = z.object({
  unread: z.array(z.object({ source: text, sentence: text })),
  waiting: texts,
});

/** null for what is of another shape. */
export function readFiles(kept: unknown): KeptFiles | null {
  const read = filesSchema.safeParse(kept);
  return read.success ? read.data : null;
}

/** null where there is nothing to come back to: what could not be read was seen with the rest of the list. */
export function filesOf({ items, unread, waiting }: Batch): KeptFiles | null {
  const isOpen = keptOf({ items }).size > 0 || waiting.length > 0;
  return isOpen ? { unread, waiting } : null;
}
