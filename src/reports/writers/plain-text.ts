// Owns a report as plain text, to be pasted anywhere (O2).

import { formatChinese } from "../../domain/calendar/civil-date";
import { annexLines, numberedHeading, paragraphText, type ReportDocument } from "../document";

/** Two full-width blanks before a paragraph, as on paper. */
const INDENT = "　　";

/** The bulletin without its annexes' tables, which are sheets of the workbook. */
export function plainText(document: ReportDocument): string {
  const annexes = annexLines(document.annexes).map(
    (line, at) => `${INDENT}${at === 0 ? "附件：" : "　　　"}${line}`,
  );
  return [
    document.title,
    "",
    `${document.addressee}：`,
    ...(document.opening.text === "" ? [] : [`${INDENT}${document.opening.text}`]),
    ...document.sections.flatMap((section, index) => [
      `${INDENT}${numberedHeading(section, index)}`,
      ...section.paragraphs.map((paragraph) => INDENT + paragraphText(paragraph)),
    ]),
    ...(annexes.length === 0 ? [] : ["", ...annexes]),
    "",
    ...(document.office === "" ? [] : [document.office]),
    formatChinese(document.date),
    "",
  ].join("\n");
}
