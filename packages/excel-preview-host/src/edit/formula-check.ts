// What Excel refuses of a formula: in a cell or name, and more of it in conditional formats and validation.
import { tokenize } from "@borgar/fx/xlsx";
import { FormulaSyntaxError, parseFormula } from "../calc/syntax";
import { everyNode, type Node } from "../calc/tree";
import { EditError } from "./errors";
import { texts } from "./texts";

const MAX_LENGTH = 8192;
const MAX_LEVELS = 64;

/** Levels of brackets and calls; counted in the text, for a parser would need as deep a stack. */
function levels(formula: string): number {
  let [depth, deepest] = [0, 0];
  for (const { value } of tokenize(formula, { withLocation: false })) {
    if (value === "(") deepest = Math.max(deepest, ++depth);
    else if (value === ")") depth--;
  }
  return deepest;
}

/**
 * The tree of a formula that a cell or a name may hold.
 * @param formula with or without "="
 * @throws EditError InvalidArgument when Excel refuses it
 */
export function requireFormula(formula: string): Node {
  if (formula.length > MAX_LENGTH) throw new EditError("InvalidArgument", texts.formulaLong);
  if (levels(formula) > MAX_LEVELS) throw new EditError("InvalidArgument", texts.formulaDeep);
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError)
      throw new EditError("InvalidArgument", texts.formula(formula));
    throw error;
  }
}

/** Conditional formats and validation take no table references, array constants, unions or intersections. */
export function requireRuleFormula(formula: string): Node {
  const tree = requireFormula(formula);
  for (const node of everyNode(tree)) {
    const joins = node.kind === "binary" && (node.operator === "," || node.operator === " ");
    if (node.kind === "table" || node.kind === "array" || node.kind === "external" || joins)
      throw new EditError("InvalidArgument", texts.ruleFormula(formula));
  }
  return tree;
}
