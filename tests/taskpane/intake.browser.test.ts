// Mails in the pane as the clerk brings them in: dropped, chosen, pasted, one or many (I1–I7).
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import { mail, gbk } from "../intake/mail-bytes";
import { LOAD_MS } from "../support/preview-page";
import { type PanePage, usePanes } from "./pane-page";

const panes = usePanes();
let shown: PanePage;
let begun: string;

beforeAll(async () => {
  begun = await panes.prepare("mails", (pane) => pane.makeLedger());
});

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FIXTURES = join(process.cwd(), "tests/fixtures/mail");
const fixture = async (name: string): Promise<Given> => ({
  name,
  bytes: await readFile(join(FIXTURES, name)),
});
const article = (title: string, department = "水寨司法所", words = 380): Given => ({
  name: `${title}.eml`,
  bytes: mail({
    subject: `(${department})+${title}`,
    id: `${title}@example.com`,
    body: `${"法".repeat(words - 30)}\r\n${title.padEnd(30, "治")}`,
  }),
});

/** As a file manager drops files on the pane. */
async function drop(...files: Given[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString("base64"),
  }));
  await shown.pane.getByRole("button", { name: "选择文件" }).waitFor();
  await shown.pane.locator("body").evaluate((body, all) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    for (const type of ["dragenter", "dragover", "drop"]) {
      const event = new DragEvent(type, {
        bubbles: true,
        cancelable: true,
        dataTransfer: transfer,
      });
      body.dispatchEvent(event);
    }
  }, given);
}

let keys = 0;
const press = async (key: string) => {
  keys += 1;
  await shown.page.keyboard.press(key);
};
const field = (label: string) => shown.field(label);
const focused = () => shown.pane.locator(":focus").getAttribute("name");
const item = (source: string) => shown.pane.getByRole("listitem", { name: source, exact: true });

beforeEach(async () => {
  shown = await panes.open(begun);
});

describe("one mail", () => {
  it("I1, I7: a dropped mail fills the form; at most four keys save it", async () => {
    await drop(await fixture("01-动态-正文.eml"));
    await shown.said("已按“01-动态-正文.eml”填好，请核对后保存。");
    expect(await field("部门").inputValue()).toBe("水寨司法所");
    expect(await field("类别").inputValue()).toBe("动态类");
    expect(await field("收稿日期").inputValue()).toMatch(/^2022-/);
    expect(await focused()).toBe("bothApproved");
    keys = 0;
    await press("Space");
    await press("Control+Enter");
    await shown.said(/已登记 2022-0001 水寨司法所 动态类 .+，有效，计入/);
    expect(keys).toBeLessThanOrEqual(4);
  });

  it("I3: the same mail again is recognised, not filled in", async () => {
    await drop(article("开展普法"));
    await shown.said("已按“开展普法.eml”填好");
    await press("Control+Enter");
    await shown.said("已登记 2022-0001");
    await drop(article("开展普法"));
    await shown.said("“开展普法.eml”已登记为 2022-0001，没有再次填入。");
    expect(await field("标题").inputValue()).toBe("");
  });

  it("I1, I2: an attachment in GBK is counted; a remark says which text was", async () => {
    await shown.pane
      .getByLabel("收邮件")
      .locator("input[type=file]")
      .setInputFiles([
        {
          name: "a.eml",
          mimeType: "message/rfc822",
          buffer: Buffer.from((await fixture("02-经验-附件-gbk.eml")).bytes),
        },
      ]);
    await shown.pane.getByText(/字数按附件“.+”计/).waitFor();
    expect(Number(await field("字数").inputValue())).toBeGreaterThan(400);
  });

  it("S8: what is not surely a department is said beside the field, and the focus is there", async () => {
    await drop(await fixture("05-无部门.eml"));
    await shown.said("已按“05-无部门.eml”填好");
    expect(await focused()).toBe("department");
    await shown.pane.getByText("标题里没有部门，请选择部门。").first().waitFor();
  });

  it("I4: the department chosen for unknown words is remembered, said, and taken back with one click", async () => {
    const from = (title: string): Given => ({
      name: `${title}.eml`,
      bytes: mail({ subject: `(乡振办)+${title}`, id: title, body: "法".repeat(380) }),
    });
    await drop(from("第一封"));
    await shown.said("已按“第一封.eml”填好");
    await field("部门").fill("sz");
    await press("Enter");
    await press("Control+Enter");
    await shown.said("已登记 2022-0001 水寨司法所");
    await shown.pane.getByText("已记住：“乡振办”是水寨司法所。").waitFor();
    await drop(from("第二封"));
    await shown.said("已按“第二封.eml”填好");
    expect(await field("部门").inputValue()).toBe("水寨司法所");
    await shown.button("不要记住 乡振办").click();
    await shown.said("已不再记住“乡振办”。");
    await drop(from("第三封"));
    await shown.said("已按“第三封.eml”填好");
    expect(await field("部门").inputValue()).toBe("");
  });

  it("I1: a mail pasted whole into the subject fills the form; one line does what it always did", async () => {
    const paste = (text: string) =>
      field("粘贴邮件标题").evaluate((input, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", pasted);
        input.dispatchEvent(
          new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }),
        );
      }, text);
    await shown.pane.getByRole("button", { name: "选择文件" }).waitFor();
    await paste(
      `主题：(河东司法所)+调解纠纷\n发件人：张三<a@example.com>\n时间：2022-04-13 09:15\n\n${"法".repeat(390)}`,
    );
    await shown.said("填好，请核对后保存。");
    expect(await field("部门").inputValue()).toBe("河东司法所");
    expect(await field("字数").inputValue()).toBe("390");
    expect(await field("收稿日期").inputValue()).toBe("2022-04-13 09:15");
  });

  it("I2: of a forwarded mail the original's day is offered, and taken by a click", async () => {
    await drop({
      name: "转发.eml",
      bytes: mail({
        subject: "转发：(水寨司法所)+开展普法",
        body: `-------- 转发邮件信息 --------\r\n发件人：张三<a@example.com>\r\n发送日期：2022-04-08 10:00\r\n主题：(水寨司法所)+开展普法\r\n\r\n${"法".repeat(380)}`,
      }),
    });
    await shown.pane.getByText(/这是转发的邮件：原发件人张三/).waitFor();
    await shown.button("收稿日期改用原邮件的 2022-04-08").click();
    expect(await field("收稿日期").inputValue()).toBe("2022-04-08 10:00");
  });

  it("I6: a copied article is noticed, with the earlier one named", async () => {
    const paragraph = (sign: string) => sign.repeat(120);
    const body = ["甲", "乙", "丙"].map(paragraph).join("\r\n");
    await drop({ name: "a.eml", bytes: mail({ subject: "(水寨司法所)+第一篇", id: "1", body }) });
    await shown.said("已按“a.eml”填好");
    await press("Control+Enter");
    await shown.said("已登记 2022-0001");
    const copy = [paragraph("丁"), paragraph("乙"), paragraph("丙")].join("\r\n");
    await drop({
      name: "b.eml",
      bytes: mail({ subject: "(河东司法所)+另起的标题", id: "2", body: copy }),
    });
    await shown.pane.getByText("3 段中有 2 段与 2022-0001《第一篇》相同").waitFor();
  });

  it("I1: what is no mail is a sentence, and the form stays as it is", async () => {
    await field("粘贴邮件标题").fill("(水寨司法所)+正在填写");
    await drop({ name: "坏.eml", bytes: Uint8Array.of(1, 2, 3) });
    await shown.said("“坏.eml”：这不是一封邮件，读不出内容。");
    expect(await field("标题").inputValue()).toBe("正在填写");
  });

  it("pitfall 20: a formula and a script in a subject are text in the pane and in 台账", async () => {
    const title = '=HYPERLINK("http://x","点")<img src=x onerror=alert(1)>';
    await drop({
      name: "坏意.eml",
      bytes: mail({ subject: `(水寨司法所)+${title}`, body: "法".repeat(380) }),
    });
    await shown.said("已按“坏意.eml”填好");
    expect(await field("标题").inputValue()).toBe(title);
    await press("Control+Enter");
    await shown.said("已登记 2022-0001");
    await shown.showSheet("台账");
    await shown.shows("E2", title);
    expect(shown.strangers).toEqual([]);
  });
});

