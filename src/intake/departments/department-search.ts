// Owns finding departments while the clerk types (P4): characters, full pinyin, initials, or mixed.

import type { Department } from "../../domain/records/department";
import { nameKey } from "../../domain/text/text";

type Searched = Pick<Department, "name" | "searchCode" | "aliases">;

/** Where a query spells characters of a name (`match` of pinyin-pro): their places, or null. */
export type Spelling = (
  name: string,
  query: string,
  options: { precision: "start"; continuous?: boolean },
) => readonly number[] | null;

/** A third of a megabyte: only for who types. */
export async function loadSpelling(): Promise<Spelling> {
  const { match } = await import("pinyin-pro");
  return match;
}

/** Signs in the right order with others between them: only where nothing fits better. */
const SCATTERED = 6;

/** The lower the better; a query that matches nothing has no rank. */
function rank(department: Searched, query: string, spell: Spelling): number | null {
  const names = [department.name, ...department.aliases].map((name) => nameKey(name).toLowerCase());
  const code = nameKey(department.searchCode).toLowerCase();
  if (names.includes(query) || code === query) return 0;
  if (names.some((name) => name.startsWith(query))) return 1;
  if (code !== "" && code.startsWith(query)) return 2;
  if (names.some((name) => name.includes(query))) return 3;
  const spelled = names.map((name) => spell(name, query, { precision: "start", continuous: true }));
  if (spelled.some((hit) => hit?.[0] === 0)) return 4;
  if (spelled.some((hit) => hit !== null)) return 5;
  return names.some((name) => spell(name, query, { precision: "start" }) !== null)
    ? SCATTERED
    : null;
}

/**
 * P4: the departments that a few typed signs can mean, best first, in the given order where equal.
 * "水寨", "shuizhai", "sz", "水z" and an alias all find 水寨司法所. No query: all of them.
 * @param spell null where the dictionary is not there (yet): characters, aliases and 检索码 are found without
 */
export function searchDepartments<T extends Searched>(
  departments: readonly T[],
  query: string,
  spell: Spelling | null,
): readonly T[] {
  const key = nameKey(query).toLowerCase();
  if (key === "") return departments;
  const hits = departments.flatMap((department) => {
    const found = rank(department, key, spell ?? (() => null));
    return found === null ? [] : [{ department, found }];
  });
  const close = hits.filter((hit) => hit.found < SCATTERED);
  return (close.length > 0 ? close : hits)
    .sort((a, b) => a.found - b.found)
    .map((hit) => hit.department);
}
