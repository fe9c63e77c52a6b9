// Tests word counting, word ranges and text keys (S1, S2, P2).

import {
  checkWordCount,
  createLengthCheck,
  proposeCategory,
} from "../../src/domain/rules/category";
import { beginningOf, nameKey, tidyText, wholeCharacters } from "../../src/domain/text/text";
import { countWords } from "../../src/domain/text/word-count";

describe("S2: words as Word and WPS count them", () => {
  it.each([
    ["", 0],
    ["水寨司法所", 5],
    ["水寨司法所，开展普法。", 11],
    ["hello world", 2],
    ["第3季度", 4],
    ["2022年信息", 4],
    ["Word2019版", 2],
    ["A B  C", 3],
    ["（一）《条例》", 7],
    ["“双减”——……", 8],
    ["a,b.c;d", 1],
    ["!?,.()[]", 1],
    [" \t\r\n\u3000 ", 0],
    ["𠮷野家𪚥", 4],
    ["ひらがなカタカナ", 8],
    ["한글", 2],
    ["１２３", 3],
    ["ＡＢ，", 3],
    ["café au lait", 3],
    ["cafe\u0301s", 1],
    ["①②℃", 3],
    ["95.5%", 1],
    ["〇〇七", 3],
    ["中a文1", 4],
  ])("S2: %j has %i", (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

describe("S1: word ranges", () => {
  it.each([
    ["动态类", 300, "ok"],
    ["动态类", 500, "ok"],
    ["动态类", 270, "ok"],
    ["动态类", 269, "提示"],
    ["动态类", 550, "ok"],
    ["动态类", 551, "提示"],
    ["经验类", 500, "ok"],
    ["经验类", 499, "警告"],
    ["经验类", 800, "ok"],
    ["经验类", 801, "警告"],
    ["典型类", 2000, "ok"],
    ["典型类", 1999, "警告"],
    ["典型类", 3000, "ok"],
    ["典型类", 3001, "警告"],
    ["问题类", 720, "ok"],
    ["问题类", 719, "提示"],
    ["问题类", 1100, "ok"],
    ["问题类", 1101, "提示"],
  ] as const)("S1: %s with %i words: %s", (category, words, level) => {
    expect(checkWordCount(category, words, 0.1).level).toBe(level);
    expect(createLengthCheck(0.1)(category, words)).toBe(level !== "ok");
  });

  it("S1: without tolerance the soft bounds are the bounds", () => {
    expect(checkWordCount("动态类", 299, 0).level).toBe("提示");
    expect(checkWordCount("动态类", 300, 0).level).toBe("ok");
  });

  it("S1: the sentence names rule, count and difference", () => {
    expect(checkWordCount("动态类", 620, 0.1).sentence).toBe(
      "动态类一般应为300—500字，现620字，多120字；不影响登记。",
    );
    expect(checkWordCount("经验类", 450, 0.1).sentence).toContain("少50字");
    expect(checkWordCount("动态类", 300, 0.1).sentence).toContain("符合要求");
    expect(checkWordCount("动态类", 500, 0.1).sentence).toContain("符合要求");
    expect(checkWordCount("动态类", 280, 0.1).sentence).toContain("在容差以内");
  });

  it("S1: an unknown word count or category is not odd", () => {
    expect(createLengthCheck(0.1)("动态类", 0)).toBe(false);
    expect(createLengthCheck(0.1)("", 9999)).toBe(false);
  });

  it.each([
    [0, null],
    [4, null],
    [269, null],
    [270, "动态类"],
    [500, "动态类"],
    [501, "经验类"],
    [800, "经验类"],
    [801, "问题类"],
    [1000, "问题类"],
    [1100, "问题类"],
    [1101, null],
    [1500, null],
    [1999, null],
    [2000, "典型类"],
    [3000, "典型类"],
    [3001, null],
  ])("S1: %i words propose %s", (words, category) => {
    expect(proposeCategory(words)).toBe(category);
  });
});

it("a text that is cut ends with a whole character; what others cut in two is no character", () => {
  expect([2, 3, 4].map((most) => beginningOf("甲乙😀丙", most))).toEqual([
    "甲乙",
    "甲乙",
    "甲乙😀",
  ]);
  expect(wholeCharacters("甲\ud83d乙😀\ude00")).toBe("甲\ufffd乙😀\ufffd");
});

it("P2: names are compared without width and spaces", () => {
  expect(nameKey("　公 证\n处（Ａ）")).toBe("公证处(A)");
  expect(tidyText("  ２０２２\u00a0年  ")).toBe("2022 年");
});
