// Owns the text of one document or attachment (I1), and the sentence for what has none.

import { fingerprint } from "../../domain/text/hash";
import { beginningOf } from "../../domain/text/text";
import { decodeText } from "../decode-text";
import { LARGEST_FILE, LONGEST_TEXT } from "../limits";
import { UnreadableError, type Attachment } from "../mail";
import { readDoc } from "./doc";
import { readDocx } from "./docx";
import { readEml } from "./eml";
import { htmlToText } from "./html";
import { latin } from "./latin";
import { rtfToText } from "./rtf";
import { isZip, type Budget } from "./unzip";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** Known by what the clerk calls them; their text is not read, but an article may be in them. */
const UNREAD: readonly [RegExp, string][] = [
  [/\.(?:wps|wpt)$/iu, "WPS 文字文档"],
  [/\.ofd$/iu, "OFD 版式文件"],
  [/\.pdf$/iu, "PDF 文件"],
  [/\.(?:rar|7z|gz|tar)$/iu, "压缩包（只能解开 zip）"],
  [/\.p7m$/iu, "加密的邮件"],
  [/^winmail\.dat$/iu, "Outlook 打包的附件"],
];
/** Sent beside an article. */
const NO_ARTICLE: readonly [RegExp, string][] = [
  [/\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic)$/iu, "图片"],
  [/\.(?:xlsx?|et|csv)$/iu, "表格"],
  [/\.(?:pptx?|dps)$/iu, "演示文稿"],
  [/\.(?:mp4|mp3|mov|avi|wav|m4a)$/iu, "音视频"],
];
const WITHOUT_TEXT = [...UNREAD, ...NO_ARTICLE];

export function isCompound(bytes: Uint8Array): boolean {
  return COMPOUND.every((byte, index) => bytes[index] === byte);
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, text.length)) === text;
}

/** What a file without readable text is called; "" where its name promises text. */
export function unreadableKind(name: string): string {
  return WITHOUT_TEXT.find(([pattern]) => pattern.test(name))?.[1] ?? "";
}

export function isNoArticle(name: string): boolean {
  return NO_ARTICLE.some(([pattern]) => pattern.test(name));
}

/** HTML and XML, from the first tag. */
const MARKUP = /^\s*<(?:!doctype|html|head|body|\?xml|meta|div|p)\b/iu;
/** What Word 2003 wrote as XML: the text is in the body. */
const WORD_XML = /<w:body\b.*<\/w:body>/su;

function markupText(text: string): string {
  const body = WORD_XML.exec(text)?.[0];
  return htmlToText(body === undefined ? text : body.replace(/<\/w:p>/gu, "<br>"));
}

/** A text, HTML or a web page saved whole, under whatever name: offices' systems call them .doc. */
async function plainText(name: string, bytes: Uint8Array): Promise<string> {
  const text = decodeText(bytes);
  if (/[\0\ufffd]/u.test(text)) throw new UnreadableError("文件里不是文字，读不出内容。");
  if (MARKUP.test(text) || /\.html?$/iu.test(name)) return markupText(text);
  if (/^mime-version\s*:/imu.test(text.slice(0, 2000))) return (await readEml(bytes)).body;
  return text.trim();
}

/** The reader goes by the bytes, for names are often wrong; the name decides only for plain text. */
async function textOf(name: string, bytes: Uint8Array, budget: Budget): Promise<string> {
  if (isZip(bytes)) return readDocx(bytes, budget);
  if (isCompound(bytes)) return readDoc(bytes);
  if (startsWith(bytes, "%PDF")) throw new UnreadableError("PDF 文件读不出字数。");
  if (startsWith(bytes, "{\\rtf")) return rtfToText(bytes);
  if (/\.(?:txt|md|html?)$/iu.test(name)) return plainText(name, bytes);
  if (!/\.(?:docx?|rtf)$/iu.test(name)) throw new UnreadableError("这种文件读不出文字。");
  try {
    return await plainText(name, bytes);
  } catch {
    throw new UnreadableError("这个 Word 文档已损坏，读不出文字。");
  }
}

/** What is kept by name, for the reason that `problem` says. */
export function unread(name: string, bytes: Uint8Array, problem: string): Attachment {
  return { name, text: null, problem, digest: fingerprint(latin(bytes)) };
}

/** I1: never throws; what cannot be read is kept by name with its sentence. */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  budget: Budget,
): Promise<Attachment> {
  const kind = unreadableKind(name);
  const failed = (problem: string): Attachment => unread(name, bytes, problem);
  // A document of Word is one, also under WPS's name.
  const isWord = /\.(?:wps|wpt)$/iu.test(name) && isZip(bytes);
  if (kind !== "" && !isWord) return failed(`附件“${name}”是${kind}，读不出字数。`);
  if (bytes.length === 0) return failed(`附件“${name}”是空文件。`);
  if (bytes.length > LARGEST_FILE) return failed(`附件“${name}”过大，没有读取，请核对字数。`);
  try {
    const text = await textOf(name, bytes, budget);
    if (text === "") return failed(`附件“${name}”里没有文字。`);
    if (text.length <= LONGEST_TEXT) return { name, text, problem: "", digest: "" };
    return {
      name,
      text: beginningOf(text, LONGEST_TEXT),
      problem: `附件“${name}”过长，只读了前面部分。`,
      digest: "",
    };
  } catch (error) {
    const reason = error instanceof UnreadableError ? error.message : "读取时出错，请核对字数。";
    return failed(`附件“${name}”：${reason}`);
  }
}
