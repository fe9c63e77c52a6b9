// Owns which of a mail's texts is the article (I1): the longest; and where several are, whose each is.

import { bodyFingerprint } from "../../domain/text/title";
import { countWords } from "../../domain/text/word-count";
import type { DepartmentMatcher } from "../../domain/rules/department-matching";
import { findCopied, paragraphHashes } from "../../domain/text/paragraphs";
import { withoutExtension } from "../file-name";
import type { Attachment } from "../mail";
import { readSubject, type SubjectReading } from "./subject";

export interface ArticleText {
  /** 正文, or the attachment's name. */
  readonly from: string;
  readonly text: string;
  /** S2 */
  readonly words: number;
}

/** A covering note is shorter; the article is then in an attachment. */
export const LONGEST_NOTE_WORDS = 100;
export const BODY = "正文";
/** The notice's form, as the first line of an article: a bare name there begins a sentence. */
const TITLE_LINE = /^[(（【[][^()（）【】[\]]{2,40}[)）】\]]\s*[+＋].{1,80}$/u;

/** All texts of a mail, the longest first. */
export function textsOf(body: string, attachments: readonly Attachment[]): readonly ArticleText[] {
  return [
    { from: BODY, text: body },
    ...attachments.map(({ name, text }) => ({ from: name, text: text ?? "" })),
  ]
    .map((each) => ({ ...each, words: countWords(each.text) }))
    .sort((a, b) => b.words - a.words);
}

/** The same article in a second file, or in the mail as well. */
function isSame(a: ArticleText, b: ArticleText): boolean {
  const paragraphs = paragraphHashes(a.text);
  return (
    bodyFingerprint(a.text) === bodyFingerprint(b.text) ||
    findCopied(paragraphs, [{ id: "", paragraphs: paragraphHashes(b.text) }]).length > 0
  );
}

/** Texts as long as an article, each once, the longest first. */
export function articlesAmong(texts: readonly ArticleText[]): readonly ArticleText[] {
  const articles: ArticleText[] = [];
  for (const text of texts) {
    if (text.words < LONGEST_NOTE_WORDS) continue;
    if (!articles.some((other) => isSame(other, text))) articles.push(text);
  }
  return articles;
}

function named(name: string, matcher: DepartmentMatcher): SubjectReading | null {
  const reading = readSubject(withoutExtension(name), matcher);
  return reading.departments.length > 0 && reading.title !== "" ? reading : null;
}

/** What the name of an article's file says in the notice's form, null = nothing. */
export function nameReading(
  { from }: ArticleText,
  matcher: DepartmentMatcher,
): SubjectReading | null {
  return from === BODY ? null : named(from, matcher);
}

/**
 * S8: the notice's form: in the subject, else in the name of the article's file or of another, else in the
 * article's first line.
 */
export function readFront(
  subjects: readonly string[],
  article: ArticleText,
  attachments: readonly Attachment[],
  matcher: DepartmentMatcher,
): SubjectReading {
  const readings = subjects.map((subject) => readSubject(subject, matcher));
  const sure = readings.find(({ departments }) => departments.length > 0);
  const [first = ""] = article.text.trim().split(/\r?\n/u, 1);
  const inText = TITLE_LINE.test(first.trim()) ? named(first.trim(), matcher) : null;
  return (
    sure ??
    nameReading(article, matcher) ??
    attachments.map(({ name }) => named(name, matcher)).find((reading) => reading !== null) ??
    inText ??
    readings[0] ??
    readSubject("", matcher)
  );
}
