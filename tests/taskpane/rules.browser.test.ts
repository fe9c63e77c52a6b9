// The notice's rules through the pane: duplicates, the life of a submission, commission, settings.
import { type Given, type PanePage, useBegunPane } from "./pane-page";

let shown: PanePage;
useBegunPane((pane) => (shown = pane));

const field = (label: string) => shown.field(label);
const said = (text: string | RegExp) => shown.said(text);
const press = (key: string) => shown.page.keyboard.press(key);

/** Fills the form and presses 保存, whatever comes of it. */
async function save(given: Given): Promise<void> {
  await shown.fill(given);
  await shown.button("保存登记").click();
}

async function openList(): Promise<void> {
  await shown.openTab("登记");
  const summary = shown.pane.getByText(/^已登记 \d+ 篇/);
  const list = field("查找报送");
  if (!(await list.isVisible())) await summary.click();
  await list.waitFor();
}

describe("S7: duplicates", () => {
  it("S7: the same title of the same department has to be decided, and can be noted as a duplicate", async () => {
    await save({ subject: "转发：(水寨司法所)+组织人民调解，业务培训" });
    await said(/没有登记：.*2022-0001/);
    await field("重复，只留底，不计数").check();
    await shown.button("保存登记").click();
    await said("已登记 2022-0003");
    await shown.openTab("进度");
    await field("查找部门").fill("sz");
    await shown.pane.getByText("累计应报2篇，已报1篇，欠1篇").waitFor();
  });

  it("S7: a 重报 is asked about a third of its title, and can answer", async () => {
    const subject = "(水寨司法所)+组织人民调解业务培训";
    await save({ subject });
    await field("另一篇，照常登记").check();
    await shown.button("保存登记").click();
    await said("已登记 2022-0003");
    await openList();
    await field("查找报送").fill("0003");
    await field("只看待补审签").uncheck();
    await shown.button("退回 2022-0003").click();
    await field("2022-0003 退回：原因").fill("缺数据");
    await shown.button("确定").click();
    await shown.button("登记重报 2022-0003").click();
    await said("保存后作为它的重报");
    await field("收稿日期").fill("2022-04-20");
    await shown.button("保存登记").click();
    await said(/没有登记：.*2022-0001/);
    await field("另一篇，照常登记").check();
    await shown.button("保存登记").click();
    await said("已登记 2022-0004");
    expect(await shown.pane.getByText(/疑似重复登记/).count()).toBe(0);
  });

  it("S7: another department's is offered as 联合报送", async () => {
    await shown.fill({ subject: "(河东司法所)+组织人民调解业务培训" });
    await shown.button("并入 2022-0001，作联合报送").click();
    await said("已把河东司法所记为 2022-0001 的参与部门");
    expect(await field("标题").inputValue()).toBe("");
  });
});

