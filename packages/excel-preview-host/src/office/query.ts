// Answers a load: the asked properties, nested as the paths say ("format/font/bold", "items/name").
import { apiNotFound } from "./errors";
import type { Json, JsonObject, Query } from "./wire";
import type { HostObject } from "./host-object";

/** The asked paths as a tree; a node that asks for nothing by name asks for every scalar. */
interface Wanted {
  /** "*": every scalar besides what is named. */
  all: boolean;
  /** "$none": the object itself, none of its properties. */
  none: boolean;
  readonly parts: Map<string, Wanted>;
}

function nothingYet(): Wanted {
  return { all: false, none: false, parts: new Map() };
}

/**
 * @param identify what office.js needs to find an object again (`Id`, `_ReferenceId`)
 */
export function runQuery(
  object: HostObject,
  query: Query,
  identify: (object: HostObject) => Json,
): Json {
  const wanted = nothingYet();
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) plant(wanted, path);
  return answer(object, wanted, query, identify);
}

/** Microsoft's own word for a property that nobody wants: it asks for the items alone. */
const UNREAL = "NoPropertiesNeeded";

function plant(tree: Wanted, path: string): void {
  let node = tree;
  for (const part of path.split("/")) {
    const name = part.trim();
    if (name === "") return;
    if (name === "*") {
      node.all = true;
      return;
    }
    if (name === "$none" || name === UNREAL) {
      node.none = true;
      return;
    }
    let next = node.parts.get(name);
    if (!next) {
      next = nothingYet();
      node.parts.set(name, next);
    }
    node = next;
  }
}

function everyScalar({ all, none, parts }: Wanted): boolean {
  return all || (!none && parts.size === 0);
}

/** What is asked of a collection's items: what stands behind "items", and what it does not have itself. */
function ofItems(collection: HostObject, wanted: Wanted): Wanted | null {
  const { none } = wanted;
  const result: Wanted = { all: everyScalar(wanted), none, parts: new Map() };
  for (const [name, below] of wanted.parts) {
    if (name === "items") {
      result.all ||= everyScalar(below);
      for (const [key, node] of below.parts) result.parts.set(key, node);
    } else if (!collection.has(name) && !collection.navigates(name)) result.parts.set(name, below);
  }
  return result.all || none || result.parts.size > 0 ? result : null;
}

function answer(
  object: HostObject,
  wanted: Wanted,
  page: { Top?: number; Skip?: number },
  identify: (object: HostObject) => Json,
): Json {
  const result: JsonObject = { ...asObject(identify(object)) };
  const items = object.items();
  if (everyScalar(wanted))
    for (const name of object.scalars) result[wireName(name)] = object.read(name);
  for (const [name, below] of wanted.parts) {
    if (object.has(name)) result[wireName(name)] = object.read(name);
    else if (object.navigates(name)) {
      const child = object.navigate(name);
      result[wireName(name)] = child && answer(child, below, {}, identify);
    } else if (!items) throw apiNotFound(`${object.typeName}.${name}`);
  }
  const forItems = items && ofItems(object, wanted);
  if (forItems) {
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
