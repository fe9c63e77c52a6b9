// Theme, indexed and tinted colours of the file as "#RRGGBB".
import { children, flag, numberAttribute, path, rootOf, attribute, type Element } from "../xml";

/** Excel's palette of 64, the first eight twice. */
const PALETTE =
  (
    "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF" +
    "800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF" +
    "000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99" +
    "3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333"
  ).match(/.{6}/g) ?? [];

/** Office's theme, for a file without one: lt1, dk1, lt2, dk2, accents, links. */
const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

const THEME_ORDER =
  "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

export class Colors {
  private constructor(
    private readonly theme: readonly string[],
    private readonly palette: readonly string[],
  ) {}

  static read(theme: string | undefined, styleSheet: Element | undefined): Colors {
    const own = path(styleSheet, "colors", "indexedColors");
    const palette = own ? children(own).map((c) => (attribute(c, "rgb") ?? "").slice(-6)) : PALETTE;
    return new Colors(theme ? readTheme(theme) : OFFICE_THEME, palette);
  }

  /** A `<color>`, `<fgColor>` …; null where it says nothing (or "automatic"). */
  resolve(element: Element | undefined): string | null {
    if (!element || flag(element, "auto")) return null;
    const rgb = attribute(element, "rgb");
    const theme = numberAttribute(element, "theme");
    const indexed = numberAttribute(element, "indexed");
    let hex: string | undefined;
    if (rgb) hex = rgb.slice(-6);
    else if (theme !== undefined) hex = this.theme[theme];
    else if (indexed !== undefined) hex = this.palette[indexed];
    if (!hex || !/^[0-9a-f]{6}$/i.test(hex)) return null;
    return `#${tinted(hex, numberAttribute(element, "tint") ?? 0).toUpperCase()}`;
  }

  /** A DrawingML scheme colour's name ("accent1", "tx1"). */
  scheme(name: string): string | undefined {
    const alias: Record<string, string> = { tx1: "dk1", bg1: "lt1", tx2: "dk2", bg2: "lt2" };
    const hex = this.theme[THEME_ORDER.indexOf(alias[name] ?? name)];
    return hex && `#${hex.toUpperCase()}`;
  }
}

function readTheme(xml: string): string[] {
  const scheme = path(rootOf(xml), "themeElements", "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const holder = scheme && children(scheme, name)[0];
    const color = holder && children(holder)[0];
    const hex = color && (attribute(color, "lastClr") ?? attribute(color, "val"));
    return hex && /^[0-9a-f]{6}$/i.test(hex) ? hex : (OFFICE_THEME[index] ?? "000000");
  });
}

/** Lightens (tint > 0) or darkens (tint < 0) in HSL, as the file format defines it. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const rgb = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [max, min] = [Math.max(...rgb), Math.min(...rgb)];
  const lightness = (max + min) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = max - min;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1));
  const wanted = saturation * (1 - Math.abs(2 * target - 1));
  return rgb
    .map((c) => (chroma === 0 ? target : target + ((c - lightness) / chroma) * wanted))
    .map((c) => Math.round(Math.min(1, Math.max(0, c)) * 255))
    .map((c) => c.toString(16).padStart(2, "0"))
    .join("");
}

export function fileColor(hex: string): string {
  return `FF${hex.slice(1).toUpperCase()}`;
}
