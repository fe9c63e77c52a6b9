// T2, T4: another clerk rearranges a table between reading and writing, and the answer to the writing is lost: repeated,
// the write leaves what it would have left, and no cell of anybody else's has changed.

import { interleaved } from "excel-preview-host";
import { closeAll, draft, NOW, openTracker } from "../excel";
import { WRITES } from "./catalogue";
import { tripsIn } from "./orders";
import { openPane, type Pane } from "./panes";
import { openPrepared, prepareTracker, type Prepared } from "./prepared";
import { contents, onTable, OWN_COLUMN } from "./rearranged";
import { column, faultsIn } from "./whole";

afterEach(closeAll);
jest.setTimeout(120_000);

let prepared: Prepared;
let pane: Pane;

beforeAll(async () => {
  prepared = await prepareTracker();
  ({ pane } = prepared);
});

/** What writes into each table. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  台账: ["register", "registerBlock", "changeSubmission", "undo"],
  设置: ["changeSetting", "register"],
  部门: ["learnAliases", "changeDepartment", "setLiaisons"],
  批评: ["addManualCriticism", "decideCriticism"],
  约稿: ["issueCommission", "extendCommission"],
  日志: ["register", "changeSubmission"],
};

/** @param part of the table's width, from its left */
const insertedAt = (part: number) => (name: string) =>
  widthOf(name).then((width) =>
    onTable(name, ({ columns }) => columns.add(Math.round(part * width), undefined, OWN_COLUMN)),
  );

const movedFrom = (from: number, to: number) => async (name: string) => {
  const width = await widthOf(name);
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(name);
    const old = columns.getItemAt(Math.round(from * (width - 1))).load("name");
    const cells = old.getDataBodyRange().load("values,numberFormat");
    await context.sync();
    old.delete();
    const body = columns.add(Math.round(to * (width - 1)), undefined, old.name).getDataBodyRange();
    body.numberFormat = cells.numberFormat;
    body.values = cells.values;
    await context.sync();
  });
};

const widthOf = (name: string) =>
  Excel.run(async (context) => {
    const header = context.workbook.tables.getItem(name).getHeaderRowRange().load("columnCount");
    await context.sync();
    return header.columnCount;
  });

const REARRANGEMENTS: Readonly<Record<string, (name: string) => Promise<unknown>>> = {
  "a column inserted as the first": insertedAt(0),
  "a column inserted in the middle": insertedAt(0.5),
  "a column inserted as the last": insertedAt(1),
  "the first column moved to the end": movedFrom(0, 1),
  "the last column moved to the front": movedFrom(1, 0),
  "a column in the middle moved to the front": movedFrom(0.5, 0),
  "a column in the middle moved to the end": movedFrom(0.5, 1),
};
/** Excel looks up a column by its name, but no row by what stands in it: what went into another row is said. */
const MOVED_ROWS: typeof REARRANGEMENTS = {
  "a row inserted at the top": (name) =>
    onTable(name, (table) => table.getDataBodyRange().getRow(0).insert("Down").clear("Contents")),
  "sorted the other way round": (name) =>
    onTable(name, ({ sort }) => sort.apply([{ key: 0, ascending: false }])),
};
const ALL = { ...REARRANGEMENTS, ...MOVED_ROWS };
const casesOf = (hows: typeof REARRANGEMENTS) =>
  Object.entries(ACTIONS).flatMap(([table, names]) =>
    names.flatMap((name) => Object.keys(hows).map((how) => [table, how, name] as const)),
  );

/** What stands after the action and then the other clerk's doing. */
async function undisturbed(table: string, how: string, name: string) {
  const { excel } = await openPrepared(prepared);
  excel.log.reset();
  await WRITES[name]?.(pane);
  const reads = tripsIn(excel).indexOf("W");
  await ALL[how]?.(table);
  const wanted = contents(excel);
  closeAll();
  return { reads, wanted };
}

/** The other clerk's doing comes just before the writing, whose answer is lost; then it is repeated. */
async function disturbed(table: string, how: string, name: string, reads: number) {
  const { excel } = await openPrepared(prepared);
  const colleague = await excel.join();
  excel.host.failAt(reads + 1, { when: "after", code: "ConnectionFailure" });
  const act = async () => WRITES[name]?.(pane);
  const results = await interleaved<unknown>(
    [
      { excel, work: act },
      { excel: colleague, work: async () => ALL[how]?.(table) },
    ],
    [...Array.from({ length: reads }, () => 0), 1, 1, 1],
  );
  expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  excel.use();
  colleague.close();
  await act();
  expect(faultsIn(excel, [pane], prepared.lines)).toEqual([]);
  return contents(excel);
}

it.each(casesOf(REARRANGEMENTS))("%s: %s, and no answer to %s", async (table, how, name) => {
  const { reads, wanted } = await undisturbed(table, how, name);
  expect(await disturbed(table, how, name, reads)).toEqual(wanted);
});

it.each(casesOf(MOVED_ROWS))("%s: %s, and no answer to %s", async (table, how, name) => {
  const { reads, wanted } = await undisturbed(table, how, name);
  const { 日志: lines = [], ...left } = await disturbed(table, how, name, reads);
  const { 日志: told = [], ...tables } = wanted;
  const toCheck = lines.filter((line) => line.includes("待核对"));
  // A cell that holds what another was to hold is set right with a line of its own.
  expect(lines).toEqual(expect.arrayContaining(told));
  expect(new Set(lines).size).toBe(lines.length);
  expect(toCheck.length > 0).toBe(JSON.stringify(left) !== JSON.stringify(tables));
});

it("no answer to register, and another registers before it is repeated: nothing was moved, nothing is to be checked", async () => {
  const excel = await openTracker();
  const save = (by: Pane, title: string) =>
    by.register(draft({ title }), { token: title, now: NOW });
  const mine = openPane();
  excel.host.failAt(2, { when: "after", code: "ConnectionFailure" });
  await expect(save(mine, "a")).rejects.toThrow();
  await save(openPane(), "b");
  await save(mine, "a");
  expect(column(excel, "日志", "操作")).toEqual(["建立台账", "登记", "登记"]);
});
