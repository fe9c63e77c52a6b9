// The first run on a plan in a Word file (issue 10, P1), on one whose people stand beside its units (P4), and on one
// misread three times over: mended by keyboard at 320 px in three choices (P0).

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { wordFile } from "../intake/plan/documents";
import { type PanePage, usePanes } from "./pane-page";

const panes = usePanes();
let shown: PanePage;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plan-file-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function open(rows: (string | number | null)[][], sheet = "Sheet1"): Promise<void> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet(sheet).addRows(rows);
  const path = join(folder, "book.xlsx");
  await book.xlsx.writeFile(path);
  shown = await panes.open(path);
}

const found = (text: string) => shown.pane.getByText(text).waitFor();

const NOTICE = [
  "关于印发2023年信息报送任务的通知",
  [
    ["单位", "篇数", "联络员", "联系电话", "负责人", "分管领导"],
    ["办公室", "12", "李梅", "13800138000", "王强", "陈局"],
    ["城关司法所", "4", "孙丽", "0753-3388123", "", ""],
  ],
];

describe("issue 10: the plan in a Word file", () => {
  it("P1, P4: goes onto a sheet, is understood, and its people go into 部门", async () => {
    await open([["空"]]);
    const buffer = Buffer.from(await wordFile(NOTICE));
    const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    await shown.pane
      .locator("input[type=file]")
      .setInputFiles({ name: "通知.docx", mimeType, buffer });
    await shown.said("已把文件里的表格放到工作表“计划表”。");
    await found("找到任务计划表：计划表，2 个部门，16 篇。");
    await shown.makeLedger();
    await shown.showSheet("部门");
    const headings = ["A1", "B1", "C1", "D1", "E1", "F1", "G1", "H1", "I1", "J1"];
    const row = new Map<string, string | null>();
    for (const heading of headings) {
      const name = (await shown.cell(heading).textContent()) ?? "";
      row.set(name, await shown.cell(heading.replace("1", "2")).textContent());
    }
    expect(Object.fromEntries(row)).toMatchObject({
      部门: "办公室",
      联络员: "李梅",
      联系电话: "13800138000",
      部门负责人: "王强",
      分管领导: "陈局",
    });
  });

  it("P5: a file that is none is said in a sentence, and nothing is put into the workbook", async () => {
    await open([["空"]]);
    await shown.pane.locator("input[type=file]").setInputFiles({
      name: "计划.doc",
      mimeType: "application/msword",
      buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    });
    await shown.said("“计划.doc”是旧版格式（或加了密码），读不出表格。");
    expect(await shown.page.getByRole("tab", { name: "计划表", exact: true }).count()).toBe(0);
  });
});

describe("P0: a plan misread on purpose", () => {
  it("P0: is mended by keyboard in three choices, whole at 320 px", async () => {
    await open([
      ["2023年信息报送工作任务"],
      ["承办科室", "单位", "网站", "任务数", "简报任务数"],
      ["宣传科", "张庄", 1, 4, 2],
      ["宣传科", "李村", 1, 6, 3],
      ["综合科", "城关司法所", 1, 20, 9],
    ]);
    await shown.setWidth(320);
    const press = (key: string) => shown.page.keyboard.press(key);
    await found("个部门");
    // Another column of figures, then the row that is no unit.
    await shown.tabTo("篇数在");
    const options = await shown.field("篇数在").locator("option").allTextContents();
    expect(options).toEqual(expect.arrayContaining(["D 列：任务数", "E 列：简报任务数"]));
    await press("ArrowDown");
    await found("14 篇");
    await shown.tabTo("逐行查看 3 行部门");
    await press("Enter");
    await shown.tabTo("B5 城关司法所 是");
    await press("End");
    await found("2 个部门，5 篇");
    expect(await shown.sideways()).toBe(0);
  });
});
