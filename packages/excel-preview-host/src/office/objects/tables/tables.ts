// The tables of the workbook, of a sheet, or of a range.
import type { HostContext, RangeTarget } from "../../context";
import { addTable } from "../../../edit/tables";
import { contains, intersect } from "../../../model/address";
import type { Table } from "../../../model/features";
import type { Sheet } from "../../../model/sheet";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";
import { EventType, WORKBOOK_TARGET, eventMethods } from "../../events";
import { hostType } from "../../object-type";
import { rangeArgument } from "../range/range-target";
import { tableObject } from "./table";
import type { HostObject } from "../../host-object";

interface TablesTarget {
  readonly host: HostContext;
  /** Null for all tables of the workbook. */
  readonly sheet: Sheet | null;
}

function tables({ host, sheet }: TablesTarget): Table[] {
  return host.book.tables.filter((t) => !sheet || t.sheetId === sheet.id);
}

/** By name or id. */
function find(t: TablesTarget, args: Arguments): HostObject | null {
  const key = args.raw(0);
  const wanted = String(key).toLowerCase();
  const found = tables(t).find((x) => x.name.toLowerCase() === wanted || String(x.id) === wanted);
  return found ? tableObject({ host: t.host, table: found }) : null;
}

function orFail(object: HostObject | null): HostObject {
  if (!object) throw new OfficeError("ItemNotFound");
  return object;
}

function add(t: TablesTarget, args: Arguments): HostObject {
  const home = t.sheet ?? t.host.book.sheet(t.host.book.activeSheetId);
  if (!home) throw args.invalid();
  const range = rangeArgument(t.host, home, args, 0);
  if (t.sheet && range.sheet !== t.sheet) throw args.invalid();
  const table = addTable(t.host.book, range.sheet, range.area, args.boolean(1), "addin");
  return tableObject({ host: t.host, table });
}

const registrations = {
  Added: EventType.tableAdded,
  DataChanged: EventType.tableChanged,
  Deleted: EventType.tableDeleted,
};
const target = (t: TablesTarget) => t.sheet?.id ?? WORKBOOK_TARGET;

export const tableCollection = hostType<TablesTarget>({
  name: "TableCollection",
  getByName: { count: (t) => tables(t).length },
  items: (t) => tables(t).map((table) => tableObject({ host: t.host, table })),
  item: (t, key) => orFail(find(t, key)),
  methods: {
    ...eventMethods<TablesTarget>(
      Object.fromEntries(Object.entries(registrations).map(([n, type]) => [n, { type, target }])),
      (t) => t.host.events,
    ),
    add,
    getCount: (t) => tables(t).length,
    getItemAt: (t, args) => {
      const table = tables(t)[args.integer(0)];
      return orFail(table ? tableObject({ host: t.host, table }) : null);
    },
    getItemOrNullObject: find,
  },
});

interface ScopeTarget extends RangeTarget {
  readonly fullyContained: boolean;
}

function scoped(t: ScopeTarget): HostObject[] {
  return t.host.book.tables
    .filter(({ sheetId, area }) => {
      if (sheetId !== t.sheet.id || !intersect(area, t.area)) return false;
      return (
        !t.fullyContained ||
        (contains(t.area, area.top, area.left) && contains(t.area, area.bottom, area.right))
      );
    })
    .map((table) => tableObject({ host: t.host, table }));
}

function first(t: ScopeTarget): HostObject | null {
  return scoped(t)[0] ?? null;
}

const scope = hostType<ScopeTarget>({
  name: "TableScopedCollection",
  items: scoped,
  item: (t, key) => {
    const wanted = String(key.raw(0)).toLowerCase();
    return orFail(
      scoped(t).find((x) =>
        [x.read("name"), x.read("id")].some((n) => String(n).toLowerCase() === wanted),
      ) ?? null,
    );
  },
  methods: {
    getCount: (t) => scoped(t).length,
    getFirst: (t) => orFail(first(t)),
    getFirstOrNullObject: first,
  },
});

/** The tables that a range touches, or only those that lie wholly inside it. */
export function tableScope(range: RangeTarget, fullyContained: boolean): HostObject {
  return scope({ ...range, fullyContained });
}
