// Owns the tables of a Word document as cells for a sheet (issue 10, P1): the notice itself, dropped on the pane.

import { yearsIn } from "../../domain/plan/cells/year-words";
import type { SheetValues } from "../../domain/plan/plan";
import type { CellValue } from "../../domain/text/cell";
import { nameKey } from "../../domain/text/text";
import { LARGEST_FILE } from "../limits";
import { UnreadableError, type IncomingFile } from "../mail";
import { isCompound } from "../readers/document";
import { docxToHtml } from "../readers/docx";
import { fullBudget, isZip } from "../readers/unzip";
import { htmlTables, type HtmlTable } from "./html-tables";

/** Longer than a title: a paragraph of the notice. */
const LONGEST_LINE = 50;
const MOST_LINES = 3;
/** What is shown as it is written; longer digits are phones and numbers of papers. */
const FIGURE = /^(?:0|[1-9]\d{0,5})$/u;

/**
 * P1: every table of the document with the lines that say what it is, from A1, named after the file and its
 * place there. Throws UnreadableError with a sentence for what is no .docx, holds no table or is too large.
 */
export async function readDocumentTables({ name, bytes }: IncomingFile): Promise<SheetValues[]> {
  const html = await docxToHtml(wordBytes(name, bytes), fullBudget());
  const tables = htmlTables(html);
  if (tables.length === 0) {
    throw new UnreadableError(
      `“${name}”里没有表格。计划若是图片或一段文字，请先在工作表里打成一张表，再点“重新查找”。`,
    );
  }
  const [firstLine = ""] = tables[0]?.linesAbove ?? [];
  return tables.map((table, at) => ({
    name: tables.length === 1 ? name : `${name} 第 ${at + 1} 张表`,
    values: cellsOf(table, firstLine),
    firstRow: 0,
    firstColumn: 0,
  }));
}

function wordBytes(name: string, bytes: Uint8Array): Uint8Array {
  const saveAs = "请用 Word 或 WPS 打开，另存为 .docx，再选它；也可以把表格复制到工作表里。";
  if (bytes.length === 0) throw new UnreadableError(`“${name}”是空文件。`);
  if (bytes.length > LARGEST_FILE)
    throw new UnreadableError(`“${name}”超过 64 MB，没有读取。请把里面的表格复制到工作表里。`);
  if (isCompound(bytes)) {
    throw new UnreadableError(`“${name}”是旧版格式（或加了密码），读不出表格。${saveAs}`);
  }
  if (/\.(?:xlsx?|xlsm|et|csv)$/iu.test(name)) {
    throw new UnreadableError(`“${name}”是表格文件：请在 Excel 里打开它，在那个工作簿里建立台账。`);
  }
  if (!isZip(bytes)) throw new UnreadableError(`“${name}”不是 Word 文档（.docx）。${saveAs}`);
  return bytes;
}

function cellsOf({ linesAbove, rows }: HtmlTable, firstLine: string): CellValue[][] {
  const short = linesAbove.filter((line) => line.length <= LONGEST_LINE && !/[，。；]/u.test(line));
  const near = short.slice(-MOST_LINES);
  const dated = near.some((line) => yearsIn(nameKey(line)).length > 0);
  // The notice's own title says the year where the table's does not.
  const above = dated || near.includes(firstLine) || firstLine === "" ? near : [firstLine, ...near];
  return [...above.map((line) => [line]), ...rows.map((row) => row.map(cellOf))];
}

function cellOf(text: string): CellValue {
  const figure = text.normalize("NFKC").trim();
  if (figure === "") return null;
  return FIGURE.test(figure) ? Number(figure) : text;
}
