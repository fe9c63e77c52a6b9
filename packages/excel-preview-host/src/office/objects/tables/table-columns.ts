// The columns of a table: by name, id or index; adding, renaming, filtering.
import type { ColumnTarget, TableTarget } from "../../context";
import { writeCells } from "../../../edit/cells";
import { addTableColumn, deleteTableColumn, renameTableColumn } from "../../../edit/table-columns";
import type { Area } from "../../../model/address";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";
import { hostType } from "../../object-type";
import type { Json } from "../../wire";
import { columnFilter } from "./filter";
import { cellJson } from "../../cell-json";
import { grid } from "../range/range-target";
import { valueRows } from "../range/range-writing";
import { bodyArea, tableSheet } from "./table-target";
import type { HostObject } from "../../host-object";

function columnIndexOf({ table, column }: ColumnTarget): number {
  const index = table.columns.indexOf(column);
  if (index < 0) throw new OfficeError("ItemNotFound");
  return index;
}

function strip(target: ColumnTarget, area: Area): HostObject {
  const at = area.left + columnIndexOf(target);
  const column = { ...area, left: at, right: at };
  return target.host.make.range({ host: target.host, sheet: tableSheet(target), area: column });
}

function wholeColumn(target: ColumnTarget): Area {
  const at = target.table.area.left + columnIndexOf(target);
  return { ...target.table.area, left: at, right: at };
}

function values(target: ColumnTarget): Json {
  const sheet = tableSheet(target);
  return grid(wholeColumn(target), (row, column) => cellJson(sheet.value(row, column)));
}

const tableColumn = hostType<ColumnTarget>({
  name: "TableColumn",
  identity: (t) => ({ Id: t.column.id }),
  get: {
    id: (t) => t.column.id,
    index: columnIndexOf,
    name: (t) => t.column.name,
    values,
  },
  set: {
    name: (t, v) => renameTableColumn(t.host.book, t.table, t.column, v.text(0), "addin"),
    values: (t, v) => {
      const area = wholeColumn(t);
      writeCells(t.host.book, tableSheet(t), area, valueRows(v, 0, area), "addin");
    },
  },
  navigate: { filter: (t) => columnFilter(t) },
  methods: {
    delete: (t) => {
      deleteTableColumn(t.host.book, t.table, t.column, "addin");
      return undefined;
    },
    getDataBodyRange: (t) => strip(t, bodyArea(t.table)),
    getHeaderRowRange: (t) => strip(t, { ...t.table.area, bottom: t.table.area.top }),
    getRange: (t) => strip(t, t.table.area),
    getTotalRowRange: (t) => {
      if (!t.table.showTotals) throw new OfficeError("ItemNotFound");
      return strip(t, { ...t.table.area, top: t.table.area.bottom });
    },
  },
});

/** By name or id. */
function find(t: TableTarget, args: Arguments): HostObject | null {
  const key = args.raw(0);
  const column = t.table.columns.find((c) =>
    typeof key === "number" ? c.id === key : c.name.toLowerCase() === String(key).toLowerCase(),
  );
  return column ? tableColumn({ ...t, column }) : null;
}

function orFail(object: HostObject | null): HostObject {
  if (!object) throw new OfficeError("ItemNotFound");
  return object;
}

/** Index null or −1 adds at the right end; values are given with or without the header. */
function add(t: TableTarget, args: Arguments): HostObject {
  const count = t.table.columns.length;
  const given = args.integerOr(0, -1);
  const index = given === -1 ? count : given;
  if (index < 0 || index > count) throw args.invalid();
  const name = args.textOr(2, null);
  const column = addTableColumn(t.host.book, t.table, index, name, "addin");
  const target = { ...t, column };
  if (!args.absent(1)) {
    const area = wholeColumn(target);
    writeCells(t.host.book, tableSheet(t), area, valueRows(args, 1, area), "addin");
  }
  return tableColumn(target);
}

export const columnCollection = hostType<TableTarget>({
  name: "TableColumnCollection",
  getByName: { count: (t) => t.table.columns.length },
  items: (t) => t.table.columns.map((column) => tableColumn({ ...t, column })),
  item: (t, key) => orFail(find(t, key)),
  methods: {
    add,
    getCount: (t) => t.table.columns.length,
    getItemAt: (t, args) => {
      const column = t.table.columns[args.integer(0)];
      return orFail(column ? tableColumn({ ...t, column }) : null);
    },
    getItemOrNullObject: find,
  },
});
