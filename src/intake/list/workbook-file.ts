// Owns reading the sheets of another workbook (I5): an .xlsx file's cells as Excel has them, days as serials.

import type { SheetValues } from "../../domain/plan/plan";
import type { CellValue } from "../../domain/text/cell";
import { LARGEST_FILE, LARGEST_LIST } from "../limits";
import { UnreadableError, type IncomingFile } from "../mail";
import { isCompound } from "../readers/document";
import { fullBudget, isZip, unzip } from "../readers/unzip";

/** Pictures, charts and macros stay packed. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/[^/]+\.xml|xl\/_rels\/[^/]+|xl\/worksheets\/[^/]+\.xml)$/u;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/u;
const ROW = /<(?:\w+:)?row\s[^>]*?\br="(\d+)"/gu;
/** Columns from AAA on: formats that somebody has drawn over whole rows. */
const FAR_CELL = /<((?:\w+:)?c)\s[^>]*?\br="[A-Z]{3}\d+"(?:[^>]*\/>|[^>]*>.*?<\/\1>)/gsu;
const DAY = 86_400_000;
/** Serial of 1 January 1970. */
const EPOCH = 25_569;

function fileProblem({ name, bytes }: IncomingFile): string {
  const saveAs = "请用 Excel 或 WPS 打开，另存为 .xlsx，再选它；也可以复制单元格，粘贴到这里。";
  if (bytes.length === 0) return `“${name}”是空文件。`;
  if (bytes.length > LARGEST_FILE)
    return `“${name}”超过 64 MB，没有读取。请打开它，复制要导入的单元格，粘贴到这里。`;
  if (isCompound(bytes)) return `“${name}”是旧版 .xls 格式，或加了密码。${saveAs}`;
  if (!isZip(bytes)) return `“${name}”不是 .xlsx 工作簿。${saveAs}`;
  return "";
}

/** The sheet without what lies beyond any list: a stray cell in the last row would be a million rows. */
function withinBounds(xml: string): string {
  const near = xml.replace(FAR_CELL, "");
  for (const row of near.matchAll(ROW)) {
    if (Number(row[1]) <= LARGEST_LIST.rows) continue;
    const end = near.search(/<\/(?:\w+:)?sheetData>/u);
    return end < row.index ? near : near.slice(0, row.index) + near.slice(end);
  }
  return near;
}

function cellOf(value: unknown): CellValue {
  if (value instanceof Date) return value.getTime() / DAY + EPOCH;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  return null;
}

/**
 * I5: every sheet with anything in it, from A1, at most `LARGEST_LIST` cells each. Throws UnreadableError with
 * a sentence for what is no .xlsx, is locked, spoilt or too large, and for a workbook without any cells.
 */
export async function readWorkbookFile(file: IncomingFile): Promise<SheetValues[]> {
  const problem = fileProblem(file);
  if (problem !== "") throw new UnreadableError(problem);
  const parts = await unzip(file.bytes, fullBudget(), (path) => NEEDED.test(path));
  const [{ zipSync }, { default: readXlsx }] = await Promise.all([
    import("fflate"),
    import("read-excel-file/universal"),
  ]);
  const bounded = [...parts].map(([path, bytes]): [string, Uint8Array] => [
    path,
    SHEET.test(path)
      ? new TextEncoder().encode(withinBounds(new TextDecoder().decode(bytes)))
      : bytes,
  ]);
  // Packed anew, because the library unpacks without bounds; unpressed, it needs no worker for it.
  const packed = zipSync(Object.fromEntries(bounded), { level: 0 });
  const sheets = await readXlsx(packed.slice().buffer).catch(() => {
    throw new UnreadableError(`“${file.name}”已损坏或不是工作簿，读不出来。`);
  });
  const filled = sheets.filter(({ data }) => data.length > 0);
  if (filled.length === 0) throw new UnreadableError(`“${file.name}”的各工作表都是空的。`);
  return filled.map(({ sheet, data }) => ({
    name: sheet,
    values: data.map((row) => row.slice(0, LARGEST_LIST.columns).map(cellOf)),
    firstRow: 0,
    firstColumn: 0,
  }));
}
