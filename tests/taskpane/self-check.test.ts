// 自检: what the lines say of the Excel and the page, and what is copied for the one who helps.

import type { Environment } from "../../src/taskpane/settings/self-check/environment";
import { asText, environmentLines } from "../../src/taskpane/settings/self-check/findings";
import { selfCheckTexts } from "../../src/taskpane/settings/self-check/texts";

const SOUND: Environment = {
  version: "0.1.0",
  excel: "Excel 16.0.18025（PC）",
  missingSets: [],
  paneFrom: "https://intranet.example/xxbs/",
  officeFrom: "https://intranet.example/xxbs/office-js/office.js",
  opensWithWorkbook: true,
  browser: "Edg/156",
};

describe("自检 of Excel and the page", () => {
  it("is all good where it is", () => {
    expect(environmentLines(SOUND).map(({ tone }) => tone)).toEqual([
      "good",
      "good",
      "good",
      "good",
    ]);
  });

  it.each<[Partial<Environment>, string, string]>([
    [{ missingSets: ["ExcelApi 1.14"] }, "bad", "缺少 ExcelApi 1.14。请把 Excel 更新到"],
    [{ officeFrom: "" }, "bad", "没有找到 office.js"],
    [{ opensWithWorkbook: false }, "note", "请先点“打开台账”"],
    [{ opensWithWorkbook: null }, "note", "不说明是否自动载入"],
  ])("%j has a way out", (change, tone, sentence) => {
    expect(environmentLines({ ...SOUND, ...change })).toContainEqual({
      tone,
      sentence: expect.stringContaining(sentence),
    });
  });

  it.each([
    [0, 0, "自检完毕，没有发现问题。"],
    [0, 1, "自检完毕，没有发现问题，另有 1 项请注意。"],
    [2, 1, "自检完毕，有 2 项有问题，另有 1 项请注意。"],
  ])("%d bad and %d to be noted: %s", (bad, notes, sentence) => {
    expect(selfCheckTexts.done(bad, notes)).toBe(sentence);
  });

  it("is copied line by line with its word, and the browser last", () => {
    const text = asText(environmentLines({ ...SOUND, officeFrom: "" }), SOUND.browser).split("\n");
    expect(text[0]).toBe("[正常] 信息报送台账：版本 0.1.0。");
    expect(text[1]).toMatch(/^\[正常\] Excel：/u);
    expect(text[2]).toMatch(/^\[有问题\] 文件来源/u);
    expect(text.at(-1)).toBe("Edg/156");
  });
});
