// E8 over real office.js: the system proposes, a person decides, only confirmed rows are to be said.

import type { NodeExcel } from "excel-preview-host";
import type { Quarter } from "../../../../src/domain/calendar/quarter";
import {
  addManualCriticism,
  decideCriticism,
  proposeCriticismRows,
  readCriticism,
} from "../../../../src/workbook/actions/rows/criticism";
import type { CriticismRow } from "../../../../src/tables/declarations/criticism";
import { readBulletinMaterial } from "../../../../src/workbook/reading/bulletin";
import { setPeriod } from "../../../../src/workbook/reading/shown-period";
import { changeSetting } from "../../../../src/workbook/actions/rows/settings";
import { register } from "../../../../src/workbook/actions/rows/register";
import { closeAll, draft, NOW, openTracker, tableRows } from "../../excel";

afterEach(closeAll);

const JULY = { year: 2022, month: 7, day: 5, minutes: 570 } as const;
/** What the 通报 of a quarter may say. */
const said = async (quarter: Quarter) =>
  (await readBulletinMaterial({ year: 2022, quarter })).criticism;

const Q2 = { year: 2022, quarter: 2 } as const;
/** A tracker whose first quarter was assessed already: silence in it counts (E4, E6). */
const openJudged = async () => {
  const excel = await openTracker();
  await changeSetting("firstQuarter", { year: 2022, quarter: 1 }, { now: NOW });
  return excel;
};
const propose = () => proposeCriticismRows({ now: JULY });
const save = (token: string, given = {}) => register(draft(given), { token, now: NOW });
const logged = (excel: NodeExcel, action: string) =>
  tableRows(excel, "日志").filter((row) => row["操作"] === action);
const rowOf = async (department: string, ground: string): Promise<CriticismRow> => {
  const { rows } = await readCriticism();
  const row = rows.find((each) => each.department === department && each.ground === ground);
  if (row === undefined) throw new Error(`no row for ${department}`);
  return row;
};
const confirm = async (department: string, decision: "确认" | "不列" = "确认") =>
  decideCriticism([await rowOf(department, "未完成")], {
    decision,
    confirmedBy: "李局",
    reason: "会议研究",
    now: JULY,
  });

describe("E8: proposals", () => {
  it("E8: every computed ground becomes a row 拟列, in three round trips, and is logged", async () => {
    const excel = await openJudged();
    await save("a");
    excel.log.reset();
    const { added, renewed, unfounded } = await propose();
    expect(excel.log.batches).toBe(4);
    expect([renewed, unfounded]).toEqual([[], []]);
    // 31 of 35 have something due by the second quarter; all owe. 30 had something due in both, all but one of them were silent for both.
    expect(added.filter((row) => row.ground === "未完成")).toHaveLength(31);
    expect(added.filter((row) => row.ground === "长期不报送")).toHaveLength(29);
    const table = tableRows(excel, "批评");
    expect(table).toHaveLength(60);
    expect(table[0]).toMatchObject({
      年度: 2022,
      季度: 2,
      部门编号: "D01",
      部门: "水寨司法所",
      依据: "未完成",
      说明: "累计应报2篇，已报1篇，欠1篇。",
      处理: "拟列",
      确认人: "",
      日期: "",
    });
    expect(logged(excel, "拟列批评")).toHaveLength(60);
    expect((await readCriticism()).rows).toEqual(added);
  });

  it("E8: are not doubled, keep decisions, renew what is undecided, tell what has no ground now", async () => {
    const excel = await openJudged();
    await save("a");
    await propose();
    expect((await propose()).added).toEqual([]);
    await confirm("河东司法所");
    await decideCriticism([await rowOf("河东司法所", "长期不报送")], {
      decision: "不列",
      confirmedBy: "李局",
      reason: "",
      now: JULY,
    });
    await save("b", { title: "又一篇" });
    await save("c", { title: "另一篇", department: "转水司法所" });
    await save("d", { title: "再一篇", department: "河东司法所" });
    const { added, renewed, unfounded } = await propose();
    expect(added).toEqual([]);
    expect(renewed.map((row) => [row.department, row.ground, row.sentence])).toEqual([
      ["转水司法所", "未完成", "累计应报2篇，已报1篇，欠1篇。"],
    ]);
    expect(unfounded.map((row) => [row.department, row.ground])).toEqual([
      ["水寨司法所", "未完成"],
      ["转水司法所", "长期不报送"],
    ]);
    const row = await rowOf("河东司法所", "未完成");
    expect([row.decision, row.sentence]).toEqual([
      "确认",
      "累计应报2篇，已报0篇，欠2篇；本季没有信息计入；连续2个季度没有信息计入。",
    ]);
    expect(tableRows(excel, "批评")).toHaveLength(60);
    const [line] = logged(excel, "拟列批评").slice(-1);
    expect([line?.["字段"], line?.["新值"]]).toEqual(["说明", "累计应报2篇，已报1篇，欠1篇。"]);
  });

  it("E8: a confirmed one whose ground is gone is named too, and stays confirmed", async () => {
    await openJudged();
    await propose();
    await confirm("水寨司法所");
    for (const title of ["甲", "乙"]) await save(title, { title });
    const { unfounded } = await propose();
    expect(unfounded).toContainEqual(await rowOf("水寨司法所", "未完成"));
    expect((await rowOf("水寨司法所", "未完成")).decision).toBe("确认");
  });

  it("E8: a row that the clerk typed stands for its department, ground and quarter", async () => {
    const excel = await openJudged();
    const sheet = excel.book.sheetByName("批评");
    for (const [column, value] of [2022, 2, "", "水寨司法所", "未完成", "手工"].entries()) {
      if (sheet && value !== "") sheet.ensure(1, column).value = value;
    }
    const { added } = await propose();
    expect(added.some((row) => row.department === "水寨司法所" && row.ground === "未完成")).toBe(
      false,
    );
    expect((await rowOf("水寨司法所", "未完成")).decision).toBe("拟列");
    await confirm("水寨司法所");
    expect(tableRows(excel, "批评")[0]).toMatchObject({ 处理: "确认", 确认人: "李局" });
  });

  it("E8: of one quarter have nothing to do with those of another", async () => {
    const excel = await openJudged();
    await propose();
    await setPeriod({ year: 2022, quarter: 3, asOf: null });
    const { added, unfounded } = await propose();
    expect(added.length).toBeGreaterThan(60);
    expect(unfounded).toEqual([]);
    expect(tableRows(excel, "批评")).toHaveLength(61 + added.length);
  });

  it("E8, E6: nothing before 首个考核季度", async () => {
    const excel = await openTracker();
    await setPeriod({ year: 2022, quarter: 1, asOf: null });
    expect((await propose()).added).toEqual([]);
    expect(logged(excel, "拟列批评")).toEqual([]);
  });

  it.each(["before", "after"] as const)(
    "E8: whose write failed %s it was carried out are there once after another try",
    async (when) => {
      const excel = await openJudged();
      excel.host.failAt(3, { when, code: "GeneralException" });
      await expect(propose()).rejects.toThrow("可以再试一次");
      await propose();
      expect(tableRows(excel, "批评")).toHaveLength(61);
      expect(logged(excel, "拟列批评")).toHaveLength(61);
    },
  );

  it("E8: that failed halfway are there and logged once after another try", async () => {
    const excel = await openJudged();
    const sheet = excel.book.sheetByName("批评");
    let trips = 0;
    const end = excel.log.subscribe(({ kind }) => {
      if (kind === "add-in") trips += 1;
      if (trips === 2 && sheet) sheet.protection = { options: {} };
    });
    await expect(propose()).rejects.toThrow("工作表“批评”受保护");
    end();
    if (sheet) sheet.protection = null;
    await propose();
    expect(tableRows(excel, "批评")).toHaveLength(61);
    expect(logged(excel, "拟列批评")).toHaveLength(61);
  });
});

