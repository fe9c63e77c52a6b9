// workbook.properties: what the workbook says of itself, and properties that others gave it.
import type { HostContext } from "../../context";
import { PROPERTY_NAMES, type CustomValue, type PropertyName } from "../../../model/properties";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";
import type { HostObject } from "../../host-object";
import { hostType, type Members } from "../../object-type";

/** Longer keys and values are cut, as in Excel on the desktop. */
const LONGEST = 255;

function changed({ book }: HostContext): undefined {
  book.announce({ kind: "properties" });
  return undefined;
}

interface CustomTarget {
  readonly host: HostContext;
  readonly key: string;
}

function put({ host, key }: CustomTarget, args: Arguments, index: number): void {
  const value = args.raw(index);
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
    throw args.invalid();
  host.book.properties.custom.set(key, typeof value === "string" ? value.slice(0, LONGEST) : value);
  changed(host);
}

function valueOf({ host, key }: CustomTarget): CustomValue {
  const value = host.book.properties.custom.get(key);
  if (value === undefined) throw new OfficeError("ItemNotFound");
  return value;
}

function typeOf(value: CustomValue): string {
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  return typeof value === "boolean" ? "Boolean" : "String";
}

const customProperty = hostType<CustomTarget>({
  name: "CustomProperty",
  identity: (t) => ({ _Id: t.key }),
  get: { key: (t) => t.key, type: (t) => typeOf(valueOf(t)), value: valueOf },
  set: { value: (t, v) => put(t, v, 0) },
  methods: {
    delete: (t) => {
      t.host.book.properties.custom.delete(t.key);
      return changed(t.host);
    },
  },
});

function find(host: HostContext, args: Arguments): HostObject | null {
  const key = host.book.properties.customKey(args.text(0));
  return key === undefined ? null : customProperty({ host, key });
}

const customProperties = hostType<HostContext>({
  name: "CustomPropertyCollection",
  items: (host) =>
    [...host.book.properties.custom.keys()].map((key) => customProperty({ host, key })),
  item: (host, key) => {
    const found = find(host, key);
    if (!found) throw new OfficeError("ItemNotFound");
    return found;
  },
  methods: {
    add: (host, args) => {
      const given = args.text(0).slice(0, LONGEST);
      const key = host.book.properties.customKey(given) ?? given;
      put({ host, key }, args, 1);
      return customProperty({ host, key });
    },
    deleteAll: (host) => {
      host.book.properties.custom.clear();
      return changed(host);
    },
    getCount: (host) => host.book.properties.custom.size,
    getItemOrNullObject: find,
  },
});

const TEXTS = PROPERTY_NAMES.filter((name) => name !== "revisionNumber");
type Text = Exclude<PropertyName, "revisionNumber">;
type Of = Members<HostContext>;

function getter(name: Text): NonNullable<Of["get"]>[string] {
  return ({ book }) => book.properties.texts[name] ?? "";
}

function setter(name: Text): NonNullable<Of["set"]>[string] {
  return (host, v) => {
    host.book.properties.texts[name] = v.text(0);
    changed(host);
  };
}

export const documentProperties = hostType<HostContext>({
  name: "DocumentProperties",
  get: {
    ...Object.fromEntries(TEXTS.map((name) => [name, getter(name)])),
    creationDate: ({ book }) => book.properties.created ?? "",
    revisionNumber: ({ book }) => Number(book.properties.texts.revisionNumber ?? 0),
  },
  set: {
    ...Object.fromEntries(
      TEXTS.filter((name) => name !== "lastAuthor").map((name) => [name, setter(name)]),
    ),
    revisionNumber: (host, v) => {
      host.book.properties.texts.revisionNumber = String(v.integer(0));
      changed(host);
    },
  },
  navigate: { custom: (host) => customProperties(host) },
});
