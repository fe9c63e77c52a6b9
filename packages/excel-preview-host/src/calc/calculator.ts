// The workbook's calculation: follows the book's changes and keeps every formula's value right.
import { MAX_COLUMNS, MAX_ROWS, area, type Area } from "../model/address";
import type { Book } from "../model/book";
import type { Change } from "../model/change";
import type { Sheet } from "../model/sheet";
import type { CellValue } from "../model/value";
import type { CustomFunctionCaller } from "./custom-functions";
import { Evaluation } from "./evaluation";
import type { FormulaCell } from "./formula-cell";
import type { Operand } from "./operand";
import { Recalculation } from "./recalculation";
import { NO_SHIFT, type Shift } from "./resolve";
import { systemClock } from "./serial";
import { parseFormula } from "./syntax";

export interface CellPlace {
  sheetId: string;
  row: number;
  column: number;
}

type SheetsChange = Extract<Change, { kind: "sheets" }>;
type TablesChange = Extract<Change, { kind: "tables" }>;

const EVERYTHING = area(0, 0, MAX_ROWS - 1, MAX_COLUMNS - 1);

export class Calculator {
  /** Grows whenever values or formulas may have changed: what is derived from them may be kept. */
  version = 0;
  private readonly recalculation: Recalculation;
  private readonly waiters: (() => void)[] = [];
  private manual = false;
  /** While calculation is manual: what was written or answered, and is calculated nevertheless. */
  private readonly entered = new Set<FormulaCell>();
  private scheduled = false;
  private calculating = false;

  /**
   * @param functions the add-in's custom functions
   * @param clock the date and time as a serial, for TODAY and NOW
   */
  constructor(
    private readonly book: Book,
    functions: CustomFunctionCaller,
    clock: () => number = systemClock,
  ) {
    this.recalculation = new Recalculation(book, functions, clock, (formula) => {
      this.entered.add(formula);
      this.schedule();
    });
    for (const sheet of book.sheets) this.recalculation.formulas.addSheet(sheet);
    book.subscribe((change) => this.follow(change));
  }

  /** Whether formulas that changes have made due wait until they are asked for. */
  get isManual(): boolean {
    return this.manual;
  }

  setManual(manual: boolean): void {
    this.manual = manual;
    this.entered.clear();
    if (!manual) this.schedule();
  }

  /** Calculates every formula anew, custom functions too. */
  recalculateAll(): void {
    this.recalculation.cache.clear();
    this.recalculation.formulas.markAll(() => true);
    this.run(() => this.recalculation.runAll());
  }

  /** Calculates again what met an unknown function: an add-in has brought its functions. */
  functionsChanged(): void {
    const unknown = (sheet: Sheet, row: number, column: number): boolean =>
      sheet.cell(row, column)?.stale === true;
    this.recalculation.formulas.markAll((f) => f.unknown || unknown(f.sheet, f.row, f.column));
    this.schedule();
  }

  /**
   * Calculates now what changes have made due. Otherwise that happens at the end of the turn, so
   * that several changes of one turn are one calculation.
   */
  calculate(): void {
    const { entered } = this;
    this.run(() =>
      this.manual ? this.recalculation.runThese(entered) : this.recalculation.runAll(),
    );
  }

  private run(work: () => void): void {
    if (this.calculating) return;
    this.calculating = true;
    try {
      work();
      this.entered.clear();
    } finally {
      this.calculating = false;
    }
    this.recalculation.announce();
    if (!this.recalculation.calls.pending) for (const done of this.waiters.splice(0)) done();
  }

  /** Resolves when nothing is left to calculate and no custom function is under way. */
  async settle(): Promise<void> {
    this.calculate();
    while (this.recalculation.calls.pending) {
      await new Promise<void>((resolve) => this.waiters.push(resolve));
      this.calculate();
    }
  }

  /** Cells that read themselves, directly or through others; they show 0. */
  circularCells(): CellPlace[] {
    return [...this.recalculation.circular].map(({ sheet, row, column }) => ({
      sheetId: sheet.id,
      row,
      column,
    }));
  }

  /**
   * The value of a formula as it would stand in a cell, without custom functions (#N/A).
   * @param formula with or without "="
   * @param shift how far the cell is from the one for which the formula was written
   * @throws FormulaSyntaxError
   */
  evaluate(formula: string, at: CellPlace, shift: Shift = NO_SHIFT): CellValue[][] {
    const evaluation = this.evaluation(at, shift);
    return evaluation
      .matrix(evaluation.evaluate(parseFormula(formula)))
      .map((row) => row.map((value) => value));
  }

  /**
   * What a formula refers to, unread: a Reference, or its value where it is none.
   * @throws FormulaSyntaxError
   */
  operand(formula: string, at: CellPlace, shift: Shift = NO_SHIFT): Operand {
    return this.evaluation(at, shift).evaluate(parseFormula(formula));
  }

  private evaluation(at: CellPlace, shift: Shift): Evaluation {
    const sheet = this.book.sheet(at.sheetId);
    if (!sheet) throw new RangeError(`No sheet ${at.sheetId}`);
    this.calculate();
    return new Evaluation(this.recalculation, { sheet, row: at.row, column: at.column }, shift);
  }

  private follow(change: Change): void {
    if (change.kind === "selection" || change.kind === "activated") return;
    this.version++;
    const { formulas } = this.recalculation;
    switch (change.kind) {
      case "cells":
        if (change.origin === "calculation") return;
        this.cellsChanged(change.sheetId, change.area);
        break;
      case "tables":
        this.tablesChanged(change);
        break;
      case "names":
        formulas.markAll((f) => f.dependence.names);
        break;
      case "sheets":
        this.sheetsChanged(change);
        break;
      case "layout":
        formulas.markAll((f) => f.dependence.visibility);
        formulas.markSpills(change.sheetId);
        break;
      default:
        return;
    }
    this.schedule();
  }

  private cellsChanged(sheetId: string, changed: Area): void {
    const sheet = this.book.sheet(sheetId);
    if (!sheet) return;
    const { cache, formulas, touch } = this.recalculation;
    cache.areaChanged(sheetId, changed);
    for (const formula of formulas.sync(sheet, changed, touch)) {
      formulas.markOne(formula);
      this.entered.add(formula);
    }
    formulas.markArea(sheetId, changed);
    formulas.markAll((f) => f.dependence.volatile);
  }

  private tablesChanged({ tableId, sheetId, what }: TablesChange): void {
    const { formulas } = this.recalculation;
    if (what === "filtered") {
      formulas.markAll((f) => f.dependence.visibility);
      return;
    }
    // A name that meant nothing may now mean the table.
    formulas.markAll((f) => f.dependence.tables.has(tableId) || f.dependence.names);
    formulas.markSpills(sheetId);
  }

  private sheetsChanged({ sheetId, what }: SheetsChange): void {
    if (what === "moved" || what === "changed") return;
    const { cache, formulas, touch } = this.recalculation;
    if (what === "removed") {
      formulas.removeSheet(sheetId);
      cache.areaChanged(sheetId, EVERYTHING);
    }
    const added = what === "added" ? this.book.sheet(sheetId) : undefined;
    if (added) {
      for (const formula of formulas.sync(added, EVERYTHING, touch)) formulas.markOne(formula);
    }
    formulas.markAll((f) => f.dependence.sheets || f.dependence.names);
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      this.calculate();
    });
  }
}
