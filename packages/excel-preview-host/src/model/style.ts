// How cells look: a cell holds the index of its style in the book's table.

export const BORDER_STYLES = [
  "thin",
  "medium",
  "thick",
  "dashed",
  "dotted",
  "double",
  "hair",
  "mediumDashed",
  "dashDot",
  "mediumDashDot",
  "dashDotDot",
  "mediumDashDotDot",
  "slantDashDot",
] as const;
export type BorderStyle = (typeof BORDER_STYLES)[number];
export const UNDERLINES = [
  "none",
  "single",
  "double",
  "singleAccounting",
  "doubleAccounting",
] as const;
export type Underline = (typeof UNDERLINES)[number];
export const HORIZONTALS = [
  "general",
  "left",
  "center",
  "right",
  "fill",
  "justify",
  "centerContinuous",
  "distributed",
] as const;
export const VERTICALS = ["top", "center", "bottom", "justify", "distributed"] as const;

export interface Border {
  readonly style: BorderStyle;
  /** "#RRGGBB" */
  readonly color: string;
}
export type Edge = "left" | "right" | "top" | "bottom";
/** Through the cell: from its top left down, or from its bottom left up. Both have one look. */
export type Diagonal = "diagonalDown" | "diagonalUp";

export interface Style {
  /** An Excel format code; "General", "@" for text. */
  readonly numberFormat: string;
  readonly font: {
    readonly name: string;
    /** points */
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: Underline;
    readonly strikethrough: boolean;
    /** "#RRGGBB" */
    readonly color: string;
  };
  /** "#RRGGBB", the colour behind a pattern too; null for no fill, a gradient or an automatic colour */
  readonly fill: string | null;
  /** What the file fills the cell with beyond one colour; it is kept, not drawn. Absent for none. */
  readonly fillPattern?: "pattern" | "gradient" | undefined;
  readonly borders: Readonly<Partial<Record<Edge | Diagonal, Border>>>;
  readonly horizontal: (typeof HORIZONTALS)[number];
  readonly vertical: (typeof VERTICALS)[number];
  readonly wrapText: boolean;
  readonly indent: number;
  readonly shrinkToFit: boolean;
  /** Degrees upwards, −90 to 90; 180 for letters one below the other. */
  readonly orientation: number;
  readonly locked: boolean;
}

export const DEFAULT_STYLE: Style = {
  numberFormat: "General",
  font: {
    name: "等线",
    size: 11,
    bold: false,
    italic: false,
    underline: "none",
    strikethrough: false,
    color: "#000000",
  },
  fill: null,
  borders: {},
  horizontal: "general",
  vertical: "center",
  wrapText: false,
  indent: 0,
  shrinkToFit: false,
  orientation: 0,
  locked: true,
};

/**
 * The styles of a book. Index 0 is the default cell style. Indices are never reused. Every style
 * knows which of the file's own it was made from, so that what is not modelled is not lost.
 */
export class StyleTable {
  private readonly styles: Style[] = [];
  private readonly origins: number[] = [];
  private readonly indexOf = new Map<string, number>();

  /** Appends a style that is made from no other: one of the file's, whose indices stay as they are. */
  append(style: Style): number {
    return this.add(style, this.styles.length);
  }

  /** The index of what became of the style at `from`: one of this look and the same origin. */
  derive(from: number, style: Style): number {
    const origin = this.origin(from);
    return this.indexOf.get(key(origin, style)) ?? this.add(style, origin);
  }

  /** The index of the appended style that this one was made from; its own where it was appended. */
  origin(index: number): number {
    return this.origins[index] ?? 0;
  }

  get(index: number): Style {
    return this.styles[index] ?? DEFAULT_STYLE;
  }

  get size(): number {
    return this.styles.length;
  }

  private add(style: Style, origin: number): number {
    this.indexOf.set(key(origin, style), this.styles.length);
    this.origins.push(origin);
    return this.styles.push(style) - 1;
  }
}

function key(origin: number, style: Style): string {
  return `${origin} ${JSON.stringify(style)}`;
}
