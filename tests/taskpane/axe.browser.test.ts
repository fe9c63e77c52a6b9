// axe-core over every screen of the pane, in the office theme's light and dark: no violation (docs/screen.md: names,
// contrast 4.5:1, focus).
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { mail } from "../intake/mail-bytes";
import { LOAD_MS } from "../support/preview-page";
import { type PanePage, usePanes } from "./pane-page";

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

const panes = usePanes();
let shown: PanePage;
/** With an article that counts, one that waits, a cell that cannot be read, a 约稿 that is overdue. */
let begun: string;

beforeAll(async () => {
  begun = await panes.prepare("begun", async (pane) => {
    await pane.beginLedger();
    await pane.openTab("约稿");
    await pane.field("题目").fill("春耕普法");
    await pane.field("分配部门").pressSequentially("hc");
    await pane.field("分配部门").press("Enter");
    await pane.field("下达日期").fill("2022-04-01");
    await pane.field("截止日期").fill("2022-04-10");
    await pane.button("下达约稿").click();
    await pane.said("已下达");
    await pane.showSheet("部门");
    await pane.goTo("D2");
    await pane.page.keyboard.type("若干");
    await pane.page.keyboard.press("Enter");
    await pane.pane.getByText(/有 1 处读不懂/).waitFor();
  });
});

/**
 * Opens the pane under an Office theme. Office on the desktop tells its colours in `Office.context`; the
 * preview, like Office on the web, tells none.
 */
async function openIn(bodyBackgroundColor: string, workbook?: string): Promise<void> {
  shown = await panes.open(workbook);
  await shown.page.addInitScript((color) => {
    Object.defineProperty(Object.prototype, "officeTheme", {
      configurable: true,
      get: () => ({ bodyBackgroundColor: color }),
      set: () => undefined,
    });
  }, bodyBackgroundColor);
  await shown.page.reload();
  await shown.pane.getByRole("button").first().waitFor({ timeout: LOAD_MS });
}

/** Fluent's focus keeper puts these around its own lists, and takes them out of the way when focused. */
const FLUENT = "[data-tabster-dummy]";

/** "rule: element: what is wrong" of each violation that is ours. */
async function violations(): Promise<string[]> {
  const frame = await (await shown.page.locator("iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("the pane has no frame");
  await frame.evaluate(AXE);
  const { violations: found } = await frame.evaluate<AxeResults>(
    `axe.run({ exclude: ["${FLUENT}"] })`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ""}`),
  );
}

async function openDetails(): Promise<void> {
  await shown.pane.locator("details").evaluateAll((all) => {
    for (const each of all) each.setAttribute("open", "");
  });
}

describe.each([
  ["light", "#ffffff", "light"],
  ["dark", "#1f1f1f", "dark"],
])("the office theme %s", (_, background, scheme) => {
  it("the first run", async () => {
    await openIn(background);
    expect(await shown.pane.locator("html").evaluate((html) => html.style.colorScheme)).toBe(
      scheme,
    );
    await shown.button("建立台账").waitFor();
    await openDetails();
    expect(await violations()).toEqual([]);
  });

  it("登记: filled, with its errors, a duplicate, the list with a correction", async () => {
    await openIn(background, begun);
    await shown.field("粘贴邮件标题").fill("(某所)+标题");
    await shown.button("保存登记").click();
    await shown.said("没有登记");
    await openDetails();
    await shown.field("字数").fill("9999");
    await shown.field("只看待补审签").uncheck();
    await shown.button("改正 2022-0002").click();
    await shown.pane.getByText("改其他各项").click();
    await shown.field("备注改为").waitFor();
    await shown.field("选中 2022-0001").check();
    expect(await violations()).toEqual([]);
    await shown.fill({ subject: "(水寨司法所)+组织人民调解业务培训" });
    await shown.pane.getByText(/^本部门已报过同题信息/).waitFor();
    await shown.button("退回 2022-0002").click();
    expect(await violations()).toEqual([]);
  });

  it("邮件: the list of a batch", async () => {
    await openIn(background, begun);
    const files = ["(水寨司法所)+调解土地纠纷", "没有部门"].map((subject) => ({
      name: `${subject}.eml`,
      mimeType: "message/rfc822",
      buffer: Buffer.from(mail({ subject, id: subject, body: "法".repeat(350) })),
    }));
    await shown.pane.getByLabel("收邮件").locator("input[type=file]").setInputFiles(files);
    await shown.button("全部登记").waitFor();
    await openDetails();
    expect(await violations()).toEqual([]);
  });

  it("进度, 采用, 约稿, 设置", async () => {
    await openIn(background, begun);
    for (const tab of ["进度", "采用", "约稿", "设置"]) {
      await shown.openTab(tab);
      await openDetails();
      expect([tab, ...(await violations())]).toEqual([tab]);
    }
  });

  it("新年度", async () => {
    await openIn(background, begun);
    await shown.openTab("设置");
    await shown.button("新年度").click();
    await shown.button("返回").waitFor();
    await openDetails();
    expect(await violations()).toEqual([]);
  });

  it("考核: what a seal leaves out, 拟列批评, 通报", async () => {
    await openIn(background, begun);
    await shown.openTab("考核");
    await shown.button("提出拟列名单").click();
    await shown.said(/新提出 \d+ 条|没有新的拟列/);
    await shown.button("封存本季").click();
    await shown.button("生成通报").click();
    await shown.said("已生成");
    await openDetails();
    expect(await violations()).toEqual([]);
    await shown.button("按现状封存").click();
    await shown.said("已封存");
    expect(await violations()).toEqual([]);
  });
});
