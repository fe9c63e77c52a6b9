// 季度考核 of the workbook that 建立台账 makes, on generated ledgers: its spilled cells against the oracle.

import fc from "../../support/fast-check";
import type { EvaluationInput } from "../../../src/domain/evaluation/types";
import type { NodeExcel } from "excel-preview-host";
import { ADOPTIONS, COMMISSIONS } from "../../../src/tables/declarations/adoptions";
import { DEPARTMENT_CHANGES, DEPARTMENTS } from "../../../src/tables/declarations/departments";
import { LEDGER } from "../../../src/tables/declarations/ledger";
import { writePeriodCells, PERIOD_NAMES } from "../../../src/tables/blocks/shown-period";
import { SETTINGS } from "../../../src/tables/declarations/settings";
import { argumentsFor, type Block } from "../../functions/blocks";
import { Oracle } from "../../oracle/oracle";
import { worlds } from "../../oracle/worlds";
import { closeAll, makeLedger, openExcel } from "../excel";
import { installFunctions } from "../functions-file";

afterEach(closeAll);
jest.setTimeout(60_000);

const HEADER_ROW = 3;
const COLUMNS = 15;

/** Queues replacing a table's rows by those of a block; a table keeps one row, be it blank. */
function queueRows(table: Excel.Table, block: Block): void {
  const [header = [], ...rows] = block;
  table.getDataBodyRange().clear(Excel.ClearApplyTo.contents);
  const range = table
    .getHeaderRowRange()
    .getAbsoluteResizedRange(1 + Math.max(1, rows.length), header.length);
  table.resize(range);
  range.getAbsoluteResizedRange(block.length, header.length).values = block;
}

async function write(world: EvaluationInput): Promise<void> {
  const [departments, ledger, adoptions, commissions, settings, , , , changes] =
    argumentsFor(world);
  const blocks = new Map([
    [DEPARTMENTS.name, departments],
    [LEDGER.name, ledger],
    [ADOPTIONS.name, adoptions],
    [COMMISSIONS.name, commissions],
    [SETTINGS.name, settings],
    [DEPARTMENT_CHANGES.name, changes],
  ]);
  await Excel.run(async (context) => {
    const { tables, names } = context.workbook;
    for (const [name, block] of blocks) queueRows(tables.getItem(name), block);
    const { year, quarter, asOf } = world;
    for (const [index, cell] of writePeriodCells({ year, quarter, asOf }).entries()) {
      names.getItem(PERIOD_NAMES[index] ?? "").getRange().values = [[cell]];
    }
    await context.sync();
  });
}

function spilled(excel: NodeExcel, rows: number): unknown[][] {
  const sheet = excel.book.sheetByName("季度考核");
  return Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: COLUMNS },
      (__, column) => sheet?.value(HEADER_ROW + 1 + row, column) ?? "",
    ),
  );
}

/** Columns 年度任务 to 标记 of each department, as requirements.md has them. */
function expected(world: EvaluationInput): unknown[][] {
  const oracle = new Oracle(world);
  return world.departments.map((department) => {
    const row = oracle.row(department);
    return [
      ...[row.quota, row.dueInQuarter, row.countedInQuarter, row.dueToDate, row.countedToDate],
      ...[row.shortfall, row.completion ?? "—", row.progress ?? "—", row.adoptedInQuarter],
      ...[row.status, row.flags.join("、")],
    ];
  });
}

it("E1–E6, A3, P4: the spilled 季度考核 agrees with the oracle on any ledger", async () => {
  const excel = await openExcel();
  await installFunctions(excel);
  await makeLedger();
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      await write(world);
      await excel.calculator.settle();
      const rows = spilled(excel, world.departments.length + 2);
      const departments = rows.slice(0, -2);
      expect(departments.map((cells) => cells.slice(3, 14))).toEqual(expected(world));
      const total = rows.at(-1) ?? [];
      expect([total[1], total[9]]).toEqual(["合计", new Oracle(world).bureauRate() ?? "—"]);
    }),
    { numRuns: 80 },
  );
});
