// The conditional formats of a range: adding, ordering, deleting.
import type { FormatTarget, RangeTarget, SheetTarget } from "../../context";
import { intersect } from "../../../model/address";
import type { ConditionalFormat, ConditionalRule } from "../../../model/features";
import { OfficeError } from "../../errors";
import { hostType } from "../../object-type";
import {
  cellValueFormat,
  colorScaleFormat,
  customFormat,
  dataBarFormat,
  iconSetFormat,
  textFormat,
} from "./conditional-rules";
import { presetFormat, topBottomFormat } from "./preset-rules";
import { withoutArea } from "./subtract";
import { requireFormattable } from "../format/style-writing";
import { formatChanged } from "./conditional-look";
import type { HostObject } from "../../host-object";

const NEW_RULES: Record<string, () => ConditionalRule> = {
  CellValue: () => ({ type: "cellIs", operator: "equal", formulas: [""], overlay: {} }),
  Custom: () => ({ type: "expression", formula: "", overlay: {} }),
  ContainsText: () => ({ type: "containsText", operator: "contains", text: "", overlay: {} }),
  TopBottom: () => ({ type: "topBottom", rank: 10, bottom: false, percent: false, overlay: {} }),
  PresetCriteria: () => ({ type: "preset", criterion: null, overlay: {} }),
  DataBar: () => ({
    type: "dataBar",
    min: { type: "min" },
    max: { type: "max" },
    color: "#638EC6",
    showValue: true,
  }),
  ColorScale: () => ({
    type: "colorScale",
    thresholds: [
      { type: "min", color: "#F8696B" },
      { type: "max", color: "#63BE7B" },
    ],
  }),
  IconSet: () => ({
    type: "iconSet",
    iconSet: "3TrafficLights1",
    thresholds: ["0", "33", "67"].map((value) => ({ type: "percent", value })),
  }),
};
const TYPE_NAMES: Record<ConditionalRule["type"], string> = {
  cellIs: "CellValue",
  expression: "Custom",
  containsText: "ContainsText",
  topBottom: "TopBottom",
  preset: "PresetCriteria",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  kept: "PresetCriteria",
};

function inOrder(t: RangeTarget): ConditionalFormat[] {
  return t.sheet.conditionalFormats
    .filter((format) => format.areas.some((area) => intersect(area, t.area)))
    .sort((a, b) => a.priority - b.priority);
}

function newId(t: SheetTarget): string {
  const ids = new Set(t.sheet.conditionalFormats.map((format) => format.id));
  let n = ids.size + 1;
  while (ids.has(`cf${n}`)) n++;
  return `cf${n}`;
}

/** A new format comes before all others, as in Excel. */
function add(t: RangeTarget, type: string): HostObject {
  const rule = NEW_RULES[type];
  if (!rule) throw new OfficeError("InvalidArgument");
  requireFormattable(t.sheet, "allowFormatCells");
  const format: ConditionalFormat = {
    id: newId(t),
    areas: [t.area],
    priority: 1,
    stopIfTrue: false,
    rule: rule(),
  };
  const others = t.sheet.conditionalFormats.map((f) => ({ ...f, priority: f.priority + 1 }));
  t.sheet.conditionalFormats = [format, ...others];
  formatChanged(t);
  return conditionalFormat({ ...t, format });
}

/** Takes the range out of every format; formats elsewhere stay. */
export function clearConditionalFormats(t: RangeTarget): undefined {
  requireFormattable(t.sheet, "allowFormatCells");
  t.sheet.conditionalFormats = withoutArea(t.sheet.conditionalFormats, t.area);
  formatChanged(t);
  return undefined;
}

function setPriority(t: FormatTarget, index: number): void {
  const others = t.sheet.conditionalFormats
    .filter((f) => f !== t.format)
    .sort((a, b) => a.priority - b.priority);
  others.splice(index, 0, t.format);
  for (const [at, format] of others.entries()) format.priority = at + 1;
  formatChanged(t);
}

function remove(t: FormatTarget): undefined {
  t.sheet.conditionalFormats = t.sheet.conditionalFormats.filter((f) => f !== t.format);
  formatChanged(t);
  return undefined;
}

/** The part for one kind of rule: the plain name fails for another kind, `…OrNullObject` does not. */
function parts(): Record<string, (t: FormatTarget) => HostObject | null> {
  const kinds: Record<string, [ConditionalRule["type"], (t: FormatTarget) => HostObject]> = {
    cellValue: ["cellIs", cellValueFormat],
    colorScale: ["colorScale", colorScaleFormat],
    custom: ["expression", customFormat],
    dataBar: ["dataBar", dataBarFormat],
    iconSet: ["iconSet", iconSetFormat],
    preset: ["preset", presetFormat],
    textComparison: ["containsText", textFormat],
    topBottom: ["topBottom", topBottomFormat],
  };
  const navigate: Record<string, (t: FormatTarget) => HostObject | null> = {};
  for (const [name, [type, make]] of Object.entries(kinds)) {
    navigate[`${name}OrNullObject`] = (t) => (t.format.rule.type === type ? make(t) : null);
    navigate[name] = (t) => {
      if (t.format.rule.type !== type) throw new OfficeError("ItemNotFound");
      return make(t);
    };
  }
  return navigate;
}

const conditionalFormat = hostType<FormatTarget>({
  name: "ConditionalFormat",
  identity: (t) => ({ Id: t.format.id }),
  get: {
    id: (t) => t.format.id,
    priority: (t) => t.format.priority - 1,
    stopIfTrue: (t) => t.format.stopIfTrue,
    type: (t) => TYPE_NAMES[t.format.rule.type],
  },
  set: {
    priority: (t, v) => setPriority(t, v.integer(0)),
    stopIfTrue: (t, v) => {
      t.format.stopIfTrue = v.boolean(0);
      formatChanged(t);
    },
  },
  navigate: parts(),
  methods: {
    delete: remove,
    getRange: (t) => {
      const [area, ...more] = t.format.areas;
      if (!area || more.length > 0) throw new OfficeError("ItemNotFound");
      return t.host.make.range({ host: t.host, sheet: t.sheet, area });
    },
    getRanges: (t) =>
      t.host.make.rangeAreas({ host: t.host, sheet: t.sheet, areas: t.format.areas }),
  },
});

function find(t: RangeTarget, id: string): HostObject | null {
  const format = inOrder(t).find((f) => f.id === id);
  return format ? conditionalFormat({ ...t, format }) : null;
}

function orFail(object: HostObject | null): HostObject {
  if (!object) throw new OfficeError("ItemNotFound");
  return object;
}

export const conditionalFormatCollection = hostType<RangeTarget>({
  name: "ConditionalFormatCollection",
  items: (t) => inOrder(t).map((format) => conditionalFormat({ ...t, format })),
  item: (t, key) => orFail(find(t, key.text(0))),
  methods: {
    add: (t, args) => add(t, args.text(0)),
    clearAll: clearConditionalFormats,
    getCount: (t) => inOrder(t).length,
    getItemAt: (t, args) => {
      const format = inOrder(t)[args.integer(0)];
      return orFail(format ? conditionalFormat({ ...t, format }) : null);
    },
    getItemOrNullObject: (t, args) => find(t, args.text(0)),
  },
});
