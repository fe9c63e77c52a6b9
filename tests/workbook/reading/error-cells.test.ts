// Pitfall 26: an error cell in any column of any table costs its row at most, is named in the pane and in
// 说明 of 合计, and makes no difference between the pane's figures and those of the sheet's function.

import { CellError, type NodeExcel } from "excel-preview-host";
import { cellAddress } from "../../../src/domain/text/cell";
import { evaluate } from "../../../src/domain/evaluation/evaluate";
import { authors, quarterly, quarterof, wordcount } from "../../../src/functions/functions";
import { ADOPTIONS, COMMISSIONS, OUTLETS } from "../../../src/tables/declarations/adoptions";
import {
  DEPARTMENT_CHANGES,
  DEPARTMENTS,
  PLAN_SUBTOTALS,
} from "../../../src/tables/declarations/departments";
import { LEDGER } from "../../../src/tables/declarations/ledger";
import { quarterlyBlock } from "../../../src/tables/blocks/quarterly";
import { SETTINGS } from "../../../src/tables/declarations/settings";
import { headersOf, type TableSchema } from "../../../src/tables/schema/table";
import { addAdoptions } from "../../../src/workbook/actions/rows/adoptions";
import { issueCommission } from "../../../src/workbook/actions/rows/commissions";
import { changeDepartment } from "../../../src/workbook/actions/rows/departments";
import { register } from "../../../src/workbook/actions/rows/register";
import { evaluationInput, readTracker } from "../../../src/workbook/reading/tracker";
import { adoption } from "../../domain/builders";
import { closeAll, draft, NOW, openTracker } from "../excel";

const DAY = { year: 2022, month: 5, day: 9 };
function columnsOf<R>(schema: TableSchema<R>): [table: string, header: string][] {
  return headersOf(schema).map((header) => [schema.name, header]);
}
const FIGURES = [
  ...columnsOf(DEPARTMENTS),
  ...columnsOf(LEDGER),
  ...columnsOf(ADOPTIONS),
  ...columnsOf(COMMISSIONS),
  ...columnsOf(SETTINGS),
  ...columnsOf(DEPARTMENT_CHANGES),
];
const OTHERS = [...columnsOf(OUTLETS), ...columnsOf(PLAN_SUBTOTALS)];
/** Nothing is decided by these: an error in them costs nothing at all. */
const ASIDE = ["备注", "非重复", "链接", "说明", "出处", "正文指纹", "来信标识"];

let excel: NodeExcel;

beforeAll(async () => {
  excel = await openTracker();
  const commission = { source: "市局", topic: "普法", departments: ["水寨司法所"] };
  await issueCommission(
    { ...commission, issuedOn: DAY, deadline: { ...DAY, day: 20 } },
    { token: "c", now: NOW },
  );
  await register(draft({ commissionId: "约2022-01" }), { token: "a", now: NOW });
  await register(draft({ title: "另一篇" }), { token: "b", now: NOW });
  await addAdoptions([adoption("2022-0001", "2022-05-09")], { token: "d", now: NOW });
  const [department] = (await readTracker()).departments;
  if (department === undefined) throw new Error("no department");
  await changeDepartment(
    { departmentId: department.id, from: DAY, field: "quota", new: 6 },
    { reason: "", now: NOW },
  );
});
afterAll(closeAll);

function cellAt(table: string, header: string) {
  const found = excel.book.tableByName(table);
  const sheet = found && excel.book.sheet(found.sheetId);
  if (!found || !sheet) throw new Error(`no ${table}`);
  const row = found.area.top + 1;
  const column = found.area.left + found.columns.findIndex((each) => each.name === header);
  return { address: cellAddress(row, column), cell: sheet.ensure(row, column) };
}

/** A range with its heading as Excel hands it to a function, errors as office.js makes them. */
function range(table: string): unknown[][] {
  const found = excel.book.tableByName(table);
  const sheet = found && excel.book.sheet(found.sheetId);
  if (!found || !sheet) throw new Error(`no ${table}`);
  const { top, bottom, left, right } = found.area;
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => {
      const value = sheet.value(top + row, left + column);
      if (!(value instanceof CellError)) return value;
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
    }),
  );
}

function bySheet(): unknown[][] {
  const [departments, ledger, adoptions, commissions, settings] = [
    ...["部门", "台账", "采用", "约稿", "设置"].map(range),
  ];
  if (!departments || !ledger || !adoptions || !commissions || !settings) throw new Error();
  const changes = range("部门变更");
  const tables = [departments, ledger, adoptions, commissions, settings] as const;
  return quarterly(...tables, 2022, 2, null, changes);
}

const sentence = (block: readonly (readonly unknown[])[]) => String(block.at(-1)?.at(-1));

async function withError<T>(table: string, header: string, look: () => T | Promise<T>) {
  const { cell } = cellAt(table, header);
  const before = cell.value;
  cell.value = new CellError("#N/A");
  try {
    return await look();
  } finally {
    cell.value = before;
  }
}

it.each(FIGURES)("%s.%s: pane and sheet say the same", async (table, header) => {
  const { address } = cellAt(table, header);
  await withError(table, header, async () => {
    const tracker = await readTracker();
    const inSheet = bySheet();
    expect(inSheet).toEqual(quarterlyBlock(evaluate(evaluationInput(tracker))));
    const told = tracker.problems.map((each) => each.sentence);
    if (ASIDE.includes(header)) {
      expect(told).toEqual([]);
      expect(sentence(inSheet)).not.toContain("错误值");
      return;
    }
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`${table}!${address} 的“${header}”是错误值 #N/A`);
    expect(sentence(inSheet)).toContain(`${table}标题下第1行“${header}”`);
  });
});

it.each(OTHERS)("%s.%s: is named in the pane, and moves no figure", async (table, header) => {
  const before = bySheet();
  await withError(table, header, async () => {
    const { problems } = await readTracker();
    expect(problems).toHaveLength(ASIDE.includes(header) ? 0 : 1);
    expect(bySheet()).toEqual(before);
  });
});

it("costs its row no more than depends on it", async () => {
  const of = async (header: string) =>
    (await withError("台账", header, readTracker)).submissions.map((each) => each.id);
  expect(await of("字数")).toEqual(["2022-0001", "2022-0002"]);
  expect(await of("收稿日期")).toEqual(["2022-0002"]);
  await withError("部门", "联络员", async () => {
    expect((await readTracker()).departments).toHaveLength(35);
  });
});

it("in a column of the clerk's own costs nothing", async () => {
  const before = bySheet();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("台账").columns.add(2, undefined, "批次");
    await context.sync();
  });
  cellAt("台账", "批次").cell.value = new CellError("#N/A");
  const { problems, submissions } = await readTracker();
  expect([problems, submissions.length]).toEqual([[], 2]);
  expect(bySheet()).toEqual(before);
});

it("AUTHORS answers as well, and a function of one cell says what is wrong with it", async () => {
  await withError("台账", "字数", () => {
    const list = authors(range("部门"), range("台账"), range("采用"), range("约稿"), [], 2022, 2);
    expect(list[1]).toContain("张三");
  });
  const error = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
  for (const call of [() => wordcount(error), () => quarterof([[{ basicValue: "#N/A" }]])]) {
    expect(call).toThrow("引用的单元格是错误值 #N/A");
  }
});
