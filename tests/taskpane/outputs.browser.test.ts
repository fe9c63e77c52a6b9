// 表格 in 考核 (O5): the menu by keyboard, the sheet it makes and leads to, all of them, at 320 px.

import ExcelJS from "exceljs";
import { type PanePage, usePanes } from "./pane-page";

const panes = usePanes();
let prepared: string;

beforeAll(async () => {
  prepared = await panes.prepare("ledger", async (pane) => {
    await pane.makeLedger();
    await pane.register({ subject: "(水寨司法所)+普法宣传进校园" });
  });
});

async function openOutputs(): Promise<PanePage> {
  const shown = await panes.open(prepared);
  await shown.setWidth(320);
  await shown.openTab("考核");
  await shown.button("生成表格").waitFor();
  return shown;
}

describe("O5: 表格", () => {
  it("O5: one is chosen by keyboard, made, said by name, and in front", async () => {
    const shown = await openOutputs();
    await shown.button("生成表格").focus();
    await shown.page.keyboard.press("Enter");
    await shown.pane.getByRole("menuitem", { name: "采用情况统计表" }).waitFor();
    await shown.page.keyboard.press("ArrowDown");
    await shown.page.keyboard.press("Enter");
    await shown.said("已生成并打开“采用篇目”。");
    const front = shown.page.getByRole("tab", { name: "采用篇目", exact: true });
    expect(await front.getAttribute("aria-selected")).toBe("true");
  });

  it("O5: all at once; the menu is whole at 320 px", async () => {
    const shown = await openOutputs();
    await shown.button("生成表格").click();
    const all = shown.pane.getByRole("menuitem", { name: "全部表格" });
    const box = await all.boundingBox();
    const frame = await shown.page.locator("iframe").boundingBox();
    if (box === null || frame === null) throw new Error("no menu");
    expect(box.x).toBeGreaterThanOrEqual(frame.x);
    expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
    await all.click();
    await shown.said("已生成 9 张表：采用情况统计表、采用篇目、表彰名单、“好”推荐名单");
    await shown.page.getByRole("tab", { name: "考核图表", exact: true }).waitFor();
  });

  it("O7: 对外副本 is saved as a workbook of values with the sheets that there are", async () => {
    const shown = await openOutputs();
    await shown.button("生成表格").click();
    await shown.pane.getByRole("menuitem", { name: "季度比较" }).click();
    await shown.said("已生成并打开“季度比较”。");
    const download = shown.page.waitForEvent("download");
    await shown.button("对外副本").click();
    const file = await download;
    expect(file.suggestedFilename()).toBe("2022年第二季度信息报送情况（副本）.xlsx");
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await file.path());
    expect(book.worksheets.map(({ name }) => name)).toEqual(["季度考核", "季度比较"]);
    expect(book.getWorksheet("季度考核")?.getCell("B5").value).toBe("水寨司法所");
    await shown.said("含 2 张表：季度考核、季度比较。");
  });

  it("O7, pitfall 21: where nothing can be downloaded it is opened in a window of its own", async () => {
    const shown = await openOutputs();
    // Excel's window; the preview has what the browser saves.
    const window = shown.page.waitForEvent("download");
    await shown.button("打开副本").click();
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await (await window).path());
    expect(book.worksheets.map(({ name }) => name)).toEqual(["季度考核"]);
    await shown.said("副本已在新窗口中打开，还没有保存");
  });
});
