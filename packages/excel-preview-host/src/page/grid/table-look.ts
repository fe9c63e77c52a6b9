// How a table's style colours its cells: Excel's built-in styles, from their names.
import type { Table } from "../../model/features";

/** The Office theme's accents; the first of seven styles in a family is grey. */
const ACCENTS = ["#595959", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
const TINTS = ["#D9D9D9", "#D9E2F3", "#FBE4D5", "#EDEDED", "#FFF2CC", "#DEEAF6", "#E2EFD9"];

export interface TableLook {
  fill: string | null;
  /** null leaves the cell's own font colour */
  color: string | null;
  bold: boolean;
  /** Colour of the line under the cell, null for none. */
  line: string | null;
}

const PLAIN: TableLook = { fill: null, color: null, bold: false, line: null };

interface Palette {
  accent: string;
  tint: string;
  /** The header is filled with the accent rather than underlined. */
  filledHeader: boolean;
}

function palette(style: string): Palette | null {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (!match) return null;
  const number = Number(match[2]) - 1;
  return {
    accent: ACCENTS[number % 7] ?? "#4472C4",
    tint: TINTS[number % 7] ?? "#D9E2F3",
    filledHeader: match[1] !== "Light" || (number >= 7 && number < 14),
  };
}

export function isHeaderRow(table: Table, row: number): boolean {
  return table.showHeaders && row === table.area.top;
}

function isTotalsRow(table: Table, row: number): boolean {
  return table.showTotals && row === table.area.bottom;
}

/** What the table's style lays under the cell's own formats. */
export function tableLook(table: Table, row: number, column: number): TableLook {
  const colours = palette(table.style);
  if (!colours) return PLAIN;
  if (isHeaderRow(table, row)) {
    return colours.filledHeader
      ? { fill: colours.accent, color: "#FFFFFF", bold: true, line: colours.accent }
      : { fill: null, color: null, bold: true, line: colours.accent };
  }
  const edge =
    (table.highlightFirstColumn && column === table.area.left) ||
    (table.highlightLastColumn && column === table.area.right);
  if (isTotalsRow(table, row)) return { ...PLAIN, bold: true, line: colours.accent };
  const body = row - table.area.top - (table.showHeaders ? 1 : 0);
  const band =
    (table.showBandedRows && body % 2 === 0) ||
    (table.showBandedColumns && (column - table.area.left) % 2 === 0);
  return {
    fill: band ? colours.tint : null,
    color: null,
    bold: edge,
    line: colours.tint,
  };
}
