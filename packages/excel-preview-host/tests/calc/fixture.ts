// A small book for calculation tests: cells by address, a caller whose answers the test decides.
import { Calculator } from "../../src/calc/calculator";
import type { CustomFunctionCaller } from "../../src/calc/custom-functions";
import { parseArea, type Area } from "../../src/model/address";
import { Book } from "../../src/model/book";
import type { Sheet } from "../../src/model/sheet";
import { CellError, type CellValue } from "../../src/model/value";

export interface AskedCall {
  name: string;
  args: (CellValue[][] | null)[];
  caller: string;
  answer(value: CellValue[][]): void;
  fail(error: unknown): void;
}

/** Knows the names given; each call waits until the test answers it. */
export class TestCaller implements CustomFunctionCaller {
  readonly asked: AskedCall[] = [];
  private react: (call: AskedCall) => void = () => undefined;
  constructor(readonly names: Set<string> = new Set()) {}
  has(name: string): boolean {
    return this.names.has(name);
  }
  refusal(): null {
    return null;
  }
  call(name: string, args: (CellValue[][] | null)[], caller: string): Promise<CellValue[][]> {
    return new Promise((resolve, reject) => {
      const call = { name, args, caller, answer: resolve, fail: reject };
      this.asked.push(call);
      this.react(call);
    });
  }

  /** What happens to each call, those asked already among them; null = from now on they wait again. */
  answerAll(answer: ((call: AskedCall) => void) | null): void {
    this.react = answer ?? (() => undefined);
    for (const call of this.asked) this.react(call);
  }

  /** Resolves when so many calls were asked for in all. */
  askedFor(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.answerAll(() => this.asked.length >= count && resolve());
    });
  }
}

export function at(address: string): Area {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(`no address: ${address}`);
  return parsed;
}

type Content = string | number | boolean | null;

export class TestBook {
  readonly book = new Book();
  readonly caller: TestCaller;
  readonly calculator: Calculator;
  readonly sheet: Sheet;

  constructor(names: string[] = [], clock = 44625.5) {
    this.caller = new TestCaller(new Set(names));
    this.sheet = this.book.addSheet("表");
    this.calculator = new Calculator(this.book, this.caller, () => clock);
  }

  /** Puts rows of constants and formulas (text with "=") at an address, as one change. */
  put(address: string, rows: Content[][], sheet = this.sheet): void {
    const { top, left } = at(address);
    for (const [r, row] of rows.entries()) {
      for (const [c, content] of row.entries()) {
        const cell = sheet.ensure(top + r, left + c);
        const isFormula = typeof content === "string" && content.startsWith("=");
        cell.formula = isFormula ? content : null;
        cell.value = isFormula ? null : content;
        delete cell.spillAnchor;
        delete cell.spill;
      }
    }
    const bottom = top + rows.length - 1;
    const right = left + Math.max(...rows.map((row) => row.length)) - 1;
    sheet.changed({
      kind: "cells",
      sheetId: sheet.id,
      area: { top, left, bottom, right },
      origin: "local",
    });
  }

  /** Resolves when the cell shows the value. */
  shows(address: string, value: unknown): Promise<void> {
    return new Promise((resolve) => {
      const end = this.book.subscribe(() => {
        if (this.value(address) !== value) return;
        end();
        resolve();
      });
    });
  }

  table(name: string, address: string, columns: string[], sheet = this.sheet): void {
    this.book.tables.push({
      id: this.book.newTableId(),
      name,
      sheetId: sheet.id,
      area: at(address),
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      columns: columns.map((column, i) => ({ id: i + 1, name: column })),
      style: "TableStyleMedium2",
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
    });
  }

  /** The calculated value of one cell; errors as their code. */
  value(address: string, sheet = this.sheet): CellValue {
    this.calculator.calculate();
    const { top, left } = at(address);
    return plain(sheet.value(top, left));
  }

  values(address: string, sheet = this.sheet): CellValue[][] {
    this.calculator.calculate();
    const { top, left, bottom, right } = at(address);
    return Array.from({ length: bottom - top + 1 }, (_r, r) =>
      Array.from({ length: right - left + 1 }, (_c, c) => plain(sheet.value(top + r, left + c))),
    );
  }

  /** A formula's value without a cell; arrays as rows. */
  result(formula: string): CellValue | CellValue[][] {
    const rows = this.calculator
      .evaluate(formula, { sheetId: this.sheet.id, row: 99, column: 25 })
      .map((row) => row.map(plain));
    return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : rows;
  }
}

function plain(value: CellValue): CellValue {
  return value instanceof CellError ? value.code : value;
}
