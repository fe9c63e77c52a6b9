// E7 over real office.js: a sealed quarter is plain values that nothing changes, reopening is told, and
// a run that fails at any point leaves no half of a snapshot.

import type { NodeExcel } from "excel-preview-host";
import { recalculate } from "../../../../src/workbook/actions/reports/recalculate";
import { register } from "../../../../src/workbook/actions/rows/register";
import { reopenQuarter } from "../../../../src/workbook/actions/reports/reopen";
import { sealQuarter } from "../../../../src/workbook/actions/reports/seal";
import { readSeals } from "../../../../src/workbook/reading/seals";
import { changeSubmission } from "../../../../src/workbook/actions/rows/submissions";
import { evaluate } from "../../../../src/domain/evaluation/evaluate";
import { leftOutOf } from "../../../../src/workbook/reading/left-out";
import { evaluationInput, readTracker } from "../../../../src/workbook/reading/tracker";
import { setPeriod } from "../../../../src/workbook/reading/shown-period";
import { readPlan } from "../../../../src/workbook/reading/plan";
import { closeAll, draft, NOW, openTracker, partOf, readSaved, tableRows } from "../../excel";

afterEach(closeAll);

const JULY = { year: 2022, month: 7, day: 5, minutes: 570 } as const;
const Q2 = { year: 2022, quarter: 2 } as const;
const SHEET = "2022年第二季度封存";
const RETIRED = "2022年第二季度封存（旧1）";
const seal = () => sealQuarter({ now: JULY });

const sheetNames = (excel: NodeExcel) => excel.book.sheets.map((sheet) => sheet.name);
const logged = (excel: NodeExcel) =>
  tableRows(excel, "日志").map((row) => [row["操作"], row["对象"], row["新值"], row["原因"]]);

async function withTwoArticles(): Promise<NodeExcel> {
  const excel = await openTracker();
  await register(draft(), { token: "a", now: NOW });
  const unapproved = { title: "第二篇", leaderApproved: false };
  await register(draft(unapproved), { token: "b", now: NOW });
  return excel;
}

/** What 季度考核 says above its table. */
async function titleShown(excel: NodeExcel): Promise<unknown> {
  await excel.calculator.settle();
  return excel.book.sheetByName("季度考核")?.value(0, 0);
}

