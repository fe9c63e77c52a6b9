// Formula text: the file's spelling on one side, what a user sees on the other. Without "=" on both.
import { parseStructRef, stringifyStructRef, tokenize, type Token } from "@borgar/fx/xlsx";
import { isDynamic, isOperator, withIntersections } from "./array-context";
import { fileFunctionName, modelFunctionName } from "./function-names";

const MANY_CELLS = /[:[]/;
const NEEDS_READING = /_xl|\[#This Row\]/i;

function tokensOf(formula: string): Token[] {
  return tokenize(formula, { mergeRefs: true, withLocation: false });
}

/** The index of the bracket that closes the one at `open`. */
function closingBracket(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (isOperator(tokens[i], "(")) depth++;
    else if (isOperator(tokens[i], ")") && --depth === 0) return i;
  }
  return tokens.length - 1;
}

/** `_xlfn.ANCHORARRAY(A6)` -> `A6#`, `_xldudf_CONTOSO_ADD(1)` -> `CONTOSO.ADD(1)`, `_xlfn.SINGLE(A:A)` -> `@A:A`. */
export function formulaFromFile(formula: string): string {
  if (!NEEDS_READING.test(formula)) return formula;
  return readTokens(tokensOf(formula));
}

/** A formula that the file does not mark as an array: many cells where one is wanted stand with `@`. */
export function plainFormulaFromFile(formula: string): string {
  const text = formulaFromFile(formula);
  return MANY_CELLS.test(text) ? withIntersections(tokensOf(text)) : text;
}

function readTokens(tokens: readonly Token[]): string {
  let text = "";
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    const name = token.type === "func" ? modelFunctionName(token.value) : "";
    if ((name === "ANCHORARRAY" || name === "SINGLE") && isOperator(tokens[i + 1], "(")) {
      const close = closingBracket(tokens, i + 1);
      const inner = tokens.slice(i + 2, close);
      text += name === "SINGLE" ? singleText(inner) : `${readTokens(inner)}#`;
      i = close;
    } else if (token.type === "func") {
      // `[2]!_xldudf_…` belongs to another add-in's file: left as it is, so that it can be found.
      text += isOperator(tokens[i - 1], "!") ? token.value : name;
    } else if (token.type === "structured") text += structuredText(token.value);
    else text += token.value.replace(/^_xlpm\./i, "");
  }
  return text;
}

function singleText(inner: readonly Token[]): string {
  const text = readTokens(inner);
  const isCall = inner[0]?.type === "func" && closingBracket(inner, 1) === inner.length - 1;
  return inner.length === 1 || isCall ? `@${text}` : `@(${text})`;
}

/** `表1[[#This Row],[数量]]` -> `表1[@数量]`. */
function structuredText(value: string): string {
  if (!/\[#This Row\]/i.test(value)) return value;
  const reference = parseStructRef(value);
  return reference ? stringifyStructRef(reference) : value;
}

export interface FileFormula {
  text: string;
  /** May give more than one value, so that Excel keeps it as a dynamic array (`cm`). */
  dynamic: boolean;
}

export interface FormulaPlace {
  /** The table around the cell, for `[@名称]`. */
  table?: string;
  /** Defined names may be functions too; they carry no prefix. */
  isName?: (name: string) => boolean;
}

/** The file's spelling of a formula. */
export function formulaToFile(formula: string, place: FormulaPlace = {}): FileFormula {
  const tokens = tokensOf(formula);
  const locals = localNames(tokens);
  return { text: writeTokens(tokens, locals, place), dynamic: isDynamic(tokens, place.isName) };
}

function writeTokens(tokens: readonly Token[], locals: Set<string>, place: FormulaPlace): string {
  let text = "";
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (isOperator(token, "@")) {
      const end = operandEnd(tokens, i + 1);
      text += `_xlfn.SINGLE(${writeTokens(tokens.slice(i + 1, end), locals, place)})`;
      i = end - 1;
    } else if (token.type === "func") {
      const local = locals.has(token.value.toLowerCase());
      if (local) text += `_xlpm.${token.value}`;
      else if (isOperator(tokens[i - 1], "!") || place.isName?.(token.value)) text += token.value;
      else text += fileFunctionName(token.value);
    } else if (token.type === "range_named") {
      text += locals.has(token.value.toLowerCase()) ? `_xlpm.${token.value}` : token.value;
    } else if (isOperator(tokens[i + 1], "#")) {
      text += `_xlfn.ANCHORARRAY(${token.value})`;
      i++;
    } else if (token.type === "structured") text += structuredFileText(token.value, place.table);
    else text += token.value;
  }
  return text;
}

/** Behind the one operand that `@` applies to. */
function operandEnd(tokens: readonly Token[], start: number): number {
  const isCall = tokens[start]?.type === "func";
  const open = isCall ? start + 1 : start;
  if (isOperator(tokens[open], "(")) return closingBracket(tokens, open) + 1;
  return isOperator(tokens[start + 1], "#") ? start + 2 : start + 1;
}

/** `[@名称]` -> `表1[[#This Row],[名称]]`. */
function structuredFileText(value: string, table: string | undefined): string {
  const reference = parseStructRef(value);
  if (!reference) return value;
  const thisRow = reference.sections?.some((s) => s.toLowerCase() === "this row") ?? false;
  const named = reference.table ? reference : { ...reference, table: table ?? "" };
  if (!thisRow && reference.table) return value;
  return stringifyStructRef(named, { thisRow: true });
}

/** Names that LET and LAMBDA declare: arguments in first, third, … or all but the last place. */
function localNames(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  tokens.forEach((token, i) => {
    const name = token.type === "func" ? token.value.toUpperCase() : "";
    if (name !== "LET" && name !== "LAMBDA") return;
    const starts = argumentStarts(tokens, i + 1);
    starts.slice(0, -1).forEach((start, index) => {
      const argument = tokens.slice(start).find((t) => t.type !== "whitespace");
      if (argument?.type !== "range_named" || (name === "LET" && index % 2 === 1)) return;
      names.add(argument.value.toLowerCase());
    });
  });
  return names;
}

function argumentStarts(tokens: readonly Token[], open: number): number[] {
  const starts = [open + 1];
  let depth = 0;
  for (let i = open; i < closingBracket(tokens, open); i++) {
    if (isOperator(tokens[i], "(")) depth++;
    else if (isOperator(tokens[i], ")")) depth--;
    else if (depth === 1 && isOperator(tokens[i], ",")) starts.push(i + 1);
  }
  return starts;
}
