// P4: quotas, names and mergers that change mid-year touch only the quarters still open.

import { evaluate } from "../../../../src/domain/evaluation/evaluate";
import { changeDepartment } from "../../../../src/workbook/actions/rows/departments";
import { register } from "../../../../src/workbook/actions/rows/register";
import { evaluationInput, readTracker } from "../../../../src/workbook/reading/tracker";
import { closeAll, draft, NOW, openTracker, tableRows } from "../../excel";

afterEach(closeAll);

const AUGUST = { year: 2022, month: 8, day: 1 };
const request = { reason: "文件", now: NOW };

async function dueToDate(id: string): Promise<(number | undefined)[]> {
  const input = evaluationInput(await readTracker());
  return ([1, 2, 3, 4] as const).map(
    (quarter) =>
      evaluate({ ...input, quarter }).departments.find((each) => each.departmentId === id)
        ?.dueToDate,
  );
}

describe("P4: a change in the course of the year", () => {
  it("of a quota leaves the quarters before it as they were", async () => {
    const excel = await openTracker();
    expect(await dueToDate("D01")).toEqual([1, 2, 3, 4]);
    await changeDepartment({ departmentId: "D01", from: AUGUST, field: "quota", new: 8 }, request);
    expect(excel.log.batches).toBeLessThanOrEqual(1 + 2);
    expect(await dueToDate("D01")).toEqual([1, 2, 6, 8]);
    expect(tableRows(excel, "部门")[0]?.["年度篇数"]).toBe(8);
    expect(tableRows(excel, "日志").at(-1)).toMatchObject({
      操作: "部门变更",
      对象: "水寨司法所",
      字段: "年度篇数",
      原值: "4",
      新值: "8（2022-08-01起）",
    });
  });

  it("of a name keeps what was registered under the old one", async () => {
    const excel = await openTracker();
    await register(draft(), { token: "a", now: NOW });
    const rename = {
      departmentId: "D01",
      from: AUGUST,
      field: "name",
      new: "水寨中心司法所",
    } as const;
    await changeDepartment(rename, request);
    const input = evaluationInput(await readTracker());
    const names = ([2, 3] as const).map(
      (quarter) => evaluate({ ...input, quarter }).departments[0],
    );
    expect(names.map((each) => [each?.name, each?.countedToDate])).toEqual([
      ["水寨司法所", 1],
      ["水寨中心司法所", 1],
    ]);
    await changeDepartment(rename, request);
    expect(tableRows(excel, "部门变更")).toHaveLength(1);
  });

  it("of a merger gives the successor what comes in afterwards", async () => {
    await openTracker();
    const merge = { departmentId: "D01", from: AUGUST, field: "mergedInto", new: "D02" } as const;
    await changeDepartment(merge, request);
    const late = { receivedOn: { year: 2022, month: 8, day: 9 }, headApprovedOn: null };
    await register(draft(late), { token: "a", now: NOW });
    const input = evaluationInput(await readTracker());
    const { departments } = evaluate({ ...input, quarter: 3 });
    expect(departments.slice(0, 2).map((each) => each.countedToDate)).toEqual([0, 1]);
  });

  it.each([
    [{ field: "quota", new: 1.5 }, "年度篇数应为不小于 0 的整数"],
    [{ field: "name", new: "河东 司法所" }, "已有名为“河东 司法所”的部门"],
    [{ field: "mergedInto", new: "D01" }, "请选择并入的部门"],
  ] as const)("%j is refused", async (what, sentence) => {
    await openTracker();
    const state = { departmentId: "D01", from: AUGUST, ...what };
    await expect(changeDepartment(state, request)).rejects.toThrow(sentence);
  });

  it("before an earlier recorded one is refused: what was in force then is history", async () => {
    await openTracker();
    const quota = { departmentId: "D01", field: "quota", from: AUGUST, new: 8 } as const;
    await changeDepartment(quota, request);
    const earlier = { ...quota, from: { ...AUGUST, month: 7 }, new: 6 };
    await expect(changeDepartment(earlier, request)).rejects.toThrow("已有自 2022-08-01 起的变更");
  });

  it.each(["before", "after"] as const)("can be repeated when its write fails %s", async (when) => {
    const excel = await openTracker();
    const quota = { departmentId: "D01", field: "quota", from: AUGUST, new: 8 } as const;
    excel.host.failAt(2, { when, code: "GeneralException" });
    await expect(changeDepartment(quota, request)).rejects.toThrow("可以再试一次");
    await changeDepartment(quota, request);
    expect(tableRows(excel, "部门变更").map((row) => [row["原值"], row["新值"]])).toEqual([
      ["4", "8"],
    ]);
  });

  it("that failed halfway is completed, not doubled, when it is repeated", async () => {
    const excel = await openTracker();
    const quota = { departmentId: "D01", field: "quota", from: AUGUST, new: 8 } as const;
    await changeDepartment(quota, request);
    const sheet = excel.book.sheetByName("部门");
    // As if Excel had stopped between the row of 部门变更 and the cell of 部门.
    if (sheet) sheet.ensure(1, 3).value = 4;
    await changeDepartment(quota, request);
    expect(sheet?.value(1, 3)).toBe(8);
    expect(tableRows(excel, "部门变更")).toHaveLength(1);
  });
});
