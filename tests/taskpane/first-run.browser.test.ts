// The first run on another county's plan: what was understood is shown, and what was misread is mended by keyboard.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { type PanePage, usePanes } from "./pane-page";

const panes = usePanes();
let shown: PanePage;
let path: string;
let folder: string;

/** No year, two columns that could be meant, a unit whose figure is the sum of those above it. */
const ROWS = [
  ["信息报送任务分解表"],
  ["序号", "单位", "信息篇数", "简报篇数"],
  [1, "城关司法所", 12, 3],
  [2, "东山司法所", 8, 2],
  [null, "县局大院", 20, 5],
  [null, "全县合计", 41, 10],
  [null, "注：均含约稿"],
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "first-run-"));
  const book = new ExcelJS.Workbook();
  book.addWorksheet("任务").addRows(ROWS);
  book.addWorksheet("通讯录").addRows([
    ["姓名", "电话"],
    ["张三", 101],
  ]);
  path = join(folder, "plan.xlsx");
  await book.xlsx.writeFile(path);
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  shown = await panes.open(path);
});

const press = (key: string) => shown.page.keyboard.press(key);
const found = (text: string) => shown.pane.getByText(text).waitFor();

describe("P0: another county's plan", () => {
  it("shows what was understood, why it is in doubt, and asks for the year", async () => {
    await found("找到任务计划表：任务，3 个部门，40 篇。");
    await found("全县合计 41，按行合计 40");
    await found("篇数用的是“信息篇数”，旁边还有“简报篇数”。");
    await found("表里没有写年度。");
    expect(await shown.button("建立台账").isDisabled()).toBe(true);
    await shown.field("年度").fill("2023");
    expect(await shown.button("建立台账").isDisabled()).toBe(false);
  });

  it("another column of figures by keyboard: count and sums follow, its cells are selected", async () => {
    await shown.tabTo("篇数在");
    await press("ArrowDown");
    await found("找到任务计划表：任务，3 个部门，10 篇。");
    const name = shown.page.getByRole("textbox", { name: "名称框" });
    expect(await name.inputValue()).toContain("B3");
    await press("ArrowUp");
    await found("3 个部门，40 篇。");
  });

  it("a row of another role: one choice, and it can all be taken back", async () => {
    await shown.pane.getByText("逐行查看 3 行部门").click();
    await shown.field("B5 县局大院 是").selectOption({ label: "合计" });
    await found("找到任务计划表：任务，2 个部门，20 篇。");
    await shown.button("恢复最初的理解").click();
    await found("3 个部门，40 篇。");
  });

  it("two columns pointed at: three choices, whatever the sheet is", async () => {
    await shown.pane.getByText("都不对？自己指定单位列和篇数列").click();
    await shown.field("工作表").selectOption({ label: "通讯录" });
    await shown.field("哪一列是单位名称").selectOption({ index: 1 });
    await shown.field("哪一列是全年篇数").selectOption({ index: 2 });
    await found("找到任务计划表：通讯录，1 个部门，101 篇。");
    await shown.button("恢复最初的理解").click();
    await found("找到任务计划表：任务，3 个部门，40 篇。");
  });

  it("is whole at 320 px: nothing is cut off sideways", async () => {
    await found("找到任务计划表：任务，3 个部门，40 篇。");
    await shown.setWidth(320);
    expect(await shown.sideways()).toBe(0);
  });
});

describe("P0: a plan on two sheets", () => {
  it("is said, and put together on a new one by one button", async () => {
    const book = new ExcelJS.Workbook();
    const title = ["2024年信息报送任务表"];
    book
      .addWorksheet("司法所")
      .addRows([title, ["单位", "篇数"], ["城关司法所", 4], ["东山司法所", 2]]);
    book.addWorksheet("机关").addRows([title, ["股室", "篇数"], ["办公室", 4]]);
    const two = join(folder, "two.xlsx");
    await book.xlsx.writeFile(two);
    shown = await panes.open(two);
    await found("其中 1 个单位这里没有");
    await shown.button("合到一张新表里").click();
    await found("找到任务计划表：计划表，3 个部门，10 篇。");
    expect(await shown.button("合到一张新表里").count()).toBe(0);
  });
});
