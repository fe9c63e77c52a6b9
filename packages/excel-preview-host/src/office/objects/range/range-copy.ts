// Range.copyFrom: contents, values or formats of another range.
import type { RangeTarget } from "../../context";
import { columnCount, rowCount, type Area } from "../../../model/address";
import type { Cell } from "../../../model/sheet";
import { CellError } from "../../../model/value";
import { writeCells } from "../../../edit/cells";
import { interpret, type Input } from "../../../edit/entry";
import { moveCells } from "../../../edit/move";
import { copiedFormula } from "../../../edit/table-growth";
import type { Arguments } from "../../arguments";
import { eachCell, grid, rangeArgument } from "./range-target";
import { requireFormattable } from "../format/style-writing";

interface Copied {
  cell: Cell | undefined;
  row: number;
  column: number;
  /** A blank that is not to be copied over what stands there. */
  skipped: boolean;
}

/** The source is repeated where it goes into the target evenly; else the target takes its size. */
export function copyFrom(target: RangeTarget, args: Arguments): undefined {
  const source = rangeArgument(target.host, target.sheet, args, 0);
  const what = args.absent(1) ? "All" : args.oneOf(1, ["All", "Formulas", "Values", "Formats"]);
  const skipBlanks = args.booleanOr(2, false);
  const transpose = args.booleanOr(3, false);
  target.host.calculator.calculate();
  const size = [rowCount(source.area), columnCount(source.area)] as const;
  const [rows, columns] = transpose ? [size[1], size[0]] : size;
  const area = copyArea(target.area, rows, columns);
  const copied = grid(area, (y, x): Copied => {
    const [down, right] = [(y - area.top) % rows, (x - area.left) % columns];
    const row = source.area.top + (transpose ? right : down);
    const column = source.area.left + (transpose ? down : right);
    const cell = source.sheet.cell(row, column);
    const skipped = skipBlanks && (cell?.value ?? null) === null && !cell?.formula;
    return { cell: cell && { ...cell }, row, column, skipped };
  });
  if (what === "All" || what === "Formats") copyStyles(target, area, copied);
  if (what !== "Formats") copyContents(target, area, copied, what !== "Values");
  return undefined;
}

function copyArea(area: Area, rows: number, columns: number): Area {
  const fits = rowCount(area) % rows === 0 && columnCount(area) % columns === 0;
  if (fits) return area;
  return { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 };
}

function copyStyles({ sheet }: RangeTarget, area: Area, copied: Copied[][]): void {
  requireFormattable(sheet, "allowFormatCells");
  eachCell(area, (row, column) => {
    const from = copied[row - area.top]?.[column - area.left];
    if (!from?.skipped) sheet.ensure(row, column).style = from?.cell?.style ?? 0;
  });
  sheet.changed({ kind: "styles", sheetId: sheet.id, area });
}

function copyContents(
  { host, sheet }: RangeTarget,
  area: Area,
  copied: Copied[][],
  withFormulas: boolean,
): void {
  const inputs = copied.map((line, r) =>
    line.map((from, c): Input => {
      const to = { row: area.top + r, column: area.left + c };
      const { cell } = from;
      if (from.skipped) return null;
      if (withFormulas && cell?.formula) return copiedFormula(cell.formula, from, to);
      const style = sheet.cell(to.row, to.column)?.style ?? 0;
      return literal(cell, host.book.styles.get(style).numberFormat);
    }),
  );
  writeCells(host.book, sheet, area, inputs, "addin");
}

/**
 * What cutting and pasting does: contents and formats go, what refers to the cells goes with them.
 * The moved cells take the place of what was there.
 */
export function moveTo(source: RangeTarget, args: Arguments): undefined {
  const { host, sheet } = source;
  const found = rangeArgument(host, sheet, args, 0);
  moveCells(host.book, sheet, source.area, found.sheet, found.area);
  return undefined;
}

interface At {
  row: number;
  column: number;
}

/** What has to be entered in one place of a sheet to have there what is in another. */
export function copiedInput({ host, sheet }: RangeTarget, from: At, to: At): Input {
  const cell = sheet.cell(from.row, from.column);
  if (cell?.formula) return copiedFormula(cell.formula, from, to);
  const style = sheet.cell(to.row, to.column)?.style ?? 0;
  return literal(cell, host.book.styles.get(style).numberFormat);
}

/** An input that gives the cell's value again, text never read as something else. */
function literal(cell: Cell | undefined, numberFormat: string): Input {
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value !== "string") return value;
  return interpret(value, numberFormat).value === value ? value : `'${value}`;
}
