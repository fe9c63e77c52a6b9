// Moving cells to another place, as cutting and pasting does: what refers to them goes along.
import { parseA1Ref, stringifyA1Ref } from "@borgar/fx/xlsx";
import { MAX_COLUMNS, MAX_ROWS, contains, type Area } from "../model/address";
import type { Book } from "../model/book";
import type { Cell, Sheet } from "../model/sheet";
import { requireNoPartOfDataTable } from "./data-tables";
import { EditError } from "./errors";
import { requireUnlocked } from "./protection";
import { mapFormulas, rewriteFormula, type TokenRewriter } from "./rewrite";
import { texts } from "./texts";

interface Move {
  from: Sheet;
  source: Area;
  to: Sheet;
  down: number;
  right: number;
}

function moved({ down, right }: Move, area: Area): Area {
  return {
    top: area.top + down,
    left: area.left + right,
    bottom: area.bottom + down,
    right: area.right + right,
  };
}

/**
 * @param own the sheet that the formula stands on; null for one of the workbook
 * @param home where it stands afterwards
 */
function referenceRewriter(move: Move, own: Sheet | null, home: Sheet | null): TokenRewriter {
  return (token) => {
    if (token.type !== "range" && token.type !== "range_beam") return null;
    const reference = parseA1Ref(token.value);
    if (!reference || !("range" in reference) || reference.workbookName) return null;
    const { range } = reference;
    const told = Boolean(reference.sheetName);
    const name = told ? reference.sheetName : own?.name;
    if (name?.toLowerCase() !== move.from.name.toLowerCase()) {
      if (told || own === home || !own) return null;
      return stringifyA1Ref({ ...reference, sheetName: own.name });
    }
    const area: Area = {
      top: range.top ?? 0,
      left: range.left ?? 0,
      bottom: range.bottom ?? range.top ?? MAX_ROWS - 1,
      right: range.right ?? range.left ?? MAX_COLUMNS - 1,
    };
    const { source } = move;
    const goes = contains(source, area.top, area.left) && contains(source, area.bottom, area.right);
    const sheet = goes ? move.to : move.from;
    const sheetName = told || sheet !== home ? sheet.name : undefined;
    if (goes) Object.assign(range, moved(move, area));
    const text = { ...reference, range };
    return stringifyA1Ref(sheetName === undefined ? text : { ...text, sheetName });
  };
}

/**
 * Moves an area's cells so that they begin in the corner of `target`; what is there is lost.
 * @throws EditError AccessDenied, InvalidArgument (beyond the sheet), InsertDeleteConflict (tables)
 */
export function moveCells(book: Book, from: Sheet, source: Area, to: Sheet, target: Area): void {
  const move = {
    from,
    source,
    to,
    down: target.top - source.top,
    right: target.left - source.left,
  };
  const area = moved(move, source);
  if (area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS)
    throw new EditError("InvalidArgument", texts.wrongSize);
  requireUnlocked(book, from, source);
  requireUnlocked(book, to, area);
  requireMovable(book, from, source);
  requireMovable(book, to, area);
  const cells = takeOut(from, source);
  mapFormulas(book, (formula, own) => rewriteFormula(formula, referenceRewriter(move, own, own)));
  takeOut(to, area);
  for (const { row, column, cell } of cells) {
    if (cell.formula)
      cell.formula = rewriteFormula(cell.formula, referenceRewriter(move, from, to));
    to.put(row + move.down, column + move.right, cell);
  }
  for (const [sheet, part] of [
    [from, source],
    [to, area],
  ] as const) {
    sheet.changed({ kind: "styles", sheetId: sheet.id, area: part });
    sheet.changed({ kind: "cells", sheetId: sheet.id, area: part, origin: "addin" });
  }
}

/** A table's cells, merged ones and data tables are not taken apart. */
function requireMovable(book: Book, sheet: Sheet, area: Area): void {
  const meets = (a: Area): boolean =>
    a.top <= area.bottom && a.bottom >= area.top && a.left <= area.right && a.right >= area.left;
  const tables = book.tables.filter((table) => table.sheetId === sheet.id);
  if (tables.some((table) => meets(table.area)) || sheet.merges.some(meets))
    throw new EditError("InsertDeleteConflict", texts.shiftConflict);
  requireNoPartOfDataTable(sheet, meets);
}

function takeOut(sheet: Sheet, area: Area): { row: number; column: number; cell: Cell }[] {
  const taken = [...sheet.cells].flatMap(([key, cell]) => {
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
    return contains(area, row, column) ? [{ row, column, cell }] : [];
  });
  for (const { row, column } of taken) sheet.remove(row, column);
  for (const { cell } of taken) delete cell.spill;
  return taken.filter(({ cell }) => !cell.spillAnchor);
}
