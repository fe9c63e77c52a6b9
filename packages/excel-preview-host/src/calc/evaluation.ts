// One evaluation of one formula: walks the tree, and notes what was read and what is still awaited.
import { areaName, contains, type Area } from "../model/address";
import type { Book } from "../model/book";
import type { Sheet } from "../model/sheet";
import { CellError, type CellValue } from "../model/value";
import type { Refusal } from "./custom-functions";
import { builtIn } from "./functions/registry";
import type { FunctionEntry, Scope } from "./functions/scope";
import { binary, joinReferences, unary } from "./operators";
import {
  BUSY,
  CALC,
  Lambda,
  NAME,
  REF,
  Reference,
  ReferenceArray,
  VALUE,
  isMatrix,
  type Matrix,
  type Operand,
  type SheetArea,
} from "./operand";
import {
  NO_SHIFT,
  findName,
  resolveRange,
  resolveTable,
  tableOf,
  type Place,
  type Shift,
  type TableNode,
} from "./resolve";
import { CalculationSignal } from "./signal";
import { FormulaSyntaxError, parseFormula } from "./syntax";
import type { CallNode, Node } from "./tree";

/** An argument of a custom function: its values, null where it is left out, and where they stand. */
export interface CustomArgument {
  values: Matrix | null;
  /** "Sheet1!A1:B2"; null for what is no reference to one area. */
  address: string | null;
}

/** What an evaluation asks of the calculator. */
export interface EvaluationHost {
  readonly book: Book;
  now(): number;
  /** The cells of an area, calculated first where they are due. */
  read(sheet: Sheet, area: Area, evaluation: Evaluation): Matrix;
  hasCustomFunction(name: string): boolean;
  refusal(name: string): Refusal | null;
  /**
   * The answer of a custom function, or BUSY itself while it is to come.
   * @param occurrence how often this evaluation has come to the same call before
   */
  callCustomFunction(node: CallNode, occurrence: number, args: CustomArgument[]): Operand;
}

/** What a formula was found to depend on besides cells. */
export interface Dependence {
  tables: Set<number>;
  /** Uses defined names, or names that mean nothing yet. */
  names: boolean;
  /** Names a sheet. */
  sheets: boolean;
  volatile: boolean;
  /** Depends on which rows are hidden. */
  visibility: boolean;
}

type OperatorNode = Extract<Node, { kind: "unary" | "binary" }>;

const MAX_NESTING = 200;

export class Evaluation implements Scope {
  readonly precedents = new Map<string, SheetArea>();
  readonly dependence: Dependence = {
    tables: new Set(),
    names: false,
    sheets: false,
    volatile: false,
    visibility: false,
  };
  /** A custom function's answer is still to come; the result is not to be used. */
  waiting = false;
  /** A function was met that neither the host nor an add-in knows, or another workbook's cell. */
  unknown = false;
  /** A custom function was met that cannot be called yet. */
  refusal: Refusal | null = null;
  private locals: ReadonlyMap<string, Operand> = new Map();
  private nesting = 0;
  private readonly occurrences = new Map<CallNode, number>();

  constructor(
    private readonly host: EvaluationHost,
    private readonly at: Place,
    private readonly shift: Shift = NO_SHIFT,
  ) {}

  get sheet(): Sheet {
    return this.at.sheet;
  }

  get row(): number {
    return this.at.row;
  }

  get column(): number {
    return this.at.column;
  }

  evaluate(node: Node | null | undefined): Operand {
    if (!node) return undefined;
    switch (node.kind) {
      case "value":
        return node.value;
      case "external":
        this.unknown = true;
        return REF;
      case "array":
        return node.rows;
      case "range":
        if (node.sheetName) this.dependence.sheets = true;
        return resolveRange(this.host.book, node, this.sheet, this.shift);
      case "table":
        return this.tableReference(node);
      case "name":
        return this.nameValue(node.name, node.sheetName);
      case "unary":
      case "binary":
        return this.operatorsResult(node);
      case "call":
        return this.call(node);
      case "invoke":
        return this.invokeNode(node.callee, node.args);
      case "lambda":
        return new Lambda(node.params, node.body, this.locals);
      case "let":
        return this.letResult(node);
    }
  }

