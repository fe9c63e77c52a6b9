// Filter buttons as a whole: of a table, and a sheet's own outside tables.
import type { RangeTarget, SheetTarget, TableTarget } from "../../context";
import {
  clearSheetFilter,
  clearTableFilters,
  filterSheetColumn,
  filterTableColumn,
  reapplySheetFilter,
  reapplyTableFilters,
  removeSheetFilter,
  setSheetFilter,
} from "../../../edit/filter";
import { columnCount, intersect, rowCount, type Area } from "../../../model/address";
import type { TableColumn } from "../../../model/features";
import type { SheetFilter } from "../../../model/filters";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";
import type { HostObject } from "../../host-object";
import { hostType } from "../../object-type";
import { clipped, rangeArgument } from "../range/range-target";
import { surroundingRegion } from "../range/range-region";
import { criteriaOf, ruleOf } from "./filter";
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
    criteria: (t) => t.table.columns.map((column) => criteriaOf(column.filter)),
    enabled: (t) => t.table.showFilterButton,
    isDataFiltered: (t) => t.table.columns.some((column) => column.filter !== undefined),
  },
  methods: {
    apply: (t, args) => {
      if (args.absent(1)) return undefined;
      const rule = ruleOf(args.object(2), args);
      filterTableColumn(t.host.book, t.table, columnAt(t, args.integer(1)), rule);
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

/** The rows and columns that buttons on a range are for: one cell stands for the block around it. */
function filteredArea({ host, sheet }: SheetTarget, args: Arguments): Area {
  const found = rangeArgument(host, sheet, args, 0);
  const area = clipped(found);
  if (found.sheet !== sheet || !area) throw args.invalid();
  const single = rowCount(area) === 1 && columnCount(area) === 1;
  const wanted = single ? surroundingRegion(sheet, area) : area;
  const tables = host.book.tables.filter((table) => table.sheetId === sheet.id);
  if (tables.some((table) => intersect(table.area, wanted)))
    throw new OfficeError("InvalidOperation");
  return wanted;
}

/** Without a column the range only gets its buttons. */
function apply(t: SheetTarget, args: Arguments): undefined {
  const area = filteredArea(t, args);
  const index = args.integerOr(1, null);
  if (index !== null && (index < 0 || index >= columnCount(area))) throw args.invalid();
  const rule = index === null || args.absent(2) ? null : ruleOf(args.object(2), args);
  setSheetFilter(t.host.book, t.sheet, area);
  if (index !== null) filterSheetColumn(t.host.book, t.sheet, index, rule);
  return undefined;
}

function filterOf({ sheet }: SheetTarget): SheetFilter {
  if (!sheet.autoFilter) throw new OfficeError("ItemNotFound");
  return sheet.autoFilter;
}

function filterRange(t: SheetTarget, { area }: SheetFilter): HostObject {
  return t.host.make.range({ ...t, area } satisfies RangeTarget);
}

export const sheetAutoFilter = hostType<SheetTarget>({
  name: "AutoFilter",
  get: {
    criteria: (t) => t.sheet.autoFilter?.rules.map(criteriaOf) ?? [],
    enabled: (t) => t.sheet.autoFilter !== null,
    isDataFiltered: (t) => t.sheet.autoFilter?.rules.some((rule) => rule !== null) ?? false,
  },
  methods: {
    apply,
    clearColumnCriteria: (t, args) => {
      const index = args.integer(0);
      if (index < 0 || index >= filterOf(t).rules.length) throw args.invalid();
      filterSheetColumn(t.host.book, t.sheet, index, null);
      return undefined;
    },
    clearCriteria: (t) => {
      clearSheetFilter(t.host.book, t.sheet);
      return undefined;
    },
    getRange: (t) => filterRange(t, filterOf(t)),
    getRangeOrNullObject: (t) => t.sheet.autoFilter && filterRange(t, t.sheet.autoFilter),
    reapply: (t) => {
      reapplySheetFilter(t.host.book, t.sheet);
      return undefined;
    },
    remove: (t) => {
      removeSheetFilter(t.host.book, t.sheet);
      return undefined;
    },
  },
});
