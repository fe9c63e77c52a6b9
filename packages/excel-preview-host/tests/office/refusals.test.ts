// Formulas, lists, alerts and formats that Excel refuses, wherever they are written.
import { closeAll, errorOf, excel, onSheet } from "./support";

beforeEach(async () => {
  await excel();
  await onSheet((sheet) => {
    sheet.getRange("A1:B3").values = [
      ["部门", "篇数"],
      ["甲", 1],
      ["乙", 2],
    ];
    sheet.tables.add("A1:B3", true).name = "名册";
  });
});
afterEach(closeAll);

const nested = (levels: number): string => `=${"ABS(".repeat(levels)}1${")".repeat(levels)}`;
const sum = (terms: number): string => `=${Array(terms).fill("1").join("+")}`;

const ANYWHERE = {
  "does not parse": "=SUM(1,",
  "text that is not closed": '="甲',
  "longer than 8,192 characters": sum(4097),
  "deeper than 64 levels": nested(65),
};
const IN_RULES = {
  "a table reference": "=名册[篇数]>1",
  "an array constant": "=OR($D1={1,2})",
  "a union": "=SUM((D1,D3))>1",
};
const GOOD = { plain: "=$D1>1", "as deep as may be": nested(64), long: `${sum(4000)}>$D$1` };

const PLACES: Record<string, (sheet: Excel.Worksheet, formula: string) => void> = {
  "a cell": (sheet, formula) => {
    sheet.getRange("D1").formulas = [[formula]];
  },
  "a name": (sheet, formula) => void sheet.names.add("名称一", formula),
  "a name's new formula": (sheet, formula) => {
    sheet.names.add("名称二", "=1").formula = formula;
  },
};
const RULES: Record<string, (sheet: Excel.Worksheet, formula: string) => void> = {
  "a conditional format": (sheet, formula) => {
    const { custom } = sheet.getRange("D1:D9").conditionalFormats.add("Custom");
    custom.rule.formula = formula;
  },
  "a cell value's rule": (sheet, formula) => {
    const { cellValue } = sheet.getRange("D1:D9").conditionalFormats.add("CellValue");
    cellValue.rule = { formula1: formula, operator: "EqualTo" };
  },
  "a validation": (sheet, formula) => {
    sheet.getRange("D1:D9").dataValidation.rule = { custom: { formula } };
  },
  "a validation's limit": (sheet, formula) => {
    sheet.getRange("D1:D9").dataValidation.rule = {
      wholeNumber: { formula1: formula, operator: "GreaterThan" },
    };
  },
  "a list's source": (sheet, formula) => {
    sheet.getRange("D1:D9").dataValidation.rule = {
      list: { source: formula, inCellDropDown: true },
    };
  },
};

function each(
  places: typeof PLACES,
  formulas: Record<string, string>,
): [string, string, (sheet: Excel.Worksheet) => void][] {
  return Object.entries(places).flatMap(([place, write]) =>
    Object.entries(formulas).map(
      ([kind, formula]) =>
        [place, kind, (sheet: Excel.Worksheet) => write(sheet, formula)] as [
          string,
          string,
          (sheet: Excel.Worksheet) => void,
        ],
    ),
  );
}

it.each([...each({ ...PLACES, ...RULES }, ANYWHERE), ...each(RULES, IN_RULES)])(
  "%s refuses: %s",
  async (_place, _kind, write) => {
    expect(await errorOf(onSheet(write))).toBe("InvalidArgument");
  },
);

it.each(each({ ...PLACES, ...RULES }, GOOD))("%s takes: %s", async (_place, _kind, write) => {
  expect(await errorOf(onSheet(write))).toBe("no error");
});

it.each([
  ["two columns", "=$A$1:$B$3", "InvalidArgument"],
  ["one column", "=$A$2:$A$3", "no error"],
  ["one row", "=$A$1:$B$1", "no error"],
  ["a name of two columns", "=两列", "InvalidArgument"],
  ["a name of one column", "=一列", "no error"],
])("a list of %s", async (_name, source, answer) => {
  await onSheet((sheet, context) => {
    context.workbook.names.add("两列", sheet.getRange("A1:B3"));
    context.workbook.names.add("一列", sheet.getRange("A1:A3"));
  });
  const listed = onSheet((sheet) => {
    sheet.getRange("D1").dataValidation.rule = { list: { source, inCellDropDown: true } };
  });
  expect(await errorOf(listed)).toBe(answer);
});

it.each([
  [225, 32, "no error"],
  [226, 1, "InvalidArgument"],
  [1, 33, "InvalidArgument"],
])("an alert of %d characters under a title of %d", async (message, title, answer) => {
  const alerted = onSheet((sheet) => {
    sheet.getRange("D1").dataValidation.errorAlert = {
      message: "改".repeat(message),
      title: "题".repeat(title),
      showAlert: true,
      style: "Stop",
    };
  });
  expect(await errorOf(alerted)).toBe(answer);
});

it.each([
  [255, "no error"],
  [256, "InvalidArgument"],
])("a prompt of %d characters", async (length, answer) => {
  const prompted = onSheet((sheet) => {
    const message = "填".repeat(length);
    sheet.getRange("D1").dataValidation.prompt = { message, title: "", showPrompt: true };
  });
  expect(await errorOf(prompted)).toBe(answer);
});

it.each([
  ["inside a table", "A2:B2", "InvalidOperation"],
  ["over a table's edge", "B3:C3", "InvalidOperation"],
  ["beside it", "D1:E1", "no error"],
])("merging %s", async (_name, address, answer) => {
  expect(await errorOf(onSheet((sheet) => sheet.getRange(address).merge()))).toBe(answer);
});

it.each([
  "General",
  "@",
  "0.00",
  "#,##0;[Red]-#,##0",
  'yyyy"年"m"月"d"日"',
  "yyyy年m月d日",
  "aaaa",
  "[$-804]aaa",
  "[DBNum1]0",
  "[h]:mm",
  "上午/下午h:mm",
  "0.00E+00",
  "0篇",
  '0"x"',
  "0\\x",
])("%s is a number format", async (code) => {
  const written = onSheet((sheet) => {
    sheet.getRange("D1").numberFormat = [[code]];
  });
  expect(await errorOf(written)).toBe("no error");
});

it.each(["0;0;0;0;0", '"甲', "G/通用格式", "xyz", "0x", "[红色]0"])(
  "%s is no number format",
  async (code) => {
    const one = onSheet((sheet) => {
      sheet.getRange("D1:D2").numberFormat = code as never;
    });
    expect(await errorOf(one)).toBe("InvalidArgument");
    const many = onSheet((sheet) => {
      sheet.getRange("D1:D2").numberFormat = [["0"], [code]];
    });
    expect(await errorOf(many)).toBe("InvalidArgument");
  },
);
