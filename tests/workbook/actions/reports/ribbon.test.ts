// 重算季度表 from the ribbon: where a failure is told.

import { recalculateFromRibbon } from "../../../../src/workbook/actions/reports/ribbon";
import { onRibbonFailure } from "../../../../src/workbook/excel/ribbon-failure";
import { closeAll, openExcel } from "../../excel";

afterEach(closeAll);

it("a failure reaches the pane's status line, also one from before the pane was there", async () => {
  const excel = await openExcel();
  const shown = jest.spyOn(Office.addin, "showAsTaskpane").mockResolvedValue();
  await recalculateFromRibbon(Date.UTC(2022, 3, 12, 1, 30));
  const told: string[] = [];
  onRibbonFailure((sentence) => told.push(sentence));
  expect(told).toEqual([expect.stringContaining("重算失败：这个工作簿还没有建立台账")]);
  expect(shown).toHaveBeenCalledTimes(1);
  await recalculateFromRibbon(Date.UTC(2022, 3, 12, 1, 30));
  expect(told).toHaveLength(2);
  expect(excel.book.sheets).toHaveLength(1);
});
