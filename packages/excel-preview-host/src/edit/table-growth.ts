// What a table gives its new rows: the formats, calculated columns and rules of the rows above.
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { dataArea } from "../calc/resolve";
import { cellName, type Area } from "../model/address";
import type { Book } from "../model/book";
import type { Table } from "../model/features";
import type { Sheet } from "../model/sheet";

/** A formula copied from one cell to another: relative references move along. */
export function copiedFormula(
  formula: string,
  from: { row: number; column: number },
  to: { row: number; column: number },
): string {
  if (from.row === to.row && from.column === to.column) return formula;
  const relative = translateFormulaToR1C1(formula, cellName(from.row, from.column));
  return translateFormulaToA1(relative, cellName(to.row, to.column));
}

/** The formula of a calculated column for a new row, or null where the rows above differ. */
function columnFormula(
  sheet: Sheet,
  column: number,
  rows: { first: number; last: number },
  row: number,
): string | null {
  const last = sheet.cell(rows.last, column)?.formula;
  const from = { row: rows.last, column };
  if (!last) return null;
  for (let r = Math.max(rows.first, rows.last - 20); r < rows.last; r++) {
    const formula = sheet.cell(r, column)?.formula;
    if (!formula || copiedFormula(formula, { row: r, column }, from) !== last) return null;
  }
  return copiedFormula(last, from, { row, column });
}

function stretch(areas: Area[], rows: { first: number; last: number }, bottom: number): Area[] {
  return areas.map((a) => (a.top <= rows.first && a.bottom === rows.last ? { ...a, bottom } : a));
}

/** Validations and conditional formats over whole columns of the table take in its new rows. */
function stretchRules(
  sheet: Sheet,
  table: Table,
  rows: { first: number; last: number },
  bottom: number,
): void {
  const inTable = (areas: Area[]): boolean =>
    areas.some(
      (a) =>
        a.left <= table.area.right &&
        a.right >= table.area.left &&
        a.top <= rows.first &&
        a.bottom === rows.last,
    );
  if (sheet.validations.some((v) => inTable(v.areas))) {
    sheet.validations = sheet.validations.map((v) =>
      inTable(v.areas) ? { ...v, areas: stretch(v.areas, rows, bottom) } : v,
    );
    sheet.changed({ kind: "validations", sheetId: sheet.id });
  }
  if (sheet.conditionalFormats.some((f) => inTable(f.areas))) {
    sheet.conditionalFormats = sheet.conditionalFormats.map((f) =>
      inTable(f.areas) ? { ...f, areas: stretch(f.areas, rows, bottom) } : f,
    );
    sheet.changed({ kind: "conditionalFormats", sheetId: sheet.id });
  }
}

/**
 * A table that had `before` as its area has grown at the bottom: its new rows take over formats,
 * calculated columns (in cells that are empty) and rules.
 */
export function dressNewRows(book: Book, sheet: Sheet, table: Table, before: Area): void {
  const old = dataArea({ ...table, area: before });
  const now = dataArea(table);
  const rows = { first: old.top, last: old.bottom };
  if (old.bottom < old.top || now.bottom <= old.bottom) return;
  for (let column = table.area.left; column <= table.area.right; column++) {
    const style = sheet.cell(old.bottom, column)?.style ?? 0;
    const plain = sheet.columns.get(column)?.style ?? 0;
    for (let row = old.bottom + 1; row <= now.bottom; row++) {
      const formula = columnFormula(sheet, column, rows, row);
      if (formula === null && style === 0) continue;
      const cell = sheet.ensure(row, column);
      if (cell.style === 0 || cell.style === plain) cell.style = style;
      if (formula !== null && cell.value === null) cell.formula ??= formula;
    }
  }
  const changed = { ...now, top: old.bottom + 1 };
  book.announce({ kind: "styles", sheetId: sheet.id, area: changed });
  stretchRules(sheet, table, rows, now.bottom);
}
