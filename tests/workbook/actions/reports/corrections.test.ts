// E7 over real office.js: 更正 tells what the ledger says now of a sealed quarter, whatever its columns.

import type { NodeExcel } from "excel-preview-host";
import { writeCorrections } from "../../../../src/workbook/actions/reports/corrections";
import { evaluate } from "../../../../src/domain/evaluation/evaluate";
import { register } from "../../../../src/workbook/actions/rows/register";
import { reopenQuarter } from "../../../../src/workbook/actions/reports/reopen";
import { sealQuarter } from "../../../../src/workbook/actions/reports/seal";
import {
  changeSubmission,
  type SubmissionChanges,
} from "../../../../src/workbook/actions/rows/submissions";
import { evaluationInput, readTracker } from "../../../../src/workbook/reading/tracker";
import { closeAll, draft, NOW, openTracker, readSaved } from "../../excel";

afterEach(closeAll);

const JULY = { year: 2022, month: 7, day: 5, minutes: 570 } as const;
const Q2 = { year: 2022, quarter: 2 } as const;
const day = (month: number, date: number) => ({ year: 2022, month, day: date });
const save = (token: string, given = {}) => register(draft(given), { token, now: NOW });
const change = (id: string, changes: SubmissionChanges) =>
  changeSubmission(id, changes, { action: "修改", reason: "", now: JULY });

/** Four articles, three of them of the second quarter, which is then sealed. */
async function sealed(): Promise<NodeExcel> {
  const excel = await openTracker();
  await save("a", { receivedOn: day(3, 31) });
  await save("b", { receivedOn: { ...day(6, 30), minutes: 23 * 60 + 59 }, title: "乙" });
  await save("c", { title: "丙" });
  await save("d", { title: "丁" });
  await sealQuarter({ now: JULY });
  return excel;
}

const told = async () =>
  (await writeCorrections({ now: JULY })).corrections.map(({ id, word, title, receivedOn }) => [
    id,
    word,
    title,
    receivedOn === null ? null : `${receivedOn.month}-${receivedOn.day}`,
  ]);

describe("E7: 更正", () => {
  it("E7: has nothing to tell as long as nothing changed, nor without a seal", async () => {
    const excel = await openTracker();
    expect(await writeCorrections({ now: JULY })).toEqual({ corrections: [], looks: "" });
    expect(excel.book.sheetByName("更正")).toBeUndefined();
    closeAll();
    await sealed();
    expect(await told()).toEqual([]);
  });

  it("E7: lists late entries, changes and rows moved out, of the sealed quarter only", async () => {
    await sealed();
    await save("e", { receivedOn: day(7, 1), title: "三季度" });
    await save("f", { receivedOn: day(5, 20), title: "迟来" });
    await change("2022-0002", { status: "作废" });
    await change("2022-0003", { receivedOn: day(3, 30) });
    await change("2022-0004", { remark: "备注", selected: true });
    await save("g", { receivedOn: { ...day(6, 30), minutes: 1 }, title: "晚" });
    expect(await told()).toEqual([
      ["2022-0002", "变更", "乙", "6-30"],
      ["2022-0006", "补录", "迟来", "5-20"],
      ["2022-0007", "补录", "晚", "6-30"],
      ["2022-0003", "移出", "丙", "3-30"],
    ]);
  });

  it("E7: a new title is a change, the last digits of a clock time are none", async () => {
    const excel = await sealed();
    const sheet = excel.book.sheetByName("台账");
    const time = Number(sheet?.value(2, 1));
    if (sheet) sheet.ensure(2, 1).value = time - 1e-9;
    expect(await told()).toEqual([]);
    await change("2022-0003", { title: "丙（修订）" });
    expect(await told()).toEqual([["2022-0003", "变更", "丙（修订）", "4-12"]]);
  });

  it("E7: a late entry counts in the year to date", async () => {
    await sealed();
    await save("f", { receivedOn: day(5, 20), title: "迟来" });
    const tracker = await readTracker();
    const [first] = evaluate({ ...evaluationInput(tracker), quarter: 3 }).departments;
    expect(first?.countedToDate).toBe(5);
  });

  it("E7: does not mind sorting, moved and added columns, and tells of rows deleted by hand", async () => {
    const excel = await sealed();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("台账");
      table.sort.apply([{ key: 0, ascending: false }]);
      table.columns.add(0, [["我的列"], ["1"], ["2"], ["3"], ["4"]]);
      await context.sync();
    });
    expect(await told()).toEqual([]);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("台账").rows.getItemAt(0).delete();
      await context.sync();
    });
    expect(await told()).toEqual([["2022-0004", "移出", "丁", null]]);
    expect(excel.book.tableByName("台账")?.columns[0]?.name).toBe("我的列");
  });

  it("E7: compares with the seal in force: sealing anew clears the list", async () => {
    await sealed();
    await save("f", { receivedOn: day(5, 20), title: "迟来" });
    expect(await told()).toHaveLength(1);
    await reopenQuarter(Q2, { reason: "补录", now: JULY });
    expect(await told()).toEqual([]);
    await sealQuarter({ now: JULY });
    expect(await told()).toEqual([]);
  });
});

