// The worksheets of the workbook.
import type { HostContext } from "../../context";
import { addSheet } from "../../../edit/sheets";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";
import { EventType, WORKBOOK_TARGET } from "../../events";
import { hostType } from "../../object-type";
import { worksheetEventMethods } from "./worksheet";
import type { HostObject } from "../../host-object";

interface SheetsTarget {
  readonly host: HostContext;
}

function find(t: SheetsTarget, args: Arguments): HostObject | null {
  const key = args.text(0);
  const sheet = t.host.book.sheet(key) ?? t.host.book.sheetByName(key);
  return sheet ? t.host.make.worksheet({ host: t.host, sheet }) : null;
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
  items: (t) => t.host.book.sheets.map((sheet) => t.host.make.worksheet({ host: t.host, sheet })),
  item: (t, key) => present(find(t, key)),
  methods: {
    ...worksheetEventMethods<SheetsTarget>(() => WORKBOOK_TARGET, {
      Added: EventType.worksheetAdded,
      Deleted: EventType.worksheetDeleted,
      EventMoved: EventType.worksheetMoved,
    }),
    add: (t, args) =>
      t.host.make.worksheet({ host: t.host, sheet: addSheet(t.host.book, args.textOr(0, null)) }),
    getActiveWorksheet: (t) => {
      const sheet = t.host.book.sheet(t.host.book.activeSheetId);
      return present(sheet ? t.host.make.worksheet({ host: t.host, sheet }) : null);
    },
    getCount: (t, args) => sheets(t, args).length,
    getFirst: (t, args) => {
      const [sheet] = sheets(t, args);
      return present(sheet ? t.host.make.worksheet({ host: t.host, sheet }) : null);
    },
    getItemOrNullObject: find,
    getLast: (t, args) => {
      const sheet = sheets(t, args).at(-1);
      return present(sheet ? t.host.make.worksheet({ host: t.host, sheet }) : null);
    },
  },
});
