// Owns 更正 (E7): what the ledger says now of sealed quarters, beside what their seals remember. The list
// is computed from the workbook at any time; the sheet 更正 is that list as of the moment it was written.

import { cellAddress, type CellValue } from "../../../domain/text/cell";
import {
  formatDateTime,
  fromSerial,
  toSerial,
  type CivilDateTime,
} from "../../../domain/calendar/civil-date";
import { correctionsSince } from "../../../domain/outcomes/sealing";
import {
  emptyReports,
  queueColumnLook,
  putGrid,
  queueNote,
  queueTitle,
  reportLooks,
  type Report,
} from "../../sheets/report-sheet";
import { REPORT_TEXTS as TEXTS } from "../../sheets/report-texts";
import type { Dressed, Look } from "../../excel/looks/look";
import { sendWithLooks } from "../../excel/looks/looks";
import { placeOfName, requestBook, type Book } from "../../excel/book/book";
import { newToken } from "../../excel/engine/memory";
import { readTables } from "../../excel/engine/table-reading";
import { asFarAsItGoes, type Mode } from "../../excel/pieces";
import { writeWhole } from "../../excel/book/whole-sheets";
import { hasSeals, readSeals, requestSeals, type SealBlock } from "../../reading/seals";
import { readTracker } from "../../reading/tracker";
import { correctionLines, type CorrectionLine, type SealCorrection } from "./correction-lines";
import { DATE_FORMAT } from "../../../tables/schema/columns";
import type { OutputColumn } from "../../../tables/blocks/output-sheet";
import { LEDGER } from "../../../tables/declarations/ledger";
import { SEAL_RECORDS, type QuarterOfYear } from "../../../tables/declarations/seal-records";
import {
  ledgerPrints,
  printsOfQuarter,
  type LedgerPrint,
} from "../../../tables/reading/ledger-prints";
import { readTable } from "../../../tables/reading/read-table";

const REPORT = { name: "更正", anchor: "更正表" };

export interface CorrectionList extends Dressed {
  /** The lines of the sheet, without the sums. */
  readonly corrections: readonly CorrectionLine[];
}

/**
 * E7: writes the list with its effects into the sheet 更正, made anew each time; does nothing as long as no
 * quarter was ever sealed. Safe to repeat. @returns the list.
 */
export async function writeCorrections({ now }: { now: CivilDateTime }): Promise<CorrectionList> {
  const run = newToken();
  const seals = await readSeals();
  const tracker = seals.length === 0 ? null : await readTracker();
  return asFarAsItGoes((mode) =>
    writeWhole(
      async (context) => {
        const request = requestBook(context);
        await context.sync();
        const book = request();
        const there = placeOfName(book, REPORT.anchor) !== null;
        if (!there && !hasSeals(book)) return { corrections: [], looks: "" };
        const corrections = await compare(context, book, mode);
        const [report] = emptyReports(context, book, [REPORT], run);
        const lines = tracker === null ? [] : correctionLines(corrections, seals, tracker);
        const looks = report === undefined ? [] : await putList(report, lines, now);
        const listed = lines.filter(({ word }) => word !== "合计");
        return { corrections: listed, looks: await sendWithLooks(context, book.pending, looks) };
      },
      [LEDGER.name],
    ),
  );
}

async function compare(
  context: Excel.RequestContext,
  book: Book,
  mode: Mode,
): Promise<SealCorrection[]> {
  if (!hasSeals(book)) return [];
  const seals = requestSeals(context, book, mode);
  const tables = await readTables(context, [{ table: LEDGER.name, all: true }], mode);
  const ledger = tables.get(LEDGER.name);
  if (ledger === undefined) throw new RangeError("台账 was asked for");
  const rows = [ledger.header, ...ledger.rows.map(({ cells }) => cells)];
  const sealed = await seals.read();
  return sealed.flatMap((seal) => correctionsOf(seal, seal.block, ledgerPrints(rows, seal.year)));
}

function correctionsOf(
  { year, quarter }: QuarterOfYear,
  { sealedAt, records }: SealBlock,
  now: readonly LedgerPrint[],
): SealCorrection[] {
  const which = { year, quarter };
  const sealed = readTable(SEAL_RECORDS, { rows: records }).rows.map((row) => row.record);
  const current = new Map(now.map((print) => [print.id, print]));
  const before = new Map(sealed.map((record) => [record.id, record]));
  return correctionsSince(sealed, printsOfQuarter(now, which)).map((correction) => {
    const row = current.get(correction.id);
    const known = row ?? before.get(correction.id);
    return {
      ...which,
      ...correction,
      department: known?.department ?? "",
      title: known?.title ?? "",
      receivedOn: row === undefined ? null : fromSerial(row.receivedSerial),
      sealedAt,
    };
  });
}

interface Column extends OutputColumn {
  readonly cell: (line: CorrectionLine) => CellValue;
}

function column(header: string, width: number, format: string, cell: Column["cell"]): Column {
  return { header, width, format, cell };
}

const COLUMNS: readonly Column[] = [
  column("年度", 8, "0", (each) => each.year),
  column("季度", 8, "0", (each) => each.quarter),
  column("更正", 8, "@", (each) => each.word),
  column("编号", 12, "@", (each) => each.id),
  column("部门", 24, "@", (each) => each.department),
  column("标题", 48, "@", (each) => each.title),
  column("收稿日期", 12, DATE_FORMAT, ({ receivedOn }) =>
    receivedOn === null ? "" : toSerial(receivedOn),
  ),
  column("篇数变化", 9, "+0;-0;0", (each) => each.articles),
  column("封存时间", 17, "@", (each) => each.sealedAt),
  column("说明", 38, "@", (each) => TEXTS.correctionNotes[each.word]),
];
const HEADER_ROW = 2;
/** Beside the date of the list. */
const NOTHING_TOLD = cellAddress(
  1,
  COLUMNS.findIndex(({ header }) => header === "部门"),
);

/** @returns the sheet's looks. */
async function putList(
  { sheet, name }: Report,
  lines: readonly CorrectionLine[],
  now: CivilDateTime,
): Promise<Look[]> {
  const block = [
    COLUMNS.map((each) => each.header),
    ...lines.map((line) => COLUMNS.map((each) => each.cell(line))),
  ];
  queueColumnLook(sheet, COLUMNS);
  queueTitle(sheet, TEXTS.correctionsTitle);
  queueNote(sheet, "A2", TEXTS.correctionsAt(formatDateTime(now)));
  if (lines.length === 0) queueNote(sheet, NOTHING_TOLD, TEXTS.noCorrections);
  await putGrid(sheet, { row: HEADER_ROW, column: 0 }, COLUMNS, block);
  const rows = HEADER_ROW + block.length;
  return reportLooks(name, { headerRow: HEADER_ROW, area: { rows, columns: COLUMNS.length } });
}
