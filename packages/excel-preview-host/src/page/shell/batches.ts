// The panel "往返": what the add-in asked of the workbook, batch by batch.
import { texts } from "../texts";

export interface BatchLine {
  kind: string;
  actions: number;
  requestBytes: number;
  answerBytes: number;
  error?: string;
  members: readonly string[];
}

/** Older lines are dropped from the screen, not from the sums. */
const SHOWN = 200;
const NAMED = 6;

export class BatchPanel {
  readonly element = document.createElement("details");
  private readonly summary = document.createElement("summary");
  private readonly lines = document.createElement("tbody");
  private count = 0;
  private actions = 0;
  private bytes = 0;

  constructor() {
    this.element.className = "batches";
    const table = document.createElement("table");
    const head = document.createElement("thead");
    head.append(row(texts.batchColumns, "th"));
    table.append(head, this.lines);
    const clear = document.createElement("button");
    clear.type = "button";
    clear.textContent = texts.clear;
    clear.addEventListener("click", () => this.clear());
    const box = document.createElement("div");
    box.className = "batches-box";
    box.append(clear, table);
    this.element.append(this.summary, box);
    this.summarise();
  }

  add(line: BatchLine): void {
    this.count++;
    this.actions += line.actions;
    this.bytes += line.requestBytes + line.answerBytes;
    const kind = texts.batchKinds[line.kind] ?? line.kind;
    const names = [...new Set(line.members)];
    const more = names.length > NAMED ? "…" : "";
    const members = names.slice(0, NAMED).join(" ") + more;
    const element = row(
      [
        String(this.count),
        kind,
        String(line.actions),
        line.requestBytes.toLocaleString("zh-CN"),
        line.answerBytes.toLocaleString("zh-CN"),
        line.error ?? members,
      ],
      "td",
    );
    element.classList.toggle("failed", line.error !== undefined);
    element.title = names.join(" ");
    this.lines.prepend(element);
    if (this.lines.childElementCount > SHOWN) this.lines.lastElementChild?.remove();
    this.summarise();
  }

  private clear(): void {
    this.count = this.actions = this.bytes = 0;
    this.lines.replaceChildren();
    this.summarise();
  }

  private summarise(): void {
    const total = texts.batchTotal(this.count, this.actions, this.bytes);
    this.summary.textContent = `${texts.batches}：${total}`;
  }
}

function row(cells: readonly string[], kind: "td" | "th"): HTMLTableRowElement {
  const element = document.createElement("tr");
  element.append(
    ...cells.map((text) => {
      const cell = document.createElement(kind);
      cell.textContent = text;
      return cell;
    }),
  );
  return element;
}
