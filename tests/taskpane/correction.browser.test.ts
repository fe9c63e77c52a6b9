// 改正 in the list of what is registered: its fields, their reason, the keys (S6).
import { type PanePage, useBegunPane } from "./pane-page";

let shown: PanePage;
useBegunPane((pane) => (shown = pane));

const field = (label: string) => shown.field(label);
const said = (text: string | RegExp) => shown.said(text);

async function openList(): Promise<void> {
  await shown.openTab("登记");
  const summary = shown.pane.getByText(/^已登记 \d+ 篇/);
  const list = field("查找报送");
  if (!(await list.isVisible())) await summary.click();
  await list.waitFor();
}

describe("S6: 改正", () => {
  it("S6: what was registered is corrected in the list, with its reason; a change of nothing is not", async () => {
    await openList();
    await field("查找报送").fill("0001");
    await field("只看待补审签").uncheck();
    await shown.button("改正 2022-0001").click();
    await shown.button("确定").click();
    await said("没有改正：没有改动任何一项。");
    await field("标题改为").fill("组织人民调解培训");
    await field("字数改为").fill("４２０");
    await shown.button("确定").click();
    await said("请写明原因");
    await field("2022-0001 改正：原因").fill("登记时写错");
    await shown.button("确定").click();
    await said("2022-0001 已改正。");
    await shown.pane.getByText("2022-0001 组织人民调解培训").waitFor();
    await shown.showSheet("日志");
    await shown.page
      .getByRole("gridcell")
      .filter({ hasText: /^登记时写错$/ })
      .nth(1)
      .waitFor();
  });

  it("S6: 改正 comes into view with the focus in it; Ctrl+Enter is its own, and another year is said", async () => {
    await shown.register({ subject: "(河东司法所)+调解土地纠纷" });
    await openList();
    await field("只看待补审签").uncheck();
    await shown.page.setViewportSize({ width: 1600, height: 600 });
    await shown.button("改正 2022-0001").press("Enter");
    const title = field("标题改为");
    expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
    const hidden = await title.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const seen = document.elementFromPoint(
        element.getBoundingClientRect().left + 5,
        (top + bottom) / 2,
      );
      return seen === null || !(element.parentElement ?? element).contains(seen);
    });
    expect(hidden).toBe(false);
    expect(await shown.button("保存登记").count()).toBe(0);
    await field("收稿日期改为").fill("2023-04-19");
    await shown.pane.getByText("不在 2022 年度内，不计入本年度的篇数。").waitFor();
    await field("2022-0001 改正：原因").fill("收到的是次年");
    await field("类别改为").selectOption("经验类");
    await field("部门改为").fill("hedong");
    await field("部门改为").press("Control+Enter");
    await said("2022-0001 已改正。");
    await shown.pane.getByText("河东司法所 经验类 2023-04-19").waitFor();
    await field("粘贴邮件标题").focus();
    expect(await shown.button("保存登记").count()).toBe(1);
  });

  it("S6, P4: a department typed and sent by Ctrl+Enter before the dictionary of pinyin has come is taken when it has", async () => {
    await openList();
    await field("只看待补审签").uncheck();
    await shown.button("改正 2022-0001").click();
    await field("2022-0001 改正：原因").fill("登记时写错");
    const letCome = await shown.holdScripts();
    await field("部门改为").fill("hedong");
    await field("部门改为").press("Control+Enter");
    expect(await field("部门改为").inputValue()).toBe("hedong");
    letCome();
    await said("2022-0001 已改正。");
    await shown.pane.getByText("河东司法所 动态类 2022-04-12").waitFor();
  });

  it("S6, S3: partners, the day of an approval, publication and remark are corrected too", async () => {
    await openList();
    await field("查找报送").fill("0001");
    await field("只看待补审签").uncheck();
    await shown.button("改正 2022-0001").click();
    await shown.pane.getByText("改其他各项").click();
    await field("增加参与部门").fill("hedong");
    await shown.pane.getByRole("option", { name: "河东司法所" }).click();
    await field("分管领导审阅日期改为").fill("4月13日");
    await field("发布时间改为").fill("2022-4-20 9:30");
    await field("备注改为").fill("联合报送，登记时漏了");
    await field("2022-0001 改正：原因").fill("登记时漏写");
    await shown.button("确定").click();
    await said("2022-0001 已改正。");
    await shown.button("改正 2022-0001").click();
    await shown.pane.getByText("改其他各项").click();
    await shown.button("移除河东司法所").waitFor();
    expect(await field("分管领导审阅日期改为").inputValue()).toBe("2022-04-13");
    expect(await field("发布时间改为").inputValue()).toBe("2022-04-20 09:30");
    expect(await field("备注改为").inputValue()).toBe("联合报送，登记时漏了");
    expect(await field("约稿编号改为").inputValue()).toBe("");
    await field("分管领导审阅改为").selectOption("否");
    await field("2022-0001 改正：原因").fill("误勾");
    await shown.button("确定").click();
    await said("2022-0001 已改正，现为“待审”。");
  });

  it("S3: 局选用, 主要领导审核 and 上报市局日期 are corrected for several at once", async () => {
    await openList();
    await field("只看待补审签").uncheck();
    for (const id of ["2022-0001", "2022-0002"]) await field(`选中 ${id}`).check();
    await shown.button("改正 2 篇").click();
    const choice = (name: string) => shown.pane.getByRole("combobox", { name, exact: true });
    await choice("局选用改为").selectOption("是");
    await choice("主要领导审核改为").selectOption("是");
    await field("上报市局日期改为").fill("2022-04-20");
    await field("2 篇 改正：原因").fill("已上报");
    await shown.button("确定").click();
    await said("2 篇 已改正。");
    await shown.button("改正 2022-0002").click();
    expect(await choice("局选用改为").inputValue()).toBe("是");
    expect(await choice("主要领导审核改为").inputValue()).toBe("是");
    expect(await field("上报市局日期改为").inputValue()).toBe("2022-04-20");
  });
});
