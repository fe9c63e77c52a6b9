// Changing a Range: values, formulas, formats, hiding, clearing, merging, copying.
import { translateFormulaToA1 } from "@borgar/fx/xlsx";
import type { RangeTarget } from "../../context";
import { isNumberFormat } from "../../../calc/number-format";
import { writeCells } from "../../../edit/cells";
import type { Input } from "../../../edit/entry";
import { requireUnprotected } from "../../../edit/protection";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  cellName,
  columnCount,
  intersect,
  rowCount,
  type Area,
} from "../../../model/address";
import { shiftCells, type SheetShift } from "../../../edit/shift";
import type { Resized } from "../../../model/change";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";
import type { Members } from "../../object-type";
import type { Json } from "../../wire";
import { clearConditionalFormats } from "../rules/conditional-formats";
import { clearValidation } from "../rules/data-validation";
import { getCellProperties, setCellProperties } from "./range-cells";
import { copyFrom, moveTo } from "./range-copy";
import { removeDuplicates } from "./range-duplicates";
import { autoFill } from "./range-fill";
import { replaceAllIn } from "./range-find";
import { clipped, grid, unbounded } from "./range-target";
import { changeEachStyle, changeStyles, requireFormattable } from "../format/style-writing";

type Setters = NonNullable<Members<RangeTarget>["set"]>;
type Methods = NonNullable<Members<RangeTarget>["methods"]>;

function scalar(value: Json, args: Arguments): Input {
  if (typeof value === "object" && value !== null) throw args.invalid();
  return value;
}

/**
 * An assigned array in the area's size; a single value stands for every cell.
 * @throws InvalidArgument for an array of another size
 */
export function valueRows(args: Arguments, index: number, area: Area): Input[][] {
  const given = args.json(index);
  const [rows, columns] = [rowCount(area), columnCount(area)];
  if (!Array.isArray(given)) {
    // In an array null leaves a cell alone; by itself it is no value of a property.
    if (given === null) throw args.invalid();
    const value = scalar(given, args);
    return Array.from({ length: rows }, () => Array<Input>(columns).fill(value));
  }
  // One row may be given without the outer brackets.
  const lines = given.length > 0 && !Array.isArray(given[0]) && rows === 1 ? [given] : given;
  if (lines.length !== rows) throw wrongSize(args);
  return lines.map((line) => {
    if (!Array.isArray(line) || line.length !== columns) throw wrongSize(args);
    return line.map((value) => scalar(value, args));
  });
}

function wrongSize(args: Arguments): OfficeError {
  return new OfficeError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    args.member,
  );
}

function setValues(target: RangeTarget, args: Arguments): void {
  if (unbounded(target.area)) throw new OfficeError("RangeExceedsLimit");
  const { host, sheet, area } = target;
  writeCells(host.book, sheet, area, valueRows(args, 0, area), "addin");
}

/** The empty text sets a format back. */
function formatCode(given: string): string {
  return given === "" ? "General" : given;
}

/** R[1]C and the like, each for its own cell; what is no formula is taken as it is. */
function setFormulasR1C1(target: RangeTarget, args: Arguments): void {
  if (unbounded(target.area)) throw new OfficeError("RangeExceedsLimit");
  const { host, sheet, area } = target;
  const inputs = valueRows(args, 0, area).map((line, r) =>
    line.map((input, c) =>
      typeof input === "string" && input.startsWith("=")
        ? translateFormulaToA1(input, cellName(area.top + r, area.left + c))
        : input,
    ),
  );
  writeCells(host.book, sheet, area, inputs, "addin");
}

/** One format for every cell, given alone or as the only one of an array; null for one of each. */
function onlyFormat(args: Arguments): string | null {
  const given = args.json(0);
  if (!Array.isArray(given)) return args.text(0);
  const [line, ...lines] = given;
  const [code, ...codes] = Array.isArray(line) ? line : [];
  return lines.length + codes.length === 0 && typeof code === "string" ? code : null;
}

function setNumberFormat(target: RangeTarget, args: Arguments): void {
  const { area } = target;
  const one = onlyFormat(args);
  if (one !== null) {
    const numberFormat = formatCode(one);
    if (!isNumberFormat(numberFormat)) throw args.invalid();
    return changeStyles(target, (style) => ({ ...style, numberFormat }));
  }
  const rows = valueRows(args, 0, area);
  const isWrong = (code: Input): boolean =>
    typeof code === "string" && !isNumberFormat(formatCode(code));
  if (rows.flat().some(isWrong)) throw args.invalid();
  changeEachStyle(target, (style, row, column) => {
    const numberFormat = rows[row - area.top]?.[column - area.left];
    return typeof numberFormat === "string"
      ? { ...style, numberFormat: formatCode(numberFormat) }
      : style;
  });
}

function hide(target: RangeTarget, lines: "rows" | "columns", hidden: boolean): void {
  const { sheet, area } = target;
  requireFormattable(sheet, lines === "rows" ? "allowFormatRows" : "allowFormatColumns");
  if (lines === "rows")
    for (let row = area.top; row <= area.bottom; row++)
      sheet.rows.set(row, { ...sheet.rows.get(row), hidden });
  else
    for (let column = area.left; column <= area.right; column++)
      sheet.columns.set(column, { ...sheet.columns.get(column), hidden });
  sheet.changed({ kind: "layout", sheetId: sheet.id });
}

