// Owns telling an article from what mail programs put around it (I2): forwarded originals, quoted
// history, signatures and footers.

import { parseCivilDateTime } from "../../domain/calendar/parse-date";
import type { OriginalMail } from "../mail";

export interface OwnArticle {
  readonly text: string;
  /** What stands under a line beneath it, with that line: a card, or who has written; "" = nothing. */
  readonly beneath: string;
  /** The first writer's mail where this one passes it on. */
  readonly original: OriginalMail | null;
}

/** Foxmail, 163, QQ, Coremail, Outlook, Gmail and Apple each have their own words and order. */
const FIELDS: Readonly<Record<string, RegExp>> = {
  sender: /^(?:(?:发件人|寄件人|寄件者|发信人)(?:\s*[:：]|\s)|from\s*[:：])\s*(.*)$/iu,
  date: /^(?:(?:发送时间|发送日期|发件时间|寄件日期|日期|时间)(?:\s*[:：]|\s)|(?:sent|date)\s*[:：])\s*(.*)$/iu,
  subject: /^(?:(?:主题|主旨)(?:\s*[:：]|\s)|subject\s*[:：])\s*(.*)$/iu,
  other:
    /^(?:(?:收件人|收件者|抄送人?|副本|密送|回复|答复|重要性|附件)(?:\s*[:：]|\s|$)|(?:to|cc|bcc|reply-to|importance)\s*[:：])/iu,
};
/** 网易 shows the fields as a table: | 发件人 | 张三 |. */
const TABLE_LINE = /^\|\s*([^|]{1,12}?)\s*\|\s*(.*?)\s*\|?$/u;
/** 收 件 人, spaced to the width of 发送时间. */
const SPACED_FIELD = /^\p{Script=Han}(?:[\s\u3000]+\p{Script=Han}){1,3}(?=\s*[:：])/u;
const SEPARATOR =
  /^[\s\-—_=*>]*(?:原始邮件|邮件原文|(?:回复的|转发的)?原邮件|转发邮件信息|转发的邮件|已转发邮件|以下是转发的邮件|转发邮件|开始转发的邮件|original\s?message|forwarded\s?message|begin forwarded message)[\s\-—_=*:：]*$|^[_\-—]{10,}$/iu;
const WROTE = /^[>\s]*(?:在|于|on|at)?\s*.{0,120}(?:写道|撰写|寫道|wrote)\s*[:：]\s*$/iu;
/** Of whose mail, or of when: 群众在感谢信中写道： is the article's own. */
const QUOTED_MAIL = /@|\d{4}.{1,40}\d{1,2}[:：]\d{2}/u;
const FORWARD_SUBJECT = /^\s*(?:转发|转寄|转|fwd?)\s*[:：]/iu;
/** Lines a header block may have, folded addresses included. */
const LONGEST_BLOCK = 14;
/** A note above a forwarded article is shorter than any article. */
const LONGEST_NOTE = 120;
const MOST_FORWARDS = 10;
/** No header line or remark of a mail program is longer. */
const LONGEST_LINE = 300;

