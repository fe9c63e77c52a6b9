// Owns what an older ledger lacks of what a write has something to say in: columns, rows of 设置.

import { addColumns, lackingColumns } from "./columns";
import type { Deed } from "./deed";
import type { Readings } from "./outstanding";
import { addSettings, lackingSettings } from "./setting-rows";

/** @returns whether anything was added: what was read is to be read again. Throws WorkbookError. */
export async function addLacking(deed: Deed, readings: Readings): Promise<boolean> {
  const [columns, settings] = [lackingColumns(deed, readings), lackingSettings(deed, readings)];
  if (columns.length > 0) await addColumns(columns);
  if (settings.length > 0) await addSettings(settings);
  return columns.length + settings.length > 0;
}
