// Owns the part of 自检 that only the workbook can tell: what of the ledger is there, and whether the
// formula of 季度考核 answers. Nothing is written; a ledger that is damaged is told of, never a failure.

import type { CellValue } from "../../../domain/text/cell";
import { findHeader } from "../../../tables/schema/table";
import { QUARTERLY_COLUMNS } from "../../../tables/blocks/quarterly";
import { NEEDED_HEADERS, TABLE_NAMES } from "../../../tables/declarations/registry";
import { beneathOf, type RowProblem } from "../../../tables/reading/read-table";
import { inWorkbook } from "../../excel/run";
import { addressBeneath, requestBeneath } from "../../reading/beneath";
import { READ_TABLES } from "../../reading/tracker";
import { CALCULATED_AT, SHEET_NAMES, TABLE_ANCHOR } from "../../sheets/quarterly-sheet";

/** What stands in the first cell of the quarterly table. */
export type FunctionsState =
  /** A formula whose table is there. */
  | "answering"
  /** Plain values: this Excel had no custom functions when the table was last written. */
  | "values"
  /** A formula of another result, which `shown` gives. */
  | "silent"
  /** No cell of that name. */
  | "missing";

export interface WorkbookCheck {
  /** None of our tables is there: 建立台账 comes first. */
  readonly absent: boolean;
  readonly missingTables: readonly string[];
  readonly missingColumns: readonly { readonly table: string; readonly header: string }[];
  /** What stands beneath a table that the pane does not read at its opening. */
  readonly beneath: readonly RowProblem[];
  readonly missingNames: readonly string[];
  readonly functions: FunctionsState;
  /** As the cell shows it, e.g. "#NAME?". */
  readonly shown: string;
  /** China time as the sheet has it, "" = never. */
  readonly calculatedAt: string;
}

/** Two round trips, whatever the length of the ledger. */
export async function checkWorkbook(): Promise<WorkbookCheck> {
  return inWorkbook(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    const names = context.workbook.names.load("items/name");
    const [anchor, time] = [TABLE_ANCHOR, CALCULATED_AT].map((name) =>
      context.workbook.names
        .getItemOrNullObject(name)
        .getRangeOrNullObject()
        .load("values,formulas"),
    );
    await context.sync();
    const present = tables.items.filter((table) => TABLE_NAMES.includes(table.name));
    const headers = present.map((table) => table.getHeaderRowRange().load("values"));
    const beneath = present
      .filter(({ name }) => !READ_TABLES.includes(name))
      .map((table) => ({ table, range: requestBeneath(table) }));
    await context.sync();
    const standing = names.items.map((item) => item.name);
    return {
      absent: present.length === 0,
      missingTables: TABLE_NAMES.filter((name) => !present.some((table) => table.name === name)),
      missingColumns: present.flatMap((table, at) =>
        missingIn(table.name, (headers[at]?.values as CellValue[][])[0] ?? []),
      ),
      beneath: beneath.flatMap(({ table, range }) => beneathOf(table, addressBeneath(range))),
      missingNames: SHEET_NAMES.filter((name) => !standing.includes(name)),
      ...answerOf(anchor),
      calculatedAt: firstCell(time, "values"),
    };
  });
}

function missingIn(table: string, headerRow: readonly CellValue[]) {
  const needed = NEEDED_HEADERS.get(table) ?? [];
  return needed
    .filter((header) => findHeader(header, headerRow) === -1)
    .map((header) => ({ table, header }));
}

function firstCell(range: Excel.Range | undefined, what: "values" | "formulas"): string {
  if (range === undefined || range.isNullObject) return "";
  return String((range[what] as CellValue[][])[0]?.[0] ?? "");
}

function answerOf(anchor: Excel.Range | undefined): Pick<WorkbookCheck, "functions" | "shown"> {
  if (anchor === undefined || anchor.isNullObject) return { functions: "missing", shown: "" };
  const shown = firstCell(anchor, "values");
  const isTable = shown === QUARTERLY_COLUMNS[0]?.header;
  const isFormula = firstCell(anchor, "formulas").startsWith("=");
  if (!isTable) return { functions: "silent", shown };
  return { functions: isFormula ? "answering" : "values", shown };
}
