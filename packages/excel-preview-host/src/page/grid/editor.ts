// The in-cell editor and the formula bar: two inputs, one text being edited. The in-cell input always
// has the keyboard's focus while the grid is in use, so that typing, input methods and pasting work.
import { cellName } from "../../model/address";
import type { Book } from "../../model/book";
import { texts } from "../texts";
import type { EditMode } from "./keyboard";
import type { Spot } from "./moves";
import type { GridView } from "./view";

export interface EditorHooks {
  /** What the editor starts with for a cell: its formula or its value as typed. */
  textOf(spot: Spot): string;
  /** Puts the text into the cell; a refusal is returned as a sentence. */
  accept(sheetId: string, spot: Spot, text: string): string | null;
  active(): Spot;
  refused(sentence: string): void;
  changedMode(mode: EditMode): void;
}

export class CellEditor {
  readonly input = document.createElement("textarea");
  mode: EditMode = null;
  private spot: Spot = { row: 0, column: 0 };
  private sheetId = "";
  private before = "";

  constructor(
    private readonly book: Book,
    private readonly view: GridView,
    readonly bar: HTMLTextAreaElement,
    private readonly hooks: EditorHooks,
  ) {
    this.input.className = "cell-editor";
    this.input.rows = 1;
    this.input.spellcheck = false;
    this.input.autocomplete = "off";
    view.area.append(this.input);
    view.onPainted(() => this.place());
    this.input.addEventListener("compositionstart", () => this.begin("typing"));
    this.input.addEventListener("input", () => {
      this.begin("typing");
      this.bar.value = this.input.value;
      this.place();
    });
    bar.addEventListener("pointerdown", () => this.begin("editing"));
    bar.addEventListener("input", () => {
      this.begin("editing");
      this.input.value = bar.value;
    });
    for (const input of [this.input, bar]) {
      input.addEventListener("blur", (event) => this.left(event.relatedTarget));
    }
  }

  focus(): void {
    this.input.focus({ preventScroll: true });
  }

  /** F2, double click: edits what is there. */
  edit(): void {
    this.begin("editing");
    this.input.value = this.before;
    this.focus();
    this.input.setSelectionRange(this.input.value.length, this.input.value.length);
    this.place();
  }

  /** Starts with nothing, as Backspace does. */
  erase(): void {
    this.begin("typing");
    this.input.value = this.bar.value = "";
    this.place();
  }

  private begin(mode: "typing" | "editing"): void {
    if (this.mode) return;
    this.mode = mode;
    this.spot = { ...this.hooks.active() };
    this.sheetId = this.book.activeSheetId;
    this.before = this.hooks.textOf(this.spot);
    this.book.editing = true;
    if (mode === "editing") this.input.value = this.before;
    this.hooks.changedMode(this.mode);
    this.place();
  }

  lineBreak(): void {
    const target = document.activeElement === this.bar ? this.bar : this.input;
    target.setRangeText("\n", target.selectionStart, target.selectionEnd, "end");
    target.dispatchEvent(new Event("input"));
  }

  /** False when the cell refuses the text: the editor then stays open. */
  accept(): boolean {
    if (!this.mode) return true;
    const text = this.input.value;
    const unchanged = this.mode === "editing" && text === this.before;
    this.book.editing = false;
    const refusal = unchanged ? null : this.hooks.accept(this.sheetId, this.spot, text);
    if (refusal) {
      this.book.editing = true;
      this.hooks.refused(refusal);
      return false;
    }
    this.end();
    return true;
  }

  cancel(): void {
    if (this.mode) this.end();
  }

  private end(): void {
    this.mode = null;
    this.book.editing = false;
    this.hooks.changedMode(null);
    this.showActive();
  }

  /** Leaving for anything but the other input accepts; what is refused then is given up, as said. */
  private left(to: EventTarget | null): void {
    if (!this.mode || to === this.bar || to === this.input) return;
    if (!this.accept()) this.cancel();
  }

  /** Shows the active cell in the bar, and names it to assistive technology. */
  showActive(): void {
    if (this.mode) return;
    const spot = this.hooks.active();
    this.bar.value = this.hooks.textOf(spot);
    this.input.value = "";
    this.input.ariaLabel = texts.cellEditor(cellName(spot.row, spot.column));
    this.place();
  }

  private place(): void {
    const spot = this.mode ? this.spot : this.hooks.active();
    const { left, top, width, height } = this.view.place(spot);
    this.input.classList.toggle("open", this.mode !== null);
    Object.assign(this.input.style, {
      left: `${left - 1}px`,
      top: `${top - 1}px`,
      width: `${width + 1}px`,
      height: `${height + 1}px`,
    });
    if (!this.mode) return;
    const cell = this.view.cell(spot);
    if (cell) this.input.style.font = getComputedStyle(cell).font;
    const room = this.view.area.clientWidth - left - 4;
    this.input.style.width = `${Math.max(width + 1, Math.min(this.input.scrollWidth + 2, room))}px`;
    this.input.style.height = `${Math.max(height + 1, this.input.scrollHeight + 2)}px`;
  }
}
