// Owns turning what was read of a mail into a draft of a submission (I1–I4): fields, and for each
// that needs a look a sentence.

import type { Category } from "../domain/records/vocabulary";
import type { CivilDateTime } from "../domain/calendar/civil-date";
import { formatChinese, formatIso } from "../domain/calendar/civil-date";
import { fingerprint } from "../domain/text/hash";
import type { DepartmentMatcher } from "../domain/rules/department-matching";
import { paragraphHashes } from "../domain/text/paragraphs";
import { bodyFingerprint, LONGEST_TITLE, titleKey } from "../domain/text/title";
import { proposeCategory } from "../domain/rules/category";
import { findAuthors } from "./article/authors";
import { articleOf, type OwnArticle } from "./article/forwarded";
import type { SubjectReading } from "./article/subject";
import {
  articlesAmong,
  BODY,
  LONGEST_NOTE_WORDS,
  nameReading,
  readFront,
  textsOf,
  type ArticleText,
} from "./article/texts";
import type { Attachment, Mail, OriginalMail } from "./mail";
import { likelyAuthor, type Memory } from "./memory";

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

/** Mailboxes keep large attachments themselves, and send an address. */
const KEPT_ELSEWHERE = /超大附件|云附件/u;

const remark = (field: DraftField, sentence: string, needsHand = false): Remark => ({
  field,
  sentence,
  needsHand,
});

/** What is attached, and what the mailbox has kept instead of sending it. */
function attachmentsOf({ body, attachments }: Mail): readonly Attachment[] {
  if (!KEPT_ELSEWHERE.test(body)) return attachments;
  const problem = "超大附件没有随邮件送来，只有链接：请在邮箱里下载后拖入。";
  return [...attachments, { name: "超大附件", text: null, problem, digest: "" }];
}

/** I1: the length, unless only a covering note could be read. */
function wordsOf(
  attachments: readonly Attachment[],
  article: ArticleText,
): { count: number | null; remarks: Remark[] } {
  const unread = attachments.filter(({ text }) => text === null).map(({ name }) => name);
  const noteOnly = unread.length > 0 && article.from === BODY && article.words < LONGEST_NOTE_WORDS;
  const count = article.words === 0 || noteOnly ? null : article.words;
  const remarks = attachments
    .filter(({ problem }) => problem !== "")
    .map(({ problem }) => remark("wordCount", problem));
  if (count === null) {
    const which = `附件“${unread.slice(0, 2).join("”“")}”${unread.length > 2 ? "等" : ""}`;
    const why = noteOnly ? `文章在没有读出的${which}里` : "邮件里没有读到文章";
    remarks.push(remark("wordCount", `${why}，请填写字数。`));
  } else if (attachments.some(({ text, problem }) => text !== null || problem !== "")) {
    const which = article.from === BODY ? BODY : `附件“${article.from}”`;
    remarks.push(remark("wordCount", `字数按${which}计，${count}字。`));
  }
  return { count, remarks };
}

