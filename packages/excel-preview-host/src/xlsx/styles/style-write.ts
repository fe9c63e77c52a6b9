// New styles into styles.xml: appended behind the file's own, which keep their places.
import type { Border, Edge, Style, StyleTable, Underline } from "../../model/style";
import type { StyleOverlay } from "../../model/features";
import { fileColor } from "./colors";
import { Elements } from "../elements";
import { builtInFormatId } from "./number-formats";
import { attribute, attributes, children, numberAttribute, setAttributes } from "../xml";

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const EDGES: readonly Edge[] = ["left", "right", "top", "bottom"];

/** One list of styles.xml: the file's own entries and what is added behind them. */
class StyleList {
  private readonly entries: string[];
  private readonly indexOf = new Map<string, number>();
  private readonly inFile: number;

  constructor(
    private readonly elements: Elements,
    private readonly name: string,
  ) {
    const xml = elements.get(name);
    this.entries = xml === undefined ? [] : Elements.parse(xml).all();
    this.inFile = this.entries.length;
    this.entries.forEach((entry, index) => {
      if (!this.indexOf.has(entry)) this.indexOf.set(entry, index);
    });
  }

  append(xml: string): number {
    const index = this.entries.push(xml) - 1;
    if (!this.indexOf.has(xml)) this.indexOf.set(xml, index);
    return index;
  }

  intern(xml: string): number {
    return this.indexOf.get(xml) ?? this.append(xml);
  }

  get size(): number {
    return this.entries.length;
  }

  /** Puts the list back, when it has grown. */
  flush(): boolean {
    if (this.entries.length === this.inFile) return false;
    const list = Elements.parse(this.elements.get(this.name) ?? `<${this.name}></${this.name}>`);
    for (const entry of this.entries.slice(this.inFile)) list.append("entry", entry);
    const xml = setAttributes(list.toString(), { count: this.entries.length });
    this.elements.set(this.name, xml, ORDER);
    return true;
  }
}

export class StyleWriter {
  private readonly elements: Elements;
  private readonly lists: Record<
    "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs",
    StyleList
  >;
  private readonly formatIds = new Map<string, number>();
  private readonly variants = new Map<string, number>();
  private nextFormat = 164;

  /** Appends every style of the table that the file has not got. */
  constructor(
    xml: string,
    private readonly styles: StyleTable,
    private readonly quotePrefixed: ReadonlySet<number>,
  ) {
    this.elements = Elements.parse(xml);
    const list = (name: string): StyleList => new StyleList(this.elements, name);
    this.lists = {
      numFmts: list("numFmts"),
      fonts: list("fonts"),
      fills: list("fills"),
      borders: list("borders"),
      cellXfs: list("cellXfs"),
      dxfs: list("dxfs"),
    };
    for (const format of this.elements.dom("numFmts").flatMap((all) => children(all))) {
      const id = numberAttribute(format, "numFmtId") ?? 0;
      this.formatIds.set(attribute(format, "formatCode") ?? "", id);
      this.nextFormat = Math.max(this.nextFormat, id + 1);
    }
    // A file without any has the default style, which needs no entry as long as it is the only one.
    if (styles.size === 1) return;
    for (let i = this.lists.cellXfs.size; i < styles.size; i++) {
      this.lists.cellXfs.append(this.xf(styles.get(i), false));
    }
  }

  /** The `s` of a cell; a variant of its style where the apostrophe is not what the file's entry says. */
  cellXf(style: number, quotePrefix: boolean): number {
    if (this.quotePrefixed.has(style) === quotePrefix) return style;
    const key = `${style} ${String(quotePrefix)}`;
    const known = this.variants.get(key);
    if (known !== undefined) return known;
    const index = this.lists.cellXfs.append(this.xf(this.styles.get(style), quotePrefix));
    this.variants.set(key, index);
    return index;
  }

  dxf(overlay: StyleOverlay): number {
    return this.lists.dxfs.intern(overlayXml(overlay, (code) => this.formatId(code)));
  }

  /** The part, or null where nothing was added. */
  write(): string | null {
    const grown = Object.values(this.lists).map((list) => list.flush());
    return grown.includes(true) ? this.elements.toString() : null;
  }

