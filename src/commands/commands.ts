// Owns the ribbon's buttons: one line each. 打开台账 is the manifest's own ShowTaskpane.

import { chinaTime } from "../domain/china-time";
import { recalculateFromRibbon } from "../workbook/actions/ribbon";

Office.actions.associate("recalculate", (event: Office.AddinCommands.Event) =>
  recalculateFromRibbon(event, chinaTime(Date.now())),
);