  matrix(operand: Operand): Matrix {
    if (isMatrix(operand)) return operand;
    if (operand instanceof Reference) {
      const part = operand.areas[0];
      return part && operand.areas.length === 1 ? this.cells(part) : [[VALUE]];
    }
    if (operand instanceof ReferenceArray) {
      // What Excel makes of one outside the functions that answer for each reference is not known.
      this.unknown = true;
      return operand.rows.map((row) => row.map(() => VALUE));
    }
    return [[operand instanceof Lambda ? CALC : (operand ?? null)]];
  }

  scalar(operand: Operand): CellValue {
    return this.matrix(operand)[0]?.[0] ?? null;
  }

  areas(operand: Operand): Matrix[] {
    return operand instanceof Reference
      ? operand.areas.map((part) => this.cells(part))
      : [this.matrix(operand)];
  }

  invoke(lambda: Lambda, args: Operand[]): Operand {
    if (args.length > lambda.params.length) return VALUE;
    const locals = new Map(lambda.locals);
    lambda.params.forEach((name, i) => locals.set(name, args[i]));
    return this.within(locals, () => this.evaluate(lambda.body));
  }

  now(): number {
    this.markVolatile();
    return this.host.now();
  }

  markVolatile(): void {
    this.dependence.volatile = true;
  }

  rowHidden(sheet: Sheet, row: number, byHandToo: boolean): boolean {
    this.dependence.visibility = true;
    const layout = sheet.rows.get(row);
    return Boolean(layout?.filtered || (byHandToo && layout?.hidden));
  }

  referenceFromText(text: string): Reference | CellError {
    try {
      const operand = this.evaluate(parseFormula(text));
      return operand instanceof Reference ? operand : REF;
    } catch {
      return REF;
    }
  }

  /** How often a call was met before in this evaluation: a LAMBDA may come to it many times. */
  private occurrence(node: CallNode): number {
    const count = this.occurrences.get(node) ?? 0;
    this.occurrences.set(node, count + 1);
    return count;
  }

  private cells({ sheet, area }: SheetArea): Matrix {
    const { top, left, bottom, right } = area;
    this.precedents.set(`${sheet.id}:${top}:${left}:${bottom}:${right}`, { sheet, area });
    return this.host.read(sheet, area, this);
  }

  private within(locals: ReadonlyMap<string, Operand>, run: () => Operand): Operand {
    const outer = this.locals;
    if (++this.nesting > MAX_NESTING) {
      this.nesting--;
      return CALC;
    }
    this.locals = locals;
    try {
      return run();
    } finally {
      this.locals = outer;
      this.nesting--;
    }
  }

  private tableReference(node: TableNode): Operand {
    const table = tableOf(this.host.book, node, this.at);
    if (table) this.dependence.tables.add(table.id);
    else this.dependence.names = true;
    return resolveTable(this.host.book, node, this.at);
  }

  private nameValue(name: string, sheetName: string): Operand {
    const local = sheetName ? undefined : name.toLowerCase();
    if (local !== undefined && this.locals.has(local)) return this.locals.get(local);
    this.dependence.names = true;
    const { book } = this.host;
    const sheet = sheetName ? book.sheetByName(sheetName) : this.sheet;
    const defined = findName(book, name, sheet);
    if (defined) return this.within(new Map(), () => this.evaluate(parseFormula(defined.formula)));
    const table = book.tableByName(name);
    return table
      ? this.tableReference({ kind: "table", table: table.name, sections: [], columns: [] })
      : NAME;
  }

  /** A chain of operators is as long as the formula: it is walked along, not down. */
  private operatorsResult(last: OperatorNode): Operand {
    const chain: OperatorNode[] = [];
    let innermost: Node = last;
    while (innermost.kind === "unary" || innermost.kind === "binary") {
      chain.push(innermost);
      innermost = innermost.kind === "unary" ? innermost.operand : innermost.left;
    }
    let result = this.evaluate(innermost);
    for (const node of chain.reverse())
      result =
        node.kind === "unary"
          ? this.unaryResult(node.operator, result)
          : this.binaryResult(node.operator, result, this.evaluate(node.right));
    return result;
  }

  private unaryResult(operator: string, operand: Operand): Operand {
    if (operator === "@") return this.intersection(operand);
    return operator === "#" ? this.spilled(operand) : unary(operator, operand, this);
  }

