// Many mails in the pane: the batch list, 全部登记 and 重试, what is kept of it (I3).
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { mail } from "../../intake/mail-bytes";
import { LOAD_MS } from "../../support/preview-page";
import { article, type GivenFile, type MailPage, useMailPages } from "./mail-page";

const panes = useMailPages();
let shown: MailPage;
let begun: string;

beforeAll(async () => {
  begun = await panes.prepare("batch", (pane) => pane.makeLedger());
});
beforeEach(async () => {
  shown = await panes.open(begun);
});

describe("many mails", () => {
  it("I3: what needs a hand comes first, is mended in place, and all are registered", async () => {
    await shown.drop(
      article("开展普法"),
      { name: "无部门.eml", bytes: mail({ subject: "组织学习", id: "n", body: "法".repeat(390) }) },
      article("调解纠纷", "河东司法所", 400),
      { name: "坏.eml", bytes: Uint8Array.of(1, 2) },
      { name: "更多.zip", bytes: zipSync({ "一.eml": article("走访企业", "法制股").bytes }) },
    );
    await shown.pane.getByRole("heading", { name: "可以登记（3）" }).waitFor();
    await shown.pane.getByText("“坏.eml”：这不是一封邮件").waitFor();
    const first = shown.pane.getByRole("list").first();
    await first.getByText("标题里没有部门，请选择部门。").waitFor();
    await shown.button("修改 无部门.eml").click();
    await shown.item("无部门.eml").getByLabel("部门", { exact: true }).fill("sz");
    await shown.page.keyboard.press("Enter");
    await shown.button("收起 无部门.eml").click();
    await shown.pane.getByRole("heading", { name: "可以登记（4）" }).waitFor();
    await shown.field("以下各篇两项均已审阅").check();
    await shown.button("全部登记").click();
    await shown.said("已登记 4 篇，都有效。");
    await shown
      .item("无部门.eml")
      .getByText(/已登记 2022-000\d 水寨司法所 .+，有效/)
      .waitFor();
    await shown.button("完成").click();
    expect(await shown.field("粘贴邮件标题").isVisible()).toBe(true);
  });

  it("I3, I7: the same mails again register nothing twice, and say which were there", async () => {
    const mails = [article("开展普法"), article("调解纠纷", "河东司法所")];
    await shown.drop(...mails);
    await shown.button("全部登记").click();
    await shown.said("已登记 2 篇，其中 2 篇待审，暂不计数。");
    await shown.button("完成").click();
    await shown.drop(...mails, mails[0] as GivenFile, article("新的一篇"));
    await shown.pane.getByRole("heading", { name: "以前登记过，不再登记（3）" }).waitFor();
    await shown.item("开展普法.eml").first().getByText("已登记为 2022-0001").waitFor();
    await shown.button("全部登记").click();
    await shown.said("已登记 1 篇");
  });

  it("I3, S1: an item stays open under the hand until it is closed, with the ticks of 问题类; the next one has the focus then", async () => {
    const odd = (title: string) => ({
      name: `${title}.eml`,
      bytes: mail({ subject: `(水寨司法所)+${title}`, id: title, body: "法".repeat(1500) }),
    });
    await shown.drop(odd("甲"), odd("乙"), article("开展普法"));
    await shown.heading("需要处理（2）").waitFor();
    await shown.button("修改 甲.eml").click();
    const first = shown.item("甲.eml");
    const category = first.getByLabel("类别", { exact: true });
    await category.focus();
    await category.selectOption("问题类");
    await shown.button("全部登记").filter({ hasText: "全部登记（2）" }).waitFor();
    expect(await category.evaluate((field) => field === document.activeElement)).toBe(true);
    await first.getByLabel("不涉及具体人事、财务事项").check();
    await first.getByLabel("已提出对策建议").check();
    await shown.heading("需要处理（2）").waitFor();
    await shown.button("收起 甲.eml").press("Enter");
    await shown.heading("需要处理（1）").waitFor();
    expect(await shown.pane.locator(":focus").getAttribute("aria-label")).toBe("修改 乙.eml");
    await shown.button("全部登记").click();
    await shown.said("已登记 2 篇");
    expect(await shown.valuesIn("台账", "已提出对策")).toContain("是");
  });

  it("I3: with some registered, what puts the rest away says so, and it is remembered as not registered", async () => {
    const rest = {
      name: "无部门.eml",
      bytes: mail({ subject: "组织学习", id: "n", body: "法".repeat(390) }),
    };
    await shown.drop(article("开展普法"), rest);
    await shown.heading("需要处理（1）").waitFor();
    await shown.button("取消").waitFor();
    await shown.button("全部登记").click();
    await shown.said("已登记 1 篇");
    await shown.button("不登记其余 1 封").click();
    await shown.drop(rest);
    await shown.said(/“无部门.eml”在 \d{4}-\d\d-\d\d 定过不登记/u);
  });

  it("the bar beneath the list covers what is scrolled under it, to the edges", async () => {
    await shown.setWidth(320);
    await shown.drop(...Array.from({ length: 20 }, (_, at) => article(`第${at + 1}篇普法`)));
    await shown.heading("可以登记（20）").waitFor();
    const uncovered = await shown.button("全部登记").evaluate((button) => {
      const bar = button.closest("section > div:last-child");
      const panel = button.closest('[role="tabpanel"]');
      if (bar === null || panel === null) return ["no bar"];
      const { left, right, bottom } = panel.getBoundingClientRect();
      const { top } = bar.getBoundingClientRect();
      const under = (x: number, y: number) => !bar.contains(document.elementFromPoint(x, y));
      const places = [
        [left + 2, top + 4],
        [right - 20, top + 4],
        [(left + right) / 2, bottom - 2],
      ] as const;
      return places.filter(([x, y]) => under(x, y)).map(String);
    });
    expect(uncovered).toEqual([]);
  });

  it("S7: two of one title are asked about before they are registered", async () => {
    await shown.drop(article("开展普法"), {
      name: "又一封.eml",
      bytes: mail({ subject: "(水寨司法所)+开展普法", id: "other", body: "治".repeat(350) }),
    });
    await shown.pane.getByRole("heading", { name: "需要处理（1）" }).waitFor();
    await shown.pane.getByText("与本批的“开展普法.eml”部门和标题相同").first().waitFor();
    await shown.button("不登记 又一封.eml").click();
    await shown.pane.getByRole("heading", { name: "不登记（1）" }).waitFor();
    await shown.button("全部登记").click();
    await shown.said("已登记 1 篇");
  });
});

