// Pitfalls 29, 35: files that cannot hold a tracker, and the add-in that starts with the workbook.

import { formatProblem } from "../../../src/workbook/excel/file-format";
import { ledgerState } from "../../../src/workbook/reading/tracker";
import { closeAll, makeLedger, openExcel } from "../excel";

afterEach(closeAll);

const ROWS = 1_048_576;

describe("pitfall 35", () => {
  it.each(["计划.xls", "计划.XLS", "信息 2022.1.csv", "计划.et", "计划.ods", "计划.xlt"])(
    "%s cannot hold a tracker",
    (name) => {
      expect(formatProblem(name, ROWS)).toContain(`“${name}”是`);
      expect(formatProblem(name, ROWS)).toContain("另存为");
    },
  );

  it.each([
    "计划.xlsx",
    "计划.xlsm",
    "计划.xlsb",
    "计划.XLSX",
    "工作簿1",
    "2022.1.5计划",
    "计划.xls.xlsx",
  ])("%s can", (name) => {
    expect(formatProblem(name, ROWS)).toBeNull();
  });

  it("an .xls that was saved as .xlsx has its short sheets until it is opened again", () => {
    expect(formatProblem("计划.xlsx", 65_536)).toContain("兼容模式");
  });

  it("nothing is made in such a file", async () => {
    const excel = await openExcel();
    excel.book.name = "计划.xls";
    await expect(makeLedger()).rejects.toThrow("“计划.xls”是 .xls 文件");
    expect(excel.book.sheets.map((sheet) => sheet.name)).toEqual(["计划表"]);
    expect(excel.book.names).toEqual([]);
    expect((await ledgerState()).formatProblem).toContain("“计划.xls”是 .xls 文件");
  });

  it("a tracker that stands in one is still read, and the pane is told", async () => {
    const excel = await openExcel();
    await makeLedger();
    excel.book.name = "台账.xls";
    expect(await ledgerState()).toMatchObject({
      kind: "present",
      formatProblem: expect.stringContaining("台账.xls"),
    });
  });
});

describe("pitfall 29", () => {
  it("the add-in starts with the workbook from 建立台账 on, and not before", async () => {
    await openExcel();
    expect(await Office.addin.getStartupBehavior()).toBe("None");
    await makeLedger();
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
  });

  it("a host that cannot does not keep the tracker from being made", async () => {
    const excel = await openExcel();
    const refuse = jest
      .spyOn(Office.addin, "setStartupBehavior")
      .mockRejectedValue(new Error("NotImplemented"));
    await makeLedger();
    expect(refuse).toHaveBeenCalledWith("Load");
    expect((await ledgerState()).kind).toBe("present");
    expect(excel.book.sheets.length).toBeGreaterThan(7);
  });
});
