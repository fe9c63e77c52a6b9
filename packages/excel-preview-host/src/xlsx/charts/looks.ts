// Fonts, fills and lines of a chart's parts.
import type { ChartFont, ChartLine, ChartLook, ChartRun } from "../../model/charts";
import type { Colors } from "../styles/colors";
import {
  attribute,
  attributes,
  child,
  children,
  escapeText,
  flag,
  numberAttribute,
  path,
  type Element,
} from "../xml";
import { pruned, words } from "./chart-xml";
import { EMU_PER_POINT } from "./metrics";

const DASHES = words({
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDash",
  RoundDot: "sysDot",
});
const ANGLE = 60_000;
const STANDING = 180;
const SHADOW =
  '<a:effectLst><a:outerShdw blurRad="50800" dist="38100" dir="2700000" algn="tl" rotWithShape="0">' +
  '<a:prstClr val="black"><a:alpha val="40000"/></a:prstClr></a:outerShdw></a:effectLst>';

function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
}

/** The shape's properties; "" where nothing is said of them. */
export function shapeXml(look: ChartLook | undefined): string {
  const { fill, line, shadow } = look ?? {};
  const inner =
    (fill === undefined ? "" : fill === null ? "<a:noFill/>" : solidFill(fill)) +
    lineXml(line) +
    (shadow ? SHADOW : "");
  return inner && `<c:spPr>${inner}</c:spPr>`;
}

function lineXml(line: ChartLine | undefined): string {
  if (!line || Object.keys(line).length === 0) return "";
  const w = line.weight === undefined ? null : Math.round(line.weight * EMU_PER_POINT);
  const inner = line.none
    ? "<a:noFill/>"
    : (line.color ? solidFill(line.color) : "") +
      (line.style ? `<a:prstDash val="${DASHES.toFile(line.style)}"/>` : "");
  return `<a:ln${attributes({ w })}>${inner}</a:ln>`;
}

function fontXml(tag: string, font: ChartFont = {}, more: Record<string, string> = {}): string {
  const { size, bold, italic, underline, color, name } = font;
  const values = attributes({
    ...more,
    sz: size === undefined ? null : Math.round(size * 100),
    b: bold === undefined ? null : Number(bold),
    i: italic === undefined ? null : Number(italic),
    u: underline === undefined ? null : underline ? "sng" : "none",
  });
  const face = name === undefined ? {} : { typeface: name };
  const faces = name && `<a:latin${attributes(face)}/><a:ea${attributes(face)}/>`;
  return `<a:${tag}${values}>${color ? solidFill(color) : ""}${faces ?? ""}</a:${tag}>`;
}

function bodyXml(rotation: number | undefined): string {
  if (rotation === STANDING) return '<a:bodyPr rot="0" vert="wordArtVert"/>';
  return `<a:bodyPr${rotation === undefined ? "" : ` rot="${-rotation * ANGLE}" vert="horz"`}/>`;
}

/** How a part's text looks, where the text comes from elsewhere. */
export function textXml(look: ChartLook | undefined): string {
  if (look?.font === undefined && look?.rotation === undefined) return "";
  return (
    `<c:txPr>${bodyXml(look.rotation)}<a:lstStyle/><a:p><a:pPr>${fontXml("defRPr", look.font)}</a:pPr>` +
    `<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`
  );
}

/** A text of its own, in runs where parts of it look different. */
export function richXml(text: string, look: ChartLook | undefined, runs: ChartRun[] = []): string {
  const edges = [0, text.length, ...runs.flatMap((run) => [run.start, run.start + run.length])];
  const cuts = [...new Set(edges)].filter((at) => at <= text.length).toSorted((a, b) => a - b);
  const pieces = cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? 0;
    const own = runs.filter((run) => run.start <= start && run.start + run.length >= end);
    const font = Object.assign({ ...look?.font }, ...own.map((run) => run.font));
    const properties = fontXml("rPr", font, { lang: "zh-CN" });
    return `<a:r>${properties}<a:t>${escapeText(text.slice(start, end))}</a:t></a:r>`;
  });
  return (
    `<c:tx><c:rich>${bodyXml(look?.rotation)}<a:lstStyle/><a:p><a:pPr>${fontXml("defRPr", look?.font)}` +
    `</a:pPr>${pieces.join("")}</a:p></c:rich></c:tx>`
  );
}

