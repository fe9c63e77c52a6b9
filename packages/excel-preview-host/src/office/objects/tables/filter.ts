// Filter criteria as office.js has them, and the filter of one table column.
import type { ColumnTarget } from "../../context";
import { filterTableColumn } from "../../../edit/filter";
import { DYNAMIC_CRITERIA, type FilterRule } from "../../../model/filters";
import type { Arguments } from "../../arguments";
import { apiNotFound } from "../../errors";
import { hostType, type Members } from "../../object-type";
import type { Json, JsonObject } from "../../wire";

const CUSTOM = /^(<>|<=|>=|<|>|=)/;
/** Excel's bounds of "the first ten". */
const MOST = 500;

function valuesRule(value: Json | undefined, args: Arguments): FilterRule {
  if (!Array.isArray(value)) throw args.invalid();
  const values = value.map((text) => {
    if (typeof text === "object" && text !== null)
      throw apiNotFound("Filter.apply (values: dates)");
    if (typeof text !== "string") throw args.invalid();
    return text;
  });
  return { on: "values", values };
}

function customRule(first: Json, second: Json, operator: Json, args: Arguments): FilterRule {
  const criteria = [first, second].flatMap((text) => {
    if (text === null || text === "") return [];
    if (typeof text !== "string") throw args.invalid();
    // A value by itself is what the cell has to be equal to.
    return CUSTOM.test(text) ? [text] : [`=${text}`];
  });
  const [one, other] = criteria;
  if (one === undefined || first === null || first === "") throw args.invalid();
  if (operator !== null && operator !== "And" && operator !== "Or") throw args.invalid();
  return {
    on: "custom",
    criteria: other === undefined ? [one] : [one, other],
    and: operator !== "Or" || other === undefined,
  };
}

function topRule(name: string, given: Json, args: Arguments): FilterRule {
  const count = typeof given === "string" && given.trim() !== "" ? Number(given) : given;
  const percent = name.endsWith("Percent");
  if (typeof count !== "number" || !(count >= 1 && count <= (percent ? 100 : MOST)))
    throw args.invalid();
  return { on: "top", last: name.startsWith("Bottom"), percent, count: Math.floor(count) };
}

function dynamicRule(given: Json, args: Arguments): FilterRule {
  const criteria = DYNAMIC_CRITERIA.find((name) => name === given);
  if (!criteria) throw args.invalid();
  return { on: "dynamic", criteria };
}

/** @throws InvalidArgument; ApiNotFound for filters by colour and by icon */
export function ruleOf(criteria: JsonObject, args: Arguments): FilterRule {
  const of = (name: string): Json => criteria[name] ?? null;
  const on = of("filterOn");
  switch (on) {
    case "Values":
      return valuesRule(criteria["values"], args);
    case "Custom":
      return customRule(of("criterion1"), of("criterion2"), of("operator"), args);
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return topRule(on, of("criterion1"), args);
    case "Dynamic":
      return dynamicRule(of("dynamicCriteria"), args);
    case "CellColor":
    case "FontColor":
    case "Icon":
      throw apiNotFound(`Filter.apply (filterOn: ${on})`);
    default:
      throw args.invalid();
  }
}

/** The criteria of a rule; null for none, and for one that is only kept. */
export function criteriaOf(rule: FilterRule | null | undefined): JsonObject | null {
  switch (rule?.on) {
    case "values":
      return { filterOn: "Values", values: rule.values };
    case "custom": {
      const [criterion1, criterion2] = rule.criteria;
      const criteria = { filterOn: "Custom", criterion1, operator: rule.and ? "And" : "Or" };
      return criterion2 === undefined ? criteria : { ...criteria, criterion2 };
    }
    case "top": {
      const which = rule.last ? "Bottom" : "Top";
      const filterOn = `${which}${rule.percent ? "Percent" : "Items"}`;
      return { filterOn, criterion1: String(rule.count) };
    }
    case "dynamic":
      return { filterOn: "Dynamic", dynamicCriteria: rule.criteria };
    default:
      return null;
  }
}

type Methods = NonNullable<Members<ColumnTarget>["methods"]>;

/** A method that filters the column by the rule its arguments make. */
function applying(rule: (args: Arguments) => FilterRule | null): Methods[string] {
  return (t, args) => {
    filterTableColumn(t.host.book, t.table, t.column, rule(args));
    return undefined;
  };
}

function counted(name: string): Methods[string] {
  return applying((args) => topRule(name, args.json(0), args));
}

export const columnFilter = hostType<ColumnTarget>({
  name: "Filter",
  get: { criteria: (t) => criteriaOf(t.column.filter) },
  methods: {
    apply: applying((args) => ruleOf(args.object(0), args)),
    applyBottomItemsFilter: counted("BottomItems"),
    applyBottomPercentFilter: counted("BottomPercent"),
    applyCustomFilter: applying((args) =>
      customRule(args.json(0), args.json(1), args.json(2), args),
    ),
    applyDynamicFilter: applying((args) => dynamicRule(args.json(0), args)),
    applyTopItemsFilter: counted("TopItems"),
    applyTopPercentFilter: counted("TopPercent"),
    applyValuesFilter: applying((args) => valuesRule(args.json(0), args)),
    clear: applying(() => null),
  },
});
