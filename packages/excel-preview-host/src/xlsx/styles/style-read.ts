// styles.xml -> the model's styles: entry i of cellXfs is style i of the table.
import {
  BORDER_STYLES,
  DEFAULT_STYLE,
  HORIZONTALS,
  UNDERLINES,
  VERTICALS,
  type Border,
  type Diagonal,
  type Edge,
  type Style,
} from "../../model/style";
import type { StyleOverlay } from "../../model/features";
import { Colors } from "./colors";
import { builtInFormat } from "./number-formats";
import {
  attribute,
  child,
  children,
  flag,
  numberAttribute,
  path,
  rootOf,
  type Element,
} from "../xml";

export interface FileStyles {
  styles: Style[];
  /** Which of them make a cell show its text as typed after an apostrophe. */
  quotePrefix: Set<number>;
  overlays: StyleOverlay[];
  colors: Colors;
}

export function readStyles(xml: string | undefined, theme: string | undefined): FileStyles {
  const root = xml === undefined ? undefined : rootOf(xml);
  const colors = Colors.read(theme, root);
  const reader = new StyleReader(root, colors);
  const xfs = list(root, "cellXfs");
  return {
    styles: xfs.length > 0 ? xfs.map((xf) => reader.style(xf)) : [DEFAULT_STYLE],
    quotePrefix: new Set(xfs.flatMap((xf, i) => (flag(xf, "quotePrefix") ? [i] : []))),
    overlays: list(root, "dxfs").map((dxf) => reader.overlay(dxf)),
    colors,
  };
}

function list(root: Element | undefined, name: string): Element[] {
  const holder = child(root, name);
  return holder ? children(holder) : [];
}

const EDGES: readonly Edge[] = ["left", "right", "top", "bottom"];

function oneOf<T extends string>(list: readonly T[], text: string | undefined): T | undefined {
  return list.find((each) => each === text);
}

/** In the file 91 to 180 are degrees downwards, and 255 is letters one below the other. */
function orientationOf(rotation: number): number {
  if (rotation === 255) return 180;
  return rotation > 90 ? 90 - rotation : rotation;
}

/** The element with a cell's fill colour, by the type of its pattern. */
export function colorOf(patternType: string): "fgColor" | "bgColor" {
  return patternType === "solid" ? "fgColor" : "bgColor";
}

class StyleReader {
  private readonly formats = new Map<number, string>();
  private readonly fonts: Style["font"][];
  private readonly fills: Pick<Style, "fill" | "fillPattern">[];
  private readonly borders: Style["borders"][];

  constructor(
    root: Element | undefined,
    private readonly colors: Colors,
  ) {
    for (const format of list(root, "numFmts")) {
      const id = numberAttribute(format, "numFmtId");
      if (id !== undefined) this.formats.set(id, attribute(format, "formatCode") ?? "General");
    }
    this.fonts = list(root, "fonts").map((font) => this.font(font));
    this.fills = list(root, "fills").map((fill) => this.fill(fill));
    this.borders = list(root, "borders").map((border) => ({
      ...this.edges(border),
      ...this.diagonals(border),
    }));
  }

  style(xf: Element): Style {
    const alignment = child(xf, "alignment");
    const format = numberAttribute(xf, "numFmtId") ?? 0;
    const vertical = attribute(alignment, "vertical") ?? "bottom";
    return {
      numberFormat: this.formats.get(format) ?? builtInFormat(format),
      font: this.fonts[numberAttribute(xf, "fontId") ?? 0] ?? DEFAULT_STYLE.font,
      ...(this.fills[numberAttribute(xf, "fillId") ?? 0] ?? { fill: null }),
      borders: this.borders[numberAttribute(xf, "borderId") ?? 0] ?? {},
      horizontal: oneOf(HORIZONTALS, attribute(alignment, "horizontal")) ?? "general",
      vertical: oneOf(VERTICALS, vertical) ?? "center",
      wrapText: flag(alignment, "wrapText"),
      indent: numberAttribute(alignment, "indent") ?? 0,
      shrinkToFit: flag(alignment, "shrinkToFit"),
      orientation: orientationOf(numberAttribute(alignment, "textRotation") ?? 0),
      locked: flag(child(xf, "protection"), "locked", true),
    };
  }

  overlay(dxf: Element): StyleOverlay {
    const overlay: StyleOverlay = {};
    const font = child(dxf, "font");
    const color = this.colors.resolve(child(font, "color"));
    if (color) overlay.fontColor = color;
    if (child(font, "b")) overlay.bold = flag(child(font, "b"), "val", true);
    if (child(font, "i")) overlay.italic = flag(child(font, "i"), "val", true);
    if (child(font, "strike")) overlay.strikethrough = flag(child(font, "strike"), "val", true);
    const pattern = path(dxf, "fill", "patternFill");
    // In an overlay a solid fill's colour is the background one.
    const fill =
      this.colors.resolve(child(pattern, "bgColor")) ??
      this.colors.resolve(child(pattern, "fgColor"));
    if (fill && attribute(pattern, "patternType") !== "none") overlay.fill = fill;
    const format = child(dxf, "numFmt");
    if (format) overlay.numberFormat = attribute(format, "formatCode") ?? "General";
    const border = child(dxf, "border");
    if (border) overlay.borders = this.edges(border);
    return overlay;
  }

  private font(font: Element): Style["font"] {
    const underline = child(font, "u");
    return {
      name: attribute(child(font, "name"), "val") ?? DEFAULT_STYLE.font.name,
      size: numberAttribute(child(font, "sz"), "val") ?? 11,
      bold: flag(child(font, "b"), "val", child(font, "b") !== undefined),
      italic: flag(child(font, "i"), "val", child(font, "i") !== undefined),
      underline: underline
        ? (oneOf(UNDERLINES, attribute(underline, "val") ?? "single") ?? "single")
        : "none",
      strikethrough: flag(child(font, "strike"), "val", child(font, "strike") !== undefined),
      color: this.colors.resolve(child(font, "color")) ?? "#000000",
    };
  }

  /** One colour fills from the front; behind a pattern it is the background that is the cell's. */
  private fill(fill: Element): Pick<Style, "fill" | "fillPattern"> {
    if (child(fill, "gradientFill")) return { fill: null, fillPattern: "gradient" };
    const pattern = child(fill, "patternFill");
    const type = attribute(pattern, "patternType") ?? "none";
    if (type === "none") return { fill: null };
    const color = this.colors.resolve(child(pattern, colorOf(type)));
    return type === "solid" && color ? { fill: color } : { fill: color, fillPattern: "pattern" };
  }

  private edges(border: Element): Partial<Record<Edge, Border>> {
    const edges: Partial<Record<Edge, Border>> = {};
    for (const edge of EDGES) {
      const line = this.line(child(border, edge));
      if (line) edges[edge] = line;
    }
    return edges;
  }

  private diagonals(border: Element): Partial<Record<Diagonal, Border>> {
    const line = this.line(child(border, "diagonal"));
    if (!line) return {};
    return {
      ...(flag(border, "diagonalDown") ? { diagonalDown: line } : {}),
      ...(flag(border, "diagonalUp") ? { diagonalUp: line } : {}),
    };
  }

  private line(element: Element | undefined): Border | undefined {
    const style = oneOf(BORDER_STYLES, attribute(element, "style"));
    if (!style) return undefined;
    return { style, color: this.colors.resolve(child(element, "color")) ?? "#000000" };
  }
}
