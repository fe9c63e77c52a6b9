// What earlier articles were made of (I6): kept with their rows, read within bounds.

import { register } from "../../../src/workbook/actions/rows/register";
import { readParagraphs } from "../../../src/workbook/reading/paragraphs";
import { closeAll, draft, NOW, openTracker, tableRows } from "../excel";

afterEach(closeAll);

it("I6: a registered article's paragraphs are found again under its 编号, in two round trips", async () => {
  const excel = await openTracker();
  expect(await readParagraphs()).toEqual([]);
  await register(draft(), { token: "a", now: NOW, paragraphs: ["11", "22"] });
  await register(draft({ title: "无正文" }), { token: "b", now: NOW });
  await register(draft({ title: "另一篇" }), { token: "c", now: NOW, paragraphs: ["33"] });
  excel.log.reset();
  expect(await readParagraphs()).toEqual([
    { id: "2022-0001", paragraphs: ["11", "22"] },
    { id: "2022-0003", paragraphs: ["33"] },
  ]);
  expect(excel.log.batches).toBe(2);
  expect(excel.book.sheetByName("段落记录")?.visibility).toBe("veryHidden");
});

it("I6: of one article no more is kept than a cell holds", async () => {
  const excel = await openTracker();
  const paragraphs = Array.from({ length: 5000 }, (_, at) => `p${at}`);
  await register(draft(), { token: "a", now: NOW, paragraphs });
  expect(String(tableRows(excel, "段落记录")[0]?.["段落指纹"]).length).toBeLessThan(1200);
});
