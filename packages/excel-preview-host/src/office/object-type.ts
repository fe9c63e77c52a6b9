// A kind of object that office.js can hold: one table of its members, so that a missing one fails by name.
import { Arguments } from "./arguments";
import { apiNotFound } from "./errors";
import type { HostObject, Result } from "./host-object";
import type { Json, JsonObject } from "./wire";

export interface Members<T> {
  name: string;
  identity?: (target: T) => JsonObject;
  get?: Record<string, (target: T) => Json>;
  /** Readable by name only: a load without names leaves these out. */
  getByName?: Record<string, (target: T) => Json>;
  set?: Record<string, (target: T, value: Arguments) => void>;
  navigate?: Record<string, (target: T) => HostObject | null>;
  methods?: Record<string, (target: T, args: Arguments) => Result>;
  items?: (target: T) => HostObject[];
  item?: (target: T, key: Arguments) => HostObject | null;
}

/** What a kind offers by name, for the page of supported members. */
export interface Kind {
  name: string;
  properties: string[];
  settable: string[];
  methods: string[];
}

const kinds: Kind[] = [];

/** Every kind of object that the loaded modules declare. */
export function declaredKinds(): readonly Kind[] {
  return kinds;
}

/** Makes the objects of one kind. */
export function hostType<T>(members: Members<T>): (target: T) => HostObject {
  kinds.push({
    name: members.name,
    properties: [members.get, members.getByName, members.navigate].flatMap((m) =>
      Object.keys(m ?? {}),
    ),
    settable: Object.keys(members.set ?? {}),
    methods: [...Object.keys(members.methods ?? {}), ...(members.item ? ["getItem"] : [])],
  });
  const read = { ...members.get, ...members.getByName };
  const scalars = Object.keys(members.get ?? {});
  const missing = (member: string) => apiNotFound(`${members.name}.${member}`);
  return (target) => ({
    typeName: members.name,
    target,
    scalars,
    identity: () => members.identity?.(target) ?? {},
    has: (property) => property in read,
    read(property) {
      const get = read[property];
      if (!get) throw missing(property);
      return get(target);
    },
    write(property, value) {
      const set = members.set?.[property];
      if (!set) throw missing(property);
      set(target, new Arguments(`${members.name}.${property}`, [value]));
    },
    navigates: (name) => name in (members.navigate ?? {}),
    navigate(name) {
      const go = members.navigate?.[name];
      if (!go) throw missing(name);
      return go(target);
    },
    call(name, args) {
      const method = members.methods?.[name];
      if (!method) throw missing(name);
      return method(target, new Arguments(`${members.name}.${name}`, args));
    },
    items: () => members.items?.(target) ?? null,
    item(key) {
      if (!members.item) throw missing("getItem");
      return members.item(target, new Arguments(`${members.name}.getItem`, key));
    },
  });
}
