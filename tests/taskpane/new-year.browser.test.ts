// 新年度 in the pane (O6): from a year without a plan to its plan; what is carried over is shown, a renamed department
// named, the year before looked at; whole at 320 px, in the dark too.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { SAMPLE_PLAN } from "../support/preview-server";
import { planCells } from "../workbook/plans";
import { type PanePage, usePanes } from "./pane-page";

const panes = usePanes();
let shown: PanePage;
let path: string;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "new-year-"));
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(SAMPLE_PLAN);
  const rows = [
    ["水寨司法所", 6],
    ["河东司法所", 4],
    ["五华公证处", 2],
  ] as const;
  book.addWorksheet("2023计划").addRows(planCells(2023, rows));
  path = join(folder, "plans.xlsx");
  await book.xlsx.writeFile(path);
});
afterAll(() => rm(folder, { recursive: true }));

/** Waits until 进度 lists so many departments. */
const listed = (count: number) =>
  shown.pane.locator(`[aria-label="各部门进度"]:has(> :nth-child(${count}):last-child)`).waitFor();
const found = (text: string | RegExp) => shown.pane.getByText(text).waitFor();

it("O6: 新年度 from the header: shown, renamed, started; the year before stays as it was", async () => {
  shown = await panes.open(path);
  await shown.field("工作表").first().selectOption({ index: 1 });
  await found("找到任务计划表：计划表，35 个部门，126 篇。");
  await shown.makeLedger();
  const years = shown.field("年度");
  const thisYear = await years.locator("option").last().getAttribute("value");
  await years.selectOption(thisYear);
  await shown.button("新年度").click();
  await found("找到任务计划表：2023计划，3 个部门，12 篇。");
  await found("沿用 2 个部门，连同别名、检索码、联络员。采用渠道和设置照旧。");
  await found("篇数有变 1 个：水寨司法所 4→6。");
  await found(/^不再列入 33 个：/u);
  await shown.field("五华公证处 是").selectOption({ label: "原“公证处”改名" });
  await found("更名 1 个：公证处改为五华公证处。");
  await found(/^不再列入 32 个：/u);
  for (const width of [320, 450]) {
    await shown.setWidth(width);
    expect([width, await shown.sideways()]).toEqual([width, 0]);
  }
  await shown.button("开始 2023 年度").click();
  await shown.said("已开始 2023 年度：3 个部门，12 篇。");
  expect(await shown.field("年度").inputValue()).toBe("2023");
  await shown.openTab("进度");
  await listed(3);
  await shown.field("年度").selectOption("2022");
  await listed(35);
});

it("O6: without a new plan it says what to do, and goes back to where one was", async () => {
  shown = await panes.open();
  await shown.makeLedger();
  await shown.openTab("设置");
  await shown.button("新年度").click();
  await found(/^2022 年已有计划。新年度的计划应是 2023 年或以后的/u);
  expect(await shown.button("开始 2022 年度").count()).toBe(0);
  await shown.button("返回").click();
  await shown.field("口径").waitFor();
});
