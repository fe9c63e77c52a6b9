// Owns turning what was read of a mail into a draft of a submission (I1–I4): fields, and for each
// that needs a look a sentence.

import type { Category } from "../domain/records/vocabulary";
import type { CivilDateTime } from "../domain/calendar/civil-date";
import { formatChinese } from "../domain/calendar/civil-date";
import { fingerprint } from "../domain/text/hash";
import type { DepartmentMatcher } from "../domain/text/matching";
import { paragraphHashes } from "../domain/text/paragraphs";
import { bodyFingerprint, titleKey } from "../domain/text/title";
import { proposeCategory } from "../domain/rules/category";
import { countWords } from "../domain/text/word-count";
import { findAuthors } from "./article/authors";
import { articleOf, type OriginalMail } from "./article/forwarded";
import type { Mail } from "./mail";
import { likelyAuthor, type Memory } from "./memory";
import { readSubject, type SubjectReading } from "./article/subject";

/** Fields of the form that a remark can stand beside. */
export type DraftField =
  "department" | "title" | "category" | "wordCount" | "author" | "receivedOn" | "body";

export interface Remark {
  readonly field: DraftField;
  /** A Chinese sentence: what is so, and what now. */
  readonly sentence: string;
  /** True where the clerk has to do something before this mail can be registered. */
  readonly needsHand: boolean;
}

export interface MailDraft {
  /** Recognises the same mail (I3): by its message id, else by title and body. */
  readonly key: string;
  readonly source: string;
  readonly subject: string;
  /** Name of the 牵头 department; "" = the clerk chooses. */
  readonly department: string;
  readonly coDepartments: readonly string[];
  /** What the subject has in a department's place and is none (I4), "" where nothing is. */
  readonly unknownDepartment: string;
  readonly title: string;
  readonly category: Category | null;
  /** S2; null = not known, the clerk fills it in. */
  readonly wordCount: number | null;
  /** Which text was counted: 正文, or the attachment's name; "" where none was. */
  readonly countedFrom: string;
  readonly author: string;
  readonly coAuthors: readonly string[];
  /** In China time; null where the mail states none. */
  readonly receivedOn: CivilDateTime | null;
  /** The forwarded original, whose sender and day are offered. */
  readonly original: OriginalMail | null;
  readonly senderName: string;
  readonly senderAddress: string;
  /** The article. */
  readonly body: string;
  /** S7 */
  readonly fingerprint: string;
  /** I6 */
  readonly paragraphs: readonly string[];
  readonly attachments: readonly string[];
  readonly remarks: readonly Remark[];
}

interface CountedText {
  readonly from: string;
  readonly text: string;
  readonly words: number;
}

/** A covering note is shorter; the article is then in an attachment. */
const LONGEST_NOTE_WORDS = 100;
/** Longer than any title: somebody wrote the article into the subject. */
const LONGEST_TITLE = 100;
const BODY = "正文";
const EXTENSION = /\.[A-Za-z0-9]{1,5}$/u;

const remark = (field: DraftField, sentence: string, needsHand = false): Remark => ({
  field,
  sentence,
  needsHand,
});

function longestText(mail: Mail, body: string): CountedText {
  const texts = [
    { from: BODY, text: body },
    ...mail.attachments.map(({ name, text }) => ({ from: name, text: text ?? "" })),
  ].map((each) => ({ ...each, words: countWords(each.text) }));
  return texts.reduce((longest, next) => (next.words > longest.words ? next : longest));
}

/** I1: the length, unless only a covering note could be read. */
function wordsOf(mail: Mail, longest: CountedText): { count: number | null; remarks: Remark[] } {
  const problems = mail.attachments.filter(({ problem }) => problem !== "");
  const unread = mail.attachments.some(({ text }) => text === null);
  const noteOnly = unread && longest.from === BODY && longest.words < LONGEST_NOTE_WORDS;
  const count = longest.words === 0 || noteOnly ? null : longest.words;
  const remarks = problems.map(({ problem }) => remark("wordCount", problem));
  if (count === null) {
    const why = noteOnly ? "文章在读不出的附件里" : "邮件里没有读到文章";
    remarks.push(remark("wordCount", `${why}，请填写字数。`));
  } else if (mail.attachments.length > 0) {
    const which = longest.from === BODY ? BODY : `附件“${longest.from}”`;
    remarks.push(remark("wordCount", `字数按${which}计，${count}字。`));
  }
  return { count, remarks };
}

/** The notice's form, in the subject or else in the name of an attached document. */
function readFront(mail: Mail, subject: string, matcher: DepartmentMatcher): SubjectReading {
  const reading = readSubject(subject, matcher);
  if (reading.departments.length > 0) return reading;
  const named = mail.attachments
    .map(({ name }) => readSubject(name.replace(EXTENSION, ""), matcher))
    .find(({ departments, title }) => departments.length > 0 && title !== "");
  return named ?? reading;
}

