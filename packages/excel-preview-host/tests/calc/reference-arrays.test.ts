// INDIRECT and OFFSET over arrays: an answer for each reference, never silently the first one's.
import { TestBook } from "./fixture";

const t = new TestBook();
t.put("A1", [
  ["甲", 1],
  ["乙", 2],
  ["甲", 4],
  ["丙", 8],
]);

it.each([
  ['SUMIF(INDIRECT({"A1:A2","A3:A4"}),"甲",INDIRECT({"B1:B2","B3:B4"}))', [[1, 4]]],
  ['SUMPRODUCT(SUMIF(INDIRECT({"A1:A2","A3:A4"}),"甲",INDIRECT({"B1:B2","B3:B4"})))', 5],
  [
    'SUMIF(INDIRECT({"A1:A2","A3:A4"}),{"甲";"乙"},INDIRECT({"B1:B2","B3:B4"}))',
    [
      [1, 4],
      [2, 0],
    ],
  ],
  ['SUM(COUNTIF(INDIRECT({"A1:A4","B1:B4"}),">1"))', 3],
  ['COUNTIFS(INDIRECT({"A1:A2","A3:A4"}),"甲")', [[1, 1]]],
  ['SUMIFS(INDIRECT({"B1:B2","B3:B4"}),INDIRECT({"A1:A2","A3:A4"}),"甲")', [[1, 4]]],
  ['COUNTIF(INDIRECT({"没有!A1","A1:A4"}),"甲")', [["#REF!", 2]]],
  ["SUBTOTAL(9,OFFSET(B1,ROW(B1:B4)-1,0))", [[1], [2], [4], [8]]],
  ['SUMPRODUCT(SUBTOTAL(9,OFFSET(B1,ROW(B1:B4)-1,0))*(A1:A4="甲"))', 5],
  ["SUM(N(OFFSET(B1,{0,2},0)))", 5],
  ['T(INDIRECT({"A1","A2"}))', [["甲", "乙"]]],
  ['SUM(INDIRECT({"B1:B4"}))', 15],
])("%s", (formula, value) => {
  expect(t.result(formula)).toEqual(value);
});

it("a function that does not answer for each keeps the file's value with its mark", () => {
  const other = new TestBook();
  other.put("A1", [[1], [2], ['=SUM(INDIRECT({"A1","A2"}))']]);
  const cell = other.sheet.ensure(2, 0);
  cell.value = 7;
  expect(other.value("A3")).toBe(7);
  expect(cell.stale).toBe(true);
});
