// Filters by lists, comparisons, first ones and relative dates: on tables and on a sheet itself.
import type { NodeExcel } from "../../src/node";
import { ruleTest } from "../../src/edit/filter-rules";
import { serialOf } from "../../src/calc/serial";
import { DYNAMIC_CRITERIA, type FilterRule } from "../../src/model/filters";
import { closeFiles, openFile, readBack, reopened, savedParts } from "./saved";
import { errorOf, onSheet } from "./support";

let node: NodeExcel;
beforeEach(async () => {
  node = await openFile();
  await onSheet((sheet) => {
    sheet.getRange("B2:C7").values = [
      ["项目", "数"],
      ["甲组", 10],
      ["乙组", 20],
      ["丙班", 30],
      ["", 40],
      ["丁组", 30],
    ];
  });
});
afterEach(closeFiles);

/** The rows (from 1) that are hidden. */
function hidden(excel: NodeExcel = node): number[] {
  const rows = excel.book.sheets[0]?.rows ?? new Map();
  const filtered = [...rows].flatMap(([row, layout]) => (layout.filtered ? [row + 1] : []));
  return filtered.toSorted((a, b) => a - b);
}

const sheetFilter = (criteria: Excel.FilterCriteria, column = 1): Promise<unknown> =>
  onSheet((sheet) => sheet.autoFilter.apply(sheet.getRange("B2:C7"), column, criteria));

const RULES: [name: string, column: number, criteria: object, hides: number[]][] = [
  ["values", 0, { filterOn: "Values", values: ["甲组", ""] }, [4, 5, 7]],
  ["one comparison", 1, { filterOn: "Custom", criterion1: ">20" }, [3, 4]],
  [
    "both of two",
    1,
    { filterOn: "Custom", criterion1: ">=20", criterion2: "<40", operator: "And" },
    [3, 6],
  ],
  [
    "either of two",
    1,
    { filterOn: "Custom", criterion1: "<20", criterion2: "=40", operator: "Or" },
    [4, 5, 7],
  ],
  ["a text's end", 0, { filterOn: "Custom", criterion1: "=*组" }, [5, 6]],
  ["a value by itself", 0, { filterOn: "Custom", criterion1: "甲组" }, [4, 5, 6, 7]],
  ["not empty", 0, { filterOn: "Custom", criterion1: "<>" }, [6]],
  ["empty", 0, { filterOn: "Custom", criterion1: "=" }, [3, 4, 5, 7]],
  ["first items, with equals", 1, { filterOn: "TopItems", criterion1: "2" }, [3, 4]],
  ["last items", 1, { filterOn: "BottomItems", criterion1: "1" }, [4, 5, 6, 7]],
  ["first percent, at least one", 1, { filterOn: "TopPercent", criterion1: "10" }, [3, 4, 5, 7]],
  ["last percent", 1, { filterOn: "BottomPercent", criterion1: "40" }, [5, 6, 7]],
  ["above average", 1, { filterOn: "Dynamic", dynamicCriteria: "AboveAverage" }, [3, 4]],
  ["below average", 1, { filterOn: "Dynamic", dynamicCriteria: "BelowAverage" }, [5, 6, 7]],
];

describe("a rule", () => {
  it.each(RULES)("hides rows of a sheet: %s", async (_, column, criteria, hides) => {
    await sheetFilter(criteria as Excel.FilterCriteria, column);
    expect(hidden()).toEqual(hides);
  });

  it.each(RULES)("hides rows of a table: %s", async (_, column, criteria, hides) => {
    await onSheet((sheet) => {
      const table = sheet.tables.add("B2:C7", true);
      table.columns.getItemAt(column).filter.apply(criteria as Excel.FilterCriteria);
    });
    expect(hidden()).toEqual(hides);
  });

  it.each(RULES)("is the same after saving: %s", async (_, column, criteria) => {
    await sheetFilter(criteria as Excel.FilterCriteria, column);
    await onSheet((sheet) => {
      sheet.getRange("F2:G4").values = [
        ["名", "数"],
        ["甲", 1],
        ["乙", 2],
      ];
      const table = sheet.tables.add("F2:G4", true);
      table.columns.getItemAt(column).filter.apply(criteria as Excel.FilterCriteria);
    });
    const before = node.book;
    const again = readBack(node).book;
    expect(again.sheets[0]?.autoFilter).toEqual(before.sheets[0]?.autoFilter);
    expect(again.tables.map((t) => t.columns)).toEqual(before.tables.map((t) => t.columns));
  });

  it("is answered as it was given", async () => {
    const filter = await onSheet((sheet) => {
      sheet.autoFilter.apply("B2:C7", 1, {
        filterOn: "Custom",
        criterion1: ">=20",
        criterion2: "<40",
        operator: "And",
      });
      return sheet.autoFilter.load("criteria,enabled,isDataFiltered");
    });
    expect(filter.criteria).toEqual([
      null,
      { filterOn: "Custom", criterion1: ">=20", criterion2: "<40", operator: "And" },
    ]);
    expect([filter.enabled, filter.isDataFiltered]).toEqual([true, true]);
  });

  const REFUSED: object[] = [
    { filterOn: "Custom" },
    { filterOn: "Custom", criterion1: ">1", criterion2: "<3", operator: "Xor" },
    { filterOn: "TopItems", criterion1: "0" },
    { filterOn: "TopItems", criterion1: "501" },
    { filterOn: "TopPercent", criterion1: "101" },
    { filterOn: "TopItems", criterion1: "几个" },
    { filterOn: "Dynamic", dynamicCriteria: "LastDecade" },
    { filterOn: "Shape" },
    { filterOn: "Values" },
  ];
  it.each(REFUSED)("is refused where it says nothing: %j", async (criteria) => {
    expect(await errorOf(sheetFilter(criteria as Excel.FilterCriteria))).toBe("InvalidArgument");
    expect(hidden()).toEqual([]);
  });

  it.each(["CellColor", "FontColor", "Icon"] as const)("by %s is a named failure", async (on) => {
    expect(await errorOf(sheetFilter({ filterOn: on }))).toBe("ApiNotFound");
  });
});

