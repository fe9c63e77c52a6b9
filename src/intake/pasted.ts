// Owns a mail that was pasted or kept as a text (I1): its source, or what a mailbox shows of it, as one file for
// the readers.

import { formatDateTime } from "../domain/calendar/civil-date";
import { articleOf } from "./article/forwarded";

const SOURCE_HEADER = /^(?:from|received|return-path|message-id|mime-version)\s*:/imu;
const BLANK_LINE = /\r?\n\r?\n/u;
/** A first line longer than this is an article's paragraph, not a subject. */
const LONGEST_SUBJECT = 120;

function sourceOf(subject: string, sender: string, date: string, body: string): string {
  const header = (name: string, value: string): string =>
    value === "" ? "" : `${name}: ${value.replace(/\s+/gu, " ")}\r\n`;
  return [
    header("Subject", subject || " "),
    header("From", sender),
    header("Date", date),
    "Content-Type: text/plain; charset=utf-8\r\n\r\n",
    body,
  ].join("");
}

/** The mail that a text is, as its source: a source itself, or the headings 发件人, 时间, 主题 with the text beneath them. */
export function mailSource(text: string): string | null {
  const [head = ""] = text.split(BLANK_LINE);
  if (SOURCE_HEADER.test(head) && /^subject\s*:/imu.test(head)) return text;
  const { text: article, beneath, original } = articleOf(text, "");
  if (original === null || original.subject === "") return null;
  const { subject, senderName, senderAddress, sentAt } = original;
  const sentOn = sentAt === null ? "" : formatDateTime(sentAt);
  const sender = senderAddress === "" ? senderName : `${senderName} <${senderAddress}>`;
  return sourceOf(subject, sender, sentOn, `${article}\n${beneath}`.trim());
}

/**
 * I1: the mail in what was pasted, as the source of a mail: `mailSource`, or a subject with the text beneath
 * it. null for one line, which is a subject alone, and for text that begins with a paragraph.
 */
export function pastedSource(text: string): string | null {
  const pasted = text.trim();
  const source = mailSource(pasted);
  if (source !== null) return source;
  const [first = "", ...rest] = pasted.split(/\r?\n/u);
  const body = rest.join("\n").trim();
  if (body === "" || [...first.trim()].length > LONGEST_SUBJECT) return null;
  return sourceOf(first.trim(), "", "", body);
}
