// The note beside the active cell: the prompt of its validation, or the sentence of its error.
import { contains } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { CellError } from "../../model/value";
import type { Spot } from "./moves";
import type { GridView } from "./view";

interface Note {
  title: string;
  text: string;
}

export function noteFor(sheet: Sheet, { row, column }: Spot): Note | null {
  const value = sheet.value(row, column);
  if (value instanceof CellError && value.message) {
    return { title: value.code, text: value.message };
  }
  const validation = sheet.validations.find((v) => v.areas.some((a) => contains(a, row, column)));
  const prompt = validation?.prompt;
  if (!prompt?.show || !(prompt.title || prompt.message)) return null;
  return { title: prompt.title, text: prompt.message };
}

export class CellNote {
  private readonly element = document.createElement("div");

  constructor(
    private readonly view: GridView,
    private readonly active: () => Spot,
  ) {
    this.element.className = "cell-note";
    this.element.setAttribute("role", "note");
    view.area.append(this.element);
    view.onPainted(() => this.show());
  }

  private show(): void {
    const spot = this.active();
    const note = noteFor(this.view.sheet, spot);
    this.element.hidden = note === null;
    if (!note) return;
    const title = document.createElement("strong");
    title.textContent = note.title;
    this.element.replaceChildren(title, note.text);
    const { left, top, height } = this.view.place(spot);
    this.element.style.left = `${left + 12}px`;
    this.element.style.top = `${top + height + 4}px`;
  }
}
