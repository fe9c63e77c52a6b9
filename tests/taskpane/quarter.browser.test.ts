// A quarter as a whole through the pane: 拟列批评 and its sealing.
import { type PanePage, useBegunPane } from "./pane-page";

let shown: PanePage;
useBegunPane((pane) => (shown = pane));

const field = (label: string) => shown.field(label);
const said = (text: string | RegExp) => shown.said(text);
const press = (key: string) => shown.page.keyboard.press(key);

describe("E8: 拟列批评", () => {
  it("E8: proposed by the figures, decided only with the name of who decides", async () => {
    await shown.openTab("考核");
    await shown.button("提出拟列名单").click();
    await said(/新提出 \d+ 条/);
    await shown.button("确认 河东司法所 未完成").click();
    await said("确认人");
    await field("确认人").fill("王局长");
    await shown.button("确认 河东司法所 未完成").click();
    await said("河东司法所（未完成）：已确认，将写进通报。");
    await shown.pane.getByText("河东司法所 · 未完成 · 确认").waitFor();

    await shown.pane.getByRole("button", { name: /^全部不列/ }).click();
    await said(/^\d+ 条：已定为不列，不写进通报。/);
    expect(await shown.pane.getByText(/ · 拟列$/).count()).toBe(0);
    await shown.pane.getByText("河东司法所 · 未完成 · 确认").waitFor();
  });

  it("E8: a ground that no figure shows is entered by hand", async () => {
    await shown.openTab("考核");
    await shown.pane.getByText(/^手工添加/).click();
    await field("被批评部门").fill("法制股");
    await field("依据").selectOption("瞒报");
    await field("事由").fill("隐瞒重要情况");
    await shown.button("添加").click();
    await said("已添加：法制股（瞒报）");
    await shown.pane.getByText("法制股 · 瞒报 · 拟列").waitFor();
  });
});

describe("E7: 封存", () => {
  it("E11: what is left out is shown before, and sealed as it is only when that is said", async () => {
    await shown.showSheet("部门");
    await shown.goTo("D2");
    await press("Delete");
    await shown.page.keyboard.type("若干");
    await press("Enter");
    await shown.openTab("登记");
    await shown.openTab("考核");
    await shown.pane.getByText(/1 处/).first().waitFor();
    await shown.button("封存本季").click();
    await shown.pane
      .getByText(/部门!D2 的“年度篇数”“若干”无法识别/)
      .last()
      .waitFor();
    await shown.button("按现状封存").click();
    await said("已封存2022年第二季度");
  });

  it("E7: sealed after being asked once more, opened again with a reason", async () => {
    await shown.openTab("考核");
    await shown.button("封存本季").click();
    await shown.button("确定封存").click();
    await said("已封存2022年第二季度");
    await shown.page.getByRole("tab", { name: "2022年第二季度封存", exact: true }).waitFor();
    await shown.button("重新列出更正").click();
    await said("封存以后没有补录或改动");

    await shown.pane.getByText("封存 1 篇 ＋ 更正 0 篇 ＝ 现在 1 篇").waitFor();
    await shown.pane.getByText(/^本季度已于 .* 封存/).waitFor();
    await shown.fill({ subject: "(河东司法所)+调解土地纠纷", received: "2022-06-30" });
    await shown.pane.getByText(/^收稿日期：2022年第二季度已于 .* 封存/).waitFor();
    await shown.button("保存登记").click();
    await said("有效；第二季度已封存，列入“更正”");
    await shown.openTab("登记");
    await shown.pane.getByText(/^已登记 \d+ 篇/).click();
    await shown.button("补审签 2022-0002").click();
    await field("审阅日期").fill("2022-07-06");
    await press("Enter");
    await said("2022-0002 已补审签");
    await shown.openTab("考核");
    await shown.pane.getByText("封存 1 篇 ＋ 更正 2 篇 ＝ 现在 3 篇").waitFor();
    await shown.pane.getByText("2022-0002 开展普法讲座：＋1 篇").waitFor();
    await shown.button("重开").click();
    await field("重开2022年第二季度：原因").fill("补录");
    await shown.button("确定").click();
    await said("已重开2022年第二季度");
    await shown.button("封存本季").waitFor();
  });
});
