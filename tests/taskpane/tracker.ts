// A tracker as the pane has it after reading a workbook, for tests of single views.
import { DEFAULT_SETTINGS } from "../../src/domain/records/settings";
import type { Tracker } from "../../src/workbook/reading/tracker";
import { DEPARTMENTS } from "../intake/departments";

/** The second quarter of 2022, all departments of the office's plan, nothing registered; `given` wins. */
export function trackerWith(given: Partial<Tracker> = {}): Tracker {
  return {
    period: { year: 2022, quarter: 2, asOf: null },
    departments: DEPARTMENTS,
    changes: [],
    submissions: [],
    ledger: { rows: [], origin: { row: 0, column: 0 } },
    adoptions: [],
    commissions: [],
    outlets: [],
    settings: DEFAULT_SETTINGS,
    clerk: "",
    subtotals: [],
    leftOut: [],
    problems: [],
    ...given,
  };
}
