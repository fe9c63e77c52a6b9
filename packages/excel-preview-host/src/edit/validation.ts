// Data validation: the items of a list, and whether a typed value is let in.
import type { Calculator } from "../calc/calculator";
import { Reference, compareValues, toNumber, toText } from "../calc/operand";
import { FormulaSyntaxError } from "../calc/syntax";
import { displayText } from "../calc/display";
import { contains } from "../model/address";
import type { Book } from "../model/book";
import type { Comparison, Validation } from "../model/features";
import type { Sheet } from "../model/sheet";
import { CellError, type CellValue } from "../model/value";
import { interpret, type Input } from "./entry";
import { EditError } from "./errors";
import { texts } from "./texts";

/** The validation of a cell, and how far the cell is from the one its formulas were written for. */
interface CellValidation {
  validation: Validation;
  shift: { rows: number; columns: number };
}

function validationAt(sheet: Sheet, row: number, column: number): CellValidation | null {
  const validation = sheet.validations.find((v) => v.areas.some((a) => contains(a, row, column)));
  if (!validation) return null;
  const top = Math.min(...validation.areas.map((a) => a.top));
  const left = Math.min(...validation.areas.map((a) => a.left));
  return { validation, shift: { rows: row - top, columns: column - left } };
}

/** A validation's operand as a value: number, text in quotes, or formula. */
function operandValue(
  calculator: Calculator,
  sheet: Sheet,
  row: number,
  column: number,
  formula: string,
  shift: { rows: number; columns: number },
): CellValue {
  try {
    return calculator.evaluate(formula, { sheetId: sheet.id, row, column }, shift)[0]?.[0] ?? null;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return new CellError("#NAME?");
    throw error;
  }
}

/** The items a cell's validation list offers, as shown; null where it has no list. */
export function listItems(
  book: Book,
  calculator: Calculator,
  sheet: Sheet,
  row: number,
  column: number,
): string[] | null {
  const found = validationAt(sheet, row, column);
  if (found?.validation.type !== "list") return null;
  const { formula1 } = found.validation;
  const literal = /^"([\s\S]*)"$/.exec(formula1)?.[1];
  if (literal !== undefined) {
    return literal
      .replaceAll('""', '"')
      .split(/[,，]/)
      .map((item) => item.trim());
  }
  try {
    const at = { sheetId: sheet.id, row, column };
    const operand = calculator.operand(formula1, at, found.shift);
    if (operand instanceof Reference) return referenceItems(book, operand);
    return calculator
      .evaluate(formula1, at, found.shift)
      .flat()
      .filter((v) => v !== null && !(v instanceof CellError))
      .map((v) => String(toText(v)));
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return [];
    throw error;
  }
}

/** Empty cells of the source are not offered. */
function referenceItems(book: Book, reference: Reference): string[] {
  return reference.areas.flatMap(({ sheet, area }) => {
    const items: string[] = [];
    const bottom = Math.min(area.bottom, sheet.used()?.bottom ?? 0);
    for (let r = area.top; r <= bottom; r++) {
      for (let c = area.left; c <= area.right; c++) {
        const text = displayText(book, sheet, r, c);
        if (text !== "") items.push(text);
      }
    }
    return items;
  });
}

function holds(operator: Comparison, value: number, low: CellValue, high: CellValue): boolean {
  const order = compareValues(value, low);
  switch (operator) {
    case "between":
      return order >= 0 && compareValues(value, high) <= 0;
    case "notBetween":
      return order < 0 || compareValues(value, high) > 0;
    case "equal":
      return order === 0;
    case "notEqual":
      return order !== 0;
    case "greaterThan":
      return order > 0;
    case "lessThan":
      return order < 0;
    case "greaterThanOrEqual":
      return order >= 0;
    case "lessThanOrEqual":
      return order <= 0;
  }
}

/** The number that a validation compares: the value itself, or the length of its text. */
function measured(validation: Validation, value: CellValue): number | null {
  if (validation.type === "textLength") return String(toText(value)).length;
  if (typeof value !== "number") return null;
  return validation.type === "whole" && !Number.isInteger(value) ? null : value;
}

/**
 * What a cell's validation says to a value that was typed into it.
 * @throws EditError InvalidArgument with the validation's own message (style "stop" only)
 */
export function requireValid(
  book: Book,
  calculator: Calculator,
  sheet: Sheet,
  row: number,
  column: number,
  input: Input,
): void {
  const found = validationAt(sheet, row, column);
  if (!found || found.validation.type === "none" || found.validation.type === "custom") return;
  const { validation } = found;
  if (!validation.error.show || validation.error.style !== "stop") return;
  const style = book.styles.get(sheet.cell(row, column)?.style ?? 0);
  const { value, formula } = interpret(input, style.numberFormat);
  if (formula === null && !lets(book, calculator, { sheet, row, column }, found, value))
    throw refusal(validation);
}

/** Whether a validation lets a value through; a custom rule looks at what the cell holds. */
function lets(
  book: Book,
  calculator: Calculator,
  { sheet, row, column }: { sheet: Sheet; row: number; column: number },
  { validation, shift }: CellValidation,
  value: CellValue,
): boolean {
  if (validation.type === "none") return true;
  if (value === null) return validation.allowBlank;
  const operand = (text: string): CellValue =>
    text === "" ? null : operandValue(calculator, sheet, row, column, text, shift);
  if (validation.type === "custom") {
    const result = operand(validation.formula1);
    return result === true || (typeof result === "number" && result !== 0);
  }
  if (validation.type === "list") {
    const shown = String(toText(value));
    const items = listItems(book, calculator, sheet, row, column) ?? [];
    return items.includes(shown) || items.some((item) => toNumber(item) === value);
  }
  const number = measured(validation, value);
  const [low, high] = [operand(validation.formula1), operand(validation.formula2)];
  return number !== null && holds(validation.operator, number, low, high);
}

/** Whether what a cell holds is what its validation asks for. */
export function isValid(
  book: Book,
  calculator: Calculator,
  sheet: Sheet,
  row: number,
  column: number,
): boolean {
  const found = validationAt(sheet, row, column);
  const place = { sheet, row, column };
  return !found || lets(book, calculator, place, found, sheet.value(row, column));
}

/** After the value has been put in: a custom rule looks at the cell itself. */
export function customRuleHolds(
  book: Book,
  calculator: Calculator,
  sheet: Sheet,
  row: number,
  column: number,
): EditError | null {
  const validation = validationAt(sheet, row, column)?.validation;
  if (validation?.type !== "custom") return null;
  if (!validation.error.show || validation.error.style !== "stop") return null;
  return isValid(book, calculator, sheet, row, column) ? null : refusal(validation);
}

function refusal(validation: Validation): EditError {
  const { title, message } = validation.error;
  const text = message || texts.invalid;
  return new EditError("InvalidArgument", title ? `${title}：${text}` : text);
}
