// Sorting a table's body, or a range, by the values of some columns.
import type { RangeTarget, TableTarget } from "../../context";
import { sortRange, sortTable, type SortKey } from "../../../edit/table-rows";
import type { Arguments } from "../../arguments";
import { apiNotFound } from "../../errors";
import { hostType } from "../../object-type";

/** `[{ key, ascending }]`, keys counted from the left edge. */
function sortKeys(args: Arguments): SortKey[] {
  const fields = args.json(0);
  if (!Array.isArray(fields) || fields.length === 0) throw args.invalid();
  return fields.map((field) => {
    if (typeof field !== "object" || field === null || Array.isArray(field)) throw args.invalid();
    const { key, ascending, sortOn } = field;
    if (typeof key !== "number") throw args.invalid();
    if (sortOn !== undefined && sortOn !== null && sortOn !== "Value")
      throw apiNotFound(`SortField.sortOn (${String(sortOn)})`);
    return { column: key, ascending: ascending !== false };
  });
}

export const tableSort = hostType<TableTarget>({
  name: "TableSort",
  methods: {
    apply: (t, args) => {
      sortTable(t.host.book, t.table, sortKeys(args), "addin");
      return undefined;
    },
    // Forgets the order that was asked for; rows stay where they are.
    clear: () => undefined,
  },
});

export const rangeSort = hostType<RangeTarget>({
  name: "RangeSort",
  methods: {
    apply: (t, args) => {
      if (args.textOr(3, "Rows") !== "Rows") throw apiNotFound("RangeSort.apply (Columns)");
      const hasHeaders = args.booleanOr(2, false);
      const area = hasHeaders ? { ...t.area, top: t.area.top + 1 } : t.area;
      sortRange(t.host.book, t.sheet, area, sortKeys(args), "addin");
      return undefined;
    },
  },
});
