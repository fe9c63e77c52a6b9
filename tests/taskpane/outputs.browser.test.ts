// 表格 in 考核 (O5): the menu by keyboard, the sheet it makes and leads to, all of them, at 320 px.

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
  await shown.page.locator("iframe").evaluate((element) => {
    element.style.width = "320px";
  });
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
    await shown.said("已生成“采用篇目”表，已打开。");
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
    await shown.said("已生成 8 张表：采用情况统计表、采用篇目、表彰名单、“好”推荐名单");
    await shown.page.getByRole("tab", { name: "考核图表", exact: true }).waitFor();
  });
});
