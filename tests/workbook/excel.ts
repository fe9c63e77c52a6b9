// A workbook for tests: the office's own plan, or a tracker made from it, behind real office.js.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { resolvePlan } from "../../src/domain/plan/resolve";
import type { CivilDateTime } from "../../src/domain/calendar/civil-date";
import { newSubmission, type Submission } from "../../src/domain/records/submission";
import { openInNode, type NodeExcel, type NodeExcelOptions } from "excel-preview-host";
import type { Dressed } from "../../src/workbook/excel/looks/look";
import { createLedger } from "../../src/workbook/actions/reports/create-ledger";
import { openMemory } from "../../src/workbook/excel/engine/memory";
import { readPlan } from "../../src/workbook/reading/plan";
import type { NewSubmission } from "../../src/workbook/actions/rows/register";

const FOLDER = join(process.cwd(), "tests/fixtures/plan");

export const NOW: CivilDateTime = { year: 2022, month: 4, day: 12, minutes: 570 };

export function planBytes(): Uint8Array {
  const [file] = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));
  return new Uint8Array(readFileSync(join(FOLDER, file ?? "")));
}

const open: NodeExcel[] = [];

/** A clock without seconds: a pause lasts until what is being calculated has its answers. */
export const NO_WAIT = {
  async pause() {
    await Promise.all(open.map((excel) => excel.calculator.settle()));
  },
};

/** @param strict what of Excel at its worst is wanted */
export async function openExcel(
  bytes: Uint8Array = planBytes(),
  strict: NodeExcelOptions = {},
): Promise<NodeExcel> {
  openPane(new Map());
  const excel = await openInNode(bytes, strict);
  open.push(excel);
  return excel;
}

/** What the pane does when it is opened over a workbook: it takes up what it remembers of it. */
function openPane(storage: Map<string, string>): void {
  const store = {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
  };
  openMemory(() => store, "memory");
}

/** To be called after each test. */
export function closeAll(): void {
  for (const excel of open.splice(0)) excel.close();
}

/** Makes the tracker for the plan that is open. @param clerk 经办人 */
export async function makeLedger(clerk = ""): Promise<Dressed> {
  const search = await readPlan();
  if (!search.found) throw new Error(search.sentence);
  return createLedger({
    // Each its own: what the pane remembers belongs to one ledger.
    token: crypto.randomUUID(),
    plan: search.plan,
    resolved: resolvePlan(search.plan),
    period: { year: 2022, quarter: 2, asOf: null },
    clerk,
    now: NOW,
    searchCode: (name) => `x${name.length}`,
  });
}

/** The tracker made from the plan, saved: made once for a test file. */
let made: Promise<Uint8Array> | undefined;

async function makeTracker(): Promise<Uint8Array> {
  const excel = await openExcel();
  await makeLedger();
  const bytes = excel.file.save();
  open.splice(open.indexOf(excel), 1);
  excel.close();
  return bytes;
}

/** A tracker as one opens it on any other day: made, saved and opened again. */
export async function openTracker(): Promise<NodeExcel> {
  made ??= makeTracker();
  return openExcel(await made);
}

export function draft(given: Partial<NewSubmission> = {}): NewSubmission {
  const submission: Partial<Submission> & NewSubmission = newSubmission({
    id: "-",
    receivedOn: { year: 2022, month: 4, day: 12 },
    department: "水寨司法所",
    title: "水寨司法所开展法治宣传",
    category: "动态类",
    wordCount: 380,
    author: "张三",
    headApproved: true,
    leaderApproved: true,
    status: "有效",
    ...given,
  });
  delete submission.id;
  return submission;
}

/** The saved workbook as a reader that is not ours sees it. */
export async function readSaved(excel: NodeExcel): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = excel.file.save();
  await workbook.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer);
  return workbook;
}

/** The part of the saved file that holds a sheet. */
export function partOf(excel: NodeExcel, name: string): string {
  const parts = unzipSync(excel.file.save());
  const text = (path: string) => new TextDecoder().decode(parts[path]);
  const id = new RegExp(`name="${name}"[^>]*r:id="([^"]+)"`, "u").exec(text("xl/workbook.xml"));
  const rels = text("xl/_rels/workbook.xml.rels");
  const [relation = ""] = rels.split("<").filter((each) => each.includes(`Id="${id?.[1]}"`));
  const target = /Target="\/?(?:xl\/)?([^"]+)"/u.exec(relation)?.[1] ?? "";
  const part = text(`xl/${target}`);
  if (!part.includes("<sheetData")) throw new Error(`no part for ${name}`);
  return part;
}

/** Cells of one table's body, by header, straight from the book. */
export function tableRows(excel: NodeExcel, name: string): Record<string, unknown>[] {
  const table = excel.book.tableByName(name);
  const sheet = table && excel.book.sheet(table.sheetId);
  if (!table || !sheet) throw new Error(`no table ${name}`);
  const { top, left, bottom } = table.area;
  const last = table.showTotals ? bottom - 1 : bottom;
  return Array.from({ length: last - top }, (_, index) =>
    Object.fromEntries(
      table.columns.map((column, at) => [
        column.name,
        sheet.value(top + 1 + index, left + at) ?? "",
      ]),
    ),
  );
}

type RowCells = Readonly<Record<string, string | number>>;

function submissionCells(index: number): RowCells {
  return {
    编号: `2022-${String(index + 1).padStart(4, "0")}`,
    收稿日期: 44562 + (index % 365),
    部门: "水寨司法所",
    标题: `信息${index}`,
    类别: "动态类",
    状态: "有效",
    登记标识: `f${index}`,
  };
}

/**
 * Puts `rows` submissions of 2022 into 台账, as a year's work would have; the table ends with them.
 * @param cellsOf by heading
 * @param beneath what stands in it, instead of over it
 */
export function fillLedger(
  excel: NodeExcel,
  rows: number,
  cellsOf = submissionCells,
  beneath = false,
): void {
  const table = excel.book.tableByName("台账");
  const sheet = table && excel.book.sheet(table.sheetId);
  if (!table || !sheet) throw new Error("no 台账");
  const { top, left, bottom } = table.area;
  const first = beneath ? bottom + 1 : top + 1;
  const places = new Map(table.columns.map(({ name }, at) => [name, left + at]));
  for (let index = 0; index < rows; index += 1) {
    for (const [header, value] of Object.entries(cellsOf(index))) {
      const column = places.get(header);
      if (column === undefined) throw new RangeError(header);
      sheet.ensure(first + index, column).value = value;
    }
  }
  table.area = { ...table.area, bottom: first + rows - 1 };
}
