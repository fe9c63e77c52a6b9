// 采用, 约稿 and 设置 from the pane, over real office.js.

import { addAdoptions, withdrawAdoption } from "../../../../src/workbook/actions/rows/adoptions";
import {
  issueCommission,
  refreshCommissionStates,
} from "../../../../src/workbook/actions/rows/commissions";
import { register } from "../../../../src/workbook/actions/rows/register";
import { lastAction, undo } from "../../../../src/workbook/actions/rows/undo";
import { changeClerk, changeSetting } from "../../../../src/workbook/actions/rows/settings";
import { readTracker } from "../../../../src/workbook/reading/tracker";
import type { NodeExcel } from "excel-preview-host";
import { adoption } from "../../../domain/builders";
import { closeAll, draft, NOW, openTracker, tableRows } from "../../excel";

afterEach(closeAll);

const ADOPTION = adoption("2022-0001", "2022-05-06", { link: "=cmd" });
const COMMISSION = {
  source: "市局",
  topic: "法治建设专题",
  departments: ["水寨司法所", "法制股"],
  issuedOn: { year: 2022, month: 5, day: 1 },
  deadline: { year: 2022, month: 5, day: 10 },
};
const logged = (excel: NodeExcel, action: string) =>
  tableRows(excel, "日志").filter((row) => row["操作"] === action);

describe("A1: an adoption", () => {
  it("is a row with date and 表彰, several outlets for one article", async () => {
    const excel = await openTracker();
    await addAdoptions([ADOPTION], { token: "a", now: NOW });
    await addAdoptions([{ ...ADOPTION, outlet: "梅州日报" }], { token: "b", now: NOW });
    const { adoptions, problems } = await readTracker();
    expect(adoptions).toMatchObject([ADOPTION, { ...ADOPTION, outlet: "梅州日报" }]);
    expect(problems).toEqual([]);
    expect(tableRows(excel, "采用")[0]).toMatchObject({
      采用日期: 44687,
      表彰: "是",
      链接: "=cmd",
    });
    expect(logged(excel, "登记采用")).toHaveLength(2);
  });

  it.each([1, 2])("is not doubled when round trip %i fails and it is repeated", async (trip) => {
    for (const when of ["before", "after"] as const) {
      const excel = await openTracker();
      excel.host.failAt(trip, { when, code: "GeneralException" });
      await expect(addAdoptions([ADOPTION], { token: "a", now: NOW })).rejects.toThrow(
        "可以再试一次",
      );
      await addAdoptions([ADOPTION], { token: "a", now: NOW });
      expect(tableRows(excel, "采用")).toHaveLength(1);
      expect(logged(excel, "登记采用")).toHaveLength(1);
      closeAll();
    }
  });

  const ISSUE = ["2022-0001", "2022-0002", "2022-0003"].map((submissionId) => ({
    ...ADOPTION,
    submissionId,
  }));

  it("of several articles is one action: a row and a line each, taken back together", async () => {
    const excel = await openTracker();
    const rows = await addAdoptions(ISSUE, { token: "a", now: NOW });
    expect((await readTracker()).adoptions).toEqual(rows);
    expect(rows).toMatchObject(ISSUE);
    expect(logged(excel, "登记采用").map((row) => row["对象"])).toEqual([
      "2022-0001",
      "2022-0002",
      "2022-0003",
    ]);
    const last = lastAction();
    expect(last).toMatchObject({ action: "登记采用", subject: "2022-0001 等 3 条" });
    await undo(last?.token ?? "", { now: NOW });
    expect((await readTracker()).adoptions).toEqual([]);
    expect(tableRows(excel, "采用").map((row) => row["撤回"])).toEqual(["是", "是", "是"]);
  });

  it.each([
    ["one that stands", [ISSUE[1], ISSUE[2], ISSUE[0]]],
    ["one named twice", [ISSUE[1], ISSUE[1]]],
  ])("of several, with %s, is refused whole", async (_, articles) => {
    const excel = await openTracker();
    await addAdoptions(ISSUE.slice(0, 1), { token: "a", now: NOW });
    const wanted = articles.flatMap((each) => each ?? []);
    await expect(addAdoptions(wanted, { token: "b", now: NOW })).rejects.toThrow("记录已经有了");
    expect(tableRows(excel, "采用")).toHaveLength(1);
  });

  it("of the same article, outlet and day is refused, until the first is taken back", async () => {
    const excel = await openTracker();
    await addAdoptions([ADOPTION], { token: "a", now: NOW });
    await expect(addAdoptions([ADOPTION], { token: "b", now: NOW })).rejects.toThrow(
      "记录已经有了",
    );
    const first = { ...ADOPTION, withdrawn: false, token: "a/篇1" };
    await withdrawAdoption(first, { reason: "登记有误", now: NOW });
    expect((await readTracker()).adoptions).toEqual([]);
    await addAdoptions([ADOPTION], { token: "b", now: NOW });
    expect(tableRows(excel, "采用").map((row) => row["撤回"])).toEqual(["是", ""]);
    expect(logged(excel, "撤回采用")).toMatchObject([
      { 对象: "2022-0001", 字段: "撤回", 原值: "", 新值: "是", 原因: "登记有误" },
    ]);
  });
});

