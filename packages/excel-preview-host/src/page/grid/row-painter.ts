// Keeps one row of the grid on the screen equal to what its cells look like, touching only what changed.
import { columnName } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { texts } from "../texts";
import type { CellLook, Looks } from "./cell-look";
import type { Geometry } from "./geometry";
import { mergedArea } from "./moves";
import { textWidth } from "./text-width";

export interface ColumnWindow {
  /** Columns that stay at the left edge. */
  frozen: number;
  first: number;
  last: number;
}

export interface SelectionMarks {
  isActive(row: number, column: number): boolean;
  /** Which edges of the selection the cell touches, null when it is outside. */
  edges(row: number, column: number): string | null;
}

const PADDING = 6;
const painted = new WeakMap<HTMLElement, string>();
const contents = new WeakMap<HTMLElement, string>();

export class RowPainter {
  constructor(
    private readonly looks: Looks,
    private readonly marks: SelectionMarks,
  ) {}

  paint(sheet: Sheet, size: Geometry, row: number, element: HTMLElement, window: ColumnWindow) {
    element.setAttribute("aria-rowindex", String(row + 2));
    element.style.height = `${size.rows.size(row)}px`;
    const wanted = this.children(sheet, size, row, window);
    while (element.childElementCount > wanted.length) element.lastElementChild?.remove();
    wanted.forEach((paintChild, i) => {
      let child = element.children[i];
      if (!(child instanceof HTMLElement)) {
        child = document.createElement("div");
        element.append(child);
      }
      paintChild(child as HTMLElement);
    });
  }

  private children(sheet: Sheet, size: Geometry, row: number, window: ColumnWindow) {
    const result: ((element: HTMLElement) => void)[] = [(e) => paintRowHeader(e, row)];
    const columns: number[] = [];
    for (let c = 0; c < window.frozen; c++) columns.push(c);
    for (let c = window.first; c <= window.last; c++) columns.push(c);
    let runsOver = -1;
    for (const column of columns) {
      if (column === window.first && column >= window.frozen) {
        const gap = size.columns.offset(window.first) - size.columns.offset(window.frozen);
        result.push((e) => paintGap(e, gap));
      }
      const width = size.columns.size(column);
      if (width === 0) continue;
      const block = mergedArea(sheet, { row, column });
      if (block.top !== row || block.left !== column) {
        result.push((e) => paintGap(e, width));
        continue;
      }
      const look = this.looks.at(sheet, { row, column });
      const over = this.overflow(sheet, size, look, row, column, window.last);
      const covered = column <= runsOver;
      if (over > column) runsOver = Math.max(runsOver, over);
      result.push((e) =>
        this.paintCell(e, look, {
          row,
          column,
          own: width,
          width: size.columns.offset(block.right + 1) - size.columns.offset(column),
          height: size.rows.offset(block.bottom + 1) - size.rows.offset(row),
          merged: block.right > column || block.bottom > row,
          sticky: column < window.frozen ? size.columns.offset(column) : null,
          hidesLine: over > column || (covered && column < runsOver),
          overflows: over > column,
        }),
      );
    }
    return result;
  }

  /** The last column that a text runs over into: empty neighbours only, as in Excel. */
  private overflow(
    sheet: Sheet,
    size: Geometry,
    look: CellLook,
    row: number,
    column: number,
    last: number,
  ): number {
    if (!look.text || look.wrap || look.isNumber || look.align !== "left") return column;
    const needed = textWidth(look.text, look.fontPixels) + PADDING;
    let end = column;
    let room = size.columns.size(column);
    while (room < needed && end < last) {
      const value = sheet.value(row, end + 1);
      if (value !== null && value !== "") break;
      if (mergedArea(sheet, { row, column: end + 1 }).left !== end + 1) break;
      end++;
      room += size.columns.size(end);
    }
    return end;
  }

  private paintCell(element: HTMLElement, look: CellLook, place: CellPlace): void {
    const edges = this.marks.edges(place.row, place.column);
    const active = this.marks.isActive(place.row, place.column);
    const state = JSON.stringify([look, place, edges, active]);
    if (painted.get(element) === state) return;
    painted.set(element, state);
    element.className = classes(look, place, edges, active);
    element.setAttribute("role", "gridcell");
    element.setAttribute("data-address", look.address);
    element.setAttribute("aria-colindex", String(place.column + 2));
    element.setAttribute("aria-selected", String(edges !== null));
    element.setAttribute("aria-readonly", String(look.locked));
    element.id = `cell-${look.address}`;
    element.title = look.hint;
    element.style.cssText = [
      look.css,
      `width:${place.width}px`,
      place.merged ? `height:${place.height}px;margin-right:${place.own - place.width}px` : "",
      place.sticky === null ? "" : `left:calc(var(--row-header) + ${place.sticky}px)`,
      barCss(look),
      place.hidesLine ? "border-right-color:transparent" : "",
    ]
      .filter(Boolean)
      .join(";");
    paintContent(element, look);
  }
}

