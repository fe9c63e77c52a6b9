// 自检 over the real office.js: each way in which a ledger can be damaged is a finding with a way out,
// a sound one has none, and nothing is written by looking.

import { leftOutPhrase } from "../../../../src/domain/records/left-out";
import { TABLE_NAMES } from "../../../../src/tables/declarations/registry";
import { recalculate } from "../../../../src/workbook/actions/reports/recalculate";
import { sealQuarter } from "../../../../src/workbook/actions/reports/seal";
import {
  checkWorkbook,
  type WorkbookCheck,
} from "../../../../src/workbook/actions/showing/self-check";
import { rowsLine, workbookLines } from "../../../../src/taskpane/settings/self-check/findings";
import { evaluate } from "../../../../src/domain/evaluation/evaluate";
import { register } from "../../../../src/workbook/actions/rows/register";
import { leftOutOf, problemsOf } from "../../../../src/workbook/reading/left-out";
import { withChanges } from "../../../../src/workbook/reading/known-ledger";
import { evaluationInput, readTracker, withLedger } from "../../../../src/workbook/reading/tracker";
import { closeAll, draft, NO_WAIT, NOW, openExcel, openTracker } from "../../excel";
import { installFunctions } from "../../functions-file";

afterEach(closeAll);

const SOUND: WorkbookCheck = {
  absent: false,
  missingTables: [],
  missingColumns: [],
  beneath: [],
  missingNames: [],
  functions: "answering",
  shown: "序",
  calculatedAt: "2022-04-12 09:30",
};

async function inExcel(change: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context);
    await context.sync();
  });
}

const tones = (found: WorkbookCheck) => workbookLines(found).map(({ tone }) => tone);

describe("自检 of the workbook", () => {
  it("finds nothing wrong with a ledger whose functions answer, in two round trips", async () => {
    const excel = await openTracker();
    await installFunctions(excel);
    await recalculate({ now: NOW, ...NO_WAIT });
    const before = excel.file.save();
    excel.log.reset();
    expect(await checkWorkbook()).toEqual(SOUND);
    expect(excel.log.batches).toBe(2);
    expect(excel.file.save()).toEqual(before);
    expect(new Set(tones(SOUND))).toEqual(new Set(["good"]));
  }, 60_000);

  it.each(TABLE_NAMES)(
    "E11: what stands beneath %s is told, and is no part of it",
    async (name) => {
      await openTracker();
      await recalculate({ now: NOW, ...NO_WAIT });
      await inExcel(({ workbook: { worksheets } }) => {
        worksheets.getItem(name).getRange("A90:B91").values = [
          ["2022-0099", "2022-05-01"],
          ["", "x"],
        ];
      });
      const tracker = await readTracker();
      const ofRows = problemsOf(tracker, leftOutOf(tracker, evaluate(evaluationInput(tracker))));
      const lines = [...workbookLines(await checkWorkbook()), rowsLine(ofRows)];
      const told = lines.filter(({ sentence }) => sentence.includes("A90:B91"));
      expect(told).toEqual([
        {
          tone: "note",
          sentence: expect.stringContaining(
            `${name}!A90:B91 在表格下面，有内容，但不在表里，没有计入。`,
          ),
        },
      ]);
    },
  );

  it("E11, E7: a row beneath 台账 is left out of the figures, after a save too, and stands in the seal's way", async () => {
    await openTracker();
    await recalculate({ now: NOW, ...NO_WAIT });
    await inExcel(({ workbook: { worksheets } }) => {
      worksheets.getItem("台账").getRange("A9:B9").values = [["2022-0099", "2022-05-01"]];
    });
    const tracker = await readTracker();
    const saved = withLedger(tracker, withChanges(tracker.ledger, new Map()));
    for (const each of [tracker, saved]) {
      const [only, ...others] = leftOutOf(each, evaluate(evaluationInput(each)));
      expect(others).toEqual([]);
      expect(only).toMatchObject({ table: "台账", address: "A9:B9" });
      expect(only && leftOutPhrase(only)).toBe("台账表格下面的 A9:B9 有内容，但不在表里，没有计入");
    }
    await expect(sealQuarter({ now: NOW })).rejects.toThrow("A9:B9");
  });

  it("says that 建立台账 comes first where there is no ledger", async () => {
    await openExcel();
    const found = await checkWorkbook();
    expect(found.absent).toBe(true);
    expect(workbookLines(found)).toEqual([
      { tone: "note", sentence: expect.stringContaining("建立台账") },
    ]);
  });

  it("tells values from a formula that answers (pitfall 8)", async () => {
    await openTracker();
    await recalculate({ now: NOW, ...NO_WAIT });
    expect(await checkWorkbook()).toEqual({ ...SOUND, functions: "values" });
  });

  it("shows what the formula's cell shows where it does not answer (pitfall 25)", async () => {
    await openTracker();
    await inExcel((context) => {
      context.workbook.names.getItem("考核表").getRange().formulas = [["=XXBS.NONE()"]];
    });
    const found = await checkWorkbook();
    expect(found).toMatchObject({ functions: "silent", shown: "#NAME?" });
    expect(workbookLines(found)).toContainEqual({
      tone: "bad",
      sentence: expect.stringMatching(/显示 #NAME\?.*重算季度表/u),
    });
  });

  it.each<[string, (context: Excel.RequestContext) => void, string]>([
    ["table", ({ workbook }) => workbook.worksheets.getItem("采用").delete(), "缺少表格：采用"],
    [
      "column",
      ({ workbook }) => {
        workbook.worksheets.getItem("台账").getRange("A1").values = [["号码"]];
      },
      "“台账”表缺少“编号”列",
    ],
    [
      "name",
      ({ workbook }) => workbook.names.getItem("考核季度").delete(),
      "缺少定位名称：考核季度",
    ],
    [
      "formula",
      ({ workbook }) => workbook.names.getItem("考核表").delete(),
      "找不到“季度考核”表的公式",
    ],
    [
      "calculation",
      ({ workbook }) => void workbook.names.getItem("考核计算时间").getRange().clear(),
      "没有计算时间",
    ],
  ])("names a missing %s", async (_what, damage, sentence) => {
    await openTracker();
    await recalculate({ now: NOW, ...NO_WAIT });
    await inExcel(damage);
    expect(workbookLines(await checkWorkbook())).toContainEqual({
      tone: "bad",
      sentence: expect.stringContaining(sentence),
    });
  });

  it("counts what could not be read, and quotes the first", () => {
    const problem = { sentence: "台账!F3 的“字数”“约380”无法识别。" };
    expect(rowsLine([])).toMatchObject({ tone: "good" });
    expect(rowsLine([problem, problem])).toEqual({
      tone: "note",
      sentence: expect.stringContaining("有 2 处内容读不懂，没有计入或按空白处理。第一处：台账!F3"),
    });
  });

  it("E11: names an article of a department in no list, as the pane does above its tabs", async () => {
    await openTracker();
    await register(draft(), { token: "a", now: NOW });
    await inExcel(({ workbook: { worksheets } }) => {
      worksheets.getItem("台账").getRange("C2").values = [["没有的股"]];
    });
    const tracker = await readTracker();
    const leftOut = leftOutOf(tracker, evaluate(evaluationInput(tracker)));
    const line = rowsLine(problemsOf(tracker, leftOut));
    expect(line).toEqual({ tone: "note", sentence: expect.stringContaining("没有的股") });
  });
});
