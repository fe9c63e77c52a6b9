// Changing how cells look, and reading what a whole range has in common.
import type { RangeTarget } from "../../context";
import { MAX_ROWS, rowCount, type Area } from "../../../model/address";
import type { Sheet } from "../../../model/sheet";
import {
  DEFAULT_STYLE,
  type Border,
  type Diagonal,
  type Edge,
  type Style,
} from "../../../model/style";
import { OfficeError } from "../../errors";
import { clipped, eachCell, unbounded } from "../range/range-target";

/** Formatting a protected sheet fails unless its protection allows it. */
export function requireFormattable(sheet: Sheet, allowance: string): void {
  if (sheet.protection && sheet.protection.options[allowance] !== true)
    throw new OfficeError("AccessDenied");
}

/** Changes every cell's style; whole columns get it for cells still to come as well. */
export function changeStyles(target: RangeTarget, change: (style: Style) => Style): void {
  restyle(target, target.area, change);
}

function restyle(target: RangeTarget, area: Area, change: (style: Style) => Style): void {
  const { sheet, host } = target;
  requireFormattable(sheet, "allowFormatCells");
  const { styles } = host.book;
  if (styles.size === 0) styles.append(DEFAULT_STYLE);
  const changed = new Map<number, number>();
  const after = (index: number): number => {
    let next = changed.get(index);
    if (next === undefined)
      changed.set(index, (next = styles.derive(index, change(styles.get(index)))));
    return next;
  };
  const columns = rowCount(area) === MAX_ROWS;
  if (columns)
    for (let column = area.left; column <= area.right; column++) {
      const layout = sheet.columns.get(column);
      sheet.columns.set(column, { ...layout, style: after(layout?.style ?? 0) });
    }
  const cells = clipped({ ...target, area });
  if (cells)
    eachCell(cells, (row, column) => {
      if (columns && !sheet.cell(row, column)) return;
      const cell = sheet.ensure(row, column);
      cell.style = after(cell.style);
    });
  sheet.changed({ kind: "styles", sheetId: sheet.id, area });
}

/** Changes each cell's style by its place; one notice for the whole area. */
export function changeEachStyle(
  target: RangeTarget,
  change: (style: Style, row: number, column: number) => Style,
): void {
  const { sheet, host, area } = target;
  requireFormattable(sheet, "allowFormatCells");
  const { styles } = host.book;
  eachCell(area, (row, column) => {
    const cell = sheet.ensure(row, column);
    cell.style = styles.derive(cell.style, change(styles.get(cell.style), row, column));
  });
  sheet.changed({ kind: "styles", sheetId: sheet.id, area });
}

/** The style property that all cells share, null where they differ. */
export function shared<T>(target: RangeTarget, pick: (style: Style) => T): T | null {
  const { sheet, host, area } = target;
  const seen = new Set<number>();
  const cells = clipped(target) ?? { ...area, bottom: area.top };
  eachCell(cells, (row, column) =>
    seen.add(sheet.cell(row, column)?.style ?? sheet.columns.get(column)?.style ?? 0),
  );
  const values = new Set([...seen].map((index) => pick(host.book.styles.get(index))));
  if (values.size !== 1) return null;
  const [value] = values;
  return value ?? null;
}

export type Side = Edge | Diagonal | "insideHorizontal" | "insideVertical";
const OTHER: Partial<Record<Side, Diagonal>> = {
  diagonalDown: "diagonalUp",
  diagonalUp: "diagonalDown",
};

/** Puts a border on one side of a range; inside lines lie between its cells. */
export function changeBorder(
  target: RangeTarget,
  side: Side,
  change: (border: Border | undefined) => Border | undefined,
): void {
  for (const [area, edge] of borderAreas(target, side)) {
    restyle(target, area, (style) => {
      const borders = { ...style.borders };
      const border = change(borders[edge]);
      if (border) borders[edge] = border;
      else Reflect.deleteProperty(borders, edge);
      const other = OTHER[edge];
      if (border && other && borders[other]) borders[other] = border;
      return { ...style, borders };
    });
  }
}

/** The border that a side has, undefined for none, null where its cells differ. */
export function sharedBorder(target: RangeTarget, side: Side): Border | undefined | null {
  const found = borderAreas(target, side).map(([area, edge]) =>
    shared({ ...target, area }, (style) => JSON.stringify(style.borders[edge] ?? null)),
  );
  const texts = new Set(found);
  if (texts.size !== 1) return null;
  const [text] = texts;
  if (text === null) return null;
  const border: Border | null = JSON.parse(text ?? "null");
  return border ?? undefined;
}

function borderAreas({ area, sheet, host }: RangeTarget, side: Side): [Area, Edge | Diagonal][] {
  const whole = unbounded(area) ? (clipped({ area, sheet, host }) ?? area) : area;
  const { top, left, bottom, right } = whole;
  switch (side) {
    case "top":
      return [[{ ...whole, bottom: top }, "top"]];
    case "bottom":
      return [[{ ...whole, top: bottom }, "bottom"]];
    case "left":
      return [[{ ...whole, right: left }, "left"]];
    case "right":
      return [[{ ...whole, left: right }, "right"]];
    case "diagonalDown":
    case "diagonalUp":
      return [[whole, side]];
    case "insideHorizontal":
      return top === bottom
        ? []
        : [
            [{ ...whole, bottom: bottom - 1 }, "bottom"],
            [{ ...whole, top: top + 1 }, "top"],
          ];
    case "insideVertical":
      return left === right
        ? []
        : [
            [{ ...whole, right: right - 1 }, "right"],
            [{ ...whole, left: left + 1 }, "left"],
          ];
  }
}
