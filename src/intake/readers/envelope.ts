// Owns what a reader of mails gives: the mail with its attachments still as bytes.

import type { IncomingFile, Mail } from "../mail";

export interface MailFile extends IncomingFile {
  /** A picture inside the text, not something that was attached. */
  readonly inline: boolean;
}

export interface Envelope extends Pick<
  Mail,
  "subject" | "sentAt" | "senderName" | "senderAddress" | "messageId" | "body"
> {
  readonly files: readonly MailFile[];
}
