// Shared formulas: one text in the file stands for many cells, its relative references moving along.
import { tokenize } from "@borgar/fx/xlsx";
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName } from "../../model/address";

type Piece = string | { column: number | null; row: number | null; $column: string; $row: string };

const CORNERS =
  /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3})(?=:|$)|(\$?)(\d{1,7})(?=:|$)/g;

/** The master's formula, taken apart once. */
export class SharedFormula {
  private readonly pieces: Piece[] = [];

  /** `row` and `column` are the master cell's, from 0; the text is without "=". */
  constructor(
    formula: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    for (const token of tokenize(formula, { mergeRefs: true, withLocation: false })) {
      if (token.type === "range" || token.type === "range_beam") this.takeReference(token.value);
      else this.pieces.push(token.value);
    }
  }

  /** The formula as it stands in another cell; a reference off the sheet becomes #REF!. */
  at(row: number, column: number): string {
    const down = row - this.row;
    const right = column - this.column;
    return this.pieces
      .map((piece) => (typeof piece === "string" ? piece : moved(piece, down, right)))
      .join("");
  }

  private takeReference(text: string): void {
    const start = text.lastIndexOf("!") + 1;
    this.pieces.push(text.slice(0, start));
    let at = 0;
    const reference = text.slice(start);
    for (const match of reference.matchAll(CORNERS)) {
      const [whole, $c = "", c, $r = "", r, $c2, c2, $r2, r2] = match;
      this.pieces.push(reference.slice(at, match.index));
      const letters = c ?? c2;
      const digits = r ?? r2;
      this.pieces.push({
        column: letters === undefined ? null : columnIndex(letters),
        row: digits === undefined ? null : Number(digits) - 1,
        $column: $c || ($c2 ?? ""),
        $row: $r || ($r2 ?? ""),
      });
      at = match.index + whole.length;
    }
    this.pieces.push(reference.slice(at));
  }
}

function moved(piece: Exclude<Piece, string>, down: number, right: number): string {
  const row = piece.row === null || piece.$row ? piece.row : piece.row + down;
  const column = piece.column === null || piece.$column ? piece.column : piece.column + right;
  if (row !== null && (row < 0 || row >= MAX_ROWS)) return "#REF!";
  if (column !== null && (column < 0 || column >= MAX_COLUMNS)) return "#REF!";
  const letters = column === null ? "" : piece.$column + columnName(column);
  return letters + (row === null ? "" : piece.$row + String(row + 1));
}
