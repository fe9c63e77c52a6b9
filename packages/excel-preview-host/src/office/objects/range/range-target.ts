// The cells behind a Range, and finding them by address.
import type { HostContext, RangeTarget } from "../../context";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  areaName,
  columnCount,
  intersect,
  parseArea,
  rowCount,
  type Area,
} from "../../../model/address";
import type { Sheet } from "../../../model/sheet";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";

/** "Sheet1!A1:B2", quoted where the name needs it. */
export function sheetAddress(sheet: Sheet, area: Area): string {
  return `${quoteSheet(sheet.name)}!${areaName(area)}`;
}

/** "Sheet1!$A$1:$B$2" */
export function absoluteAddress(sheet: Sheet, area: Area): string {
  const name = areaName(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return `${quoteSheet(sheet.name)}!${name}`;
}

export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** Whole columns, whole rows or the whole sheet. */
export function unbounded(area: Area): boolean {
  return rowCount(area) === MAX_ROWS || columnCount(area) === MAX_COLUMNS;
}

/** The part of an area that cells can be in; a whole column ends where the sheet's cells end. */
export function clipped({ sheet, area }: RangeTarget): Area | null {
  if (!unbounded(area)) return area;
  const used = sheet.used();
  return used && intersect(area, used);
}

/** Calls back for every cell position of an area, row by row. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) visit(row, column);
}

/** Rows of what `read` gives for each cell. */
export function grid<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(read(row, column));
    rows.push(line);
  }
  return rows;
}

/** @throws InvalidArgument outside the sheet, as `getOffsetRange` answers it */
export function checkedArea(top: number, left: number, bottom: number, right: number): Area {
  if (
    top < 0 ||
    left < 0 ||
    bottom >= MAX_ROWS ||
    right >= MAX_COLUMNS ||
    top > bottom ||
    left > right
  )
    throw new OfficeError("InvalidArgument");
  return { top, left, bottom, right };
}

/**
 * The range that a text names: an address, with or without a sheet, or a defined name or table.
 * @param sheet where an address without a sheet name points
 */
export function resolveAddress(host: HostContext, sheet: Sheet, text: string): RangeTarget | null {
  const cut = text.lastIndexOf("!");
  if (cut >= 0) {
    const name = text
      .slice(0, cut)
      .replace(/^'(.*)'$/s, "$1")
      .replaceAll("''", "'");
    const other = host.book.sheetByName(name);
    const area = parseArea(text.slice(cut + 1));
    return other && area ? { host, sheet: other, area } : null;
  }
  const area = parseArea(text);
  return area ? { host, sheet, area } : namedRange(host, sheet, text);
}

function namedRange(host: HostContext, sheet: Sheet, text: string): RangeTarget | null {
  const { book } = host;
  const wanted = text.toLowerCase();
  const names = book.names.filter((n) => n.name.toLowerCase() === wanted);
  const name = names.find((n) => n.scope === sheet.id) ?? names.find((n) => n.scope === null);
  if (name) return referredRange(host, sheet, name.formula);
  const table = book.tableByName(text);
  const home = table && book.sheet(table.sheetId);
  if (!table || !home) return null;
  const { top, bottom, left, right } = table.area;
  const body = { top: top + Number(table.showHeaders), bottom: bottom - Number(table.showTotals) };
  return { host, sheet: home, area: { ...body, left, right } };
}

/** The range that a name's formula stands for; null for a constant or a calculation. */
export function referredRange(
  host: HostContext,
  sheet: Sheet,
  formula: string,
): RangeTarget | null {
  return formula.includes("!") ? resolveAddress(host, sheet, formula.replaceAll("$", "")) : null;
}

/** An argument that is a Range or an address text. */
export function rangeArgument(
  host: HostContext,
  sheet: Sheet,
  args: Arguments,
  index: number,
): RangeTarget {
  const value = args.raw(index);
  const found =
    typeof value === "string" ? resolveAddress(host, sheet, stripEquals(value)) : rangeOf(value);
  if (!found) throw args.invalid();
  return found;
}

export function isRangeTarget(value: unknown): value is RangeTarget {
  return typeof value === "object" && value !== null && "sheet" in value && "area" in value;
}

/** The cells behind an object that is a Range, else null. */
export function rangeOf(value: unknown): RangeTarget | null {
  const isRange =
    typeof value === "object" &&
    value !== null &&
    "typeName" in value &&
    value.typeName === "Range";
  return isRange && "target" in value ? (value.target as RangeTarget) : null;
}

function stripEquals(text: string): string {
  return text.startsWith("=") ? text.slice(1) : text;
}
