// Owns what is kept of a batch while it is not registered to its end (I3): closing the pane in the middle
// loses neither what was read nor what the clerk has changed.

import { z } from "zod";
import { civilDateTimeSchema } from "../../../domain/calendar/civil-date-schema";
import { CATEGORIES } from "../../../domain/records/vocabulary";
import type { MailDraft } from "../../../intake/mail-draft";
import { draftSchema, type Draft } from "../../register/draft";
import type { Batch } from "./batch";

const text = z.string();
const texts = z.array(text);

const mailSchema: z.ZodType<MailDraft> = z.object({
  key: text,
  source: text,
  subject: text,
  department: text,
  coDepartments: texts,
  unknownDepartment: text,
  title: text,
  category: z.enum(CATEGORIES).nullable(),
  wordCount: z.number().nullable(),
  countedFrom: text,
  author: text,
  coAuthors: texts,
  receivedOn: civilDateTimeSchema.nullable(),
  original: z
    .object({
      senderName: text,
      senderAddress: text,
      sentAt: civilDateTimeSchema.nullable(),
      subject: text,
    })
    .nullable(),
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

const keptSchema = z.array(z.object({ mail: mailSchema, draft: draftSchema }));

/** A mail and its draft as the clerk has left it. */
export interface KeptItem {
  readonly mail: MailDraft;
  readonly draft: Draft;
}

/** What is still to be registered; a body is kept once, for storage is small. */
export function keptOf({ items }: Batch): readonly KeptItem[] {
  return items
    .filter(({ state }) => state.kind === "open" || state.kind === "failed")
    .map(({ mail, draft }) => ({ mail, draft: { ...draft, body: "" } }));
}

/** [] where nothing was kept, or by a pane whose drafts had another shape. */
export function itemsFrom(kept: unknown): readonly KeptItem[] {
  const read = keptSchema.safeParse(kept);
  if (!read.success) return [];
  return read.data.map(({ mail, draft }) => ({ mail, draft: { ...draft, body: mail.body } }));
}
