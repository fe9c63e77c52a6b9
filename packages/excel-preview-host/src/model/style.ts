// How cells look. Styles are interned: a cell holds the index of its style.

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
  /** "#RRGGBB", null for no fill */
  readonly fill: string | null;
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

/** The styles of a book. Index 0 is the default cell style. Indices are never reused. */
export class StyleTable {
  private readonly styles: Style[] = [];
  private readonly indexOf = new Map<string, number>();

  /** Appends a style without looking for an equal one, so that a file's own indices stay as they are. */
  append(style: Style): number {
    const index = this.styles.push(style) - 1;
    const key = JSON.stringify(style);
    if (!this.indexOf.has(key)) this.indexOf.set(key, index);
    return index;
  }

  /** The index of an equal style, appended where there is none. */
  intern(style: Style): number {
    return this.indexOf.get(JSON.stringify(style)) ?? this.append(style);
  }

  get(index: number): Style {
    return this.styles[index] ?? DEFAULT_STYLE;
  }

  get size(): number {
    return this.styles.length;
  }
}