/** Undefined where the part says nothing of its look. */
export function readLook(part: Element | undefined, colors: Colors): ChartLook | undefined {
  const shape = child(part, "spPr");
  const body = child(part, "txPr") ?? path(part, "tx", "rich");
  const look: ChartLook = {};
  const fill = readFill(shape, colors);
  if (fill !== undefined) look.fill = fill;
  const line = readLine(child(shape, "ln"), colors);
  if (line) look.line = line;
  if (path(shape, "effectLst", "outerShdw")) look.shadow = true;
  const font = readFont(path(body, "p", "pPr", "defRPr"), colors);
  if (font) look.font = font;
  const rotation = readRotation(child(body, "bodyPr"));
  if (rotation !== undefined) look.rotation = rotation;
  return pruned(look);
}

function readRotation(body: Element | undefined): number | undefined {
  if (attribute(body, "vert") === "wordArtVert") return STANDING;
  const angle = numberAttribute(body, "rot");
  // A thousand degrees is the file's word for "as Excel likes".
  return angle === undefined || Math.abs(angle) > 90 * ANGLE ? undefined : -angle / ANGLE || 0;
}

/** Null for none, undefined for one that is not told or not a single colour. */
function readFill(holder: Element | undefined, colors: Colors): string | null | undefined {
  if (child(holder, "noFill")) return null;
  return readColor(child(holder, "solidFill"), colors);
}

export function readColor(fill: Element | undefined, colors: Colors): string | undefined {
  const rgb = attribute(child(fill, "srgbClr"), "val");
  const scheme = attribute(child(fill, "schemeClr"), "val");
  return rgb ? `#${rgb.toUpperCase()}` : scheme && colors.scheme(scheme);
}

export function readLine(ln: Element | undefined, colors: Colors): ChartLine | undefined {
  const color = readFill(ln, colors);
  const width = numberAttribute(ln, "w");
  const line: ChartLine = {};
  if (color === null) line.none = true;
  else if (color !== undefined) line.color = color;
  if (width !== undefined) line.weight = width / EMU_PER_POINT;
  const style = DASHES.fromFile(attribute(child(ln, "prstDash"), "val"));
  if (style) line.style = style;
  return pruned(line);
}

function readFont(properties: Element | undefined, colors: Colors): ChartFont | undefined {
  const font: ChartFont = {};
  const size = numberAttribute(properties, "sz");
  if (size !== undefined) font.size = size / 100;
  const underline = attribute(properties, "u");
  if (attribute(properties, "b") !== undefined) font.bold = flag(properties, "b");
  if (attribute(properties, "i") !== undefined) font.italic = flag(properties, "i");
  if (underline !== undefined) font.underline = underline !== "none";
  const color = readColor(child(properties, "solidFill"), colors);
  if (color) font.color = color;
  const name = attribute(child(properties, "latin"), "typeface");
  if (name) font.name = name;
  return pruned(font);
}

/** Parts of a rich text that look otherwise than the text. */
export function readRuns(part: Element | undefined, colors: Colors): ChartRun[] {
  const body = path(part, "tx", "rich");
  const whole = JSON.stringify(readFont(path(body, "p", "pPr", "defRPr"), colors));
  let start = 0;
  return (body ? children(body, "p") : []).flatMap((p) =>
    children(p, "r").flatMap((r) => {
      const length = (child(r, "t")?.textContent ?? "").length;
      const font = readFont(child(r, "rPr"), colors);
      const run = { start, length, font: font ?? {} };
      start += length;
      return font && JSON.stringify(font) !== whole ? [run] : [];
    }),
  );
}
