// The pane as a whole: what holds on every tab, at every width.
import { readFile } from "node:fs/promises";
import { type PanePage, usePanes } from "./pane-page";

const panes = usePanes();
let shown: PanePage;
let begun: string;

beforeAll(async () => {
  begun = await panes.prepare("whole", async (pane) => {
    await pane.makeLedger();
    await pane.register({ subject: "(水寨司法所)+开展法治宣传进社区活动" });
  });
});

describe("the pane as a whole", () => {
  beforeEach(async () => {
    shown = await panes.open(begun);
  });

  it("every section that opens can be reached by Tab in Excel on the web", async () => {
    for (const name of ["登记", "进度", "采用", "约稿", "考核", "设置"]) {
      await shown.openTab(name);
      expect(await shown.pane.locator('summary:not([tabindex="0"])').count()).toBe(0);
    }
    expect(await shown.pane.locator("summary").count()).toBeGreaterThan(0);
  });

  it("the status line has room for its sentence on every tab, at 320 px", async () => {
    await shown.register({ subject: "(水寨司法所)+调解室挂牌", approved: false });
    await shown.setWidth(320);
    for (const name of ["进度", "采用", "约稿", "考核", "设置", "登记"]) {
      await shown.openTab(name);
      const above = await shown.pane.getByRole("status").evaluate((sentence) => {
        const line = sentence.parentElement ?? sentence;
        return line.getBoundingClientRect().top - sentence.getBoundingClientRect().top;
      });
      expect({ name, over: above > 0 }).toEqual({ name, over: false });
    }
  });

  it("what 登记 refused is gone from the other tabs; back again, the form still says what is missing", async () => {
    await shown.field("标题").fill("开展普法讲座");
    await shown.button("保存登记").click();
    await shown.said("没有登记：请选择部门");
    await shown.pane.locator("html").evaluate(() => {
      const now = performance.now.bind(performance);
      performance.now = () => now() + 60_000;
    });
    await shown.openTab("进度");
    expect(await shown.pane.getByRole("status").textContent()).toBe("");
    await shown.openTab("登记");
    await shown.pane.getByText("请选择部门").waitFor();
  });

  it("what is half filled in a tab is there when the clerk comes back, and out of reach meanwhile", async () => {
    const { pane } = shown;
    await shown.openTab("约稿");
    await shown.field("题目").fill("春耕普法");
    await shown.field("来源").fill("市局");
    await shown.openTab("采用");
    await shown.field("文章").fill("2022-0001");
    await shown.button("2022-0001 开展法治宣传进社区活动（水寨司法所）").click();
    await shown.field("链接").fill("https://example.cn/1");
    await shown.openTab("考核");
    await pane.getByText(/^手工添加/).click();
    await shown.field("事由").fill("误报一次");
    await shown.openTab("进度");
    expect(await pane.getByRole("textbox", { name: "题目" }).count()).toBe(0);
    await shown.openTab("约稿");
    expect(await shown.field("题目").inputValue()).toBe("春耕普法");
    expect(await shown.field("来源").inputValue()).toBe("市局");
    await shown.openTab("采用");
    await pane.getByRole("list", { name: "所选文章" }).getByText("2022-0001").waitFor();
    expect(await shown.field("链接").inputValue()).toBe("https://example.cn/1");
    await shown.openTab("考核");
    expect(await shown.field("事由").inputValue()).toBe("误报一次");
  });

  it("设置 leads to the manual, a page beside the pane with all its pictures", async () => {
    await shown.openTab("设置");
    const opened = shown.page.waitForEvent("popup");
    await shown.pane.getByRole("link", { name: "使用手册" }).click();
    const manual = await opened;
    await manual.getByRole("heading", { name: "信息报送台账 · 使用手册" }).waitFor();
    const missing = await manual
      .locator("img")
      .evaluateAll(
        (all: HTMLImageElement[]) => all.filter((each) => each.naturalWidth === 0).length,
      );
    expect(missing).toBe(0);
  });

  it("设置 says beside the manual, and 自检 first of all, which version it is", async () => {
    const { version } = JSON.parse(await readFile("package.json", "utf8")) as { version: string };
    await shown.openTab("设置");
    await shown.pane.getByText(`使用手册 版本 ${version}`).waitFor();
    await shown.pane.locator("summary", { hasText: "自检" }).click();
    await shown.button("开始自检").click();
    const first = shown.pane.getByRole("list", { name: "自检结果" }).getByRole("listitem").first();
    expect(await first.textContent()).toBe(`正常 信息报送台账：版本 ${version}。`);
  });

  it("loads nothing from elsewhere", async () => {
    await shown.register({ subject: "(水寨司法所)+开展以案释法活动" });
    for (const name of ["进度", "采用", "约稿", "考核", "设置"]) await shown.openTab(name);
    expect(shown.strangers).toEqual([]);
  });
});
