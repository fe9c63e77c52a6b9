// T2: a sheet that is protected while a write is under way. The clerk is told which, nothing of it is to be seen, and
// asked for again after the protection is taken away it is done, once.

import type { NodeExcel } from "excel-preview-host";
import { closeAll, tableRows } from "../excel";
import { WRITES } from "./catalogue";
import type { Pane } from "./panes";
import { openPrepared, prepareTracker, type Prepared } from "./prepared";
import { faultsIn } from "./whole";

afterEach(closeAll);
jest.setTimeout(120_000);

let prepared: Prepared;
let pane: Pane;

beforeAll(async () => {
  prepared = await prepareTracker();
  ({ pane } = prepared);
});

const open = async () => (await openPrepared(prepared)).excel;

/** The actions that write rows and cells, and on which sheets beside 日志. */
const SHEETS: Readonly<Record<string, readonly string[]>> = {
  register: ["台账", "设置"],
  registerBlock: ["台账", "段落记录", "设置"],
  learnAliases: ["部门"],
  forgetAlias: ["部门"],
  changeSubmission: ["台账"],
  settleTwins: ["台账"],
  changeSubmissions: ["台账"],
  addAdoptions: ["采用"],
  withdrawAdoption: ["采用"],
  addOutlet: ["采用渠道"],
  changeOutlet: ["采用渠道"],
  issueCommission: ["约稿"],
  extendCommission: ["约稿"],
  withdrawCommission: ["约稿"],
  changeSetting: ["设置"],
  changeClerk: ["设置"],
  changeLetterhead: ["设置"],
  changeDepartment: ["部门", "部门变更"],
  setLiaisons: ["部门"],
  addPlanYear: ["部门", "部门变更", "计划小计", "设置"],
  proposeCriticismRows: ["批评"],
  decideCriticism: ["批评"],
  addManualCriticism: ["批评"],
  logHandEdits: [],
  undo: ["台账"],
};
const CASES = Object.entries(SHEETS).flatMap(([name, sheets]) =>
  [...sheets, "日志"].map((sheet) => [name, sheet] as const),
);

function protect(excel: NodeExcel, name: string, isProtected = true): void {
  const sheet = excel.book.sheetByName(name);
  if (!sheet) throw new Error(name);
  sheet.protection = isProtected ? { options: {} } : null;
}

/** What a clerk sees: the rows that hold something. */
const seen = (excel: NodeExcel) =>
  excel.book.tables.map(({ name }) => [
    name,
    tableRows(excel, name).filter((row) => Object.values(row).some((cell) => cell !== "")),
  ]);

/** The number of the round trip that writes, from 1. */
async function writingTrip(act: (pane: Pane) => Promise<unknown>): Promise<number> {
  const excel = await open();
  excel.log.reset();
  await act(pane);
  const trips = excel.log.entries.filter(({ kind }) => kind === "add-in");
  closeAll();
  return trips.findIndex(({ members }) => members.includes("Values")) + 1;
}

it.each(CASES)("%s, 工作表 %s protected between reading and writing", async (name, sheet) => {
  const act = WRITES[name];
  if (act === undefined) throw new Error(name);
  const trip = await writingTrip(act);
  const excel = await open();
  const before = seen(excel);
  excel.host.coAuthorAt(trip, () => protect(excel, sheet));
  const error = await act(pane).then(
    () => null,
    (reason: Error) => reason.message,
  );
  expect(error).toBe(
    `工作表“${sheet}”受保护，无法写入。请在“审阅”选项卡中撤销该工作表的保护后再试。`,
  );
  expect(seen(excel)).toEqual(before);
  // It is known before writing now.
  await expect(act(pane)).rejects.toThrow(`工作表“${sheet}”受保护`);
  expect(seen(excel)).toEqual(before);
  protect(excel, sheet, false);
  await act(pane);
  expect(faultsIn(excel, [pane], prepared.lines)).toEqual([]);
  const left = seen(excel);
  closeAll();
  const clean = await open();
  await act(pane);
  const rows = (of: ReturnType<typeof seen>) => of.map(([table, all]) => [table, all?.length]);
  expect(rows(left)).toEqual(rows(seen(clean)));
});

it("every action of the catalogue that adds a line of 日志 and makes no sheet is among them", async () => {
  const others: string[] = [];
  for (const [name, act] of Object.entries(WRITES)) {
    if (name in SHEETS) continue;
    const excel = await open();
    const sheets = excel.book.sheets.length;
    await act(pane);
    const isLogged = tableRows(excel, "日志").length > prepared.lines.length;
    if (isLogged && excel.book.sheets.length === sheets) others.push(name);
    closeAll();
  }
  // It renames the seal's sheet, and gives its name back.
  expect(others).toEqual(["reopenQuarter"]);
});
