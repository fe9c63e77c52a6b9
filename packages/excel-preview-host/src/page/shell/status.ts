// The line at the foot of the page: what is going on, what went wrong, the sum of the selection.
import { texts } from "../texts";

export class StatusBar {
  readonly element = document.createElement("div");
  private readonly message = document.createElement("span");
  private readonly figures = document.createElement("span");

  constructor() {
    this.element.className = "status";
    this.message.setAttribute("role", "status");
    this.message.ariaLabel = texts.status;
    this.message.textContent = texts.ready;
    const hint = document.createElement("span");
    hint.className = "hint";
    hint.textContent = texts.regionHint;
    this.element.append(this.message, this.figures, hint);
  }

  say(text: string): void {
    this.message.textContent = text;
    this.element.classList.remove("wrong");
  }

  /** Stays until something else is said. */
  wrong(text: string): void {
    this.message.textContent = text;
    this.element.classList.add("wrong");
  }

  /** Takes back a sentence that is no longer true. */
  takeBack(text: string): void {
    if (this.message.textContent === text) this.say(texts.ready);
  }

  showFigures(text: string): void {
    this.figures.textContent = text;
  }
}