describe("S6: life of a submission", () => {
  it("S6: 补审签 makes a waiting one count", async () => {
    await openList();
    await field("查找报送").fill("0002");
    await shown.button("补审签 2022-0002").click();
    await field("审阅日期").fill("2022-04-13");
    await shown.button("确定").click();
    await said("2022-0002 已补审签，现为“有效”。");
    await shown.openTab("进度");
    await field("查找部门").fill("转水");
    await shown.pane.getByText(/累计应报2篇，已报1篇，欠1篇.*先报后批/).waitFor();
  });

  it("S6: 退回 asks why, 重报 counts once, by the accepted receipt", async () => {
    await openList();
    await field("查找报送").fill("0002");
    await field("只看待补审签").uncheck();
    await shown.button("退回 2022-0002").click();
    await field("2022-0002 退回：原因").fill("缺数据");
    await shown.button("确定").click();
    await said("2022-0002 已退回");
    await shown.button("登记重报 2022-0002").click();
    await said("保存后作为它的重报");
    expect(await field("作为 2022-0002 的重报").isChecked()).toBe(true);
    await field("收稿日期").fill("2022-04-20");
    await field("部门负责人已审阅").check();
    await field("分管领导已审阅").check();
    await shown.button("保存登记").click();
    await said("已登记 2022-0003 转水司法所");
    await shown.openTab("进度");
    await field("查找部门").fill("转水");
    await shown.pane.getByText("累计应报2篇，已报1篇，欠1篇").waitFor();
  });

  it("S6: several at once, and the focus stays in the list when they leave it", async () => {
    await shown.register({ subject: "(河东司法所)+调解土地纠纷", approved: false });
    await openList();
    await field("只看待补审签").check();
    for (const id of ["2022-0002", "2022-0003"]) await field(`选中 ${id}`).check();
    await shown.button("补审签 2 篇").click();
    await field("审阅日期").fill("2022-04-12");
    await press("Enter");
    await said("2 篇 已补审签");
    await shown.pane.getByText("没有符合条件的报送。").waitFor();
    expect(await shown.pane.locator("body:focus").count()).toBe(0);
    expect(await shown.pane.locator(":focus").count()).toBe(1);
  });

  it("S6: 作废 asks why, and has a way back in the list", async () => {
    await openList();
    await field("查找报送").fill("0002");
    await shown.button("作废 2022-0002").click();
    await shown.button("确定").click();
    await shown.pane.getByText("请写明原因，日志里要留。").waitFor();
    await field("2022-0002 作废：原因").fill("非信息稿");
    await press("Enter");
    await said("2022-0002 已作废。");
    await field("只看待补审签").uncheck();
    await shown.button("恢复 2022-0002").click();
    await field("2022-0002 恢复：原因").fill("误作废");
    await press("Enter");
    await said("2022-0002 已恢复，现为“待审”。");
  });

  it("S6: 作废 can be taken back, and both stand in 日志", async () => {
    await openList();
    await field("查找报送").fill("0002");
    await shown.button("作废 2022-0002").click();
    await field("2022-0002 作废：原因").fill("重复");
    await shown.button("确定").click();
    await said("2022-0002 已作废");
    await shown.button("撤销").click();
    await said("2022-0002：已撤销“作废”");
    await shown.showSheet("日志");
    await shown.page
      .getByRole("gridcell")
      .filter({ hasText: /撤销“作废”/ })
      .first()
      .waitFor();
  });
});

describe("A4: 约稿", () => {
  it("A4: issued to two departments, overdue at the top until both have answered", async () => {
    await shown.openTab("约稿");
    await shown.button("下达约稿").click();
    await said("没有下达：请填写题目");
    await field("题目").fill("春耕普法");
    for (const initials of ["hc", "ql"]) {
      await field("分配部门").pressSequentially(initials);
      await field("分配部门").press("Enter");
    }
    await field("下达日期").fill("2022-04-01");
    await field("截止日期").fill("2022-04-10");
    await shown.button("下达约稿").click();
    await said("已下达 约2022-01，分配给华城司法所、岐岭司法所");
    await shown.pane.getByText("约稿逾期未交 1 件").waitFor();

    await shown.fill({ subject: "(华城司法所)+春耕时节送法下乡", received: "2022-04-10" });
    await field("应答 约2022-01 春耕普法（2022-04-10 截止）").check();
    expect(await field("重要信息").isChecked()).toBe(true);
    await shown.button("保存登记").click();
    await said("已登记");
    await shown.openTab("约稿");
    await shown.pane.getByText("华城司法所 已交（2022-04-10）；岐岭司法所 逾期未交").waitFor();

    await shown.button("延期 约2022-01").click();
    await field("延至").fill("2099-12-31");
    await field("延期 约2022-01：原因").fill("农忙");
    await press("Enter");
    await said("约2022-01 已延期到 2099-12-31。");
    await shown.pane.getByText("岐岭司法所 待交").waitFor();
    await shown.showSheet("约稿");
    await shown.page
      .getByRole("gridcell")
      .filter({ hasText: /^待交$/ })
      .first()
      .waitFor();
    await shown.button("撤回 约2022-01").click();
    await field("撤回 约2022-01：原因").fill("不再需要");
    await press("Enter");
    await said("约2022-01 已撤回");
    await shown.pane.getByText("还没有约稿。").waitFor();
  });
});

describe("设置", () => {
  it("E1: a choice takes effect at once, a bad value is refused beside its field", async () => {
    await shown.openTab("设置");
    await field("口径").selectOption("当季");
    await said("已把“口径”改为 当季");
    await field("字数容差").fill("很多");
    await shown.pane.getByText("应为 0% 至 100%").waitFor();
    await field("字数容差").fill("20%");
    await shown.button("保存字数容差").click();
    await said("已把“字数容差”改为 20%");
    await field("经办人").fill("李四");
    await shown.button("保存经办人").click();
    await said("已把“经办人”改为 李四");
    await shown.openTab("进度");
    await field("查找部门").fill("sz");
    await shown.pane.getByText(/^本季应报1篇，已报1篇/).waitFor();
  });
});

