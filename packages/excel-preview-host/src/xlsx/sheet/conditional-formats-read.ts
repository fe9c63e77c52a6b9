// Conditional formats of a worksheet. A rule that the model does not know is kept as its XML.
import type {
  Comparison,
  ConditionalFormat,
  ConditionalRule,
  StyleOverlay,
  Threshold,
} from "../../model/features";
import type { Sheet } from "../../model/sheet";
import { parseAreas } from "./areas";
import { presetOf } from "./preset-rules";
import type { Colors } from "../styles/colors";
import { Elements } from "../elements";
import { formulaFromFile } from "../cells/formula";
import { attribute, child, children, flag, numberAttribute, type Element } from "../xml";

/** By format id: the rule's XML and what it was read as. */
export type ConditionalFormatsOrigin = Map<string, { xml: string; snapshot: string }>;

export interface ConditionalContext {
  overlays: readonly StyleOverlay[];
  colors: Colors;
}

/** What of a format stands in its rule element; the areas stand around it. */
export function ruleSnapshot({ priority, stopIfTrue, rule }: ConditionalFormat): string {
  return JSON.stringify([priority, stopIfTrue, rule]);
}

export function readConditionalFormats(
  elements: Elements,
  sheet: Sheet,
  context: ConditionalContext,
): ConditionalFormatsOrigin {
  const origin: ConditionalFormatsOrigin = new Map();
  const groups = elements.all("conditionalFormatting");
  elements.dom("conditionalFormatting").forEach((group, g) => {
    const areas = parseAreas(attribute(group, "sqref") ?? "");
    const texts = Elements.parse(groups[g] ?? "").all("cfRule");
    children(group, "cfRule").forEach((element, r) => {
      const xml = texts[r] ?? "";
      const format: ConditionalFormat = {
        id: `{0000CF${String(sheet.conditionalFormats.length).padStart(2, "0")}-${sheet.id.slice(1, 9)}}`,
        areas,
        priority: numberAttribute(element, "priority") ?? 1,
        stopIfTrue: flag(element, "stopIfTrue"),
        rule: readRule(element, context) ?? { type: "kept", xml },
      };
      sheet.conditionalFormats.push(format);
      origin.set(format.id, { xml, snapshot: ruleSnapshot(format) });
    });
  });
  return origin;
}

const TEXT_OPERATORS: Record<string, "contains" | "notContains" | "beginsWith" | "endsWith"> = {
  containsText: "contains",
  notContainsText: "notContains",
  beginsWith: "beginsWith",
  endsWith: "endsWith",
};

function readRule(element: Element, context: ConditionalContext): ConditionalRule | null {
  const type = attribute(element, "type") ?? "";
  const overlay = context.overlays[numberAttribute(element, "dxfId") ?? -1] ?? {};
  const formulas = children(element, "formula").map((f) => formulaFromFile(f.textContent ?? ""));
  const operator = TEXT_OPERATORS[type];
  const text = attribute(element, "text");
  if (operator && text !== undefined) return { type: "containsText", operator, text, overlay };
  if (type === "cellIs") {
    const comparison = attribute(element, "operator") as Comparison | undefined;
    return comparison ? { type, operator: comparison, formulas, overlay } : null;
  }
  if (type === "expression" && formulas[0] !== undefined) {
    return { type, formula: formulas[0], overlay };
  }
  if (type === "top10") {
    const rank = numberAttribute(element, "rank") ?? 10;
    const [bottom, percent] = [flag(element, "bottom"), flag(element, "percent")];
    return { type: "topBottom", rank, bottom, percent, overlay };
  }
  const criterion = presetOf(element);
  if (criterion) return { type: "preset", criterion, overlay };
  if (type === "dataBar") return readDataBar(child(element, "dataBar"), context.colors);
  if (type === "colorScale") return readColorScale(child(element, "colorScale"), context.colors);
  if (type === "iconSet") return readIconSet(child(element, "iconSet"));
  return null;
}

function readThreshold(cfvo: Element | undefined): Threshold {
  const types: readonly Threshold["type"][] = [
    "min",
    "max",
    "num",
    "percent",
    "percentile",
    "formula",
  ];
  const type = types.find((t) => t === attribute(cfvo, "type")) ?? "num";
  const value = attribute(cfvo, "val");
  return value === undefined || type === "min" || type === "max"
    ? { type }
    : { type, value: type === "formula" ? formulaFromFile(value) : value };
}

function readDataBar(bar: Element | undefined, colors: Colors): ConditionalRule | null {
  if (!bar) return null;
  const [min, max] = children(bar, "cfvo");
  return {
    type: "dataBar",
    min: readThreshold(min),
    max: readThreshold(max),
    color: colors.resolve(child(bar, "color")) ?? "#638EC6",
    showValue: flag(bar, "showValue", true),
  };
}

function readColorScale(scale: Element | undefined, colors: Colors): ConditionalRule | null {
  if (!scale) return null;
  const shades = children(scale, "color");
  const thresholds = children(scale, "cfvo").map((cfvo, i) => ({
    ...readThreshold(cfvo),
    color: colors.resolve(shades[i]) ?? "#FFFFFF",
  }));
  return { type: "colorScale", thresholds };
}

function readIconSet(set: Element | undefined): ConditionalRule | null {
  if (!set || flag(set, "reverse") || !flag(set, "showValue", true)) return null;
  const iconSet = attribute(set, "iconSet") ?? "3TrafficLights1";
  return { type: "iconSet", iconSet, thresholds: children(set, "cfvo").map(readThreshold) };
}
