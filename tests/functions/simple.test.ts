// The functions for the clerk's own cells that need no table.

import { commendable, due, quarterof, wordcheck, wordcount } from "../../src/functions/functions";
import { errorOf, provideRuntime } from "./office-runtime";

beforeAll(provideRuntime);

const EMPTIES = [0, null, "", "　"];

describe("E1: DUE", () => {
  it.each([
    [4, [1, 2, 3, 4], [1, 1, 1, 1]],
    [2, [0, 1, 1, 2], [0, 1, 0, 1]],
    [1, [0, 0, 0, 1], [0, 0, 0, 1]],
    ["３篇", [0, 1, 2, 3], [0, 1, 1, 1]],
  ])("of %p a year", (quota, toDate, inQuarter) => {
    expect([1, "Q2", "第三季度", "4"].map((quarter) => due(quota, quarter))).toEqual(toDate);
    expect([1, 2, 3, 4].map((quarter) => due(quota, quarter, "当季"))).toEqual(inQuarter);
  });

  it("takes an empty quota for 0, an empty 口径 for 累计", () => {
    for (const empty of EMPTIES) {
      expect(due(empty, 4)).toBe(0);
      expect(due(4, 3, empty)).toBe(3);
    }
  });

  it("refuses what is no figure, no quarter, no 口径", () => {
    expect(errorOf(() => due(-1, 2))).toEqual({
      code: "#VALUE!",
      message: "年度篇数“-1”无法识别，请写成不小于 0 的整数。",
    });
    expect(errorOf(() => due(4, null)).message).toMatch("没有给出季度");
    expect(errorOf(() => due(4, 2, "全年")).message).toBe(
      "口径“全年”无法识别，请写成累计 或 当季。",
    );
  });
});

it("S2: WORDCOUNT counts as Word does", () => {
  expect(wordcount("普法宣传2022年，Law 普及。")).toBe(11);
  for (const empty of EMPTIES) expect(wordcount(empty)).toBe(0);
});

describe("S1: WORDCHECK", () => {
  it.each([
    ["动态类", 300, "动态类一般应为300—500字，现300字，符合要求。"],
    ["动态类", "280字", "动态类一般应为300—500字，现280字，在容差以内。"],
    ["动态类", 551, "提示：动态类一般应为300—500字，现551字，多51字；不影响登记。"],
    ["典型类", 1999, "警告：典型类应为2000—3000字，现1999字，少1字；不影响登记。"],
  ])("of a %s of %p", (category, words, sentence) => {
    expect(wordcheck(category, words)).toBe(sentence);
  });

  it("takes a tolerance as the setting has it", () => {
    expect(wordcheck("动态类", 510, "0%")).toMatch(/^提示/u);
    expect(wordcheck("动态类", 590, 0.2)).toMatch("在容差以内");
    expect(wordcheck("动态类", 550, null)).toMatch("在容差以内");
    expect(errorOf(() => wordcheck("动态类", 550, 5)).code).toBe("#VALUE!");
  });

  it("says nothing while 类别 or 字数 is empty", () => {
    for (const empty of EMPTIES) {
      expect(wordcheck(empty, 300)).toBe("");
      expect(wordcheck("动态类", empty)).toBe("");
    }
  });
});

describe("S5: QUARTEROF", () => {
  it.each([
    [44651, 1],
    [44652, 2],
    [44742.99, 2],
    [44743, 3],
    ["2022-3-31", 1],
    ["２０２２．12．31", 4],
    ["2022年7月1日", 3],
  ])("of %p is %p", (date, quarter) => {
    expect(quarterof(date)).toBe(quarter);
  });

  it("is empty for an empty cell and #VALUE! for what is no date", () => {
    for (const empty of EMPTIES) expect(quarterof(empty)).toBe("");
    expect(errorOf(() => quarterof("4月12日")).message).toBe(
      "日期“4月12日”无法识别，请写成日期，如 2022-06-30。",
    );
  });
});

describe("A2: COMMENDABLE", () => {
  it.each([
    ["党政网站", "县", "是"],
    ["政府内部刊物", "县", "是"],
    ["报刊", "县", "否"],
    ["报刊", "市", "是"],
    ["简报调研", "县", "否"],
    ["简报调研", "省", "是"],
    ["其他", "国家", "否"],
  ])("%s at %s: %s", (kind, level, answer) => {
    expect(commendable(kind, level)).toBe(answer);
  });

  it("says which words it knows", () => {
    expect(commendable("", "县")).toBe("");
    expect(errorOf(() => commendable("电视", "县")).message).toBe(
      "类型“电视”无法识别，请写成党政网站、政府内部刊物、报刊、简报调研 或 其他。",
    );
  });
});
