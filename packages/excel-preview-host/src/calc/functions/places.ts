// Functions that count places in a text: LEFT, RIGHT, MID, REPLACE, FIND, SEARCH, and the same over bytes.
import { CellError } from "../../model/value";
import { VALUE, toText } from "../operand";
import { integer, ofText } from "./lift";
import type { EagerFunction } from "./scope";

/** What a place is counted in. A text is cut, joined and searched in its units, one string unit for each. */
export interface Counting {
  unitsOf(text: string): string;
  textOf(units: string): string;
  /** What SEARCH looks for, wildcards and all. */
  pattern(needle: string): RegExp;
}

function cut(
  { unitsOf, textOf }: Counting,
  part: (units: string, count: number) => string,
): EagerFunction {
  return ofText((text, count) => {
    const n = integer(count, 1);
    if (n instanceof CellError) return n;
    return n < 0 ? VALUE : textOf(part(unitsOf(text), n));
  });
}

function middle({ unitsOf, textOf }: Counting): EagerFunction {
  return ofText((text, start, count) => {
    const [from, length] = [integer(start), integer(count)];
    if (from instanceof CellError) return from;
    if (length instanceof CellError) return length;
    if (from < 1 || length < 0) return VALUE;
    return textOf(unitsOf(text).slice(from - 1, from - 1 + length));
  });
}

function replacing({ unitsOf, textOf }: Counting): EagerFunction {
  return ofText((text, start, count, replacement) => {
    const [from, length, to] = [integer(start), integer(count), toText(replacement)];
    if (from instanceof CellError) return from;
    if (length instanceof CellError) return length;
    if (to instanceof CellError) return to;
    if (from < 1 || length < 0) return VALUE;
    const units = unitsOf(text);
    return textOf(units.slice(0, from - 1)) + to + textOf(units.slice(from - 1 + length));
  });
}

/** Place of one text in another, from 1. */
function finding(
  { unitsOf }: Counting,
  at: (rest: string, needle: string) => number,
): EagerFunction {
  return ofText((needle, within, start) => {
    const haystack = toText(within);
    const from = integer(start, 1);
    if (haystack instanceof CellError) return haystack;
    if (from instanceof CellError) return from;
    const units = unitsOf(haystack);
    if (from < 1 || from > units.length + 1) return VALUE;
    const found = at(units.slice(from - 1), needle);
    return found < 0 ? VALUE : found + from;
  });
}

export function placeFunctions(counting: Counting) {
  const { unitsOf, pattern } = counting;
  return {
    left: cut(counting, (units, n) => units.slice(0, n)),
    right: cut(counting, (units, n) => (n === 0 ? "" : units.slice(-n))),
    middle: middle(counting),
    replace: replacing(counting),
    find: finding(counting, (rest, needle) => rest.indexOf(unitsOf(needle))),
    search: finding(counting, (rest, needle) => rest.search(pattern(needle))),
  };
}
