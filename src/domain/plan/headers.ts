// Owns recognising a plan's header words, blocks, titles and totals (P1), whatever their spelling.

import type { CellValue } from "../cell";
import { nameKey } from "../text";
import type { DepartmentKind } from "../vocabulary";
import type { SheetValues } from "./plan";

const SEQUENCE = /^(?:序|序号|编号|NO\.?)$/iu;
const NAME =
  /^(?:[一二三四五六七八九十]+[、.])?(?:报送|责任|承办|各|基层|县局|局|机关|直属|所属|下属)*(?:单位|部门|股室|科室|处室|司法所|名称)(?:名称|(?:及|和|、)所属(?:各)?单位)?$/u;
const FIGURE =
  /^(?:\d{4}年?度?)?(?:全年|年度|本年|信息|报送|计划|目标|应报)*(?:篇数|任务|任务数|任务篇数|任务量|指标|指标数|计划|计划数|数量|篇|条数)(?:\((?:篇|条)\))?$/u;
const REMARK = /^(?:备注|说明|附注)$/u;
const TOTAL = /^(?:小计|合计|总计|共计|总数|累计)(?:\(?篇数?\)?)?:?$/u;
/** Headers that only the tracker's own sheets have. */
const OWN = /^(?:部门编号|检索码|本季应报|累计应报|联络员|收稿日期)$/u;

export type HeaderWord = "sequence" | "name" | "figure" | "remark" | "own" | null;

export function headerWord(cell: CellValue): HeaderWord {
  if (typeof cell !== "string") return null;
  const key = nameKey(cell);
  if (OWN.test(key)) return "own";
  if (SEQUENCE.test(key)) return "sequence";
  if (NAME.test(key)) return "name";
  if (FIGURE.test(key)) return "figure";
  return REMARK.test(key) ? "remark" : null;
}

/** The 小计/合计 word of a cell, or null. */
export function totalLabel(cell: CellValue): string | null {
  const key = typeof cell === "string" ? nameKey(cell) : "";
  return TOTAL.test(key) ? key : null;
}

/** 类别 that a header over names (or a section line) implies; null where it implies none. */
export function kindOfHeader(header: string): DepartmentKind | null {
  const key = nameKey(header);
  if (!NAME.test(key)) return null;
  if (key.includes("司法所")) return "司法所";
  if (/股室|科室|处室|机关/u.test(key)) return "局机关股室";
  return /直属|所属|下属/u.test(key) ? "所属单位" : null;
}

/** 类别 of a department under a header that implies none. */
export function kindOfName(name: string): DepartmentKind {
  return nameKey(name).endsWith("司法所") ? "司法所" : "局机关股室";
}

/** Where one block has its columns; all indices into SheetValues.values. */
export interface BlockColumns {
  readonly headerRow: number;
  /** First column of the block: where 序 is, else the name. */
  readonly start: number;
  readonly name: number;
  readonly figure: number;
  /** −1 = no 备注. */
  readonly remark: number;
  readonly header: string;
}

/** The blocks whose headers stand in one row, from left to right. */
function blocksInRow(row: readonly CellValue[], headerRow: number): BlockColumns[] {
  const words = row.map(headerWord);
  if (words.includes("own")) return [];
  const blocks: BlockColumns[] = [];
  let from = 0;
  for (let figure = 0; figure < words.length; figure += 1) {
    if (words[figure] !== "figure") continue;
    const name = words.lastIndexOf("name", figure);
    if (name < from) continue;
    const sequence = words.lastIndexOf("sequence", name);
    const afterwards = words.findIndex((word, at) => at > figure && word !== null);
    const remark = words[afterwards] === "remark" ? afterwards : -1;
    blocks.push({
      headerRow,
      start: sequence >= from ? sequence : name,
      name,
      figure,
      remark,
      header: String(row[name]).replace(/\s+/gu, ""),
    });
    from = figure + 1;
  }
  return blocks;
}

/** Every block of a sheet; side by side ones may start in different rows. */
export function findBlocks(sheet: SheetValues): BlockColumns[] {
  return sheet.values
    .flatMap((row, index) => blocksInRow(row, index))
    .sort((a, b) => a.name - b.name || a.headerRow - b.headerRow);
}

const CHINESE_DIGITS = "〇一二三四五六七八九";
const YEAR = /(20\d{2})(?:年|年度|\D|$)/u;

/** The year in a title: 2022年, ２０２２年, 二〇二二年. */
export function yearInTitle(title: string): number | null {
  const digits = nameKey(title)
    .replace(/[零○]/gu, "〇")
    .replace(/二[〇一二三四五六七八九]{3}(?=年)/gu, (text) =>
      [...text].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(""),
    );
  const match = YEAR.exec(digits);
  return match === null ? null : Number(match[1]);
}

const TITLE_WORDS = /计划|任务|分解表|报送/u;

/** The plan's title: a text about plan or task that is no header, best with a year; "" if none. */
export function findTitle(sheet: SheetValues): string {
  const candidates = sheet.values
    .flat()
    .filter((cell): cell is string => typeof cell === "string")
    .map((cell) => cell.replace(/\s+/gu, ""))
    .filter((text) => text.length >= 4 && TITLE_WORDS.test(text) && headerWord(text) === null);
  return candidates.find((text) => yearInTitle(text) !== null) ?? candidates[0] ?? "";
}
