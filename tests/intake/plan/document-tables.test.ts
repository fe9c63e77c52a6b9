// Tests the plan that lies in a Word file (issue 10, P1): its tables as cells, which of them is the plan, what is none.

import { zipSync } from "fflate";
import { planAmong, stacked } from "../../../src/domain/plan/document-plan";
import { findPlan, takenForPlan } from "../../../src/domain/plan/find-plan";
import { resolvePlan } from "../../../src/domain/plan/resolve";
import { readDocumentTables } from "../../../src/intake/plan/document-tables";
import { htmlTables } from "../../../src/intake/plan/html-tables";
import { wordFile, type Cell } from "./documents";

const NOTICE = "关于印发2023年信息报送任务的通知";
const PLAN: Cell[][] = [
  ["序号", "单位", "任务（篇）", "联系电话"],
  ["1", "人民参与和\n促进法治股", "4", "13800138000"],
  ["2", "办公室", "１２", "0753-3388123"],
  [{ text: "合计", columns: 2 }, "16", ""],
];

const read = async (...parts: Parameters<typeof wordFile>[0][number][]) =>
  readDocumentTables({ name: "通知.docx", bytes: await wordFile(parts) });

/** What the pane makes of the tables: departments and figures of those that are taken. */
async function planIn(...parts: Parameters<typeof wordFile>[0][number][]) {
  const among = planAmong(await read(...parts));
  if ("ask" in among) return among.ask.map(({ name }) => name);
  const search = takenForPlan([
    { name: "计划表", values: stacked(among.taken), firstRow: 0, firstColumn: 0 },
  ]);
  if (!search.found) throw new Error(search.sentence);
  const { departments } = resolvePlan(search.plan);
  return {
    year: search.plan.year,
    ...Object.fromEntries(departments.map(({ name, quota }) => [name, quota])),
  };
}

describe("issue 10: a Word file's tables as cells", () => {
  it("P1: merged cells have their text once, lines stay in a cell, figures are numbers, phones texts", async () => {
    const [table] = await read(
      NOTICE,
      "各股室：",
      "为做好信息工作，现将任务下达如下。",
      "任务分解表",
      PLAN,
    );
    expect(table?.values).toEqual([
      [NOTICE],
      ["各股室："],
      ["任务分解表"],
      ["序号", "单位", "任务（篇）", "联系电话"],
      [1, "人民参与和\n促进法治股", 4, "13800138000"],
      [2, "办公室", 12, "0753-3388123"],
      ["合计", null, 16, null],
    ]);
  });

  it("P1: cells merged over rows", async () => {
    const [table] = await read([
      ["类别", "单位", "篇数"],
      [{ text: "机关", begins: true }, "办公室", "4"],
      [{ goesOn: true }, "立法科", "5"],
      ["司法所", "城关司法所", "6"],
    ]);
    expect(table?.values.slice(1)).toEqual([
      ["机关", "办公室", 4],
      [null, "立法科", 5],
      ["司法所", "城关司法所", 6],
    ]);
  });

  it("P1: what could be a formula stays text", async () => {
    const [table] = await read([["=1+1", "-3", "007", "1e5", "+8"]]);
    expect(table?.values).toEqual([["=1+1", "-3", "007", "1e5", "+8"]]);
  });

  it("a table inside a cell is that cell's text; spans beyond any table end", () => {
    const html =
      "<p>甲</p><table><tr><td rowspan='99999999'>a</td><td colspan='99999999'>b</td></tr>" +
      "<tr><td>c<table><tr><td>d</td></tr></table></td></tr></table><p>乙</p><table></table>";
    const [table, ...others] = htmlTables(html);
    expect(others).toEqual([]);
    expect(table?.linesAbove).toEqual(["甲"]);
    expect(table?.rows.map((row) => row.filter(Boolean))).toEqual([["a", "b"], ["cd"]]);
    expect(Math.max(...(table?.rows ?? []).map((row) => row.length))).toBeLessThanOrEqual(60);
  });
});

describe("issue 10: which of its tables is the plan", () => {
  const contacts: Cell[][] = [
    ["姓名", "电话"],
    ["张三", "3388123"],
  ];
  const rest: Cell[][] = [
    ["3", "公证处", "2", ""],
    ["4", "城关司法所", "3", ""],
  ];

  it("P1: the one that says so, its year from the notice's own title", async () => {
    expect(
      await planIn(NOTICE, "为做好工作，特此通知。", "附件", contacts, "任务分解表", PLAN),
    ).toEqual({
      year: 2023,
      人民参与和促进法治股: 4,
      办公室: 12,
    });
    expect(await planIn(NOTICE, "任务分解表", PLAN, "联系人", contacts)).toMatchObject({
      year: 2023,
      办公室: 12,
    });
  });

  it("P1: a table that the paper cut in two is read whole", async () => {
    const first = PLAN.slice(0, 3);
    expect(await planIn(NOTICE, first, "", rest)).toEqual({
      year: 2023,
      人民参与和促进法治股: 4,
      办公室: 12,
      公证处: 2,
      城关司法所: 3,
    });
  });

  it("P5: of several that do not say so the clerk is asked", async () => {
    const some = (heading: string): Cell[][] => [
      ["单位", heading],
      ["办公室", "4"],
      ["立法科", "5"],
    ];
    expect(await planIn("甲", some("数量"), "乙", some("人数"))).toEqual([
      "通知.docx 第 1 张表",
      "通知.docx 第 2 张表",
    ]);
    expect(await planIn("甲", some("数量"))).toMatchObject({ 办公室: 4 });
  });
});

describe("issue 10: what is no document with a table", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

  it.each([
    ["空.docx", new Uint8Array(), "是空文件"],
    ["旧.doc", compound, "旧版格式"],
    ["密.docx", compound, "旧版格式（或加了密码）"],
    ["计划.pdf", bytes("%PDF-1.7"), "不是 Word 文档"],
    ["计划.xlsx", zipSync({ "xl/workbook.xml": bytes("<x/>") }), "是表格文件"],
    ["坏.docx", bytes("PK\u0003\u0004 and then nothing"), "已损坏"],
    ["别的.docx", zipSync({ "word/document.xml": bytes("<w") }), "已损坏"],
  ])("P5: %s: a sentence", async (name, content, sentence) => {
    await expect(readDocumentTables({ name, bytes: content })).rejects.toThrow(sentence);
  });

  it("P5: a document without a table: a sentence", async () => {
    await expect(read("只有文字")).rejects.toThrow("“通知.docx”里没有表格");
  });

  it("P5: a zip bomb is not unpacked", async () => {
    const bomb = zipSync({ "word/document.xml": bytes("<w/>") });
    // The size that it says it has once unpacked, in its directory (PK 1 2).
    const entry = bomb.findLastIndex((_, at) => bomb[at] === 0x50 && bomb[at + 2] === 1);
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(entry + 24, 2 ** 31, true);
    await expect(readDocumentTables({ name: "炸弹.docx", bytes: bomb })).rejects.toThrow("过大");
  });

  it("P0: the plan is found among the workbook's sheets as any other is", async () => {
    const [table] = await read(NOTICE, PLAN);
    const search = findPlan(table === undefined ? [] : [table]);
    expect(search.found && search.plan.rows.map(({ people }) => people.liaisonPhone)).toEqual([
      "13800138000",
      "0753-3388123",
    ]);
  });
});
