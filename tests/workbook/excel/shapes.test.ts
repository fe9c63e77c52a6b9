// Tables as clerks make them: columns moved, hidden, added, a totals row, filters, sorted by hand.

import type { NodeExcel } from "excel-preview-host";
import { register } from "../../../src/workbook/actions/rows/register";
import { selectSubmissions } from "../../../src/workbook/actions/showing/select-rows";
import { changeSubmission } from "../../../src/workbook/actions/rows/submissions";
import { ledgerState, readTracker } from "../../../src/workbook/reading/tracker";
import { closeAll, draft, fillLedger, NOW, openExcel, openTracker, tableRows } from "../excel";

afterEach(closeAll);

const save = (token: string, given = {}) => register(draft(given), { token, now: NOW });
const ids = (excel: NodeExcel) => tableRows(excel, "台账").map((row) => row["编号"]);

async function onLedger(change: (table: Excel.Table) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.tables.getItem("台账"));
    await context.sync();
  });
}

describe("registering into a table that the clerk changed", () => {
  it("columns of the clerk's own are left alone, whatever stands in them", async () => {
    const excel = await openTracker();
    await save("a");
    await onLedger((table) => {
      table.columns.add(2, [["批次"], ["第一批"]]);
    });
    await save("b", { title: "第二篇" });
    expect(tableRows(excel, "台账").map((row) => [row["批次"], row["标题"], row["编号"]])).toEqual([
      ["第一批", draft().title, "2022-0001"],
      ["", "第二篇", "2022-0002"],
    ]);
    expect((await readTracker()).submissions).toHaveLength(2);
  });

  it("a totals row stays last", async () => {
    const excel = await openTracker();
    await save("a");
    await onLedger((table) => {
      table.showTotals = true;
      table.getTotalRowRange().getCell(0, 0).values = [["汇总"]];
    });
    excel.log.reset();
    await save("b");
    expect(excel.log.batches).toBe(2);
    await save("c");
    expect(ids(excel)).toEqual(["2022-0001", "2022-0002", "2022-0003"]);
    expect((await readTracker()).submissions.map((each) => each.id)).toEqual(ids(excel));
  });

  it("pitfall 12: under a filter the row still comes at the end, whole", async () => {
    const excel = await openTracker();
    await save("a");
    await save("b", { department: "河东司法所" });
    await onLedger((table) => {
      table.columns.getItem("部门").filter.applyValuesFilter(["河东司法所"]);
    });
    await save("c", { department: "转水司法所", title: "第三篇" });
    expect(tableRows(excel, "台账").map((row) => [row["编号"], row["部门"], row["标题"]])).toEqual([
      ["2022-0001", "水寨司法所", draft().title],
      ["2022-0002", "河东司法所", draft().title],
      ["2022-0003", "转水司法所", "第三篇"],
    ]);
  });

  it("hidden columns take their values as well", async () => {
    const excel = await openTracker();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("台账").getRange("C:E").columnHidden = true;
      await context.sync();
    });
    await save("a");
    expect(tableRows(excel, "台账")[0]).toMatchObject({ 部门: "水寨司法所", 标题: draft().title });
  });
});

