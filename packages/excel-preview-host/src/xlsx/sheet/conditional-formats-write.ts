// Conditional formats into a worksheet: unchanged rules as they were, new ones after the schema.
import { cellName } from "../../model/address";
import type {
  ConditionalFormat,
  ConditionalRule,
  StyleOverlay,
  Threshold,
} from "../../model/features";
import type { Sheet } from "../../model/sheet";
import { writeAreas } from "./areas";
import { fileColor } from "../styles/colors";
import { ruleSnapshot, type ConditionalFormatsOrigin } from "./conditional-formats-read";
import type { Elements } from "../elements";
import { thinExtensions } from "./extensions";
import { formulaToFile } from "../cells/formula";
import { presetAttributes } from "./preset-rules";
import { presetFormula } from "../../model/preset-criteria";
import { SHEET_ORDER } from "./sheet-order";
import { attributes, encodeXString, escapeText, type Attributes } from "../xml";

export function writeConditionalFormats(
  elements: Elements,
  sheet: Sheet,
  origin: ConditionalFormatsOrigin | undefined,
  dxf: (overlay: StyleOverlay) => number,
): void {
  const groups = new Map<string, string[]>();
  for (const format of sheet.conditionalFormats) {
    const { areas, rule } = format;
    if (areas.length === 0 || (rule.type === "preset" && !rule.criterion)) continue;
    const from = origin?.get(format.id);
    const same = from?.snapshot === ruleSnapshot(format);
    const xml = same && from ? from.xml : ruleXml(format, dxf);
    const sqref = writeAreas(format.areas);
    groups.set(sqref, [...(groups.get(sqref) ?? []), xml]);
  }
  const all = [...groups].map(([sqref, rules]) => {
    const xml = rules.join("");
    return `<conditionalFormatting${attributes({ sqref })}>${xml}</conditionalFormatting>`;
  });
  elements.set("conditionalFormatting", all, SHEET_ORDER);
  dropOrphans(elements, all.join(""), origin);
}

/** A data bar's second half stands in the extension list; it goes when its rule goes. */
function dropOrphans(
  elements: Elements,
  written: string,
  origin: ConditionalFormatsOrigin | undefined,
): void {
  const gone = [...(origin?.values() ?? [])]
    .flatMap(({ xml }) => [...xml.matchAll(/<(?:\w+:)?id>([^<]*)<\//g)].map((m) => m[1] ?? ""))
    .filter((id) => id !== "" && !written.includes(id));
  if (gone.length === 0) return;
  thinExtensions(elements, "conditionalFormatting", (xml) => !gone.some((id) => xml.includes(id)));
}

function ruleXml(format: ConditionalFormat, dxf: (overlay: StyleOverlay) => number): string {
  const { rule, priority, stopIfTrue } = format;
  if (rule.type === "kept") return rule.xml;
  const common: Attributes = { priority, stopIfTrue };
  const element = (values: Attributes, inner: string): string =>
    `<cfRule${attributes({ ...values, ...common })}>${inner}</cfRule>`;
  switch (rule.type) {
    case "cellIs": {
      const { type, operator, overlay } = rule;
      return element(
        { type, dxfId: dxf(overlay), operator },
        rule.formulas.map(formulaXml).join(""),
      );
    }
    case "expression":
      return element({ type: rule.type, dxfId: dxf(rule.overlay) }, formulaXml(rule.formula));
    case "containsText":
      return textRule(format, rule, element, dxf);
    case "topBottom": {
      const { rank, bottom, percent, overlay } = rule;
      return element({ type: "top10", dxfId: dxf(overlay), percent, bottom, rank }, "");
    }
    case "preset":
      return presetRule(format, rule, element, dxf);
    case "dataBar": {
      const bounds = thresholdXml(rule.min) + thresholdXml(rule.max);
      const shown = attributes({ showValue: rule.showValue ? null : 0 });
      return element(
        { type: rule.type },
        `<dataBar${shown}>${bounds}${colorXml(rule.color)}</dataBar>`,
      );
    }
    case "colorScale": {
      const bounds = rule.thresholds.map(thresholdXml).join("");
      const shades = rule.thresholds.map((t) => colorXml(t.color ?? "#FFFFFF")).join("");
      return element({ type: rule.type }, `<colorScale>${bounds}${shades}</colorScale>`);
    }
    case "iconSet": {
      const bounds = rule.thresholds.map(thresholdXml).join("");
      const set = attributes({ iconSet: rule.iconSet });
      return element({ type: rule.type }, `<iconSet${set}>${bounds}</iconSet>`);
    }
  }
}

function formulaXml(formula: string): string {
  return `<formula>${escapeText(formulaToFile(formula.replace(/^=/, "")).text)}</formula>`;
}

function thresholdXml({ type, value }: Threshold): string {
  const val = type === "formula" && value ? formulaToFile(value.replace(/^=/, "")).text : value;
  return `<cfvo${attributes({ type, val: val ?? (type === "num" ? "0" : null) })}/>`;
}

function colorXml(color: string): string {
  return `<color${attributes({ rgb: fileColor(color) })}/>`;
}

function presetRule(
  { areas: [first] }: ConditionalFormat,
  { criterion, overlay }: Extract<ConditionalRule, { type: "preset" }>,
  element: (values: Attributes, inner: string) => string,
  dxf: (overlay: StyleOverlay) => number,
): string {
  if (!criterion) return "";
  const formula = presetFormula(criterion, first ? cellName(first.top, first.left) : "A1");
  const values = { ...presetAttributes(criterion), dxfId: dxf(overlay) };
  return element(values, formula === undefined ? "" : formulaXml(formula));
}

/** A text rule carries the formula that says the same of the first cell. */
function textRule(
  format: ConditionalFormat,
  rule: Extract<ConditionalRule, { type: "containsText" }>,
  element: (values: Attributes, inner: string) => string,
  dxf: (overlay: StyleOverlay) => number,
): string {
  const first = format.areas[0];
  const cell = first ? cellName(first.top, first.left) : "A1";
  const text = `"${rule.text.replace(/"/g, '""')}"`;
  const forms = {
    contains: ["containsText", "containsText", `NOT(ISERROR(SEARCH(${text},${cell})))`],
    notContains: ["notContainsText", "notContains", `ISERROR(SEARCH(${text},${cell}))`],
    beginsWith: ["beginsWith", "beginsWith", `LEFT(${cell},LEN(${text}))=${text}`],
    endsWith: ["endsWith", "endsWith", `RIGHT(${cell},LEN(${text}))=${text}`],
  } as const;
  const [type, operator, formula] = forms[rule.operator];
  const values = { type, dxfId: dxf(rule.overlay), operator, text: encodeXString(rule.text) };
  return element(values, `<formula>${escapeText(formula)}</formula>`);
}
