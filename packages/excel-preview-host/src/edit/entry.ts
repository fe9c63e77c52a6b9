// What Excel makes of something put into a cell: a formula, a number, a date, text.
import { stringifyTokens, tokenize } from "@borgar/fx/xlsx";
import { parseInput } from "../calc/input";
import { errorNamed, numberText } from "../calc/operand";
import type { CellValue } from "../model/value";
import { EditError } from "./errors";
import { requireFormula } from "./formula-check";
import { texts } from "./texts";

export type Input = string | number | boolean | null;

export interface Entry {
  value: CellValue;
  /** With "=". */
  formula: string | null;
  /** Typed with a leading apostrophe. */
  quotePrefix: boolean;
  /** The number format for a cell that is General. */
  format?: string;
}

const MAX_TEXT = 32_767;

function constant(value: CellValue, format?: string): Entry {
  return { value, formula: null, quotePrefix: false, ...(format ? { format } : {}) };
}

/** Function names and cell addresses in capitals, as Excel keeps them. */
function canonical(formula: string): string {
  const tokens = tokenize(formula, { negativeNumbers: false, withLocation: false });
  for (const token of tokens) {
    if (token.type === "func" || token.type === "bool") token.value = token.value.toUpperCase();
    else if (token.type === "range" || token.type === "range_beam") {
      const mark = token.value.lastIndexOf("!") + 1;
      token.value = token.value.slice(0, mark) + token.value.slice(mark).toUpperCase();
    }
  }
  return stringifyTokens(tokens);
}

function formulaEntry(formula: string): Entry {
  requireFormula(formula);
  return { value: null, formula: canonical(formula), quotePrefix: false };
}

/**
 * Excel's reading of an input for a cell with this number format; "" and null empty the cell.
 * @throws EditError InvalidArgument for a formula that Excel refuses and for over-long text
 */
export function interpret(input: Input, numberFormat: string): Entry {
  if (input === null || input === "") return constant(null);
  const isText = numberFormat === "@";
  if (typeof input === "number") return constant(isText ? numberText(input) : input);
  if (typeof input === "boolean") return constant(input);
  if (input.length > MAX_TEXT) throw new EditError("InvalidArgument", texts.tooLong);
  if (isText) return constant(input);
  if (input.startsWith("'")) return { ...constant(input.slice(1)), quotePrefix: true };
  if (input.length > 1 && input.startsWith("=")) return formulaEntry(input);
  const parsed = parseInput(input);
  if (parsed) return constant(parsed.value, parsed.format);
  const error = errorNamed(input);
  if (error) return constant(error);
  // Text that begins as a calculation is one: `+A1`, `-B2`, `@SUM(A1)`.
  return /^[-+@]./s.test(input) ? formulaEntry(`=${input}`) : constant(input);
}
