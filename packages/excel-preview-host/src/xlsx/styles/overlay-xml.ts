// The look of a conditional format as an entry of dxfs.
import type { StyleOverlay } from "../../model/features";
import { attributes } from "../xml";
import { fileColor } from "./colors";
import { EDGES, lineXml } from "./border-xml";

export function overlayXml(overlay: StyleOverlay, formatId: (code: string) => number): string {
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
  const border = borders ? `<border>${edgesXml(borders)}</border>` : "";
  return `<dxf>${font ? `<font>${font}</font>` : ""}${format}${filled}${border}</dxf>`;
}

function edgesXml(borders: NonNullable<StyleOverlay["borders"]>): string {
  return EDGES.map((edge) => {
    const line = borders[edge];
    return line ? lineXml(edge, line) : "";
  }).join("");
}
