// Owns reading a mail file (I1, I2): postal-mime over repaired bytes.

import type { Email } from "postal-mime";
import { parseCivilDateTime } from "../../domain/calendar/parse-date";
import { decodeText, encodingOf } from "../decode-text";
import { UnreadableError } from "../mail";
import { htmlToText } from "./html";
import { repairMime } from "./mime-repair";
import type { Envelope } from "./envelope";

/** Of these headers a mail has at least one, within its first lines. */
const MAIL_HEADER =
  /^(?:from|to|subject|date|received|message-id|mime-version|return-path|x-[a-z-]+|content-type|dkim-signature|delivered-to)\s*:/imu;
const LOOKED_AT = 16_384;
const LF = 10;
const CR = 13;
const SPACE = 32;
const encoder = new TextEncoder();
/** A plain text that stands for the HTML one: no longer than this, and so many times shorter. */
const LONGEST_STUB = 200;
const STUB_SHARE = 2;
/** The stamp that the last server gave, after the last semicolon of Received. */
const RECEIVED_STAMP = /;([^;]*)$/u;

/** What comes without a name, by what it is. */
const NAMES: Readonly<Record<string, string>> = {
  "message/rfc822": "原邮件.eml",
  "text/calendar": "邀请.ics",
  "message/delivery-status": "回执.asc",
  "application/pkcs7-mime": "加密邮件.p7m",
  "application/pgp-encrypted": "加密说明.asc",
  "application/pgp-signature": "签名.asc",
};

export function looksLikeMail(bytes: Uint8Array): boolean {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, LOOKED_AT));
  // A text may have a stray zero byte; headers have none.
  const [head = ""] = start.split(/\r?\n\r?\n/u);
  return MAIL_HEADER.test(head) && !head.includes("\0");
}

/** The sender's day: Date, else the stamp of the first server. */
function sentAtOf(email: Email): Envelope["sentAt"] {
  const valueOf = (key: string): string =>
    email.headers.findLast((header) => header.key === key)?.value ?? "";
  const written = parseCivilDateTime(valueOf("date"), Number.NaN);
  const stamped = RECEIVED_STAMP.exec(valueOf("received"))?.[1] ?? "";
  return written ?? parseCivilDateTime(stamped, Number.NaN);
}

/** The plain text, unless it only says to look at the other: "您的邮箱不支持 HTML 格式". */
function bodyOf(email: Email): string {
  const plain = (email.text ?? "").trim();
  const rich = plain.length < LONGEST_STUB ? htmlToText(email.html ?? "") : "";
  return rich.length > STUB_SHARE * plain.length ? rich : plain;
}

/** A mail's bytes from its first header on, in lines; a file may have been saved anew as Unicode, or by a Mac of old. */
function asWritten(bytes: Uint8Array): Uint8Array {
  const encoding = encodingOf(bytes.subarray(0, LOOKED_AT), "", true);
  const text = encoding.startsWith("utf-16") ? encoder.encode(decodeText(bytes)) : bytes;
  const start = text.findIndex((byte) => byte > SPACE && byte < 0x80);
  const mail = text.subarray(Math.max(start, 0));
  return mail.includes(LF) ? mail : mail.map((byte) => (byte === CR ? LF : byte));
}

/** I1, I2: one mail; its attachments as bytes. Throws UnreadableError for bytes that are no mail. */
export async function readEml(file: Uint8Array): Promise<Envelope> {
  const bytes = asWritten(file);
  if (!looksLikeMail(bytes)) throw new UnreadableError("这不是一封邮件，读不出内容。");
  const { default: Parser } = await import("postal-mime");
  const email = await Parser.parse(repairMime(bytes), {
    maxNestingDepth: 50,
    // A mail within the mail stays one, with its own sender and day.
    rfc822Attachments: true,
  });
  return {
    subject: email.subject ?? "",
    sentAt: sentAtOf(email),
    senderName: email.from?.name ?? "",
    senderAddress: email.from?.address ?? "",
    messageId: email.messageId ?? "",
    body: bodyOf(email),
    files: email.attachments.map((attachment) => ({
      name: attachment.filename ?? NAMES[attachment.mimeType] ?? "",
      bytes:
        typeof attachment.content === "string"
          ? new TextEncoder().encode(attachment.content)
          : new Uint8Array(attachment.content),
      inline: attachment.disposition !== "attachment" && attachment.contentId !== undefined,
    })),
  };
}
