// All cells with formulas: kept in step with the sheets, made dirty by what changes.
import { area, intersect, type Area } from "../model/address";
import type { Book } from "../model/book";
import { Sheet } from "../model/sheet";
import { Dependents, keysIn } from "./dependents";
import type { Evaluation } from "./evaluation";
import { FormulaCell } from "./formula-cell";
import { writtenPrecedents } from "./precedents";
import { clearSpill, isBlocked, type Touch } from "./spill";

const ROW = Sheet.key(1, 0);

export class Formulas {
  private readonly bySheet = new Map<string, Map<number, FormulaCell>>();
  private readonly dependents = new Dependents<FormulaCell>();
  /** Formulas whose result is an array; few, so they are gone through one by one. */
  private readonly spilling = new Set<FormulaCell>();
  private readonly dirty = new Map<string, Map<number, FormulaCell>>();

  constructor(
    private readonly book: Book,
    private readonly onRemoved: (formula: FormulaCell) => void,
    private readonly onDirty: (formula: FormulaCell) => void,
  ) {}

  at(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    return this.bySheet.get(sheet.id)?.get(Sheet.key(row, column));
  }

  all(): FormulaCell[] {
    return [...this.bySheet.values()].flatMap((on) => [...on.values()]);
  }

  /** Takes in the formulas of a sheet as they stand, without calculating them. */
  addSheet(sheet: Sheet): void {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula !== null) this.register(sheet, Math.floor(key / ROW), key % ROW);
    }
  }

  removeSheet(sheetId: string): void {
    for (const formula of this.bySheet.get(sheetId)?.values() ?? []) this.forget(formula);
    this.bySheet.delete(sheetId);
    this.dirty.delete(sheetId);
  }

  /** Follows cells that were written: new, changed and removed formulas. Returns the written ones. */
  sync(sheet: Sheet, changed: Area, touch: Touch): FormulaCell[] {
    const on = this.bySheet.get(sheet.id) ?? new Map<number, FormulaCell>();
    for (const key of keysIn(on, changed)) {
      const formula = on.get(key);
      if (!formula || sheet.cells.get(key)?.formula) continue;
      clearSpill(formula, area(formula.row, formula.column), touch);
      this.forget(formula);
      on.delete(key);
    }
    const written: FormulaCell[] = [];
    for (const key of keysIn(sheet.cells, changed)) {
      if (!sheet.cells.get(key)?.formula) continue;
      const formula = on.get(key) ?? this.register(sheet, Math.floor(key / ROW), key % ROW);
      formula.stuck = false;
      written.push(formula);
    }
    return written;
  }

  /** Everything that reads the area, and spilled results that lie in it or want to. */
  markArea(sheetId: string, changed: Area): void {
    const queue: FormulaCell[] = [];
    const mark = (formula: FormulaCell): void => {
      if (this.mark(formula)) queue.push(formula);
    };
    this.dependents.each(sheetId, changed, mark);
    for (const formula of this.spilling) {
      if (formula.sheet.id === sheetId && intersect(formula.output, changed)) mark(formula);
    }
    this.follow(queue);
  }

  markAll(which: (formula: FormulaCell) => boolean): void {
    const queue = this.all().filter((f) => which(f) && this.mark(f));
    this.follow(queue);
  }

  markOne(formula: FormulaCell): void {
    if (this.mark(formula)) this.follow([formula]);
  }

  /** What reads a formula's result or was stopped by it, not the formula itself. */
  markReaders(formula: FormulaCell, output: Area): void {
    const queue: FormulaCell[] = [];
    const mark = (other: FormulaCell): void => {
      if (other !== formula && this.mark(other)) queue.push(other);
    };
    this.dependents.each(formula.sheet.id, output, mark);
    for (const other of this.spilling) {
      if (other.sheet === formula.sheet && intersect(other.output, output)) mark(other);
    }
    this.follow(queue);
  }

  /** Spilled results that something new stands in the way of, or nothing any more. */
  markSpills(sheetId: string): void {
    for (const formula of this.spilling) {
      const { sheet, wanted } = formula;
      if (sheet.id !== sheetId || !wanted) continue;
      const stopped = sheet.cell(formula.row, formula.column)?.spill === undefined;
      if (isBlocked(this.book, formula, wanted) !== stopped) this.markOne(formula);
    }
  }

  /** An answer has come: calculated again with the answers it has; readers follow afterwards. */
  markAnswered(formula: FormulaCell): void {
    if (formula.state === "clean") this.setDirty(formula);
  }

  /** The next formula to calculate. */
  nextDirty(): FormulaCell | undefined {
    for (const on of this.dirty.values()) for (const formula of on.values()) return formula;
    return undefined;
  }

  /** Dirty formulas whose result may lie in an area. */
  dirtyIn(sheet: Sheet, wanted: Area): FormulaCell[] {
    const on = this.dirty.get(sheet.id);
    if (!on || on.size === 0) return [];
    const found = keysIn(on, wanted).map((key) => on.get(key));
    for (const formula of this.spilling) {
      if (formula.state === "dirty" && formula.sheet === sheet && intersect(formula.output, wanted))
        found.push(formula);
    }
    return found.filter((f) => f !== undefined);
  }

  /** Formulas with an answer still to come whose result lies in an area. */
  waitingIn(sheet: Sheet, wanted: Area, waiting: ReadonlySet<FormulaCell>): boolean {
    for (const f of waiting) if (f.sheet === sheet && intersect(f.output, wanted)) return true;
    return false;
  }

  settled(formula: FormulaCell): void {
    formula.state = "clean";
    this.dirty.get(formula.sheet.id)?.delete(Sheet.key(formula.row, formula.column));
    if (formula.wanted) this.spilling.add(formula);
    else this.spilling.delete(formula);
  }

  /** Replaces what the formula is known to depend on by what its evaluation read. */
  record(formula: FormulaCell, evaluation: Evaluation): void {
    this.dependents.remove(formula, formula.precedents);
    formula.precedents = [...evaluation.precedents.values()];
    formula.dependence = evaluation.dependence;
    this.dependents.add(formula, formula.precedents);
  }

  private register(sheet: Sheet, row: number, column: number): FormulaCell {
    const formula = new FormulaCell(sheet, row, column);
    const cell = sheet.cell(row, column);
    formula.wanted = cell?.spill ?? null;
    formula.unknown = cell?.stale === true;
    if (formula.wanted) this.spilling.add(formula);
    const written = writtenPrecedents(this.book, cell?.formula ?? "", { sheet, row, column });
    formula.precedents = written.areas;
    formula.dependence = written.dependence;
    this.dependents.add(formula, written.areas);
    let on = this.bySheet.get(sheet.id);
    if (!on) this.bySheet.set(sheet.id, (on = new Map()));
    on.set(Sheet.key(row, column), formula);
    return formula;
  }

  private forget(formula: FormulaCell): void {
    this.dependents.remove(formula, formula.precedents);
    this.dirty.get(formula.sheet.id)?.delete(Sheet.key(formula.row, formula.column));
    this.spilling.delete(formula);
    this.onRemoved(formula);
  }

  private mark(formula: FormulaCell): boolean {
    if (formula.stuck) return false;
    this.onDirty(formula);
    if (formula.state !== "clean") return false;
    this.setDirty(formula);
    return true;
  }

  private setDirty(formula: FormulaCell): void {
    formula.state = "dirty";
    let on = this.dirty.get(formula.sheet.id);
    if (!on) this.dirty.set(formula.sheet.id, (on = new Map()));
    on.set(Sheet.key(formula.row, formula.column), formula);
  }

  private follow(queue: FormulaCell[]): void {
    for (let formula = queue.pop(); formula; formula = queue.pop()) {
      this.dependents.each(formula.sheet.id, formula.output, (reader) => {
        if (this.mark(reader)) queue.push(reader);
      });
    }
  }
}
