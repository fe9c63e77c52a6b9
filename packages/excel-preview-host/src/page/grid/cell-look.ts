// What one cell shows: text, colours, lines and marks, from the workbook alone. No DOM here.
import type { ConditionalLook } from "../../calc/conditional";
import { type Area, cellName } from "../../model/address";
import type { Book } from "../../model/book";
import type { Sheet } from "../../model/sheet";
import type { Border, Style } from "../../model/style";
import { CellError, type CellValue } from "../../model/value";
import { texts } from "../texts";
import type { CellSource } from "./cell-source";
import { type Spot, mergedArea } from "./moves";
import { borderCss, styleCss } from "./style-css";
import { isHeaderRow, tableLook } from "./table-look";

const GRID_LINE = "1px solid #e1e1e1";
const NO_LINE = "1px solid transparent";

export interface CellLook {
  address: string;
  text: string;
  css: string;
  /** The text's own alignment, which also says to which side it may run over. */
  align: "left" | "center" | "right";
  wrap: boolean;
  fontPixels: number;
  isNumber: boolean;
  /** Pops up on hovering: an error's sentence, or why a value is marked. */
  hint: string;
  mark: "stale" | "error" | null;
  icon: ConditionalLook["icon"];
  dataBar: ConditionalLook["dataBar"];
  filterButton: "off" | "on" | null;
  locked: boolean;
}

export class Looks {
  private readonly css = new Map<number, string>();

  constructor(
    private readonly book: Book,
    private readonly source: CellSource,
  ) {}

  /** The look of a cell, or of a merged area through its first cell. */
  at(sheet: Sheet, spot: Spot): CellLook {
    const block = mergedArea(sheet, spot);
    const { top: row, left: column } = block;
    const cell = sheet.cell(row, column);
    const styleIndex = cell?.style ?? sheet.columns.get(column)?.style ?? 0;
    const style = this.book.styles.get(styleIndex);
    const conditional = this.source.conditional(sheet, row, column);
    const value = cell?.value ?? null;
    const showValue = conditional?.dataBar?.showValue ?? true;
    const error = value instanceof CellError ? value : null;
    const filterButton = this.filterButton(sheet, row, column);
    return {
      address: cellName(row, column),
      text: value === null || !showValue ? "" : this.source.text(sheet, row, column),
      css: [
        this.cachedCss(styleIndex, style),
        this.colours(sheet, row, column, style, conditional),
        this.lines(sheet, block, style, conditional),
        style.indent > 0 ? `--indent:${style.indent * 9}px` : "",
      ]
        .filter(Boolean)
        .join(";"),
      align: alignment(style, value),
      wrap: style.wrapText,
      fontPixels: style.font.size * (96 / 72),
      isNumber: typeof value === "number",
      hint: error ? (error.message ?? "") : cell?.stale ? texts.staleHint : "",
      mark: error?.message ? "error" : cell?.stale ? "stale" : null,
      icon: conditional?.icon,
      dataBar: conditional?.dataBar,
      filterButton,
      locked: sheet.protection !== null && style.locked,
    };
  }

  private cachedCss(index: number, style: Style): string {
    let css = this.css.get(index);
    if (css === undefined) {
      css = styleCss(style);
      this.css.set(index, css);
    }
    return css;
  }

  private filterButton(sheet: Sheet, row: number, column: number): CellLook["filterButton"] {
    const table = this.book.tableAt(sheet.id, row, column);
    if (!table || !isHeaderRow(table, row) || !table.showFilterButton) return null;
    return table.columns[column - table.area.left]?.filter ? "on" : "off";
  }

  /** The cell's own formats lie over the table's; a conditional format lies over both. */
  private colours(
    sheet: Sheet,
    row: number,
    column: number,
    style: Style,
    conditional: ConditionalLook | null,
  ): string {
    const table = this.book.tableAt(sheet.id, row, column);
    const under = table ? tableLook(table, row, column) : null;
    const overlay = conditional?.overlay;
    const fill = this.fill(sheet, row, column, conditional);
    const own = style.font.color.toUpperCase() === "#000000" ? null : style.font.color;
    const color =
      overlay?.fontColor ??
      this.source.colour(sheet, row, column) ??
      own ??
      under?.color ??
      style.font.color;
    const bold = overlay?.bold ?? (style.font.bold || (under?.bold ?? false));
    return [
      fill && `background-color:${fill}`,
      `color:${color}`,
      bold && "font-weight:700",
      overlay?.italic && "font-style:italic",
      overlay?.strikethrough && "text-decoration:line-through",
    ]
      .filter(Boolean)
      .join(";");
  }

  private fill(
    sheet: Sheet,
    row: number,
    column: number,
    conditional: ConditionalLook | null,
  ): string | null {
    const table = this.book.tableAt(sheet.id, row, column);
    const own = this.styleAt(sheet, row, column).fill;
    return conditional?.overlay?.fill ?? own ?? (table ? tableLook(table, row, column).fill : null);
  }

  /** A cell draws its right and lower lines; its neighbours' left and upper lines fall on the same place. */
  private lines(
    sheet: Sheet,
    block: Area,
    style: Style,
    conditional: ConditionalLook | null,
  ): string {
    const own = { ...style.borders, ...conditional?.overlay?.borders };
    const corner = this.styleAt(sheet, block.bottom, block.right).borders;
    const right =
      own.right ?? corner.right ?? this.styleAt(sheet, block.top, block.right + 1).borders.left;
    const bottom =
      own.bottom ?? corner.bottom ?? this.styleAt(sheet, block.bottom + 1, block.left).borders.top;
    const plain = this.plainLine(sheet, block, conditional);
    const first = [
      block.left === 0 && own.left && `box-shadow:inset 1px 0 ${own.left.color}`,
      block.top === 0 && own.top && `border-top:${borderCss(own.top)}`,
    ];
    return [
      `border-right:${line(right, plain)}`,
      `border-bottom:${line(bottom, this.tableLine(sheet, block) ?? plain)}`,
      ...first,
    ]
      .filter(Boolean)
      .join(";");
  }

  private tableLine(sheet: Sheet, block: Area): string | null {
    const table = this.book.tableAt(sheet.id, block.top, block.left);
    const colour = table ? tableLook(table, block.top, block.left).line : null;
    return colour ? `1px solid ${colour}` : null;
  }

  /** Fills cover the grid lines. */
  private plainLine(sheet: Sheet, block: Area, conditional: ConditionalLook | null): string {
    const fill = this.fill(sheet, block.top, block.left, conditional);
    if (fill) return `1px solid ${fill}`;
    return sheet.showGridlines ? GRID_LINE : NO_LINE;
  }

  private styleAt(sheet: Sheet, row: number, column: number): Style {
    return this.book.styles.get(
      sheet.cell(row, column)?.style ?? sheet.columns.get(column)?.style ?? 0,
    );
  }
}

function line(border: Border | undefined, plain: string): string {
  return border ? borderCss(border) : plain;
}

function alignment(style: Style, value: CellValue): CellLook["align"] {
  switch (style.horizontal) {
    case "center":
    case "centerContinuous":
    case "distributed":
      return "center";
    case "right":
      return "right";
    case "left":
    case "fill":
    case "justify":
      return "left";
    case "general":
      if (typeof value === "number") return "right";
      return typeof value === "boolean" || value instanceof CellError ? "center" : "left";
  }
}
