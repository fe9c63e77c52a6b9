// Text functions. Lengths and places count UTF-16 units, as Excel does.
import { CellError, type CellValue } from "../../model/value";
import {
  NA,
  NUM,
  VALUE,
  isMatrix,
  Reference,
  toBoolean,
  toNumber,
  toText,
  type Operand,
} from "../operand";
import { formatValue } from "../number-format";
import { wildcardPattern } from "./criteria";
import { integer, lifted, ofText } from "./lift";
import { placeFunctions } from "./places";
import { eagerTable, type EagerFunction, type Scope } from "./scope";

type Argument = CellValue | undefined;

const asIs = (text: string) => text;
const inCharacters = placeFunctions({
  unitsOf: asIs,
  textOf: asIs,
  /** SEARCH ignores case and takes wildcards. */
  pattern: (needle) => new RegExp(wildcardPattern(needle).source.slice(1, -1), "i"),
});

const substitute = ofText((text, old, replacement, which) => {
  const [from, to] = [toText(old), toText(replacement)];
  if (from instanceof CellError) return from;
  if (to instanceof CellError) return to;
  if (from === "") return text;
  if (which === undefined) return text.replaceAll(from, to);
  const n = integer(which);
  if (n instanceof CellError) return n;
  if (n < 1) return VALUE;
  const parts = text.split(from);
  if (n >= parts.length) return text;
  return `${parts.slice(0, n).join(from)}${to}${parts.slice(n).join(from)}`;
});

const MAX_TEXT = 32_767;

const repeat = ofText((text, count) => {
  const n = integer(count);
  if (n instanceof CellError) return n;
  return n < 0 || text.length * n > MAX_TEXT ? VALUE : text.repeat(n);
});

/** All texts of the arguments in order, or the first error. */
function texts(args: Operand[], scope: Scope): string[] | CellError {
  const result: string[] = [];
  for (const value of args.flatMap((a) => scope.areas(a)).flatMap((m) => m.flat())) {
    const text = toText(value);
    if (text instanceof CellError) return text;
    result.push(text);
  }
  return result;
}

function joined(parts: string[] | CellError, separators: string[]): CellValue {
  if (parts instanceof CellError) return parts;
  let text = parts[0] ?? "";
  for (let i = 1; i < parts.length; i++) {
    text += (separators[(i - 1) % separators.length] ?? "") + (parts[i] ?? "");
  }
  return text.length > MAX_TEXT ? VALUE : text;
}

const textJoin: EagerFunction = ([separator, skipEmpty, ...args], scope) => {
  const separators = texts([separator], scope);
  if (separators instanceof CellError) return separators;
  const skip = skipEmpty === undefined ? true : toBoolean(scope.scalar(skipEmpty)) === true;
  const parts = texts(args, scope);
  return joined(
    parts instanceof CellError || !skip ? parts : parts.filter((p) => p !== ""),
    separators,
  );
};

const format = lifted(([value, pattern]) => {
  const code = toText(pattern);
  if (code instanceof CellError) return code;
  const number = typeof value === "string" ? toNumber(value) : (value ?? 0);
  const shown = number instanceof CellError ? (value ?? null) : number;
  return formatValue(shown, code) ?? VALUE;
});

const valueOf = lifted(([text]) => (typeof text === "boolean" ? VALUE : toNumber(text)));

const numberValue = ofText((text, decimal, group) => {
  const point = decimal === undefined ? "." : String(toText(decimal)).charAt(0);
  const comma = group === undefined ? "," : String(toText(group)).charAt(0);
  const plain = text.replaceAll(/\s/g, "").replaceAll(comma, "").replace(point, ".");
  return plain === "" ? 0 : toNumber(plain);
});

/** The part of a text on one side of a delimiter's n-th (from the end: negative) occurrence. */
function beside(before: boolean): EagerFunction {
  return ofText((text, delimiter, instance, ignoreCase, _matchEnd, missing) => {
    const mark = toText(delimiter);
    const n = integer(instance, 1);
    if (mark instanceof CellError) return mark;
    if (n instanceof CellError) return n;
    if (n === 0) return VALUE;
    const fold = (t: string): string => (toNumber(ignoreCase) === 1 ? t.toLowerCase() : t);
    const parts = fold(text).split(fold(mark));
    const at = n > 0 ? n : parts.length + n;
    if (at < 1 || at >= parts.length) return missing ?? NA;
    const start = parts.slice(0, at).join(mark).length;
    return before ? text.slice(0, start) : text.slice(start + mark.length);
  });
}

