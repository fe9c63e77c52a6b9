// Ranges: finding and replacing, special cells, duplicates, properties of cells, several areas.
import {
  excel,
  closeAll,
  errorOf,
  getFormulas as get,
  onSheet,
  putFormulas as put,
} from "./support";

beforeEach(() => excel());
afterEach(closeAll);

describe("findAll", () => {
  beforeEach(() =>
    put("A1:B4", [
      ["苹果", "ab"],
      ["苹果汁", "AB"],
      ["梨", 12],
      ["苹果", "=12+0"],
    ]),
  );

  it.each([
    ["苹果", {}, "一!A1:A2,一!A4"],
    ["苹果", { completeMatch: true }, "一!A1,一!A4"],
    ["ab", { matchCase: true }, "一!B1"],
    ["a?", { completeMatch: true }, "一!B1:B2"],
    ["果*", {}, "一!A1:A2,一!A4"],
    ["12", {}, "一!B3:B4"],
  ])("%s %j", async (text, criteria, address) => {
    const found = await onSheet((sheet) =>
      sheet.findAll(text, criteria as Excel.WorksheetSearchCriteria).load("address"),
    );
    expect(found.address).toBe(address);
  });

  it("finds nothing", async () => {
    const nothing = (sheet: Excel.Worksheet): unknown => sheet.findAll("桃", {});
    expect(await errorOf(onSheet(nothing))).toBe("ItemNotFound");
    const none = await onSheet((sheet) => sheet.findAllOrNullObject("桃", {}));
    expect(none.isNullObject).toBe(true);
  });
});

describe("replaceAll", () => {
  beforeEach(() =>
    put("A1:C2", [
      ["一月一日", 110, "=A1&1"],
      ["一月", "x.y", "X"],
    ]),
  );

  it.each([
    [
      "一",
      "二",
      {},
      2,
      [
        ["二月二日", 110, "=A1&1"],
        ["二月", "x.y", "X"],
      ],
    ],
    [
      "一月",
      "二月",
      { completeMatch: true },
      1,
      [
        ["一月一日", 110, "=A1&1"],
        ["二月", "x.y", "X"],
      ],
    ],
    [
      "1",
      "2",
      {},
      2,
      [
        ["一月一日", 220, "=A2&2"],
        ["一月", "x.y", "X"],
      ],
    ],
    [
      "x",
      "z",
      { matchCase: true },
      1,
      [
        ["一月一日", 110, "=A1&1"],
        ["一月", "z.y", "X"],
      ],
    ],
    [
      "x",
      "",
      {},
      2,
      [
        ["一月一日", 110, "=A1&1"],
        ["一月", ".y", ""],
      ],
    ],
    [
      ".",
      "$&",
      {},
      1,
      [
        ["一月一日", 110, "=A1&1"],
        ["一月", "x$&y", "X"],
      ],
    ],
    [
      "",
      "z",
      {},
      0,
      [
        ["一月一日", 110, "=A1&1"],
        ["一月", "x.y", "X"],
      ],
    ],
  ] as const)("%s by %s %j", async (text, by, criteria, count, after) => {
    const result = await onSheet((sheet) => sheet.getRange("A1:C2").replaceAll(text, by, criteria));
    expect(result.value).toBe(count);
    expect(await get("A1:C2")).toEqual(after);
  });

  it("of a sheet takes all its cells", async () => {
    const result = await onSheet((sheet) => sheet.replaceAll("月", "份", {}));
    expect(result.value).toBe(2);
  });
});

describe("getSpecialCells", () => {
  beforeEach(async () => {
    await put("A1:C3", [
      [1, "文", true],
      ["=1/0", "=A1", ""],
      ["=A1&1", 2, "#N/A"],
    ]);
    await onSheet((sheet) => {
      sheet.getRange("A2:A3").dataValidation.rule = { custom: { formula: "=TRUE" } };
      sheet.getRange("B1").conditionalFormats.add("DataBar");
      sheet.getRange("2:2").rowHidden = true;
    });
  });

  it.each([
    ["Blanks", undefined, "一!C2"],
    ["Formulas", undefined, "一!A2:B2,一!A3"],
    ["Formulas", "Numbers", "一!B2"],
    ["Formulas", "Errors", "一!A2"],
    ["Formulas", "Text", "一!A3"],
    ["Constants", undefined, "一!A1:C1,一!B3:C3"],
    ["Constants", "LogicalText", "一!B1:C1"],
    ["Constants", "ErrorsNumbers", "一!A1,一!B3:C3"],
    ["DataValidations", undefined, "一!A2:A3"],
    ["ConditionalFormats", undefined, "一!B1"],
    ["Visible", undefined, "一!A1:C1,一!A3:C3"],
  ] as const)("%s %s", async (type, kind, address) => {
    const found = await onSheet((sheet) =>
      sheet.getRange("A1:C3").getSpecialCells(type, kind).load("address"),
    );
    expect(found.address).toBe(address);
  });

  it("answers ItemNotFound, or nothing, where there are none", async () => {
    const none = (sheet: Excel.Worksheet): unknown =>
      sheet.getRange("A1").getSpecialCells("Blanks");
    expect(await errorOf(onSheet(none))).toBe("ItemNotFound");
    const nothing = await onSheet((sheet) =>
      sheet.getRange("A1").getSpecialCellsOrNullObject("Blanks"),
    );
    expect(nothing.isNullObject).toBe(true);
  });
});

