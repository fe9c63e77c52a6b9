// A worksheet: its properties, its ranges, and what hangs on it.
import type { HostContext, SheetTarget } from "../../context";
import { requireOpenStructure } from "../../../edit/protection";
import { copySheet, deleteSheet, moveSheet, renameSheet } from "../../../edit/sheets";
import { MAX_COLUMNS, MAX_ROWS, area as areaOf } from "../../../model/address";
import type { Arguments } from "../../arguments";
import { color } from "../../color";
import { OfficeError } from "../../errors";
import { EventType, eventMethods } from "../../events";
import { hostType, type Members } from "../../object-type";
import { sheetAutoFilter } from "../tables/auto-filter";
import { chartCollection } from "../charts/charts";
import { freezePanes } from "./freeze-panes";
import { defaultWidth, widthPoints } from "../format/layout";
import { nameCollection } from "../workbook/names";
import { pageLayout } from "./page-layout";
import { parseAreas } from "../range/range-areas";
import { findAllIn, replaceAllIn } from "../range/range-find";
import { checkedArea, resolveAddress } from "../range/range-target";
import { usedArea } from "../range/range-region";
import { sheetProtection } from "./protection";
import { tableCollection } from "../tables/tables";
import type { HostObject } from "../../host-object";

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
const VISIBILITY_NAMES = ["Visible", "Hidden", "VeryHidden"] as const;

/** Every use of a sheet that was deleted meanwhile fails, as in Excel. */
function sheetChanged({ sheet }: SheetTarget): void {
  sheet.changed({ kind: "sheets", sheetId: sheet.id, what: "changed" });
}

const whole = areaOf(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);

function findAll(t: SheetTarget, args: Arguments): HostObject | null {
  const areas = findAllIn({ ...t, area: whole }, args);
  return areas.length === 0 ? null : t.host.make.rangeAreas({ ...t, areas });
}

function used(target: SheetTarget, args: Arguments): HostObject | null {
  target.host.calculator.calculate();
  const found = usedArea(target.sheet, whole, args.booleanOr(0, false));
  return found && target.host.make.range({ ...target, area: found });
}

/** Excel never hides or deletes the last visible sheet. */
function requireAnotherVisible({ host, sheet }: SheetTarget): void {
  const others = host.book.sheets.filter((s) => s !== sheet && s.visibility === "visible");
  if (others.length === 0) throw new OfficeError("InvalidOperation");
}

type Setters = NonNullable<Members<SheetTarget>["set"]>;
const settable: Setters = {
  name: (t, v) => renameSheet(t.host.book, t.sheet, v.text(0)),
  position: (t, v) => moveSheet(t.host.book, t.sheet, v.integer(0)),
  gridlines: (t, v) => {
    t.sheet.showGridlines = v.boolean(0);
    t.sheet.changed({ kind: "layout", sheetId: t.sheet.id });
  },
  standardWidth: (t, v) => {
    t.sheet.defaultColumnWidth = defaultWidth(v.number(0));
    t.sheet.changed({ kind: "layout", sheetId: t.sheet.id });
  },
  tabColor: (t, v) => {
    t.sheet.tabColor = v.text(0) === "" ? null : color(v);
    sheetChanged(t);
  },
  visibility: (t, v) => {
    requireOpenStructure(t.host.book);
    const visibility = VISIBILITY[v.oneOf(0, VISIBILITY_NAMES)];
    if (visibility !== "visible") requireAnotherVisible(t);
    t.sheet.visibility = visibility;
    sheetChanged(t);
  },
};

function neighbour(step: number) {
  return (t: SheetTarget, args: Arguments): HostObject | null => {
    const visibleOnly = args.booleanOr(0, false);
    const { sheets } = t.host.book;
    for (let at = sheets.indexOf(t.sheet) + step; at >= 0 && at < sheets.length; at += step) {
      const sheet = sheets[at];
      if (sheet && (!visibleOnly || sheet.visibility === "visible"))
        return t.host.make.worksheet({ host: t.host, sheet });
    }
    return null;
  };
}

function present(object: HostObject | null): HostObject {
  if (!object) throw new OfficeError("ItemNotFound");
  return object;
}

function byId(t: SheetTarget, args: Arguments): HostObject {
  const sheet = t.host.book.sheet(args.text(0));
  if (!sheet) throw new OfficeError("ItemNotFound");
  return t.host.make.worksheet({ host: t.host, sheet });
}