const textSplit: EagerFunction = ([text, columns, rows, ignoreEmpty, , padding], scope) => {
  const whole = toText(scope.scalar(text));
  if (whole instanceof CellError) return whole;
  const split = (t: string, delimiters: Operand): string[] => {
    const marks = delimiters === undefined ? [] : texts([delimiters], scope);
    if (marks instanceof CellError || marks.length === 0) return [t];
    const [first = "", ...others] = marks.filter((m) => m !== "");
    const parts = others.reduce((s, m) => s.replaceAll(m, first), t).split(first);
    return toBoolean(scope.scalar(ignoreEmpty)) === true ? parts.filter((p) => p !== "") : parts;
  };
  const lines: CellValue[][] = split(whole, rows).map((line) => split(line, columns));
  const width = Math.max(...lines.map((l) => l.length));
  const filler = padding === undefined ? NA : scope.scalar(padding);
  return lines.map((l) => [...l, ...Array.from({ length: width - l.length }, () => filler)]);
};

function proper(text: string): string {
  return text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_m, gap: string, first: string) => {
    return gap + first.toUpperCase();
  });
}

function unicodeCharacter(code: Argument): CellValue {
  const n = integer(code);
  if (n instanceof CellError) return n;
  return n < 1 || n > 0x10ffff ? VALUE : String.fromCodePoint(n);
}

/** Rounded text with thousands separators unless the third argument is TRUE. */
const fixed = lifted(([value, decimals, noCommas]) => {
  const [n, places] = [toNumber(value), integer(decimals, 2)];
  if (n instanceof CellError) return n;
  if (places instanceof CellError) return places;
  if (places > 127) return NUM;
  const scale = 10 ** places;
  const rounded = Math.round(n * scale) / scale;
  const pattern = `${toBoolean(noCommas) === true ? "0" : "#,##0"}${
    places > 0 ? `.${"0".repeat(places)}` : ""
  }`;
  return formatValue(rounded, pattern) ?? VALUE;
});

export const textFunctions = eagerTable({
  LEN: ofText((text) => text.length),
  LEFT: inCharacters.left,
  RIGHT: inCharacters.right,
  MID: inCharacters.middle,
  UPPER: ofText((text) => text.toUpperCase()),
  LOWER: ofText((text) => text.toLowerCase()),
  PROPER: ofText(proper),
  TRIM: ofText((text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  // eslint-disable-next-line no-control-regex -- CLEAN removes exactly the control characters
  CLEAN: ofText((text) => text.replace(/[\u0000-\u001f]/g, "")),
  SUBSTITUTE: substitute,
  REPLACE: inCharacters.replace,
  FIND: inCharacters.find,
  SEARCH: inCharacters.search,
  REPT: repeat,
  EXACT: ofText((text, other) => text === toText(other)),
  UNICHAR: lifted(([code]) => unicodeCharacter(code)),
  UNICODE: ofText((text) => text.codePointAt(0) ?? VALUE),
  CONCAT: (args, scope) => joined(texts(args, scope), [""]),
  CONCATENATE: (args, scope) =>
    args.some((a) => isMatrix(a) || a instanceof Reference)
      ? lifted((values) =>
          joined(
            values.map((v) => String(toText(v))),
            [""],
          ),
        )(args, scope)
      : joined(texts(args, scope), [""]),
  TEXTJOIN: textJoin,
  TEXT: format,
  VALUE: valueOf,
  NUMBERVALUE: numberValue,
  TEXTBEFORE: beside(true),
  TEXTAFTER: beside(false),
  TEXTSPLIT: textSplit,
  FIXED: fixed,
  HYPERLINK: ([link, shown], scope) => scope.scalar(shown === undefined ? link : shown),
});
