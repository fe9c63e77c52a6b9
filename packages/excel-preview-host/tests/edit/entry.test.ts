// What Excel makes of inputs: numbers, dates, formulas, text.
import { interpret, type Input } from "../../src/edit/entry";
import type { CellValue } from "../../src/model/value";

describe("interpret", () => {
  const year = new Date().getFullYear();
  it.each<[Input, CellValue, string | undefined]>([
    ["12", 12, undefined],
    ["1,234", 1234, "#,##0"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["12,34", "12,34", undefined],
    ["-3", -3, undefined],
    ["(5)", -5, undefined],
    ["50%", 0.5, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["1e3", 1000, "0.00E+00"],
    ["2022-3-5", 44625, "yyyy/m/d"],
    ["2022/3/5", 44625, "yyyy/m/d"],
    ["2022年3月5日", 44625, 'yyyy"年"m"月"d"日"'],
    ["2022-2-30", "2022-2-30", undefined],
    ["2022年3月", 44621, 'yyyy"年"m"月"'],
    ["22-3-5", 44625, "yyyy/m/d"],
    ["98/1/2", 35797, "yyyy/m/d"],
    ["1900-2-29", 60, "yyyy/m/d"],
    ["2022.3.5", "2022.3.5", undefined],
    ["１２．５", 12.5, undefined],
    ["２０２２－３－５", 44625, "yyyy/m/d"],
    ["10:30", 0.4375, "h:mm"],
    ["2022-3-5 12:00", 44625.5, "yyyy/m/d h:mm"],
    ["TRUE", true, undefined],
    ["true", true, undefined],
    ["'007", "007", undefined],
    ["3月", "3月", undefined],
    ["2022-0007", "2022-0007", undefined],
    ["城东", "城东", undefined],
    [7, 7, undefined],
    ["", null, undefined],
  ])("%j", (input, value, format) => {
    const entry = interpret(input, "General");
    expect([entry.value, entry.format, entry.formula]).toEqual([value, format, null]);
  });

  it("completes a date without year with the current one", () => {
    const entry = interpret("3月5日", "General");
    expect(entry.format).toBe('m"月"d"日"');
    expect(entry.value).toBe(interpret(`${year}-3-5`, "General").value);
  });

  it("keeps everything as text in a text cell", () => {
    expect(interpret("=1+1", "@")).toMatchObject({ value: "=1+1", formula: null });
    expect(interpret("007", "@").value).toBe("007");
    expect(interpret(12, "@").value).toBe("12");
  });

  it("reads = + - @ at the start as a formula and refuses a broken one", () => {
    expect(interpret("=sum(a1:b2)+订单[a]", "General").formula).toBe("=SUM(A1:B2)+订单[a]");
    expect(interpret("+A1", "General").formula).toBe("=+A1");
    expect(interpret("-B2*2", "General").formula).toBe("=-B2*2");
    expect(interpret("=", "General")).toMatchObject({ value: "=", formula: null });
    for (const broken of ["=1+", "=SUM(", '="a', "- 附件)"]) {
      expect(() => interpret(broken, "General")).toThrow(
        expect.objectContaining({ code: "InvalidArgument" }),
      );
    }
    expect(interpret("'=1", "General")).toMatchObject({ value: "=1", quotePrefix: true });
  });

  it("refuses more than 32,767 characters", () => {
    expect(() => interpret("长".repeat(32_768), "General")).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
    expect(interpret("长".repeat(32_767), "General").value).toHaveLength(32_767);
  });
});
