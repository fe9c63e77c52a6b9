// The main paths in an Excel at its worst, one trouble after the other and all of them together: the ledger
// stands, 季度考核 is a formula and right, and each trouble is one sentence that says what and where.

import { CellError, type NodeExcel, type NodeExcelOptions } from "excel-preview-host";
import { evaluate } from "../../../src/domain/evaluation/evaluate";
import { quarterlyBlock } from "../../../src/tables/blocks/quarterly";
import { addAdoptions } from "../../../src/workbook/actions/rows/adoptions";
import { finishQuarterly, recalculate } from "../../../src/workbook/actions/reports/recalculate";
import { register } from "../../../src/workbook/actions/rows/register";
import { sealQuarter } from "../../../src/workbook/actions/reports/seal";
import { changeSubmission } from "../../../src/workbook/actions/rows/submissions";
import { undo } from "../../../src/workbook/actions/rows/undo";
import { evaluationInput, readTracker } from "../../../src/workbook/reading/tracker";
import { adoption } from "../../domain/builders";
import { closeAll, draft, makeLedger, NOW, openExcel, tableRows } from "../excel";
import { installFunctions } from "../functions-file";

afterEach(closeAll);
jest.setTimeout(240_000);

const JULY = { year: 2022, month: 7, day: 5, minutes: 540 };
const ADOPTION = adoption("2022-0001", "2022-05-09");

/** A clock on which late functions come in the n-th pause. */
function clock(excel: NodeExcel, comesIn: number) {
  let pauses = 0;
  return {
    async pause() {
      pauses += 1;
      if (pauses === comesIn) excel.host.registerFunctions();
      await excel.calculator.settle();
    },
  };
}

interface Trouble {
  readonly strict: NodeExcelOptions;
  /** What is said of looks after 建立台账, 封存 and 重算; "" = nothing. */
  readonly said: string;
}

const TROUBLES: Readonly<Record<string, Trouble>> = {
  none: { strict: {}, said: "" },
  "functions late, #NAME?": {
    strict: { lateFunctions: { shows: "#NAME?", heals: "by itself" } },
    said: "",
  },
  "functions late, #NAME? that stays": {
    strict: { lateFunctions: { shows: "#NAME?", heals: "entered again" } },
    said: "",
  },
  "functions late, a passing #VALUE!": {
    strict: { lateFunctions: { shows: "#VALUE!", heals: "by itself" } },
    said: "",
  },
  "no printer": { strict: { noPrinter: true }, said: "打印设置没有设成" },
  "freezing fails": { strict: { freezingFails: true }, said: "冻结窗格没有设成" },
  "blank charts have no series": { strict: { blankChartsHaveNoSeries: true }, said: "" },
  "empties are 0": { strict: { emptyCells: "desktop" }, said: "" },
  "all at once": {
    strict: {
      lateFunctions: { shows: "#NAME?", heals: "entered again" },
      noPrinter: true,
      freezingFails: true,
      blankChartsHaveNoSeries: true,
      emptyCells: "desktop",
    },
    said: "冻结窗格没有设成",
  },
};

function spilled(excel: NodeExcel): unknown[][] {
  const sheet = excel.book.sheetByName("季度考核");
  return Array.from({ length: 39 }, (_, row) =>
    Array.from({ length: 15 }, (__, column) => sheet?.value(3 + row, column) ?? ""),
  );
}

async function expectLiveTable(excel: NodeExcel): Promise<void> {
  await excel.calculator.settle();
  expect(excel.book.sheetByName("季度考核")?.cell(3, 0)?.formula).toContain("XXBS.QUARTERLY(");
  expect(spilled(excel)).toEqual(quarterlyBlock(evaluate(evaluationInput(await readTracker()))));
}