describe("E8: decisions", () => {
  it("E8: only confirmed rows of the quarter reach the 通报; old and new are logged", async () => {
    const excel = await openJudged();
    await propose();
    await confirm("水寨司法所");
    await confirm("河东司法所", "不列");
    expect((await said(2)).map((row) => [row.department, row.ground])).toEqual([
      ["水寨司法所", "未完成"],
    ]);
    expect(await said(3)).toEqual([]);
    const row = await rowOf("河东司法所", "未完成");
    expect(row).toMatchObject({
      decision: "不列",
      confirmedBy: "李局",
      decidedOn: { year: 2022, month: 7, day: 5 },
    });
    const lines = logged(excel, "批评处理").filter((line) => line["字段"] === "处理");
    expect(lines.map((line) => [line["对象"], line["原值"], line["新值"], line["原因"]])).toEqual([
      ["2022年第二季度 水寨司法所 未完成", "拟列", "确认", "会议研究"],
      ["2022年第二季度 河东司法所 未完成", "拟列", "不列", "会议研究"],
    ]);
  });

  it("E8: wants to know who decided; going back to 拟列 clears it", async () => {
    await openJudged();
    await propose();
    const row = await rowOf("水寨司法所", "未完成");
    const request = { decision: "确认", confirmedBy: " ", reason: "", now: JULY } as const;
    await expect(decideCriticism([row], request)).rejects.toThrow("“确认”须写明确认人");
    await confirm("水寨司法所");
    await decideCriticism([row], { ...request, decision: "拟列" });
    expect(await rowOf("水寨司法所", "未完成")).toEqual(row);
  });
});

describe("E8: grounds entered by hand", () => {
  const given = {
    ...Q2,
    departmentId: "D02",
    department: "河东司法所",
    ground: "漏报",
    sentence: "6月群体事件未报。",
  } as const;

  it("E8: are 拟列 until confirmed, and survive proposals", async () => {
    const excel = await openJudged();
    excel.log.reset();
    const row = await addManualCriticism(given, { token: "t1", now: JULY });
    expect(excel.log.batches).toBe(2);
    expect(row).toMatchObject({ decision: "拟列", ground: "漏报" });
    await addManualCriticism({ ...given, sentence: "另一起。" }, { token: "t2", now: JULY });
    expect((await propose()).unfounded).toEqual([]);
    const { rows } = await readCriticism();
    expect(rows.filter((each) => each.ground === "漏报")).toHaveLength(2);
    expect(await said(2)).toEqual([]);
    await decideCriticism([row], { decision: "确认", confirmedBy: "李局", reason: "", now: JULY });
    expect((await said(2)).map((each) => each.sentence)).toEqual(["6月群体事件未报。"]);
    expect(logged(excel, "批评建议")).toHaveLength(2);
  });

  it("E8: want words, and are there once after a failure", async () => {
    const excel = await openJudged();
    const request = { token: "t1", now: JULY };
    await expect(addManualCriticism({ ...given, sentence: "" }, request)).rejects.toThrow(
      "请写明“漏报”的具体情况",
    );
    excel.host.failAt(2, { when: "after", code: "GeneralException" });
    await expect(addManualCriticism(given, request)).rejects.toThrow("可以再试一次");
    await addManualCriticism(given, request);
    expect(tableRows(excel, "批评")).toHaveLength(1);
    expect(logged(excel, "批评建议")).toHaveLength(1);
  });
});
