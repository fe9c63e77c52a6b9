// Half and full width (ASC, WIDECHAR), and numbers in Chinese numerals (NUMBERSTRING).
import { CellError } from "../../model/value";
import { inNumerals } from "../chinese-digits";
import { NUM, toNumber } from "../operand";
import { integer, lifted, ofText } from "./lift";
import { eagerTable } from "./scope";

/** Between `!` and `～`, each full-width character stands so far behind its own. */
const APART = 0xfee0;
const JAPANESE = /[\u30a1-\u30fe\uff61-\uff9f]/;

function shifted(text: string, range: RegExp, by: number): string {
  return text.replace(range, (c) => String.fromCharCode(c.charCodeAt(0) + by));
}

/** @throws RangeError for Japanese syllables, which are not done here */
function requireNoSyllables(text: string): void {
  if (JAPANESE.test(text)) throw new RangeError("Japanese syllables");
}

function narrow(text: string): string {
  requireNoSyllables(text);
  return shifted(text, /[\uff01-\uff5e]/g, -APART).replaceAll("\u3000", " ");
}

function wide(text: string): string {
  requireNoSyllables(text);
  return shifted(text, /[!-~]/g, APART).replaceAll(" ", "\u3000");
}

const numberString = lifted(([value, type]) => {
  const [n, kind] = [toNumber(value), integer(type, 1)];
  if (n instanceof CellError) return n;
  if (kind instanceof CellError) return kind;
  if (n < 0 || kind < 1 || kind > 3 || Math.round(n) > Number.MAX_SAFE_INTEGER) return NUM;
  return inNumerals(String(Math.round(n)), kind);
});

export const widths = eagerTable({
  ASC: ofText(narrow),
  WIDECHAR: ofText(wide),
  DBCS: ofText(wide),
  NUMBERSTRING: numberString,
});
