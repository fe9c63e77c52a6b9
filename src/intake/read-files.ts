// Owns reading whatever comes in (I1, I2): each file ends as mails or as a sentence, never as an error.

import { beginningOf } from "../domain/text/text";
import { articleOf } from "./article/forwarded";
import { decodeText } from "./decode-text";
import { baseName, withoutExtension } from "./file-name";
import { DEEPEST_ZIP, LARGEST_FILE, LONGEST_SUBJECT, LONGEST_TEXT } from "./limits";
import {
  UnreadableError,
  type Attachment,
  type IncomingFile,
  type Mail,
  type OriginalMail,
  type ReadFiles,
  type UnreadFile,
} from "./mail";
import { mailSource } from "./pasted";
import { isCompound, isNoArticle, readDocument, unread, unreadableKind } from "./readers/document";
import { looksLikeMail, readEml } from "./readers/eml";
import type { Envelope } from "./readers/envelope";
import { readMsg } from "./readers/msg";
import { fullBudget, isZip, unzip, type Budget } from "./readers/unzip";

/** Files that systems put beside documents. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.|~\$|thumbs\.db$|desktop\.ini$)/iu;
/** Names of documents whose text is read. */
const DOCUMENT = /\.(?:docx?|rtf|txt|html?)$/iu;
const DOCX_INSIDE = /^word\/document\d*\.xml$/u;

/** Put beside a mail's text by mail programs: invitations, cards, signatures, reports of delivery. */
const PROGRAMS_OWN = /\.(?:ics|vcf|p7s|asc|sig)$/iu;

interface Attached {
  readonly attachments: readonly Attachment[];
  readonly enclosed: OriginalMail | null;
}

function mailOf(source: string, envelope: Envelope, { attachments, enclosed }: Attached): Mail {
  const { subject, sentAt, senderName, messageId } = envelope;
  return {
    source,
    subject: beginningOf(subject, LONGEST_SUBJECT),
    sentAt,
    senderName,
    senderAddress: envelope.senderAddress.trim().toLowerCase(),
    messageId: messageId.trim().replace(/^<|>$/gu, ""),
    body: beginningOf(envelope.body, LONGEST_TEXT),
    attachments,
    enclosed,
  };
}

/** The files of an archive. Throws UnreadableError where there are none. */
async function unpacked(bytes: Uint8Array, budget: Budget): Promise<[string, Uint8Array][]> {
  const files = [...(await unzip(bytes, budget, (path) => !LITTER.test(path)))];
  if (files.length === 0) throw new UnreadableError("压缩包里没有文件。");
  return files;
}

/** What is attached, documents in a zip and in a mail that was attached included. */
async function readAttachments(
  envelope: Envelope,
  budget: Budget,
  depth: number,
): Promise<Attached> {
  const found: Attachment[] = [];
  let enclosed: OriginalMail | null = null;
  const take = (inside: Attached): void => {
    found.push(...inside.attachments);
    enclosed ??= inside.enclosed;
  };
  for (const { name, bytes, inline } of envelope.files) {
    // A mail of pictures alone has its article in them.
    if (inline && unreadableKind(name) === "图片" && envelope.body.trim() !== "") continue;
    if (PROGRAMS_OWN.test(name)) continue;
    const shown = name === "" ? "（无名附件）" : name;
    try {
      if (depth < DEEPEST_ZIP && isMail(name, bytes)) {
        const inner = await readEnvelope(name, bytes);
        const { text } = articleOf(inner.body, inner.subject);
        found.push({ name: shown, text: text === "" ? null : text, problem: "", digest: "" });
        const { subject, sentAt, senderName, senderAddress } = inner;
        enclosed ??= { subject, sentAt, senderName, senderAddress: senderAddress.toLowerCase() };
        take(await readAttachments(inner, budget, depth + 1));
      } else if (depth < DEEPEST_ZIP && (await isArchive(name, bytes))) {
        const files = await unpacked(bytes, budget);
        const inside = files.map(([path, content]) => ({
          name: baseName(path),
          bytes: content,
          inline: false,
        }));
        take(await readAttachments({ ...envelope, files: inside }, budget, depth + 1));
      } else {
        const document = await readDocument(shown, bytes, budget);
        found.push(isNoArticle(name) ? { ...document, problem: "" } : document);
      }
    } catch (error) {
      const reason = error instanceof UnreadableError ? error.message : "读不出内容。";
      found.push(unread(shown, bytes, `附件“${shown}”：${reason}`));
    }
  }
  return { attachments: found, enclosed };
}

