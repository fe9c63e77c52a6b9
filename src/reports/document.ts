// Owns the document model of the reports (O2): sections of sentences, each with an id and the rows behind it, and
// tables. What is said is decided before it and how it looks after it.

import type { CivilDate } from "../domain/calendar/civil-date";

export interface Sentence {
  /** Stable within a document, e.g. "adoption.outlets": the clerk's edits are kept under it. */
  readonly id: string;
  /** Ends with its full stop. */
  readonly text: string;
  /** 编号 of the rows behind it, in the order of the ledger; [] where no single rows are. */
  readonly rows: readonly string[];
}

export interface Section {
  /** Without its number: "总体情况". */
  readonly heading: string;
  /** Paragraphs of sentences; none of them is empty. */
  readonly paragraphs: readonly (readonly Sentence[])[];
}

export interface ReportTable {
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

export interface Annex {
  readonly id: AnnexId;
  readonly title: string;
  readonly table: ReportTable;
}

export const ANNEX_IDS = [
  "completion",
  "adoption",
  "titles",
  "commended",
  "recommended",
  "criticism",
  "annual",
] as const;
export type AnnexId = (typeof ANNEX_IDS)[number];
/** Those that go with a quarter's bulletin unless the clerk says otherwise. */
export const USUAL_ANNEXES: readonly AnnexId[] = ANNEX_IDS.slice(0, 5);

/** What an office's own template may name besides the document's parts. */
export interface TemplateMaterial {
  /** By tag: "年度" → "2022". */
  readonly texts: Readonly<Record<string, string>>;
  /** The headings of every annex, also of those that are not in the document. */
  readonly annexColumns: Readonly<Record<AnnexId, readonly string[]>>;
}

export interface ReportDocument {
  readonly title: string;
  /** 主送, without its colon. */
  readonly addressee: string;
  /** Its text is "" where the clerk has left it out. */
  readonly opening: Sentence;
  readonly sections: readonly Section[];
  readonly annexes: readonly Annex[];
  /** 发文机关署名, "" where the clerk has given none. */
  readonly office: string;
  /** 成文日期 */
  readonly date: CivilDate;
  /** The red head that is drawn; null = 套打, room is left for the printed one. */
  readonly head: { readonly mark: string; readonly number: string } | null;
  /** 版记: 抄送 ("" = nobody) and who issues it; null = none. */
  readonly imprint: { readonly copiedTo: string; readonly issuer: string } | null;
  readonly forTemplate: TemplateMaterial;
}

/** The clerk's changes for this time: another text, or null = left out; by Sentence.id. */
export type Edits = ReadonlyMap<string, string | null>;

/** The document as it is to be issued: paragraphs and sections without content are left out, not filled with 无. */
export function edited(document: ReportDocument, edits: Edits, annexes: readonly AnnexId[]) {
  const [opening = { ...document.opening, text: "" }] = editedSentence(document.opening, edits);
  return {
    ...document,
    opening,
    sections: document.sections
      .map((section) => ({
        ...section,
        paragraphs: section.paragraphs
          .map((paragraph) => paragraph.flatMap((sentence) => editedSentence(sentence, edits)))
          .filter((paragraph) => paragraph.length > 0),
      }))
      .filter(({ paragraphs }) => paragraphs.length > 0),
    annexes: document.annexes.filter(({ id }) => annexes.includes(id)),
  } satisfies ReportDocument;
}

function editedSentence(sentence: Sentence, edits: Edits): Sentence[] {
  const text = edits.get(sentence.id);
  if (text === undefined) return [sentence];
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? [] : [{ ...sentence, text: trimmed }];
}

const NUMERALS = "一二三四五六七八九";

/** "一、总体情况" */
export function numberedHeading({ heading }: Section, index: number): string {
  return `${NUMERALS[index] ?? String(index + 1)}、${heading}`;
}

/** What a paragraph says, sentence after sentence. */
export function paragraphText(paragraph: readonly Sentence[]): string {
  return paragraph.map(({ text }) => text).join("");
}

/** "附件：1. 任务完成情况表" line by line; without its number where there is one alone. */
export function annexLines(annexes: readonly Annex[]): string[] {
  if (annexes.length === 1) return annexes.map(({ title }) => title);
  return annexes.map(({ title }, at) => `${at + 1}. ${title}`);
}
