// The filter of one table column. The host filters by lists of values, as the filter button does.
import type { ColumnTarget } from "../../context";
import { filterTableColumn } from "../../../edit/filter";
import type { Arguments } from "../../arguments";
import { apiNotFound } from "../../errors";
import { hostType } from "../../object-type";
import type { Json, JsonObject } from "../../wire";

/** The shown texts that a filter lets through. */
function filterTexts(value: Json | undefined, args: Arguments): string[] {
  if (!Array.isArray(value)) throw args.invalid();
  return value.map((text) => {
    if (typeof text !== "string") throw args.invalid();
    return text;
  });
}

export function valuesOfCriteria(criteria: JsonObject, args: Arguments): string[] {
  if (criteria["filterOn"] !== "Values")
    throw apiNotFound(`Filter.apply (filterOn: ${String(criteria["filterOn"])})`);
  return filterTexts(criteria["values"], args);
}

export function criteriaOf(values: string[] | undefined): JsonObject | null {
  return values ? { filterOn: "Values", values } : null;
}

export const columnFilter = hostType<ColumnTarget>({
  name: "Filter",
  get: { criteria: (t) => criteriaOf(t.column.filterValues) },
  methods: {
    apply: (t, args) => {
      filterTableColumn(t.host.book, t.table, t.column, valuesOfCriteria(args.object(0), args));
      return undefined;
    },
    applyValuesFilter: (t, args) => {
      filterTableColumn(t.host.book, t.table, t.column, filterTexts(args.json(0), args));
      return undefined;
    },
    clear: (t) => {
      filterTableColumn(t.host.book, t.table, t.column, null);
      return undefined;
    },
  },
});