it("a table's column has a method for each kind", async () => {
  const filters: ((filter: Excel.Filter) => void)[] = [
    (f) => f.applyBottomItemsFilter(1),
    (f) => f.applyTopItemsFilter(1),
    (f) => f.applyTopPercentFilter(50),
    (f) => f.applyBottomPercentFilter(50),
    (f) => f.applyCustomFilter(">10", "<30", "And"),
    (f) => f.applyDynamicFilter("AboveAverage"),
    (f) => f.applyValuesFilter(["10"]),
    (f) => f.clear(),
  ];
  const seen: number[][] = [];
  await onSheet((sheet) => void sheet.tables.add("B2:C7", true));
  for (const apply of filters) {
    await onSheet((sheet) => apply(sheet.tables.getItemAt(0).columns.getItemAt(1).filter));
    seen.push(hidden());
  }
  expect(seen).toEqual([
    [4, 5, 6, 7],
    [3, 4, 5, 7],
    [3, 4],
    [5, 6, 7],
    [3, 5, 6, 7],
    [3, 4],
    [4, 5, 6, 7],
    [],
  ]);
});

describe("a sheet's filter", () => {
  it("takes the block around one cell, and only buttons without a column", async () => {
    const range = await onSheet((sheet) => {
      sheet.autoFilter.apply(sheet.getRange("B3"));
      return sheet.autoFilter.getRange().load("address");
    });
    expect(range.address).toBe("一!B2:C7");
    expect(hidden()).toEqual([]);
  });

  it("is cleared by column and as a whole, applied again, and removed", async () => {
    await sheetFilter({ filterOn: "Custom", criterion1: ">20" });
    await sheetFilter({ filterOn: "Values", values: ["丙班"] }, 0);
    expect(hidden()).toEqual([3, 4, 6, 7]);
    await onSheet((sheet) => sheet.autoFilter.clearColumnCriteria(0));
    expect(hidden()).toEqual([3, 4]);
    await onSheet((sheet) => (sheet.getRange("C3").values = [[99]]));
    expect(hidden()).toEqual([3, 4]);
    await onSheet((sheet) => sheet.autoFilter.reapply());
    expect(hidden()).toEqual([4]);
    await onSheet((sheet) => sheet.autoFilter.clearCriteria());
    expect(hidden()).toEqual([]);
    const gone = await onSheet((sheet) => {
      sheet.autoFilter.remove();
      return sheet.autoFilter.getRangeOrNullObject();
    });
    expect(gone.isNullObject).toBe(true);
    expect(await errorOf(onSheet((sheet) => sheet.autoFilter.getRange()))).toBe("ItemNotFound");
  });

  it("refuses a column outside, and a range with a table in it", async () => {
    const outside = sheetFilter({ filterOn: "Custom", criterion1: ">1" }, 2);
    expect(await errorOf(outside)).toBe("InvalidArgument");
    await onSheet((sheet) => void sheet.tables.add("B2:C7", true));
    expect(await errorOf(onSheet((sheet) => sheet.autoFilter.apply("A1:B3")))).toBe(
      "InvalidOperation",
    );
  });

  it("on a protected sheet wants its leave", async () => {
    await onSheet((sheet) => sheet.protection.protect());
    expect(await errorOf(sheetFilter({ filterOn: "Custom", criterion1: ">1" }))).toBe(
      "AccessDenied",
    );
  });

  it("goes along with rows and columns", async () => {
    await sheetFilter({ filterOn: "Custom", criterion1: ">20" });
    await onSheet((sheet) => {
      sheet.getRange("1:1").insert("Down");
      sheet.getRange("C:C").insert("Right");
      sheet.getRange("A:A").delete("Left");
    });
    const moved = node.book.sheets[0]?.autoFilter;
    expect(moved?.area).toEqual({ top: 2, left: 0, bottom: 7, right: 2 });
    expect(moved?.rules).toEqual([null, null, { on: "custom", criteria: [">20"], and: true }]);
    await onSheet((sheet) => sheet.getRange("C:C").delete("Left"));
    expect(node.book.sheets[0]?.autoFilter?.rules).toEqual([null, null]);
  });

  it("is in the file as Excel writes it, with its hidden name, and gone when it is removed", async () => {
    await sheetFilter({ filterOn: "Custom", criterion1: ">20" });
    const parts = savedParts(node);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(
      '<autoFilter ref="B2:C7"><filterColumn colId="1"><customFilters>' +
        '<customFilter operator="greaterThan" val="20"/></customFilters></filterColumn></autoFilter>',
    );
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('filterMode="1"');
    expect(parts["xl/workbook.xml"]).toMatch(
      /<definedName name="_xlnm._FilterDatabase"[^>]*hidden="1"[^>]*>一!\$B\$2:\$C\$7</,
    );
    const again = await reopened(node);
    expect(hidden(again)).toEqual([3, 4]);
    await onSheet((sheet) => sheet.autoFilter.remove());
    expect(hidden(again)).toEqual([]);
    const after = savedParts(again);
    expect(after["xl/worksheets/sheet1.xml"]).not.toMatch(/autoFilter|filterMode/);
    expect(after["xl/workbook.xml"]).not.toContain("_FilterDatabase");
  });
});