describe("E7: the sheet 更正", () => {
  const shown = async (excel: NodeExcel) => {
    const sheet = (await readSaved(excel)).getWorksheet("更正");
    const rows: unknown[][] = [];
    sheet?.eachRow((row) => {
      const cells: unknown[] = [];
      row.eachCell((cell) => cells.push(cell.value));
      rows.push(cells);
    });
    return rows;
  };

  it("E7: is the list as plain values, made anew each time in seven round trips", async () => {
    const excel = await sealed();
    await save("f", { receivedOn: day(5, 20), title: '=HYPERLINK("x")' });
    excel.log.reset();
    await writeCorrections({ now: JULY });
    // Seals and tracker, then the sheet and its looks.
    expect(excel.log.batches).toBe(3 + 4);
    const rows = await shown(excel);
    expect(rows[0]?.[0]).toBe("封存后更正一览");
    expect(rows[3]).toEqual([
      ...[2022, 2, "补录", "2022-0005", "水寨司法所", '=HYPERLINK("x")'],
      ...[new Date("2022-05-20"), 1, "2022-07-05 09:30"],
      "封存后补录，不改封存数，计入年度累计。",
    ]);
    expect(rows[4]?.slice(0, 3)).toEqual([2022, 2, "合计"]);
    expect(rows[4]).toContain("封存 3 篇 ＋ 更正 1 篇 ＝ 现在 4 篇");
    await change("2022-0005", { receivedOn: day(7, 1) });
    await writeCorrections({ now: JULY });
    const after = await shown(excel);
    expect(after).toHaveLength(3);
    expect(after[1]).toContain("各封存季度均无更正。");
  });

  it("E7: what counts otherwise though its row is the same has a line; sealed + 更正 = now", async () => {
    const excel = await openTracker();
    const late = { year: 2022, month: 7, day: 3 };
    await save("a", { title: "甲" });
    await save("b", { title: "七月才批", leaderApprovedOn: late });
    await sealQuarter({ now: JULY });
    await change("2022-0001", { status: "作废" });
    const { corrections } = await writeCorrections({ now: JULY });
    expect(corrections.map(({ word }) => word)).toEqual(["变更", "其他"]);
    const lines = (await shown(excel)).slice(3);
    expect(lines.map((row) => row[2])).toEqual(["变更", "其他", "合计"]);
    const effects = lines.map((row) =>
      row.filter((cell) => cell === 1 || cell === -1 || cell === 0),
    );
    expect(effects).toEqual([[-1], [1], [0]]);
    expect(lines[2]).toContain("封存 1 篇 ＋ 更正 0 篇 ＝ 现在 1 篇");
  });

  it("E7: leaves a sheet of the clerk's of that name alone", async () => {
    const excel = await sealed();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("更正").getRange("A1").values = [["我的"]];
      await context.sync();
    });
    await expect(writeCorrections({ now: JULY })).rejects.toThrow("名为“更正”的工作表");
    expect(excel.book.sheetByName("更正")?.value(0, 0)).toBe("我的");
  });
});
