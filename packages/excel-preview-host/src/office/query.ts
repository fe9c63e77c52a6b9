// Answers a load: the asked properties, nested as the paths say ("format/font/bold", "items/name").
import { apiNotFound } from "./errors";
import type { HostObject } from "./object-type";
import type { Json, JsonObject, Query } from "./wire";

/** The asked paths as a tree; an empty node asks for every scalar. */
type Wanted = Map<string, Wanted>;

/**
 * @param identify what office.js needs to find an object again (`Id`, `_ReferenceId`)
 */
export function runQuery(
  object: HostObject,
  query: Query,
  identify: (object: HostObject) => Json,
): Json {
  const wanted: Wanted = new Map();
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) plant(wanted, path);
  return answer(object, wanted, query, identify);
}

function plant(tree: Wanted, path: string): void {
  let node = tree;
  for (const part of path.split("/")) {
    const name = part.trim();
    if (!name || name === "$all") return;
    let next = node.get(name);
    if (!next) {
      next = new Map();
      node.set(name, next);
    }
    node = next;
  }
}

function answer(
  object: HostObject,
  wanted: Wanted,
  page: { Top?: number; Skip?: number },
  identify: (object: HostObject) => Json,
): Json {
  const result: JsonObject = { ...asObject(identify(object)) };
  const items = object.items();
  const forItems: Wanted = new Map();
  const names = wanted.size > 0 ? [...wanted] : object.scalars.map((name) => [name, null] as const);
  for (const [name, below] of names) {
    if (object.has(name)) result[wireName(name)] = object.read(name);
    else if (object.navigates(name)) {
      const child = object.navigate(name);
      result[wireName(name)] = child && answer(child, below ?? new Map(), {}, identify);
    } else if (items && name === "items")
      for (const [key, node] of below ?? []) forItems.set(key, node);
    else if (items) forItems.set(name, below ?? new Map());
    else throw apiNotFound(`${object.typeName}.${name}`);
  }
  if (items) {
    const first = page.Skip ?? 0;
    const shown = items.slice(first, page.Top === undefined ? undefined : first + page.Top);
    result["_Items"] = shown.map((item) => answer(item, forItems, {}, identify));
  }
  return result;
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function asObject(value: Json): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