const ranges: NonNullable<Members<SheetTarget>["methods"]> = {
  findAll: (t, args) => present(findAll(t, args)),
  findAllOrNullObject: findAll,
  replaceAll: (t, args) => replaceAllIn({ ...t, area: whole }, args),
  getCell: (t, args) => {
    const [row, column] = [args.integer(0), args.integer(1)];
    return t.host.make.range({ ...t, area: checkedArea(row, column, row, column) });
  },
  getRange: (t, args) => {
    const text = args.textOr(0, null);
    if (text === null) return t.host.make.range({ ...t, area: whole });
    const found = resolveAddress(t.host, t.sheet, text);
    if (!found || found.sheet !== t.sheet) throw args.invalid();
    return found.host.make.range(found);
  },
  getRangeByIndexes: (t, args) => {
    const [row, column] = [args.integer(0), args.integer(1)];
    const [bottom, right] = [row + args.integer(2) - 1, column + args.integer(3) - 1];
    return t.host.make.range({ ...t, area: checkedArea(row, column, bottom, right) });
  },
  getRanges: (t, args) => t.host.make.rangeAreas({ ...t, areas: parseAreas(t, args) }),
  getUsedRange: (t, args) => used(t, args) ?? t.host.make.range({ ...t, area: areaOf(0, 0) }),
  getUsedRangeOrNullObject: used,
};

const siblings: NonNullable<Members<SheetTarget>["methods"]> = {
  _GetAnotherWorksheetById: byId,
  _GetSheetById: byId,
  getNext: (t, args) => present(neighbour(1)(t, args)),
  getNextOrNullObject: neighbour(1),
  getPrevious: (t, args) => present(neighbour(-1)(t, args)),
  getPreviousOrNullObject: neighbour(-1),
  copy: (t, args) => {
    const { sheets } = t.host.book;
    const relative = args.absent(1) ? null : (args.hostObject(1).target as SheetTarget).sheet;
    const at: Record<string, number> = {
      None: sheets.length,
      Beginning: 0,
      End: sheets.length,
      Before: relative ? sheets.indexOf(relative) : -1,
      After: relative ? sheets.indexOf(relative) + 1 : -1,
    };
    const position = at[args.textOr(0, "None")] ?? -1;
    if (position < 0) throw args.invalid();
    return t.host.make.worksheet({
      host: t.host,
      sheet: copySheet(t.host.book, t.sheet, position),
    });
  },
};

const sheetEvents = {
  Activated: EventType.worksheetActivated,
  Calculated: EventType.worksheetCalculated,
  DataChanged: EventType.worksheetChanged,
  Deactivated: EventType.worksheetDeactivated,
  EventNameChanged: EventType.worksheetNameChanged,
  EventVisibilityChanged: EventType.worksheetVisibilityChanged,
  FormulaChanged: EventType.worksheetFormulaChanged,
  FormatChanged: EventType.worksheetFormatChanged,
  ProtectionChanged: EventType.worksheetProtectionChanged,
  SelectionChanged: EventType.worksheetSelectionChanged,
};

/** The events of a sheet, and with another target those of all sheets. */
export function worksheetEventMethods<T extends { host: HostContext }>(
  target: (object: T) => string,
  more: Record<string, number> = {},
): NonNullable<Members<T>["methods"]> {
  const all = Object.entries({ ...sheetEvents, ...more });
  const events = Object.fromEntries(all.map(([name, type]) => [name, { type, target }]));
  return eventMethods(events, (object) => object.host.events);
}

export const worksheetObject = hostType<SheetTarget>({
  name: "Worksheet",
  identity: (t) => ({ Id: t.sheet.id }),
  get: {
    id: (t) => t.sheet.id,
    name: (t) => t.sheet.name,
    position: (t) => t.host.book.sheets.indexOf(t.sheet),
    showGridlines: (t) => t.sheet.showGridlines,
    standardHeight: (t) => t.sheet.defaultRowHeight,
    standardWidth: (t) => widthPoints(t.sheet, undefined),
    tabColor: (t) => t.sheet.tabColor ?? "",
    visibility: (t) => VISIBILITY_NAMES.find((n) => VISIBILITY[n] === t.sheet.visibility) ?? null,
  },
  set: settable,
  navigate: {
    autoFilter: (t) => sheetAutoFilter(t),
    charts: (t) => chartCollection(t),
    freezePanes: (t) => freezePanes(t),
    names: (t) => nameCollection({ host: t.host, scope: t.sheet }),
    pageLayout: (t) => pageLayout(t),
    protection: (t) => sheetProtection(t),
    tables: (t) => tableCollection({ host: t.host, sheet: t.sheet }),
  },
  methods: {
    ...ranges,
    ...siblings,
    ...worksheetEventMethods<SheetTarget>((t) => t.sheet.id),
    activate: (t) => {
      if (t.sheet.visibility !== "visible") throw new OfficeError("InvalidOperation");
      t.host.book.activate(t.sheet.id);
      return undefined;
    },
    calculate: (t) => {
      t.host.calculator.recalculateAll();
      return undefined;
    },
    delete: (t) => {
      if (t.sheet.visibility === "veryHidden") throw new OfficeError("InvalidOperation");
      requireAnotherVisible(t);
      deleteSheet(t.host.book, t.sheet);
      return undefined;
    },
  },
});