describe("relative dates", () => {
  const day = (year: number, month: number, date: number): number =>
    serialOf(year, month, date) ?? 0;
  /** A Thursday. */
  const today = day(2026, 11, 26);
  const passes = (criteria: (typeof DYNAMIC_CRITERIA)[number], date: number): boolean => {
    const { book } = node;
    const [sheet] = book.sheets;
    if (!sheet) throw new Error("no sheet");
    sheet.ensure(99, 0).value = date;
    const rule: FilterRule = { on: "dynamic", criteria };
    return ruleTest({ book, sheet, column: 0, first: 99, last: 99 }, rule, today)(99);
  };

  it.each([
    ["Today", day(2026, 11, 26), day(2026, 11, 26)],
    ["Yesterday", day(2026, 11, 25), day(2026, 11, 25)],
    ["Tomorrow", day(2026, 11, 27), day(2026, 11, 27)],
    ["LastWeek", day(2026, 11, 15), day(2026, 11, 21)],
    ["ThisWeek", day(2026, 11, 22), day(2026, 11, 28)],
    ["NextWeek", day(2026, 11, 29), day(2026, 12, 5)],
    ["LastMonth", day(2026, 10, 1), day(2026, 10, 31)],
    ["ThisMonth", day(2026, 11, 1), day(2026, 11, 30)],
    ["NextMonth", day(2026, 12, 1), day(2026, 12, 31)],
    ["LastQuarter", day(2026, 7, 1), day(2026, 9, 30)],
    ["ThisQuarter", day(2026, 10, 1), day(2026, 12, 31)],
    ["NextQuarter", day(2027, 1, 1), day(2027, 3, 31)],
    ["LastYear", day(2025, 1, 1), day(2025, 12, 31)],
    ["ThisYear", day(2026, 1, 1), day(2026, 12, 31)],
    ["NextYear", day(2027, 1, 1), day(2027, 12, 31)],
    ["YearToDate", day(2026, 1, 1), day(2026, 11, 26)],
  ] as const)("%s is from its first to its last day", (criteria, first, last) => {
    const around = [first - 1, first, last + 0.9, last + 1];
    expect(around.map((date) => passes(criteria, date))).toEqual([false, true, true, false]);
  });

  it("a month or a quarter is that of every year", () => {
    expect(passes("AllDatesInPeriodFebruray", day(2020, 2, 29))).toBe(true);
    expect(passes("AllDatesInPeriodFebruray", day(2020, 3, 1))).toBe(false);
    expect(passes("AllDatesInPeriodQuarter2", day(2031, 6, 30))).toBe(true);
    expect(passes("AllDatesInPeriodQuarter2", day(2031, 7, 1))).toBe(false);
  });

  it.each(DYNAMIC_CRITERIA)("%s is read as it is written", async (dynamicCriteria) => {
    await sheetFilter({ filterOn: "Dynamic", dynamicCriteria });
    const rules = readBack(node).book.sheets[0]?.autoFilter?.rules;
    expect(rules).toEqual([null, { on: "dynamic", criteria: dynamicCriteria }]);
  });
});
