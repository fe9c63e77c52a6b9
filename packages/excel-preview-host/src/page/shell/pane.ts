// The add-in's task pane at the right of the grid, in a frame of its own.
import { firstStop } from "./tab-order";
import { texts } from "../texts";

const WIDTHS = [320, 350, 450];
const USUAL = 350;

export class TaskPane {
  readonly element = document.createElement("aside");
  readonly frame = document.createElement("iframe");

  constructor(title: string, closed: () => void) {
    this.element.className = "pane";
    this.element.ariaLabel = texts.pane;
    this.frame.title = title;
    const head = document.createElement("div");
    head.className = "pane-head";
    const name = document.createElement("strong");
    name.textContent = title;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "×";
    close.ariaLabel = texts.closePane;
    close.addEventListener("click", () => {
      this.element.classList.add("closed");
      closed();
    });
    head.append(name, this.widthSelect(), close);
    this.element.append(head, this.frame);
    this.setWidth(USUAL);
  }

  /** Loads the pane once; later it is only shown again, since its page runs the functions too. */
  open(address: string): void {
    this.element.classList.remove("closed");
    if (!this.frame.src) this.frame.src = address;
  }

  /** The first thing in the pane that Tab stops at, as Excel does. */
  focus(): void {
    if (this.element.classList.contains("closed")) return;
    this.frame.focus();
    const inside = this.frame.contentDocument;
    if (inside && inside.activeElement === inside.body) firstStop(inside)?.focus();
  }

  private widthSelect(): HTMLElement {
    const select = document.createElement("select");
    select.ariaLabel = texts.paneWidth;
    select.append(...WIDTHS.map((w) => new Option(`${w}`, String(w), w === USUAL, w === USUAL)));
    select.addEventListener("change", () => this.setWidth(Number(select.value)));
    return select;
  }

  private setWidth(pixels: number): void {
    this.frame.style.width = `${pixels}px`;
    this.element.style.width = `${pixels + 1}px`;
  }
}
