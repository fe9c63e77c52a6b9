// A table: its parts as ranges, its looks, its size.
import type { TableTarget } from "../../context";
import { clearTableFilters } from "../../../edit/filter";
import {
  convertTableToRange,
  deleteTable,
  renameTable,
  resizeTable,
  showTableHeaders,
  showTableTotals,
} from "../../../edit/tables";
import type { Area } from "../../../model/address";
import { OfficeError } from "../../errors";
import { EventType, eventMethods } from "../../events";
import { hostType, type Members } from "../../object-type";
import { tableAutoFilter } from "./auto-filter";
import { rangeArgument } from "../range/range-target";
import { columnCollection } from "./table-columns";
import { rowCollection } from "./table-rows";
import { tableSort } from "./table-sort";
import { bodyArea, tableSheet } from "./table-target";
import type { HostObject } from "../../host-object";

function part(target: TableTarget, area: Area): HostObject {
  return target.host.make.range({ host: target.host, sheet: tableSheet(target), area });
}

function changed(target: TableTarget): void {
  const { id, sheetId } = target.table;
  target.host.book.announce({ kind: "tables", sheetId, tableId: id, what: "changed" });
}

type Flag =
  | "showBandedColumns"
  | "showBandedRows"
  | "showFilterButton"
  | "highlightFirstColumn"
  | "highlightLastColumn";
const FLAGS: Flag[] = [
  "showBandedColumns",
  "showBandedRows",
  "showFilterButton",
  "highlightFirstColumn",
  "highlightLastColumn",
];

const flagGetters = Object.fromEntries(
  FLAGS.map((flag) => [flag, ({ table }: TableTarget) => table[flag]]),
);
const flagSetters: NonNullable<Members<TableTarget>["set"]> = Object.fromEntries(
  FLAGS.map((flag) => [
    flag,
    (t, v) => {
      t.table[flag] = v.boolean(0);
      changed(t);
    },
  ]),
);

const ranges: NonNullable<Members<TableTarget>["methods"]> = {
  getDataBodyRange: (t) => part(t, bodyArea(t.table)),
  getHeaderRowRange: (t) => {
    if (!t.table.showHeaders) throw new OfficeError("ItemNotFound");
    return part(t, { ...t.table.area, bottom: t.table.area.top });
  },
  getRange: (t) => part(t, t.table.area),
  getTotalRowRange: (t) => {
    if (!t.table.showTotals) throw new OfficeError("ItemNotFound");
    return part(t, { ...t.table.area, top: t.table.area.bottom });
  },
};

const tableId = (t: TableTarget) => String(t.table.id);

export const tableObject = hostType<TableTarget>({
  name: "Table",
  identity: (t) => ({ Id: tableId(t) }),
  get: {
    ...flagGetters,
    id: tableId,
    legacyId: tableId,
    name: (t) => t.table.name,
    showHeaders: (t) => t.table.showHeaders,
    showTotals: (t) => t.table.showTotals,
    style: (t) => t.table.style,
  },
  set: {
    ...flagSetters,
    name: (t, v) => renameTable(t.host.book, t.table, v.text(0)),
    showHeaders: (t, v) => showTableHeaders(t.host.book, t.table, v.boolean(0), "addin"),
    showTotals: (t, v) => showTableTotals(t.host.book, t.table, v.boolean(0), "addin"),
    style: (t, v) => {
      t.table.style = v.text(0);
      changed(t);
    },
  },
  navigate: {
    autoFilter: (t) => tableAutoFilter(t),
    columns: (t) => columnCollection(t),
    rows: (t) => rowCollection(t),
    sort: (t) => tableSort(t),
    worksheet: (t) => t.host.make.worksheet({ host: t.host, sheet: tableSheet(t) }),
  },
  methods: {
    ...ranges,
    ...eventMethods<TableTarget>(
      {
        DataChanged: { type: EventType.tableChanged, target: tableId },
        SelectionChanged: { type: EventType.tableSelectionChanged, target: tableId },
      },
      (t) => t.host.events,
    ),
    clearFilters: (t) => {
      clearTableFilters(t.host.book, t.table);
      return undefined;
    },
    convertToRange: (t) => {
      const range = part(t, t.table.area);
      convertTableToRange(t.host.book, t.table);
      return range;
    },
    delete: (t) => {
      deleteTable(t.host.book, t.table, "addin");
      return undefined;
    },
    resize: (t, args) => {
      const sheet = tableSheet(t);
      const found = rangeArgument(t.host, sheet, args, 0);
      if (found.sheet !== sheet) throw args.invalid();
      resizeTable(t.host.book, t.table, found.area, "addin");
      return undefined;
    },
  },
});
