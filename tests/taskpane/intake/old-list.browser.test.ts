// 导入旧台账 as the clerk does it (I5): a sheet of the workbook, another workbook, pasted cells.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { SAMPLE_PLAN } from "../../support/preview-server";
import { type PanePage, usePanes } from "../pane-page";

const panes = usePanes();
let shown: PanePage;
let begun: string;
let folder: string;

const HEADER = ["报送时间", "报送单位", "信息标题", "类型", "字数", "作者"];
const ROWS = [
  HEADER,
  ["2022-3-5", "水寨司法所", "开展民法典宣传活动", "动态", 380, "张三"],
  ["3月8日", "河东司法所", '=HYPERLINK("http://x","点")', "动态", 400, "李四"],
  ["昨天", "水寨司法所", "走访企业", "动态", 390, ""],
];
/** Three blocks. */
const MANY = [
  HEADER,
  ...Array.from({ length: 45 }, (_, at) => [
    ...["2022-4-1", "水寨司法所", `第${at + 1}篇往年的信息`, "动态", 380, "张三"],
  ]),
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "old-list-"));
  begun = await panes.prepare("old-list", (pane) => pane.makeLedger());
});
afterAll(() => rm(folder, { recursive: true }));

async function openImport(path = begun): Promise<void> {
  shown = await panes.open(path);
  if (path !== begun) await shown.makeLedger();
  await shown.openTab("设置");
  await shown.pane.getByText("导入旧台账", { exact: true }).click();
  await shown.field("本工作簿的工作表").waitFor();
}

async function choose(...sheets: [name: string, rows: unknown[][]][]): Promise<void> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of sheets) book.addWorksheet(name).addRows(rows);
  const buffer = Buffer.from(await book.xlsx.writeBuffer());
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await shown.pane
    .locator("input[type=file]")
    .last()
    .setInputFiles({
      ...{ name: "往年.xlsx", mimeType, buffer },
    });
}

async function paste(rows: readonly (readonly unknown[])[]): Promise<void> {
  const text = rows.map((row) => row.join("\t")).join("\n");
  await shown.field("或粘贴单元格").evaluate((area, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    area.dispatchEvent(
      new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }),
    );
  }, text);
}

const finds = (text: string | RegExp) => shown.pane.getByText(text).waitFor();

it("I5: a sheet of this workbook is understood, imported, and what is left out is listed", async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(SAMPLE_PLAN);
  book.addWorksheet("旧台账").addRows(ROWS);
  const path = join(folder, "book.xlsx");
  await book.xlsx.writeFile(path);
  await openImport(path);
  await shown.field("本工作簿的工作表").selectOption("旧台账");
  await finds("可以导入 2 行，不能导入 1 行。");
  await finds("第 2 行：2022-03-05 水寨司法所 动态类 380字 张三《开展民法典宣传活动》");
  await finds("A4：“昨天”不是日期。");
  await shown.button("导入 2 行").click();
  await shown.said("已导入 2 行，其中 2 行待审，暂不计数。没有导入的 1 处列在“导入遗漏”表。");
  await shown.showSheet("导入遗漏");
  await shown.shows("A4", "A4");
  await shown.shows("D4", "“昨天”不是日期。");
  await shown.showSheet("台账");
  await shown.shows("A3", "2022-0002");
  await shown.shows("E3", '=HYPERLINK("http://x","点")');
});

it("I5: merged 部门 cells, days without a year, no 类别: what is taken for granted is said, and can be changed", async () => {
  await openImport();
  await paste([
    ["2021年信息登记", "", "", "采用情况", ""],
    ["日期", "部门", "标题", "日期", "市级"],
    ["3.5", "水寨司法所（张三）", "开展民法典宣传活动", "4.1", "是"],
    ["3-8", "", "(水寨司法所)+走访企业", "", ""],
    ["3.10", "", "调处土地纠纷一起", "", ""],
  ]);
  await finds("可以导入 0 行，不能导入 3 行。");
  await finds("A3：类别为空，按字数也定不了。");
  await shown.field("类别空着、按字数也定不了的").selectOption("登记为动态类");
  await finds("可以导入 3 行。");
  await finds("其中 1 行的部门空着，按上面一格的部门登记（第 5 行），请核对。");
  await finds("其中 3 行的日期没写年份，按 2021 年登记（第 3、4、5 行）。");
  await finds("其中 3 行没写类别，字数也定不了，登记为动态类（第 3、4、5 行）。");
  await finds("第 3 行：2021-03-05 水寨司法所 动态类 字数不详 张三《开展民法典宣传活动》");
  await shown.field("部门空着的，按上面一格的部门登记").uncheck();
  await finds("可以导入 2 行，不能导入 1 行。");
  await finds("B5：部门为空。");
});

it("I5: another workbook's sheet; a column changed; the same again registers nothing twice", async () => {
  await openImport();
  await choose(["封面", [["往年的登记"]]], ["登记", MANY]);
  await shown.field("文件中的工作表").selectOption("登记");
  await finds("可以导入 45 行。");
  await shown.field("标题列").selectOption("（没有这一列）");
  await finds("没有这一列就不能导入，请选择。");
  await shown.field("标题列").selectOption("C 列 信息标题");
  await shown.field("没有审阅列的，按已审阅登记").check();
  await shown.button("导入 45 行").click();
  await shown.said("已导入 45 行，都有效。");
  await finds("可以导入 0 行，以前登记过 45 行。");
  expect(await shown.pane.getByRole("button", { name: /^导入/u }).count()).toBe(0);
});

it("I5: stopped in the middle, the same list goes on from there", async () => {
  await openImport();
  await choose(["登记", MANY]);
  await finds("可以导入 45 行。");
  const release = await shown.holdExcel();
  await shown.button("导入 45 行").click();
  await shown.button("停止").click();
  await release();
  await shown.said(/^已停止：导入了 \d+ 行，还有 \d+ 行没有导入，再次导入即可接着做。$/u);
  const rest = shown.pane.getByRole("button", { name: /^导入 \d+ 行$/u });
  await rest.click();
  await shown.said(/^已导入 \d+ 行/u);
  await finds("可以导入 0 行，以前登记过 45 行。");
});

it("I5: pasted cells by keyboard, whole at 320 px", async () => {
  await openImport();
  await shown.setWidth(320);
  await paste(ROWS.map((row) => [...row, "很长的一列".repeat(20)]));
  await finds("可以导入 2 行，不能导入 1 行。");
  await shown.tabTo("导入 2 行");
  await shown.page.keyboard.press("Enter");
  await shown.said("已导入 2 行");
  expect(await shown.sideways()).toBe(0);
});

it("I5: what is no workbook is a sentence", async () => {
  await openImport();
  await shown.pane
    .locator("input[type=file]")
    .last()
    .setInputFiles({
      ...{ name: "往年.xls", mimeType: "", buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) },
    });
  await shown.said("“往年.xls”是旧版 .xls 格式，或加了密码。");
});
