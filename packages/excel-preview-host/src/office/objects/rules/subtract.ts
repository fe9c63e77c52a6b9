// What is left of an area when another one is cut out of it.
import { intersect, type Area } from "../../../model/address";

/** Rules that lose a part of their areas; those that lose all are gone. */
export function withoutArea<T extends { areas: Area[] }>(rules: readonly T[], hole: Area): T[] {
  return rules
    .map((rule) => ({ ...rule, areas: rule.areas.flatMap((a) => subtract(a, hole)) }))
    .filter((rule) => rule.areas.length > 0);
}

export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const { top, left, bottom, right } = area;
  const pieces: Area[] = [];
  if (cut.top > top) pieces.push({ top, left, bottom: cut.top - 1, right });
  if (cut.bottom < bottom) pieces.push({ top: cut.bottom + 1, left, bottom, right });
  if (cut.left > left) pieces.push({ top: cut.top, left, bottom: cut.bottom, right: cut.left - 1 });
  if (cut.right < right)
    pieces.push({ top: cut.top, left: cut.right + 1, bottom: cut.bottom, right });
  return pieces;
}
