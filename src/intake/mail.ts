// Owns what is read from one mail or document (I1), before it is understood.

import type { CivilDateTime } from "../domain/calendar/civil-date";

/** A mail that another one passes on. */
export interface OriginalMail {
  readonly senderName: string;
  /** In lower case; "" where only a name is given. */
  readonly senderAddress: string;
  readonly sentAt: CivilDateTime | null;
  readonly subject: string;
}

/** One attachment, or the document itself where a document was dropped. */
export interface Attachment {
  readonly name: string;
  /** null where it has not been read. */
  readonly text: string | null;
  /** Why not, as a sentence; "" where all was read, and for what is no article: pictures, tables. */
  readonly problem: string;
  /** Hash of the bytes of what has not been read, "" where there are none: tells it from another of its name. */
  readonly digest: string;
}

export interface Mail {
  /** The file it came from, with the path inside a zip. */
  readonly source: string;
  readonly subject: string;
  /** In China time (S5); null where none is stated. */
  readonly sentAt: CivilDateTime | null;
  readonly senderName: string;
  /** In lower case; "" where none is stated. */
  readonly senderAddress: string;
  /** Without its angle brackets; "" where none is stated. */
  readonly messageId: string;
  readonly body: string;
  readonly attachments: readonly Attachment[];
  /** A mail that was attached to this one, null = none. */
  readonly enclosed: OriginalMail | null;
}

/** A file that came in, by drop or choice. */
export interface IncomingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of which nothing could be made, and why. */
export interface UnreadFile {
  readonly source: string;
  readonly sentence: string;
}

export interface ReadFiles {
  readonly mails: readonly Mail[];
  readonly unread: readonly UnreadFile[];
}

/** What a reader throws for a file that is not what its name says; `message` is a Chinese sentence. */
export class UnreadableError extends Error {}
