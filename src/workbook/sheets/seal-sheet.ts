// Owns the sheet of a sealed quarter (E7): plain values only, with what they were computed from. The
// rows as they were stand in hidden columns beside the table, so that a seal needs nothing but its sheet.

import { cellAddress, columnsAddress } from "../../domain/text/cell";
import { formatDateTime, formatIso, type CivilDateTime } from "../../domain/calendar/civil-date";
import type { Evaluation } from "../../domain/evaluation/types";
import { leftOutPhrase, type LeftOut } from "../../domain/records/left-out";
import { SETTING_DEFINITIONS, type Settings } from "../../domain/records/settings";
import type { Look } from "../excel/looks/look";
import { putValues } from "../excel/pieces";
import { displayCell } from "../../tables/schema/display";
import {
  QUARTERLY_COLUMNS,
  quarterlyBlock,
  quarterlyColumn,
  type QuarterlyField,
} from "../../tables/blocks/quarterly";
import { quarterLabel } from "../../domain/calendar/quarter";
import {
  SEAL_RECORDS,
  sealName,
  sealSheetName,
  type QuarterOfYear,
  type SealRecord,
} from "../../tables/declarations/seal-records";
import { encodeRow, headersOf, locate } from "../../tables/schema/table";
import {
  isSumRow,
  queueColumnLook,
  putGrid,
  queueNote,
  queueTitle,
  reportLooks,
} from "./report-sheet";
import { setFormat } from "./sheet-building";
import { REPORT_TEXTS as TEXTS } from "./report-texts";

export interface Snapshot extends QuarterOfYear {
  readonly evaluation: Evaluation;
  readonly settings: Settings;
  /** Rows dated in the quarter, whether they count or not. */
  readonly records: readonly SealRecord[];
  /** Content of the whole ledger. */
  readonly ledgerHash: string;
  readonly clerk: string;
  readonly now: CivilDateTime;
}

const HEADER_ROW = 3;
/** The records' block begins two rows above the table's header: when sealed, of what, a blank row. */
const RECORDS_ROW = 1;
const RECORDS_COLUMN = QUARTERLY_COLUMNS.length + 1;

/** Queues the sheet on an empty worksheet, its name, and last the defined name that puts the seal in force. */
export async function putSnapshot(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  snapshot: Snapshot,
): Promise<void> {
  const { evaluation } = snapshot;
  const block = quarterlyBlock(evaluation);
  const settingsRow = HEADER_ROW + block.length + 1;
  queueColumnLook(sheet, QUARTERLY_COLUMNS);
  queueHead(sheet, snapshot);
  await putGrid(sheet, { row: HEADER_ROW, column: 0 }, QUARTERLY_COLUMNS, block, isSumRow);
  queueSettings(sheet, settingsRow, snapshot.settings);
  queueLeftOut(sheet, settingsRow + SETTING_DEFINITIONS.length + 2, evaluation.leftOut);
  const records = await putRecords(sheet, snapshot);
  sheet.protection.protect();
  sheet.name = sealSheetName(snapshot);
  context.workbook.names.add(sealName(snapshot), records);
}

/** The looks of a snapshot's sheet, which is protected by then: they change no cell. */
export function snapshotLooks(snapshot: Snapshot): Look[] {
  const table = quarterlyBlock(snapshot.evaluation).length;
  const leftOut = snapshot.evaluation.leftOut.length;
  // A blank row and a heading before them.
  const notes = leftOut === 0 ? 0 : leftOut + 2;
  const rows = HEADER_ROW + table + 2 + SETTING_DEFINITIONS.length + notes;
  const area = { rows, columns: QUARTERLY_COLUMNS.length };
  return reportLooks(sealSheetName(snapshot), { headerRow: HEADER_ROW, area });
}

function queueHead(sheet: Excel.Worksheet, snapshot: Snapshot): void {
  queueTitle(sheet, TEXTS.sealTitle(quarterLabel(snapshot)));
  const { now, clerk, evaluation, ledgerHash } = snapshot;
  const note = (row: number, above: QuarterlyField, text: string) =>
    queueNote(sheet, cellAddress(row, quarterlyColumn(above)), text);
  note(1, "name", TEXTS.sealedAt(formatDateTime(now)));
  note(1, "quota", TEXTS.sealedAsOf(formatIso(evaluation.asOf)));
  note(1, "countedToDate", TEXTS.sealedBy(clerk));
  note(1, "progress", TEXTS.sealedLedger(ledgerHash));
  note(2, "name", TEXTS.sealNote);
}

/** The settings in force, as words: no later change of 设置 reaches them. */
function queueSettings(sheet: Excel.Worksheet, row: number, settings: Settings): void {
  queueNote(sheet, cellAddress(row, quarterlyColumn("name")), TEXTS.sealedSettings);
  const rows = SETTING_DEFINITIONS.map((definition) => {
    const cell = definition.write(settings[definition.key]);
    return [definition.label, displayCell(cell, definition.numberFormat)];
  });
  const cells = sheet.getRangeByIndexes(row + 1, quarterlyColumn("name"), rows.length, 2);
  setFormat(cells, "@");
  cells.values = rows;
}

/** E11: what the clerk accepted as left out. */
function queueLeftOut(sheet: Excel.Worksheet, row: number, leftOut: readonly LeftOut[]): void {
  const lines = leftOut.length === 0 ? [] : [TEXTS.sealedLeftOut, ...leftOut.map(leftOutPhrase)];
  for (const [index, line] of lines.entries()) {
    queueNote(sheet, cellAddress(row + index, quarterlyColumn("name")), line);
  }
}

/** The hidden block: [封存时间, 台账校验码], a blank row, the records with their header. */
async function putRecords(sheet: Excel.Worksheet, snapshot: Snapshot): Promise<Excel.Range> {
  const headers = headersOf(SEAL_RECORDS);
  const located = locate(SEAL_RECORDS, headers);
  const width = headers.length;
  const padded = (...cells: string[]) => [
    ...cells,
    ...new Array<string>(width - cells.length).fill(""),
  ];
  const block = [
    padded(formatDateTime(snapshot.now), snapshot.ledgerHash),
    padded(),
    headers,
    ...snapshot.records.map((record) => encodeRow(SEAL_RECORDS, located, record, width)),
  ];
  const range = sheet.getRangeByIndexes(RECORDS_ROW, RECORDS_COLUMN, block.length, width);
  setFormat(range, "@");
  await putValues(range, block);
  sheet.getRange(columnsAddress(RECORDS_COLUMN, width)).columnHidden = true;
  return range;
}