interface Chosen {
  readonly department: string;
  readonly coDepartments: readonly string[];
  readonly remarks: readonly Remark[];
}

/** The subject's departments, else what the sender or the author has been before (I4). */
function chooseDepartment(
  reading: SubjectReading,
  addresses: readonly string[],
  author: string,
  memory: Memory,
): Chosen {
  const [lead, ...others] = reading.departments.map(({ name }) => name);
  if (lead !== undefined) return { department: lead, coDepartments: others, remarks: [] };
  const guessed = (department: string, why: string): Chosen => ({
    department,
    coDepartments: [],
    remarks: [
      remark("department", `标题里没有部门，按${why}以往的部门填为${department}，请核对。`),
    ],
  });
  const address = addresses.find((each) => memory.departmentOfSender.has(each)) ?? "";
  const bySender = memory.departmentOfSender.get(address);
  if (bySender !== undefined) return guessed(bySender, `发件人 ${address} `);
  const byAuthor = memory.departmentOfAuthor.get(author);
  if (byAuthor !== undefined) return guessed(byAuthor, `主笔${author}`);
  return {
    department: "",
    coDepartments: [],
    remarks: [remark("department", reading.problem, true)],
  };
}

function titleRemarks(title: string): Remark[] {
  const length = [...title].length;
  if (length === 0) return [remark("title", "邮件没有标题，请填写标题。", true)];
  if (length <= LONGEST_TITLE) return [];
  return [remark("title", `标题有${length}字，可能是把正文写进了标题，请核对。`)];
}

function authorRemarks(signed: string, author: string): Remark[] {
  if (signed !== "" || author === "") return [];
  return [remark("author", `稿件没有署名，按以往的主笔填为${author}，请核对。`)];
}

function dayRemarks(mail: Mail, original: OriginalMail | null): Remark[] {
  const found: Remark[] = [];
  if (mail.sentAt === null) {
    found.push(remark("receivedOn", "没有读到邮件日期，请填写收稿日期。", true));
  }
  if (original !== null) {
    const who = original.senderName || original.senderAddress || "（未写明）";
    const when =
      original.sentAt === null ? "" : `，原邮件日期${formatChinese(original.sentAt)}，可改用`;
    found.push(remark("receivedOn", `这是转发的邮件：原发件人${who}${when}。`));
  }
  return found;
}

function keyOf(messageId: string, title: string, article: string): string {
  if (messageId !== "") return `m${fingerprint(messageId)}`;
  return `t${fingerprint(`${titleKey(title)}\n${bodyFingerprint(article)}`)}`;
}

/** I1–I4: one mail as a draft. Pure; the matcher knows the year's departments. */
export function draftFromMail(mail: Mail, matcher: DepartmentMatcher, memory: Memory): MailDraft {
  const { text: body, original } = articleOf(mail.body, mail.subject);
  const longest = longestText(mail, body);
  const words = wordsOf(mail, longest);
  const subject = mail.subject.trim() === "" ? (original?.subject ?? "") : mail.subject;
  const reading = readFront(mail, subject, matcher);
  const [signed = "", ...coAuthors] = findAuthors(longest.text);
  const addresses = [original?.senderAddress ?? "", mail.senderAddress].filter(Boolean);
  const chosen = chooseDepartment(reading, addresses, signed, memory);
  const senders = [original?.senderName ?? "", mail.senderName];
  const author = signed === "" ? likelyAuthor(chosen.department, senders, memory) : signed;
  const category = reading.category ?? proposeCategory(words.count ?? 0);
  const uncertain =
    category === null ? [remark("category", "按字数定不了类别，请选择类别。", true)] : [];
  return {
    key: keyOf(mail.messageId, reading.title, longest.text),
    source: mail.source,
    subject: mail.subject,
    department: chosen.department,
    coDepartments: chosen.coDepartments,
    unknownDepartment: reading.unknown,
    title: reading.title,
    category,
    wordCount: words.count,
    countedFrom: words.count === null ? "" : longest.from,
    author,
    coAuthors,
    receivedOn: mail.sentAt,
    original,
    senderName: mail.senderName,
    senderAddress: mail.senderAddress,
    body: longest.text,
    fingerprint: bodyFingerprint(longest.text),
    paragraphs: paragraphHashes(longest.text),
    attachments: mail.attachments.map(({ name }) => name),
    remarks: [
      ...chosen.remarks,
      ...titleRemarks(reading.title),
      ...uncertain,
      ...words.remarks,
      ...authorRemarks(signed, author),
      ...dayRemarks(mail, original),
    ],
  };
}
