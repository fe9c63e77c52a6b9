// The name box and the formula bar above the grid.
import { type Area, parseArea } from "../../model/address";
import type { Book } from "../../model/book";
import type { Sheet } from "../../model/sheet";
import { texts } from "../texts";

export class AddressBar {
  readonly element = document.createElement("div");
  readonly formula = document.createElement("textarea");
  private readonly name = document.createElement("input");
  private shown = "";

  /** @param go called with the place that was typed, or with null and the sentence that says why not */
  constructor(
    private readonly book: Book,
    private readonly go: (place: Place | string) => void,
  ) {
    this.element.className = "bar";
    this.name.ariaLabel = texts.nameBox;
    this.name.spellcheck = false;
    this.formula.ariaLabel = texts.formulaBar;
    this.formula.rows = 1;
    this.formula.spellcheck = false;
    const mark = document.createElement("span");
    mark.className = "fx";
    mark.ariaHidden = "true";
    mark.textContent = "fx";
    this.element.append(this.name, mark, this.formula);
    this.name.addEventListener("focus", () => this.name.select());
    this.name.addEventListener("blur", () => (this.name.value = this.shown));
    this.name.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Escape") this.name.value = this.shown;
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.go(findPlace(this.book, this.name.value));
    });
  }

  show(address: string): void {
    this.shown = address;
    if (document.activeElement !== this.name) this.name.value = address;
  }

  focus(): void {
    this.name.focus();
  }
}

export interface Place {
  sheet: Sheet;
  area: Area;
}

/** "C5", "A1:C3", "Sheet1!A1", a table's or a defined name; a sentence when it is none of them. */
export function findPlace(book: Book, text: string): Place | string {
  const wanted = text.trim().replace(/^=/, "");
  const found = reference(book, wanted) ?? table(book, wanted) ?? named(book, wanted);
  if (!found) return texts.notAnAddress(text);
  return found.sheet.visibility === "visible" ? found : texts.hiddenSheet(found.sheet.name);
}

function reference(book: Book, text: string): Place | null {
  const cut = text.lastIndexOf("!");
  const sheetName = text.slice(0, Math.max(0, cut)).replace(/^'|'$/g, "").replaceAll("''", "'");
  const sheet = cut < 0 ? book.sheet(book.activeSheetId) : book.sheetByName(sheetName);
  const area = parseArea(text.slice(cut + 1));
  return sheet && area ? { sheet, area } : null;
}

function table(book: Book, name: string): Place | null {
  const found = book.tableByName(name);
  const sheet = found && book.sheet(found.sheetId);
  return sheet ? { sheet, area: found.area } : null;
}

function named(book: Book, name: string): Place | null {
  const found = book.names.find((n) => n.name.toLowerCase() === name.toLowerCase());
  return found ? reference(book, found.formula) : null;
}
