// workbook.functions: worksheet functions called from the add-in.
import { closeAll, errorOf, excel, onSheet } from "../support";

beforeEach(() => excel());
afterEach(closeAll);

type Call = (functions: Excel.Functions, sheet: Excel.Worksheet) => Excel.FunctionResult<unknown>;

async function answer(call: Call): Promise<unknown[]> {
  const result = await onSheet((sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["甲", 1],
      ["乙", 2.5],
      ['有"引号"', -3],
    ];
    return call(context.workbook.functions, sheet).load("value,error");
  });
  return [result.value, result.error];
}

const CALLS: [string, Call, unknown][] = [
  ["a range and texts", (f, s) => f.vlookup("乙", s.getRange("A:B"), 2, false), 2.5],
  ["a text with quotes", (f, s) => f.match('有"引号"', s.getRange("A1:A3"), 0), 3],
  ["as many as one likes", (f, s) => f.sum(1, s.getRange("B1:B3"), 4), 5.5],
  ["results of others", (f, s) => f.sum(f.max(s.getRange("B1:B3")), f.len("四个字吗")), 6.5],
  ["a dot in its name", (f) => f.norm_S_Dist(0, true), 0.5],
  ["an empty one in between", (f) => f.if(false, 1), false],
];
it.each(CALLS)("takes %s", async (_name, call, value) => {
  expect(await answer(call)).toEqual([value, null]);
});

it("tells an error apart from a value", async () => {
  expect(await answer((f, s) => f.vlookup("丁", s.getRange("A:B"), 2, false))).toEqual([
    null,
    "#N/A",
  ]);
});

it("refuses what is no argument, and names a function that it does not know", async () => {
  const chart: Call = (f, s) => f.sum(s.getRange("A1").format as never);
  expect(await errorOf(answer(chart))).toBe("InvalidArgument");
});
