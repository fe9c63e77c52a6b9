// Owns changing one setting from the pane, through 日志.

import type { CellValue } from "../../../domain/text/cell";
import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { settingDefinition, type Settings } from "../../../domain/records/settings";
import { wholeCharacters } from "../../../domain/text/text";
import { changeLine, type ChangedCell } from "../../excel/engine/deed";
import { newToken } from "../../excel/engine/memory";
import { perform, type Intent } from "../../excel/engine/transaction";
import { settingKey } from "../../excel/engine/view";
import {
  OWN_SETTINGS,
  SETTINGS,
  type LetterheadField,
} from "../../../tables/declarations/settings";

/** Writes one setting of the notice; nothing is written or logged if it stands already. */
export async function changeSetting<K extends keyof Settings>(
  key: K,
  value: Settings[K],
  request: { now: CivilDateTime },
): Promise<void> {
  const definition = settingDefinition(key);
  await write(definition.label, definition.write(value), definition.numberFormat, request);
}

/** Writes who is entered into 日志. */
export async function changeClerk(name: string, request: { now: CivilDateTime }): Promise<void> {
  await write(OWN_SETTINGS.clerk.label, wholeCharacters(name.trim()), "@", request);
}

/** Writes one line of the letterhead; nothing is written or logged if it stands already. */
export async function changeLetterhead(
  field: LetterheadField,
  value: string,
  request: { now: CivilDateTime },
): Promise<void> {
  await write(OWN_SETTINGS[field].label, wholeCharacters(value.trim()), "@", request);
}

async function write(
  label: string,
  value: CellValue,
  format: string,
  request: { now: CivilDateTime },
): Promise<void> {
  const header = SETTINGS.columns.value.header;
  await perform<null>({
    ...request,
    token: newToken(),
    reads: [],
    mostLines: 1,
    plan(view): Intent<null> {
      const result = () => null;
      const old = view.setting(label);
      if (old === value) return { lines: [], result };
      const cell: ChangedCell = {
        table: SETTINGS.name,
        key: settingKey(label),
        header,
        format,
        old,
        new: value,
        line: 1,
      };
      const line = changeLine(cell, { action: "修改设置", subject: label });
      return { cells: [cell], lines: [line], result };
    },
  });
}
