// Formula text -> tree: @borgar/fx parses, references are taken apart once, trees are kept by text.
import {
  parse,
  parseA1Ref,
  parseStructRef,
  tokenize,
  type AstExpression,
  type BinaryExpression,
  type RangeA1,
  type Token,
  type UnaryExpression,
} from "@borgar/fx/xlsx";
import { MAX_COLUMNS, MAX_ROWS } from "../model/address";
import type { CellValue } from "../model/value";
import { errorNamed, REF } from "./operand";
import type { Node, RangeNode } from "./tree";

/** The text is no formula that Excel would take. */
export class FormulaSyntaxError extends Error {}

function rangeNode(range: RangeA1, sheetName: string): RangeNode {
  const wholeColumn = range.top === null;
  const wholeRow = range.left === null;
  return {
    kind: "range",
    sheetName,
    top: range.top ?? 0,
    left: range.left ?? 0,
    bottom: range.bottom ?? MAX_ROWS - 1,
    right: range.right ?? MAX_COLUMNS - 1,
    fixed: {
      top: wholeColumn || Boolean(range.$top),
      left: wholeRow || Boolean(range.$left),
      bottom: wholeColumn || Boolean(range.$bottom),
      right: wholeRow || Boolean(range.$right),
    },
  };
}

function referenceNode(text: string, kind: string): Node {
  if (kind === "table") {
    const struct = parseStructRef(text);
    if (struct?.workbookName) return { kind: "external" };
    if (!struct) return { kind: "value", value: REF };
    const { table = "", sections = [], columns = [] } = struct;
    return { kind: "table", table, sections, columns };
  }
  const reference = parseA1Ref(text);
  if (reference?.workbookName) return { kind: "external" };
  if (!reference) return { kind: "value", value: REF };
  const sheetName = reference.sheetName ?? "";
  return "range" in reference
    ? rangeNode(reference.range, sheetName)
    : { kind: "name", sheetName, name: reference.name };
}

function literal(value: string | number | boolean): Node {
  return { kind: "value", value };
}

function arrayElement(node: AstExpression): CellValue {
  if (node.type === "Literal") return node.value;
  if (node.type === "ErrorLiteral") return errorNamed(node.value) ?? REF;
  throw new FormulaSyntaxError("An array constant holds constants only");
}

function convertOptional(node: AstExpression | null): Node {
  return node ? convert(node) : { kind: "value", value: null };
}

function convertCall(callee: { type: string; name?: string }, list: AstExpression[]): Node {
  const args = list.map((a: AstExpression | null) => (a ? convert(a) : null));
  if (callee.type === "Identifier")
    return { kind: "call", name: (callee.name ?? "").toUpperCase(), args };
  return { kind: "invoke", callee: convert(callee as AstExpression), args };
}

/** A chain of operators is as long as the formula: it is walked along, not down. */
function convertOperators(last: UnaryExpression | BinaryExpression): Node {
  const chain: (UnaryExpression | BinaryExpression)[] = [];
  let innermost: AstExpression | null = last;
  while (innermost?.type === "UnaryExpression" || innermost?.type === "BinaryExpression") {
    chain.push(innermost);
    innermost = innermost.arguments[0] ?? null;
  }
  let result = convertOptional(innermost);
  for (const node of chain.reverse())
    result =
      node.type === "UnaryExpression"
        ? { kind: "unary", operator: node.operator, operand: result }
        : {
            kind: "binary",
            operator: node.operator.trim() || " ",
            left: result,
            right: convertOptional(node.arguments[1] ?? null),
          };
  return result;
}

function convert(node: AstExpression): Node {
  switch (node.type) {
    case "Literal":
      return literal(node.value);
    case "ErrorLiteral":
      return { kind: "value", value: errorNamed(node.value) ?? REF };
    case "ReferenceIdentifier":
      return referenceNode(node.value, node.kind);
    case "ArrayExpression":
      return { kind: "array", rows: node.elements.map((row) => row.map(arrayElement)) };
    case "CallExpression":
      return convertCall(node.callee, node.arguments);
    case "UnaryExpression":
    case "BinaryExpression":
      return convertOperators(node);
    case "LambdaExpression":
      return {
        kind: "lambda",
        params: node.params.map((p) => p.name.toLowerCase()),
        body: convertOptional(node.body),
      };
    case "LetExpression":
      return {
        kind: "let",
        declarations: node.declarations.map((d) => ({
          name: d.id.name.toLowerCase(),
          init: convertOptional(d.init),
        })),
        body: convertOptional(node.body),
      };
  }
}

function tokens(formula: string): Token[] {
  const list = tokenize(formula, { negativeNumbers: false, withLocation: false });
  if (list.some((token) => token.unterminated)) {
    throw new FormulaSyntaxError("A text is not closed");
  }
  return withSignedConstants(list);
}

/** In an array constant a sign belongs to its number: the parser wants one token for both. */
function withSignedConstants(list: Token[]): Token[] {
  let inArray = false;
  const signed: Token[] = [];
  for (const token of list) {
    if (token.value === "{") inArray = true;
    else if (token.value === "}") inArray = false;
    const sign = signed.at(-1)?.value;
    if (inArray && token.type === "number" && (sign === "-" || sign === "+")) {
      signed.pop();
      signed.push({ ...token, value: sign === "-" ? `-${token.value}` : token.value });
    } else signed.push(token);
  }
  return signed;
}

const trees = new Map<string, Node | FormulaSyntaxError>();

/**
 * The tree of a formula, with or without its "="; the same text always answers the same tree object.
 * @throws FormulaSyntaxError when Excel would refuse the text
 */
export function parseFormula(formula: string): Node {
  let tree = trees.get(formula);
  if (!tree) {
    try {
      const text = formula.startsWith("=") ? formula : `=${formula}`;
      tree = convert(parse(tokens(text)));
    } catch (error) {
      tree = new FormulaSyntaxError(error instanceof Error ? error.message : String(error));
    }
    trees.set(formula, tree);
  }
  if (tree instanceof FormulaSyntaxError) throw tree;
  return tree;
}
