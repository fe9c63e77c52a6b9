// The lists that open at a cell: the choices of its validation, and the filter of a table's column.
import { parseArea } from "../../model/address";
import type { Book } from "../../model/book";
import type { FilterRule } from "../../model/filters";
import { closePopup, openPopup, popupItems, tick } from "../shell/popup";
import { texts } from "../texts";
import type { CellActions } from "./cell-actions";
import type { Spot } from "./moves";
import type { GridView } from "./view";

export interface ListHooks {
  active(): Spot;
  /** Puts a picked choice into the active cell. */
  pick(text: string): void;
  report(refusal: string | null): void;
  focusGrid(): void;
}

export class CellLists {
  private readonly button = document.createElement("button");

  constructor(
    private readonly book: Book,
    private readonly view: GridView,
    private readonly actions: CellActions,
    private readonly hooks: ListHooks,
  ) {
    this.button.type = "button";
    this.button.className = "list-button";
    this.button.tabIndex = -1;
    this.button.ariaLabel = texts.listButton;
    this.button.hidden = true;
    this.button.addEventListener("pointerdown", (event) => event.preventDefault());
    this.button.addEventListener("click", () => this.open());
    view.area.append(this.button);
    view.onPainted(() => this.placeButton());
  }

  /** Alt+Down: the cell's choices, or the filter when the cell heads a table's column. */
  open(): void {
    const { sheet } = this.view;
    const spot = this.hooks.active();
    const items = this.actions.listItems(sheet, spot);
    if (items) return this.openChoices(spot, items);
    const cell = this.view.scroller.querySelector<HTMLElement>(".cell.active [data-filter]");
    if (cell?.dataset["filter"]) this.openFilter(cell.dataset["filter"]);
  }

  private placeButton(): void {
    const spot = this.hooks.active();
    this.button.hidden = this.actions.listItems(this.view.sheet, spot) === null;
    if (this.button.hidden) return;
    const { left, top, width, height } = this.view.place(spot);
    this.button.style.left = `${left + width}px`;
    this.button.style.top = `${top + height - 18}px`;
  }

  private openChoices(spot: Spot, items: string[]): void {
    const { left, top, width, height } = this.view.place(spot);
    const value = this.view.sheet.value(spot.row, spot.column);
    openPopup(this.view.area, {
      label: texts.listButton,
      choices: items.map((label) => ({ label })),
      selected: items.indexOf(String(value ?? "")),
      place: { left, top: top + height, width, height },
      picked: (index) => {
        closePopup();
        this.hooks.pick(items[index] ?? "");
      },
      closed: () => this.hooks.focusGrid(),
    });
  }

  openFilter(address: string): void {
    const cell = parseArea(address);
    const { sheet } = this.view;
    const table = cell && this.book.tableAt(sheet.id, cell.top, cell.left);
    if (!table) return;
    const column = cell.left - table.area.left;
    const values = this.actions.columnValues(table, column);
    const chosen = new Set(shownValues(table.columns[column]?.filter) ?? values);
    const show = (): void => {
      const items = popupItems();
      tick(items[0], chosen.size === values.length);
      values.forEach((value, i) => tick(items[i + 1], chosen.has(value)));
    };
    const run = (action: () => string | null): void => {
      closePopup();
      this.hooks.report(action());
    };
    const { left, top, height } = this.view.place({ row: cell.top, column: cell.left });
    openPopup(this.view.area, {
      label: texts.filterButton(table.columns[column]?.name ?? ""),
      choices: [
        { label: texts.all, ticked: chosen.size === values.length },
        ...values.map((v) => ({ label: v === "" ? texts.blank : v, ticked: chosen.has(v) })),
      ],
      selected: 0,
      place: { left, top: top + height, width: 180, height },
      picked: (index) => {
        toggle(chosen, values, index - 1);
        show();
      },
      closed: () => this.hooks.focusGrid(),
      buttons: [
        {
          label: texts.apply,
          press: () =>
            run(() => {
              const all = chosen.size === values.length;
              return this.actions.filter(table, column, all ? null : [...chosen]);
            }),
        },
        {
          label: texts.sortAscending,
          press: () => run(() => this.actions.sort(table, column, true)),
        },
        {
          label: texts.sortDescending,
          press: () => run(() => this.actions.sort(table, column, false)),
        },
        { label: texts.cancel, press: closePopup },
      ],
    });
  }
}

/** The ticks of a list of values; a filter of another kind has none. */
function shownValues(filter: FilterRule | undefined): string[] | undefined {
  return filter?.on === "values" ? filter.values : undefined;
}

/** Index −1 is "all". */
function toggle(chosen: Set<string>, values: string[], index: number): void {
  const value = values[index];
  if (value !== undefined) {
    if (!chosen.delete(value)) chosen.add(value);
  } else if (chosen.size === values.length) {
    chosen.clear();
  } else {
    for (const v of values) chosen.add(v);
  }
}