describe("S6: edits by hand", () => {
  it("S6: what is typed into 台账 is read and logged with old and new", async () => {
    await shown.showSheet("台账");
    const title = shown.page.getByRole("gridcell").filter({ hasText: /^组织人民调解业务培训$/ });
    await title.click();
    await shown.page.keyboard.insertText("组织送法到田头");
    await shown.page.keyboard.press("Enter");
    await shown.showSheet("日志");
    await shown.page
      .getByRole("gridcell")
      .filter({ hasText: /^组织送法到田头$/ })
      .first()
      .waitFor();
    await openList();
    await field("只看待补审签").uncheck();
    await field("查找报送").fill("田头");
    await shown.pane.getByText("2022-0001 组织送法到田头").waitFor();
  });
});

describe("T5: edits by hand, one after the other", () => {
  it("T5: each is logged, also what is typed while the one before is read", async () => {
    await shown.showSheet("台账");
    await shown.goTo("G2");
    const typed = ["512", "李四", "王五", "粤政易"];
    for (const value of typed) {
      await shown.page.keyboard.type(value, { delay: 100 });
      // As fast as a clerk goes on to the next cell.
      await shown.page.keyboard.press("Tab", { delay: 200 });
    }
    await shown.showSheet("日志");
    for (const value of typed) {
      await shown.page
        .getByRole("gridcell")
        .filter({ hasText: new RegExp(`^${value}$`, "u") })
        .first()
        .waitFor();
    }
  });
});

describe("P4: changes of a department", () => {
  it("P4: a smaller quota from July on leaves the second quarter as it was", async () => {
    await shown.openTab("设置");
    await shown.pane.getByText(/^部门变更/).click();
    await field("变更部门").fill("横陂司法所");
    await field("变更为").fill("2");
    await field("生效日期").fill("7月1日");
    await shown.button("记录变更").click();
    await said("已记录横陂司法所自 2022-07-01 起的变更");
    await shown.pane.getByText("2022-07-01 横陂司法所 年度篇数：4 → 2").waitFor();
    await shown.openTab("进度");
    await field("查找部门").fill("hb");
    await shown.pane.getByText(/^累计应报2篇，已报0篇/).waitFor();
    await field("季度").selectOption("第四季度");
    await shown.pane.getByText(/^累计应报2篇，已报0篇/).waitFor();
  });
});

describe("E9: people and the year", () => {
  it("E9: both are written on sheets of their own", async () => {
    await shown.openTab("考核");
    await shown.button("生成个人名单").click();
    await said("已生成“个人”表");
    await shown.page.getByRole("tab", { name: "个人", exact: true }).waitFor();
    await shown.button("生成年度考核").click();
    await said("已生成年度考核各表");
    await shown.page
      .getByRole("tab", { name: /年度考核/ })
      .first()
      .waitFor();
  });
});

describe("every tab", () => {
  it.each(["320", "450"])("is whole at %s px", async (width) => {
    await shown.page.locator("select").first().selectOption(width);
    for (const tab of await shown.pane.getByRole("tab").all()) {
      await tab.click();
      const wide = await shown.pane
        .locator("html, [role=tabpanel]:not([hidden])")
        .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).length);
      expect(wide).toBe(0);
    }
  });
});

describe("E11: what is left out is said", () => {
  it("E11: a row typed after a blank one, which is no part of the table, as soon as it is typed", async () => {
    await shown.showSheet("台账");
    await shown.goTo("A9");
    await shown.page.keyboard.type("2022-0099");
    await shown.page.keyboard.press("Enter");
    await shown.pane.getByText(/^⚠ 有 1 处/u).click();
    await shown.pane.getByText(/^台账!A9 在表格下面，有内容，但不在表里/u).waitFor();
    await shown.goTo("A9");
    await shown.page.keyboard.press("Delete");
    await shown.pane.getByText(/^⚠ 有 1 处/u).waitFor({ state: "detached" });
  });

  it("S3: a row typed without a number, which one key press gives it", async () => {
    await shown.showSheet("台账");
    await shown.goTo("B4");
    for (const value of ["2022-4-12", "法制股", "开展普法宣传"]) {
      await shown.page.keyboard.type(value);
      await shown.page.keyboard.press("Tab");
    }
    await shown.pane.getByText(/^⚠ 有 \d+ 处/u).click();
    await shown.pane.getByText(/^台账中有 1 行没有编号。/u).waitFor();
    await shown.button("给这些行编上新编号").press("Enter");
    await shown.said("已编号：2022-0003，日志已记。");
    await shown.shows("A4", "2022-0003");
  });
});
