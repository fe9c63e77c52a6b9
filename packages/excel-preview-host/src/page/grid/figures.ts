// The count and the sum of what is selected, for the status bar.
import { type Area, intersect } from "../../model/address";
import type { Sheet } from "../../model/sheet";

interface Figures {
  /** Cells that are not empty. */
  count: number;
  sum: number;
}

/** Of several cells; null when a single cell or nothing but empty cells is selected. */
export function figures(sheet: Sheet, areas: readonly Area[]): Figures | null {
  const used = sheet.used();
  let count = 0;
  let sum = 0;
  for (const chosen of used ? areas : []) {
    const part = used && intersect(used, chosen);
    if (!part) continue;
    for (let row = part.top; row <= part.bottom; row++) {
      for (let column = part.left; column <= part.right; column++) {
        const value = sheet.value(row, column);
        if (value === null || value === "") continue;
        count++;
        if (typeof value === "number") sum += value;
      }
    }
  }
  return count > 1 ? { count, sum: Number(sum.toPrecision(12)) } : null;
}
