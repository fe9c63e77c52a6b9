// The pane in the preview, as the clerk uses it: keyboard only, on the office's own plan.
import { Readable } from "node:stream";
import ExcelJS from "exceljs";
import { LOAD_MS } from "../support/preview-page";
import { type PanePage, usePanes } from "./pane-page";

const panes = usePanes();
let shown: PanePage;
/** A ledger to begin with: 水寨司法所 has one article that counts and one without approval. */
let begun: string;

beforeAll(async () => {
  begun = await panes.prepare("begun", async (pane) => {
    await pane.makeLedger();
    await pane.register({ subject: "(水寨司法所)+开展法治宣传进社区活动" });
    await pane.register({ subject: "(水寨司法所)+组织人民调解业务培训", approved: false });
  });
});

const open = async (workbook?: string) => {
  shown = await panes.open(workbook);
};
const field = (label: string) => shown.field(label);
const said = (text: string | RegExp) => shown.said(text);
const press = (key: string) => shown.page.keyboard.press(key);
const type = (text: string) => shown.page.keyboard.insertText(text);
const cell = (address: string) => shown.cell(address);
const subject = () => field("粘贴邮件标题");

/** One department's row of 季度考核 in the saved workbook, by header. */
async function quarterRow(name: string): Promise<Record<string, unknown>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.read(Readable.from([await shown.server.workbook()]));
  const sheet = book.getWorksheet("季度考核");
  const rows = sheet?.getSheetValues() as unknown[][] | undefined;
  const plain = (value: unknown) =>
    typeof value === "object" && value !== null && "result" in value ? value.result : value;
  const all = Array.from(rows ?? [], (row) => [...(row ?? [])].map(plain));
  const headers = all.find((row) => row.includes("累计应报")) ?? [];
  const row = all.find((each) => each.includes(name)) ?? [];
  return Object.fromEntries(headers.flatMap((header, at) => (header ? [[header, row[at]]] : [])));
}

describe("first run", () => {
  beforeEach(() => open());

  it("P3: says what was found, with the stated and the computed sum", async () => {
    await shown.pane.getByText("找到任务计划表：计划表，35 个部门，126 篇。").waitFor();
    await shown.pane.getByText("右栏小计 58，按行合计 62").waitFor();
  });

  it("P2: a plan that was corrected in its cells is searched again", async () => {
    const write = async (figure: string) => {
      await cell("C3").click();
      await shown.page.keyboard.type(figure);
      await press("Enter");
      await shown.button("重新查找").click();
    };
    await write("若干");
    await shown.pane.getByText("C3：水寨司法所的篇数是“若干”，不是数字").waitFor();
    await shown.button("跳过这一行").click();
    await shown.pane.getByText("34 个部门，122 篇。").waitFor();
    await write("4");
    await shown.pane.getByText("找到任务计划表：计划表，35 个部门，126 篇。").waitFor();
  });

  it("建立台账 by keyboard leads to the first field", async () => {
    await shown.pane.getByRole("button", { name: "建立台账" }).focus();
    await press("Enter");
    await said("已建立台账：35 个部门，126 篇。");
    expect(await field("季度").locator("option:checked").textContent()).toBe("第二季度");
    expect(await shown.pane.locator(":focus").getAttribute("name")).toBe("subject");
  });
});

