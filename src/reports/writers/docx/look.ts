// Owns the page and type of GB/T 9704-2012 as Word measures them: A4, 22 lines of 28 characters, fonts by name.

import {
  AlignmentType,
  DocumentGridType,
  Footer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type ISectionPropertiesOptions,
} from "docx";

/** Twips (twentieths of a point) of so many millimetres. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** The office's fonts; where one is missing Word and WPS take the next best by its name. */
export const FONTS = {
  body: "仿宋_GB2312",
  title: "方正小标宋简体",
  heading: "黑体",
  page: "宋体",
} as const;

/** Half points. */
export const SIZES = { body: 32, title: 44, page: 28, table: 21 } as const;
/** One character of the body: 16 points. */
export const CHARACTER = 320;
/** With this, 28 characters fill the line of 156 mm (a grid of characters does not). */
const CHARACTER_SPACING = -5;
/** 22 lines on the 225 mm between the margins. */
const LINE_PITCH = 579;
const MARGINS = { top: 37, bottom: 35, left: 28, right: 26 } as const;
/** From the foot of the page to the page number, which stands 7 mm below the text. */
const FOOTER = 22;

interface RunLook {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly spaced?: boolean;
  /** Of the red head. */
  readonly color?: string;
}

/** A run of Chinese text: quotes and dashes are set in the Chinese font, not in Times. */
export function run(text: string, look: RunLook = {}): TextRun {
  const { font = FONTS.body, size = SIZES.body, bold = false, spaced = true, color } = look;
  return new TextRun({
    text,
    font: { ascii: font, hAnsi: font, eastAsia: font, cs: font, hint: "eastAsia" },
    size,
    bold,
    ...(color !== undefined && { color }),
    language: { value: "zh-CN", eastAsia: "zh-CN" },
    ...(spaced && { characterSpacing: CHARACTER_SPACING }),
  });
}

/** A paragraph of one text. */
export function line(text: string, look: RunLook = {}, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [run(text, look)] });
}

/** A body paragraph: its first line two characters in. */
export function paragraph(text: string, look: RunLook = {}): Paragraph {
  return line(text, look, {
    alignment: AlignmentType.BOTH,
    indent: { firstLineChars: 200, firstLine: 2 * CHARACTER },
  });
}

/** —1—, one character in from the outer edge. */
function pageNumber(side: "left" | "right"): Footer {
  const look = { font: FONTS.page, size: SIZES.page, spaced: false };
  const font = { ascii: FONTS.page, hAnsi: FONTS.page, eastAsia: FONTS.page, hint: "eastAsia" };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: SIZES.page * 10 },
        children: [
          run("—", look),
          new TextRun({ children: [PageNumber.CURRENT], font, size: SIZES.page }),
          run("—", look),
        ],
      }),
    ],
  });
}

/** Odd pages have their number on the right, even ones on the left. */
export function footers(): { default: Footer; even: Footer } {
  return { default: pageNumber("right"), even: pageNumber("left") };
}

/** @param wide a landscape page; only pages of text lie on the grid of lines. */
export function page(grid: boolean, wide = false): ISectionPropertiesOptions {
  const margin = {
    top: twips(wide ? MARGINS.left : MARGINS.top),
    bottom: twips(wide ? MARGINS.right : MARGINS.bottom),
    left: twips(wide ? MARGINS.bottom : MARGINS.left),
    right: twips(wide ? MARGINS.top : MARGINS.right),
    footer: twips(wide ? 14 : FOOTER),
  };
  return {
    page: {
      size: {
        width: twips(210),
        height: twips(297),
        orientation: wide ? "landscape" : "portrait",
      },
      margin,
    },
    grid: {
      type: grid ? DocumentGridType.LINES : DocumentGridType.DEFAULT,
      linePitch: LINE_PITCH,
    },
  };
}

/** Twips between the left and right margins. */
export function textWidth(wide: boolean): number {
  return wide
    ? twips(297 - MARGINS.bottom - MARGINS.top)
    : twips(210 - MARGINS.left - MARGINS.right);
}
