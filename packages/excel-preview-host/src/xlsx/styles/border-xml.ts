// A cell's borders as an entry of styles.xml, made from the entry of the style that they come from.
import type { Border, Edge, Style } from "../../model/style";
import { Elements } from "../elements";
import { attributes, setAttributes } from "../xml";
import { fileColor } from "./colors";

export const EDGES: readonly Edge[] = ["left", "right", "top", "bottom"];
const ORDER = [
  "start",
  "end",
  "left",
  "right",
  "top",
  "bottom",
  "diagonal",
  "vertical",
  "horizontal",
];
const PLAIN = "<border><left/><right/><top/><bottom/><diagonal/></border>";

type Borders = Style["borders"];

export function lineXml(name: string, line: Border): string {
  const color = attributes({ rgb: fileColor(line.color) });
  return `<${name}${attributes({ style: line.style })}><color${color}/></${name}>`;
}

/** The entry `xml`, which says `was`, with those lines changed that are others now. */
export function bordersXml(xml = PLAIN, was: Borders, now: Borders): string {
  const border = Elements.parse(xml);
  for (const edge of EDGES) setLine(border, edge, was[edge], now[edge]);
  const [before, after] = [was, now].map((each) => each.diagonalDown ?? each.diagonalUp);
  setLine(border, "diagonal", before, after);
  for (const way of ["diagonalDown", "diagonalUp"] as const)
    if (!was[way] !== !now[way]) border.setRootAttributes({ [way]: now[way] ? 1 : null });
  return border.toString();
}

function setLine(
  border: Elements,
  name: string,
  was: Border | undefined,
  now: Border | undefined,
): void {
  if (was?.style === now?.style && was?.color === now?.color) return;
  const old = border.get(name);
  if (!now) border.set(name, `<${name}/>`, ORDER);
  else if (old && was?.color === now.color)
    border.set(name, setAttributes(old, { style: now.style }), ORDER);
  else border.set(name, lineXml(name, now), ORDER);
}