  private binaryResult(operator: string, left: Operand, right: Operand): Operand {
    return operator === ":" || operator === "," || operator === " "
      ? joinReferences(operator, left, right)
      : binary(operator, left, right, this);
  }

  /** `@`: of a column the cell in the formula's row, of a row the cell in its column. */
  private intersection(operand: Operand): Operand {
    if (!(operand instanceof Reference)) return isMatrix(operand) ? this.scalar(operand) : operand;
    const part = operand.areas[0];
    if (!part || operand.areas.length > 1) return VALUE;
    const { top, left, bottom, right } = part.area;
    if (top === bottom && left === right) return operand;
    const row = top === bottom ? top : this.row;
    const column = left === right ? left : this.column;
    return contains(part.area, row, column)
      ? new Reference([
          { sheet: part.sheet, area: { top: row, left: column, bottom: row, right: column } },
        ])
      : VALUE;
  }

  /** `A1#`: the whole area that the formula in A1 fills. */
  private spilled(operand: Operand): Operand {
    const part = operand instanceof Reference ? operand.areas[0] : undefined;
    if (!part) return REF;
    this.cells(part);
    const spill = part.sheet.cell(part.area.top, part.area.left)?.spill;
    return spill ? new Reference([{ sheet: part.sheet, area: spill }]) : REF;
  }

  private call(node: CallNode): Operand {
    const local = this.locals.get(node.name.toLowerCase());
    if (local instanceof Lambda) return this.invoke(local, this.arguments(node.args));
    const entry = builtIn(node.name);
    return entry ? this.builtInResult(entry, node.args) : this.callOutside(node);
  }

  /** A function that fails is one that the host cannot do: an error in its cell, never an exception. */
  private builtInResult(entry: FunctionEntry, nodes: (Node | null)[]): Operand {
    try {
      return "lazy" in entry ? entry.lazy(nodes, this) : entry.eager(this.arguments(nodes), this);
    } catch (reason) {
      if (reason instanceof CalculationSignal || reason instanceof FormulaSyntaxError) throw reason;
      this.unknown = true;
      return VALUE;
    }
  }

  private callOutside(node: CallNode): Operand {
    if (this.host.hasCustomFunction(node.name)) return this.callCustomFunction(node);
    const defined = this.nameValue(node.name, "");
    if (defined instanceof Lambda) return this.invoke(defined, this.arguments(node.args));
    this.unknown = true;
    return NAME;
  }

  private callCustomFunction(node: CallNode): Operand {
    const refusal = this.host.refusal(node.name);
    if (refusal) {
      this.refusal = refusal;
      return refusal.error;
    }
    const waitingBefore = this.waiting;
    this.waiting = false;
    const args = this.arguments(node.args).map((a): CustomArgument => ({
      values: a === undefined ? null : this.matrix(a),
      address: addressOf(a),
    }));
    // An argument is still to come: the call would be made with an old value.
    const early = this.waiting || args.some((a) => a.values?.some((row) => row.includes(BUSY)));
    const occurrence = this.occurrence(node);
    const answer = early ? BUSY : this.host.callCustomFunction(node, occurrence, args);
    this.waiting = waitingBefore || answer === BUSY;
    return answer;
  }

  private invokeNode(callee: Node, args: (Node | null)[]): Operand {
    const lambda = this.evaluate(callee);
    if (lambda instanceof CellError) return lambda;
    return lambda instanceof Lambda ? this.invoke(lambda, this.arguments(args)) : VALUE;
  }

  private arguments(nodes: (Node | null)[]): Operand[] {
    return nodes.map((n) => this.evaluate(n));
  }

  private letResult(node: Extract<Node, { kind: "let" }>): Operand {
    const locals = new Map(this.locals);
    return this.within(locals, () => {
      for (const { name, init } of node.declarations) locals.set(name, this.evaluate(init));
      return this.evaluate(node.body);
    });
  }
}

function addressOf(operand: Operand): string | null {
  if (!(operand instanceof Reference) || operand.areas.length !== 1) return null;
  const [part] = operand.areas;
  return part ? `${part.sheet.name}!${areaName(part.area)}` : null;
}
