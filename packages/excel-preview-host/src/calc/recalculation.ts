// Calculates dirty formulas on demand: what a formula reads is calculated before it is read.
import { area, contains, type Area } from "../model/address";
import type { Book } from "../model/book";
import type { Sheet } from "../model/sheet";
import { CellError, type CellValue } from "../model/value";
import { CustomCalls } from "./custom-calls";
import type { CustomFunctionCaller, Refusal } from "./custom-functions";
import { Evaluation, type CustomArgument, type EvaluationHost } from "./evaluation";
import type { FormulaCell } from "./formula-cell";
import { Formulas } from "./formulas";
import { BUSY, CALC, NA, NAME, type Matrix, type Operand } from "./operand";
import { RangeCache } from "./range-cache";
import { CalculationSignal } from "./signal";
import { writeResult, type Touch } from "./spill";
import { FormulaSyntaxError, parseFormula } from "./syntax";
import type { CallNode } from "./tree";

/** Deeper chains are calculated from their far end, so that the stack does not overflow. */
const MAX_DEPTH = 100;
/** Spilled results that keep changing each other's size are given up after so many rounds. */
const MAX_ROUNDS = 50;

/** Thrown where a chain of dirty formulas is too deep: this one is to be calculated first. */
class CalculateFirst extends CalculationSignal<FormulaCell> {}

export class Recalculation implements EvaluationHost {
  readonly formulas: Formulas;
  readonly cache = new RangeCache();
  readonly calls: CustomCalls;
  readonly waiting = new Set<FormulaCell>();
  readonly circular = new Set<FormulaCell>();
  private readonly touched = new Map<Sheet, Area>();
  private readonly running: FormulaCell[] = [];

  constructor(
    readonly book: Book,
    functions: CustomFunctionCaller,
    private readonly clock: () => number,
    onAnswer: (formula: FormulaCell) => void,
  ) {
    this.calls = new CustomCalls(functions, (formula) => {
      this.formulas.markAnswered(formula);
      onAnswer(formula);
    });
    this.formulas = new Formulas(
      book,
      (formula) => {
        this.calls.forget(formula);
        this.waiting.delete(formula);
        this.circular.delete(formula);
      },
      (formula) => this.calls.forget(formula),
    );
  }

  /** Calculates all that is dirty. */
  runAll(): void {
    const rounds = new Map<FormulaCell, number>();
    for (let next = this.formulas.nextDirty(); next; next = this.formulas.nextDirty()) {
      const count = (rounds.get(next) ?? 0) + 1;
      rounds.set(next, count);
      if (count > MAX_ROUNDS) this.formulas.settled(next);
      else this.runFromFarEnd(next);
    }
  }

  /** Calculates these only, and what they read. */
  runThese(wanted: Iterable<FormulaCell>): void {
    for (const formula of wanted) this.runFromFarEnd(formula);
  }

  /** One notice for each sheet whose values have changed since the last call. */
  announce(): void {
    const touched = [...this.touched];
    this.touched.clear();
    for (const [sheet, changed] of touched) {
      sheet.changed({ kind: "cells", sheetId: sheet.id, area: changed, origin: "calculation" });
    }
  }

  readonly touch: Touch = (sheet, row, column) => {
    this.cache.cellChanged(sheet.id, row, column);
    const before = this.touched.get(sheet) ?? area(row, column);
    this.touched.set(sheet, {
      top: Math.min(before.top, row),
      left: Math.min(before.left, column),
      bottom: Math.max(before.bottom, row),
      right: Math.max(before.right, column),
    });
  };

  now(): number {
    return this.clock();
  }

  read(sheet: Sheet, wanted: Area, evaluation: Evaluation): Matrix {
    for (const formula of this.formulas.dirtyIn(sheet, wanted)) {
      if (formula.state !== "dirty") continue;
      if (this.running.length >= MAX_DEPTH) throw new CalculateFirst(formula);
      this.run(formula);
    }
    this.noteCircle(sheet, wanted);
    if (this.waiting.size > 0 && this.formulas.waitingIn(sheet, wanted, this.waiting)) {
      evaluation.waiting = true;
    }
    return this.cache.read(sheet, wanted);
  }

