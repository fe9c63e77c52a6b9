// Criteria of COUNTIF and its relatives: `>=5`, `<>`, `水*`, numbers, dates as text.
import { CellError, type CellValue } from "../../model/value";
import { compareText, errorNamed, type Matrix } from "../operand";
import { parseInput } from "../input";

export interface Criterion {
  test(value: CellValue): boolean;
  /** Set when exactly the cells with this key match, so that an index may answer. */
  key?: string;
}

const OPERATOR = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/;

/** Two values have the same key when COUNTIF takes them as equal; null for what no equality finds. */
export function equalityKey(value: CellValue): string | null {
  if (typeof value === "number") return `n${asKept(value)}`;
  if (typeof value === "boolean") return `b${value}`;
  if (value instanceof CellError) return `e${value.code}`;
  if (value === null || value === "") return null;
  const parsed = parseNumberLike(value);
  return parsed === null ? `t${value.toLowerCase()}` : `n${parsed}`;
}

/** Excel keeps fifteen digits of a number: long ones that differ behind them are one and the same. */
function asKept(value: number): number {
  if (Math.abs(value) < 1e15 || !Number.isFinite(value)) return value;
  const [mantissa = "", exponent = ""] = value.toExponential(16).split("e");
  return Number(`${mantissa.slice(0, mantissa.indexOf(".") + 15)}e${exponent}`);
}

/** Text digits count as their number, but only plain ones: "2022-3-5" in a cell stays text. */
function parseNumberLike(text: string): number | null {
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? asKept(Number(text)) : null;
}

/** `*`, `?` and `~` escapes as a whole-text expression that ignores case. */
export function wildcardPattern(text: string): RegExp {
  let source = "";
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? "";
    const next = text[i + 1] ?? "";
    if (c === "~" && /[*?~]/.test(next)) {
      source += `\\${next}`;
      i++;
    } else if (c === "*") source += "[\\s\\S]*";
    else if (c === "?") source += "[\\s\\S]";
    else source += c.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  }
  return new RegExp(`^${source}$`, "i");
}

export function hasWildcards(text: string): boolean {
  return /[*?~]/.test(text);
}

function operandOf(text: string): CellValue {
  const error = errorNamed(text);
  if (error) return error;
  return parseInput(text)?.value ?? text;
}

function equality(wanted: CellValue): Criterion {
  const key = equalityKey(wanted);
  if (typeof wanted === "string" && hasWildcards(wanted)) {
    const pattern = wildcardPattern(wanted);
    return { test: (v) => typeof v === "string" && pattern.test(v) };
  }
  return key === null
    ? { test: (v) => v === null || v === "" }
    : { test: (v) => equalityKey(v) === key, key };
}

function ordering(operator: string, wanted: CellValue): Criterion {
  const accepts = (order: number): boolean =>
    operator === "<"
      ? order < 0
      : operator === "<="
        ? order <= 0
        : operator === ">"
          ? order > 0
          : order >= 0;
  if (typeof wanted === "number") {
    return { test: (v) => typeof v === "number" && accepts(v - wanted) };
  }
  if (typeof wanted === "string") {
    return { test: (v) => typeof v === "string" && accepts(compareText(v, wanted)) };
  }
  return {
    test: (v) => typeof v === "boolean" && accepts(Number(v) - Number(wanted)),
  };
}

/** What a criterion argument accepts; an empty cell asks for 0, as in Excel. */
export function criterion(value: CellValue): Criterion {
  if (value === null) return equality(0);
  if (typeof value !== "string") return equality(value);
  const [, operator, rest = ""] = OPERATOR.exec(value) ?? [];
  if (operator === undefined || operator === "=") {
    if (operator && rest === "") return { test: (v) => v === null };
    return equality(operandOf(rest));
  }
  if (operator === "<>") {
    if (rest === "") return { test: (v) => v !== null };
    const wanted = operandOf(rest);
    // Unlike "=", it takes a text of digits for no number.
    if (typeof wanted === "number") return { test: (v) => v !== wanted };
    const same = equality(wanted);
    return { test: (v) => !same.test(v) };
  }
  return rest === "" ? { test: () => false } : ordering(operator, operandOf(rest));
}

// Reads of an unchanged range answer the same matrix, so an index made for one formula serves the
// next hundreds that count the same column.
const indexes = new WeakMap<Matrix, Map<string, number[]>>();

function indexOf(column: Matrix): Map<string, number[]> {
  let index = indexes.get(column);
  if (!index) {
    index = new Map();
    for (const [row, line] of column.entries()) {
      const key = equalityKey(line[0] ?? null);
      if (key === null) continue;
      const rows = index.get(key);
      if (rows) rows.push(row);
      else index.set(key, [row]);
    }
    indexes.set(column, index);
  }
  return index;
}

/**
 * Calls `found` for each place where all criteria hold. Matrices are of one size.
 * A column with an equality criterion is answered from its index.
 */
export function eachMatch(
  matrices: readonly Matrix[],
  criteria: readonly Criterion[],
  found: (row: number, column: number) => void,
): void {
  const indexed = matrices.findIndex(
    (m, i) => m.length > 32 && m[0]?.length === 1 && criteria[i]?.key !== undefined,
  );
  const others = criteria.flatMap((test, i) => {
    const matrix = matrices[i];
    return i === indexed || !matrix ? [] : [{ test, matrix }];
  });
  const holds = (row: number, column: number): boolean => {
    for (const { test, matrix } of others) {
      if (!test.test(matrix[row]?.[column] ?? null)) return false;
    }
    return true;
  };
  const column = matrices[indexed];
  if (column) {
    const rows = indexOf(column).get(criteria[indexed]?.key ?? "") ?? [];
    for (const row of rows) if (holds(row, 0)) found(row, 0);
    return;
  }
  const height = Math.max(0, ...matrices.map((m) => m.length));
  const width = Math.max(0, ...matrices.map((m) => m[0]?.length ?? 0));
  for (let r = 0; r < height; r++) for (let c = 0; c < width; c++) if (holds(r, c)) found(r, c);
}
