// Owns 对外副本 as a file (O7): values in the house's look, ready for print; no formula, no name, nothing hidden, nothing
// of the add-in. The same sheets, the same bytes (O10).

import writeXlsxFile, {
  type CellObject,
  type Feature,
  type Sheet,
} from "write-excel-file/universal";
import { packedAlike } from "../packed-alike";
import {
  BODY_FONT,
  HEADING_COLORS,
  HEADING_FONT,
  HEADING_HEIGHT,
  LINE_COLOR,
  SUM_FILL,
  TITLE,
} from "../../../tables/blocks/report-look";
import type { CopyCell, CopySheet } from "../../../tables/blocks/copy-sheet";

const LINE_HEIGHT = 15;
const GRID = { borderStyle: "thin", borderColor: LINE_COLOR, alignVertical: "center" } as const;

/** A4, one page wide, as many as it takes. */
const PAGE: Feature<Blob> = {
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform: (xml) =>
          xml
            .replace(
              /<worksheet([^>]*)>/u,
              '<worksheet$1><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            )
            .replace(/<pageSetup[^>]*\/>/u, PAGE_SETUP),
      },
    },
  },
};
const PAGE_SETUP =
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

/** A text that looks like an escaped sign of the file format (_x0041_) would be read as that sign. */
function escaped(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/giu, "_x005F_");
}

/** Texts are texts, whatever they look like; "@" shows a figure as it is. */
function valueOf({ value, format }: CopyCell): Pick<CellObject, "value" | "type" | "format"> {
  if (typeof value === "number") {
    return { value, type: Number, ...(format !== "General" && format !== "@" && { format }) };
  }
  if (typeof value === "boolean") return { value, type: Boolean };
  return { value: escaped(value ?? ""), type: String };
}

function lookOf({ role, value, look }: CopyCell): Partial<CellObject> {
  const font = { fontFamily: BODY_FONT };
  const text = typeof value === "string" && value !== "—";
  const aligned = { align: text ? ("left" as const) : ("center" as const), wrap: text };
  switch (role) {
    case "title":
      return {
        ...{ fontFamily: HEADING_FONT, fontSize: TITLE.size, fontWeight: "bold" },
        height: TITLE.height,
      };
    case "heading":
      return {
        ...GRID,
        ...{ fontFamily: HEADING_FONT, fontWeight: "bold", height: HEADING_HEIGHT },
        ...{ textColor: HEADING_COLORS.text, backgroundColor: HEADING_COLORS.fill },
        ...{ align: "center", wrap: true },
      };
    case "sum":
      return { ...font, ...GRID, ...aligned, fontWeight: "bold", backgroundColor: SUM_FILL };
    case "body":
      return {
        ...font,
        ...GRID,
        ...aligned,
        ...(look && { textColor: look.color, backgroundColor: look.fill }),
        ...(look?.bold && { fontWeight: "bold" as const }),
      };
    case "plain":
      return { ...font, align: "left" };
  }
}

function cellOf(cell: CopyCell): CellObject | null {
  const isEmpty = cell.value === null || cell.value === "";
  if (isEmpty && (cell.role === "plain" || cell.role === "title")) return null;
  return { ...valueOf(cell), ...lookOf(cell) };
}

/** Characters: those of full width take two. */
function widthOf(text: string): number {
  return text.length + (text.match(/[^\u0020-\u02ff]/gu)?.length ?? 0);
}

/** Said, since readers other than Excel leave rows as low as they are; undefined = one line. */
function heightOf(row: readonly CopyCell[], widths: readonly number[]): number | undefined {
  const lines = row.map(({ value, role }, at) =>
    typeof value === "string" && (role === "body" || role === "sum")
      ? Math.ceil(widthOf(value) / Math.max(1, (widths[at] ?? 1) - 1))
      : 1,
  );
  const most = Math.max(...lines);
  return most > 1 ? most * LINE_HEIGHT : undefined;
}

function rowOf(row: readonly CopyCell[], widths: readonly number[]): (CellObject | null)[] {
  const height = heightOf(row, widths);
  return row.map((each) => {
    const cell = cellOf(each);
    return cell !== null && height !== undefined ? { ...cell, height } : cell;
  });
}

function sheetOf({ name, headerRow, widths, rows }: CopySheet): Sheet<Blob> {
  return {
    sheet: name,
    data: rows.map((row) => rowOf(row, widths)),
    columns: widths.map((width) => ({ width })),
    orientation: "landscape",
    stickyRowsCount: headerRow + 1,
    showGridLines: false,
  };
}

export async function xlsxBytes(sheets: readonly CopySheet[]): Promise<Uint8Array> {
  const file = writeXlsxFile(sheets.map(sheetOf), { features: [PAGE] });
  return packedAlike(new Uint8Array(await (await file.toBlob()).arrayBuffer()));
}
