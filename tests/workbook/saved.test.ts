// The saved workbook, as ExcelJS (a reader that is not ours) sees it, and its parts byte for byte.

import { unzipSync } from "fflate";
import { register } from "../../src/workbook/register";
import { closeAll, draft, NOW, openTracker, planBytes, readSaved } from "./excel";

afterEach(closeAll);

const SHEETS = [
  ...["计划表", "部门", "台账", "季度考核", "采用", "约稿"],
  ...["采用渠道", "批评", "设置", "日志", "部门变更", "计划小计"],
];

describe("the saved workbook", () => {
  it("P1: has the plan's sheet as it was, byte for byte", async () => {
    const excel = await openTracker();
    await register(draft(), { token: "a", now: NOW });
    const part = "xl/worksheets/sheet1.xml";
    const [before, after] = [planBytes(), excel.file.save()].map((bytes) => unzipSync(bytes)[part]);
    expect(before?.length).toBeGreaterThan(1000);
    expect(Buffer.from(after ?? [])).toEqual(Buffer.from(before ?? []));
  });

  it("has the sheets beside the plan, with tables, formats, widths, choices and headings", async () => {
    const excel = await openTracker();
    await register(draft({ title: '=HYPERLINK("x")' }), { token: "a", now: NOW });
    const book = await readSaved(excel);
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(SHEETS);
    const ledger = book.getWorksheet("台账");
    expect(ledger?.getTable("台账")).toBeDefined();
    const cell = (address: string) => ledger?.getCell(address);
    expect(cell("A2")?.value).toBe("2022-0001");
    expect(cell("B2")?.numFmt).toBe("yyyy-mm-dd");
    expect(cell("E2")?.value).toBe('=HYPERLINK("x")');
    expect(cell("E2")?.numFmt).toBe("@");
    expect(cell("A1")?.font).toMatchObject({ name: "微软雅黑", bold: true });
    expect(cell("A2")?.font?.name).toBe("等线");
    expect(ledger?.getColumn(5).width).toBeGreaterThan(40);
    expect(ledger?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(cell("F2")?.dataValidation).toMatchObject({
      type: "list",
      formulae: ['"动态类,经验类,典型类,问题类"'],
    });
    expect(cell("C2")?.dataValidation.formulae).toEqual(["部门名单"]);
    expect(ledger?.getColumn(29).hidden).toBe(true);
  });

  it("O1: prints 季度考核 on A4 landscape, one page wide, with repeated headings", async () => {
    const book = await readSaved(await openTracker());
    const page = book.getWorksheet("季度考核")?.pageSetup;
    expect(page).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      printTitlesRow: "4:4",
    });
  });
});
