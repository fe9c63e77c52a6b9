// One object for several of a kind: the format of several areas, the labels of all series.
import type { HostObject } from "./host-object";
import type { Json } from "./wire";

/**
 * What is set on it is set on each of them; what is read is what they have in common, else null.
 * @param model one of the kind, which tells the members where there are no objects
 */
export function together(model: HostObject, objects: readonly HostObject[]): HostObject {
  return {
    typeName: model.typeName,
    target: objects,
    scalars: model.scalars,
    identity: () => ({}),
    has: (property) => model.has(property),
    read: (property) => common(objects.map((object) => object.read(property))),
    write(property, value) {
      for (const object of objects) object.write(property, value);
    },
    navigates: (name) => model.navigates(name),
    navigate(name) {
      const below = model.navigate(name);
      return (
        below &&
        together(
          below,
          objects.flatMap((object) => object.navigate(name) ?? []),
        )
      );
    },
    call(name, args) {
      const results = objects.map((object) => object.call(name, args));
      return results.every((result) => result === undefined) ? undefined : results[0];
    },
    items: () => null,
    item(key) {
      const found = model.item(key);
      return (
        found &&
        together(
          found,
          objects.flatMap((object) => object.item(key) ?? []),
        )
      );
    },
  };
}

function common(values: readonly Json[]): Json {
  const [first = null, ...others] = values;
  const same = others.every((value) => JSON.stringify(value) === JSON.stringify(first));
  return same ? first : null;
}
