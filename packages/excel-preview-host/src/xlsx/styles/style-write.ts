// New styles into styles.xml: behind the file's own, which keep their places. Each begins as a copy
// of the entries that it was made from, so that what the model does not know of them stays.
import type { Style, StyleTable } from "../../model/style";
import type { StyleOverlay } from "../../model/features";
import { Elements } from "../elements";
import {
  attribute,
  attributes,
  children,
  isTrue,
  numberAttribute,
  setAttributes,
  startTagAttribute,
} from "../xml";
import { bordersXml } from "./border-xml";
import { fontXml } from "./font-xml";
import { builtInFormatId } from "./number-formats";
import { overlayXml } from "./overlay-xml";
import { StyleList } from "./style-list";
import { UNSAID, fillXml, xfXml } from "./xf-xml";

/** For a style that comes from none of the file's. */
const EMPTY_XF = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** Attributes of an entry of cellXfs that a changed part sets; none where it is as it was. */
type Ids = Record<string, number>;

export class StyleWriter {
  private readonly elements: Elements;
  private readonly lists: Record<
    "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs",
    StyleList
  >;
  private readonly formatIds = new Map<string, number>();
  /** By style: whether its entry says that texts are typed after an apostrophe. */
  private readonly quotePrefixed: boolean[];
  private readonly variants = new Map<number, number>();
  private nextFormat = 164;

  /** Appends every style of the table that the file has not got. */
  constructor(
    xml: string,
    private readonly styles: StyleTable,
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
    const { cellXfs } = this.lists;
    // A file without any has the default style, which needs no entry as long as it is the only one.
    if (styles.size > 1)
      for (let i = cellXfs.size; i < styles.size; i++) cellXfs.append(this.xf(i));
    this.quotePrefixed = Array.from({ length: styles.size }, (_, i) =>
      isTrue(startTagAttribute(cellXfs.get(i) ?? "", "quotePrefix")),
    );
  }

  /** The `s` of a cell; a variant of its style where the apostrophe is not what the entry says. */
  cellXf(style: number, quotePrefix: boolean): number {
    if ((this.quotePrefixed[style] ?? false) === quotePrefix) return style;
    const known = this.variants.get(style);
    if (known !== undefined) return known;
    const { cellXfs } = this.lists;
    if (cellXfs.size === 0) cellXfs.append(this.xf(0));
    const values = { quotePrefix: quotePrefix ? 1 : null };
    const index = cellXfs.append(setAttributes(cellXfs.get(style) ?? EMPTY_XF, values));
    this.variants.set(style, index);
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

  private xf(index: number): string {
    const origin = this.styles.origin(index);
    const base = this.lists.cellXfs.get(origin);
    const was = base === undefined ? null : this.styles.get(origin);
    const now = this.styles.get(index);
    const xml = setAttributes(base ?? EMPTY_XF, {
      ...this.numberFormat(was, now),
      ...this.font(base, was, now),
      ...this.fill(base, was, now),
      ...this.borders(base, was, now),
    });
    return xfXml(xml, was ?? UNSAID, now);
  }

  private numberFormat(was: Style | null, { numberFormat }: Style): Ids {
    if ((was?.numberFormat ?? "General") === numberFormat) return {};
    return { numFmtId: this.formatId(numberFormat), applyNumberFormat: 1 };
  }

  private font(base: string | undefined, was: Style | null, { font }: Style): Ids {
    if (was && same(was.font, font)) return {};
    const xml = fontXml(this.entry("fonts", base, "fontId"), was?.font ?? null, font);
    return { fontId: this.lists.fonts.intern(xml), applyFont: 1 };
  }

  private fill(base: string | undefined, was: Style | null, now: Style): Ids {
    const { fill, fillPattern } = now;
    if ((was?.fill ?? null) === fill && was?.fillPattern === fillPattern) return {};
    // The first fill is none, in every file.
    if (fill === null) return { fillId: 0, applyFill: 1 };
    const xml = fillXml(this.entry("fills", base, "fillId"), now, fill);
    return { fillId: this.lists.fills.intern(xml), applyFill: 1 };
  }

  private borders(base: string | undefined, was: Style | null, { borders }: Style): Ids {
    if (was && same(was.borders, borders)) return {};
    const xml = bordersXml(this.entry("borders", base, "borderId"), was?.borders ?? {}, borders);
    return { borderId: this.lists.borders.intern(xml), applyBorder: 1 };
  }

  /** The entry of a list that an entry of cellXfs names; undefined where there is none. */
  private entry(
    list: "fonts" | "fills" | "borders",
    xf: string | undefined,
    id: string,
  ): string | undefined {
    if (xf === undefined) return undefined;
    return this.lists[list].get(Number(startTagAttribute(xf, id) ?? 0));
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

/** Whether two of a style's parts say the same, in whatever order. */
function same(a: object, b: object): boolean {
  const text = (part: object): string => JSON.stringify(Object.entries(part).sort());
  return text(a) === text(b);
}
