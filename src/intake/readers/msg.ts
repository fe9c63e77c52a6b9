// Owns reading Outlook's .msg (I1).

import { parseCivilDateTime } from "../../domain/calendar/parse-date";
import { decodeText } from "../decode-text";
import { UnreadableError } from "../mail";
import type { Envelope } from "./envelope";
import { htmlToText } from "./html";

/** The body of Outlook's rich text, kept pressed; no article's is larger. */
const LARGEST_RTF = 2 * 2 ** 20;

/** "" where there is none, or where it is spoilt: the mail is then one without a text. */
async function richText(pressed: Uint8Array | undefined): Promise<string> {
  if (pressed === undefined || pressed.length < 16 || pressed.length > LARGEST_RTF) return "";
  const declared = new DataView(pressed.buffer, pressed.byteOffset).getUint32(0, true);
  // The library goes as far as the head says, past the end too.
  if (declared + 4 > pressed.length) return "";
  const [{ decompressRTF }, { rtfToText }] = await Promise.all([
    import("@kenjiuno/decompressrtf"),
    import("./rtf"),
  ]);
  try {
    return rtfToText(Uint8Array.from(decompressRTF([...pressed])));
  } catch {
    return "";
  }
}

/** I1. Throws UnreadableError for what is no Outlook mail. */
export async function readMsg(bytes: Uint8Array): Promise<Envelope> {
  const { default: MsgReader } = await import("@kenjiuno/msgreader");
  const reader = new MsgReader(bytes.slice().buffer);
  // Strings that are not Unicode are in the code page of the sender's Windows.
  reader.parserConfig = { ansiEncoding: "gb18030" };
  const data = reader.getFileData();
  const parts = [data.subject, data.body, data.html, data.compressedRtf, data.senderName];
  const empty = [...parts, data.messageClass].every((each) => each === undefined);
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
    body: plain || htmlToText(html) || (await richText(data.compressedRtf)),
    files: attachments.map((attachment) => {
      const { fileName, content } = reader.getAttachment(attachment);
      return { name: fileName, bytes: content, inline: attachment.attachmentHidden === true };
    }),
  };
}
