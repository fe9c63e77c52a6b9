// O6: further years in one workbook, over real office.js: each year's figures stay what they were, sealed sheets
// byte for byte; what is carried over, what is refused.

import { evaluate } from "../../../../src/domain/evaluation/evaluate";
import type { Evaluation } from "../../../../src/domain/evaluation/types";
import type { Quarter } from "../../../../src/domain/calendar/quarter";
import { addPlanYear } from "../../../../src/workbook/actions/rows/new-year";
import { changeDepartment } from "../../../../src/workbook/actions/rows/departments";
import { lastAction } from "../../../../src/workbook/actions/rows/undo";
import { register } from "../../../../src/workbook/actions/rows/register";
import { sealQuarter } from "../../../../src/workbook/actions/reports/seal";
import { setPeriod } from "../../../../src/workbook/reading/shown-period";
import { evaluationInput, readTracker } from "../../../../src/workbook/reading/tracker";
import { closeAll, draft, openTracker, partOf, tableRows } from "../../excel";
import { nextYear, type Quota } from "../../plans";

afterEach(closeAll);
jest.setTimeout(60_000);

const at = (year: number) => ({ year, month: 1, day: 10, minutes: 570 });

/** The departments of 2022 as they go on; those named here are changed or left out. */
async function planOf(year: number, given: Readonly<Record<string, number | null>> = {}) {
  const { departments } = await readTracker();
  const rows = departments.flatMap(({ name, quota }): Quota[] => {
    const next = given[name] === undefined ? quota : given[name];
    return next === null ? [] : [[name, next]];
  });
  const names = departments.map(({ name }) => name);
  const added = Object.entries(given).flatMap(([name, quota]): Quota[] =>
    quota === null || names.includes(name) ? [] : [[name, quota]],
  );
  return nextYear(year, [...rows, ...added]);
}

async function figures(year: number, quarter: Quarter): Promise<Evaluation> {
  return evaluate({ ...evaluationInput(await readTracker()), year, quarter, asOf: null });
}

const SEAL = "封存2022年第二季度";

describe("O6: 2022 → 2023 → 2024 in one workbook", () => {
  it("O6: each year's figures stay what they were, sealed sheets byte for byte", async () => {
    const excel = await openTracker();
    await register(draft(), { token: "a", now: at(2022) });
    await register(draft({ department: "公证处", title: "公证" }), { token: "b", now: at(2022) });
    await sealQuarter({ now: { year: 2022, month: 7, day: 5, minutes: 570 } });
    const seal = excel.book.sheets.find(({ name }) => name.includes("封存"))?.name ?? SEAL;
    const [sealed, of2022] = [partOf(excel, seal), await figures(2022, 4)];
    expect(of2022.departments).toHaveLength(35);

    const changes = { 水寨司法所: 6, 公证处: null, 仲裁办公室: 2 };
    const done = await addPlanYear({ ...(await planOf(2023, changes)), token: "y", now: at(2023) });
    expect([done.kept.length, done.added.length, done.gone.map(({ name }) => name)]).toEqual([
      34,
      1,
      ["公证处"],
    ]);
    await setPeriod({ year: 2023, quarter: 1, asOf: null });
    expect(await figures(2022, 4)).toEqual(of2022);
    const of2023 = await figures(2023, 4);
    expect(of2023.planned).toBe(true);
    expect(of2023.departments).toHaveLength(35);
    expect(of2023.total.quota).toBe(126 + 2 - 1 + 2);
    expect(of2023.departments.find(({ name }) => name === "水寨司法所")?.quota).toBe(6);
    expect(of2023.departments.some(({ name }) => name === "公证处")).toBe(false);
    const { id } = await register(
      draft({ receivedOn: at(2023), department: "仲裁办公室", title: "仲裁" }),
      { token: "c", now: at(2023) },
    );
    expect(id).toBe("2023-0001");

    const before = await figures(2023, 4);
    await addPlanYear({
      ...(await planOf(2024, { 仲裁办公室: null, 公证处: 3 })),
      token: "z",
      now: at(2024),
    });
    expect(await figures(2022, 4)).toEqual(of2022);
    expect(await figures(2023, 4)).toEqual(before);
    const of2024 = await figures(2024, 4);
    expect(of2024.departments.find(({ name }) => name === "公证处")?.quota).toBe(3);
    expect(of2024.departments.some(({ name }) => name === "仲裁办公室")).toBe(false);
    expect(partOf(excel, seal)).toBe(sealed);
    expect((await readTracker()).problems).toEqual([]);
    expect(tableRows(excel, "计划小计").map((row) => row["年度"])).toEqual([
      2022, 2022, 2023, 2024,
    ]);
  });

  it("O6: an article of a department that the year's plan does not have is counted and shown", async () => {
    await openTracker();
    await addPlanYear({ ...(await planOf(2023, { 公证处: null })), token: "y", now: at(2023) });
    await setPeriod({ year: 2023, quarter: 1, asOf: null });
    const late = draft({ receivedOn: at(2023), department: "公证处", title: "公证" });
    await register(late, { token: "a", now: at(2023) });
    const { departments, total } = await figures(2023, 1);
    expect(departments.find(({ name }) => name === "公证处")).toMatchObject({
      quota: 0,
      countedToDate: 1,
    });
    expect(total).toMatchObject({ departments: 35, quota: 125, countedToDate: 1 });
  });

  it("O6: a renamed department is one, its articles and its old name stay; people are the new plan's", async () => {
    const excel = await openTracker();
    await register(draft({ department: "公证处", title: "公证" }), { token: "a", now: at(2022) });
    const before = await figures(2022, 4);
    const rows = (await readTracker()).departments.map(({ name, quota }): Quota =>
      name === "公证处" ? ["五华公证处", quota, "钟某"] : [name, quota],
    );
    const request = nextYear(2023, rows);
    const [planned] = request.resolved.departments.filter(({ name }) => name === "五华公证处");
    const renames = new Map([[planned?.rowKey ?? "", "D34"]]);
    const done = await addPlanYear({ ...request, renames, token: "y", now: at(2023) });
    expect([done.renamed.length, done.added, done.gone]).toEqual([1, [], []]);
    expect(await figures(2022, 4)).toEqual(before);
    const row = tableRows(excel, "部门").find((each) => each["部门编号"] === "D34");
    expect(row).toMatchObject({ 部门: "五华公证处", 别名: "公证处", 联络员: "钟某" });
    expect(tableRows(excel, "部门")).toHaveLength(35);
    expect((await figures(2023, 1)).departments).toHaveLength(35);
  });
});