/** Articles of a mail that are not this draft's: whether they are others, the clerk says. */
function otherRemarks(others: readonly ArticleText[]): Remark[] {
  return others.map(({ from, words }) =>
    remark(
      "body",
      `邮件里还有${from === BODY ? BODY : `附件“${from}”`}（${words}字），没有登记；若是另一篇，请另外登记。`,
      true,
    ),
  );
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

/**
 * I3: by the message id, else by title and body; of an article that was not read the files' bytes and the day
 * stand for the body, for a covering note is every month's. Registrations keep it: it never changes.
 */
function keyOf(mail: Mail, { article, reading, sign }: Part, isRead: boolean): string {
  if (mail.messageId !== "") return `m${fingerprint(mail.messageId + sign)}`;
  const text = `${titleKey(reading.title)}\n${bodyFingerprint(article.text)}`;
  if (isRead) return `t${fingerprint(text)}`;
  const day = mail.sentAt === null ? "" : formatIso(mail.sentAt);
  const files = mail.attachments.map(({ digest }) => digest).filter(Boolean);
  return `t${fingerprint([text, day, ...files].join("\n"))}`;
}

/** One article of a mail, and what tells it from the mail's others. */
interface Part {
  readonly article: ArticleText;
  readonly reading: SubjectReading;
  /** Behind the mail's own key and source, "" = it is the mail's only one. */
  readonly sign: string;
  readonly others: readonly ArticleText[];
}

/** Articles whose files are each named in the notice's form are as many submissions. */
function partsOf(
  mail: Mail,
  texts: readonly ArticleText[],
  subjects: readonly string[],
  matcher: DepartmentMatcher,
): readonly Part[] {
  const articles = articlesAmong(texts);
  const inOrder = mail.attachments.map(({ name }) => name);
  const placed = [...articles].sort((a, b) => inOrder.indexOf(a.from) - inOrder.indexOf(b.from));
  const named = placed.flatMap((article) => {
    const reading = nameReading(article, matcher);
    return reading === null ? [] : [{ article, reading, sign: `/${article.from}` }];
  });
  const unnamed = articles.filter((each) => !named.some(({ article }) => article === each));
  if (named.length > 1) {
    return named.map((part, at) => ({ ...part, others: at === 0 ? unnamed : [] }));
  }
  const [article = { from: BODY, text: "", words: 0 }] = texts;
  const reading = readFront(subjects, article, mail.attachments, matcher);
  return [{ article, reading, sign: "", others: articles.slice(1) }];
}

/** I1–I4: one mail as drafts, an article each; nearly always one. Pure; the matcher knows the year's departments. */
export function draftsFromMail(
  mail: Mail,
  matcher: DepartmentMatcher,
  memory: Memory,
): readonly MailDraft[] {
  const { text: body, beneath, original: forwarded } = articleOf(mail.body, mail.subject);
  const original = forwarded ?? mail.enclosed;
  const subjects = [mail.subject, original?.subject ?? ""].filter((each) => each.trim() !== "");
  const attachments = attachmentsOf(mail);
  const parts = partsOf(mail, textsOf(body, attachments), subjects, matcher);
  return parts.map((part) =>
    draftOf({ ...mail, attachments }, { original, beneath }, part, memory),
  );
}

/** What else the mail says about its article. */
type Around = Pick<OwnArticle, "original" | "beneath">;

function draftOf(mail: Mail, { original, beneath }: Around, part: Part, memory: Memory): MailDraft {
  const { article, reading, sign, others } = part;
  const words = wordsOf(mail.attachments, article);
  const [signed = "", ...coAuthors] = findAuthors(article.text, beneath);
  const addresses = [original?.senderAddress ?? "", mail.senderAddress].filter(Boolean);
  const chosen = chooseDepartment(reading, addresses, signed, memory);
  const senders = [original?.senderName ?? "", mail.senderName];
  const author = signed === "" ? likelyAuthor(chosen.department, senders, memory) : signed;
  const category = reading.category ?? proposeCategory(words.count ?? 0);
  const uncertain =
    category === null ? [remark("category", "按字数定不了类别，请选择类别。", true)] : [];
  return {
    key: keyOf(mail, part, words.count !== null),
    source: mail.source + sign,
    subject: mail.subject,
    department: chosen.department,
    coDepartments: chosen.coDepartments,
    unknownDepartment: reading.unknown,
    title: reading.title,
    category,
    wordCount: words.count,
    countedFrom: words.count === null ? "" : article.from,
    author,
    coAuthors,
    receivedOn: mail.sentAt,
    original,
    senderName: mail.senderName,
    senderAddress: mail.senderAddress,
    body: article.text,
    fingerprint: bodyFingerprint(article.text),
    paragraphs: paragraphHashes(article.text),
    attachments: mail.attachments.map(({ name }) => name),
    remarks: [
      ...chosen.remarks,
      ...titleRemarks(reading.title),
      ...uncertain,
      ...words.remarks,
      ...otherRemarks(others),
      ...authorRemarks(signed, author),
      ...dayRemarks(mail, original),
    ],
  };
}
