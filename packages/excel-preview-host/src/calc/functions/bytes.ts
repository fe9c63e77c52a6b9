// Functions that count bytes as a Chinese Windows does (GBK: two for a Chinese character).
import { CellError, type CellValue } from "../../model/value";
import { VALUE, toText } from "../operand";
import { wildcardPattern } from "./criteria";
import { fromGbk, toGbk } from "./gbk";
import { integer, lifted, ofText } from "./lift";
import { eagerTable, type EagerFunction } from "./scope";

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

function cut(part: (bytes: string, count: number) => string): EagerFunction {
  return ofText((text, count) => {
    const n = integer(count, 1);
    if (n instanceof CellError) return n;
    return n < 0 ? VALUE : textOf(part(bytesOf(text), n));
  });
}

const middle = ofText((text, start, count) => {
  const [from, length] = [integer(start), integer(count)];
  if (from instanceof CellError) return from;
  if (length instanceof CellError) return length;
  if (from < 1 || length < 0) return VALUE;
  return textOf(bytesOf(text).slice(from - 1, from - 1 + length));
});

const replaced = ofText((text, start, count, replacement) => {
  const [from, length, to] = [integer(start), integer(count), toText(replacement)];
  if (from instanceof CellError) return from;
  if (length instanceof CellError) return length;
  if (to instanceof CellError) return to;
  if (from < 1 || length < 0) return VALUE;
  const bytes = bytesOf(text);
  return textOf(bytes.slice(0, from - 1)) + to + textOf(bytes.slice(from - 1 + length));
});

/** Place in bytes, from 1. In SEARCHB a `?` stands for a character of one byte only. */
function finding(wild: boolean): EagerFunction {
  return ofText((needle, within, start) => {
    const haystack = toText(within);
    const from = integer(start, 1);
    if (haystack instanceof CellError) return haystack;
    if (from instanceof CellError) return from;
    const bytes = bytesOf(haystack);
    if (from < 1 || from > bytes.length + 1) return VALUE;
    const rest = bytes.slice(from - 1);
    const at = wild ? rest.search(bytePattern(needle)) : rest.indexOf(bytesOf(needle));
    return at < 0 ? VALUE : at + from;
  });
}

function bytePattern(needle: string): RegExp {
  const source = wildcardPattern(bytesOf(needle)).source.slice(1, -1);
  return new RegExp(source.replace(/\[\\s\\S\](?!\*)/g, ONE_BYTE), "i");
}

function character(code: CellValue | undefined): CellValue {
  const n = integer(code);
  return n instanceof CellError ? n : (fromGbk(n) ?? VALUE);
}

export const byteFunctions = eagerTable({
  LENB: ofText((text) => bytesOf(text).length),
  LEFTB: cut((bytes, n) => bytes.slice(0, n)),
  RIGHTB: cut((bytes, n) => (n === 0 ? "" : bytes.slice(-n))),
  MIDB: middle,
  REPLACEB: replaced,
  FINDB: finding(false),
  SEARCHB: finding(true),
  CODE: ofText((text) => (text === "" ? VALUE : toGbk(text))),
  CHAR: lifted(([code]) => character(code)),
});
