// The page in a browser: the office's plan on the screen, edited with the keyboard, saved as it stands.
import type { Page } from "playwright-core";
import { openWorkbook } from "../../packages/excel-preview-host/src/xlsx/workbook-file";
import { PreviewPage, usePreviews } from "../support/preview-page";

const previews = usePreviews((server, page) => new PreviewPage(server, page));
let shown: PreviewPage;
let page: Page;

beforeEach(async () => {
  shown = await previews.open();
  page = shown.page;
});

const cell = (address: string) => shown.cell(address);
const shows = (address: string, text: string) => shown.shows(address, text);
const goTo = (address: string) => shown.goTo(address);

async function savedValue(address: string): Promise<unknown> {
  const { book } = openWorkbook(await shown.server.workbook());
  const column = address.charCodeAt(0) - 65;
  return book.sheets[0]?.value(Number(address.slice(1)) - 1, column);
}

describe("the plan on the screen", () => {
  it("shows the office's table: title over eight columns, names, figures, 小计", async () => {
    await shows("A1", "2022年信息报送任务计划表");
    await shows("B3", "水寨司法所");
    await shows("G22", "58");
    const title = await cell("A1").boundingBox();
    const last = await cell("H2").boundingBox();
    expect(title && last && title.x + title.width).toBeCloseTo((last?.x ?? 0) + (last?.width ?? 0));
    expect(await cell("B1").count()).toBe(0);
  });

  it("names grid, tabs, ribbon buttons and pane for assistive technology", async () => {
    await page.getByRole("grid", { name: "工作表 计划表" }).waitFor();
    expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("计划表");
    await page.getByRole("button", { name: "打开台账" }).waitFor();
    await page.getByRole("button", { name: "重算季度表" }).waitFor();
    const pane = await page.getByRole("complementary", { name: "任务窗格" }).locator("iframe");
    expect((await pane.boundingBox())?.width).toBe(350);
  });
});

describe("editing", () => {
  it("types, accepts with Enter, and saves what it shows", async () => {
    await cell("D3").click();
    await page.keyboard.type("已催");
    await page.keyboard.press("Enter");
    await shows("D3", "已催");
    expect(await cell("D4").getAttribute("aria-selected")).toBe("true");
    expect(await savedValue("D3")).toBe("已催");
  });

  it("calculates what is typed as a formula, and shows the formula in the bar", async () => {
    await goTo("C24");
    await page.keyboard.type("=SUM(C3:C18)");
    await page.keyboard.press("Tab");
    await shows("C24", "64");
    await goTo("C24");
    const bar = page.getByRole("textbox", { name: "编辑栏" });
    expect(await bar.inputValue()).toBe("=SUM(C3:C18)");
    await cell("C3").dblclick();
    await page.keyboard.press("Backspace");
    await page.keyboard.type("6");
    await page.keyboard.press("Enter");
    await shows("C24", "66");
  });

  it("gives up with Escape, and clears with Delete", async () => {
    await cell("D5").click();
    await page.keyboard.type("不要");
    await page.keyboard.press("Escape");
    await shows("D5", "");
    await page.keyboard.type("要");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Delete");
    expect(await savedValue("D5")).toBeNull();
  });

  it("reopens what was saved after a reload", async () => {
    await cell("D7").click();
    await page.keyboard.type("留着");
    await page.keyboard.press("Enter");
    await shown.server.workbook();
    await page.reload();
    await page.getByRole("gridcell", { name: "留着" }).waitFor();
  });
});

describe("keyboard", () => {
  it("walks through the page with Tab, and leaves the grid while nothing was begun in it", async () => {
    await page.getByRole("button", { name: "打开台账" }).focus();
    const names: string[] = [];
    for (let n = 0; n < 5; n++) {
      await page.keyboard.press("Tab");
      names.push(
        await page.evaluate(
          () => document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? "",
        ),
      );
    }
    expect(names.slice(0, 3)).toEqual(["重算季度表", "名称框", "编辑栏"]);
    expect(names[3]).toMatch(/^单元格 /);
    expect(names[4]).toBe("计划表");
  });

  it("goes round with F6, from inside the pane too", async () => {
    await cell("B4").click();
    await page.keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("tab");
    await page.keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
    await page.keyboard.press("F6");
    expect(await page.evaluate(() => document.activeElement?.closest(".ribbon") !== null)).toBe(
      true,
    );
  });

  it("goes into the pane with Tab, through it, and out at both ends", async () => {
    await page.getByRole("button", { name: "关闭任务窗格" }).focus();
    const where = () => page.evaluate(() => document.activeElement?.tagName);
    await page.keyboard.press("Tab");
    expect(await where()).toBe("IFRAME");
    let steps = 0;
    while ((await where()) === "IFRAME" && steps++ < 50) await page.keyboard.press("Tab");
    expect(await where()).toBe("SUMMARY");
    expect(steps).toBeGreaterThan(0);
    await page.keyboard.press("Shift+Tab");
    expect(await where()).toBe("IFRAME");
    steps = 0;
    while ((await where()) === "IFRAME" && steps++ < 50) await page.keyboard.press("Shift+Tab");
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe("关闭任务窗格");
  });

  it("selects with Shift and sums what is selected", async () => {
    await goTo("C3");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    expect(await page.locator('[aria-selected="true"][role="gridcell"]').count()).toBe(3);
    await page.getByText("计数：3").waitFor();
  });

  it("says what is wrong with an address", async () => {
    await goTo("没有这个");
    await page.getByRole("status", { name: "状态" }).getByText("没有这个").waitFor();
  });
});