describe("E7: sealing", () => {
  it("E7: 季度考核 says so above its table, of the sealed quarter only and until it is reopened", async () => {
    const excel = await withTwoArticles();
    const title = "2022年第二季度信息报送任务完成情况";
    expect(await titleShown(excel)).toBe(title);
    await seal();
    expect(await titleShown(excel)).toBe(`${title}（已封存）`);
    await setPeriod({ year: 2022, quarter: 3, asOf: null });
    expect(await titleShown(excel)).toBe("2022年第三季度信息报送任务完成情况");
    await setPeriod({ ...Q2, asOf: null });
    expect(await titleShown(excel)).toBe(`${title}（已封存）`);
    await reopenQuarter(Q2, { reason: "漏了一篇", now: JULY });
    expect(await titleShown(excel)).toBe(title);
  });

  it("E7: writes the quarter's table, its settings, its date and its ledger as plain values", async () => {
    const excel = await withTwoArticles();
    excel.log.reset();
    expect(await seal()).toEqual({ ...Q2, sheet: SHEET, sealedAt: "2022-07-05 09:30", looks: "" });
    expect(excel.log.batches).toBe(3 + 1);
    const sheet = (await readSaved(excel)).getWorksheet(SHEET);
    const texts = (row: number) =>
      Array.from({ length: 15 }, (_, column) => sheet?.getCell(row, column + 1).value ?? "");
    expect(texts(1)[0]).toBe("2022年第二季度信息报送任务完成情况（封存）");
    expect(texts(2).filter((cell) => cell !== "")).toEqual([
      "封存时间：2022-07-05 09:30",
      "截止日期：2022-06-30",
      "经办人：",
      expect.stringMatching(/^台账校验码：[0-9a-f]{16}$/u),
    ]);
    expect(texts(4).slice(0, 5)).toEqual(["序", "部门", "类别", "年度任务", "本季应报"]);
    expect(texts(5)).toEqual([
      ...[1, "水寨司法所", "司法所", 4, 1, 1, 2, 1, 1, 0.5, 0.25, 0, "未完成"],
      ...["缺审签", "累计应报2篇，已报1篇，欠1篇；1篇缺审签未计入。"],
    ]);
    expect(texts(42).slice(1, 9)).toEqual(["合计", "", 126, 31, 1, 61, 1, 60]);
    const settings = new Map<unknown, unknown>();
    sheet?.eachRow((row) => settings.set(row.getCell(2).value, row.getCell(3).value));
    expect(settings.get("口径")).toBe("累计");
    expect(settings.get("字数容差")).toBe("10%");
    expect(settings.get("计划年度")).toBe("2022");
    expect(settings.get("首个考核季度")).toBe("2022年第二季度");
    let formulas = 0;
    sheet?.eachRow((row) => row.eachCell((cell) => void (formulas += cell.formula ? 1 : 0)));
    expect(formulas).toBe(0);
    expect(sheet?.getColumn(17).hidden).toBe(true);
    const records = [4, 5, 6].map((row) =>
      [17, 18, 19, 20].map((column) => sheet?.getCell(row, column).value ?? ""),
    );
    expect(records).toEqual([
      ["编号", "部门", "标题", "计入本季"],
      ["2022-0001", "水寨司法所", draft().title, "是"],
      ["2022-0002", "水寨司法所", "第二篇", ""],
    ]);
    expect(excel.book.sheetByName(SHEET)?.protection).not.toBeNull();
    expect(sheet?.pageSetup).toMatchObject({ orientation: "landscape", printTitlesRow: "4:4" });
    expect(logged(excel).at(-1)?.slice(0, 2)).toEqual(["封存", "2022年第二季度"]);
    const [said] = await readSeals();
    expect(said).toMatchObject({ ...Q2, sheet: SHEET, sealedAt: "2022-07-05 09:30", counted: 1 });
    expect(said?.lines).toHaveLength(35);
    expect(said?.lines[0]).toMatchObject({ name: "水寨司法所", status: "未完成" });
    expect(said?.records.map(({ counted }) => counted)).toEqual([true, false]);
  });

  it("E7: stays byte for byte the same after registrations, edits, renames, resorts, settings", async () => {
    const excel = await withTwoArticles();
    await seal();
    const before = partOf(excel, SHEET);
    await register(draft({ title: "补录" }), { token: "c", now: JULY });
    await changeSubmission(
      "2022-0001",
      { status: "作废" },
      { action: "作废", reason: "重复", now: JULY },
    );
    await Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.getItem("台账").sort.apply([{ key: 4, ascending: false }]);
      const name = tables.getItem("部门").columns.getItem("部门").getDataBodyRange().getCell(0, 0);
      name.values = [["水寨中心司法所"]];
      tables.getItem("设置").columns.getItem("值").getDataBodyRange().getCell(0, 0).values = [
        ["当季"],
      ];
      await context.sync();
    });
    await setPeriod({ year: 2022, quarter: 3, asOf: null });
    await recalculate({ now: JULY });
    expect(partOf(excel, SHEET)).toBe(before);
    await reopenQuarter(Q2, { reason: "漏登", now: JULY });
    expect(partOf(excel, RETIRED)).toBe(before);
  });

  it("E7: twice is refused, another quarter is not", async () => {
    const excel = await withTwoArticles();
    await seal();
    const before = excel.book.sheets.length;
    await expect(seal()).rejects.toThrow("2022年第二季度已经封存，见工作表“2022年第二季度封存”");
    expect(excel.book.sheets).toHaveLength(before);
    await setPeriod({ year: 2022, quarter: 1, asOf: null });
    expect((await seal()).sheet).toBe("2022年第一季度封存");
    expect((await readSeals()).map((each) => each.quarter)).toEqual([1, 2]);
  });

  it("E7: a snapshot is no plan, and a sheet of the clerk's is not overwritten", async () => {
    const excel = await withTwoArticles();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(SHEET).getRange("A1").values = [["我的"]];
      await context.sync();
    });
    await expect(seal()).rejects.toThrow("不是由本加载项建立的");
    expect(excel.book.sheetByName(SHEET)?.value(0, 0)).toBe("我的");
    await setPeriod({ year: 2022, quarter: 1, asOf: null });
    await seal();
    const search = await readPlan();
    expect(search.found && search.plan.sheetName).toBe("计划表");
  });

  it("E7: before its as-of date is refused; the clerk may set an earlier one", async () => {
    await withTwoArticles();
    await expect(sealQuarter({ now: NOW })).rejects.toThrow("截止日期 2022-06-30 还没有到");
    await setPeriod({ ...Q2, asOf: { year: 2022, month: 4, day: 12 } });
    expect((await sealQuarter({ now: NOW })).sheet).toBe(SHEET);
  });

  it("E7, E11: with a cell that cannot be read is refused, until it is accepted, and the seal says so", async () => {
    const excel = await withTwoArticles();
    const column = excel.book.tableByName("台账")?.columns.findIndex((c) => c.name === "字数");
    const sheet = excel.book.sheetByName("台账");
    if (sheet) sheet.ensure(1, column ?? 0).value = "很多";
    await expect(seal()).rejects.toThrow(/有 1 处读不懂或对不上，没有封存。台账!G2 的“字数”/u);
    expect(sheetNames(excel)).not.toContain(SHEET);
    const tracker = await readTracker();
    const accepted = leftOutOf(tracker, evaluate(evaluationInput(tracker))).map((p) => p.sentence);
    // What came up after the clerk was asked was not accepted.
    if (sheet) sheet.ensure(1, 2).value = "审计局";
    await expect(sealQuarter({ now: JULY, accepted })).rejects.toThrow(
      /有 1 处.*台账!C2 的“部门”“审计局”不在部门表，未计入/u,
    );
    if (sheet) sheet.ensure(1, 2).value = "水寨司法所";
    await sealQuarter({ now: JULY, accepted });
    const notes = Array.from({ length: 80 }, (_, row) =>
      excel.book.sheetByName(SHEET)?.value(row, 1),
    );
    const at = notes.indexOf("封存时经确认未计入或按空白处理的内容");
    expect(notes[at + 1]).toBe("台账标题下第1行“字数”“很多”无法识别，按空白处理");
  });

  it("E11: what cannot be read in an article of after the quarter does not stand in the way", async () => {
    const excel = await withTwoArticles();
    const received = { year: 2022, month: 7, day: 1 };
    await register(draft({ receivedOn: received }), { token: "c", now: JULY });
    const column = excel.book.tableByName("台账")?.columns.findIndex((c) => c.name === "字数");
    const sheet = excel.book.sheetByName("台账");
    if (sheet) sheet.ensure(3, column ?? 0).value = "很多";
    expect((await readTracker()).problems).toHaveLength(1);
    await expect(seal()).resolves.toMatchObject({ sheet: SHEET });
  });

  it("E7: a snapshot deleted by hand may be made anew", async () => {
    const excel = await withTwoArticles();
    await seal();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).delete();
      await context.sync();
    });
    expect(await readSeals()).toEqual([]);
    expect((await seal()).sheet).toBe(SHEET);
    expect(logged(excel).filter(([action]) => action === "封存")).toHaveLength(2);
  });
});

