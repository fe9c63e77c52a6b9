// Inserting and deleting cells: what lies beyond moves, and every reference follows.
import { parseA1Ref, stringifyA1Ref, type RangeA1 } from "@borgar/fx/xlsx";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  columnCount,
  contains,
  intersect,
  rowCount,
  type Area,
} from "../model/address";
import type { Book } from "../model/book";
import type { Shift } from "../model/change";
import type { Table } from "../model/features";
import { Sheet, type Cell } from "../model/sheet";
import { requireNoPartOfDataTable } from "./data-tables";
import { EditError } from "./errors";
import { mapFormulas, rewriteFormula, type TokenRewriter } from "./rewrite";
import { texts } from "./texts";

export interface SheetShift extends Shift {
  sheet: Sheet;
}

interface Span {
  from: number;
  to: number;
}

/** Where a span goes; null when all of it is deleted. */
function moveSpan({ at, count }: Shift, span: Span): Span | null {
  if (count >= 0) {
    return {
      from: span.from >= at ? span.from + count : span.from,
      to: span.to >= at ? span.to + count : span.to,
    };
  }
  const end = at - count;
  const from = span.from < at ? span.from : span.from < end ? at : span.from + count;
  const to = span.to < at ? span.to : span.to < end ? at - 1 : span.to + count;
  return from <= to ? { from, to } : null;
}

function along(shift: Shift, a: Area): Span {
  return shift.axis === "rows" ? { from: a.top, to: a.bottom } : { from: a.left, to: a.right };
}

function across(shift: Shift, a: Area): Span {
  return shift.axis === "rows" ? { from: a.left, to: a.right } : { from: a.top, to: a.bottom };
}

function withSpan(shift: Shift, a: Area, span: Span): Area {
  return shift.axis === "rows"
    ? { ...a, top: span.from, bottom: span.to }
    : { ...a, left: span.from, right: span.to };
}

/** The area that is moved or deleted, up to the sheet's end. */
function moving(shift: Shift): Area {
  const { at, first, last } = shift;
  return shift.axis === "rows"
    ? { top: at, left: first, bottom: MAX_ROWS - 1, right: last }
    : { top: first, left: at, bottom: last, right: MAX_COLUMNS - 1 };
}

function cellCount(a: Area): number {
  return rowCount(a) * columnCount(a);
}

function inLanes(shift: Shift, a: Area): boolean {
  const span = across(shift, a);
  return span.from >= shift.first && span.to <= shift.last;
}

/** Where an area goes: moved, stretched or shrunk; null when deleted. Beside the lanes it stays. */
export function movedArea(shift: Shift, a: Area): Area | null {
  if (!inLanes(shift, a)) return a;
  const span = moveSpan(shift, along(shift, a));
  return span && withSpan(shift, a, span);
}

/** A table or merged cell partly in the lanes and partly beside them would be torn. */
function requireWhole(book: Book, shift: SheetShift): void {
  const { sheet } = shift;
  const block = moving(shift);
  const torn = (a: Area): boolean => intersect(a, block) !== null && !inLanes(shift, a);
  const tables = book.tables.filter((t) => t.sheetId === sheet.id).map((t) => t.area);
  requireNoPartOfDataTable(sheet, (a) => {
    const after = movedArea(shift, a);
    return torn(a) || (after !== null && cellCount(after) !== cellCount(a));
  });
  if ([...tables, ...sheet.merges].some(torn)) {
    throw new EditError("InsertDeleteConflict", texts.shiftConflict);
  }
}

function moveCells(shift: SheetShift): void {
  const { sheet, axis, at, count } = shift;
  const block = moving(shift);
  const moved: [number, Cell][] = [];
  for (const [key, cell] of [...sheet.cells]) {
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
    if (!contains(block, row, column)) continue;
    sheet.remove(row, column);
    const place = axis === "rows" ? row : column;
    if (count < 0 && place < at - count) continue;
    // Parts of a spilled result are written anew where their formula then stands.
    if (cell.spillAnchor) continue;
    delete cell.spill;
    const key2 = axis === "rows" ? Sheet.key(row + count, column) : Sheet.key(row, column + count);
    moved.push([key2, cell]);
  }
  for (const [key, cell] of moved)
    sheet.put(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, cell);
}

function moveAreas(shift: Shift, areas: readonly Area[]): Area[] {
  return areas.flatMap((a) => movedArea(shift, a) ?? []);
}

/** Whole rows or columns take their heights or widths along. */
function moveLayout(shift: SheetShift): void {
  const { sheet, axis, at, count, first, last } = shift;
  const whole = first === 0 && last === (axis === "rows" ? MAX_COLUMNS : MAX_ROWS) - 1;
  if (!whole) return;
  const lines: Map<number, object> = axis === "rows" ? sheet.rows : sheet.columns;
  const moved = [...lines].filter(([line]) => line >= at);
  for (const [line] of moved) lines.delete(line);
  for (const [line, layout] of moved)
    if (count > 0 || line >= at - count) lines.set(line + count, layout);
}

