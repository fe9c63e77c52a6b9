// A tracker as the pane has it after reading a workbook, for tests of single views.
import { DEFAULT_SETTINGS } from "../../src/domain/records/settings";
import { LEDGER } from "../../src/tables/declarations/ledger";
import { headersOf } from "../../src/tables/schema/table";
import { knownLedger, withSubmissions } from "../../src/workbook/reading/known-ledger";
import { withLedger, type Tracker } from "../../src/workbook/reading/tracker";
import { DEPARTMENTS } from "../intake/departments";

/** The second quarter of 2022, all departments of the office's plan, nothing registered; `given` wins. */
export function trackerWith({
  submissions = [],
  ...given
}: Partial<Omit<Tracker, "ledger">> = {}): Tracker {
  const period = { year: 2022, quarter: 2, asOf: null } as const;
  const cells = { rows: [headersOf(LEDGER)], origin: { row: 0, column: 0 } };
  const others = {
    period,
    departments: DEPARTMENTS,
    changes: [],
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
  return withLedger(others, withSubmissions(knownLedger(cells, period.year), submissions));
}
