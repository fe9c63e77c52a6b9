// Owns the head and the foot of an official paper (GB/T 9704-2012): the red 发文机关标志, 发文字号 and line, or the
// room for a printed one; 版记 at the foot of the last page.

import {
  AlignmentType,
  BorderStyle,
  OverlapType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
  type IBorderOptions,
} from "docx";
import { formatChinese } from "../../../domain/calendar/civil-date";
import type { ReportDocument } from "../../document";
import { FONTS, line, SIZES, textWidth, twips } from "./look";

/** 套打: so much of page 1 below its margin is left for the printed red head. */
const PRINTED_HEAD_MM = 72 - 37;
/** From the upper edge of the text to the upper edge of 发文机关标志. */
const MARK_MM = 35;
const RED = "FF0000";
/** Half points: 发文机关标志 is as large as its line takes, and no larger than a superior's. */
const LARGEST_MARK = 120;
/** Points: 4 mm between 发文字号 and the red line. */
const LINE_SPACE = 11;

function blank(millimetres: number): Paragraph {
  return new Paragraph({
    spacing: { line: twips(millimetres), lineRule: "exact" },
    children: [],
  });
}

/** Half points at which a text fills the line, or the largest. */
function markSize(mark: string): number {
  const fitting = Math.floor(textWidth(false) / 10 / Math.max(1, mark.length));
  return Math.min(LARGEST_MARK, fitting);
}

/** Everything over the title's two blank lines. */
export function headOf({ head }: ReportDocument): Paragraph[] {
  if (head === null) return [blank(PRINTED_HEAD_MM)];
  const centred = { alignment: AlignmentType.CENTER };
  const look = { font: FONTS.title, size: markSize(head.mark), spaced: false, color: RED };
  return [
    blank(MARK_MM),
    line(head.mark, look, {
      ...centred,
      spacing: { line: 10 * look.size, lineRule: "exact" },
    }),
    line("", {}),
    line("", {}),
    line(
      head.number,
      {},
      {
        ...centred,
        border: { bottom: { style: BorderStyle.SINGLE, color: RED, size: 16, space: LINE_SPACE } },
      },
    ),
  ];
}

const NO_LINE: IBorderOptions = { style: BorderStyle.NONE };
/** Eighths of a point: 0.35 mm outside, 0.25 mm within. */
const OUTER: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: "000000" };
const INNER: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: "000000" };
/** Twips of a line, and of a character, of 14 points. */
const LINE = 560;
const SMALL = 280;
/** What stands around the floating table and what it belongs to: too low to make a page of its own. */
function anchor(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: "exact" }, children: [] });
}

/**
 * 版记: a table that floats at the foot of the page on which the text ends; where a program cannot float tables it
 * stands right below the text. [] = none. @param wide that page lies on its side.
 */
export function imprintOf(
  { imprint, date }: ReportDocument,
  wide: boolean,
): readonly (Table | Paragraph)[] {
  if (imprint === null) return [];
  const width = textWidth(wide);
  const look = { size: SIZES.page, spaced: false };
  const spacing = { line: LINE, lineRule: "exact" as const };
  // Further lines begin below the first one's text.
  const hanging = { left: 4 * SMALL, right: SMALL, hanging: 3 * SMALL };
  const copied = line(`抄送：${imprint.copiedTo}。`, look, { spacing, indent: hanging });
  const issued = line(`${imprint.issuer}\t${formatChinese(date)}印发`, look, {
    spacing,
    indent: { left: SMALL, right: SMALL },
    tabStops: [{ type: TabStopType.RIGHT, position: width - SMALL }],
  });
  const lines = [...(imprint.copiedTo === "" ? [] : [copied]), issued];
  const rows = lines.map((each, at) => {
    const [top, bottom] = [at === 0 ? OUTER : INNER, at === lines.length - 1 ? OUTER : INNER];
    const borders = { top, bottom, left: NO_LINE, right: NO_LINE };
    const size = { size: width, type: WidthType.DXA };
    const cell = new TableCell({ width: size, borders, children: [each] });
    return new TableRow({ cantSplit: true, children: [cell] });
  });
  return [
    // Without a paragraph between them two tables are one.
    anchor(),
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: [width],
      layout: TableLayoutType.FIXED,
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
        overlap: OverlapType.NEVER,
      },
      rows,
    }),
    anchor(),
  ];
}
