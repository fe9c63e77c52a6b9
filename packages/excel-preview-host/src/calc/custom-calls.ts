// Custom function calls under way: started together, superseded by newer ones, awaited by settle().
import { cellName } from "../model/address";
import { CellError } from "../model/value";
import type { CustomFunctionCaller, Refusal } from "./custom-functions";
import type { CustomCall, FormulaCell } from "./formula-cell";
import type { CustomArgument } from "./evaluation";
import { BUSY, VALUE, type Operand } from "./operand";
import type { CallNode } from "./tree";

export class CustomCalls {
  private readonly underWay = new Map<CustomCall, FormulaCell>();

  constructor(
    private readonly caller: CustomFunctionCaller,
    /** An answer has come for a formula. */
    private readonly onAnswer: (formula: FormulaCell) => void,
  ) {}

  has(name: string): boolean {
    return this.caller.has(name);
  }

  refusal(name: string): Refusal | null {
    return this.caller.refusal(name);
  }

  get pending(): boolean {
    return this.underWay.size > 0;
  }

  /** Answers that are still to come for this formula no longer matter. */
  forget(formula: FormulaCell): void {
    for (const calls of formula.calls.values()) for (const c of calls) this.underWay.delete(c);
    formula.calls.clear();
  }

  /** The answer to the n-th evaluation of a call in a formula; starts the call the first time. */
  answer(
    formula: FormulaCell,
    node: CallNode,
    occurrence: number,
    args: CustomArgument[],
  ): Operand {
    const calls = formula.calls.get(node) ?? [];
    formula.calls.set(node, calls);
    const existing = calls[occurrence];
    if (existing) return existing.answer ? existing.answer.value : BUSY;
    const call: CustomCall = { answer: null };
    calls[occurrence] = call;
    this.underWay.set(call, formula);
    void this.run(call, node.name, args, formula);
    return BUSY;
  }

  private async run(
    call: CustomCall,
    name: string,
    args: CustomArgument[],
    formula: FormulaCell,
  ): Promise<void> {
    const copies = args.map(({ values }) => values && values.map((row) => [...row]));
    const addresses = args.map(({ address }) => address);
    const place = `${formula.sheet.name}!${cellName(formula.row, formula.column)}`;
    let value: Operand;
    try {
      value = await this.caller.call(name, copies, place, addresses);
    } catch (error) {
      value = error instanceof CellError ? error : failure(error);
    }
    if (!this.underWay.delete(call)) return;
    call.answer = { value };
    this.onAnswer(formula);
  }
}

function failure(error: unknown): CellError {
  return error instanceof Error ? new CellError("#VALUE!", error.message) : VALUE;
}
