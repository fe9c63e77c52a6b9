// Where a formula computes with many cells: there Excel marks it as a dynamic array when it is new, and
// takes the one cell in the formula's own row or column where a file has it without that mark.
import type { Token } from "@borgar/fx/xlsx";
import { maySpill, takesRanges } from "./function-names";

/** Functions that compute their arguments as arrays, marked or not. */
const ARRAY_FUNCTIONS = new Set(
  "FREQUENCY INDEX LOOKUP MDETERM MINVERSE MMULT SUMPRODUCT SUMX2MY2 SUMX2PY2 SUMXMY2".split(" "),
);

/** Of functions that take ranges, the places (from 0) where one value is wanted. */
const SINGLE_PLACES: Readonly<Record<string, (place: number) => boolean>> = {
  ...among([0], "CHOOSE RANK RANK.AVG RANK.EQ XMATCH XLOOKUP"),
  ...among([1], "AVERAGEIF COUNTIF LARGE PERCENTILE PERCENTILE.INC QUARTILE SMALL SUMIF"),
  ...among([0, 2], "MATCH"),
  ...among([0, 2, 3], "HLOOKUP VLOOKUP"),
  ...among([1, 2, 3, 4], "OFFSET"),
  COUNTIFS: (place) => place % 2 === 1,
  ...Object.fromEntries(
    ["AVERAGEIFS", "MAXIFS", "MINIFS", "SUMIFS"].map((name) => [
      name,
      (place: number) => place > 0 && place % 2 === 0,
    ]),
  ),
};

function among(places: number[], names: string): Record<string, (place: number) => boolean> {
  const wanted = (place: number): boolean => places.includes(place);
  return Object.fromEntries(names.split(" ").map((name) => [name, wanted]));
}

export function isOperator(token: Token | undefined, value: string): boolean {
  return token?.type === "operator" && token.value === value;
}

function isManyCells(token: Token): boolean {
  if (token.type === "range_beam" || token.type === "range_ternary") return true;
  if (token.type === "range") return token.value.includes(":", token.value.lastIndexOf("!"));
  return token.type === "structured" && !/@|#This Row/i.test(token.value);
}

/** An open bracket: the function before it, "" for none, and which argument is being read. */
interface Around {
  name: string;
  place: number;
}

/** Calls `found` for each token of many cells that does not stand as a range where ranges are taken. */
function eachArray(tokens: readonly Token[], found: (at: number) => void): void {
  const around: Around[] = [];
  const solid = tokens.flatMap((token, at) => (token.type === "whitespace" ? [] : [{ token, at }]));
  for (const [i, { token, at }] of solid.entries()) {
    const before = solid[i - 1]?.token;
    const after = solid[i + 1]?.token;
    const inner = around.at(-1);
    if (isOperator(token, "("))
      around.push({ name: before?.type === "func" ? before.value.toUpperCase() : "", place: 0 });
    else if (isOperator(token, ")")) around.pop();
    else if (isOperator(token, ",") && inner) inner.place++;
    else if (isManyCells(token) && !staysRange(before, after, around)) found(at);
  }
}

/** A range that stands alone as an argument of a function that takes ranges there. */
function staysRange(
  before: Token | undefined,
  after: Token | undefined,
  around: readonly Around[],
): boolean {
  if (isOperator(before, "@") || isOperator(before, ":") || isOperator(after, ":")) return true;
  const inner = around.at(-1);
  if (inner && SINGLE_PLACES[inner.name]?.(inner.place)) return false;
  if (around.some(({ name }) => ARRAY_FUNCTIONS.has(name))) return true;
  const isEdge = (token: Token | undefined): boolean =>
    !token || ["(", ")", ","].includes(token.type === "operator" ? token.value : "");
  return isEdge(before) && isEdge(after) && takesRanges(inner?.name ?? "");
}

/**
 * Whether a formula may give, or compute with, an array outside the functions that take ranges.
 * Too often "yes" only costs Excel a little; too seldom would show an `@` and change the result.
 */
export function isDynamic(
  tokens: readonly Token[],
  isName: ((name: string) => boolean) | undefined,
): boolean {
  const marked = tokens.some(
    (token) =>
      isOperator(token, "@") ||
      isOperator(token, "#") ||
      (token.type === "func" && maySpill(token.value) && !isName?.(token.value)),
  );
  let found = false;
  if (!marked) eachArray(tokens, () => (found = true));
  return marked || found;
}

/** The text with `@` before what computes with many cells. */
export function withIntersections(tokens: readonly Token[]): string {
  const places = new Set<number>();
  eachArray(tokens, (at) => places.add(at));
  return tokens.map((token, at) => (places.has(at) ? "@" : "") + token.value).join("");
}
