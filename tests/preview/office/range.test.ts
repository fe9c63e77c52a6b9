// Ranges through the real office.js: reading, writing, finding one's way.
import { closeAll, errorOf, excel } from "./support";

afterEach(closeAll);

describe("a range", () => {
  it("is written and read", async () => {
    await excel();
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("一").getRange("B2:C3");
      range.values = [
        [1, "甲"],
        [true, "=B2+1"],
      ];
      range.load("values,formulas,address,text");
      await context.sync();
      return [range.address, range.values, range.formulas];
    });
    expect(values).toEqual([
      "一!B2:C3",
      [
        [1, "甲"],
        [true, 2],
      ],
      [
        [1, "甲"],
        [true, "=B2+1"],
      ],
    ]);
  });

  it("refuses an array of another size", async () => {
    await excel();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("一").getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    });
    expect(await errorOf(run)).toBe("InvalidArgument");
  });
});
