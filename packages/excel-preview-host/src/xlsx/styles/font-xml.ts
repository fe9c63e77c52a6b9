// A cell's font as an entry of styles.xml, made from the entry of the style that it comes from.
import type { Style, Underline } from "../../model/style";
import { Elements } from "../elements";
import { attributes } from "../xml";
import { fileColor } from "./colors";

const ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

type Font = Style["font"];

function underlineXml(underline: Underline): string | null {
  if (underline === "none") return null;
  return `<u${attributes({ val: underline === "single" ? null : underline })}/>`;
}

/** Each of the model's properties as the element it is; null for none. */
const ELEMENTS: { [K in keyof Font]: [name: string, xml: (value: Font[K]) => string | null] } = {
  bold: ["b", (on) => (on ? "<b/>" : null)],
  italic: ["i", (on) => (on ? "<i/>" : null)],
  strikethrough: ["strike", (on) => (on ? "<strike/>" : null)],
  underline: ["u", underlineXml],
  size: ["sz", (val) => `<sz${attributes({ val })}/>`],
  color: ["color", (hex) => `<color${attributes({ rgb: fileColor(hex) })}/>`],
  name: ["name", (val) => `<name${attributes({ val })}/>`],
};

/** The entry `xml`, which says `was`, with what is other now. */
export function fontXml(xml: string | undefined, was: Font | null, now: Font): string {
  const font = Elements.parse(xml ?? "<font></font>");
  const set = <K extends keyof Font>(property: K): void => {
    if (was?.[property] === now[property]) return;
    const [name, element] = ELEMENTS[property];
    font.set(name, element(now[property]), ORDER);
  };
  for (const property of Object.keys(ELEMENTS) as (keyof Font)[]) set(property);
  // These say more of the old name; a scheme would even overrule the new one.
  if (was && was.name !== now.name)
    for (const name of ["family", "charset", "scheme"]) font.set(name, null, ORDER);
  return font.toString();
}