describe("E7: reopening", () => {
  it("E7: keeps each snapshot under another name, is logged with its reason, and can be sealed anew", async () => {
    const excel = await withTwoArticles();
    await seal();
    excel.log.reset();
    expect(await reopenQuarter(Q2, { reason: "漏登一篇", now: JULY })).toBe(RETIRED);
    expect(excel.log.batches).toBe(2);
    expect(logged(excel).at(-1)).toEqual(["重开", "2022年第二季度", RETIRED, "漏登一篇"]);
    expect(await readSeals()).toEqual([]);
    await seal();
    expect(await reopenQuarter(Q2, { reason: "再改", now: JULY })).toBe(
      "2022年第二季度封存（旧2）",
    );
    await seal();
    expect(sheetNames(excel).filter((name) => name.includes("封存"))).toHaveLength(3);
  });

  it("E7: wants a reason, and a seal", async () => {
    await withTwoArticles();
    await expect(reopenQuarter(Q2, { reason: "改", now: JULY })).rejects.toThrow("没有封存");
    await seal();
    await expect(reopenQuarter(Q2, { reason: " ", now: JULY })).rejects.toThrow("须写明原因");
    expect(await readSeals()).toHaveLength(1);
  });

  it.each(["before", "after"] as const)(
    "E7: that fails %s it was carried out can be repeated",
    async (when) => {
      const excel = await withTwoArticles();
      await seal();
      excel.host.failAt(2, { when, code: "GeneralException" });
      const reopen = () => reopenQuarter(Q2, { reason: "改", now: JULY });
      // Of what was carried out the answer alone was lost.
      if (when === "before") await expect(reopen()).rejects.toThrow("可以再试一次");
      expect(await reopen()).toBe(RETIRED);
      expect(await readSeals()).toEqual([]);
      expect(sheetNames(excel)).toContain(RETIRED);
      expect(logged(excel).filter(([action]) => action === "重开")).toHaveLength(1);
    },
  );
});

