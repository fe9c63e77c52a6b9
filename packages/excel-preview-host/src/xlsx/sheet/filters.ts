// The autoFilter element of a sheet or a table: what each column lets through.
import { areaName, columnCount, intersect, parseArea, type Area } from "../../model/address";
import { DYNAMIC_CRITERIA, MONTHS, type FilterRule } from "../../model/filters";
import type { Sheet } from "../../model/sheet";
import { Elements } from "../elements";
import {
  attribute,
  attributes,
  child,
  children,
  decodeXString,
  encodeXString,
  flag,
  numberAttribute,
  setAttributes,
  type Element,
} from "../xml";
import { SHEET_ORDER } from "./sheet-order";

/** The file's words for the signs of a criterion; none is "equal". */
const OPERATORS: Record<string, string> = {
  equal: "=",
  notEqual: "<>",
  lessThan: "<",
  lessThanOrEqual: "<=",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
};

/** The rules of a part's autoFilter, by the column's place in it. */
export function readFilterColumns(elements: Elements): Map<number, FilterRule> {
  const [filter] = elements.dom("autoFilter");
  const texts = Elements.parse(elements.get("autoFilter") ?? "<autoFilter/>").all("filterColumn");
  const columns = filter ? children(filter, "filterColumn") : [];
  return new Map(
    columns.map((column, i) => [
      numberAttribute(column, "colId") ?? 0,
      readRule(column) ?? { on: "kept", xml: texts[i] ?? "" },
    ]),
  );
}

/** Null for a kind that the model does not hold. */
function readRule(column: Element): FilterRule | null {
  const values = child(column, "filters");
  if (values && !child(values, "dateGroupItem")) {
    const texts = children(values, "filter").map((f) => decodeXString(attribute(f, "val") ?? ""));
    return { on: "values", values: flag(values, "blank") ? [...texts, ""] : texts };
  }
  const top = child(column, "top10");
  if (top) {
    const count = numberAttribute(top, "val") ?? 10;
    return { on: "top", last: !flag(top, "top", true), percent: flag(top, "percent"), count };
  }
  const custom = child(column, "customFilters");
  if (custom) return readCustom(custom);
  const type = attribute(child(column, "dynamicFilter"), "type");
  const criteria = DYNAMIC_CRITERIA.find((name) => dynamicName(name) === type);
  return criteria ? { on: "dynamic", criteria } : null;
}

function readCustom(custom: Element): FilterRule | null {
  const [first, second] = children(custom, "customFilter").map((each) => {
    const sign = OPERATORS[attribute(each, "operator") ?? "equal"] ?? "=";
    const value = decodeXString(attribute(each, "val") ?? "");
    // A blank is written as one space: nothing is "not equal to it".
    return sign + (value === " " ? "" : value);
  });
  if (first === undefined) return null;
  const criteria: [string] | [string, string] = second === undefined ? [first] : [first, second];
  return { on: "custom", criteria, and: second === undefined || flag(custom, "and") };
}

/** "aboveAverage", "M1" for January, "Q1" for the first quarter. */
function dynamicName(name: string): string {
  const quarter = /Quarter(\d)$/.exec(name);
  if (name.startsWith("AllDatesInPeriod")) {
    if (quarter) return `Q${quarter[1]}`;
    return `M${MONTHS.indexOf(name.slice("AllDatesInPeriod".length)) + 1}`;
  }
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/**
 * The autoFilter element over an area.
 * @param old what the part had; what is in it besides stays
 */
export function filtersXml(
  old: string | undefined,
  area: Area,
  rules: readonly (FilterRule | null)[],
): string {
  const parts = Elements.parse(old ?? "<autoFilter></autoFilter>");
  const columns = rules.flatMap((rule, colId) => (rule ? [columnXml(rule, colId)] : []));
  parts.set("filterColumn", columns, ["filterColumn", "sortState", "extLst"]);
  return setAttributes(parts.toString(), { ref: areaName(area) });
}

function columnXml(rule: FilterRule, colId: number): string {
  if (rule.on === "kept") return setAttributes(rule.xml, { colId });
  return `<filterColumn colId="${colId}">${ruleXml(rule)}</filterColumn>`;
}

function ruleXml(rule: Exclude<FilterRule, { on: "kept" }>): string {
  switch (rule.on) {
    case "values": {
      const shown = rule.values.filter((value) => value !== "");
      const list = shown.map((val) => `<filter${attributes({ val: encodeXString(val) })}/>`);
      const blank = attributes({ blank: shown.length < rule.values.length });
      return `<filters${blank}>${list.join("")}</filters>`;
    }
    case "custom": {
      const and = attributes({ and: rule.and && rule.criteria.length > 1 });
      return `<customFilters${and}>${rule.criteria.map(customXml).join("")}</customFilters>`;
    }
    case "top": {
      const values = { top: rule.last ? 0 : null, percent: rule.percent, val: rule.count };
      return `<top10${attributes(values)}/>`;
    }
    case "dynamic":
      return `<dynamicFilter type="${dynamicName(rule.criteria)}"/>`;
  }
}

function customXml(criterion: string): string {
  const [, sign = "=", value = ""] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(criterion) ?? [];
  const operator = Object.keys(OPERATORS).find((name) => OPERATORS[name] === sign);
  const val = value === "" ? " " : encodeXString(value);
  return `<customFilter${attributes({ operator: operator === "equal" ? null : operator, val })}/>`;
}

/** The sheet's own filter; of an advanced filter in place only what it hides is known. */
export function readSheetFilter(elements: Elements, root: Element, sheet: Sheet): void {
  const filter = child(root, "autoFilter");
  const area = parseArea(attribute(filter, "ref") ?? "");
  if (area) {
    const rules = readFilterColumns(elements);
    const columns = Array.from({ length: columnCount(area) }, (_, i) => rules.get(i) ?? null);
    sheet.autoFilter = { area, rules: columns };
    markFiltered(sheet, area);
  } else if (!filter && flag(child(root, "sheetPr"), "filterMode")) {
    const used = sheet.used();
    if (used) markFiltered(sheet, used);
  }
}

/** Rows that a filter hides come back when it goes, and SUBTOTAL leaves them out. */
export function markFiltered(sheet: Sheet, filtered: Area): void {
  for (const [row, layout] of sheet.rows) {
    if (!layout.hidden || !intersect(filtered, { ...filtered, top: row, bottom: row })) continue;
    delete layout.hidden;
    layout.filtered = true;
  }
}

export function writeSheetFilter(elements: Elements, sheet: Sheet): void {
  const { autoFilter } = sheet;
  const xml =
    autoFilter && filtersXml(elements.get("autoFilter"), autoFilter.area, autoFilter.rules);
  elements.set("autoFilter", xml, SHEET_ORDER);
  const filtering = autoFilter?.rules.some((rule) => rule !== null) ?? false;
  const [old] = elements.dom("sheetPr");
  if (flag(old, "filterMode") === filtering) return;
  const properties = elements.get("sheetPr") ?? "<sheetPr/>";
  const filterMode = filtering ? 1 : null;
  elements.set("sheetPr", setAttributes(properties, { filterMode }), SHEET_ORDER);
}