interface CellPlace {
  row: number;
  column: number;
  /** Width of the column alone; a merged cell lies over the room that its other columns keep. */
  own: number;
  width: number;
  height: number;
  merged: boolean;
  /** Distance from the left edge for a frozen column. */
  sticky: number | null;
  hidesLine: boolean;
  overflows: boolean;
}

function classes(look: CellLook, place: CellPlace, edges: string | null, active: boolean): string {
  const narrow =
    look.isNumber && textWidth(look.text, look.fontPixels) + 2 > place.width && look.text !== "";
  return [
    "cell",
    `to-${look.align}`,
    place.merged && "merged",
    place.sticky !== null && "frozen",
    place.overflows && "overflows",
    look.mark && `mark-${look.mark}`,
    narrow && "narrow",
    edges !== null && `selected ${edges}`,
    active && "active",
  ]
    .filter(Boolean)
    .join(" ");
}

function barCss(look: CellLook): string {
  if (!look.dataBar) return "";
  const width = (Math.max(0, Math.min(1, look.dataBar.fraction)) * 100).toFixed(1);
  return `background-image:linear-gradient(${look.dataBar.color},${look.dataBar.color});background-size:${width}% 80%;background-repeat:no-repeat;background-position:0 50%`;
}

/** Leaves an unchanged content alone: a button under the pointer must outlive its own press. */
function paintContent(element: HTMLElement, look: CellLook): void {
  const state = JSON.stringify([look.address, look.text, look.icon, look.filterButton]);
  if (contents.get(element) === state) return;
  contents.set(element, state);
  const text = document.createElement("span");
  text.textContent = look.text;
  element.replaceChildren(text);
  if (look.icon) {
    const icon = document.createElement("i");
    const [count, name] = [look.icon.set.slice(0, 1), look.icon.set.slice(1)];
    icon.className = `icon icon-${look.icon.index}-of-${count} set-${name}`;
    icon.ariaHidden = "true";
    element.prepend(icon);
  }
  if (look.filterButton) {
    const button = document.createElement("button");
    button.type = "button";
    button.tabIndex = -1;
    button.className = `filter-button ${look.filterButton}`;
    button.dataset["filter"] = look.address;
    button.ariaLabel = texts.filterButton(look.text);
    element.append(button);
  }
}

function paintGap(element: HTMLElement, width: number): void {
  const state = `gap ${width}`;
  if (painted.get(element) === state) return;
  painted.set(element, state);
  for (const name of element.getAttributeNames()) element.removeAttribute(name);
  element.className = "gap";
  element.style.width = `${width}px`;
  element.replaceChildren();
  contents.delete(element);
}

function paintRowHeader(element: HTMLElement, row: number): void {
  if (painted.get(element) === `row ${row}`) return;
  painted.set(element, `row ${row}`);
  element.className = "row-header";
  element.setAttribute("role", "rowheader");
  element.dataset["row"] = String(row);
  element.textContent = String(row + 1);
}

/** The letters above the columns. */
export function paintColumnHeaders(
  element: HTMLElement,
  size: Geometry,
  window: ColumnWindow,
): void {
  const parts: HTMLElement[] = [part("corner", "", 0)];
  for (let c = 0; c < window.frozen; c++) {
    if (size.columns.size(c) === 0) continue;
    const header = part("column-header frozen", columnName(c), size.columns.size(c), c);
    header.style.left = `calc(var(--row-header) + ${size.columns.offset(c)}px)`;
    parts.push(header);
  }
  const gap = size.columns.offset(window.first) - size.columns.offset(window.frozen);
  parts.push(part("gap", "", gap));
  for (let c = window.first; c <= window.last; c++) {
    if (size.columns.size(c) > 0) {
      parts.push(part("column-header", columnName(c), size.columns.size(c), c));
    }
  }
  element.replaceChildren(...parts);
}

function part(name: string, text: string, width: number, column?: number): HTMLElement {
  const element = document.createElement("div");
  element.className = name;
  element.textContent = text;
  if (width > 0 || name === "gap") element.style.width = `${width}px`;
  if (column !== undefined) {
    element.setAttribute("role", "columnheader");
    element.dataset["column"] = String(column);
  }
  return element;
}