it.each(Object.entries(TROUBLES))("%s: the year's paths", async (_, { strict, said }) => {
  const excel = await openExcel(undefined, strict);
  await installFunctions(excel);
  const isSaid = (looks: string) =>
    said === "" ? expect(looks).toBe("") : expect(looks).toContain(said);
  isSaid((await makeLedger()).looks);
  // Ten pauses are three seconds.
  const finished = await finishQuarterly(clock(excel, 10));
  expect(finished.written).toBe("formula");
  isSaid(finished.looks);
  await expectLiveTable(excel);
  const chart = excel.book.sheetByName("季度考核")?.charts[0];
  expect(chart?.series.map((each) => each.values)).toEqual([
    "季度考核!$G$5:$G$39",
    "季度考核!$H$5:$H$39",
  ]);

  for (const token of ["a", "b"]) await register(draft({ title: token }), { token, now: NOW });
  const change = { action: "修改", reason: "写错", now: NOW };
  await changeSubmission("2022-0001", { wordCount: 420 }, change);
  await addAdoptions([ADOPTION], { token: "c", now: NOW });
  await undo("b", { now: NOW });
  await expectLiveTable(excel);
  expect(tableRows(excel, "台账").map((row) => [row["编号"], row["字数"], row["状态"]])).toEqual([
    ["2022-0001", 420, "有效"],
    ["2022-0002", 380, "作废"],
  ]);
  expect(tableRows(excel, "日志").map((row) => row["操作"])).toEqual([
    ...["建立台账", "登记", "登记", "修改", "登记采用", "撤销"],
  ]);

  const again = await recalculate({ now: JULY, ...clock(excel, 0) });
  expect(again.written).toBe("formula");
  isSaid(again.looks);
  const seal = await sealQuarter({ now: JULY });
  isSaid(seal.looks);
  expect(excel.book.sheetByName(seal.sheet)?.value(4, 1)).toBe("水寨司法所");
  await expectLiveTable(excel);

  Object.assign(excel.host.strict, { noPrinter: false, freezingFails: false });
  expect((await recalculate({ now: JULY, ...clock(excel, 0) })).looks).toBe("");
  expect(excel.book.sheetByName("台账")?.frozen.rows).toBe(1);
  expect(excel.book.sheetByName("季度考核")?.page.orientation).toBe("landscape");
});

it("functions that do not come: values, and the way back; then the formula again", async () => {
  const late = { shows: "#VALUE!", heals: "entered again" } as const;
  const excel = await openExcel(undefined, { lateFunctions: late });
  await installFunctions(excel);
  await makeLedger();
  expect((await finishQuarterly(clock(excel, 0))).written).toBe("values");
  expect(spilled(excel)[1]?.[1]).toBe("水寨司法所");
  excel.host.registerFunctions();
  expect((await recalculate({ now: NOW, ...clock(excel, 0) })).written).toBe("formula");
  await expectLiveTable(excel);
});

it("pitfall 25: the clerk's own cells that are stuck are entered again, within bounds (34)", async () => {
  const late = { shows: "#NAME?", heals: "entered again" } as const;
  const excel = await openExcel(undefined, { lateFunctions: late });
  await installFunctions(excel);
  await makeLedger();
  const own = excel.book.addSheet("我的表");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("我的表");
    sheet.getRange("B2").formulas = [["=XXBS.DUE(4,2)"]];
    sheet.getRange("XFD1048576").values = [["x"]];
    sheet.getRange("A1048576").values = [["x"]];
    await context.sync();
  });
  await excel.calculator.settle();
  expect(own.value(1, 1)).toBeInstanceOf(CellError);
  excel.host.registerFunctions();
  excel.log.reset();
  await recalculate({ now: NOW, ...clock(excel, 0) });
  await excel.calculator.settle();
  expect(own.value(1, 1)).toBe(2);
  expect(excel.log.answerBytes).toBeLessThan(500_000);
});

it("pitfall 26: =NA() in a column of the clerk's own and in 部门.备注 cost nothing", async () => {
  const excel = await openExcel();
  await installFunctions(excel);
  await makeLedger();
  await register(draft(), { token: "a", now: NOW });
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.getItem("台账").columns.add(2, [["批次"], ["=NA()"]]);
    const remarks = tables.getItem("部门").columns.getItem("备注").getDataBodyRange();
    remarks.getCell(0, 0).numberFormat = [["General"]];
    remarks.getCell(0, 0).formulas = [["=NA()"]];
    await context.sync();
  });
  expect((await finishQuarterly(clock(excel, 0))).written).toBe("formula");
  await expectLiveTable(excel);
  expect((await readTracker()).problems).toEqual([]);
  expect(spilled(excel)[1]?.[7]).toBe(1);
});
