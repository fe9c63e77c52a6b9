// One mail in the pane as the clerk brings it in: dropped, chosen, pasted; it fills the form (I1–I7).
import { gbk, mail } from "../../intake/mail-bytes";
import { article, fixture, type GivenFile, type MailPage, useMailPages } from "./mail-page";

const panes = useMailPages();
let shown: MailPage;
let begun: string;
let keys = 0;

const press = async (key: string) => {
  keys += 1;
  await shown.page.keyboard.press(key);
};

beforeAll(async () => {
  begun = await panes.prepare("mails", (pane) => pane.makeLedger());
});
beforeEach(async () => {
  shown = await panes.open(begun);
});

describe("one mail", () => {
  it("I1, I7: a dropped mail fills the form; at most four keys save it", async () => {
    await shown.drop(await fixture("01-动态-正文.eml"));
    await shown.said("已按“01-动态-正文.eml”填好，请核对后保存。");
    expect(await shown.field("部门").inputValue()).toBe("水寨司法所");
    expect(await shown.field("类别").inputValue()).toBe("动态类");
    expect(await shown.field("收稿日期").inputValue()).toMatch(/^2022-/);
    expect(await shown.focused()).toBe("bothApproved");
    keys = 0;
    await press("Space");
    await press("Control+Enter");
    await shown.said(/已登记 2022-0001 水寨司法所 动态类 .+，有效，计入/);
    expect(keys).toBeLessThanOrEqual(4);
  });

  it("I3: the same mail again is recognised, not filled in", async () => {
    await shown.drop(article("开展普法"));
    await shown.said("已按“开展普法.eml”填好");
    await press("Control+Enter");
    await shown.said("已登记 2022-0001");
    await shown.drop(article("开展普法"));
    await shown.said("“开展普法.eml”已登记为 2022-0001，没有再次填入。");
    expect(await shown.field("标题").inputValue()).toBe("");
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
    expect(Number(await shown.field("字数").inputValue())).toBeGreaterThan(400);
  });

  it("S8: what is not surely a department is said beside the field, and the focus is there", async () => {
    await shown.drop(await fixture("05-无部门.eml"));
    await shown.said("已按“05-无部门.eml”填好");
    expect(await shown.focused()).toBe("department");
    await shown.pane.getByText("标题里没有部门，请选择部门。").first().waitFor();
  });

  it("I4: the department chosen for unknown words is remembered, said, and taken back with one click", async () => {
    const from = (title: string): GivenFile => ({
      name: `${title}.eml`,
      bytes: mail({ subject: `(乡振办)+${title}`, id: title, body: "法".repeat(380) }),
    });
    await shown.drop(from("第一封"));
    await shown.said("已按“第一封.eml”填好");
    await shown.field("部门").fill("sz");
    await press("Enter");
    await press("Control+Enter");
    await shown.said("已登记 2022-0001 水寨司法所");
    await shown.pane.getByText("已记住：“乡振办”是水寨司法所。").waitFor();
    await shown.drop(from("第二封"));
    await shown.said("已按“第二封.eml”填好");
    expect(await shown.field("部门").inputValue()).toBe("水寨司法所");
    await shown.button("不要记住 乡振办").click();
    await shown.said("已不再记住“乡振办”。");
    await shown.drop(from("第三封"));
    await shown.said("已按“第三封.eml”填好");
    expect(await shown.field("部门").inputValue()).toBe("");
  });

  it("I1: a mail pasted whole into the subject fills the form; one line does what it always did", async () => {
    await shown.paste(
      `主题：(河东司法所)+调解纠纷\n发件人：张三<a@example.com>\n时间：2022-04-13 09:15\n\n${"法".repeat(390)}`,
    );
    await shown.said("已按粘贴的邮件填好，请核对后保存。");
    expect(await shown.field("部门").inputValue()).toBe("河东司法所");
    expect(await shown.field("字数").inputValue()).toBe("390");
    expect(await shown.field("收稿日期").inputValue()).toBe("2022-04-13 09:15");
  });

  it("I2: of a forwarded mail the original's day is offered, and taken by a click", async () => {
    await shown.drop({
      name: "转发.eml",
      bytes: mail({
        subject: "转发：(水寨司法所)+开展普法",
        body: `-------- 转发邮件信息 --------\r\n发件人：张三<a@example.com>\r\n发送日期：2022-04-08 10:00\r\n主题：(水寨司法所)+开展普法\r\n\r\n${"法".repeat(380)}`,
      }),
    });
    await shown.pane.getByText(/这是转发的邮件：原发件人张三/).waitFor();
    await shown.button("收稿日期改用原邮件的 2022-04-08").click();
    expect(await shown.field("收稿日期").inputValue()).toBe("2022-04-08 10:00");
  });

  it("I6: a copied article is noticed, with the earlier one named", async () => {
    const paragraph = (sign: string) => sign.repeat(120);
    const body = ["甲", "乙", "丙"].map(paragraph).join("\r\n");
    await shown.drop({
      name: "a.eml",
      bytes: mail({ subject: "(水寨司法所)+第一篇", id: "1", body }),
    });
    await shown.said("已按“a.eml”填好");
    await press("Control+Enter");
    await shown.said("已登记 2022-0001");
    const copy = [paragraph("丁"), paragraph("乙"), paragraph("丙")].join("\r\n");
    await shown.drop({
      name: "b.eml",
      bytes: mail({ subject: "(河东司法所)+另起的标题", id: "2", body: copy }),
    });
    await shown.pane.getByText("3 段中有 2 段与 2022-0001《第一篇》相同").waitFor();
  });

  it("I1: what is no mail is a sentence, and the form stays as it is", async () => {
    await shown.field("粘贴邮件标题").fill("(水寨司法所)+正在填写");
    await shown.drop({ name: "坏.eml", bytes: Uint8Array.of(1, 2, 3) });
    await shown.said("“坏.eml”：这不是一封邮件，读不出内容。");
    expect(await shown.field("标题").inputValue()).toBe("正在填写");
  });

  it("pitfall 20: a formula and a script in a subject are text in the pane and in 台账", async () => {
    const title = '=HYPERLINK("http://x","点")<img src=x onerror=alert(1)>';
    await shown.drop({
      name: "坏意.eml",
      bytes: mail({ subject: `(水寨司法所)+${title}`, body: "法".repeat(380) }),
    });
    await shown.said("已按“坏意.eml”填好");
    expect(await shown.field("标题").inputValue()).toBe(title);
    await press("Control+Enter");
    await shown.said("已登记 2022-0001");
    await shown.showSheet("台账");
    await shown.shows("E2", title);
    expect(shown.strangers).toEqual([]);
  });

  it("I2: names in GBK without a word about it are read", async () => {
    await shown.drop({
      name: "gbk.eml",
      bytes: mail({ subject: gbk("(水寨司法所)+开展普法"), body: "法".repeat(380) }),
    });
    await shown.said("已按“gbk.eml”填好，请核对后保存。");
    expect(await shown.field("标题").inputValue()).toBe("开展普法");
  });
});

describe("where nothing can be dropped", () => {
  it("I1: 选择文件 is reached and pressed by keys; the chosen mail fills the form", async () => {
    await shown.button("选择文件").waitFor();
    await shown.pane.locator("body").click({ position: { x: 2, y: 2 } });
    const choosing = shown.page.waitForEvent("filechooser");
    await shown.tabTo("选择文件");
    await shown.page.keyboard.press("Enter");
    const chooser = await choosing;
    const { name, bytes } = article("开展普法");
    await chooser.setFiles([{ name, mimeType: "message/rfc822", buffer: Buffer.from(bytes) }]);
    await shown.said("已按“开展普法.eml”填好");
    expect(await shown.focused()).toBe("bothApproved");
  });

  it("I1: a cell copied in Excel brings a picture of itself along: its text is what is pasted", async () => {
    await shown.paste("(水寨司法所)+开展普法", ["image.png"]);
    // What the subject brings is filled in a turn of its own.
    const title = await shown.field("标题").evaluate(async (element: HTMLInputElement) => {
      const end = performance.now() + 5000;
      while (element.value === "" && performance.now() < end)
        await new Promise(requestAnimationFrame);
      return element.value;
    });
    expect(title).toBe("开展普法");
  });
});