describe("登记", () => {
  beforeEach(() => open(begun));

  it("S8, S2, S1: subject and body fill the form, Ctrl+Enter saves and clears it", async () => {
    await subject().focus();
    await type("(水寨司法所)+开展以案释法活动");
    await shown.tabTo("正文");
    await type("法".repeat(380));
    await shown.tabTo("部门负责人已审阅");
    await press("Space");
    await shown.tabTo("分管领导已审阅");
    await press("Space");
    expect(await field("部门").inputValue()).toBe("水寨司法所");
    expect(await field("标题").inputValue()).toBe("开展以案释法活动");
    expect(await field("字数").inputValue()).toBe("380");
    expect(await field("类别").inputValue()).toBe("动态类");

    await press("Control+Enter");
    await said("没有登记：请填写收稿日期");
    expect(await shown.pane.locator(":focus").getAttribute("name")).toBe("receivedOn");
    await shown.page.keyboard.type("2022-04-12");
    await press("Control+Enter");
    await said("已登记 2022-0003 水寨司法所 动态类 380字");
    expect(await field("标题").inputValue()).toBe("");
    expect(await shown.pane.locator(":focus").getAttribute("name")).toBe("subject");
  });

  it("I7: one key for both approvals; nothing moves under the next one; the bar covers no field", async () => {
    await subject().fill("(水寨司法所)+开展以案释法活动");
    await shown.tabTo("正文");
    await type("法".repeat(380));
    await field("收稿日期").fill("2022-04-12");
    await shown.pane.getByText("缺部门负责人、分管领导审阅").waitFor();
    const leader = field("分管领导已审阅");
    const before = await leader.boundingBox();
    await field("部门负责人已审阅").check();
    await shown.pane.getByText("缺分管领导审阅").waitFor();
    expect(await leader.boundingBox()).toEqual(before);
    await field("部门负责人已审阅").uncheck();
    await shown.tabTo("两项已审阅");
    await press("Space");
    await press("Control+Enter");
    await said("已登记 2022-0003 水寨司法所 动态类 380字，有效，计入第二季度。");

    await shown.pane.getByText("更多内容").click();
    const bar = await shown.button("保存登记").boundingBox();
    await field("备注").focus();
    const remark = await field("备注").boundingBox();
    expect((remark?.y ?? 0) + (remark?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  });

  it("I7: a save without an approval says that it does not count, and what is missing", async () => {
    await subject().fill("(水寨司法所)+开展以案释法活动");
    await field("类别").selectOption("动态类");
    await field("收稿日期").fill("2022-04-12");
    await field("部门负责人已审阅").check();
    await press("Control+Enter");
    await said("待审，暂不计数：缺分管领导审阅。");
  });

  it("S6: 经办人 is asked until it is given, and then stands in 日志", async () => {
    await field("您的姓名（经办人，记入日志）").fill("李四");
    await press("Enter");
    await said("经办人是李四");
    expect(await field("您的姓名（经办人，记入日志）").count()).toBe(0);
    await shown.register({ subject: "(水寨司法所)+排查矛盾纠纷" });
    await shown.showSheet("日志");
    await shown.page
      .getByRole("gridcell")
      .filter({ hasText: /^李四$/ })
      .nth(1)
      .waitFor();
  });

  it("P4, S5: initials find the department, 2022.4.15 is a date, no approval is said at once", async () => {
    await subject().focus();
    await shown.tabTo("部门");
    await shown.page.keyboard.type("sz");
    await press("Enter");
    expect(await field("部门").inputValue()).toBe("水寨司法所");
    await shown.tabTo("标题");
    await type("排查矛盾纠纷");
    await shown.pane.getByText("缺部门负责人、分管领导审阅").waitFor();
    await shown.tabTo("类别");
    await field("类别").selectOption("动态类");
    await shown.tabTo("收稿日期");
    await type("2022.4.15");
    await press("Tab");
    expect(await field("收稿日期").inputValue()).toBe("2022-04-15");
    await press("Control+Enter");
    await said("已登记 2022-0003 水寨司法所 动态类");
  });

  it("S6: 撤销 makes the row 作废 and says so", async () => {
    await shown.register({ subject: "(水寨司法所)+排查矛盾纠纷" });
    await shown.pane.getByRole("button", { name: "撤销" }).focus();
    await press("Enter");
    await said("已撤销 2022-0003");
    await shown.showSheet("台账");
    await shown.page
      .getByRole("gridcell")
      .filter({ hasText: /^作废$/ })
      .first()
      .waitFor();
  });

  it("keeps the draft when the pane is opened again, and asks only for what is missing", async () => {
    await subject().fill("【河东司法所】调解土地纠纷");
    await shown.stored("调解土地纠纷");
    await shown.page.reload();
    await field("标题").waitFor({ timeout: LOAD_MS });
    expect(await field("标题").inputValue()).toBe("调解土地纠纷");
    expect(await field("部门").inputValue()).toBe("河东司法所");
    await shown.pane.getByText("请选择类别").waitFor();
    await shown.pane.getByRole("button", { name: "清空" }).click();
    expect(await field("标题").inputValue()).toBe("");
  });

  it("清空 can be taken back", async () => {
    await subject().fill("【河东司法所】调解土地纠纷");
    await field("主笔").fill("张三");
    await shown.button("清空").click();
    await said("已清空登记表，没有写入台账。");
    expect(await field("主笔").inputValue()).toBe("");
    await shown.button("撤销").click();
    await said("已恢复原来填写的内容。");
    expect(await field("主笔").inputValue()).toBe("张三");
    expect(await field("部门").inputValue()).toBe("河东司法所");
  });

  it("P4: 清空 takes what was typed as 部门 and is none, and what a key asked for before the dictionary has come", async () => {
    const letCome = await shown.holdScripts();
    await field("部门").fill("hedong");
    await field("部门").press("Enter");
    await shown.button("清空").click();
    expect(await field("部门").inputValue()).toBe("");
    letCome();
    await field("部门").fill("某某科");
    await field("标题").focus();
    await shown.pane.getByText("“某某科”").waitFor();
    await shown.button("清空").click();
    expect(await field("部门").inputValue()).toBe("");
    await shown.pane.getByText("“某某科”").waitFor({ state: "detached" });
  });

  it("what stops a save is said as one sentence", async () => {
    await subject().fill("(某所)+标题");
    await field("类别").selectOption("动态类");
    await field("收稿日期").fill("明天");
    await press("Control+Enter");
    await said(/^没有登记：请选择部门；收稿日期“明天”不是日期，请写成 [^。]*。$/);
  });

  it("S3: while Excel keeps a save waiting the form is locked; then it is written once", async () => {
    await subject().fill("(华城司法所)+调解山林纠纷");
    await field("类别").selectOption("动态类");
    await field("收稿日期").fill("2022-05-02");
    const release = await shown.holdExcel();
    await field("标题").focus();
    await press("Control+Enter");
    await said("请按回车结束编辑");
    await shown.page.keyboard.type("又打了字");
    await press("Control+Enter");
    expect(await field("标题").inputValue()).toBe("调解山林纠纷");
    await release();
    await said("已登记 2022-0003 华城司法所 动态类");
    expect(await field("标题").inputValue()).toBe("");
    expect(await shown.pane.locator(":focus").getAttribute("name")).toBe("subject");
  });

  it("a save that fails keeps every field and says why; repaired, it is saved once", async () => {
    await subject().fill("(河东司法所)+调解土地纠纷");
    await field("类别").selectOption("动态类");
    await field("收稿日期").fill("2022-05-03");
    await shown.showSheet("台账");
    const header = shown.page
      .getByRole("gridcell")
      .filter({ hasText: /^标题$/ })
      .first();
    const address = (await header.getAttribute("data-address")) ?? "";
    await shown.goTo(address);
    await cell(address).click();
    await shown.page.keyboard.type("题目");
    await press("Enter");
    await said("标题");
    await field("标题").focus();
    await press("Control+Enter");
    await said(/没有登记：.*标题.*填写的内容都还在/);
    expect(await field("标题").inputValue()).toBe("调解土地纠纷");
    await shown.goTo(address);
    await cell(address).click();
    await shown.page.keyboard.type("标题");
    await press("Enter");
    await field("标题").focus();
    await press("Control+Enter");
    await said("已登记 2022-0003 河东司法所 动态类");
  });
});

describe("季度考核", () => {
  it("E1–E4: 季度考核 shows what follows from both", async () => {
    await open(begun);
    await shown.showSheet("季度考核");
    await shown.page.getByRole("gridcell").filter({ hasText: /^50%$/ }).first().waitFor();
    expect(await quarterRow("水寨司法所")).toMatchObject({
      累计应报: 2,
      累计已报: 1,
      欠报: 1,
      累计完成率: 0.5,
      状态: "未完成",
      标记: expect.stringContaining("缺审签"),
    });
  });

  it("the period changes its labelled cells, and is changed by them", async () => {
    await open(begun);
    await shown.showSheet("季度考核");
    await field("季度").selectOption("第三季度");
    await shown.page
      .getByRole("gridcell")
      .filter({ hasText: /^2022年第三季度/ })
      .first()
      .waitFor();
    const label = shown.page
      .getByRole("gridcell")
      .filter({ hasText: /^季度$/ })
      .first();
    const [, column = "", row = ""] =
      /^([A-Z]+)(\d+)$/.exec((await label.getAttribute("data-address")) ?? "") ?? [];
    await cell(`${String.fromCharCode(column.charCodeAt(0) + 1)}${row}`).click();
    await shown.page.keyboard.type("2");
    await press("Enter");
    await field("季度")
      .locator("option:checked", { hasText: "第二季度" })
      .waitFor({ state: "attached" });
  });
});

describe("进度", () => {
  beforeEach(() => open(begun));

  it("E2, E5: departments by 欠报 with their sentence; search; a click shows the rows", async () => {
    await shown.openTab("进度");
    const rows = shown.pane.getByRole("list", { name: "各部门进度" }).getByRole("listitem");
    expect(await rows.count()).toBe(35);
    await field("查找部门").fill("sz");
    expect(await rows.count()).toBe(1);
    await rows.getByText("累计应报2篇，已报1篇，欠1篇").waitFor();
    await rows.getByRole("button", { name: /^水寨司法所/ }).click();
    await said("已在台账中选中水寨司法所的 2 行");
    expect(
      await shown.page
        .getByRole("tab", { name: "台账", exact: true })
        .getAttribute("aria-selected"),
    ).toBe("true");
    // One article waits: its two remarks lead to it as one.
    await shown.button("缺审签、待审 1").click();
    await said("已在台账中选中水寨司法所的 1 行");
  });

  it("E5: the figure of a department goes into the selected cell as a formula", async () => {
    await shown.openTab("进度");
    await field("查找部门").fill("sz");
    await shown.button("插入公式 水寨司法所").click();
    await shown.pane.getByText("先在自己的表里选定一个空单元格").waitFor();
    await shown.showSheet("计划表");
    await shown.goTo("K3");
    await field("水寨司法所的哪一项").selectOption("欠报");
    await shown.button("插入到选定单元格").click();
    await said(/K3 插入水寨司法所的欠报/);
    await shown.shows("K3", "1");
    await shown.button("插入到选定单元格").click();
    await said("已有内容");
  });

  it("O3: 未报 and 复制催报", async () => {
    await shown.openTab("进度");
    await shown.pane.getByLabel(/^只看未报/).check();
    const rows = shown.pane.getByRole("list", { name: "各部门进度" }).getByRole("listitem");
    expect(await rows.getByText("水寨司法所").count()).toBe(0);
    await shown.pane.getByRole("button", { name: "复制催报" }).click();
    await said(/已复制 \d+ 个部门的催报内容/);
  });
});