it("T2, O6: cut in the middle and asked for with another rename: the first is finished, and said to be there", async () => {
  const excel = await openTracker();
  const rows = (await readTracker()).departments.map(({ name, quota }): Quota =>
    name === "公证处" ? ["五华公证处", quota] : [name, quota],
  );
  const request = nextYear(2023, rows);
  excel.host.failAt(3, { when: "after", code: "ConnectionFailure" });
  await expect(addPlanYear({ ...request, token: "y", now: at(2023) })).rejects.toThrow(
    "没有得到确认",
  );
  const [planned] = request.resolved.departments.filter(({ name }) => name === "五华公证处");
  const renames = new Map([[planned?.rowKey ?? "", "D34"]]);
  await expect(addPlanYear({ ...request, renames, token: "other", now: at(2023) })).rejects.toThrow(
    "2022、2023 年已有计划，不能再加入 2023 年的",
  );
  expect((await readTracker()).problems).toEqual([]);
  expect(tableRows(excel, "部门").filter((row) => row["部门"] === "五华公证处")).toHaveLength(1);
  expect(lastAction()).toMatchObject({ action: "新年度" });
});

describe("O6: what is refused, nothing written", () => {
  it("a year that is not after those planned", async () => {
    const excel = await openTracker();
    const lines = tableRows(excel, "日志").length;
    for (const year of [2021, 2022]) {
      const request = { ...(await planOf(year)), token: `y${year}`, now: at(2023) };
      await expect(addPlanYear(request)).rejects.toThrow("2022 年已有计划");
    }
    expect(tableRows(excel, "日志")).toHaveLength(lines);
    expect(tableRows(excel, "部门变更").filter((row) => row["部门编号"] !== "")).toEqual([]);
  });

  it("a quota changed at a later day already; a department that is merged", async () => {
    await openTracker();
    const from = { year: 2023, month: 7, day: 1 };
    const change = { departmentId: "D01", from, field: "quota", new: 5 } as const;
    await changeDepartment(change, { reason: "", now: at(2022) });
    const raised = { ...(await planOf(2023, { 水寨司法所: 6 })), token: "y", now: at(2023) };
    await expect(addPlanYear(raised)).rejects.toThrow("已有自 2023-07-01 起的变更");
    await changeDepartment(
      {
        departmentId: "D02",
        from: { year: 2022, month: 7, day: 1 },
        field: "mergedInto",
        new: "D01",
      },
      { reason: "", now: at(2022) },
    );
    const merged = { ...(await planOf(2023)), token: "z", now: at(2023) };
    await expect(addPlanYear(merged)).rejects.toThrow(/河东司法所.*“撤回”填“是”。$/u);
  });
});
