// What a style keeps in its own entry of cellXfs, and its fill, made from those of the style it comes from.
import type { Style } from "../../model/style";
import { Elements } from "../elements";
import { attributes, setAttributes, startTagAttribute } from "../xml";
import { fileColor } from "./colors";
import { colorOf } from "./style-read";

const ORDER = ["alignment", "protection", "extLst"];

/** What an entry without a word of its own says. */
export const UNSAID: Pick<
  Style,
  "horizontal" | "vertical" | "wrapText" | "indent" | "shrinkToFit" | "orientation" | "locked"
> = {
  horizontal: "general",
  vertical: "bottom",
  wrapText: false,
  indent: 0,
  shrinkToFit: false,
  orientation: 0,
  locked: true,
};

type Said = typeof UNSAID;
type Values = Record<string, string | number | null>;

/** See orientationOf of the reading side. */
function rotationOf(orientation: number): number {
  if (orientation === 180) return 255;
  return orientation < 0 ? 90 - orientation : orientation;
}

const ALIGNMENT: {
  [K in Exclude<keyof Said, "locked">]: [name: string, value: (v: Said[K]) => string | number];
} = {
  horizontal: ["horizontal", (v) => v],
  vertical: ["vertical", (v) => v],
  wrapText: ["wrapText", Number],
  indent: ["indent", (v) => v],
  shrinkToFit: ["shrinkToFit", Number],
  orientation: ["textRotation", rotationOf],
};

function alignmentChanges(was: Said, now: Said): Values {
  const values: Values = {};
  const set = <K extends keyof typeof ALIGNMENT>(property: K): void => {
    if (was[property] === now[property]) return;
    const [name, value] = ALIGNMENT[property];
    values[name] = now[property] === UNSAID[property] ? null : value(now[property]);
  };
  for (const property of Object.keys(ALIGNMENT) as (keyof typeof ALIGNMENT)[]) set(property);
  return values;
}

/** The entry `xml`, which says `was`, with another alignment and protection where they are other now. */
export function xfXml(xml: string, was: Said, now: Said): string {
  const xf = Elements.parse(xml);
  const set = (name: string, values: Values, apply: string): void => {
    if (Object.keys(values).length === 0) return;
    xf.set(name, setAttributes(xf.get(name) ?? `<${name}/>`, values), ORDER);
    xf.setRootAttributes({ [apply]: 1 });
  };
  set("alignment", alignmentChanges(was, now), "applyAlignment");
  const locked = now.locked ? null : 0;
  set("protection", was.locked === now.locked ? {} : { locked }, "applyProtection");
  return xf.toString();
}

function solidXml(color: string): string {
  const rgb = attributes({ rgb: fileColor(color) });
  return `<fill><patternFill patternType="solid"><fgColor${rgb}/><bgColor indexed="64"/></patternFill></fill>`;
}

/** A fill of one colour; where the style has a pattern, the entry `xml` with that colour behind it. */
export function fillXml(xml: string | undefined, { fillPattern }: Style, color: string): string {
  const fill = Elements.parse(xml ?? "<fill/>");
  const old = fill.get("patternFill");
  if (old === undefined || fillPattern !== "pattern") return solidXml(color);
  const pattern = Elements.parse(old);
  const name = colorOf(startTagAttribute(old, "patternType") ?? "none");
  const element = `<${name}${attributes({ rgb: fileColor(color) })}/>`;
  pattern.set(name, element, ["fgColor", "bgColor"]);
  fill.set("patternFill", pattern.toString(), ["patternFill"]);
  return fill.toString();
}
