// Cell styles as CSS.
import type { Border, BorderStyle, Style } from "../../model/style";
import { PIXELS_PER_POINT } from "./geometry";

const FALLBACK =
  '"DengXian","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif';

/** Song-type fonts fall back to a serif, the rest to a sans. */
const SERIF = '"SimSun","Songti SC","Noto Serif CJK SC","WenQuanYi Micro Hei",serif';

const LINES: Record<BorderStyle, string> = {
  thin: "1px solid",
  medium: "2px solid",
  thick: "3px solid",
  dashed: "1px dashed",
  dotted: "1px dotted",
  double: "3px double",
  hair: "1px dotted",
  mediumDashed: "2px dashed",
  dashDot: "1px dashed",
  mediumDashDot: "2px dashed",
  dashDotDot: "1px dotted",
  mediumDashDotDot: "2px dotted",
  slantDashDot: "2px dashed",
};
const PLACES: Record<Style["vertical"], string> = {
  top: "flex-start",
  center: "center",
  bottom: "flex-end",
  justify: "flex-start",
  distributed: "center",
};

/** Other angles are drawn level. */
const TURNED: Record<number, string> = {
  90: "writing-mode:sideways-lr",
  [-90]: "writing-mode:sideways-rl",
  180: "writing-mode:vertical-rl;text-orientation:upright",
};

export function borderCss(border: Border): string {
  return `${LINES[border.style]} ${border.color}`;
}

function fontFamily(name: string): string {
  const quoted = `"${name.replace(/["\\]/g, "")}"`;
  return `${quoted},${/宋|仿|楷|Song|Serif|Times/.test(name) ? SERIF : FALLBACK}`;
}

/** Font, vertical place and wrapping; fills, colours and borders depend on more than the style. */
export function styleCss(style: Style): string {
  const { font } = style;
  const decoration = [
    font.underline !== "none" && "underline",
    font.strikethrough && "line-through",
  ]
    .filter(Boolean)
    .join(" ");
  return [
    `font:${font.italic ? "italic " : ""}${(font.size * PIXELS_PER_POINT).toFixed(2)}px/1.2 ${fontFamily(font.name)}`,
    decoration && `text-decoration:${decoration}`,
    `align-items:${PLACES[style.vertical]}`,
    TURNED[style.orientation],
    style.wrapText ? "white-space:pre-wrap;overflow-wrap:anywhere" : "white-space:pre",
  ]
    .filter(Boolean)
    .join(";");
}