describe("removeDuplicates", () => {
  beforeEach(() =>
    put("A1:B5", [
      ["名", "数"],
      ["甲", 1],
      ["乙", 1],
      ["甲", 2],
      ["甲", 1],
    ]),
  );

  it("keeps the first of equal rows and moves the others up", async () => {
    const result = await onSheet((sheet) =>
      sheet.getRange("A1:B5").removeDuplicates([0, 1], true).load("removed,uniqueRemaining"),
    );
    expect([result.removed, result.uniqueRemaining]).toEqual([1, 3]);
    expect(await get("A1:B5")).toEqual([
      ["名", "数"],
      ["甲", 1],
      ["乙", 1],
      ["甲", 2],
      ["", ""],
    ]);
  });

  it("looks at the named columns alone, and at every row without a header", async () => {
    await onSheet((sheet) => sheet.getRange("A1:B5").removeDuplicates([0], false));
    expect(await get("A1:B5")).toEqual([
      ["名", "数"],
      ["甲", 1],
      ["乙", 1],
      ["", ""],
      ["", ""],
    ]);
  });

  it.each([[[]], [[2]], [[-1]]])("refuses the columns %j", async (columns) => {
    const run = onSheet((sheet) => sheet.getRange("A1:B5").removeDuplicates(columns, true));
    expect(await errorOf(run)).toBe("InvalidArgument");
  });
});

it("formulas in R1C1 are read and written each for its cell", async () => {
  await onSheet((sheet) => {
    sheet.getRange("A1:B2").formulasR1C1 = [
      [1, "=RC[-1]*2"],
      ["=R[-1]C", "=R1C1"],
    ];
  });
  expect(await get("A1:B2")).toEqual([
    [1, "=A1*2"],
    ["=A1", "=$A$1"],
  ]);
  const range = await onSheet((sheet) => sheet.getRange("A1:B2").load("formulasR1C1"));
  expect(range.formulasR1C1).toEqual([
    [1, "=RC[-1]*2"],
    ["=R[-1]C", "=R1C1"],
  ]);
});

it("properties of cells are set and read cell by cell", async () => {
  const result = await onSheet((sheet) => {
    const range = sheet.getRange("A1:B1");
    range.setCellProperties([
      [{ format: { font: { bold: true }, borders: { top: { style: "Double" } } } }, {}],
    ]);
    return range.getCellProperties({
      address: true,
      format: { font: { bold: true }, borders: { top: { style: true } } as object },
    });
  });
  expect(result.value).toEqual([
    [
      { address: "一!A1", format: { font: { bold: true }, borders: { top: { style: "Double" } } } },
      { address: "一!B1", format: { font: { bold: false }, borders: { top: { style: "None" } } } },
    ],
  ]);
  const wrong = onSheet((sheet) => sheet.getRange("A1:B1").setCellProperties([[{}]]));
  expect(await errorOf(wrong)).toBe("InvalidArgument");
});

describe("several areas", () => {
  it("are formatted, copied into and read as one", async () => {
    await put("A1", [["=B1"]]);
    const areas = await onSheet((sheet) => {
      const found = sheet.getRanges("C1:C2,E1");
      found.format.fill.color = "pink";
      found.copyFrom("A1", "Formulas");
      sheet.getRange("E1").format.font.bold = true;
      found.load("isEntireColumn");
      found.format.fill.load("color");
      found.format.font.load("bold,name");
      return found;
    });
    expect(areas.isEntireColumn).toBe(false);
    expect(areas.format.fill.color).toBe("#FFC0CB");
    expect(areas.format.font.bold).toBeNull();
    expect(await get("C1:E2")).toEqual([
      ["=D1", "", "=F1"],
      ["=D2", "", ""],
    ]);
  });

  it("meet, move and are narrowed to what is used", async () => {
    await put("A1:B2", [
      [1, ""],
      ["", 2],
    ]);
    const found = await onSheet((sheet) => {
      const areas = sheet.getRanges("A1:A9,B2:C9");
      return [
        areas.getIntersection("A2:B3"),
        areas.getOffsetRangeAreas(1, 1),
        areas.getUsedRangeAreasOrNullObject(true),
        areas.getEntireRow(),
      ].map((each) => each.load("address"));
    });
    expect(found.map((each) => each.address)).toEqual([
      "一!A2:A3,一!B2:B3",
      "一!B2:B10,一!C3:D10",
      "一!A1,一!B2",
      "一!1:9,一!2:9",
    ]);
    const apart = onSheet((sheet) => sheet.getRanges("A1,B2").getIntersection("D4"));
    expect(await errorOf(apart)).toBe("ItemNotFound");
  });
});
