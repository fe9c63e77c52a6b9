// Owns a report as HTML for the clipboard (O2): Word and WPS take its fonts, sizes and indents; every text is escaped.

import { formatChinese } from "../../domain/calendar/civil-date";
import {
  annexLines,
  numberedHeading,
  paragraphText,
  type Annex,
  type ReportDocument,
} from "../document";

const BODY = "font-family:仿宋_GB2312,仿宋;font-size:16pt;line-height:29pt;margin:0;";
const INDENTED = `${BODY}text-indent:32pt;text-align:justify;`;
const HEADING = `${INDENTED}font-family:黑体;`;
const TITLE =
  "font-family:方正小标宋简体,宋体;font-size:22pt;line-height:36pt;text-align:center;margin:0;";
const CELL = "border:1px solid #000;padding:2pt 4pt;font-family:仿宋_GB2312,仿宋;font-size:10.5pt;";

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

function paragraph(style: string, text: string): string {
  return `<p style="${style}">${text === "" ? "&nbsp;" : escaped(text)}</p>`;
}

function annexHtml({ title, table }: Annex, label: string): string {
  const row = (cells: readonly string[], tag: "th" | "td") =>
    `<tr>${cells.map((cell) => `<${tag} style="${CELL}">${escaped(cell)}</${tag}>`).join("")}</tr>`;
  return [
    paragraph(`${BODY}font-family:黑体;page-break-before:always;`, label),
    paragraph(TITLE, title),
    `<table style="border-collapse:collapse;width:100%;"><thead>`,
    row(
      table.columns.map(({ heading }) => heading),
      "th",
    ),
    "</thead><tbody>",
    ...table.rows.map((cells) => row(cells, "td")),
    "</tbody></table>",
  ].join("");
}

/** A fragment with its annexes' tables. */
export function htmlOf(document: ReportDocument): string {
  const { annexes } = document;
  return [
    paragraph(TITLE, document.title),
    paragraph(BODY, ""),
    paragraph(BODY, `${document.addressee}：`),
    ...(document.opening.text === "" ? [] : [paragraph(INDENTED, document.opening.text)]),
    ...document.sections.flatMap((section, index) => [
      paragraph(HEADING, numberedHeading(section, index)),
      ...section.paragraphs.map((sentences) => paragraph(INDENTED, paragraphText(sentences))),
    ]),
    ...annexLines(annexes).map((line, at) =>
      paragraph(INDENTED, (at === 0 ? "附件：" : "") + line),
    ),
    paragraph(BODY, ""),
    ...(document.office === "" ? [] : [paragraph(`${BODY}text-align:right;`, document.office)]),
    paragraph(`${BODY}text-align:right;`, formatChinese(document.date)),
    ...annexes.map((annex, at) =>
      annexHtml(annex, annexes.length === 1 ? "附件" : `附件${at + 1}`),
    ),
  ].join("");
}
