// How references follow renamed tables, columns and sheets, and sheets that are deleted.
import {
  parseA1Ref,
  parseStructRef,
  stringifyA1Ref,
  stringifyStructRef,
  type Token,
} from "@borgar/fx/xlsx";
import { contains } from "../model/address";
import type { Book } from "../model/book";
import type { Table } from "../model/features";
import type { Sheet } from "../model/sheet";
import { mapFormulas, rewriteFormula, type TokenRewriter } from "./rewrite";

function same(a: string | undefined, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

/** Tokenizing is slow against looking for a word, and most formulas do not have it. */
function mapMentioning(book: Book, word: string, rewriter: (sheet: Sheet | null) => TokenRewriter) {
  const wanted = word.toLowerCase();
  mapFormulas(book, (formula, sheet) =>
    formula.toLowerCase().includes(wanted) ? rewriteFormula(formula, rewriter(sheet)) : formula,
  );
}

export function sheetRenamed(book: Book, before: string, after: string): void {
  const quoted = before.replaceAll("'", "''");
  mapMentioning(book, quoted, () => (token) => {
    if (!token.type.startsWith("range")) return null;
    const reference = parseA1Ref(token.value);
    return reference && same(reference.sheetName, before)
      ? stringifyA1Ref({ ...reference, sheetName: after })
      : null;
  });
}

/** References to a deleted sheet become #REF!. */
export function sheetDeleted(book: Book, name: string): void {
  mapMentioning(book, name.replaceAll("'", "''"), () => (token) => {
    if (!token.type.startsWith("range")) return null;
    return same(parseA1Ref(token.value)?.sheetName, name) ? "#REF!" : null;
  });
}

/** Lets references to one table mean another. */
export function tableNameRewriter(before: string, after: string): TokenRewriter {
  return (token) => {
    if (token.type === "range_named") return same(token.value, before) ? after : null;
    if (token.type !== "structured") return null;
    const reference = parseStructRef(token.value);
    return reference && same(reference.table, before)
      ? stringifyStructRef({ ...reference, table: after })
      : null;
  };
}

export function tableRenamed(book: Book, before: string, after: string): void {
  mapMentioning(book, before, () => tableNameRewriter(before, after));
}

/** A reference without table name means the table around its formula. */
function columnRewriter(
  table: Table,
  change: (columns: string[]) => string[] | null,
  inside: boolean,
): TokenRewriter {
  return (token: Token) => {
    if (token.type !== "structured") return null;
    const reference = parseStructRef(token.value);
    if (!reference?.columns) return null;
    if (!(reference.table ? same(reference.table, table.name) : inside)) return null;
    const columns = change(reference.columns);
    return columns ? stringifyStructRef({ ...reference, columns }) : "#REF!";
  };
}

/** Cells of the table itself may leave out its name, so they are rewritten apart from the others. */
function mapColumns(
  book: Book,
  table: Table,
  word: string,
  change: (columns: string[]) => string[] | null,
): void {
  const sheet = book.sheet(table.sheetId);
  const own = columnRewriter(table, change, true);
  if (sheet) {
    for (let row = table.area.top; row <= table.area.bottom; row++) {
      for (let column = table.area.left; column <= table.area.right; column++) {
        const cell = sheet.cell(row, column);
        if (cell?.formula && contains(table.area, row, column))
          cell.formula = rewriteFormula(cell.formula, own);
      }
    }
  }
  mapMentioning(book, word, () => columnRewriter(table, change, false));
}

export function columnRenamed(book: Book, table: Table, before: string, after: string): void {
  mapColumns(book, table, table.name, (columns) =>
    columns.map((c) => (same(c, before) ? after : c)),
  );
}

export function columnDeleted(book: Book, table: Table, name: string): void {
  mapColumns(book, table, table.name, (columns) =>
    columns.some((c) => same(c, name)) ? null : columns,
  );
}
