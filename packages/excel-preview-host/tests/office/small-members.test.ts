// Members that stand for themselves: validity, names by formula, page options, the machine's culture.
import { area } from "../../src/model/address";
import { closeFiles, openFile, reopened } from "./saved";
import { errorOf, onSheet } from "./support";

beforeEach(() => openFile());
afterEach(closeFiles);

describe("DataValidation.valid", () => {
  const RULES: [string, Excel.DataValidationRule, unknown[]][] = [
    ["a list", { list: { inCellDropDown: true, source: "甲,乙" } }, ["甲", "丙"]],
    ["whole numbers", { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } }, [5, 10]],
    ["lengths", { textLength: { formula1: 2, operator: "LessThan" } }, ["甲", "甲乙"]],
    ["a formula", { custom: { formula: "=A1>3" } }, [4, 3]],
  ];

  it.each(RULES)("of %s: all, none, some", async (_, rule, [good, bad]) => {
    const answers: unknown[] = [];
    for (const values of [
      [good, good],
      [bad, bad],
      [good, bad],
    ]) {
      const validation = await onSheet((sheet) => {
        sheet.getRange("A1:A2").values = values.map((value) => [value]);
        sheet.getRange("A1:A2").dataValidation.rule = rule;
        return sheet.getRange("A1:A2").dataValidation.load("valid");
      });
      answers.push(validation.valid);
    }
    expect(answers).toEqual([true, false, null]);
  });

  it("without a rule everything is valid, and a blank where blanks are ignored", async () => {
    const free = await onSheet((sheet) => sheet.getRange("A1:B2").dataValidation.load("valid"));
    expect(free.valid).toBe(true);
    const blank = await onSheet((sheet) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "甲" } };
      dataValidation.ignoreBlanks = false;
      return dataValidation.load("valid");
    });
    expect(blank.valid).toBe(false);
  });
});

it("a name is made of a formula, and of nothing else by addFormulaLocal", async () => {
  const name = await onSheet((sheet, context) => {
    sheet.getRange("A1:A2").values = [[1], [2]];
    return context.workbook.names.addFormulaLocal("合计", "=SUM(一!$A$1:$A$2)").load("value");
  });
  expect(name.value).toBe(3);
  const wrong = onSheet((_, context) => context.workbook.names.addFormulaLocal("另", "3"));
  expect(await errorOf(wrong)).toBe("InvalidArgument");
});

it("a page is centred upwards and printed in black and white, also in the file", async () => {
  const node = await openFile();
  await onSheet((sheet) => {
    sheet.pageLayout.centerVertically = true;
    sheet.pageLayout.blackAndWhite = true;
  });
  await reopened(node);
  const page = await onSheet((sheet) => sheet.pageLayout.load("centerVertically,blackAndWhite"));
  expect([page.centerVertically, page.blackAndWhite]).toEqual([true, true]);
});

it("the culture is that of a Chinese Windows", async () => {
  const culture = await onSheet((_, context) => {
    const { cultureInfo } = context.application;
    cultureInfo.load("name");
    cultureInfo.numberFormat.load("numberDecimalSeparator");
    cultureInfo.datetimeFormat.load("shortDatePattern");
    return cultureInfo;
  });
  expect(culture.name).toBe("zh-CN");
  expect(culture.numberFormat.numberDecimalSeparator).toBe(".");
  expect(culture.datetimeFormat.shortDatePattern).toBe("yyyy/M/d");
});

it("ROWS and COLUMNS of an error are that error", async () => {
  const node = await openFile();
  await onSheet((sheet) => {
    sheet.getRange("A1:B1").formulas = [["=ROWS(1/0)", "=COLUMNS(NA())"]];
  });
  const range = await onSheet((sheet) => sheet.getRange("A1:B1").load("values"));
  expect(range.values).toEqual([["#DIV/0!", "#N/A"]]);
  expect(node.book.sheets[0]?.used()).toEqual(area(0, 0, 0, 1));
});
