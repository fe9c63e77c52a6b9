// The grid in use: keys, pointer, clipboard and lists, turned into selections and edits.
import { MAX_COLUMNS, MAX_ROWS, cellName } from "../../model/address";
import type { Book } from "../../model/book";
import type { Sheet } from "../../model/sheet";
import { closePopup } from "../shell/popup";
import type { CellActions } from "./cell-actions";
import { CellNote } from "./cell-note";
import type { CellSource } from "./cell-source";
import { fromClipboard, toClipboard } from "./clipboard";
import { CellEditor } from "./editor";
import { entryText } from "./entry-text";
import { type Command, type EditMode, command } from "./keyboard";
import { CellLists } from "./lists";
import { type Direction, type Spot, jump, lastUsed, step } from "./moves";
import { listenToPointer } from "./pointer";
import { CellSelection } from "./selection";
import { GridView } from "./view";

export interface GridHooks {
  refused(sentence: string): void;
  changedMode(mode: EditMode): void;
  /** Another cell is active. */
  moved(address: string): void;
  /** Ctrl+PageUp and Ctrl+PageDown. */
  nextSheet(by: -1 | 1): void;
}

export class Grid {
  readonly view: GridView;
  readonly selection: CellSelection;
  private readonly editor: CellEditor;
  private readonly lists: CellLists;
  /** The user has begun to work in the grid, so that Tab moves between cells rather than on. */
  private engaged = false;

  constructor(
    private readonly book: Book,
    private readonly source: CellSource,
    private readonly actions: CellActions,
    bar: HTMLTextAreaElement,
    sheet: Sheet,
    private readonly hooks: GridHooks,
  ) {
    this.selection = new CellSelection(book);
    this.view = new GridView(book, source, this.selection, sheet);
    this.editor = new CellEditor(book, this.view, bar, {
      textOf: (spot) => this.textOf(spot),
      accept: (sheetId, spot, text) => this.enter(sheetId, spot, text),
      active: () => this.selection.active,
      refused: hooks.refused,
      changedMode: hooks.changedMode,
    });
    this.lists = new CellLists(book, this.view, actions, {
      active: () => this.selection.active,
      pick: (text) => this.report(this.enter(this.sheet.id, this.selection.active, text)),
      report: (refusal) => this.report(refusal),
      focusGrid: () => this.editor.focus(),
    });
    new CellNote(this.view, () => this.selection.active);
    this.listen(bar);
    this.show();
  }

  get sheet(): Sheet {
    return this.view.sheet;
  }

  /** Shows the book's active sheet. */
  show(): void {
    const sheet = this.book.sheet(this.book.activeSheetId);
    if (!sheet) return;
    closePopup();
    this.editor.cancel();
    if (sheet !== this.view.sheet) this.view.show(sheet);
    this.selectionShown();
  }

  /** Shows a selection that was made elsewhere (by an add-in). */
  selectionShown(): void {
    const { row, column } = this.selection.active;
    this.view.reveal(this.selection.active);
    this.editor.showActive();
    this.hooks.moved(cellName(row, column));
  }

  focus(): void {
    this.engaged = false;
    this.editor.focus();
  }

  /** Draws again after cells changed; the bar follows unless it is being edited. */
  refresh(): void {
    this.view.refresh();
    this.editor.showActive();
  }

  goTo(active: Spot, far: Spot): void {
    this.select(active, far);
    this.focus();
    this.engaged = true;
  }

  private select(active: Spot, far: Spot = active): void {
    this.selection.select(this.sheet, active, far);
    this.view.reveal(far.row < MAX_ROWS - 1 && far.column < MAX_COLUMNS - 1 ? far : active);
    this.editor.showActive();
    const { row, column } = this.selection.active;
    this.hooks.moved(cellName(row, column));
  }

  private textOf(spot: Spot): string {
    const cell = this.sheet.cell(spot.row, spot.column);
    const anchor = cell?.spillAnchor;
    if (anchor) return this.sheet.cell(anchor.row, anchor.column)?.formula ?? "";
    const style = this.book.styles.get(cell?.style ?? 0);
    return entryText(cell, style, this.source.text(this.sheet, spot.row, spot.column));
  }

  private enter(sheetId: string, spot: Spot, text: string): string | null {
    const sheet = this.book.sheet(sheetId);
    return sheet ? this.actions.enter(sheet, spot, text) : null;
  }

  private report(refusal: string | null): void {
    if (refusal) this.hooks.refused(refusal);
  }

