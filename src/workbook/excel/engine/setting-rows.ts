// Owns adding the rows of 设置 that a write has something to say in and the workbook lacks: the ledger is older than
// they are, or the clerk has deleted one. A blank 值 means the default; 台账标识, by which the pane knows the ledger, is
// never left blank.

import { DEFAULT_SETTINGS } from "../../../domain/records/settings";
import { OWN_SETTINGS, SETTINGS } from "../../../tables/declarations/settings";
import { cellsOf, rowOf } from "../../../tables/schema/shape";
import { textOf } from "../../../tables/schema/cells";
import { inWorkbook } from "../run";
import { newSettingRows } from "../settings-rows";
import type { Deed } from "./deed";
import { newToken } from "./memory";
import { refuse, type NewRow, type Readings, type SetCell } from "./outstanding";
import { findRow, readTables, type TableReading } from "./table-reading";
import { settingKey, View } from "./view";
import { write } from "./writing";

const IDENTITY = OWN_SETTINGS.ledger.label;

/** The 设置项 that cells are to be written for and that are not there; only those that are ours. */
export function lackingSettings({ cells }: Deed, readings: Readings): string[] {
  const reading = readings.get(SETTINGS.name);
  if (reading === undefined) return [];
  const wanted = cells
    .filter(({ table }) => table === SETTINGS.name)
    .map(({ key }) => textOf(key[SETTINGS.columns.label.header]));
  const known = newSettingRows(DEFAULT_SETTINGS, {}).map(({ row }) => row.label);
  const lacking = [...new Set(wanted)].filter(
    (label) => known.includes(label) && findRow(reading, settingKey(label)) === -1,
  );
  // That 设置 is protected stops no write elsewhere.
  return !reading.locked && isNameless(readings) ? [...lacking, IDENTITY] : lacking;
}

/** At the table's end, what another clerk has not added meanwhile. Throws WorkbookError "protected" or "blocked-cells". */
export async function addSettings(labels: readonly string[]): Promise<void> {
  await inWorkbook(
    async (context) => {
      const needs = [{ table: SETTINGS.name, all: true, adds: labels.length }];
      const readings = await readTables(context, needs, "whole");
      const reading = readings.get(SETTINGS.name);
      if (reading === undefined) throw new RangeError("设置 was asked for");
      const missing = labels.filter((label) => findRow(reading, settingKey(label)) === -1);
      const fills =
        isNameless(readings) && labels.includes(IDENTITY) && !missing.includes(IDENTITY);
      const work = {
        reading,
        rows: missing.map((label) => newRow(label, reading)),
        cells: fills ? [identity(reading)] : [],
        pending: [],
      };
      refuse(work);
      await write(context, [work]);
    },
    [SETTINGS.name],
  );
}

/** True where 台账标识 is missing or blank. */
function isNameless(readings: Readings): boolean {
  return new View(readings, "-", null).own("ledger") === "";
}

function newRow(label: string, { shape, places, header }: TableReading): NewRow {
  const { row } =
    newSettingRows(DEFAULT_SETTINGS, {}).find((each) => each.row.label === label) ?? {};
  const told = places.has(SETTINGS.columns.note.header) ? { note: row?.note ?? "" } : {};
  // Any other value is written by the write that lacked its row.
  const cells = cellsOf(SETTINGS, { label, value: label === IDENTITY ? newToken() : "", ...told });
  return { token: label, cells: rowOf(shape, places, cells, header.length) };
}

function identity(reading: TableReading): SetCell {
  return {
    sheetRow: findRow(reading, settingKey(IDENTITY)),
    header: SETTINGS.columns.value.header,
    format: "@",
    was: "",
    value: newToken(),
  };
}
