// Tests how the 设置 cells are read, written and reported.

import {
  DEFAULT_SETTINGS,
  SETTING_DEFINITIONS,
  readSettings,
  type Settings,
} from "../../src/domain/records/settings";
import type { CellValue } from "../../src/domain/text/cell";
import { day } from "./builders";

function read(label: string, cell: CellValue): Settings {
  const { settings, problems } = readSettings([[label, cell]]);
  expect(problems).toEqual([]);
  return settings;
}

it("E: defaults are the notice's", () => {
  expect(DEFAULT_SETTINGS).toMatchObject({
    basis: "累计",
    countWithoutApproval: false,
    countDirect: true,
    idleQuarters: 2,
    firstQuarter: { year: 2022, quarter: 2 },
    sameDay: "待核",
    tolerance: 0.1,
    joint: "牵头",
    ownMediaCommendable: false,
    liaisonDueOn: day("2022-05-01"),
    pointsEnabled: false,
  });
});

it("every setting's default goes to its cell and back, and its note names clause or reason", () => {
  for (const definition of SETTING_DEFINITIONS) {
    expect(definition.read(definition.write(definition.default))).toEqual(definition.default);
    expect(definition.note.length).toBeGreaterThan(8);
  }
  expect(new Set(SETTING_DEFINITIONS.map((d) => d.label)).size).toBe(SETTING_DEFINITIONS.length);
});

it("cells as clerks type them", () => {
  expect(read("口径", " 当季 ").basis).toBe("当季");
  expect(read("缺审签计数", "是").countWithoutApproval).toBe(true);
  expect(read("缺审签计数", true).countWithoutApproval).toBe(true);
  expect(read("缺审签计数", "√").countWithoutApproval).toBe(true);
  expect(read("直报计数", 0).countDirect).toBe(false);
  expect(read("长期不报送季度数", "３").idleQuarters).toBe(3);
  expect(read("长期不报送季度数", 1).idleQuarters).toBe(1);
  expect(read("长期不报送季度数", 4).idleQuarters).toBe(4);
  expect(read("字数容差", "15%").tolerance).toBeCloseTo(0.15);
  expect(read("字数容差", 1).tolerance).toBe(1);
  expect(read("字数容差", 0).tolerance).toBe(0);
  expect(read("联络员名单期限", 44682).liaisonDueOn).toEqual(day("2022-05-01"));
  expect(read("联络员名单期限", "2023.5.1").liaisonDueOn).toEqual(day("2023-05-01"));
  expect(read("联合报送", "各计一篇").joint).toBe("各计一篇");
});

it.each([
  ["2022年第二季度", { year: 2022, quarter: 2 }],
  ["2022年二季度", { year: 2022, quarter: 2 }],
  ["2022-2", { year: 2022, quarter: 2 }],
  ["2023Q1", { year: 2023, quarter: 1 }],
  ["第三季度", { year: null, quarter: 3 }],
  [1, { year: null, quarter: 1 }],
])("E6: 首个考核季度 %s", (cell, expected) => {
  expect(read("首个考核季度", cell).firstQuarter).toEqual(expected);
});

it("a bad value keeps the default and is told with what to write", () => {
  const { settings, problems } = readSettings([
    ["口径", "按月"],
    ["长期不报送季度数", 5],
    ["字数容差", -0.1],
    ["首个考核季度", 7],
    ["联络员名单期限", "五一"],
  ]);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(problems.map((p) => p.label)).toEqual([
    "口径",
    "长期不报送季度数",
    "字数容差",
    "首个考核季度",
    "联络员名单期限",
  ]);
  expect(problems[0]).toEqual({
    row: 0,
    label: "口径",
    reason: "“按月”无法识别，按默认值",
    expected: "累计 或 当季",
  });
});

it("E11: of a setting that stands twice the first row holds, and the second is named", () => {
  const { settings, problems } = readSettings([
    ["口径", "当季"],
    ["口径", "累计"],
  ]);
  expect(settings.basis).toBe("当季");
  expect(problems).toMatchObject([{ row: 1, reason: "“口径”与上面的行重复，按上面的行" }]);
});

it.each([
  ["2022", [2022]],
  [2022, [2022]],
  ["2023年，2022", [2022, 2023]],
  ["", []],
])("E12: 计划年度 %j", (cell, expected) => {
  expect(read("计划年度", cell).planYears).toEqual(expected);
});

it("empty cells and settings that are not ours are left alone", () => {
  const rows: [CellValue, CellValue][] = [
    ["口径", ""],
    ["口径", null],
    ["备忘", "x"],
    [null, null],
  ];
  expect(readSettings(rows)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
});

it("E10: the points table is one cell", () => {
  expect(read("积分标准", "报刊0/2/4/8；党政网站 1/1/1/1").points).toMatchObject({
    报刊: { 县: 0, 市: 2, 省: 4, 国家: 8 },
    党政网站: { 县: 1, 国家: 1 },
    简报调研: { 市: 0 },
  });
  for (const bad of ["报刊1", "报刊1/2/3", "电视1/2/3/4", "报刊1/2/3/4/5", "报刊"]) {
    expect(readSettings([["积分标准", bad]]).problems).toHaveLength(1);
  }
});
