// What stands twice in 台账 without a word from the clerk, told and settled in the pane (S7).
import { type PanePage, useBegunPane } from "./pane-page";

let shown: PanePage;
useBegunPane((pane) => (shown = pane));

const said = (text: string | RegExp) => shown.said(text);
const press = (key: string) => shown.page.keyboard.press(key);

describe("S7: what stands twice in 台账", () => {
  const line = () => shown.pane.getByText(/有 1 处疑似重复登记/);

  beforeEach(async () => {
    await shown.showSheet("台账");
    for (const [address, text] of [
      ["C3", "水寨司法所"],
      ["E3", "组织人民调解 业务培训。"],
    ] as const) {
      await shown.goTo(address);
      await shown.page.keyboard.insertText(text);
      await press("Enter");
    }
    await line().waitFor();
    await line().focus();
    await press("Enter");
    await shown.pane
      .getByText(/2022-0001《组织人民调解业务培训》.*2022-0002（.*同部门、同标题/)
      .waitFor();
  });

  it("S7: is told, and settled with a key: one is a duplicate, 撤销 brings the question back", async () => {
    await shown.tabTo("只算 2022-0001");
    await press("Enter");
    await said("2022-0002 已标为与 2022-0001 重复，只留底，不计数");
    await line().waitFor({ state: "detached" });
    // The next Tab goes on from where the line stood.
    expect(await shown.pane.locator("body:focus").count()).toBe(0);
    await shown.button("撤销").click();
    await line().waitFor();
  });

  it("S7: or they are two, and it is not asked again", async () => {
    await shown.tabTo("是两篇");
    await press("Enter");
    await said("2022-0001 和 2022-0002 已确认是两篇");
    await line().waitFor({ state: "detached" });
  });
});
