// workbook.settings: values of the add-in that travel with the file.
import type { HostContext } from "../../context";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";
import { hostType } from "../../object-type";
import type { Json } from "../../wire";
import type { HostObject } from "../../host-object";

interface SettingTarget {
  readonly host: HostContext;
  readonly key: string;
}

function put(host: HostContext, key: string, value: Json): void {
  host.book.settings.set(key, value);
  host.book.announce({ kind: "settings" });
}

const setting = hostType<SettingTarget>({
  name: "Setting",
  identity: (t) => ({ _Id: t.key }),
  get: { key: (t) => t.key, value: (t) => (t.host.book.settings.get(t.key) ?? null) as Json },
  set: { value: (t, v) => put(t.host, t.key, v.json(0)) },
  methods: {
    delete: (t) => {
      t.host.book.settings.delete(t.key);
      t.host.book.announce({ kind: "settings" });
      return undefined;
    },
  },
});

function find(host: HostContext, args: Arguments): HostObject | null {
  const key = args.text(0);
  return host.book.settings.has(key) ? setting({ host, key }) : null;
}

export const settingCollection = hostType<HostContext>({
  name: "SettingCollection",
  items: (host) => [...host.book.settings.keys()].map((key) => setting({ host, key })),
  item: (host, key) => {
    const found = find(host, key);
    if (!found) throw new OfficeError("ItemNotFound");
    return found;
  },
  methods: {
    add: (host, args) => {
      const key = args.text(0);
      put(host, key, args.json(1));
      return setting({ host, key });
    },
    getCount: (host) => host.book.settings.size,
    getItemOrNullObject: find,
  },
});
