// Functions that count bytes as a Chinese Windows does (GBK: two for a Chinese character).
import { CellError, type CellValue } from "../../model/value";
import { VALUE } from "../operand";
import { wildcardPattern } from "./criteria";
import { fromGbk, toGbk } from "./gbk";
import { integer, lifted, ofText } from "./lift";
import { placeFunctions } from "./places";
import { eagerTable } from "./scope";

/** Stands behind a character of two bytes, so that a text's length is that of its bytes. */
const SECOND = "\uffff";
const ONE_BYTE = "[\\u0000-\\u00ff]";

function isDouble(character: string): boolean {
  return character > "\u00ff" && character !== SECOND && !/[\ud800-\udfff]/.test(character);
}

function bytesOf(text: string): string {
  return Array.from(text, (c) => (isDouble(c) ? c + SECOND : c)).join("");
}

/** A half of a character is a blank. */
function textOf(bytes: string): string {
  let text = "";
  for (let i = 0; i < bytes.length; i++) {
    const c = bytes.charAt(i);
    const isWhole = !isDouble(c) || bytes.charAt(i + 1) === SECOND;
    text += c === SECOND || !isWhole ? " " : c;
    if (isWhole && isDouble(c)) i++;
  }
  return text;
}

/** A `?` stands for a character of one byte only. */
function bytePattern(needle: string): RegExp {
  const source = wildcardPattern(bytesOf(needle)).source.slice(1, -1);
  return new RegExp(source.replace(/\[\\s\\S\](?!\*)/g, ONE_BYTE), "i");
}

function character(code: CellValue | undefined): CellValue {
  const n = integer(code);
  return n instanceof CellError ? n : (fromGbk(n) ?? VALUE);
}

const inBytes = placeFunctions({ unitsOf: bytesOf, textOf, pattern: bytePattern });

export const byteFunctions = eagerTable({
  LENB: ofText((text) => bytesOf(text).length),
  LEFTB: inBytes.left,
  RIGHTB: inBytes.right,
  MIDB: inBytes.middle,
  REPLACEB: inBytes.replace,
  FINDB: inBytes.find,
  SEARCHB: inBytes.search,
  CODE: ofText((text) => (text === "" ? VALUE : toGbk(text))),
  CHAR: lifted(([code]) => character(code)),
});
