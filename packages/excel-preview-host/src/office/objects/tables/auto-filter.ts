// The filter buttons of a table as a whole. A sheet's own filter, outside tables, does not exist here.
import type { SheetTarget, TableTarget } from "../../context";
import { clearTableFilters, filterTableColumn, reapplyTableFilters } from "../../../edit/filter";
import type { TableColumn } from "../../../model/features";
import { OfficeError } from "../../errors";
import { hostType } from "../../object-type";
import { criteriaOf, valuesOfCriteria } from "./filter";
import { bodyArea, tableSheet } from "./table-target";

function columnAt(t: TableTarget, index: number): TableColumn {
  const column = t.table.columns[index];
  if (!column) throw new OfficeError("InvalidArgument");
  return column;
}

function range(t: TableTarget) {
  const area = { ...t.table.area, bottom: bodyArea(t.table).bottom };
  return t.host.make.range({ host: t.host, sheet: tableSheet(t), area });
}

export const tableAutoFilter = hostType<TableTarget>({
  name: "AutoFilter",
  get: {
    criteria: (t) => t.table.columns.map((column) => criteriaOf(column.filterValues)),
    enabled: (t) => t.table.showFilterButton,
    isDataFiltered: (t) => t.table.columns.some((column) => column.filterValues !== undefined),
  },
  methods: {
    apply: (t, args) => {
      if (args.absent(1)) return undefined;
      const values = valuesOfCriteria(args.object(2), args);
      filterTableColumn(t.host.book, t.table, columnAt(t, args.integer(1)), values);
      return undefined;
    },
    clearColumnCriteria: (t, args) => {
      filterTableColumn(t.host.book, t.table, columnAt(t, args.integer(0)), null);
      return undefined;
    },
    clearCriteria: (t) => {
      clearTableFilters(t.host.book, t.table);
      return undefined;
    },
    getRange: range,
    getRangeOrNullObject: range,
    reapply: (t) => {
      reapplyTableFilters(t.host.book, t.table);
      return undefined;
    },
  },
});

export const sheetAutoFilter = hostType<SheetTarget>({
  name: "AutoFilter",
  get: { criteria: () => [], enabled: () => false, isDataFiltered: () => false },
  methods: { getRangeOrNullObject: () => null },
});
