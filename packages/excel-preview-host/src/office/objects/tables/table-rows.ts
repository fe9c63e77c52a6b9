// The rows of a table's body: reading, adding, deleting.
import type { TableTarget } from "../../context";
import { writeCells } from "../../../edit/cells";
import { addTableRows, deleteTableRows } from "../../../edit/table-rows";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";
import { hostType } from "../../object-type";
import type { Json } from "../../wire";
import { cellJson } from "../../cell-json";
import { grid } from "../range/range-target";
import { valueRows } from "../range/range-writing";
import { bodyArea, tableSheet } from "./table-target";
import type { HostObject } from "../../host-object";

interface RowTarget extends TableTarget {
  /** In the body, from 0. */
  readonly index: number;
}

function rowCountOf({ table }: TableTarget): number {
  const { top, bottom } = bodyArea(table);
  return bottom - top + 1;
}

function rowArea(t: RowTarget) {
  if (t.index < 0 || t.index >= rowCountOf(t)) throw new OfficeError("InvalidArgument");
  const body = bodyArea(t.table);
  return { ...body, top: body.top + t.index, bottom: body.top + t.index };
}

const tableRow = hostType<RowTarget>({
  name: "TableRow",
  get: {
    index: (t) => t.index,
    values: (t) => {
      const sheet = tableSheet(t);
      return grid(rowArea(t), (row, column) => cellJson(sheet.value(row, column)));
    },
  },
  set: {
    values: (t, v) =>
      writeCells(t.host.book, tableSheet(t), rowArea(t), valueRows(v, 0, rowArea(t)), "addin"),
  },
  methods: {
    delete: (t) => {
      rowArea(t);
      deleteTableRows(t.host.book, t.table, [t.index], "addin");
      return undefined;
    },
    getRange: (t) => t.host.make.range({ host: t.host, sheet: tableSheet(t), area: rowArea(t) }),
  },
});

/**
 * Index null or −1 adds at the end. Values are one row, several rows, or left out. Without
 * `alwaysInsert` the rows are added below the table, over what stands there.
 */
function add(t: TableTarget, args: Arguments): HostObject {
  const count = rowCountOf(t);
  const given = args.integerOr(0, -1);
  const index = given === -1 ? count : given;
  if (index < 0 || index > count) throw args.invalid();
  const rows = args.json(1);
  const added = Array.isArray(rows) && Array.isArray(rows[0]) ? rows.length : 1;
  const over = !args.booleanOr(2, true);
  const area = addTableRows(t.host.book, t.table, index, added, "addin", over);
  if (rows !== null)
    writeCells(t.host.book, tableSheet(t), area, valueRows(args, 1, area), "addin");
  return tableRow({ ...t, index });
}

function indices(value: Json, args: Arguments): number[] {
  const list = Array.isArray(value) ? value : [];
  const numbers = list.filter((n): n is number => typeof n === "number");
  if (numbers.length === 0 || numbers.length !== list.length) throw args.invalid();
  return numbers;
}

function remove(t: TableTarget, rows: number[]): undefined {
  for (const index of rows) rowArea({ ...t, index });
  deleteTableRows(t.host.book, t.table, rows, "addin");
  return undefined;
}

export const rowCollection = hostType<TableTarget>({
  name: "TableRowCollection",
  getByName: { count: rowCountOf },
  items: (t) => Array.from({ length: rowCountOf(t) }, (_, index) => tableRow({ ...t, index })),
  methods: {
    add,
    deleteRows: (t, args) => remove(t, indices(args.json(0), args)),
    deleteRowsAt: (t, args) => {
      const first = args.integer(0);
      const count = args.integerOr(1, 1);
      return remove(
        t,
        Array.from({ length: count }, (_, step) => first + step),
      );
    },
    getCount: rowCountOf,
    getItemAt: (t, args) => {
      const row = { ...t, index: args.integer(0) };
      rowArea(row);
      return tableRow(row);
    },
  },
});