describe("A4: a commission", () => {
  it("gets a number of its year and reads back", async () => {
    const excel = await openTracker();
    const first = await issueCommission(COMMISSION, { token: "a", now: NOW });
    const second = await issueCommission(COMMISSION, { token: "b", now: NOW });
    expect([first.id, second.id]).toEqual(["约2022-01", "约2022-02"]);
    expect((await readTracker()).commissions[0]).toMatchObject(COMMISSION);
    expect(logged(excel, "下达约稿")).toHaveLength(2);
  });

  it("keeps its number when the write is repeated", async () => {
    const excel = await openTracker();
    await issueCommission(COMMISSION, { token: "a", now: NOW });
    excel.host.failAt(2, { when: "after", code: "GeneralException" });
    await expect(issueCommission(COMMISSION, { token: "b", now: NOW })).rejects.toThrow();
    expect((await issueCommission(COMMISSION, { token: "b", now: NOW })).id).toBe("约2022-02");
    expect(tableRows(excel, "约稿")).toHaveLength(2);
  });

  it("with a deadline before its issue is refused", async () => {
    await openTracker();
    const wrong = { ...COMMISSION, deadline: { year: 2022, month: 4, day: 30 } };
    await expect(issueCommission(wrong, { token: "a", now: NOW })).rejects.toThrow(
      "截止日期早于下达日期",
    );
  });

  it("shows its state by the as-of date: 待交, 逾期未交, 逾期交", async () => {
    const excel = await openTracker();
    await issueCommission({ ...COMMISSION, departments: ["法制股"] }, { token: "a", now: NOW });
    const state = () => tableRows(excel, "约稿")[0]?.["状态"];
    expect(await refreshCommissionStates(await readTracker(), COMMISSION.deadline)).toBe(0);
    expect(state()).toBe("待交");
    const after = { year: 2022, month: 5, day: 11 };
    expect(await refreshCommissionStates(await readTracker(), after)).toBe(1);
    expect(state()).toBe("逾期未交");
    const answer = { department: "法制股", receivedOn: after, commissionId: "约2022-01" };
    await register(draft(answer), { token: "b", now: NOW });
    await refreshCommissionStates(await readTracker(), after);
    expect(state()).toBe("逾期交");
  });
});

describe("设置", () => {
  it("is changed through 日志, in two round trips, and not when it stands already", async () => {
    const excel = await openTracker();
    await changeClerk("王五", { now: NOW });
    excel.log.reset();
    await changeSetting("basis", "当季", { now: NOW });
    expect(excel.log.batches).toBe(2);
    await changeSetting("basis", "当季", { now: NOW });
    await changeSetting("tolerance", 0.2, { now: NOW });
    await changeSetting("liaisonDueOn", { year: 2022, month: 6, day: 1 }, { now: NOW });
    const { settings, clerk } = await readTracker();
    expect(settings).toMatchObject({ basis: "当季", tolerance: 0.2 });
    expect(settings.liaisonDueOn).toEqual({ year: 2022, month: 6, day: 1 });
    expect(clerk).toBe("王五");
    expect(
      logged(excel, "修改设置").map((row) => [
        row["经办人"],
        row["对象"],
        row["原值"],
        row["新值"],
      ]),
    ).toEqual([
      ["", "经办人", "", "王五"],
      ["王五", "口径", "累计", "当季"],
      ["王五", "字数容差", "10%", "20%"],
      ["王五", "联络员名单期限", "2022-05-01", "2022-06-01"],
    ]);
  });

  it("that stands twice is changed in the row that is read, the first (E11)", async () => {
    const excel = await openTracker();
    const sheet = excel.book.sheetByName("设置");
    const rows = tableRows(excel, "设置").map((row) => row["设置项"]);
    if (sheet) sheet.ensure(rows.length, 0).value = "口径";
    await changeSetting("basis", "当季", { now: NOW });
    expect((await readTracker()).settings.basis).toBe("当季");
  });
});
