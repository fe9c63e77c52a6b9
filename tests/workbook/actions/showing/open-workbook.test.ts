// O7, pitfall 21: 对外副本 in a window of its own, over real office.js.

import { openWorkbook } from "../../../../src/workbook/actions/showing/open-workbook";
import { closeAll, openTracker } from "../../excel";
import { newWorkbook } from "excel-preview-host";

afterEach(closeAll);

it("O7: the very bytes are shown, and the tracker is left alone", async () => {
  const excel = await openTracker();
  const bytes = newWorkbook(["季度考核"]);
  await openWorkbook(bytes);
  expect(excel.others).toEqual([bytes]);
});

it("O7: what Excel does not take is told in a sentence", async () => {
  await openTracker();
  await expect(openWorkbook(Uint8Array.of(1, 2, 3))).rejects.toThrow("Excel 没有做成这一步");
});