it("E7: a reopening that fails halfway leaves the seal in force", async () => {
  const excel = await withTwoArticles();
  await seal();
  const mend = failHalfway(excel, 1);
  await expect(reopenQuarter(Q2, { reason: "改", now: JULY })).rejects.toThrow("“日志”受保护");
  mend();
  expect(await readSeals()).toHaveLength(1);
  await reopenQuarter(Q2, { reason: "改", now: JULY });
  expect(await readSeals()).toEqual([]);
  expect(logged(excel).filter(([action]) => action === "重开")).toHaveLength(1);
});

/** Makes the batch after `trips` round trips fail at 日志, when the rest is written already. */
function failHalfway(excel: NodeExcel, trips: number): () => void {
  const log = excel.book.sheetByName("日志");
  let done = 0;
  const end = excel.log.subscribe(({ kind }) => {
    if (kind === "add-in") done += 1;
    if (done === trips && log) log.protection = { options: {} };
  });
  return () => {
    end();
    if (log) log.protection = null;
  };
}

describe("E7: a seal that fails", () => {
  const whole = async (excel: NodeExcel) => {
    expect(sheetNames(excel).filter((name) => name.includes("封存"))).toEqual([SHEET]);
    expect(await readSeals()).toHaveLength(1);
    expect(logged(excel).filter(([action]) => action === "封存")).toHaveLength(1);
    expect(sheetNames(excel).filter((name) => name.startsWith("未完成"))).toEqual([]);
  };

  it.each([1, 2, 3])("at round trip %i before it was carried out leaves nothing", async (trip) => {
    const excel = await withTwoArticles();
    excel.host.failAt(trip, { when: "before", code: "GeneralException" });
    await expect(seal()).rejects.toThrow("可以再试一次");
    expect(sheetNames(excel)).not.toContain(SHEET);
    await seal();
    await whole(excel);
  });

  it("after it was carried out is whole, and is told as done", async () => {
    const excel = await withTwoArticles();
    excel.host.failAt(3, { when: "after", code: "GeneralException" });
    expect((await seal()).sheet).toBe(SHEET);
    await whole(excel);
  });

  it("halfway is taken away at once", async () => {
    const excel = await withTwoArticles();
    const mend = failHalfway(excel, 2);
    await expect(seal()).rejects.toThrow("工作表“日志”受保护");
    mend();
    expect(sheetNames(excel)).not.toContain(SHEET);
    expect(excel.book.names.some((each) => each.name.startsWith("封存"))).toBe(false);
    await seal();
    await whole(excel);
  });

  it("halfway, and cannot be taken away, is completed by the next run, and in no other quarter's way", async () => {
    const excel = await withTwoArticles();
    const mend = failHalfway(excel, 2);
    // Three round trips up to the failed batch, one that asks which sheet is protected, then clearing up.
    excel.host.failAt(5, { when: "before", code: "GeneralException" });
    await expect(seal()).rejects.toThrow("工作表“日志”受保护");
    mend();
    expect(sheetNames(excel)).toContain(SHEET);
    expect(logged(excel).filter(([action]) => action === "封存")).toEqual([]);
    await setPeriod({ year: 2022, quarter: 1, asOf: null });
    await seal();
    await setPeriod({ ...Q2, asOf: null });
    await seal();
    expect(await readSeals()).toHaveLength(2);
    expect(logged(excel).filter(([action]) => action === "封存")).toHaveLength(2);
    expect(sheetNames(excel).filter((name) => name.includes("封存"))).toHaveLength(2);
  });

  it("halfway does not make a sealed quarter be sealed again", async () => {
    const excel = await withTwoArticles();
    await setPeriod({ year: 2022, quarter: 1, asOf: null });
    await seal();
    await setPeriod({ ...Q2, asOf: null });
    const mend = failHalfway(excel, 2);
    excel.host.failAt(5, { when: "before", code: "GeneralException" });
    await expect(seal()).rejects.toThrow();
    mend();
    await setPeriod({ year: 2022, quarter: 1, asOf: null });
    await expect(seal()).rejects.toThrow("2022年第一季度已经封存");
  });

  it("because a sheet is protected names that sheet, not the snapshots", async () => {
    const excel = await withTwoArticles();
    await seal();
    await setPeriod({ year: 2022, quarter: 1, asOf: null });
    const mend = failHalfway(excel, 2);
    await expect(seal()).rejects.toThrow("工作表“日志”受保护，无法写入");
    mend();
  });
});
