// Pitfall 20, T2: text is text on every way into the workbook. Every text that an action takes is given as what Excel
// would read as something else: the cell holds the text, and no formula; or a sentence refuses it before anything is
// written. The actions are those of the catalogue: one that takes no text is named with why.

import type { NodeExcel } from "excel-preview-host";
import { beginningOf } from "../../../src/domain/text/text";
import { WorkbookError } from "../../../src/tables/schema/workbook-error";
import { closeAll, draft, NOW, tableRows } from "../excel";
import { ADOPTION, COMMISSION, ISSUED, JULY, MANUAL, Q1, SAID, TYPED, WRITES } from "./catalogue";
import type { Pane } from "./panes";
import { openPrepared, prepareTracker, type Prepared } from "./prepared";

afterEach(closeAll);
jest.setTimeout(120_000);

let prepared: Prepared;
let pane: Pane;

beforeAll(async () => {
  prepared = await prepareTracker();
  ({ pane } = prepared);
});

const ALL: readonly string[] = [
  "=1+1",
  "'=x",
  "'x",
  "+1",
  "-1",
  "@x",
  "00123",
  "3-4",
  "3/4",
  "TRUE",
  "1e5",
  "2022年5月1日",
  "50%",
  "长".repeat(32_767),
  "长".repeat(32_768),
  "😀法治👨‍👩‍👧",
  "甲\u0000\u0001\u001b乙",
  "甲\ud83d乙",
  "上\r\n下\t右",
];

/** All of them in the long run, one of each kind in the gate. */
const IN_GATE = [
  "=1+1",
  "'=x",
  "-1",
  "00123",
  "1e5",
  "长".repeat(32_768),
  `${"长".repeat(999)}😀乙`,
  "甲\u0000\u0001\u001b乙",
  "甲\ud83d乙",
];
const TEXTS = process.env["LONG_TESTS"] === undefined ? IN_GATE : ALL;

type Write = (pane: Pane, text: string) => Promise<unknown>;
const change = (text: string) => ({ action: "修改", reason: text, now: NOW });

