// Owns changing one setting from the pane, through 日志.

import type { CellValue } from "../../domain/cell";
import type { CivilDateTime } from "../../domain/civil-date";
import { SETTING_DEFINITIONS, type SettingDefinition, type Settings } from "../../domain/settings";
import { logEntry, queueLog } from "../excel/log";
import { inWorkbook } from "../excel/run";
import { displayCell } from "../../tables/display";
import { LOG } from "../../tables/log-table";
import { OWN_SETTINGS, SETTINGS } from "../../tables/settings-table";
import { WorkbookError } from "../../tables/workbook-error";
import {
  ownSetting,
  queueSetting,
  readSettingsSheet,
  requestSettings,
  settingCell,
} from "../excel/settings-rows";
import { readTableEnd, requestTableEnd } from "../excel/table-end";
import { TEXTS } from "../excel/texts";

/** Writes one setting of the notice; nothing is written or logged if it stands already. */
export async function changeSetting<K extends keyof Settings>(
  key: K,
  value: Settings[K],
  request: { now: CivilDateTime },
): Promise<void> {
  const definitions: readonly SettingDefinition[] = SETTING_DEFINITIONS;
  const definition = definitions.find((each) => each.key === key);
  if (definition === undefined) throw new WorkbookError("missing-row", TEXTS.missingSetting(key));
  await write(definition.label, definition.write(value), definition.numberFormat, request.now);
}

/** Writes who is entered into 日志. */
export async function changeClerk(name: string, request: { now: CivilDateTime }): Promise<void> {
  await write(OWN_SETTINGS.clerk.label, name.trim(), "@", request.now);
}

async function write(
  label: string,
  value: CellValue,
  format: string,
  now: CivilDateTime,
): Promise<void> {
  await inWorkbook(
    async (context) => {
      const logEnd = requestTableEnd(context, LOG, 1);
      const request = requestSettings(context);
      await context.sync();
      const settings = readSettingsSheet(request);
      const log = readTableEnd(logEnd);
      const before = settingCell(settings, label);
      if (before === value) return;
      queueSetting(settings, label, value, format);
      const entry = {
        action: "修改设置",
        subject: label,
        field: SETTINGS.columns.value.header,
        old: displayCell(before, format),
        new: displayCell(value, format),
      };
      queueLog(log, [logEntry(now, ownSetting(settings, "clerk"), entry)]);
      await context.sync();
    },
    [LOG.name, SETTINGS.name],
  );
}
