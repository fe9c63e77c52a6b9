// The references in a formula's text: what a formula depends on before it has been calculated here.
import type { Book } from "../model/book";
import type { Dependence } from "./evaluation";
import { Reference, type SheetArea } from "./operand";
import { NO_SHIFT, findName, resolveRange, resolveTable, tableOf, type Place } from "./resolve";
import { FormulaSyntaxError, parseFormula } from "./syntax";
import { everyNode, type Node } from "./tree";

const VOLATILE = new Set([
  "NOW",
  "TODAY",
  "RAND",
  "RANDBETWEEN",
  "RANDARRAY",
  "OFFSET",
  "INDIRECT",
]);
const ROW_VISIBILITY = new Set(["SUBTOTAL", "AGGREGATE"]);
const MAX_NAME_DEPTH = 20;

export interface WrittenPrecedents {
  areas: SheetArea[];
  dependence: Dependence;
}

/** All references that a formula's text names, whether or not its branches will be taken. */
export function writtenPrecedents(book: Book, formula: string, at: Place): WrittenPrecedents {
  const areas: SheetArea[] = [];
  const dependence: Dependence = {
    tables: new Set(),
    names: false,
    sheets: false,
    volatile: false,
    visibility: false,
  };
  const visitTree = (tree: Node | null, depth: number): void => {
    if (!tree || depth > MAX_NAME_DEPTH) return;
    for (const node of everyNode(tree)) visit(node, depth);
  };
  const visit = (node: Node, depth: number): void => {
    if (node.kind === "range") {
      const reference = resolveRange(book, node, at.sheet, NO_SHIFT);
      if (reference instanceof Reference) areas.push(...reference.areas);
      if (node.sheetName) dependence.sheets = true;
    } else if (node.kind === "table") {
      const table = tableOf(book, node, at);
      if (table) dependence.tables.add(table.id);
      else dependence.names = true;
      const reference = resolveTable(book, node, at);
      if (reference instanceof Reference) areas.push(...reference.areas);
    } else if (node.kind === "name") {
      dependence.names = true;
      visitName(node, depth);
    } else if (node.kind === "call") {
      dependence.volatile ||= VOLATILE.has(node.name);
      dependence.visibility ||= ROW_VISIBILITY.has(node.name);
    }
  };
  const visitName = (node: Extract<Node, { kind: "name" }>, depth: number): void => {
    const sheet = node.sheetName ? book.sheetByName(node.sheetName) : at.sheet;
    const name = findName(book, node.name, sheet);
    const tree = name ? parsed(name.formula) : null;
    if (tree) visitTree(tree, depth + 1);
    else if (book.tableByName(node.name))
      visit({ kind: "table", table: node.name, sections: [], columns: [] }, depth + 1);
  };
  visitTree(parsed(formula), 0);
  return { areas, dependence };
}

function parsed(formula: string): Node | null {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
}
