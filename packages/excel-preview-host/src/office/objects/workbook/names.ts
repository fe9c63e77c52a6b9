// Defined names, of the workbook and of single sheets.
import type { HostContext, RangeTarget } from "../../context";
import { requireFormula } from "../../../edit/formula-check";
import type { DefinedName } from "../../../model/features";
import type { Sheet } from "../../../model/sheet";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";
import { hostType } from "../../object-type";
import type { Json } from "../../wire";
import { cellJson } from "../../cell-json";
import { absoluteAddress, rangeOf, referredRange, sheetAddress } from "../range/range-target";
import { isHostObject, type HostObject } from "../../host-object";

interface NamesTarget {
  readonly host: HostContext;
  /** Null for the workbook's names. */
  readonly scope: Sheet | null;
}
interface NameTarget extends NamesTarget {
  readonly item: DefinedName;
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
/** A1 and R1C1 references cannot be names. */
const REFERENCE = /^([a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i;

function home(t: NamesTarget): Sheet {
  const sheet = t.scope ?? t.host.book.sheets[0];
  if (!sheet) throw new OfficeError("ItemNotFound");
  return sheet;
}

function referred(t: NameTarget): RangeTarget | null {
  return referredRange(t.host, home(t), t.item.formula);
}

function find(t: NamesTarget, name: string): HostObject | null {
  const wanted = name.toLowerCase();
  const item = t.host.book.names.find(
    (n) => n.name.toLowerCase() === wanted && n.scope === (t.scope?.id ?? null),
  );
  return item ? namedItem({ ...t, item }) : null;
}

/** What a name says when it is read: an address, a constant, or the result of its formula. */
function value(t: NameTarget): Json {
  const range = referred(t);
  if (range) return sheetAddress(range.sheet, range.area);
  const at = { sheetId: home(t).id, row: 0, column: 0 };
  return cellJson(t.host.calculator.evaluate(t.item.formula, at)[0]?.[0] ?? null);
}

function nameType(t: NameTarget): string {
  if (referred(t)) return "Range";
  const rows = t.host.calculator.evaluate(t.item.formula, {
    sheetId: home(t).id,
    row: 0,
    column: 0,
  });
  if (rows.length > 1 || (rows[0]?.length ?? 0) > 1) return "Array";
  const result = value(t);
  if (typeof result === "number") return Number.isInteger(result) ? "Integer" : "Double";
  if (typeof result === "boolean") return "Boolean";
  return typeof result === "string" && result.startsWith("#") ? "Error" : "String";
}

function changed(t: NamesTarget): void {
  t.host.book.announce({ kind: "names" });
}

function orFail(object: HostObject | null): HostObject {
  if (!object) throw new OfficeError("ItemNotFound");
  return object;
}

function range(t: NameTarget): HostObject | null {
  const found = referred(t);
  return found && found.host.make.range(found);
}

const namedItem = hostType<NameTarget>({
  name: "NamedItem",
  identity: (t) => ({ _Id: t.item.name }),
  get: {
    comment: (t) => t.item.comment,
    formula: (t) => `=${t.item.formula}`,
    name: (t) => t.item.name,
    scope: (t) => (t.item.scope ? "Worksheet" : "Workbook"),
    type: nameType,
    value,
    visible: (t) => t.item.visible,
  },
  set: {
    comment: (t, v) => {
      t.item.comment = v.text(0);
      changed(t);
    },
    formula: (t, v) => {
      const formula = v.text(0);
      requireFormula(formula);
      t.item.formula = formula.replace(/^=/, "");
      changed(t);
    },
    visible: (t, v) => {
      t.item.visible = v.boolean(0);
      changed(t);
    },
  },
  navigate: {
    worksheet: (t) => t.host.make.worksheet({ host: t.host, sheet: home(t) }),
    worksheetOrNullObject: (t) =>
      t.scope ? t.host.make.worksheet({ host: t.host, sheet: t.scope }) : null,
  },
  methods: {
    delete: (t) => {
      t.host.book.names = t.host.book.names.filter((n) => n !== t.item);
      changed(t);
      return undefined;
    },
    getRange: (t) => orFail(range(t)),
    getRangeOrNullObject: range,
  },
});

function addFormulaLocal(t: NamesTarget, args: Arguments): HostObject {
  if (!args.text(1).startsWith("=")) throw args.invalid();
  return add(t, args);
}

function add(t: NamesTarget, args: Arguments): HostObject {
  const name = args.text(0);
  if (!NAME.test(name) || REFERENCE.test(name) || name.length > 255) throw args.invalid();
  if (find(t, name) || (!t.scope && t.host.book.tableByName(name)))
    throw new OfficeError("ItemAlreadyExists");
  const item: DefinedName = {
    name,
    formula: reference(args),
    scope: t.scope?.id ?? null,
    visible: true,
    comment: args.textOr(2, ""),
  };
  t.host.book.names = [...t.host.book.names, item];
  changed(t);
  return namedItem({ ...t, item });
}

/** A range, a formula or a constant, as the formula of a name. */
function reference(args: Arguments): string {
  const value = args.raw(1);
  const range = rangeOf(value);
  if (range) return absoluteAddress(range.sheet, range.area);
  if (isHostObject(value) || value === null || typeof value === "object") throw args.invalid();
  if (typeof value !== "string") return String(value).toUpperCase();
  if (value.startsWith("=")) {
    requireFormula(value);
    return value.slice(1);
  }
  return `"${value.replaceAll('"', '""')}"`;
}

export const nameCollection = hostType<NamesTarget>({
  name: "NamedItemCollection",
  items: (t) =>
    t.host.book.names
      .filter((n) => n.scope === (t.scope?.id ?? null))
      .map((item) => namedItem({ ...t, item })),
  item: (t, key) => orFail(find(t, key.text(0))),
  methods: {
    add,
    addFormulaLocal,
    getCount: (t) => t.host.book.names.filter((n) => n.scope === (t.scope?.id ?? null)).length,
    getItemOrNullObject: (t, args) => find(t, args.text(0)),
  },
});
