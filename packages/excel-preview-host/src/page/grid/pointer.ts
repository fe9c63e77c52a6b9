// Mouse and touch on the grid: selecting by click and drag, whole rows and columns, double click to edit.
import { MAX_COLUMNS, MAX_ROWS, parseArea } from "../../model/address";
import type { Spot } from "./moves";
import { GridView } from "./view";

interface PointerHooks {
  /** Before anything is selected; false keeps the selection (a refused edit is open). */
  leaveCell(): boolean;
  select(active: Spot, far: Spot): void;
  active(): Spot;
  edit(): void;
  filter(address: string): void;
}

export function listenToPointer(view: GridView, hooks: PointerHooks): void {
  const { scroller } = view;
  let dragging = false;
  scroller.addEventListener("pointerdown", (event) => {
    const hit = GridView.hit(event.target);
    if (event.button !== 0 || !hit) return;
    event.preventDefault();
    const filter = event.target instanceof HTMLElement && event.target.dataset["filter"];
    if (!hooks.leaveCell()) return;
    const range = rangeOf(hit);
    if (!range) return;
    hooks.select(event.shiftKey ? hooks.active() : range.first, range.last);
    dragging = !filter;
  });
  scroller.addEventListener("pointermove", (event) => {
    if (!dragging || event.buttons !== 1) return;
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const hit = GridView.hit(under);
    const range = hit && scroller.contains(hit) ? rangeOf(hit) : null;
    if (range) hooks.select(hooks.active(), range.last);
  });
  addEventListener("pointerup", () => (dragging = false));
  // On click, not on pointerdown: the press itself would close the list that it opens.
  scroller.addEventListener("click", (event) => {
    const filter = event.target instanceof HTMLElement ? event.target.dataset["filter"] : undefined;
    if (filter) hooks.filter(filter);
  });
  scroller.addEventListener("dblclick", (event) => {
    if (GridView.hit(event.target)?.dataset["address"]) hooks.edit();
  });
}

/** A cell, or the whole row or column of a header. */
function rangeOf(element: HTMLElement): { first: Spot; last: Spot } | null {
  const { address, row, column } = element.dataset;
  if (address) {
    const cell = parseArea(address);
    if (!cell) return null;
    const spot = { row: cell.top, column: cell.left };
    return { first: spot, last: spot };
  }
  if (row) {
    return {
      first: { row: Number(row), column: 0 },
      last: { row: Number(row), column: MAX_COLUMNS - 1 },
    };
  }
  return {
    first: { row: 0, column: Number(column) },
    last: { row: MAX_ROWS - 1, column: Number(column) },
  };
}