  hasCustomFunction(name: string): boolean {
    return this.calls.has(name);
  }

  refusal(name: string): Refusal | null {
    return this.calls.refusal(name);
  }

  callCustomFunction(node: CallNode, occurrence: number, args: CustomArgument[]): Operand {
    const formula = this.running.at(-1);
    return formula ? this.calls.answer(formula, node, occurrence, args) : NA;
  }

  private runFromFarEnd(first: FormulaCell): void {
    const stack = [first];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      try {
        if (top.state === "dirty") this.run(top);
        stack.pop();
      } catch (reason) {
        if (!(reason instanceof CalculateFirst)) throw reason;
        if (stack.includes(reason.formula)) this.breakCircle(reason.formula);
        else stack.push(reason.formula);
      }
    }
  }

  private run(formula: FormulaCell): void {
    const { sheet, row, column } = formula;
    const text = sheet.cell(row, column)?.formula;
    if (!text) return this.formulas.settled(formula);
    const evaluation = new Evaluation(this, { sheet, row, column });
    formula.state = "running";
    this.circular.delete(formula);
    this.running.push(formula);
    let result: Matrix;
    try {
      result = evaluated(evaluation, text);
    } catch (reason) {
      formula.state = "dirty";
      throw reason;
    } finally {
      this.running.pop();
    }
    this.finish(formula, evaluation, result);
  }

  private finish(formula: FormulaCell, evaluation: Evaluation, result: Matrix): void {
    const { sheet, row, column } = formula;
    const cell = sheet.ensure(row, column);
    const before = formula.output;
    const wasWaiting = this.waiting.delete(formula);
    this.formulas.record(formula, evaluation);
    formula.unknown = evaluation.unknown || evaluation.refusal !== null;
    formula.stuck = evaluation.refusal?.stays ?? false;
    if (evaluation.waiting) {
      this.waiting.add(formula);
      if (cell.value === null) this.write(formula, [[BUSY]]);
    } else if (evaluation.unknown && (cell.stale || isCached(cell.value))) {
      cell.stale = true;
    } else {
      delete cell.stale;
      this.write(formula, this.circular.has(formula) ? [[0]] : result);
    }
    this.formulas.settled(formula);
    const after = formula.output;
    if (before.bottom !== after.bottom || before.right !== after.right) {
      this.formulas.markReaders(formula, before);
      this.formulas.markReaders(formula, after);
    } else if (wasWaiting && !evaluation.waiting) this.formulas.markReaders(formula, after);
  }

  private write(formula: FormulaCell, result: Matrix): void {
    writeResult(this.book, formula, result.length > 0 ? result : [[CALC]], this.touch);
  }

  /** What is being calculated is read again: everything from there on reads itself. */
  private noteCircle(sheet: Sheet, wanted: Area): void {
    const start = this.running.findIndex(
      (f) => f.sheet === sheet && contains(wanted, f.row, f.column),
    );
    if (start >= 0) for (const formula of this.running.slice(start)) this.circular.add(formula);
  }

  private breakCircle(formula: FormulaCell): void {
    this.circular.add(formula);
    this.write(formula, [[0]]);
    this.formulas.settled(formula);
  }
}

/** The file's own result of a formula, as against an error that was calculated here. */
function isCached(value: CellValue): boolean {
  return value !== null && !(value instanceof CellError);
}

function evaluated(evaluation: Evaluation, formula: string): Matrix {
  try {
    return evaluation.matrix(evaluation.evaluate(parseFormula(formula)));
  } catch (error) {
    if (!(error instanceof FormulaSyntaxError)) throw error;
    // Files hold what cannot be typed, such as another add-in's `[2]!_xldudf_…`.
    evaluation.unknown = true;
    return [[NAME]];
  }
}
