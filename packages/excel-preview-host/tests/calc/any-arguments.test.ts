// Whatever a function is given, its answer is a value or an error: never an exception, never no end.
import * as formulajs from "@formulajs/formulajs";
import { TestBook } from "./fixture";

/** Every name that formula.js brings, in Excel's spelling. */
function namesIn(holder: object, prefix = ""): string[] {
  return Object.entries(holder).flatMap(([key, value]) =>
    typeof value === "function"
      ? [prefix + key, ...namesIn(value as object, `${prefix}${key}.`)]
      : [],
  );
}

const NAMES = [
  ...namesIn(formulajs).filter((name) => name !== "LET" && !name.startsWith("utils")),
  ..."SUM COUNTIF SUMIFS XLOOKUP FILTER SORT TEXTSPLIT SEQUENCE INDEX OFFSET INDIRECT SUBTOTAL TEXT DATE".split(
    " ",
  ),
];

const ARGUMENTS = [
  "",
  "1",
  "-1",
  '"x"',
  "A1:B4",
  "A1:B4,2",
  'A1:B4,"篇数",A1:B2',
  "1,2",
  "3,1",
  "1,2,3",
  "1,2,3,4,5",
  "B2:B4,B2:B4",
  "44000,10000000",
  "1000000000",
  '"3+4i"',
  "Z1",
  "1/0",
  "{-100;50;20}",
];

const book = new TestBook();
book.put("A1", [
  ["部门", "篇数", null, "部门", "篇数"],
  ["城东第一店", 4, null, "城东", ">1"],
  ["城西第一店", -2, null, "城西", "<0"],
  ["采购部", 1.5, null, null, null],
]);

it.each(NAMES)("%s answers whatever it is given", (name) => {
  for (const given of ARGUMENTS) {
    expect(book.result(`${name}(${given})`)).toBeDefined();
  }
});

it("a function that fails leaves the others calculating, and keeps the file's value with its mark", () => {
  const other = new TestBook();
  other.put("A1", [["=DOLLAR(1,101)"], ["=1+1"], ["=A2*2"]]);
  const cell = other.sheet.ensure(0, 0);
  cell.value = 7;
  expect(other.values("A1:A3")).toEqual([[7], [2], [4]]);
  expect(cell.stale).toBe(true);
});

it.each([
  ["FACT(-1)", "#NUM!"],
  ["PERMUT(-1,2)", "#NUM!"],
  ["IMABS(3)", 3],
  ['DMIN(A1:B4,"篇数",D1:D2)', 4],
  ["DSUM(A1:B4,2,D1:D3)", 2],
  ['DCOUNT(A1:B4,"篇数",E1:E2)', 2],
  ['DGET(A1:B4,"部门",E1:E3)', "#NUM!"],
  ['DSUM(A1:B4,"没有",E1:E2)', "#VALUE!"],
  ["IMSUM(1,2)", "3"],
  ["IRR({-1;-2})", "#NUM!"],
  ["SUM({-100,+50})", -50],
])("%s is %s", (formula, value) => {
  expect(book.result(formula)).toBe(value);
});
