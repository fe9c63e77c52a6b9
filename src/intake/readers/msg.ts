// Owns reading Outlook's .msg (I1).

import { parseCivilDateTime } from "../../domain/calendar/parse-date";
import { decodeText } from "../decode-text";
import { UnreadableError } from "../mail";
import type { Envelope } from "./envelope";
import { htmlToText } from "./html";

/** I1. Throws UnreadableError for what is no Outlook mail. */
export async function readMsg(bytes: Uint8Array): Promise<Envelope> {
  const { default: MsgReader } = await import("@kenjiuno/msgreader");
  const reader = new MsgReader(bytes.slice().buffer);
  // Strings that are not Unicode are in the code page of the sender's Windows.
  reader.parserConfig = { ansiEncoding: "gb18030" };
  const data = reader.getFileData();
  const empty = [data.subject, data.body, data.html, data.senderName, data.messageClass].every(
    (each) => each === undefined,
  );
  if (data.error !== undefined || empty)
    throw new UnreadableError("这不是一封 Outlook 邮件，读不出内容。");
  const plain = (data.body ?? "").trim();
  const html = data.html === undefined ? (data.bodyHtml ?? "") : decodeText(data.html);
  const stamp = data.clientSubmitTime ?? data.messageDeliveryTime ?? data.creationTime ?? "";
  const attachments = (data.attachments ?? []).filter(
    ({ folderId, dataId }) => folderId !== undefined || dataId !== undefined,
  );
  return {
    subject: data.subject ?? "",
    sentAt: parseCivilDateTime(stamp, Number.NaN),
    senderName: data.senderName ?? "",
    senderAddress: data.senderSmtpAddress ?? data.senderEmail ?? "",
    messageId: data.messageId ?? "",
    body: plain === "" ? htmlToText(html) : plain,
    files: attachments.map((attachment) => {
      const { fileName, content } = reader.getAttachment(attachment);
      return { name: fileName, bytes: content, inline: attachment.attachmentHidden === true };
    }),
  };
}