/** By action, each with its texts one at a time: name, how it is called, and where the text is to stand then. */
const TAKERS: Readonly<Record<string, Readonly<Record<string, readonly [Write, string, string]>>>> =
  {
    register: Object.fromEntries(
      (["title", "author", "remark"] as const).map((field) => [
        field,
        [
          (p: Pane, text: string) => p.register(draft({ [field]: text }), { token: "t", now: NOW }),
          "台账",
          { title: "标题", author: "主笔", remark: "备注" }[field],
        ] as const,
      ]),
    ),
    registerBlock: {
      title: [
        (p, text) =>
          p.registerBlock([{ submission: draft({ title: text }), paragraphs: [text] }], {
            token: "t",
            now: NOW,
          }),
        "台账",
        "标题",
      ],
    },
    changeSubmission: {
      remark: [
        (p, text) => p.changeSubmission("2022-0001", { remark: text }, change("")),
        "台账",
        "备注",
      ],
      reason: [
        (p, text) => p.changeSubmission("2022-0001", { remark: "新" }, change(text)),
        "日志",
        "原因",
      ],
    },
    changeSubmissions: {
      title: [
        (p, text) =>
          p.changeSubmissions([{ id: "2022-0002", changes: { title: text } }], change("")),
        "台账",
        "标题",
      ],
    },
    addAdoptions: {
      outlet: [
        (p, text) => p.addAdoptions([{ ...ADOPTION, outlet: text }], { token: "t", now: NOW }),
        "采用",
        "采用渠道",
      ],
      link: [
        (p, text) => p.addAdoptions([{ ...ADOPTION, link: text }], { token: "t", now: NOW }),
        "采用",
        "链接",
      ],
    },
    withdrawAdoption: {
      reason: [
        (p, text) =>
          p.withdrawAdoption(
            { ...ADOPTION, outlet: "南方日报", withdrawn: false, token: "adopted/篇1" },
            { reason: text, now: NOW },
          ),
        "日志",
        "原因",
      ],
    },
    addOutlet: {
      name: [
        (p, text) =>
          p.addOutlet(
            { name: text, kind: "报刊", level: "市", ownMedia: false },
            { token: "t", now: NOW },
          ),
        "采用渠道",
        "采用渠道",
      ],
    },
    issueCommission: {
      source: [
        (p, text) => p.issueCommission({ ...COMMISSION, source: text }, { token: "t", now: NOW }),
        "约稿",
        "来源",
      ],
      topic: [
        (p, text) => p.issueCommission({ ...COMMISSION, topic: text }, { token: "t", now: NOW }),
        "约稿",
        "题目",
      ],
    },
    extendCommission: {
      reason: [
        (p, text) => p.extendCommission(ISSUED, JULY, { reason: text, now: NOW }),
        "日志",
        "原因",
      ],
    },
    withdrawCommission: {
      reason: [
        (p, text) => p.withdrawCommission(ISSUED, { reason: text, now: NOW }),
        "日志",
        "原因",
      ],
    },
    learnAliases: {
      alias: [
        (p, text) => p.learnAliases([{ alias: text, department: "水寨司法所" }], { now: NOW }),
        "部门",
        "别名",
      ],
    },
    changeClerk: { name: [(p, text) => p.changeClerk(text, { now: NOW }), "设置", "值"] },
    changeLetterhead: {
      value: [(p, text) => p.changeLetterhead("contact", text, { now: NOW }), "设置", "值"],
    },
    changeDepartment: {
      name: [
        (p, text) =>
          p.changeDepartment(
            {
              departmentId: "D01",
              from: { year: 2022, month: 8, day: 1 },
              field: "name",
              new: text,
            },
            { reason: "", now: NOW },
          ),
        "部门",
        "部门",
      ],
      reason: [
        (p, text) =>
          p.changeDepartment(
            { departmentId: "D01", from: { year: 2022, month: 8, day: 1 }, field: "quota", new: 8 },
            { reason: text, now: NOW },
          ),
        "部门变更",
        "说明",
      ],
    },
    setLiaisons: {
      liaison: [
        (p, text) =>
          p.setLiaisons(
            [{ departmentId: "D01", department: "水寨司法所", liaison: text, phone: "1" }],
            { now: NOW },
          ),
        "部门",
        "联络员",
      ],
      phone: [
        (p, text) =>
          p.setLiaisons(
            [{ departmentId: "D01", department: "水寨司法所", liaison: "张三", phone: text }],
            { now: NOW },
          ),
        "部门",
        "联系电话",
      ],
    },
    decideCriticism: {
      confirmedBy: [
        (p, text) =>
          p.decideCriticism([SAID], {
            decision: "确认",
            confirmedBy: text,
            reason: "",
            now: JULY,
          }),
        "批评",
        "确认人",
      ],
      reason: [
        (p, text) =>
          p.decideCriticism([SAID], {
            decision: "确认",
            confirmedBy: "李局",
            reason: text,
            now: JULY,
          }),
        "日志",
        "原因",
      ],
    },
    addManualCriticism: {
      sentence: [
        (p, text) => p.addManualCriticism({ ...MANUAL, sentence: text }, { token: "t", now: JULY }),
        "批评",
        "说明",
      ],
    },
    reopenQuarter: {
      reason: [(p, text) => p.reopenQuarter(Q1, { reason: text, now: JULY }), "日志", "原因"],
    },
    logHandEdits: {
      new: [
        (p, text) => p.logHandEdits("t", [{ ...TYPED, action: "手工修改", new: text }]),
        "日志",
        "新值",
      ],
    },
  };

