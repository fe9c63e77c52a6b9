// A long table in the browser: filters, validation lists, frozen headings, pasting, growing.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { Page } from "playwright-core";
import { PreviewPage, usePreviews } from "../support/preview-page";

const ROWS = 2000;
let folder: string;
let shown: PreviewPage;
let page: Page;
const previews = usePreviews((server, opened) => new PreviewPage(server, opened));

async function makeWorkbook(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("台账", {
    views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
  });
  sheet.addTable({
    name: "台账",
    ref: "A1",
    headerRow: true,
    columns: ["编号", "部门", "类别", "字数"].map((name) => ({ name, filterButton: true })),
    rows: Array.from({ length: ROWS }, (_, i) => [
      `2022-${i + 1}`,
      i % 2 ? "河东司法所" : "水寨司法所",
      "动态类",
      300 + i,
    ]),
  });
  for (let row = 2; row <= 20; row++) {
    sheet.getCell(row, 3).dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: ['"动态类,经验类,典型类,问题类"'],
      showErrorMessage: true,
      errorStyle: "stop",
      error: "请从四类中选一类",
    };
  }
  await workbook.xlsx.writeFile(path);
}

const cell = (address: string) => shown.cell(address);
const shows = (address: string, text: string) => shown.shows(address, text);
const goTo = (address: string) => shown.goTo(address);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "preview-"));
  await makeWorkbook(join(folder, "台账.xlsx"));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  shown = await previews.open(join(folder, "台账.xlsx"));
  page = shown.page;
  await cell("A2").waitFor();
});

describe("a long table", () => {
  it("keeps only what is near the window in the document, with the headings in sight", async () => {
    await goTo("D1990");
    await cell("D1990").waitFor();
    await shows("D1990", "2288");
    expect(await cell("D500").count()).toBe(0);
    expect(await page.getByRole("row").count()).toBeLessThan(90);
    const heading = await cell("A1").boundingBox();
    const grid = await page.getByRole("grid").boundingBox();
    expect(heading && grid && heading.y - grid.y).toBeLessThan(30);
  });

  it("hides the rows that a filter does not let through, and shows them again", async () => {
    await page.getByRole("button", { name: "筛选 部门" }).click();
    await page.getByRole("option", { name: "水寨司法所" }).click();
    await page.getByRole("button", { name: "确定" }).click();
    await cell("A2").waitFor({ state: "detached" });
    await shows("B3", "河东司法所");
    expect(await cell("B4").count()).toBe(0);
    await page.getByRole("button", { name: "筛选 部门" }).click();
    await page.getByRole("option", { name: "（全选）" }).press("Enter");
    await page.getByRole("button", { name: "确定" }).click();
    await cell("B4").waitFor();
  });
});

describe("a validation list", () => {
  it("opens with Alt+Down and takes a choice by keyboard", async () => {
    await goTo("C5");
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByRole("listbox", { name: "选择" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await shows("C5", "经验类");
    await page.keyboard.press("ArrowDown");
    await page.locator(".cell.active[data-address=C6]").waitFor();
  });

  it("refuses what is not in it, says why, and leaves the text to be corrected", async () => {
    await goTo("C7");
    await page.keyboard.type("随笔");
    await page.keyboard.press("Enter");
    await page.getByRole("status", { name: "状态" }).getByText("请从四类中选一类").waitFor();
    expect(await page.getByRole("textbox", { name: "单元格 C7" }).inputValue()).toBe("随笔");
    await page.keyboard.press("Escape");
    await shows("C7", "动态类");
  });
});

describe("putting in", () => {
  it("pastes rows and columns, and copies them as text", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await goTo("F2");
    await page.evaluate(() => navigator.clipboard.writeText("一\t1\n二\t2"));
    await page.keyboard.press("Control+v");
    await cell("G3").getByText("2").waitFor();
    await shows("F3", "二");
    await page.keyboard.press("Control+c");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replaceAll("\r", "")).toBe("一\t1\n二\t2");
  });

  it("grows the table when something is typed under it", async () => {
    await goTo(`A${ROWS + 2}`);
    await page.keyboard.type("2022-新");
    await page.keyboard.press("Enter");
    await goTo("F1");
    await page.keyboard.type("=ROWS(台账)");
    await page.keyboard.press("Enter");
    await shows("F1", String(ROWS + 1));
  });
});
