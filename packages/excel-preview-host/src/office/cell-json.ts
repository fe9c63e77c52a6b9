// Cell values as JSON, and what Excel calls their kinds.
import { CellError, type CellValue } from "../model/value";
import type { Json } from "./wire";

export function cellJson(value: CellValue): Json {
  if (value === null) return "";
  return value instanceof CellError ? value.code : value;
}

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
