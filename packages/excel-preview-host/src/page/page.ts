// The parts of the page put together, and the book's changes passed on to them.
import { MAX_COLUMNS, MAX_ROWS, areaName } from "../model/address";
import type { Book } from "../model/book";
import type { Change } from "../model/change";
import type { CellActions } from "./grid/cell-actions";
import type { CellSource } from "./grid/cell-source";
import { ChartLayer } from "./grid/chart-layer";
import type { Evaluate } from "./charts/series";
import { Grid } from "./grid/controller";
import { figures } from "./grid/figures";
import { AddressBar, type Place } from "./shell/address-bar";
import { BatchPanel } from "./shell/batches";
import { Regions } from "./shell/regions";
import { StatusBar } from "./shell/status";
import { SheetTabs } from "./shell/tabs";
import { TaskPane } from "./shell/pane";
import { texts } from "./texts";

export interface PageParts {
  book: Book;
  source: CellSource;
  actions: CellActions;
  evaluate: Evaluate;
}

export class Page {
  readonly ribbon = document.createElement("div");
  readonly status = new StatusBar();
  readonly batches = new BatchPanel();
  readonly pane: TaskPane;
  readonly regions: Regions;
  private readonly book: Book;
  private readonly bar: AddressBar;
  private readonly grid: Grid;
  private readonly tabs: SheetTabs;
  private readonly charts: ChartLayer;
  /** Cells changed since the charts were drawn. */
  private chartsDue = true;
  /** The sheet whose charts are drawn. */
  private chartsOf = "";

  constructor(
    private readonly root: HTMLElement,
    parts: PageParts,
    addinName: string,
  ) {
    this.book = parts.book;
    const sheet = this.book.sheet(this.book.activeSheetId) ?? this.book.sheets[0];
    if (!sheet) throw new Error("a workbook has at least one sheet");
    this.bar = new AddressBar(this.book, (place) => this.goTo(place));
    this.tabs = new SheetTabs(this.book, (id) => this.book.activate(id));
    this.grid = new Grid(this.book, parts.source, parts.actions, this.bar.formula, sheet, {
      refused: (sentence) => this.status.wrong(sentence),
      changedMode: (mode) => this.status.say(mode ? texts.editing : texts.ready),
      moved: (address) => this.bar.show(address),
      nextSheet: (by) => this.tabs.move(by),
    });
    this.charts = new ChartLayer(this.grid.view, parts.evaluate);
    this.grid.view.onPainted(() => this.drawCharts());
    this.pane = new TaskPane(addinName, () => this.grid.focus());
    this.ribbon.className = "ribbon";
    root.append(...this.lines());
    this.regions = new Regions([
      { element: this.ribbon, focus: () => this.ribbon.querySelector("button")?.focus() },
      { element: this.bar.element, focus: () => this.bar.focus() },
      { element: this.grid.view.area, focus: () => this.grid.focus() },
      { element: this.tabs.element, focus: () => this.tabs.focus() },
      { element: this.pane.element, focus: () => this.pane.focus() },
    ]);
    this.tabs.show();
    this.book.subscribe((change) => this.follow(change));
  }

  /** Nothing on the page can be used any more; the sentence says why. */
  end(sentence: string): void {
    for (const line of this.root.children)
      if (line instanceof HTMLElement) line.inert = line !== this.status.element;
    this.root.classList.add("ended");
    this.status.wrong(sentence);
  }

  /** Tab goes through the page in this order: ribbon, name box, grid, tabs, pane. */
  private lines(): HTMLElement[] {
    const work = document.createElement("div");
    work.className = "work";
    const left = document.createElement("main");
    left.className = "sheet-side";
    left.append(this.grid.view.area, this.tabs.element);
    work.append(left, this.pane.element);
    return [this.ribbon, this.bar.element, work, this.batches.element, this.status.element];
  }

  private goTo(place: Place | string): void {
    if (typeof place === "string") return this.status.wrong(place);
    const { sheet, area } = place;
    if (sheet.id !== this.book.activeSheetId) this.book.activate(sheet.id);
    const whole = area.bottom === MAX_ROWS - 1 || area.right === MAX_COLUMNS - 1;
    const first = { row: area.top, column: area.left };
    this.grid.goTo(first, { row: area.bottom, column: area.right });
    this.bar.show(
      whole ? areaName(area) : areaName({ ...area, bottom: area.top, right: area.left }),
    );
  }

  private follow(change: Change): void {
    const here = "sheetId" in change && change.sheetId === this.grid.sheet.id;
    switch (change.kind) {
      case "activated":
        this.grid.show();
        this.tabs.show();
        this.showFigures();
        break;
      case "sheets":
        this.followSheets();
        break;
      case "selection":
        if (this.grid.selection.adopt(change.sheetId, change.areas) && here) {
          this.grid.selectionShown();
        }
        this.showFigures();
        break;
      case "cells":
        this.chartsDue = true;
        if (here) this.grid.view.cellsChanged(change.area.top, change.area.bottom);
        this.grid.refresh();
        this.showFigures();
        break;
      case "charts":
        this.chartsDue = true;
        if (here) this.grid.view.relayout();
        break;
      case "layout":
      case "styles":
      case "tables":
        if (here) this.grid.view.relayout();
        break;
      default:
        this.chartsDue = true;
        if (here) this.grid.refresh();
    }
  }

  /** The active sheet may have been deleted or hidden. */
  private followSheets(): void {
    const active = this.book.sheet(this.book.activeSheetId);
    if (!active || active.visibility !== "visible") {
      const next = this.book.sheets.find((s) => s.visibility === "visible");
      if (next) this.book.activate(next.id);
    }
    this.tabs.show();
    this.grid.refresh();
  }

  private drawCharts(): void {
    const sheet = this.grid.sheet.id;
    if (!this.chartsDue && sheet === this.chartsOf) return;
    this.chartsDue = false;
    this.chartsOf = sheet;
    this.charts.draw();
  }

  private showFigures(): void {
    const found = figures(this.grid.sheet, this.grid.selection.areas);
    this.status.showFigures(found ? texts.sum(found.count, found.sum.toLocaleString("zh-CN")) : "");
  }
}
