// E7: a sealed quarter's sheet part stays byte for byte, whatever is done to departments and tables.

import { changeDepartment } from "../../../../src/workbook/actions/rows/departments";
import { register } from "../../../../src/workbook/actions/rows/register";
import { sealQuarter } from "../../../../src/workbook/actions/reports/seal";
import { changeSubmission } from "../../../../src/workbook/actions/rows/submissions";
import { closeAll, draft, NOW, openTracker, partOf } from "../../excel";

afterEach(closeAll);

const JULY = { year: 2022, month: 7, day: 5, minutes: 570 } as const;
const MAY = { year: 2022, month: 5, day: 1 };

it("E7, P4: a rename, a quota and a merger that reach back into it leave a sealed quarter alone", async () => {
  const excel = await openTracker();
  await register(draft(), { token: "a", now: NOW });
  const { sheet } = await sealQuarter({ now: JULY });
  const before = partOf(excel, sheet);
  const request = { reason: "文件", now: JULY };
  const change = (given: Parameters<typeof changeDepartment>[0]) =>
    changeDepartment(given, request);
  await change({ departmentId: "D01", from: MAY, field: "name", new: "水寨中心司法所" });
  await change({ departmentId: "D01", from: MAY, field: "quota", new: 8 });
  await change({ departmentId: "D02", from: MAY, field: "mergedInto", new: "D01" });
  await register(draft({ title: "补录", receivedOn: MAY }), { token: "b", now: JULY });
  await changeSubmission("2022-0001", { title: "改题" }, { ...request, action: "修改" });
  expect(partOf(excel, sheet)).toBe(before);
});

it("E7: columns renamed, hidden and added, a filter and a totals row leave a sealed quarter alone", async () => {
  const excel = await openTracker();
  await register(draft(), { token: "a", now: NOW });
  const { sheet } = await sealQuarter({ now: JULY });
  const before = partOf(excel, sheet);
  await Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    const ledger = tables.getItem("台账");
    ledger.columns.add(0, undefined, "批次");
    ledger.columns.getItem("状态").getHeaderRowRange().values = [["情况"]];
    ledger.columns.getItem("部门").filter.applyValuesFilter(["河东司法所"]);
    ledger.showTotals = true;
    worksheets.getItem("台账").getRange("C:F").columnHidden = true;
    await context.sync();
  });
  expect(partOf(excel, sheet)).toBe(before);
});
