// Owns the rows of 设置 in the workbook: finding one by its label, and what our own rows hold.

import type { CellValue } from "../../domain/text/cell";
import { SETTING_DEFINITIONS, type Settings } from "../../domain/records/settings";
import { textOf, type Cell } from "../../tables/schema/cells";
import { OWN_SETTINGS, SETTINGS, type SettingRow } from "../../tables/declarations/settings";
import { locate, type Located } from "../../tables/schema/table";

export interface SettingsRequest {
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
}

export interface SettingsSheet {
  readonly table: Excel.Table;
  readonly sheet: string;
  readonly locked: boolean;
  readonly located: Located<SettingRow>;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** 设置 is small: a few rows, whatever the length of the ledger. */
export function requestSettings(context: Excel.RequestContext): SettingsRequest {
  const table = context.workbook.tables.getItem(SETTINGS.name);
  table.load("worksheet/name,worksheet/protection/protected");
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("values,rowIndex,columnIndex");
  return { table, header, body };
}

export function readSettingsSheet({ table, header, body }: SettingsRequest): SettingsSheet {
  return {
    table,
    sheet: table.worksheet.name,
    locked: table.worksheet.protection.protected,
    located: locate(SETTINGS, (header.values as CellValue[][])[0] ?? []),
    firstRow: body.rowIndex,
    firstColumn: body.columnIndex,
    rows: body.values as CellValue[][],
  };
}

function rowOf(sheet: Pick<SettingsSheet, "located" | "rows">, label: string): number {
  return sheet.rows.findIndex((row) => textOf(row[sheet.located.label]) === label);
}

/** The text of one of our own rows, "" if it is not there. */
export function ownSetting(
  sheet: Pick<SettingsSheet, "located" | "rows">,
  which: keyof typeof OWN_SETTINGS,
): string {
  const row = sheet.rows[rowOf(sheet, OWN_SETTINGS[which].label)];
  return textOf(row?.[sheet.located.value]);
}

/** The rows of a new 设置 sheet, with the number format of each 值. @param own what is known of our own rows. */
export function newSettingRows(
  settings: Settings,
  own: Partial<Record<keyof typeof OWN_SETTINGS, string>>,
): { row: SettingRow; format: string }[] {
  const rules = SETTING_DEFINITIONS.map((definition) => ({
    row: {
      label: definition.label,
      value: definition.write(settings[definition.key]),
      note: definition.note,
    },
    format: definition.numberFormat,
  }));
  const fields = Object.keys(OWN_SETTINGS) as (keyof typeof OWN_SETTINGS)[];
  const others = fields.map((field) => {
    const { label, note } = OWN_SETTINGS[field];
    return { row: { label, value: own[field] ?? "", note }, format: "@" };
  });
  return [...rules, ...others];
}
