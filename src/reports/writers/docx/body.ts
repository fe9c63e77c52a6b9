// Owns the text of a report on paper: title, 主送, numbered sections, 附件说明, 署名 and 成文日期 (GB/T 9704-2012).

import { AlignmentType, type Paragraph } from "docx";
import { formatChinese } from "../../../domain/calendar/civil-date";
import { annexLines, numberedHeading, paragraphText, type ReportDocument } from "../../document";
import { headOf } from "./head";
import { CHARACTER, FONTS, line, paragraph, SIZES } from "./look";

/** Characters of the title in one line of 22 points. */
const TITLE_LINE = 20;

/** A title is broken where a phrase ends: behind 关于…信息报送情况, never inside a word. */
function titleLines(title: string): string[] {
  if (title.length <= TITLE_LINE) return [title];
  const phrases = title.split(/(?<=季度|年度|情况)/u);
  const lines: string[] = [];
  for (const phrase of phrases) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + phrase.length <= TITLE_LINE) {
      lines[lines.length - 1] = last + phrase;
    } else lines.push(phrase);
  }
  return lines;
}

function titleOf({ title }: ReportDocument): Paragraph[] {
  const look = { font: FONTS.title, size: SIZES.title, spaced: false };
  return titleLines(title).map((text) => line(text, look, { alignment: AlignmentType.CENTER }));
}

/** Twips of a text of the body: digits and signs take half a character. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign < "\u0080" ? CHARACTER / 2 : CHARACTER), 0);
}

/** The date four characters in from the right, the office centred over it. */
function signature({ office, date }: ReportDocument): Paragraph[] {
  const day = formatChinese(date);
  const right = 4 * CHARACTER;
  const centred = right + Math.round((widthOf(day) - widthOf(office)) / 2);
  const signed = (text: string, indent: number) =>
    line(text, {}, { alignment: AlignmentType.RIGHT, indent: { right: Math.max(indent, 0) } });
  return [...(office === "" ? [] : [signed(office, centred)]), signed(day, right)];
}

/** 附件：1. … two characters in; the further ones below the first one's number. */
function annexNotes({ annexes }: ReportDocument): Paragraph[] {
  const lines = annexLines(annexes);
  if (lines.length === 0) return [];
  return [
    line("", {}),
    ...lines.map((text, at) =>
      line(
        at === 0 ? `附件：${text}` : text,
        {},
        {
          indent: { left: (at === 0 ? 2 : 5) * CHARACTER },
        },
      ),
    ),
  ];
}

/** Everything before the annexes. */
export function bodyOf(document: ReportDocument): Paragraph[] {
  return [
    ...headOf(document),
    line("", {}),
    line("", {}),
    ...titleOf(document),
    line("", {}),
    line(`${document.addressee}：`),
    ...(document.opening.text === "" ? [] : [paragraph(document.opening.text)]),
    ...document.sections.flatMap((section, index) => [
      paragraph(numberedHeading(section, index), { font: FONTS.heading }),
      ...section.paragraphs.map((sentences) => paragraph(paragraphText(sentences))),
    ]),
    ...annexNotes(document),
    line("", {}),
    line("", {}),
    ...signature(document),
  ];
}