/** A mail program's own, and what people draw by themselves. */
const RULE = /^\s*(?:--|(?:[-_—–─━=＝═*＊~～※－＿]\s*){3,})\s*$/u;
/** Lines of a card or a signature, none of them a sentence. */
const MOST_BENEATH = 8;
const LONGEST_BENEATH = 40;
const SENTENCE = /[。！？；]$/u;
const FOOTER =
  /^(?:[【[(（]?(?:发自|发送自|来自)\s?(?:我的|.{0,8}(?:邮箱|手机|客户端|foxmail|outlook|iphone))|从我的|sent from|get outlook|从 ?windows|来自qq|(?:签名)?由网易|【网易|网易邮箱大师|(?:联系)?电话\s*[:：]|手机\s*[:：]|传真\s*[:：]|邮编\s*[:：]|地址\s*[:：]|e-?mail\s*[:：]|邮箱\s*[:：]|qq\s*[:：]|[\d\s\-—+()（）]{7,20}$|[^\s@]+@[^\s@]+\.[a-z]+$|[-_—=*|\s]+$)/iu;
/** What begins an office's notice of secrecy, 网易邮箱大师's card, a list of attachments kept elsewhere: all below goes along. */
const TAIL =
  /^(?:(?:[【[(（]?(?:声明|提示|注意)[】\])）]?\s*[:：]?\s*)?[本此该](?:电子)?邮件|this (?:e-?mail|message)\b|confidential|disclaimer|(?:从.{0,6}邮箱发来的|.{0,10}通过.{0,8}发送的)?(?:超大附件|云附件)|\|\s*\|$)/iu;
/** The heading of one; an article may have 【法律提示】 too, but does not speak of a mail beneath it. */
const NOTICE_HEADING = /^[【[(（]?(?:保密|免责|法律)(?:提示|声明|须知|条款)/u;
const OF_A_MAIL = /邮件|收件人|e-?mail/iu;
/** Lines that such a notice has at most. */
const LONGEST_TAIL = 15;
const ADDRESS = /<?([^\s<>"“”;,，；]+@[^\s<>"“”;,，；]+\.[^\s<>"“”;,，；]+?)>?[;；]?$/u;

interface Block {
  readonly start: number;
  readonly end: number;
  readonly original: OriginalMail;
}

/** A line without quoting and emphasis; a paragraph is no header line. */
function bare(line: string): string {
  if (line.length > LONGEST_LINE) return "";
  return line
    .replace(/^[>\s\u3000*]+/u, "")
    .replace(/\*+(?=\s*[:：])/u, "")
    .trim()
    .replace(TABLE_LINE, "$1：$2")
    .replace(SPACED_FIELD, (name) => name.replace(/[\s\u3000]/gu, ""));
}

function senderOf(written: string): Pick<OriginalMail, "senderName" | "senderAddress"> {
  const text = written.replace(/\[(?:mailto:)?([^\]\s]+@[^\]\s]+)\]/iu, "<$1>").trim();
  const address = ADDRESS.exec(text)?.[1] ?? "";
  const name = text
    .replace(address, "")
    .replace(/[<>"“”'‘’;；]/gu, "")
    .trim();
  return { senderName: name, senderAddress: address.toLowerCase() };
}

/** The first block of headers from line `from` on; null where there is none. */
function findBlock(lines: readonly string[], from: number): Block | null {
  for (let i = from; i < lines.length; i += 1) {
    if (!isHeader(bare(lines[i] ?? ""))) continue;
    const found: Record<string, string> = {};
    let end = i;
    for (let j = i; j < Math.min(lines.length, i + LONGEST_BLOCK); j += 1) {
      const line = bare(lines[j] ?? "");
      const field = Object.entries(FIELDS).find(([, pattern]) => pattern.test(line));
      if (field === undefined) {
        const folded = line === "" || /@|^[;；<"]/u.test(line);
        if (folded) continue;
        break;
      }
      const [name, pattern] = field;
      found[name] ??= pattern.exec(line)?.[1]?.trim() ?? "";
      end = j + 1;
    }
    const { sender, date, subject } = found;
    if (sender === undefined || (date === undefined && subject === undefined)) continue;
    const above = i > from && SEPARATOR.test(lines[i - 1]?.trim() ?? "") ? i - 1 : i;
    const sentAt = parseCivilDateTime(date ?? "", Number.NaN);
    return {
      start: above,
      end,
      original: { ...senderOf(sender), sentAt, subject: subject ?? "" },
    };
  }
  return null;
}

function isHeader(line: string): boolean {
  return Object.values(FIELDS).some((pattern) => pattern.test(line));
}

function isFooter(line: string): boolean {
  return line === "" || SEPARATOR.test(line) || FOOTER.test(line);
}

function withoutSeparators(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && (lines[end - 1]?.trim() === "" || SEPARATOR.test(lines[end - 1] ?? "")))
    end -= 1;
  return lines.slice(0, end);
}

function beginsTail(lines: readonly string[], at: number): boolean {
  const line = lines[at]?.trim() ?? "";
  return (
    TAIL.test(line) || (NOTICE_HEADING.test(line) && OF_A_MAIL.test(lines.slice(at).join("\n")))
  );
}

function withoutTail(lines: readonly string[]): readonly string[] {
  const from = Math.max(1, lines.length - LONGEST_TAIL);
  const tail = lines.findIndex((_, at) => at >= from && beginsTail(lines, at));
  return tail === -1 ? lines : lines.slice(0, tail);
}

/** The line that mail programs put above a quotation. */
function introducesQuotation(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (line.length > LONGEST_LINE || !WROTE.test(line)) return false;
  const next = lines.slice(at + 1).find((each) => each.trim() !== "") ?? "";
  return QUOTED_MAIL.test(line) || /^\s*>/u.test(next);
}

/** Where the line stands under which a card or a signature is, −1 = nowhere; a section of the article is none. */
function ruleAt(lines: readonly string[]): number {
  return lines.findIndex((line, at) => {
    const above = lines.slice(0, at).some((each) => each.trim() !== "");
    if (!above || !RULE.test(line)) return false;
    const beneath = lines.slice(at + 1).map((each) => each.trim());
    const filled = beneath.filter((each) => each !== "" && !RULE.test(each));
    const isCard =
      filled.length <= MOST_BENEATH &&
      filled.every((each) => each.length <= LONGEST_BENEATH && !SENTENCE.test(each));
    return isCard || (/^--\s?$/u.test(line) && lengthOf(beneath) < lengthOf(lines.slice(0, at)));
  });
}

/** Without quoted history and what stands beneath a signature; footers at the end go. */
function ownText(lines: readonly string[]): Omit<OwnArticle, "original"> {
  const wrote = lines.findIndex((_, at) => introducesQuotation(lines, at));
  const mine = wrote > 0 ? lines.slice(0, wrote) : lines;
  const own = withoutTail(withoutSeparators(mine.filter((line) => !/^\s*>/u.test(line))));
  const rule = ruleAt(own);
  const kept = [...(rule === -1 ? own : own.slice(0, rule))];
  while (kept.length > 1 && isFooter(kept.at(-1)?.trim() ?? "")) kept.pop();
  const beneath = rule === -1 ? "" : own.slice(rule).join("\n");
  return { text: kept.join("\n").trim(), beneath };
}

/** Apple and Thunderbird pass a mail on as a quotation: then the whole of it is one. */
function unquoted(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== "");
  if (!filled.every((line) => /^\s*>/u.test(line))) return lines;
  return lines.map((line) => line.replace(/^\s*>\s?/u, ""));
}

function lengthOf(lines: readonly string[]): number {
  return lines.join("").replace(/\s/gu, "").length;
}

/**
 * I2: the article in a mail's text. Where the mail passes another one on, that one's text and
 * sender; where it answers one, only what was written above it.
 */
export function articleOf(body: string, subject: string): OwnArticle {
  // QQ's text version of its HTML keeps the entity.
  let lines: readonly string[] = body.replace(/&nbsp;/giu, " ").split(/\r\n?|\n/u);
  let original: OriginalMail | null = null;
  for (let round = 0; round < MOST_FORWARDS; round += 1) {
    const block = findBlock(lines, 0);
    if (block === null) break;
    const note = withoutSeparators(lines.slice(0, block.start));
    const below = lines.slice(block.end);
    const passedOn =
      lengthOf(below) > lengthOf(note) &&
      (FORWARD_SUBJECT.test(subject) || original !== null || lengthOf(note) <= LONGEST_NOTE);
    if (!passedOn && !(lengthOf(note) === 0 && lengthOf(below) === 0)) {
      lines = note.length > 0 ? note : below;
      break;
    }
    original = block.original;
    lines = unquoted(below);
  }
  return { ...ownText(lines), original };
}
