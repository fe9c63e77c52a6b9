// S3: numbers that a clerk typed with full-width characters: the next one comes after them, rows are found by what
// they mean, and those that stand twice are told and settled.

import type { NodeExcel } from "excel-preview-host";
import { closeAll, draft, fillLedger, NOW, openTracker, tableRows } from "../excel";
import { selectSubmissions } from "../../../src/workbook/actions/showing/select-rows";
import { unsettledNumbers } from "../../../src/workbook/reading/unsettled-numbers";
import { openPane } from "./panes";

afterEach(closeAll);
jest.setTimeout(60_000);

/** Rows of 台账 with these numbers, as typed. */
function typed(excel: NodeExcel, numbers: readonly string[]): void {
  fillLedger(excel, numbers.length, (index) => ({
    编号: numbers[index] ?? "",
    收稿日期: 44660,
    部门: "水寨司法所",
    标题: `信息${index}`,
    类别: "动态类",
    状态: "有效",
    分管领导审阅: "是",
  }));
}

const ids = (excel: NodeExcel) => tableRows(excel, "台账").map((row) => row["编号"]);

describe("S3: numbers in full-width characters", () => {
  it.each(["２０２２－００１７", "2022——0017", "2022 - 0017"])(
    "are counted on from: %s",
    async (way) => {
      const excel = await openTracker();
      typed(excel, ["2022-0001", way]);
      expect((await openPane().register(draft(), { token: "a", now: NOW })).id).toBe("2022-0018");
    },
  );

  it("are counted on from where they stand above the last row", async () => {
    const excel = await openTracker();
    typed(excel, ["２０２２－００１７", "2022-0001"]);
    expect((await openPane().register(draft(), { token: "a", now: NOW })).id).toBe("2022-0018");
  });

  it("find their row when it is corrected, and when it is shown", async () => {
    const excel = await openTracker();
    typed(excel, ["2022-0001", "２０２２－００１７", "2022-0002", "２０２２－００１８"]);
    const pane = openPane();
    const request = { action: "作废", reason: "误报", now: NOW };
    await pane.changeSubmission("2022-0017", { status: "作废" }, request);
    expect(tableRows(excel, "台账").map((row) => row["状态"])).toEqual([
      ...["有效", "作废", "有效", "有效"],
    ]);
    expect(await selectSubmissions(["2022-0017", "2022-0018"])).toEqual({ selected: 2, hidden: 0 });
  });

  it("are told and settled where they stand twice", async () => {
    const excel = await openTracker();
    typed(excel, ["2022-0017", "２０２２－００１７"]);
    const pane = openPane();
    expect(unsettledNumbers(await pane.readTracker())).toEqual({
      repeated: ["2022-0017"],
      missing: 0,
    });
    expect(await pane.settleNumbers({ now: NOW, year: 2022 })).toEqual([
      { told: "2022-0017", now: "2022-0018" },
    ]);
    expect(ids(excel)).toEqual(["2022-0017", "2022-0018"]);
  });
});
