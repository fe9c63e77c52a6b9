// T1, E11: a row that the clerk has copied has its original's hidden token; a number may stand twice. What is changed is
// the row that was meant, found by what tells it apart, and the other stays as it is.

import type { NodeExcel } from "excel-preview-host";
import { adoption } from "../../domain/builders";
import { closeAll, draft, NOW, openTracker, tableRows } from "../excel";
import { JULY, MANUAL } from "./catalogue";
import { cover } from "./covering";
import { openPane, type Pane } from "./panes";

afterEach(closeAll);
jest.setTimeout(60_000);

const CHANGE = { action: "修改", reason: "", now: NOW };

/** As Excel does it: all cells of the last row, hidden ones too, once more beneath; then some are typed over. */
function copyLast(excel: NodeExcel, name: string, typed: Readonly<Record<string, string>>): void {
  const table = excel.book.tableByName(name);
  const sheet = table && excel.book.sheet(table.sheetId);
  if (!table || !sheet) throw new Error(name);
  const { area } = table;
  for (const [at, column] of table.columns.entries()) {
    const cell = sheet.value(area.bottom, area.left + at) ?? null;
    sheet.ensure(area.bottom + 1, area.left + at).value = typed[column.name] ?? cell;
  }
  table.area = { ...area, bottom: area.bottom + 1 };
}

const remarks = (excel: NodeExcel) =>
  tableRows(excel, "台账").map((row) => [row["编号"], row["备注"]]);

async function copied(id: string): Promise<{ excel: NodeExcel; pane: Pane }> {
  const excel = await openTracker();
  const pane = openPane();
  await pane.register(draft(), { token: "a", now: NOW });
  copyLast(excel, "台账", { 编号: id, 标题: "抄来的一行" });
  return { excel, pane };
}

describe("a copied row", () => {
  it.each(["2022-0001", "2022-0002"])("%s is changed, and no other", async (id) => {
    const { excel, pane } = await copied("2022-0002");
    await pane.changeSubmission(id, { remark: "新" }, CHANGE);
    const wanted = ["2022-0001", "2022-0002"].map((each) => [each, each === id ? "新" : ""]);
    expect(remarks(excel)).toEqual(wanted);
    await pane.undo(pane.lastAction()?.token ?? "", { now: NOW });
    expect(remarks(excel).map(([, remark]) => remark)).toEqual(["", ""]);
  });

  it("of an adoption is taken back by its outlet", async () => {
    const { excel, pane } = await copied("2022-0002");
    const adopted = adoption("2022-0001", "2022-05-09", {
      outlet: "南方日报",
      kind: "报刊",
      level: "市",
    });
    await pane.addAdoptions([adopted], { token: "x", now: NOW });
    copyLast(excel, "采用", { 采用渠道: "梅州日报" });
    const row = { ...adopted, withdrawn: false, token: "x/篇1" };
    await pane.withdrawAdoption(row, { reason: "", now: NOW });
    expect(tableRows(excel, "采用").map((each) => [each["采用渠道"], each["撤回"]])).toEqual([
      ["南方日报", "是"],
      ["梅州日报", ""],
    ]);
  });
});

it("E11: of a number that stands twice the row is changed that is read, the first", async () => {
  const { excel, pane } = await copied("2022-0001");
  await pane.changeSubmission("2022-0001", { title: "改过" }, CHANGE);
  expect(tableRows(excel, "台账").map((row) => row["标题"])).toEqual(["改过", "抄来的一行"]);
  expect((await pane.readTracker()).submissions[0]?.title).toBe("改过");
});

it("S6: a change is taken back although its row has got another number meanwhile", async () => {
  const { excel, pane } = await copied("2022-0001");
  await pane.register(draft({ title: "第三行" }), { token: "c", now: NOW });
  await pane.changeSubmission("2022-0002", { remark: "新" }, CHANGE);
  const last = pane.lastAction()?.token ?? "";
  const table = excel.book.tableByName("台账");
  const sheet = table && excel.book.sheet(table.sheetId);
  if (sheet && table) sheet.ensure(table.area.bottom, table.area.left).value = "2022-0009";
  await pane.undo(last, { now: NOW });
  expect(remarks(excel).at(-1)).toEqual(["2022-0009", ""]);
});

it("T4: a change is taken back in the row that got another number, not in the copy made of it since", async () => {
  const excel = await openTracker();
  const pane = openPane();
  await pane.register(draft(), { token: "a", now: NOW });
  await pane.changeSubmission("2022-0001", { remark: "新" }, CHANGE);
  const last = pane.lastAction()?.token ?? "";
  cover(excel, "台账", 1, { 标题: "他人的", 备注: "", 登记标识: "other" });
  cover(excel, "日志", 2, { 标识: "other/1" });
  await pane.restoreSaved({ now: NOW });
  copyLast(excel, "台账", { 编号: "2022-0004" });
  await pane.undo(last, { now: NOW });
  expect(remarks(excel)).toEqual([
    ["2022-0001", ""],
    ["2022-0002", ""],
    ["2022-0004", "新"],
  ]);
});

it("T4: rows of 批评 that the clerk has copied or typed stay, though rows that two panes have added settle", async () => {
  const excel = await openTracker();
  const pane = openPane();
  await pane.addManualCriticism(MANUAL, { token: "m", now: JULY });
  copyLast(excel, "批评", { 说明: "另一句。" });
  for (let typed = 0; typed < 2; typed += 1) copyLast(excel, "批评", { 登记标识: "" });
  const stood = tableRows(excel, "批评");
  await pane.proposeCriticismRows({ now: JULY });
  expect(tableRows(excel, "批评").slice(0, stood.length)).toEqual(stood);
});