  private listen(bar: HTMLTextAreaElement): void {
    const { input } = this.editor;
    input.addEventListener("keydown", (event) => this.key(event));
    bar.addEventListener("keydown", (event) => this.key(event, bar));
    input.addEventListener("focus", () => this.view.area.classList.add("focused"));
    input.addEventListener("blur", () => this.view.area.classList.remove("focused"));
    input.addEventListener("copy", (event) => this.copy(event));
    input.addEventListener("cut", (event) => {
      if (this.copy(event)) this.run({ do: "clear" });
    });
    input.addEventListener("paste", (event) => this.paste(event));
    listenToPointer(this.view, {
      leaveCell: () => {
        this.editor.focus();
        this.engaged = true;
        return this.editor.accept();
      },
      select: (active, far) => this.select(active, far),
      active: () => this.selection.active,
      edit: () => this.editor.edit(),
      filter: (address) => this.lists.openFilter(address),
    });
  }

  private key(event: KeyboardEvent, bar?: HTMLTextAreaElement): void {
    if (event.isComposing) return;
    const found = command(event, bar ? "editing" : this.editor.mode);
    if (!found) {
      this.engaged = true;
      return;
    }
    if (found.do === "accept" && found.leaves && !this.engaged) return;
    if (bar && this.editor.mode === null && event.key === "Tab") return;
    event.preventDefault();
    // Escape outside an edit lets the next Tab leave the grid.
    this.engaged = found.do !== "cancel" || this.editor.mode !== null;
    this.run(found);
    if (bar && this.editor.mode === null) this.editor.focus();
  }

  private run(wanted: Command): void {
    const { active, far } = this.selection;
    switch (wanted.do) {
      case "move":
        return this.move(wanted.direction, wanted.jump, wanted.extend);
      case "page": {
        const by = this.view.pageRows * (wanted.direction === "up" ? -1 : 1);
        const row = Math.max(0, (wanted.extend ? far : active).row + by);
        return this.extendOrSelect({ row, column: active.column }, wanted.extend);
      }
      case "home": {
        const column = this.sheet.frozen.columns;
        return this.extendOrSelect({ row: active.row, column }, wanted.extend);
      }
      case "corner": {
        const { rows: row, columns: column } = this.sheet.frozen;
        const to = wanted.which === "first" ? { row, column } : lastUsed(this.sheet);
        return this.extendOrSelect(to, wanted.extend);
      }
      case "accept":
        if (this.editor.accept()) this.move(wanted.direction, false, false);
        return;
      case "sheet":
        return this.hooks.nextSheet(wanted.by);
      default:
        return this.runOnCell(wanted);
    }
  }

  private runOnCell(wanted: Command): void {
    switch (wanted.do) {
      case "edit":
        return this.editor.edit();
      case "erase":
        return this.editor.erase();
      case "clear":
        return this.report(this.actions.clear(this.sheet, this.selection.areas));
      case "cancel":
        return this.editor.cancel();
      case "list":
        return this.lists.open();
      case "lineBreak":
        return this.editor.lineBreak();
      case "all":
        return this.select({ row: 0, column: 0 }, lastUsed(this.sheet));
    }
  }

  private move(direction: Direction, far: boolean, extend: boolean): void {
    const from = extend ? this.selection.far : this.selection.active;
    const go = far ? jump : step;
    this.extendOrSelect(go(this.sheet, this.view.size, from, direction), extend);
  }

  private extendOrSelect(to: Spot, extend: boolean): void {
    if (extend) this.select(this.selection.active, to);
    else this.select(to);
  }

  /** False while a cell is edited: the text field then copies its own text. */
  private copy(event: ClipboardEvent): boolean {
    const chosen = this.selection.areas[0];
    if (this.editor.mode || !chosen) return false;
    event.preventDefault();
    const used = lastUsed(this.sheet);
    const rows: string[][] = [];
    for (let r = chosen.top; r <= Math.min(chosen.bottom, Math.max(used.row, chosen.top)); r++) {
      const row: string[] = [];
      const right = Math.min(chosen.right, Math.max(used.column, chosen.left));
      for (let c = chosen.left; c <= right; c++) row.push(this.source.text(this.sheet, r, c));
      rows.push(row);
    }
    event.clipboardData?.setData("text/plain", toClipboard(rows));
    return true;
  }

  private paste(event: ClipboardEvent): void {
    if (this.editor.mode) return;
    event.preventDefault();
    const rows = fromClipboard(event.clipboardData?.getData("text/plain") ?? "");
    const { active } = this.selection;
    this.report(this.actions.paste(this.sheet, active, rows));
    const width = Math.max(1, ...rows.map((row) => row.length));
    this.select(active, {
      row: active.row + rows.length - 1,
      column: active.column + width - 1,
    });
  }
}
