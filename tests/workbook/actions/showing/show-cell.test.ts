// A click on what is left out (E11) over real office.js: the cell is selected, or it is said why not.

import { showCell } from "../../../../src/workbook/actions/showing/show-cell";
import { closeAll, openTracker } from "../../excel";

afterEach(closeAll);

const selected = () =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });

const onSheet = (change: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("台账"));
    await context.sync();
  });

it("E11: selects the cell, also on a sheet that was renamed", async () => {
  await openTracker();
  await showCell("部门", "D2");
  expect(await selected()).toBe("部门!D2");
  await onSheet((sheet) => {
    sheet.name = "报送";
  });
  await showCell("台账", "G5");
  expect(await selected()).toBe("报送!G5");
});

it.each(["5:5", "G:G"])(
  "E11: what %s hides is selected, stays hidden, and is told",
  async (lines) => {
    await openTracker();
    expect(await showCell("台账", "G5")).toEqual({ isSeen: true });
    await onSheet((sheet) => {
      const range = sheet.getRange(lines);
      if (lines === "5:5") range.rowHidden = true;
      else range.columnHidden = true;
    });
    expect(await showCell("台账", "G5")).toEqual({ isSeen: false });
    expect(await selected()).toBe("台账!G5");
  },
);

it("E11: a hidden sheet stays hidden, and a table that is gone is named", async () => {
  await openTracker();
  await onSheet((sheet) => {
    sheet.visibility = "Hidden";
  });
  await expect(showCell("台账", "G5")).rejects.toThrow("工作表“台账”已隐藏");
  await onSheet((sheet) => {
    sheet.delete();
  });
  await expect(showCell("台账", "G5")).rejects.toThrow("找不到表格“台账”");
});