describe("a batch that is not registered to its end", () => {
  it("I3: closing the pane in the middle loses neither mails nor what was changed of them", async () => {
    await shown.drop(
      { name: "无部门.eml", bytes: mail({ subject: "组织学习", id: "n", body: "法".repeat(390) }) },
      article("开展普法"),
      article("调解纠纷", "河东司法所"),
    );
    await shown.button("不登记 调解纠纷.eml").click();
    await shown.button("修改 无部门.eml").click();
    await shown.item("无部门.eml").getByLabel("部门", { exact: true }).fill("sz");
    await shown.page.keyboard.press("Enter");
    await shown.button("收起 无部门.eml").click();
    await shown.pane.getByRole("heading", { name: "可以登记（2）" }).waitFor();
    await shown.stored('"department":"水寨司法所","title":"组织学习"');
    await shown.page.reload();
    await shown.pane.getByRole("button", { name: "选择文件" }).waitFor({ timeout: LOAD_MS });
    await shown.said("上次没有登记完的 2 封还在，可接着登记");
    await shown.pane.getByRole("heading", { name: "可以登记（2）" }).waitFor();
    await shown.button("全部登记").click();
    await shown.said("已登记 2 篇");
  });
});

describe("what a folder brings", () => {
  it("I1: a folder dropped from the computer is opened, however deep", async () => {
    const folder = await mkdtemp(join(tmpdir(), "mails-"));
    try {
      await mkdir(join(folder, "第二季度/水寨"), { recursive: true });
      const places = { "": "开展普法", 第二季度: "调解纠纷", "第二季度/水寨": "走访企业" };
      for (const [place, title] of Object.entries(places)) {
        const { name, bytes } = article(title);
        await writeFile(join(folder, place, name), bytes);
      }
      await shown.dropPaths(folder);
      await shown.heading("可以登记（3）").waitFor();
      await shown.item("走访企业.eml").waitFor();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("不登记", () => {
  it("I3: is remembered when the pane is opened again: the same folder says it and offers 仍要登记", async () => {
    const mails = [article("开展普法"), article("调解纠纷", "河东司法所")];
    await shown.drop(...mails);
    await shown.heading("可以登记（2）").waitFor();
    await shown.button("不登记 调解纠纷.eml").click();
    await shown.button("全部登记").click();
    await shown.said("已登记 1 篇");
    await shown.page.reload();
    await shown.button("选择文件").waitFor({ timeout: LOAD_MS });
    await shown.drop(...mails);
    await shown.heading("不登记（1）").waitFor();
    await shown
      .item("调解纠纷.eml")
      .getByText(/^\d{4}-\d\d-\d\d 已决定不登记$/u)
      .waitFor();
    await shown.button("仍要登记 调解纠纷.eml").click();
    await shown.heading("可以登记（1）").waitFor();
    await shown.button("全部登记").click();
    await shown.said("已登记 1 篇");
  });

  it("I3: one such mail dropped by itself fills the form, and says so", async () => {
    const one = article("开展普法");
    await shown.drop(one, article("调解纠纷"));
    await shown.button("不登记 开展普法.eml").click();
    await shown.button("取消").click();
    await shown.drop(one);
    await shown.said(/“开展普法.eml”在 \d{4}-\d\d-\d\d 定过不登记，这次已填入登记表/u);
  });
});

it("I3: 取消 while mails are read stops the reading, and what was read goes nowhere else", async () => {
  const mails = Array.from({ length: 60 }, (_, at) => article(`第${at + 1}篇普法`));
  await shown.drop(...mails);
  await shown.pane.getByText(/^正在读取 [1-9]\d*\/60…$/u).waitFor();
  await shown.button("取消").click();
  await shown.pane.getByText(/^正在读取/u).waitFor({ state: "detached" });
  await shown.drop(article("开展普法"), article("调解纠纷"));
  await shown.heading("可以登记（2）").waitFor();
  expect(await shown.pane.getByRole("listitem").count()).toBe(2);
});

it("I3: what was not read when the pane was closed is told when it is opened, until it comes again or is put away", async () => {
  const mails = Array.from({ length: 60 }, (_, at) => article(`第${at + 1}篇普法`));
  await shown.readNoFurtherThan(20);
  await shown.drop(...mails);
  await shown.pane.getByText("正在读取 20/60…").waitFor();
  await shown.stored("第60篇普法");
  await shown.page.reload();
  await shown.said("上次有 40 个文件还没有读取，请再拖入一次；不要了请点“取消”。");
  await shown.heading("没有读取，请再拖入一次（40）").waitFor();
  await shown.drop(...mails);
  await shown.heading("可以登记（60）").waitFor({ timeout: LOAD_MS });
  await shown.heading(/^没有读取/u).waitFor({ state: "detached" });
});

it("I3: what the browser has no room for is said as long as it is so", async () => {
  await shown.pane.locator("body").evaluate(() => {
    // Fills it to the last thousand characters.
    for (let size = 2 ** 23; size >= 512; size /= 2) {
      try {
        localStorage.setItem(`other/${size}`, "x".repeat(size));
      } catch {
        // Half as much, then.
      }
    }
  });
  await shown.drop(article("开展普法", "水寨司法所", 900), article("调解纠纷", "水寨司法所", 900));
  await shown.pane
    .getByRole("alert")
    .filter({ hasText: "这一批太大，本机存不下其中 2 封：请在关闭窗格前登记" })
    .waitFor();
  await shown.button("全部登记").click();
  await shown.said("已登记 2 篇");
  await shown.pane.getByRole("alert").waitFor({ state: "detached" });
});

it("I3, T1: what a protected sheet has stopped is tried again by 重试: just that, and once", async () => {
  await shown.drop(...Array.from({ length: 25 }, (_, at) => article(`第${at + 1}篇普法`)));
  await shown.heading("可以登记（25）").waitFor();
  await shown.protectAfter("台账", 2);
  await shown.button("全部登记").click();
  await shown.heading("没有登记成（5）").waitFor();
  await shown.heading("已登记（20）").waitFor();
  await shown.said(/登记了 20 篇，还有 5 篇没有登记：.+处理后点“重试”，已登记的不会重复。/u);
  await shown.button("重试").click();
  await shown.said(/登记了 0 篇，还有 5 篇没有登记/u);
  await shown.protect("台账", false);
  await shown.button("重试").click();
  await shown.said("已登记 5 篇");
  await shown.heading("已登记（25）").waitFor();
  const titles = await shown.titlesIn("台账");
  expect(titles).toHaveLength(25);
  expect(new Set(titles).size).toBe(25);
});
