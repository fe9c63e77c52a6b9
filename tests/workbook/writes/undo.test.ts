// S6, A4, P4: 撤销 of a 约稿 and of a change of a department: the row stays, marked 撤回, and counts for nothing,
// in the pane and for the sheet's functions alike; refused where others have built on it.

import { quotaOn } from "../../../src/domain/rules/effective";
import { blockOf } from "../../../src/functions/tables";
import { COMMISSIONS } from "../../../src/tables/declarations/adoptions";
import { DEPARTMENT_CHANGES } from "../../../src/tables/declarations/departments";
import { readFrameTables } from "../../../src/tables/reading/frame-tables";
import { readTracker } from "../../../src/workbook/reading/tracker";
import { closeAll, draft, NOW, openTracker, tableRows } from "../excel";
import { COMMISSION } from "./catalogue";
import { openPane, type Pane, type Shelf } from "./panes";

afterEach(closeAll);
jest.setTimeout(60_000);

const AUGUST = { year: 2022, month: 8, day: 1 } as const;
const issue = (pane: Pane, token = "c") => pane.issueCommission(COMMISSION, { token, now: NOW });
const raise = (pane: Pane, quota: number) =>
  pane.changeDepartment(
    { departmentId: "D01", from: AUGUST, field: "quota", new: quota },
    { reason: "文件", now: NOW },
  );
const undoLast = (pane: Pane) => pane.undo(pane.lastAction()?.token ?? "", { now: NOW });

/** A table as a custom function gets it. */
async function asArgument(name: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange().load("values");
    await context.sync();
    return range.values;
  });
}

/** 约稿 and 部门变更 as the sheet's functions read them. */
async function inSheet() {
  const none = { rows: [] };
  const commissions = { rows: blockOf(await asArgument(COMMISSIONS.name), COMMISSIONS) };
  const changes = { rows: blockOf(await asArgument(DEPARTMENT_CHANGES.name), DEPARTMENT_CHANGES) };
  const tables = { departments: none, adoptions: none, settings: none, commissions, changes };
  return readFrameTables(tables, 2022);
}

describe("S6: taking back", () => {
  it("A4: a 约稿, after the pane was loaded again: nobody owes it, its number stays used", async () => {
    const excel = await openTracker();
    const shelf: Shelf = new Map();
    await issue(openPane(shelf));
    const pane = openPane(shelf);
    expect(pane.lastAction()).toMatchObject({ action: "下达约稿", subject: "约2022-01" });
    await undoLast(pane);
    expect(tableRows(excel, "约稿")[0]).toMatchObject({ 约稿编号: "约2022-01", 撤回: "是" });
    expect((await readTracker()).commissions).toEqual([]);
    expect((await inSheet()).commissions).toEqual([]);
    expect((await issue(pane, "d")).id).toBe("约2022-02");
  });

  it("A4: a 约稿 is refused once it was answered, not because its 状态 was kept up", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await issue(pane);
    await pane.refreshCommissionStates(await readTracker(), { year: 2022, month: 6, day: 1 });
    expect(tableRows(excel, "约稿")[0]?.["状态"]).toBe("逾期未交");
    await pane.register(draft({ commissionId: "约2022-01" }), { token: "a", now: NOW });
    await expect(pane.undo("c", { now: NOW })).rejects.toThrow("约2022-01 后来又有改动");
    await pane.changeSubmission(
      "2022-0001",
      { commissionId: "" },
      { action: "修改", reason: "", now: NOW },
    );
    await pane.undo("c", { now: NOW });
    expect(tableRows(excel, "约稿")[0]?.["撤回"]).toBe("是");
  });

  it("P4: a department's new quota: it never was, and may be given again", async () => {
    const excel = await openTracker();
    const pane = openPane();
    await raise(pane, 8);
    await undoLast(pane);
    const quotas = async () => {
      const { departments, changes } = await readTracker();
      const [first] = departments;
      if (first === undefined) throw new Error("no department");
      return [AUGUST, { ...AUGUST, month: 7 }].map((day) => quotaOn(first, changes, day));
    };
    expect(tableRows(excel, "部门变更")[0]).toMatchObject({ 新值: "8", 撤回: "是" });
    expect(await quotas()).toEqual([4, 4]);
    const [change] = (await inSheet()).changes;
    expect(change).toMatchObject({ old: 4, new: 4 });
    await raise(pane, 8);
    expect(await quotas()).toEqual([8, 4]);
  });

  it("P4: a department's quota that was changed once more is refused", async () => {
    await openTracker();
    const pane = openPane();
    await raise(pane, 8);
    const token = pane.lastAction()?.token ?? "";
    await pane.changeDepartment(
      { departmentId: "D01", from: { ...AUGUST, month: 9 }, field: "quota", new: 10 },
      { reason: "", now: NOW },
    );
    await expect(pane.undo(token, { now: NOW })).rejects.toThrow("后来又有改动");
  });

  it("T5: lines of edits by hand are no action: what was done before them is offered", async () => {
    await openTracker();
    const pane = openPane();
    await pane.register(draft(), { token: "a", now: NOW });
    await pane.logHandEdits("typed", [
      { action: "手工修改", id: "2022-0001", field: "字数", old: "380", new: "400", at: NOW },
    ]);
    expect(pane.lastAction()).toMatchObject({ token: "a" });
  });
});
