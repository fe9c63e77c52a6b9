// `npm run pictures`: the pictures of README, 使用手册 and 安装说明, taken of the real product over the sample plan,
// so that they show what is there. The clock of the page stands at a day of the sample's year.
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { LOAD_MS } from "../support/preview-page";
import { startPreview } from "../support/preview-server";
import setup from "../support/browser-setup.mjs";
import { PanePage } from "../taskpane/pane-page";

const FOLDER = join(process.cwd(), "docs/office/pictures");
const TODAY = new Date("2022-06-20T09:30:00+08:00");
/** The received days, departments and titles of a quarter that has something of everything. */
const FILED = [
  ["2022-01-14", "水寨司法所", "开展“法律进乡村”宣传活动"],
  ["2022-02-24", "华城司法所", "多元化解矛盾纠纷成效明显"],
  ["2022-04-12", "办公室", "召开全局信息工作部署会"],
  ["2022-04-20", "横陂司法所", "普法宣传进校园"],
  ["2022-05-09", "水寨司法所", "人民调解员培训班开班"],
  ["2022-05-26", "政府法律顾问工作股", "审查规范性文件三件"],
] as const;

await mkdir(FOLDER, { recursive: true });
await setup();
const server = await startPreview();
const browser = await chromium.launch(JSON.parse(process.env["BROWSER_LAUNCH"] ?? ""));
const context = await browser.newContext({ viewport: { width: 1366, height: 820 } });
const page = await context.newPage();
await page.clock.setFixedTime(TODAY);
const shown = new PanePage(server, page);

/** The whole window, or the pane alone. */
async function take(name: string, of: "window" | "pane" = "pane"): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  if (of === "window") await page.screenshot({ path });
  else await page.locator("iframe").screenshot({ path });
}

try {
  await page.goto(server.address, { timeout: LOAD_MS });
  await shown.button("建立台账").waitFor({ timeout: LOAD_MS });
  await take("first-run", "window");
  await shown.makeLedger();
  for (const [received, department, title] of FILED) {
    await shown.register({ subject: `(${department})+${title}`, received });
  }
  await shown.register({
    subject: "(华城司法所)+调解室挂牌",
    received: "2022-06-17",
    approved: false,
  });
  await take("saved");
  await shown.fill({ subject: "(水寨司法所)+端午节前走访安置帮教对象", received: "2022-06-20" });
  await take("register");
  await shown.showSheet("季度考核");
  await take("overview", "window");
  for (const [tab, name] of [
    ["进度", "progress"],
    ["采用", "adoption"],
    ["约稿", "commission"],
    ["考核", "evaluation"],
    ["设置", "settings"],
  ] as const) {
    await shown.openTab(tab);
    await take(name);
  }
  await shown.openTab("考核");
  await shown.button("生成通报").click();
  await shown.said("已生成2022年第二季度的通报");
  await take("bulletin");
  await copyFile(join(FOLDER, "overview.png"), join(process.cwd(), "docs/pane.png"));
} finally {
  await browser.close();
  await server.stop();
}
