// What a formula's parts can be while it is calculated, and Excel's coercions between them.
import type { Area } from "../model/address";
import type { Sheet } from "../model/sheet";
import { CellError, type CellValue } from "../model/value";
import { parseInput } from "./input";
import type { Node } from "./tree";

export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** One or more areas of cells (several after the union operator). */
export class Reference {
  constructor(readonly areas: readonly SheetArea[]) {}
}

/** Several references at once, of INDIRECT or OFFSET over an array: some functions answer for each. */
export class ReferenceArray {
  constructor(readonly rows: readonly (readonly (Reference | CellError)[])[]) {}
}

/** A LAMBDA with the names that were visible where it was written. */
export class Lambda {
  constructor(
    readonly params: readonly string[],
    readonly body: Node,
    readonly locals: ReadonlyMap<string, Operand>,
  ) {}
}

/** Rows of cells; never changed once made, because reads are shared. */
export type Matrix = readonly (readonly CellValue[])[];

/** `undefined` is an omitted argument. */
export type Operand = CellValue | Matrix | Reference | ReferenceArray | Lambda | undefined;

export const NULL = new CellError("#NULL!");
export const DIV0 = new CellError("#DIV/0!");
export const VALUE = new CellError("#VALUE!");
export const REF = new CellError("#REF!");
export const NAME = new CellError("#NAME?");
export const NUM = new CellError("#NUM!");
export const NA = new CellError("#N/A");
export const SPILL = new CellError("#SPILL!");
export const CALC = new CellError("#CALC!");
export const BUSY = new CellError("#BUSY!");

const ERRORS = new Map(
  [NULL, DIV0, VALUE, REF, NAME, NUM, NA, SPILL, CALC, BUSY].map((e) => [e.code as string, e]),
);

/** "#N/A" as the error that it names; null for any other text. */
export function errorNamed(text: string): CellError | null {
  return ERRORS.get(text.toUpperCase()) ?? null;
}

export function isMatrix(operand: Operand): operand is Matrix {
  return Array.isArray(operand);
}

/** A number, as Excel's operators read it: empty is 0, TRUE is 1, text that looks like a number counts. */
export function toNumber(value: CellValue | undefined): number | CellError {
  if (typeof value === "number") return value;
  if (value === null || value === undefined) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof CellError) return value;
  const parsed = parseInput(value);
  return typeof parsed?.value === "number" ? parsed.value : VALUE;
}

/** A number's text as `&` writes it: 15 significant digits, exponent as 1E+21. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const text = String(Number(value.toPrecision(15)));
  return text.replace(/e([+-])(\d)$/, "e$10$2").replace("e", "E");
}

export function toText(value: CellValue | undefined): string | CellError {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

export function toBoolean(value: CellValue | undefined): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null || value === undefined) return false;
  if (typeof value === "number") return value !== 0;
  if (value instanceof CellError) return value;
  const text = value.toUpperCase();
  return text === "TRUE" ? true : text === "FALSE" ? false : VALUE;
}

const collator = new Intl.Collator("zh-CN");

/** 15 digits decide, so that 0.1+0.2 equals 0.3 as in Excel. */
function numbersEqual(a: number, b: number): boolean {
  return a === b || (Math.abs(a - b) < 1e-9 && a.toPrecision(15) === b.toPrecision(15));
}

export function compareText(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y ? 0 : collator.compare(x, y) || (x < y ? -1 : 1);
}

function rank(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function emptyLike(other: CellValue): CellValue {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

/** Excel's order: numbers, then text (case ignored), then FALSE, TRUE; empty takes the other's kind. */
export function compareValues(a: CellValue, b: CellValue): number {
  const x = a ?? emptyLike(b);
  const y = b ?? emptyLike(a);
  if (typeof x === "number" && typeof y === "number") return numbersEqual(x, y) ? 0 : x - y;
  if (typeof x === "string" && typeof y === "string") return compareText(x, y);
  if (typeof x === "boolean" && typeof y === "boolean") return Number(x) - Number(y);
  return rank(x) - rank(y);
}
