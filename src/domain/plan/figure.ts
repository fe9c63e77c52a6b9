// Owns reading one 篇数 cell (P2): numbers, text, full-width digits, "4篇".

import type { CellValue } from "../cell";
import { nameKey } from "../text";

export type FigureReading =
  | { readonly kind: "figure"; readonly value: number }
  | { readonly kind: "empty" | "notANumber" | "notWhole" | "negative" };

const NUMBER = /^([+-]?\d+(?:\.\d+)?)(?:篇|条|件)?$/u;

export function readFigure(cell: CellValue): FigureReading {
  if (cell === null) return { kind: "empty" };
  const text = nameKey(String(cell)).replace(/[−–—]/gu, "-");
  if (text === "") return { kind: "empty" };
  const match = typeof cell === "boolean" ? null : NUMBER.exec(text);
  if (match === null) return { kind: "notANumber" };
  const value = Number(match[1]);
  if (value < 0) return { kind: "negative" };
  return Number.isSafeInteger(value) ? { kind: "figure", value } : { kind: "notWhole" };
}
