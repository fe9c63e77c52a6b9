// Which formulas read which cells: single cells by key, larger areas in one list per sheet.
import { contains, intersect, type Area } from "../model/address";
import { Sheet } from "../model/sheet";
import type { SheetArea } from "./operand";

interface AreaUsers<F> {
  area: Area;
  users: Set<F>;
}

class SheetDependents<F> {
  readonly cells = new Map<number, Set<F>>();
  readonly areas = new Map<string, AreaUsers<F>>();
}

function areaKey({ top, left, bottom, right }: Area): string {
  return `${top}:${left}:${bottom}:${right}`;
}

function isOneCell(a: Area): boolean {
  return a.top === a.bottom && a.left === a.right;
}

export class Dependents<F> {
  private readonly sheets = new Map<string, SheetDependents<F>>();

  add(formula: F, precedents: Iterable<SheetArea>): void {
    for (const { sheet, area } of precedents) {
      let on = this.sheets.get(sheet.id);
      if (!on) this.sheets.set(sheet.id, (on = new SheetDependents()));
      if (isOneCell(area)) {
        const key = Sheet.key(area.top, area.left);
        const users = on.cells.get(key);
        if (users) users.add(formula);
        else on.cells.set(key, new Set([formula]));
      } else {
        const entry = on.areas.get(areaKey(area));
        if (entry) entry.users.add(formula);
        else on.areas.set(areaKey(area), { area, users: new Set([formula]) });
      }
    }
  }

  remove(formula: F, precedents: Iterable<SheetArea>): void {
    for (const { sheet, area } of precedents) {
      const on = this.sheets.get(sheet.id);
      if (!on) continue;
      if (isOneCell(area)) {
        const key = Sheet.key(area.top, area.left);
        const users = on.cells.get(key);
        users?.delete(formula);
        if (users?.size === 0) on.cells.delete(key);
      } else {
        const entry = on.areas.get(areaKey(area));
        entry?.users.delete(formula);
        if (entry?.users.size === 0) on.areas.delete(areaKey(area));
      }
    }
  }

  /** Calls `visit` for each formula that reads a cell of the area, some more than once. */
  each(sheetId: string, area: Area, visit: (formula: F) => void): void {
    const on = this.sheets.get(sheetId);
    if (!on) return;
    if (isOneCell(area)) {
      on.cells.get(Sheet.key(area.top, area.left))?.forEach(visit);
      for (const entry of on.areas.values()) {
        if (contains(entry.area, area.top, area.left)) entry.users.forEach(visit);
      }
      return;
    }
    for (const key of keysIn(on.cells, area)) on.cells.get(key)?.forEach(visit);
    for (const entry of on.areas.values()) {
      if (intersect(entry.area, area)) entry.users.forEach(visit);
    }
  }
}

/** The cell keys of a map that lie in an area, walking whichever is smaller. */
export function keysIn(map: ReadonlyMap<number, unknown>, area: Area): number[] {
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  const keys: number[] = [];
  if (size <= map.size) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const key = Sheet.key(row, column);
        if (map.has(key)) keys.push(key);
      }
    }
    return keys;
  }
  const width = Sheet.key(1, 0);
  for (const key of map.keys()) {
    if (contains(area, Math.floor(key / width), key % width)) keys.push(key);
  }
  return keys;
}
