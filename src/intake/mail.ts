// Owns what is read from one mail or document (I1), before it is understood.

import type { CivilDateTime } from "../domain/calendar/civil-date";

/** One attachment, or the document itself where a document was dropped. */
export interface Attachment {
  readonly name: string;
  /** null where it could not be read; `problem` says why. */
  readonly text: string | null;
  /** A sentence for the clerk; "" where all was read. */
  readonly problem: string;
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