describe("many mails", () => {
  it("I3: what needs a hand comes first, is mended in place, and all are registered", async () => {
    await drop(
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
    await item("无部门.eml").getByLabel("部门", { exact: true }).fill("sz");
    await shown.page.keyboard.press("Enter");
    await shown.pane.getByRole("heading", { name: "可以登记（4）" }).waitFor();
    await field("以下各篇两项均已审阅").check();
    await shown.button("全部登记").click();
    await shown.said("已登记 4 篇，都有效。");
    await item("无部门.eml")
      .getByText(/已登记 2022-000\d 水寨司法所 .+，有效/)
      .waitFor();
    await shown.button("完成").click();
    expect(await field("粘贴邮件标题").isVisible()).toBe(true);
  });

  it("I3, I7: the same mails again register nothing twice, and say which were there", async () => {
    const mails = [article("开展普法"), article("调解纠纷", "河东司法所")];
    await drop(...mails);
    await shown.button("全部登记").click();
    await shown.said("已登记 2 篇，其中 2 篇待审，暂不计数。");
    await shown.button("完成").click();
    await drop(...mails, mails[0] as Given, article("新的一篇"));
    await shown.pane.getByRole("heading", { name: "以前登记过，不再登记（3）" }).waitFor();
    await item("开展普法.eml").first().getByText("已登记为 2022-0001").waitFor();
    await shown.button("全部登记").click();
    await shown.said("已登记 1 篇");
  });

  it("S7: two of one title are asked about before they are registered", async () => {
    await drop(article("开展普法"), {
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
    await drop(
      { name: "无部门.eml", bytes: mail({ subject: "组织学习", id: "n", body: "法".repeat(390) }) },
      article("开展普法"),
      article("调解纠纷", "河东司法所"),
    );
    await shown.button("不登记 调解纠纷.eml").click();
    await shown.button("修改 无部门.eml").click();
    await item("无部门.eml").getByLabel("部门", { exact: true }).fill("sz");
    await shown.page.keyboard.press("Enter");
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

it("I2: names in GBK without a word about it are read", async () => {
  await drop({
    name: "gbk.eml",
    bytes: mail({ subject: gbk("(水寨司法所)+开展普法"), body: "法".repeat(380) }),
  });
  await shown.said("填好，请核对后保存。");
  expect(await field("标题").inputValue()).toBe("开展普法");
});

it("I3: 200 mails dropped at once are read with progress, and all are registered", async () => {
  const mails = Array.from({ length: 200 }, (_, at) =>
    article(`第${at + 1}篇普法`, "水寨司法所", 400),
  );
  await drop(...mails);
  const progress = shown.pane.getByText(/^正在读取 \d+\/200…$/);
  await progress.waitFor();
  await shown.pane.getByRole("heading", { name: "可以登记（200）" }).waitFor({ timeout: 120_000 });
  await progress.waitFor({ state: "detached" });
  await shown.button("全部登记").click();
  await shown.pane.getByRole("heading", { name: "已登记（200）" }).waitFor({ timeout: 120_000 });
  await shown.said("已登记 200 篇，其中 200 篇待审，暂不计数。");
}, 300_000);
