// Owns an annex on paper: its number and title, a table whose heading is repeated and whose rows are not broken;
// wide ones lie on a landscape page (O5).

import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type ISectionOptions,
} from "docx";
import type { Annex, ReportTable } from "../../document";
import { FONTS, footers, line, page, run, SIZES, textWidth } from "./look";

/** Characters in all columns beyond which a table lies on its side. */
const WIDEST_UPRIGHT = 90;
/** A column of longer texts than this is set flush left. */
const SHORT = 12;

/** True where the annex lies on its side. */
export function isWide({ columns }: ReportTable): boolean {
  return columns.reduce((sum, { width }) => sum + width, 0) > WIDEST_UPRIGHT;
}

function cell(text: string, width: number, centred: boolean, bold: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [run(text, { size: SIZES.table, spaced: false, bold })],
      }),
    ],
  });
}

function tableOf(table: ReportTable, width: number): Table {
  const characters = table.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = table.columns.map((column) => Math.floor((column.width / characters) * width));
  const centred = table.columns.map((_, at) =>
    table.rows.every((row) => (row[at] ?? "").length <= SHORT),
  );
  const rowOf = (texts: readonly string[], heading: boolean) =>
    new TableRow({
      tableHeader: heading,
      cantSplit: true,
      children: widths.map((size, at) =>
        cell(texts[at] ?? "", size, heading || centred[at] === true, heading),
      ),
    });
  return new Table({
    width: { size: widths.reduce((sum, size) => sum + size, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      rowOf(
        table.columns.map(({ heading }) => heading),
        true,
      ),
      ...table.rows.map((row) => rowOf(row, false)),
    ],
  });
}

/** @param number null = the only annex. @param imprint at the foot of its page, where it is the last one. */
export function annexSection(
  { title, table }: Annex,
  number: number | null,
  imprint: readonly (Paragraph | Table)[],
): ISectionOptions {
  const wide = isWide(table);
  const heading = { font: FONTS.title, size: SIZES.title, spaced: false };
  return {
    properties: page(false, wide),
    footers: footers(),
    children: [
      line(`附件${number ?? ""}`, { font: FONTS.heading }),
      line("", {}),
      line(title, heading, { alignment: AlignmentType.CENTER }),
      tableOf(table, textWidth(wide)),
      ...imprint,
    ],
  };
}
