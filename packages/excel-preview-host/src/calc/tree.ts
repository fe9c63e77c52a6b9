// A formula taken apart: the kinds of its nodes, and going through them.
import type { CellValue } from "../model/value";

/** Bounds are complete; whole columns and rows reach the sheet's ends. */
export interface RangeNode {
  kind: "range";
  sheetName: string;
  top: number;
  left: number;
  bottom: number;
  right: number;
  /** Which bounds have a `$` and so do not move with the formula. */
  fixed: { top: boolean; left: boolean; bottom: boolean; right: boolean };
}

export type Node =
  | { kind: "value"; value: CellValue }
  /** A cell of another workbook. */
  | { kind: "external" }
  | { kind: "array"; rows: CellValue[][] }
  | RangeNode
  | { kind: "table"; table: string; sections: string[]; columns: string[] }
  | { kind: "name"; sheetName: string; name: string }
  | { kind: "unary"; operator: string; operand: Node }
  | { kind: "binary"; operator: string; left: Node; right: Node }
  | CallNode
  | { kind: "invoke"; callee: Node; args: (Node | null)[] }
  | { kind: "lambda"; params: string[]; body: Node }
  | { kind: "let"; declarations: { name: string; init: Node }[]; body: Node };

export interface CallNode {
  kind: "call";
  /** Upper case. */
  name: string;
  args: (Node | null)[];
}

/** The parts of a node, in the order in which they are written. */
function children(node: Node): (Node | null)[] {
  switch (node.kind) {
    case "unary":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "call":
      return node.args;
    case "invoke":
      return [node.callee, ...node.args];
    case "lambda":
      return [node.body];
    case "let":
      return [...node.declarations.map((d) => d.init), node.body];
    default:
      return [];
  }
}

/** A tree's nodes, each before its parts. */
export function* everyNode(tree: Node): Generator<Node> {
  const waiting: (Node | null)[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!node) continue;
    yield node;
    waiting.push(...children(node).toReversed());
  }
}
