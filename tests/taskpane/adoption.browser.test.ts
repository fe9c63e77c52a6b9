// 采用 in the pane: one article or several of an issue (A1–A3), and 采用回执 (O8).
import { type PanePage, useBegunPane } from "./pane-page";

let shown: PanePage;
useBegunPane((pane) => (shown = pane));

const field = (label: string) => shown.field(label);
const said = (text: string | RegExp) => shown.said(text);

describe("A1–A3: 采用", () => {
  beforeEach(async () => {
    await shown.openTab("采用");
    await field("文章").fill("人民调解");
    await shown.pane.getByRole("button", { name: /^2022-0001/ }).click();
    await field("采用渠道").selectOption("五华县人民政府公众网");
    await field("采用日期").fill("2022-05-06");
  });

  it("A1, A2: found by a part of its title; level and 表彰 follow from the outlet", async () => {
    await shown.pane.getByText("党政网站，县级，表彰", { exact: true }).waitFor();
    await shown.button("记录采用").click();
    await said("已记录：2022-0001 被五华县人民政府公众网采用");
    await shown.pane.getByText("本季采用 1 篇、1 次").waitFor();
  });

  it("O8: 采用回执 for a department and for an author, as text to paste", async () => {
    await shown.button("记录采用").click();
    await said("已记录：2022-0001 ");
    await shown.pane.getByText("采用回执", { exact: true }).click();
    // 登记, unseen, has a field of that name.
    const whose = shown.pane.getByRole("combobox", { name: "部门", exact: true });
    await whose.selectOption("水寨司法所");
    await shown.button("复制回执").click();
    await said("已复制水寨司法所的采用回执");
    // Nobody is named as its author.
    await field("回执给").selectOption("主笔");
    await shown.pane.getByText("本季没有写明主笔的采用记录，没有回执。").waitFor();
  });

  it("A1, S6: several of one issue at once, and 撤销 takes all of them back", async () => {
    await field("文章").fill("0002");
    await shown.pane.getByRole("button", { name: /^2022-0002/ }).click();
    await shown.button("记录采用").click();
    await said("已记录：2022-0001、2022-0002 共 2 篇被五华县人民政府公众网采用");
    await shown.pane.getByText("本季采用 2 篇、2 次").waitFor();
    await shown.button("撤销").click();
    await shown.pane.getByText("本季采用 0 篇、0 次").waitFor();
  });

  it("A3: of several, the one that is recorded already is named, and can be left out", async () => {
    await shown.button("记录采用").click();
    await said("已记录：2022-0001 ");
    // What is searched for after a record is another choice.
    const chosen = shown.pane.getByRole("list", { name: "所选文章" }).getByRole("listitem");
    for (const id of ["2022-0002", "2022-0001"]) {
      await field("文章").fill(id);
      await shown.pane.getByRole("button", { name: new RegExp(`^${id}`) }).click();
    }
    expect(await chosen.count()).toBe(2);
    await field("采用渠道").selectOption("五华县人民政府公众网");
    await field("采用日期").fill("2022-05-06");
    await shown.button("记录采用").click();
    await said("没有记录：2022-0001 已记录被五华县人民政府公众网采用，请从所选文章中去掉");
    await shown.button("去掉 2022-0001").click();
    await field("采用渠道").selectOption("五华县人民政府公众网");
    await shown.button("记录采用").click();
    await said("已记录：2022-0002 被五华县人民政府公众网采用");
  });

  it("A3: the same outlet twice is refused, and taking back is asked and logged", async () => {
    await shown.button("记录采用").click();
    await said("已记录");
    await field("采用渠道").selectOption("五华县人民政府公众网");
    await shown.button("记录采用").click();
    await said("没有重复记录");
    await shown.button("撤回 2022-0001 五华县人民政府公众网").click();
    await field("撤回 2022-0001 五华县人民政府公众网：原因").fill("录错");
    await shown.button("确定").click();
    await said("已撤回：2022-0001");
    await shown.pane.getByText("本季采用 0 篇、0 次").waitFor();
  });

  it("A1: what is odd is said before it is recorded, and nothing but what is missing stops it", async () => {
    await field("采用渠道").selectOption("");
    await shown.button("记录采用").click();
    await said(/^没有记录：请选择采用渠道。$/u);
    await field("采用渠道").selectOption("五华县人民政府公众网");
    await field("采用日期").fill("2022.4.31");
    await shown.button("记录采用").click();
    await said(/^没有记录：采用日期“2022.4.31”有误，2022年4月没有31日，请核对。$/u);
    await field("采用日期").fill("2021-12-30");
    await shown.pane
      .getByText("不在 2022 年度内，请核对。早于 2022-0001 的收稿日期 2022-04-12，请核对。")
      .waitFor();
    await shown.openTab("登记");
    await shown.pane.getByText(/^已登记 \d+ 篇/).click();
    await field("只看待补审签").uncheck();
    await shown.button("退回 2022-0001").click();
    await field("2022-0001 退回：原因").fill("重写");
    await shown.button("确定").click();
    await said("2022-0001 已退回");
    await shown.openTab("采用");
    await shown.pane.getByText("2022-0001 现为“退回”，请核对是否被采用。").waitFor();
    await shown.button("记录采用").click();
    await said("已记录：2022-0001 被五华县人民政府公众网采用");
  });

  it("A1: an outlet that the list lacks is entered where it is missed, and chosen then", async () => {
    await shown.button("新增渠道").press("Enter");
    // The name has the focus; an incomplete one is not taken.
    await shown.page.keyboard.type("梅州日报");
    await shown.page.keyboard.press("Enter");
    await said("没有加入：请写明渠道名称，选定类型和级别。");
    await field("类型").selectOption("报刊");
    await field("级别").selectOption("市级");
    await shown.pane.getByText("报刊，市级，表彰", { exact: true }).waitFor();
    await shown.button("加入列表").click();
    await said("已加入采用渠道：梅州日报。");
    expect(await field("采用渠道").inputValue()).toBe("梅州日报");
    await shown.button("记录采用").click();
    await said("已记录：2022-0001 被梅州日报采用");
  });

  it("A1: an outlet is corrected and put out of use in 设置; what was adopted there stays", async () => {
    await shown.button("记录采用").click();
    await said("已记录");
    await shown.openTab("设置");
    const NAME = "五华县人民政府公众网";
    await shown.pane.locator("summary", { hasText: /^采用渠道$/ }).click();
    await shown.button(`改正${NAME}`).click();
    await field("级别").selectOption("市级");
    await shown.button("保存改正").click();
    await said(`已改正采用渠道：${NAME}`);
    await shown.pane.getByText("党政网站，市级，表彰", { exact: true }).waitFor();
    await shown.button(`停用${NAME}`).click();
    await said(`已停用：${NAME}`);
    await shown.openTab("采用");
    await shown.pane.getByText("党政网站，县级，表彰").waitFor();
    await field("文章").fill("人民调解");
    await shown.pane.getByRole("button", { name: /^2022-0001/ }).click();
    expect(await field("采用渠道").getByRole("option").allTextContents()).toEqual(["请选择"]);
  });
});
