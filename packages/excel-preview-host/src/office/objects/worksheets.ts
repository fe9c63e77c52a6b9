// The worksheets of the workbook.
import { addSheet } from "../../edit/sheets";
import type { Arguments } from "../arguments";
import type { HostContext } from "../context";
import { OfficeError } from "../errors";
import { EventType, WORKBOOK_TARGET } from "../events";
import { hostType, type HostObject } from "../object-type";
import { worksheetEventMethods, worksheetObject } from "./worksheet";

interface SheetsTarget {
  readonly host: HostContext;
}

function find(t: SheetsTarget, args: Arguments): HostObject | null {
  const key = args.text(0);
  const sheet = t.host.book.sheet(key) ?? t.host.book.sheetByName(key);
  return sheet ? worksheetObject(t.host, sheet) : null;
}

function sheets(t: SheetsTarget, args: Arguments) {
  const visibleOnly = args.booleanOr(0, false);
  return t.host.book.sheets.filter((s) => !visibleOnly || s.visibility === "visible");
}

function present(object: HostObject | null): HostObject {
  if (!object) throw new OfficeError("ItemNotFound");
  return object;
}

export const worksheetCollection = hostType<SheetsTarget>({
  name: "WorksheetCollection",
  items: (t) => t.host.book.sheets.map((sheet) => worksheetObject(t.host, sheet)),
  item: (t, key) => present(find(t, key)),
  methods: {
    ...worksheetEventMethods<SheetsTarget>(() => WORKBOOK_TARGET, {
      Added: EventType.worksheetAdded,
      Deleted: EventType.worksheetDeleted,
    }),
    add: (t, args) => worksheetObject(t.host, addSheet(t.host.book, args.textOr(0, null))),
    getActiveWorksheet: (t) => {
      const sheet = t.host.book.sheet(t.host.book.activeSheetId);
      return present(sheet ? worksheetObject(t.host, sheet) : null);
    },
    getCount: (t, args) => sheets(t, args).length,
    getFirst: (t, args) => {
      const [sheet] = sheets(t, args);
      return present(sheet ? worksheetObject(t.host, sheet) : null);
    },
    getItemOrNullObject: find,
    getLast: (t, args) => {
      const sheet = sheets(t, args).at(-1);
      return present(sheet ? worksheetObject(t.host, sheet) : null);
    },
  },
});
