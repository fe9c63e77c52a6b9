// The workbook: the root that every path of a batch starts from.
import type { HostContext } from "../../context";
import { area } from "../../../model/address";
import { OfficeError } from "../../errors";
import { EventType, WORKBOOK_TARGET, eventMethods } from "../../events";
import { hostType } from "../../object-type";
import { application, runtime } from "./application";
import { workbookFunctions } from "./functions";
import { nameCollection } from "./names";
import { workbookProtection } from "../sheet/protection";
import { documentProperties } from "./properties";
import { settingCollection } from "./settings";
import { tableCollection } from "../tables/tables";
import { worksheetCollection } from "../sheet/worksheets";
import type { HostObject } from "../../host-object";

function selection(host: HostContext) {
  const { sheetId, areas } = host.book.selection;
  const sheet = host.book.sheet(sheetId);
  if (!sheet) throw new OfficeError("InvalidSelection");
  return { host, sheet, areas };
}

/** The only area that is selected; several fail as in Excel. */
function selectedRange(host: HostContext): HostObject {
  const { sheet, areas } = selection(host);
  const [only, ...more] = areas;
  if (!only || more.length > 0) throw new OfficeError("InvalidSelection");
  return host.make.range({ host, sheet, area: only });
}

function activeCell(host: HostContext): HostObject {
  const { sheet, areas } = selection(host);
  const [first] = areas;
  if (!first) throw new OfficeError("InvalidSelection");
  return host.make.range({ host, sheet, area: area(first.top, first.left) });
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new OfficeError("InvalidArgument");
  }
}

export const workbookObject = hostType<HostContext>({
  name: "Workbook",
  get: {
    name: (host) => host.book.name,
    readOnly: () => false,
  },
  navigate: {
    _Runtime: (host) => runtime(host),
    application: (host) => application(host),
    functions: workbookFunctions,
    names: (host) => nameCollection({ host, scope: null }),
    properties: (host) => documentProperties(host),
    protection: (host) => workbookProtection(host),
    settings: (host) => settingCollection(host),
    tables: (host) => tableCollection({ host, sheet: null }),
    worksheets: (host) => worksheetCollection({ host }),
  },
  methods: {
    ...eventMethods<HostContext>(
      { Activated: { type: EventType.workbookActivated, target: () => WORKBOOK_TARGET } },
      (host) => host.events,
    ),
    // A reference id given with an event: the object kept under it.
    _GetRangeForEventByReferenceId: (host, args) => host.references.get(args.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: (host, args) => host.references.get(args.text(0)),
    _RemoveAllReferences: (host) => {
      host.references.clear();
      return undefined;
    },
    _RemoveReference: (host, args) => {
      host.references.release(args.text(0));
      return undefined;
    },
    // Excel.createWorkbook, which on the web asks for it at a root of its own.
    createAndOpenWorkbook: (host, args) => {
      host.openAnother(bytesOf(args.textOr(0, "")));
      return undefined;
    },
    getActiveCell: activeCell,
    getSelectedRange: selectedRange,
    getSelectedRanges: (host) => host.make.rangeAreas(selection(host)),
    save: (host) => {
      host.save();
      return undefined;
    },
  },
});
