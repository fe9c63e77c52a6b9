// The looks that conditional formats lay over cells.
import type { FormatTarget, SheetTarget } from "../../context";
import { color } from "../../color";
import type { ConditionalRule, StyleOverlay } from "../../../model/features";
import type { Border, Edge } from "../../../model/style";
import { OfficeError } from "../../errors";
import { hostType } from "../../object-type";

export function formatChanged({ sheet }: SheetTarget): void {
  sheet.changed({ kind: "conditionalFormats", sheetId: sheet.id });
}

export type RuleOf<K extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: K }>;

export function ruleOf<K extends ConditionalRule["type"]>(t: FormatTarget, type: K): RuleOf<K> {
  const { rule } = t.format;
  if (!isRule(rule, type)) throw new OfficeError("ItemNotFound");
  return rule;
}

function isRule<K extends ConditionalRule["type"]>(
  rule: ConditionalRule,
  type: K,
): rule is RuleOf<K> {
  return rule.type === type;
}

export function setRule(t: FormatTarget, rule: ConditionalRule): void {
  t.format.rule = rule;
  formatChanged(t);
}

function overlay(t: FormatTarget): StyleOverlay {
  const { rule } = t.format;
  if (!("overlay" in rule)) throw new OfficeError("InvalidOperation");
  return rule.overlay;
}

function setOverlay(t: FormatTarget, change: StyleOverlay): void {
  const { rule } = t.format;
  if (!("overlay" in rule)) throw new OfficeError("InvalidOperation");
  setRule(t, { ...rule, overlay: { ...rule.overlay, ...change } });
}

const font = hostType<FormatTarget>({
  name: "ConditionalRangeFont",
  get: {
    bold: (t) => overlay(t).bold ?? null,
    color: (t) => overlay(t).fontColor ?? "",
    italic: (t) => overlay(t).italic ?? null,
    strikethrough: (t) => overlay(t).strikethrough ?? null,
  },
  set: {
    bold: (t, v) => setOverlay(t, { bold: v.boolean(0) }),
    color: (t, v) => setOverlay(t, { fontColor: color(v) }),
    italic: (t, v) => setOverlay(t, { italic: v.boolean(0) }),
    strikethrough: (t, v) => setOverlay(t, { strikethrough: v.boolean(0) }),
  },
});

const fill = hostType<FormatTarget>({
  name: "ConditionalRangeFill",
  get: { color: (t) => overlay(t).fill ?? "" },
  set: { color: (t, v) => setOverlay(t, { fill: color(v) }) },
});

interface SideTarget extends FormatTarget {
  readonly edge: Edge;
}

function setSide(t: SideTarget, change: Partial<Border>): void {
  const borders = overlay(t).borders ?? {};
  const before = borders[t.edge] ?? { style: "thin", color: "#000000" };
  setOverlay(t, { borders: { ...borders, [t.edge]: { ...before, ...change } } });
}

const LINES: Record<string, Border["style"]> = {
  Continuous: "thin",
  Dash: "dashed",
  Dot: "dotted",
};

const side = hostType<SideTarget>({
  name: "ConditionalRangeBorder",
  get: {
    color: (t) => overlay(t).borders?.[t.edge]?.color ?? "",
    style: (t) => {
      const style = overlay(t).borders?.[t.edge]?.style;
      return Object.keys(LINES).find((name) => LINES[name] === style) ?? "None";
    },
  },
  set: {
    color: (t, v) => setSide(t, { color: color(v) }),
    style: (t, v) => {
      const style = LINES[v.text(0)];
      if (!style) throw v.invalid();
      setSide(t, { style });
    },
  },
});

const borders = hostType<FormatTarget>({
  name: "ConditionalRangeBorderCollection",
  navigate: {
    bottom: (t) => side({ ...t, edge: "bottom" }),
    left: (t) => side({ ...t, edge: "left" }),
    right: (t) => side({ ...t, edge: "right" }),
    top: (t) => side({ ...t, edge: "top" }),
  },
});

export const overlayFormat = hostType<FormatTarget>({
  name: "ConditionalRangeFormat",
  get: { numberFormat: (t) => overlay(t).numberFormat ?? "" },
  set: { numberFormat: (t, v) => setOverlay(t, { numberFormat: v.text(0) }) },
  navigate: { borders: (t) => borders(t), fill: (t) => fill(t), font: (t) => font(t) },
});