  private xf(style: Style, quotePrefix: boolean): string {
    const formatId = this.formatId(style.numberFormat);
    const values = attributes({
      numFmtId: formatId,
      fontId: this.lists.fonts.intern(fontXml(style.font)),
      fillId: style.fill ? this.lists.fills.intern(fillXml(style.fill)) : 0,
      borderId: this.lists.borders.intern(bordersXml(style.borders)),
      xfId: 0,
      quotePrefix,
      applyNumberFormat: formatId !== 0,
      applyFont: true,
      applyFill: style.fill !== null,
      applyBorder: Object.keys(style.borders).length > 0,
      applyAlignment: true,
      applyProtection: !style.locked,
    });
    const protection = style.locked ? "" : '<protection locked="0"/>';
    return `<xf${values}>${alignmentXml(style)}${protection}</xf>`;
  }

  private formatId(code: string): number {
    const known = builtInFormatId(code) ?? this.formatIds.get(code);
    if (known !== undefined) return known;
    const numFmtId = this.nextFormat++;
    this.formatIds.set(code, numFmtId);
    this.lists.numFmts.append(`<numFmt${attributes({ numFmtId, formatCode: code })}/>`);
    return numFmtId;
  }
}

/** See orientationOf of the reading side. */
function rotationOf(orientation: number): number {
  if (orientation === 180) return 255;
  return orientation < 0 ? 90 - orientation : orientation;
}

function alignmentXml(style: Style): string {
  return `<alignment${attributes({
    horizontal: style.horizontal === "general" ? null : style.horizontal,
    vertical: style.vertical,
    wrapText: style.wrapText,
    indent: style.indent || null,
    shrinkToFit: style.shrinkToFit,
    textRotation: rotationOf(style.orientation) || null,
  })}/>`;
}

function underlineXml(underline: Underline): string {
  if (underline === "none") return "";
  return `<u${attributes({ val: underline === "single" ? null : underline })}/>`;
}

function fontXml(font: Style["font"]): string {
  const switches =
    (font.bold ? "<b/>" : "") +
    (font.italic ? "<i/>" : "") +
    (font.strikethrough ? "<strike/>" : "") +
    underlineXml(font.underline);
  const color = `<color${attributes({ rgb: fileColor(font.color) })}/>`;
  return (
    `<font>${switches}<sz${attributes({ val: font.size })}/>${color}` +
    `<name${attributes({ val: font.name })}/></font>`
  );
}

function fillXml(color: string): string {
  const rgb = attributes({ rgb: fileColor(color) });
  return `<fill><patternFill patternType="solid"><fgColor${rgb}/><bgColor indexed="64"/></patternFill></fill>`;
}

function lineXml(name: string, line: Border): string {
  const color = attributes({ rgb: fileColor(line.color) });
  return `<${name}${attributes({ style: line.style })}><color${color}/></${name}>`;
}

function edgesXml(borders: Style["borders"], empty: (edge: Edge) => string): string {
  return EDGES.map((edge) => {
    const line = borders[edge];
    return line ? lineXml(edge, line) : empty(edge);
  }).join("");
}

function bordersXml(borders: Style["borders"]): string {
  const { diagonalDown, diagonalUp } = borders;
  const diagonal = diagonalDown ?? diagonalUp;
  const ways = attributes({ diagonalUp: !!diagonalUp, diagonalDown: !!diagonalDown });
  const last = diagonal ? lineXml("diagonal", diagonal) : "<diagonal/>";
  return `<border${ways}>${edgesXml(borders, (edge) => `<${edge}/>`)}${last}</border>`;
}

function overlayXml(overlay: StyleOverlay, formatId: (code: string) => number): string {
  const { bold, italic, strikethrough, fontColor, fill, numberFormat, borders } = overlay;
  const toggle = (name: string, on: boolean | undefined): string =>
    on === undefined ? "" : `<${name}${attributes({ val: on ? null : 0 })}/>`;
  const color = fontColor ? `<color${attributes({ rgb: fileColor(fontColor) })}/>` : "";
  const font = toggle("b", bold) + toggle("i", italic) + toggle("strike", strikethrough) + color;
  const format =
    numberFormat === undefined
      ? ""
      : `<numFmt${attributes({ numFmtId: formatId(numberFormat), formatCode: numberFormat })}/>`;
  const filled = fill
    ? `<fill><patternFill><bgColor${attributes({ rgb: fileColor(fill) })}/></patternFill></fill>`
    : "";
  const border = borders ? `<border>${edgesXml(borders, () => "")}</border>` : "";
  return `<dxf>${font ? `<font>${font}</font>` : ""}${format}${filled}${border}</dxf>`;
}