/** These take no text of the clerk's: what they write is figures, dates, or what stands in the workbook. */
const WITHOUT_TEXT = [
  "changeOutlet",
  "changeSetting",
  "finishQuarterly",
  "forgetAlias",
  "proposeCriticismRows",
  "recalculate",
  "refreshCommissionStates",
  "sealQuarter",
  "setPeriod",
  "settleTwins",
  "undo",
  "writeAnnualSheets",
  "writeCorrections",
  "writeLastFigures",
  "writeOutputSheets",
  "writePeopleSheet",
];
/** What it takes goes onto a sheet, not into a table. */
const ONTO_SHEETS = ["writeLeftOut"];
/** What a plan's cells hold goes into the columns that changeDepartment is tried with. */
const FROM_THE_PLAN = ["addPlanYear"];

it("every action of the catalogue is here", () => {
  const known = [...Object.keys(TAKERS), ...WITHOUT_TEXT, ...ONTO_SHEETS, ...FROM_THE_PLAN];
  expect(Object.keys(WRITES).filter((name) => !known.includes(name))).toEqual([]);
});

/** Formulas in tables and on 导入遗漏 that were not there before. */
function formulas(excel: NodeExcel): string[] {
  const names = ["台账", "采用", "约稿", "批评", "部门", "部门变更", "设置", "日志", "导入遗漏"];
  return names.flatMap((name) => {
    const sheet = excel.book.sheetByName(name);
    return sheet === undefined || sheet === null
      ? []
      : [...sheet.cells.values()].flatMap(({ formula }) =>
          formula === null ? [] : [`${name} ${formula}`],
        );
  });
}

const CASES = Object.entries(TAKERS).flatMap(([action, takers]) =>
  Object.entries(takers).map(([name, taker]) => [action, name, taker] as const),
);

it.each(CASES)("%s, %s: each text stands as it was given, or is refused", async (_a, _n, taker) => {
  const [write, table, header] = taker;
  const wrong: unknown[] = [];
  for (const text of TEXTS) {
    const { excel } = await openPrepared(prepared);
    const [before, rows] = [formulas(excel), JSON.stringify(tableRows(excel, table))];
    const shown = text.length > 40 ? `${text.length} × ${text.slice(0, 1)}` : text;
    try {
      await write(pane, text);
      const cells = tableRows(excel, table).map((row) => row[header]);
      // 日志 shows the gist; names and reasons are kept without blanks around them.
      const whole = text.replace("\ud83d乙", "\ufffd乙");
      const wanted = [whole, whole.trim(), `${beginningOf(text, 1000)}…`];
      if (!cells.some((cell) => wanted.some((each) => isKept(cell, each)))) {
        wrong.push([shown, "not there", cells.slice(-3).map((cell) => String(cell).slice(0, 40))]);
      }
    } catch (error) {
      const isSaid = error instanceof WorkbookError || (error as Error).name === "WorkbookError";
      if (!isSaid) wrong.push([shown, String(error).slice(0, 200)]);
      if (JSON.stringify(tableRows(excel, table)) !== rows) wrong.push([shown, "half written"]);
    }
    if (JSON.stringify(formulas(excel)) !== JSON.stringify(before))
      wrong.push([shown, "a formula"]);
    closeAll();
  }
  expect(wrong).toEqual([]);
});

/** The cell is this text; of several in one cell, one of them. */
function isKept(cell: unknown, text: string): boolean {
  if (typeof cell !== "string") return false;
  return cell === text || cell.split("、").includes(text) || cell.split("；").includes(text);
}

it("writeLeftOut: what an older list says stands as text", async () => {
  for (const text of TEXTS.filter((each) => each.length < 32_767)) {
    const { excel } = await openPrepared(prepared);
    const row = { cell: "C5", department: text, title: text, reason: text, leftOut: true };
    await pane.writeLeftOut({ source: text, rows: [row], now: JULY });
    expect(formulas(excel)).toEqual([]);
    closeAll();
  }
});
