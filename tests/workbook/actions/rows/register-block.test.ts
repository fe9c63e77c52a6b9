// A block of a batch over real office.js (I3): what it costs, and that it is all there or not at all.

import type { NodeExcel } from "excel-preview-host";
import { MOST_AT_ONCE, registerBlock } from "../../../../src/workbook/actions/rows/register";
import { lastAction, undo } from "../../../../src/workbook/actions/rows/undo";
import { closeAll, draft, fillLedger, NOW, openTracker, tableRows } from "../../excel";

afterEach(closeAll);

const articles = (count: number, year = 2022) =>
  Array.from({ length: count }, (_, at) => ({
    submission: draft({
      title: `第${at + 1}篇`,
      mailKey: `m${at}`,
      receivedOn: { year, month: 4, day: 12 },
    }),
    paragraphs: [`p${at}`, `q${at}`],
  }));
const save = (token: string, count: number) => registerBlock(articles(count), { token, now: NOW });
const ids = (excel: NodeExcel) => tableRows(excel, "台账").map((row) => row["编号"]);

it("I3: rows, their paragraphs and their lines stand in the given order, numbered on", async () => {
  const excel = await openTracker();
  await save("a", 2);
  const done = await save("b", 3);
  expect(done.map(({ id, address }) => [id, address])).toEqual([
    ["2022-0003", "A4"],
    ["2022-0004", "A5"],
    ["2022-0005", "A6"],
  ]);
  expect(tableRows(excel, "台账").map((row) => [row["标题"], row["来信标识"]])).toEqual([
    ["第1篇", "m0"],
    ["第2篇", "m1"],
    ["第1篇", "m0"],
    ["第2篇", "m1"],
    ["第3篇", "m2"],
  ]);
  const last = tableRows(excel, "台账").at(-1);
  expect(tableRows(excel, "段落记录").at(-1)).toEqual({
    段落指纹: "p2、q2",
    登记标识: `${last?.["登记标识"]}/段`,
  });
  expect(tableRows(excel, "日志").map((row) => row["对象"])).toEqual(["2022年", ...ids(excel)]);
});

it("I3: a full block costs two round trips, with 10,000 rows before it as with none", async () => {
  for (const before of [0, 10_000]) {
    const excel = await openTracker();
    if (before > 0) fillLedger(excel, before);
    await registerBlock(articles(1, 2023), { token: "first", now: NOW });
    excel.log.reset();
    await registerBlock(articles(MOST_AT_ONCE, 2023), { token: "a", now: NOW });
    expect(excel.log.batches).toBe(2);
    expect(excel.log.requestBytes).toBeLessThan(100_000);
    closeAll();
  }
});

it("I3: the same block again is the same rows; another with one bad article is none", async () => {
  const excel = await openTracker();
  const first = await save("a", 3);
  expect(await save("a", 3)).toEqual(first);
  const bad = [...articles(2), { submission: draft({ title: "" }), paragraphs: [] }];
  await expect(registerBlock(bad, { token: "b", now: NOW })).rejects.toThrow("请填写标题");
  expect(ids(excel)).toHaveLength(3);
});

it("S6: 撤销 takes back the whole block and says how many", async () => {
  const excel = await openTracker();
  await save("a", 3);
  expect(lastAction()).toMatchObject({ action: "登记", subject: "2022-0001 等 3 条" });
  await undo("a", { now: NOW });
  expect(tableRows(excel, "台账").map((row) => row["状态"])).toEqual(["作废", "作废", "作废"]);
});
