// Owns reading the seals in force (E7): their defined names, and the blocks of cells that these point to.

import type { SealedLine } from "../../domain/outcomes/sealed-evaluation";
import type { CellValue } from "../../domain/text/cell";
import {
  QUARTERLY_COLUMNS,
  quarterlyColumn,
  quarterlyTableIn,
} from "../../tables/blocks/quarterly";
import {
  readSealName,
  SEAL_RECORDS,
  sealName,
  type QuarterOfYear,
  type SealRecord,
} from "../../tables/declarations/seal-records";
import { readTable } from "../../tables/reading/read-table";
import { textOf } from "../../tables/schema/cells";
import { requestBook, type Book } from "../excel/book/book";
import { asFarAsItGoes, requestValues, valuesOf, type Mode } from "../excel/pieces";
import { evenIfOvertaken, inWorkbook } from "../excel/run";

/** Where a seal in force stands, and since when. */
export interface SealHead extends QuarterOfYear {
  readonly sheet: string;
  /** China time, "2022-07-05 09:30". */
  readonly sealedAt: string;
}

/** A seal in force, with what it says. */
export interface Seal extends SealHead {
  /** The table: a line a department. */
  readonly lines: readonly SealedLine[];
  /** 本季已报 of 合计. */
  readonly counted: number;
  /** The quarter's rows as they were. */
  readonly records: readonly SealRecord[];
}

/** What a seal's block says, cell by cell. */
export interface SealBlock {
  readonly sealedAt: string;
  readonly ledgerHash: string;
  /** Header row first. */
  readonly records: readonly (readonly CellValue[])[];
}

/** Title, notes, heading, departments, 小计 and 合计: more than any office has. */
const TABLE_ROWS = 200;

/** E7: every seal in force, by year and quarter, in two round trips. */
export function readSeals(): Promise<Seal[]> {
  return evenIfOvertaken(() =>
    asFarAsItGoes((mode) => inWorkbook((context) => readAll(context, mode))),
  );
}

async function readAll(context: Excel.RequestContext, mode: Mode): Promise<Seal[]> {
  const request = requestBook(context);
  await context.sync();
  const book = request();
  if (!hasSeals(book)) return [];
  const seals = requestSeals(context, book, mode);
  await context.sync();
  const read = await seals.read();
  return read.map(({ block: { sealedAt, records }, table, ...seal }) => ({
    ...seal,
    sealedAt,
    ...tableOf(table),
    records: readTable(SEAL_RECORDS, { rows: records }).rows.map(({ record }) => record),
  }));
}

/** The quarters whose seal's name stands and whose cells are there. */
function sealsOf({ names }: Book): QuarterOfYear[] {
  return names
    .filter(({ isAlive }) => isAlive)
    .flatMap(({ name }) => readSealName(name) ?? [])
    .sort((a, b) => a.year - b.year || a.quarter - b.quarter);
}

export function hasSeals(book: Book): boolean {
  return sealsOf(book).length > 0;
}

interface SealCells extends QuarterOfYear {
  readonly sheet: string;
  readonly block: SealBlock;
  /** The first rows of the sheet, in which its table lies. */
  readonly table: readonly (readonly CellValue[])[];
}

export interface SealsRequest {
  /** To be called after a sync. */
  readonly read: () => Promise<SealCells[]>;
}

/** Queues reading all seals in force. */
export function requestSeals(context: Excel.RequestContext, book: Book, mode: Mode): SealsRequest {
  const requests = sealsOf(book).map((which) => {
    const range = context.workbook.names.getItem(sealName(which)).getRange();
    const sheet = range.worksheet.load("name");
    const table = sheet.getRangeByIndexes(0, 0, TABLE_ROWS, QUARTERLY_COLUMNS.length);
    return { which, sheet, table: table.load("values"), range: requestValues(range, mode) };
  });
  return { read: () => readOneByOne(requests, mode) };
}

interface Request {
  readonly which: QuarterOfYear;
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Range;
  readonly range: Excel.Range;
}

async function readOneByOne(
  [request, ...rest]: readonly Request[],
  mode: Mode,
): ReturnType<SealsRequest["read"]> {
  if (request === undefined) return [];
  const { which, sheet, range } = request;
  const table = request.table.values as CellValue[][];
  const [head = [], , ...records] = await valuesOf(range, mode);
  const block = { sealedAt: String(head[0] ?? ""), ledgerHash: String(head[1] ?? ""), records };
  return [{ ...which, sheet: sheet.name, block, table }, ...(await readOneByOne(rest, mode))];
}

function tableOf(cells: SealCells["table"]): Pick<Seal, "lines" | "counted"> {
  const rows = quarterlyTableIn(cells) ?? [];
  const column = (field: Parameters<typeof quarterlyColumn>[0]) => (row: readonly CellValue[]) =>
    row[quarterlyColumn(field)] ?? "";
  const [order, name] = [column("order"), column("name")];
  return {
    // Sums have no number.
    lines: rows
      .filter((row) => typeof order(row) === "number")
      .map((row) => ({
        name: textOf(name(row)),
        status: textOf(column("status")(row)),
        flags: textOf(column("flags")(row)),
        sentence: textOf(column("sentence")(row)),
      })),
    counted: Number(column("countedInQuarter")(rows.at(-1) ?? [])),
  };
}
