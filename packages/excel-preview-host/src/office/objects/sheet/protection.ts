// Sheet and workbook protection.
import type { HostContext, SheetTarget } from "../../context";
import type { Book } from "../../../model/book";
import { opens } from "../../../model/password";
import { OfficeError } from "../../errors";
import { hostType } from "../../object-type";
import type { JsonObject } from "../../wire";

const DEFAULT_OPTIONS: Record<string, boolean | string> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

function options(given: JsonObject): Record<string, boolean | string> {
  const result = { ...DEFAULT_OPTIONS };
  for (const [name, value] of Object.entries(given)) {
    if (value === null) continue;
    if (typeof value !== typeof DEFAULT_OPTIONS[name]) throw new OfficeError("InvalidArgument");
    if (typeof value === "boolean" || typeof value === "string") result[name] = value;
  }
  return result;
}

export const sheetProtection = hostType<SheetTarget>({
  name: "WorksheetProtection",
  get: {
    options: (t) => t.sheet.protection && { ...DEFAULT_OPTIONS, ...t.sheet.protection.options },
    protected: (t) => t.sheet.protection !== null,
  },
  methods: {
    protect: (t, args) => {
      if (t.sheet.protection) throw new OfficeError("InvalidOperation");
      const password = args.textOr(1, undefined);
      t.sheet.protection = {
        options: options(args.objectOr(0, {})),
        ...(password ? { password } : {}),
      };
      t.sheet.changed({ kind: "protection", sheetId: t.sheet.id });
      return undefined;
    },
    unprotect: (t, args) => {
      const held = t.sheet.protection;
      if (!held) return undefined;
      if (!opens(held.password, args.textOr(0, undefined))) throw new OfficeError("AccessDenied");
      t.sheet.protection = null;
      t.sheet.changed({ kind: "protection", sheetId: t.sheet.id });
      return undefined;
    },
  },
});

/** The workbook's structure is never protected here; saying so keeps callers that ask first working. */
function protectStructure(host: HostContext, protection: Book["protection"]): undefined {
  host.book.protection = protection;
  host.book.announce({ kind: "structure" });
  return undefined;
}

export const workbookProtection = hostType<HostContext>({
  name: "WorkbookProtection",
  get: { protected: (host) => host.book.protection !== null },
  methods: {
    protect: (host, args) => {
      if (host.book.protection) throw new OfficeError("InvalidOperation");
      const password = args.textOr(0, "");
      return protectStructure(host, password ? { password } : {});
    },
    unprotect: (host, args) => {
      const held = host.book.protection;
      if (!held) return undefined;
      if (!opens(held.password, args.textOr(0, undefined))) throw new OfficeError("AccessDenied");
      return protectStructure(host, null);
    },
  },
});
