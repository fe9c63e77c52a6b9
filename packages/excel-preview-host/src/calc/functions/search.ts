// Finding a value in a list: exact, next smaller or larger, wildcards, from either end, sorted lists.
import type { CellValue } from "../../model/value";
import { compareValues } from "../operand";
import { equalityKey, hasWildcards, wildcardPattern } from "./criteria";

/** XMATCH's match mode: 0 exact, -1 exact or next smaller, 1 exact or next larger, 2 wildcards. */
export type MatchMode = 0 | -1 | 1 | 2;

function sameKind(a: CellValue, b: CellValue): boolean {
  return typeof a === typeof b && a !== null && b !== null;
}

function isEqual(a: CellValue, b: CellValue): boolean {
  return sameKind(a, b) && compareValues(a, b) === 0;
}

// The same list is searched by hundreds of formulas; reads of an unchanged range are one object.
const firstPlaces = new WeakMap<readonly CellValue[], Map<string, number>>();

function typedKey(value: CellValue): string | null {
  return typeof value === "string" ? `t${value.toLowerCase()}` : equalityKey(value);
}

function placesOf(list: readonly CellValue[]): Map<string, number> {
  let places = firstPlaces.get(list);
  if (!places) {
    places = new Map();
    for (const [i, value] of list.entries()) {
      const key = typedKey(value);
      if (key !== null && !places.has(key)) places.set(key, i);
    }
    firstPlaces.set(list, places);
  }
  return places;
}

function exactPlace(list: readonly CellValue[], wanted: CellValue, backwards: boolean): number {
  if (backwards) return list.findLastIndex((v) => isEqual(v, wanted));
  const key = typedKey(wanted);
  return key === null ? list.findIndex((v) => v === wanted) : (placesOf(list).get(key) ?? -1);
}

/** The place of a value, -1 where there is none. `list` is looked through in order. */
export function place(
  list: readonly CellValue[],
  wanted: CellValue,
  mode: MatchMode,
  backwards = false,
): number {
  if (mode === 2 && typeof wanted === "string" && hasWildcards(wanted)) {
    const pattern = wildcardPattern(wanted);
    const fits = (v: CellValue): boolean => typeof v === "string" && pattern.test(v);
    return backwards ? list.findLastIndex(fits) : list.findIndex(fits);
  }
  const exact = exactPlace(list, wanted, backwards);
  if (exact >= 0 || mode === 0 || mode === 2) return exact;
  let best = -1;
  for (const [i, value] of list.entries()) {
    if (!sameKind(value, wanted) || compareValues(value, wanted) * mode < 0) continue;
    const current = list[best];
    if (current === undefined || compareValues(value, current) * mode < 0) best = i;
  }
  return best;
}

/** The last place whose value is not beyond `wanted`, in a list sorted as `descending` says. */
export function sortedPlace(
  list: readonly CellValue[],
  wanted: CellValue,
  descending = false,
): number {
  let [low, high] = [0, list.length - 1];
  let found = -1;
  while (low <= high) {
    let middle = (low + high) >> 1;
    // Cells of another kind lie between; the nearest comparable one below decides.
    while (middle > low && !sameKind(list[middle] ?? null, wanted)) middle--;
    const value = list[middle] ?? null;
    const order = compareValues(value, wanted) * (descending ? -1 : 1);
    if (sameKind(value, wanted) && order <= 0) {
      found = middle;
      low = Math.max(middle, (low + high) >> 1) + 1;
    } else if (!sameKind(value, wanted)) low = ((low + high) >> 1) + 1;
    else high = middle - 1;
  }
  return found;
}