describe("S6: changing a submission", () => {
  it("writes what changes, logs old and new, and does nothing when repeated", async () => {
    const excel = await openTracker();
    await save("a", { leaderApproved: false, status: "待审" });
    const changes = {
      leaderApproved: true,
      leaderApprovedOn: { year: 2022, month: 4, day: 20 },
      status: "有效",
    } as const;
    const request = { action: "补审签", reason: "领导已签", now: NOW };
    const before = await changeSubmission("2022-0001", changes, request);
    expect(before.status).toBe("待审");
    await changeSubmission("2022-0001", changes, request);
    expect((await readTracker()).submissions[0]).toMatchObject(changes);
    const log = tableRows(excel, "日志").filter((row) => row["操作"] === "补审签");
    expect(
      log.map((row) => [row["对象"], row["字段"], row["原值"], row["新值"], row["原因"]]),
    ).toEqual([
      ["2022-0001", "分管领导审阅", "", "是", "领导已签"],
      ["2022-0001", "分管领导审阅日期", "", "2022-04-20", "领导已签"],
      ["2022-0001", "状态", "待审", "有效", "领导已签"],
    ]);
  });

  it("finds its row after sorting, under a filter and a totals row, beside new columns", async () => {
    const excel = await openTracker();
    await save("a", { title: "甲" });
    await save("b", { title: "乙", department: "河东司法所" });
    await save("c", { title: "丙" });
    await onLedger((table) => {
      table.columns.add(0, undefined, "批次");
      table.sort.apply([{ key: 1, ascending: false }]);
      table.showTotals = true;
      table.columns.getItem("部门").filter.applyValuesFilter(["河东司法所"]);
    });
    const request = { action: "作废", reason: "重复", now: NOW };
    await changeSubmission("2022-0003", { status: "作废" }, request);
    expect(tableRows(excel, "台账").map((row) => [row["编号"], row["标题"], row["状态"]])).toEqual([
      ["2022-0003", "丙", "作废"],
      ["2022-0002", "乙", "有效"],
      ["2022-0001", "甲", "有效"],
    ]);
  });

  it("of a 编号 that is not there says so", async () => {
    await openTracker();
    const request = { action: "作废", reason: "", now: NOW };
    await expect(changeSubmission("2022-0009", { status: "作废" }, request)).rejects.toThrow(
      "找不到 2022-0009 的记录",
    );
  });
});

describe("E5: showing rows", () => {
  const selection = (excel: NodeExcel) =>
    excel.book.selection.areas.map((each) => [each.top, each.bottom]);
  const shown = (excel: NodeExcel) => {
    const rows = excel.book.sheetByName("台账")?.rows;
    return [1, 2, 3, 4, 5].filter((row) => !rows?.get(row)?.filtered);
  };

  it("selects rows that lie together", async () => {
    const excel = await openTracker();
    fillLedger(excel, 5);
    const wanted = ["2022-0003", "2022-0002"];
    expect(await selectSubmissions(wanted)).toEqual({ selected: 2, hidden: 0 });
    expect(selection(excel)).toEqual([[2, 3]]);
    expect(excel.book.sheet(excel.book.activeSheetId)?.name).toBe("台账");
    expect(shown(excel)).toEqual([1, 2, 3, 4, 5]);
  });

  it("brings rows that lie apart together, and shows all again the next time", async () => {
    const excel = await openTracker();
    fillLedger(excel, 5);
    const apart = ["2022-0001", "2022-0004"];
    expect(await selectSubmissions(apart)).toEqual({ selected: 2, hidden: 0 });
    expect(shown(excel)).toEqual([1, 4]);
    expect(await selectSubmissions(["2022-0005"])).toEqual({ selected: 1, hidden: 0 });
    expect(shown(excel)).toEqual([1, 2, 3, 4, 5]);
  });

  it("says how many the clerk's own filter hides, and leaves that filter", async () => {
    const excel = await openTracker();
    fillLedger(excel, 5);
    await onLedger((table) => {
      table.columns.getItem("标题").filter.applyValuesFilter(["信息1"]);
    });
    const wanted = ["2022-0002", "2022-0003"];
    expect(await selectSubmissions(wanted)).toEqual({ selected: 1, hidden: 1 });
    expect(shown(excel)).toEqual([2]);
  });
});

describe("the state of a workbook", () => {
  it("is absent before, present after, damaged when a table is gone", async () => {
    await openExcel();
    expect(await ledgerState()).toEqual({ kind: "absent", formatProblem: null });
    closeAll();
    await openTracker();
    expect(await ledgerState()).toEqual({ kind: "present", formatProblem: null });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("约稿").delete();
      await context.sync();
    });
    expect(await ledgerState()).toMatchObject({ kind: "damaged", missing: ["约稿"] });
    await expect(readTracker()).rejects.toThrow("找不到表格“约稿”");
  });

  it("S3: a 编号 that stands twice is reported", async () => {
    const excel = await openTracker();
    fillLedger(excel, 3);
    const sheet = excel.book.sheetByName("台账");
    if (sheet) sheet.ensure(3, 0).value = "2022-0001";
    const { problems, submissions } = await readTracker();
    expect(problems.map((each) => each.sentence)).toEqual([
      "台账!A4 的“编号”“2022-0001”与上面的行重复，该行未计入。请改成未用过的。",
    ]);
    expect(submissions).toHaveLength(2);
  });
});