function moveRules<T extends { areas: Area[] }>(shift: Shift, rules: readonly T[]): T[] {
  return rules
    .map((rule) => ({ ...rule, areas: moveAreas(shift, rule.areas) }))
    .filter((rule) => rule.areas.length > 0);
}

function moveFeatures(book: Book, shift: SheetShift): void {
  const { sheet } = shift;
  const sheetId = sheet.id;
  sheet.merges = moveAreas(shift, sheet.merges);
  sheet.dataTables = sheet.dataTables.flatMap((table) => {
    const area = movedArea(shift, table.area);
    const inputs = table.inputs.map((input) => input && movedArea(shift, input));
    return area ? [{ ...table, area, inputs }] : [];
  });
  if (sheet.conditionalFormats.length > 0) {
    sheet.conditionalFormats = moveRules(shift, sheet.conditionalFormats);
    sheet.changed({ kind: "conditionalFormats", sheetId });
  }
  if (sheet.validations.length > 0) {
    sheet.validations = moveRules(shift, sheet.validations);
    sheet.changed({ kind: "validations", sheetId });
  }
  moveFilter(shift);
  for (const table of book.tables.filter((t) => t.sheetId === sheetId)) {
    const area = movedArea(shift, table.area);
    if (area) table.area = area;
    else removeTable(book, table);
  }
  moveLayout(shift);
  sheet.changed({ kind: "layout", sheetId });
}

/** A filter loses its buttons with its header, and the rule of a column with the column. */
function moveFilter(shift: SheetShift): void {
  const { sheet, axis, at, count } = shift;
  const filter = sheet.autoFilter;
  if (!filter) return;
  const { area } = filter;
  const after = movedArea(shift, area);
  const header = movedArea(shift, { ...area, bottom: area.top });
  const rules = [...filter.rules];
  const place = at - area.left;
  if (axis === "columns" && inLanes(shift, area) && place < rules.length) {
    if (count < 0) rules.splice(Math.max(0, place), Math.max(0, Math.min(place, 0) - count));
    else if (place > 0) rules.splice(place, 0, ...Array<null>(count).fill(null));
  }
  sheet.autoFilter = after && header && { area: after, rules };
  sheet.changed({ kind: "autoFilter", sheetId: sheet.id });
}

/** A table all of whose cells were deleted is gone. */
function removeTable(book: Book, table: Table): void {
  book.tables = book.tables.filter((t) => t !== table);
  book.announce({ kind: "tables", sheetId: table.sheetId, tableId: table.id, what: "removed" });
}

function boundsOf(range: RangeA1): Area {
  return {
    top: range.top ?? 0,
    left: range.left ?? 0,
    bottom: range.bottom ?? range.top ?? MAX_ROWS - 1,
    right: range.right ?? range.left ?? MAX_COLUMNS - 1,
  };
}

function referenceRewriter(shift: SheetShift, own: Sheet | null): TokenRewriter {
  return (token) => {
    if (token.type !== "range" && token.type !== "range_beam") return null;
    const reference = parseA1Ref(token.value);
    if (!reference || !("range" in reference) || reference.workbookName) return null;
    const name = reference.sheetName ? reference.sheetName.toLowerCase() : own?.name.toLowerCase();
    if (name !== shift.sheet.name.toLowerCase()) return null;
    const { range } = reference;
    const before = boundsOf(range);
    const after = movedArea(shift, before);
    if (!after) return "#REF!";
    if (JSON.stringify(before) === JSON.stringify(after)) return null;
    if (range.top !== null) Object.assign(range, { top: after.top, bottom: after.bottom });
    if (range.left !== null) Object.assign(range, { left: after.left, right: after.right });
    return stringifyA1Ref(reference);
  };
}

/**
 * Moves cells, merged cells, rules, tables beyond, and rewrites references. Announces nothing of the
 * cells: the caller does that once, with the action's own area.
 * @returns the area of the sheet whose cells may have changed
 * @throws EditError InsertDeleteConflict
 */
export function shiftCells(book: Book, shift: SheetShift): Area {
  requireWhole(book, shift);
  const used = shift.sheet.used();
  mapFormulas(book, (formula, own) => rewriteFormula(formula, referenceRewriter(shift, own)));
  moveCells(shift);
  moveFeatures(book, shift);
  book.announce({ kind: "shifted", sheetId: shift.sheet.id, shift });
  const block = moving(shift);
  const end = used ?? block;
  return shift.axis === "rows"
    ? { ...block, bottom: Math.max(shift.at, end.bottom + Math.max(0, shift.count)) }
    : { ...block, right: Math.max(shift.at, end.right + Math.max(0, shift.count)) };
}
