// The saved workbook, as ExcelJS (a reader that is not ours) sees it, and its parts byte for byte.

import { unzipSync } from "fflate";
import { register } from "../../../src/workbook/actions/rows/register";
import { finishQuarterly } from "../../../src/workbook/actions/reports/recalculate";
import {
  closeAll,
  draft,
  makeLedger,
  NO_WAIT,
  NOW,
  openExcel,
  openTracker,
  planBytes,
  readSaved,
} from "../excel";

afterEach(closeAll);

const SHEETS = [
  ...["计划表", "部门", "台账", "季度考核", "采用", "约稿"],
  ...["采用渠道", "批评", "设置", "日志", "部门变更", "计划小计", "段落记录"],
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

  it("O1: colours status words and sums, frames filled rows, bars the rate, has a chart", async () => {
    const excel = await openExcel();
    await makeLedger();
    const sheet = (await readSaved(excel)).getWorksheet("季度考核");
    const rules = Reflect.get(sheet ?? {}, "conditionalFormattings") as {
      ref: string;
      rules: { type: string; formulae?: string[] }[];
    }[];
    const formulas = rules.flatMap((each) => each.rules.flatMap((rule) => rule.formulae ?? []));
    for (const word of ["未完成", "完成", "超额完成", "本期无任务"]) {
      expect(formulas).toContain(`$M5="${word}"`);
    }
    expect(formulas).toContain('OR(LEFT($B5,2)="小计",$B5="合计")');
    expect(formulas).toContain('$B5<>""');
    const bar = rules.find((each) => each.rules.some((rule) => rule.type === "dataBar"));
    expect(bar?.ref).toBe("J5:J124");
    const parts = () => Object.keys(unzipSync(excel.file.save()));
    expect(parts()).not.toContain("xl/charts/chart1.xml");
    await finishQuarterly(NO_WAIT);
    expect(parts()).toContain("xl/charts/chart1.xml");
  });
});
