// 联络员名单 in 设置 (O4): pasted, shown as understood, taken; who is missing is counted and can be asked.

import { type PanePage, usePanes } from "./pane-page";

const panes = usePanes();
let shown: PanePage;

it("O4: a pasted list is shown, then written; the missing ones are named in the text", async () => {
  shown = await panes.open();
  await shown.makeLedger();
  await shown.openTab("设置");
  await shown.pane.getByText("联络员名单", { exact: true }).click();
  await shown.pane.getByText("35 个部门，已报 0 个，缺 35 个；期限 2022-05-01。").waitFor();
  await shown
    .field("粘贴名单")
    .fill("姓名\t电话\t部门\n张三\t13800000001\t水寨司法所\n李四\t\t某某所");
  await shown.pane.getByText("水寨司法所 张三 13800000001").waitFor();
  await shown.pane.getByText("第 3 行“李四 某某所”：没有认出部门").waitFor();
  await shown.button("记入 1 个部门").click();
  await shown.said("已记入 1 个部门的联络员。");
  await shown.pane.getByText("35 个部门，已报 1 个，缺 34 个；期限 2022-05-01。").waitFor();
  await shown.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await shown.button("复制催报联络员").click();
  await shown.said("已复制催 34 个部门报联络员的内容，可粘贴到粤政易。");
  const text = await shown.page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("\n1. 河东司法所\n");
  expect(text).not.toContain("水寨司法所");
});
