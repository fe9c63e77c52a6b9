// What is left of an area when another one is cut out of it.
import { intersect, type Area } from "../../model/address";

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
