// Excel's operators over values and arrays, and over references (range, intersection, union).
import { intersect, type Area } from "../model/address";
import { CellError, type CellValue } from "../model/value";
import {
  DIV0,
  NULL,
  NUM,
  Reference,
  VALUE,
  compareValues,
  toNumber,
  toText,
  type Operand,
} from "./operand";
import { numeric, overCells } from "./functions/lift";
import type { Scope } from "./functions/scope";

function arithmetic(operator: string, a: number, b: number): CellValue {
  switch (operator) {
    case "+":
      return numeric(a + b);
    case "-":
      return numeric(nearZero(a - b, a));
    case "*":
      return numeric(a * b);
    case "/":
      return b === 0 ? DIV0 : numeric(a / b);
    default:
      return a === 0 && b === 0 ? NUM : a === 0 && b < 0 ? DIV0 : numeric(a ** b);
  }
}

/** Excel takes a difference in the last binary digits as nothing: 0.3-0.1-0.2 is 0. */
function nearZero(difference: number, from: number): number {
  return Math.abs(difference) < Math.abs(from) * 2e-15 ? 0 : difference;
}

function comparison(operator: string, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

const COMPARISONS = new Set(["=", "<>", "<", "<=", ">", ">="]);

function combine(operator: string, a: CellValue, b: CellValue): CellValue {
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return b;
  if (COMPARISONS.has(operator)) return comparison(operator, compareValues(a, b));
  if (operator === "&") return String(toText(a)) + String(toText(b));
  const [x, y] = [toNumber(a), toNumber(b)];
  if (x instanceof CellError) return x;
  return y instanceof CellError ? y : arithmetic(operator, x, y);
}

export function binary(operator: string, left: Operand, right: Operand, scope: Scope): Operand {
  return overCells([left ?? null, right ?? null], scope, ([a = null, b = null]) =>
    combine(operator, a, b),
  );
}

/** `-x`, `+x`, `x%`. A plus sign changes nothing, not even text. */
export function unary(operator: string, operand: Operand, scope: Scope): Operand {
  return overCells([operand ?? null], scope, ([value = null]) => {
    if (operator === "+") return value;
    const n = toNumber(value);
    if (n instanceof CellError) return n;
    return operator === "%" ? n / 100 : n === 0 ? 0 : -n;
  });
}

function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** `:` the smallest area around both, space what both share, `,` both. */
export function joinReferences(operator: string, left: Operand, right: Operand): Operand {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  if (!(left instanceof Reference) || !(right instanceof Reference)) return VALUE;
  if (operator === ",") return new Reference([...left.areas, ...right.areas]);
  const [a, b] = [left.areas[0], right.areas[0]];
  if (!a || !b || a.sheet !== b.sheet) return VALUE;
  if (operator === ":") return new Reference([{ sheet: a.sheet, area: around(a.area, b.area) }]);
  const shared = left.areas.flatMap((l) =>
    right.areas.flatMap((r) => {
      const area = l.sheet === r.sheet ? intersect(l.area, r.area) : null;
      return area ? [{ sheet: l.sheet, area }] : [];
    }),
  );
  return shared.length > 0 ? new Reference(shared) : NULL;
}
