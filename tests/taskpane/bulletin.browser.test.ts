// 生成通报 in 考核 (O2): open matters, the preview with its edits, the letterhead, the .docx, copying; at 320 px.

import { readFile } from "node:fs/promises";
import mammoth from "mammoth";
import { type PanePage, usePanes } from "./pane-page";

const panes = usePanes();
let shown: PanePage;
let prepared: string;

beforeAll(async () => {
  prepared = await panes.prepare("ledger", async (pane) => {
    await pane.makeLedger();
    await pane.register({ subject: "(水寨司法所)+普法宣传进校园" });
    await pane.register({ subject: "(办公室)+全局部署会", approved: false });
  });
});

async function makeBulletin(): Promise<void> {
  shown = await panes.open(prepared);
  await shown.openTab("考核");
  await shown.button("生成通报").click();
  await shown.said("已生成2022年第二季度的通报，请核对。");
}

/** The text of the .docx that is saved. */
async function saved(): Promise<{ name: string; text: string }> {
  const download = shown.page.waitForEvent("download");
  await shown.button("存成 Word 文件").click();
  const file = await download;
  const buffer = await readFile(await file.path());
  return { name: file.suggestedFilename(), text: (await mammoth.extractRawText({ buffer })).value };
}

describe("O2: 生成通报", () => {
  it("O2: shows what is open, leads to rows, takes edits for this time, and saves them as a .docx", async () => {
    await makeBulletin();
    await shown.pane.getByText("1篇待审，没有计入。").waitFor();
    const received = "第二季度共收到各部门报送的信息2篇，其中动态类2篇。";
    await shown.pane.getByText(received).waitFor();
    await shown.button(`查看对应的行：${received}`).click();
    await shown.said("已选定 2 行。");
    await shown.field("发文机关署名").fill("五华县司法局办公室");
    await shown.button("记入“设置”").click();
    await shown.said("已记入“设置”");
    await shown.button(`修改：${received}`).click();
    await shown.field(`修改：${received}`).fill("本季度收到信息两篇。");
    await shown.button("改好").click();
    const opening = "现将2022年第二季度（截至6月30日）信息报送情况通报如下。";
    await shown.button(`不写：${opening}`).click();
    await shown.pane.getByText("改动了 2 处，只在这一份通报里有效。").waitFor();
    await shown.field("任务完成情况表").uncheck();
    const { name, text } = await saved();
    expect(name).toBe("关于2022年第二季度信息报送情况的通报.docx");
    expect(text).toContain("本季度收到信息两篇。");
    expect(text).not.toContain("通报如下");
    expect(text).not.toContain("任务完成情况表");
    expect(text).toContain("五华县司法局办公室");
    await shown.button("重新生成").click();
    await shown.pane.getByText(received).waitFor();
    expect(await shown.field("发文机关署名").inputValue()).toBe("五华县司法局办公室");
  });

  it("O2: fills the office's own template, and says what is wrong with one", async () => {
    await makeBulletin();
    const choose = async (
      template: string | { name: string; mimeType: string; buffer: Buffer },
    ) => {
      const chooser = shown.page.waitForEvent("filechooser");
      await shown.button("用本单位模板…").click();
      await (await chooser).setFiles(template);
    };
    await choose({ name: "旧.docx", mimeType: "", buffer: Buffer.from("旧") });
    await shown.said("这个文件不是 .docx");
    const download = shown.page.waitForEvent("download");
    await choose("docs/office/通报模板示例.docx");
    const file = await download;
    expect(file.suggestedFilename()).toBe("关于2022年第二季度信息报送情况的通报.docx");
    const buffer = await readFile(await file.path());
    const { value } = await mammoth.extractRawText({ buffer });
    expect(value).toContain("第二季度共收到各部门报送的信息2篇");
    expect(value).toContain("水寨司法所");
    expect(value).not.toMatch(/[{}]/u);
  });

  it("O2: copies with formatting; is whole at 320 px", async () => {
    await makeBulletin();
    await shown.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await shown.button("带格式复制").click();
    await shown.said("已复制，可粘贴到 Word 或 WPS。");
    const html = await shown.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType("text/html"))?.text();
    });
    expect(html).toContain("关于2022年第二季度信息报送情况的通报");
    expect(html).toMatch(/<td[^>]*>水寨司法所<\/td>/u);
    await shown.setWidth(320);
    expect(await shown.sideways()).toBe(0);
  });
});