export const rangeSetters: Setters = {
  columnHidden: (t, v) => hide(t, "columns", v.boolean(0)),
  formulas: setValues,
  formulasLocal: setValues,
  formulasR1C1: setFormulasR1C1,
  numberFormat: setNumberFormat,
  numberFormatLocal: setNumberFormat,
  rowHidden: (t, v) => hide(t, "rows", v.boolean(0)),
  values: setValues,
};

const CLEARABLE = [
  "All",
  "Contents",
  "Formats",
  "Hyperlinks",
  "RemoveHyperlinks",
  "ResetContents",
] as const;

/** @param args `applyTo`: one of Excel.ClearApplyTo */
export function clearCells(target: RangeTarget, args: Arguments): undefined {
  const applyTo = args.absent(0) ? "All" : args.oneOf(0, CLEARABLE);
  const { host, sheet } = target;
  const area = clipped(target);
  if (area && ["All", "Contents", "ResetContents"].includes(applyTo)) {
    const empty = grid(area, () => "");
    writeCells(host.book, sheet, area, empty, "addin");
  }
  if (area && ["All", "Formats", "RemoveHyperlinks"].includes(applyTo)) {
    const plain = host.book.styles.get(0);
    changeStyles(target, () => plain);
  }
  const hasRules = sheet.conditionalFormats.some((f) =>
    f.areas.some((a) => intersect(a, target.area)),
  );
  if (hasRules && (applyTo === "All" || applyTo === "Formats")) clearConditionalFormats(target);
  if (applyTo === "All") clearValidation(target);
  return undefined;
}

/** Excel keeps the top left value; the others are lost. */
function merge(target: RangeTarget, args: Arguments): undefined {
  const { host, sheet, area } = target;
  requireUnprotected(sheet);
  if (host.book.tables.some((table) => table.sheetId === sheet.id && intersect(table.area, area)))
    throw new OfficeError("InvalidOperation");
  const across = args.booleanOr(0, false);
  const parts: Area[] = [];
  for (let row = area.top; across && row <= area.bottom; row++)
    parts.push({ ...area, top: row, bottom: row });
  const areas = across ? parts : [area];
  sheet.merges = [...sheet.merges.filter((m) => !intersect(m, area)), ...areas];
  for (const part of areas) {
    const rest = grid(part, (r, c) => (r === part.top && c === part.left ? null : ""));
    writeCells(host.book, sheet, part, rest, "addin");
  }
  sheet.changed({ kind: "layout", sheetId: sheet.id });
  return undefined;
}

function unmerge({ sheet, area }: RangeTarget): undefined {
  requireUnprotected(sheet);
  sheet.merges = sheet.merges.filter((m) => !intersect(m, area));
  sheet.changed({ kind: "layout", sheetId: sheet.id });
  return undefined;
}

function select({ host, sheet, area }: RangeTarget): undefined {
  if (sheet.visibility !== "visible") throw new OfficeError("InvalidOperation");
  if (host.book.activeSheetId !== sheet.id) host.book.activate(sheet.id);
  host.book.select(sheet.id, [area]);
  return undefined;
}

/** Moves the cells beyond; "Down" or "Right" make room, "Up" or "Left" close the gap. */
function shift(target: RangeTarget, direction: "Down" | "Right" | "Up" | "Left"): void {
  const { host, sheet, area } = target;
  requireUnprotected(sheet);
  const rows = direction === "Down" || direction === "Up";
  const size = rows ? rowCount(area) : columnCount(area);
  const move: SheetShift = {
    sheet,
    axis: rows ? "rows" : "columns",
    at: rows ? area.top : area.left,
    count: direction === "Down" || direction === "Right" ? size : -size,
    first: rows ? area.left : area.top,
    last: rows ? area.right : area.bottom,
  };
  const resized: Resized = {
    what: move.count > 0 ? "inserted" : "deleted",
    axis: move.axis,
    lines: rows ? columnCount(area) === MAX_COLUMNS : rowCount(area) === MAX_ROWS,
    area: { ...area },
  };
  const changed = shiftCells(host.book, move);
  sheet.changed({ kind: "cells", sheetId: sheet.id, area: changed, origin: "addin", resized });
}

export const rangeActions: Methods = {
  autoFill,
  calculate: (t) => {
    t.host.calculator.recalculateAll();
    return undefined;
  },
  clear: clearCells,
  copyFrom,
  delete: (t, args) => {
    shift(t, args.oneOf(0, ["Up", "Left"]));
    return undefined;
  },
  insert: (t, args) => {
    const inserted = { ...t };
    shift(t, args.oneOf(0, ["Down", "Right"]));
    return inserted.host.make.range(inserted);
  },
  getCellProperties,
  merge,
  moveTo,
  removeDuplicates,
  replaceAll: replaceAllIn,
  select,
  setCellProperties,
  unmerge,
  _ValidateArraySize: (t, args) => {
    const fits = args.integer(0) === rowCount(t.area) && args.integer(1) === columnCount(t.area);
    if (!fits) throw wrongSize(args);
    return undefined;
  },
};
