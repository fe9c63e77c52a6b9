// The sheet tabs below the grid.
import type { Book } from "../../model/book";
import { texts } from "../texts";

export class SheetTabs {
  readonly element = document.createElement("div");

  constructor(
    private readonly book: Book,
    private readonly activate: (sheetId: string) => void,
  ) {
    this.element.className = "tabs";
    this.element.setAttribute("role", "tablist");
    this.element.ariaLabel = texts.sheetTabs;
    this.element.addEventListener("keydown", (event) => this.key(event));
  }

  show(): void {
    const focused = this.element.contains(document.activeElement);
    const visible = this.book.sheets.filter((s) => s.visibility === "visible");
    this.element.replaceChildren(
      ...visible.map((sheet) => {
        const tab = document.createElement("button");
        const active = sheet.id === this.book.activeSheetId;
        tab.type = "button";
        tab.className = "tab";
        tab.textContent = sheet.name;
        tab.dataset["sheet"] = sheet.id;
        tab.tabIndex = active ? 0 : -1;
        tab.setAttribute("role", "tab");
        tab.setAttribute("aria-selected", String(active));
        if (sheet.tabColor) tab.style.boxShadow = `inset 0 -3px ${sheet.tabColor}`;
        tab.addEventListener("click", () => this.activate(sheet.id));
        return tab;
      }),
    );
    const active = this.element.querySelector<HTMLElement>('[aria-selected="true"]');
    active?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (focused) active?.focus();
  }

  /** Goes to the next visible sheet in a direction. */
  move(by: -1 | 1): void {
    const visible = this.book.sheets.filter((s) => s.visibility === "visible");
    const at = visible.findIndex((s) => s.id === this.book.activeSheetId);
    const next = visible[at + by];
    if (next) this.activate(next.id);
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    this.move(event.key === "ArrowLeft" ? -1 : 1);
  }
}
