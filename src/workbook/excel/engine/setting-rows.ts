// Owns adding the rows of 设置 that a write has something to say in and the workbook lacks: the ledger is older than
// they are, or the clerk has deleted one. A blank 值 means the default.

import { DEFAULT_SETTINGS } from "../../../domain/records/settings";
import { SETTINGS } from "../../../tables/declarations/settings";
import { cellsOf, rowOf } from "../../../tables/schema/shape";
import { textOf } from "../../../tables/schema/cells";
import { inWorkbook } from "../run";
import { newSettingRows } from "../settings-rows";
import type { Deed } from "./deed";
import { refuse, type Readings } from "./outstanding";
import { findRow, readTables } from "./table-reading";
import { settingKey } from "./view";
import { write } from "./writing";

/** The 设置项 that cells are to be written for and that are not there; only those that are ours. */
export function lackingSettings({ cells }: Deed, readings: Readings): string[] {
  const reading = readings.get(SETTINGS.name);
  if (reading === undefined) return [];
  const wanted = cells
    .filter(({ table }) => table === SETTINGS.name)
    .map(({ key }) => textOf(key[SETTINGS.columns.label.header]));
  const known = newSettingRows(DEFAULT_SETTINGS, {}).map(({ row }) => row.label);
  return [...new Set(wanted)].filter(
    (label) => known.includes(label) && findRow(reading, settingKey(label)) === -1,
  );
}

/** At the table's end. Throws WorkbookError "protected" or "blocked-cells". */
export async function addSettings(labels: readonly string[]): Promise<void> {
  await inWorkbook(
    async (context) => {
      const needs = [{ table: SETTINGS.name, adds: labels.length }];
      const reading = (await readTables(context, needs, "whole")).get(SETTINGS.name);
      if (reading === undefined) throw new RangeError("设置 was asked for");
      const rows = newSettingRows(DEFAULT_SETTINGS, {})
        .filter(({ row }) => labels.includes(row.label))
        .map(({ row: { label, note } }) => ({
          token: label,
          cells: rowOf(
            reading.shape,
            reading.places,
            cellsOf(SETTINGS, { label, note, value: "" }),
            reading.header.length,
          ),
        }));
      const work = { reading, rows, cells: [], pending: [] };
      refuse(work);
      await write(context, [work]);
    },
    [SETTINGS.name],
  );
}