function isMail(name: string, bytes: Uint8Array): boolean {
  if (/\.msg$/iu.test(name)) return isCompound(bytes);
  return /\.(?:eml|mht)$/iu.test(name);
}

/** A zip that is no Word document. */
async function isArchive(name: string, bytes: Uint8Array): Promise<boolean> {
  if (!isZip(bytes) || unreadableKind(name) !== "") return false;
  if (/\.zip$/iu.test(name)) return true;
  if (/\.docx?$/iu.test(name)) return false;
  const document = await unzip(bytes, fullBudget(), (path) => DOCX_INSIDE.test(path));
  return document.size === 0;
}

async function readEnvelope(name: string, bytes: Uint8Array): Promise<Envelope> {
  return /\.msg$/iu.test(name) || isCompound(bytes) ? readMsg(bytes) : readEml(bytes);
}

/** The mail that somebody has saved as a text, as its source; null where it is a text of its own. */
function mailInText(bytes: Uint8Array): Uint8Array | null {
  const text = decodeText(bytes).trim();
  const source = mailSource(text);
  if (source === null) return null;
  // A source keeps its bytes, for each part has a charset of its own; unless the whole was saved in another.
  const isAsWritten =
    source === text && /^[a-z]/iu.test(String.fromCharCode(bytes[0] ?? 0)) && bytes[1] !== 0;
  return isAsWritten ? bytes : new TextEncoder().encode(source);
}

/** A document that was dropped by itself: its name is the subject, its text the article. */
async function documentMail(source: string, bytes: Uint8Array, budget: Budget): Promise<Mail> {
  const name = baseName(source);
  const document = await readDocument(name, bytes, budget);
  const none = {
    sentAt: null,
    senderName: "",
    senderAddress: "",
    messageId: "",
    body: "",
    files: [],
  };
  const subject = withoutExtension(name);
  return mailOf(source, { ...none, subject }, { attachments: [document], enclosed: null });
}

async function readOne(
  { name, bytes }: IncomingFile,
  budget: Budget,
  depth: number,
): Promise<ReadFiles> {
  if (bytes.length === 0) throw new UnreadableError("这是空文件。");
  if (bytes.length > LARGEST_FILE)
    throw new UnreadableError("文件超过 64 MB，没有读取。请把里面的文章另存出来，单独拖入。");
  if (await isArchive(name, bytes)) {
    if (depth >= DEEPEST_ZIP)
      throw new UnreadableError("压缩包套得太深，没有读取。请解开后再拖入。");
    const entries = await unpacked(bytes, budget);
    const inside = entries.map(([path, content]) => ({ name: `${name}/${path}`, bytes: content }));
    return readAll(inside, budget, depth + 1);
  }
  const kind = unreadableKind(name);
  if (kind === "图片" && depth > 0) throw new UnreadableError("图片不是文章，没有登记。");
  const named = isMail(name, bytes);
  const saved = /\.txt$/iu.test(name) ? mailInText(bytes) : null;
  if (named || saved !== null || (kind === "" && !DOCUMENT.test(name) && looksLikeMail(bytes))) {
    const envelope = await readEnvelope(name, saved ?? bytes);
    const attachments = await readAttachments(envelope, budget, 0);
    return { mails: [mailOf(name, envelope, attachments)], unread: [] };
  }
  const readable = kind !== "" || DOCUMENT.test(name);
  if (!readable) throw new UnreadableError("不是邮件也不是文档，读不出内容。");
  return { mails: [await documentMail(name, bytes, budget)], unread: [] };
}

async function readAll(
  files: readonly IncomingFile[],
  budget: Budget,
  depth: number,
): Promise<ReadFiles> {
  const mails: Mail[] = [];
  const unread: UnreadFile[] = [];
  for (const file of files) {
    try {
      const read = await readOne(file, budget, depth);
      mails.push(...read.mails);
      unread.push(...read.unread);
    } catch (error) {
      const known = error instanceof UnreadableError;
      const reason = known
        ? error.message
        : "读取时出错，文件可能已损坏。请打开它，把文章复制到登记表。";
      unread.push({ source: file.name, sentence: `“${file.name}”：${reason}` });
    }
  }
  return { mails, unread };
}

/** I1–I3: one bad file stops no other. */
export async function readFile(file: IncomingFile): Promise<ReadFiles> {
  return readAll([file], fullBudget(), 0);
}
