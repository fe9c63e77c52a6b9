// Small words of chart parts: elements with one value, and reading them.
import { attribute, child, flag, numberAttribute, type Element } from "../xml";

/** `<c:name val="…"/>`; "" for what is undefined. */
export function val(name: string, value: string | number | boolean | undefined): string {
  if (value === undefined) return "";
  return `<c:${name} val="${typeof value === "boolean" ? Number(value) : value}"/>`;
}

export function valueOf(parent: Element | undefined, name: string): string | undefined {
  return attribute(child(parent, name), "val");
}

export function numberOf(parent: Element | undefined, name: string): number | undefined {
  return numberAttribute(child(parent, name), "val");
}

/** An element without a value says yes. */
export function flagOf(parent: Element | undefined, name: string): boolean {
  const element = child(parent, name);
  return element !== undefined && flag(element, "val", true);
}

/** Only what is not undefined, and null where nothing is left: parts that say nothing are not there. */
export function pruned<T extends object>(value: T): T | undefined {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return entries.length > 0 ? (Object.fromEntries(entries) as T) : undefined;
}

/** Both ways between the model's words and the file's. */
export function words<T extends string>(table: Record<T, string>) {
  return {
    toFile: (word: T): string => table[word],
    fromFile: (text: string | undefined): T | undefined => {
      for (const word in table) if (table[word] === text) return word;
      return undefined;
    },
  };
}
