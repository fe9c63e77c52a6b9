// 建立台账 over real office.js: what it makes, what it leaves alone, what it refuses.

import { closeAll, makeLedger, openExcel, tableRows } from "./excel";
import { readPlan } from "../../src/workbook/plan";
import { readTracker } from "../../src/workbook/tracker";

afterEach(closeAll);

describe("reading the plan", () => {
  it("P1, P3: finds 35 departments and 126 articles, 58 beside 62, in two round trips", async () => {
    const { log } = await openExcel();
    const search = await readPlan();
    expect(search.found && search.plan.rows.length).toBe(35);
    expect(log.batches).toBe(2);
  });
});

describe("建立台账", () => {
  it("makes all tables, and a tracker that reads back", async () => {
    const excel = await openExcel();
    await makeLedger();
    const tracker = await readTracker();
    expect(tracker.departments).toHaveLength(35);
    expect(tracker.departments.reduce((sum, each) => sum + each.quota, 0)).toBe(126);
    expect(tracker.subtotals.map(({ stated, computed }) => [stated, computed])).toEqual([
      [64, 64],
      [58, 62],
    ]);
    expect(tracker.period).toEqual({ year: 2022, quarter: 2, asOf: null });
    expect(tracker.problems).toEqual([]);
    expect(tableRows(excel, "采用渠道")[0]?.["采用渠道"]).toBe("五华县人民政府公众网");
  });
});
