// Every action that writes, as a pane of a test would call it, over one prepared tracker.

import type { Twins } from "../../../src/domain/evaluation/articles/twins";
import { FIRST_OUTLET } from "../../../src/domain/records/outlet";
import type { CommissionRow } from "../../../src/tables/declarations/adoptions";
import type { OutputSheet } from "../../../src/tables/blocks/output-sheet";
import type { CriticismRow } from "../../../src/tables/declarations/criticism";
import { adoption, submission } from "../../domain/builders";
import { draft, NO_WAIT, NOW } from "../excel";
import { nextYear } from "../plans";
import type { Pane } from "./panes";

export const Q1 = { year: 2022, quarter: 1 } as const;
const MAY = { year: 2022, month: 5, day: 9 } as const;
export const JULY = { year: 2022, month: 7, day: 5, minutes: 570 } as const;
export const ADOPTION = adoption("2022-0001", "2022-05-09");
export const COMMISSION = {
  source: "市局",
  topic: "普法工作",
  departments: ["水寨司法所"],
  issuedOn: MAY,
  deadline: { ...MAY, day: 20 },
};
/** As `prepare` makes it. */
export const ISSUED: CommissionRow = {
  ...COMMISSION,
  id: "约2022-01",
  topic: "前一件",
  state: "待交",
  withdrawn: false,
  token: "issued",
};
/** As `prepare` makes it. */
export const SAID: CriticismRow = {
  year: 2022,
  quarter: 2,
  departmentId: "D01",
  department: "水寨司法所",
  ground: "漏报",
  sentence: "数字有误。",
  decision: "拟列",
  confirmedBy: "",
  decidedOn: null,
  token: "said",
};
/** As `prepare` teaches it. */
const LEARNT = { alias: "水寨所旧信箱", department: "水寨司法所" } as const;
export const TYPED = {
  action: "手工登记",
  id: "2022-0030",
  field: "",
  old: "",
  new: "法制股",
  at: JULY,
} as const;
export const MANUAL = {
  year: 2022,
  quarter: 2,
  departmentId: "D01",
  department: "水寨司法所",
  ground: "误报",
  sentence: "数字有误。",
} as const;

/** The two submissions that `prepare` makes, as if they were shown as one article twice. */
const TWINS: Twins = {
  kind: "同题",
  earlier: { ...submission("2022-04-12", { id: "2022-0001" }), token: "first" },
  later: { ...submission("2022-04-12", { id: "2022-0002" }), token: "second" },
};

const NAMES = {
  left: 0,
  columns: [
    { header: "部门", format: "@", width: 20 },
    { header: "完成率", format: "0%", width: 10 },
  ],
  rows: [["水寨司法所", 0.5]],
};
const LISTED: OutputSheet = {
  name: "采用篇目",
  anchor: "采用篇目表",
  title: "一",
  note: "二",
  tables: [NAMES],
  foot: ["三"],
  charts: [],
};
const CHARTED: OutputSheet = {
  ...LISTED,
  name: "考核图表",
  anchor: "考核图表区",
  charts: [
    {
      type: "bars",
      title: "完成率",
      table: NAMES,
      categories: 0,
      series: [{ column: 1, color: "#1F4E79" }],
      place: { row: 0, column: 3, rows: 10, columns: 5 },
    },
  ],
};

/**
 * What the tracker holds before each action: an alias, two submissions, an adoption, a commission, a criticism, a
 * sealed quarter.
 */
export async function prepare(pane: Pane): Promise<void> {
  await pane.learnAliases([LEARNT], { now: NOW });
  await pane.register(draft(), { token: "first", now: NOW });
  const waiting = { title: "第二篇", leaderApproved: false, status: "待审" } as const;
  await pane.register(draft(waiting), { token: "second", now: NOW });
  await pane.addAdoptions([{ ...ADOPTION, outlet: "南方日报" }], { token: "adopted", now: NOW });
  await pane.issueCommission({ ...COMMISSION, topic: "前一件" }, { token: "issued", now: NOW });
  await pane.addManualCriticism({ ...MANUAL, ground: "漏报" }, { token: "said", now: JULY });
  await pane.setPeriod({ ...Q1, asOf: null });
  await pane.sealQuarter({ now: JULY });
  await pane.setPeriod({ year: 2022, quarter: 2, asOf: null });
}

/** One department goes on with more, one is new, the others are gone. */
const NEXT_YEAR = nextYear(2023, [
  ["水寨司法所", 6],
  ["新设司法所", 2],
]);

/** By the name of the exported function; `who` keeps apart what two clerks do. */
export const WRITES: Readonly<Record<string, (pane: Pane, who?: string) => Promise<unknown>>> = {
  register: (pane, who = "") =>
    pane.register(draft({ title: `另一篇${who}` }), { token: `r${who}`, now: NOW }),
  registerBlock: (pane, who = "") =>
    pane.registerBlock(
      ["甲", "乙", "丙"].map((title) => ({
        submission: draft({ title: `${title}${who}`, mailKey: `m${title}` }),
        paragraphs: [`p${title}`],
      })),
      { token: `b${who}`, now: NOW },
    ),
  learnAliases: (pane) =>
    pane.learnAliases([{ alias: "水寨所来信", department: "水寨司法所" }], { now: NOW }),
  forgetAlias: (pane) => pane.forgetAlias(LEARNT, { now: NOW }),
  changeSubmission: (pane, who = "") =>
    pane.changeSubmission(
      "2022-0002",
      { title: `改过的标题${who}`, wordCount: 400, leaderApproved: true, status: "有效" },
      { action: "修改", reason: "更正", now: NOW },
    ),
  changeSubmissions: (pane) =>
    pane.changeSubmissions(
      ["2022-0001", "2022-0002"].map((id) => ({ id, changes: { status: "退回", remark: "重写" } })),
      { action: "退回", reason: "不合要求", now: NOW },
    ),
  settleTwins: (pane) => pane.settleTwins([{ twins: TWINS, kept: "" }], { now: NOW }),
  addAdoptions: (pane, who = "") =>
    pane.addAdoptions(
      ["2022-0001", "2022-0002"].map((submissionId) => ({ ...ADOPTION, submissionId, link: who })),
      { token: `a${who}`, now: NOW },
    ),
  withdrawAdoption: (pane) =>
    pane.withdrawAdoption(
      { ...ADOPTION, outlet: "南方日报", withdrawn: false, token: "adopted/篇1" },
      { reason: "误记", now: NOW },
    ),
  addOutlet: (pane, who = "") =>
    pane.addOutlet(
      { name: `梅州日报${who}`, kind: "报刊", level: "市", ownMedia: false },
      { token: `o${who}`, now: NOW },
    ),
  changeOutlet: (pane) =>
    pane.changeOutlet(
      { ...FIRST_OUTLET, retired: false, token: "" },
      { kind: "其他", level: "市", ownMedia: true, retired: true },
      { now: NOW },
    ),
  issueCommission: (pane, who = "") =>
    pane.issueCommission({ ...COMMISSION, source: `市局${who}` }, { token: `c${who}`, now: NOW }),
  extendCommission: (pane) => pane.extendCommission(ISSUED, JULY, { reason: "推迟", now: NOW }),
  withdrawCommission: (pane) => pane.withdrawCommission(ISSUED, { reason: "撤回", now: NOW }),
  refreshCommissionStates: async (pane) =>
    pane.refreshCommissionStates(await pane.readTracker(), JULY),
  setPeriod: (pane) => pane.setPeriod({ year: 2022, quarter: 3, asOf: null }),
  changeSetting: (pane) => pane.changeSetting("basis", "当季", { now: NOW }),
  changeClerk: (pane, who = "") => pane.changeClerk(`王五${who}`, { now: NOW }),
  changeLetterhead: (pane, who = "") =>
    pane.changeLetterhead("contact", `联系人${who}`, { now: NOW }),
  changeDepartment: (pane) =>
    pane.changeDepartment(
      { departmentId: "D01", from: { year: 2022, month: 8, day: 1 }, field: "quota", new: 8 },
      { reason: "文件", now: NOW },
    ),
  setLiaisons: (pane, who = "") =>
    pane.setLiaisons(
      [
        { departmentId: "D01", department: "水寨司法所", liaison: `张三${who}`, phone: "=13800" },
        { departmentId: "D02", department: "河东司法所", liaison: "李四", phone: "" },
      ],
      { now: JULY },
    ),
  addPlanYear: async (pane, who = "") =>
    pane.addPlanYear({ ...NEXT_YEAR, token: `y${who}`, now: JULY }),
  proposeCriticismRows: (pane) => pane.proposeCriticismRows({ now: JULY }),
  decideCriticism: (pane) =>
    pane.decideCriticism([SAID], {
      decision: "确认",
      confirmedBy: "李局",
      reason: "会议研究",
      now: JULY,
    }),
  addManualCriticism: (pane, who = "") =>
    pane.addManualCriticism(
      { ...MANUAL, sentence: `数字有误${who}。` },
      { token: `m${who}`, now: JULY },
    ),
  sealQuarter: (pane) => pane.sealQuarter({ now: JULY }),
  reopenQuarter: (pane) => pane.reopenQuarter(Q1, { reason: "漏登", now: JULY }),
  writeCorrections: (pane) => pane.writeCorrections({ now: JULY }),
  writeAnnualSheets: (pane) => pane.writeAnnualSheets({ now: JULY }),
  writeLeftOut: (pane) =>
    pane.writeLeftOut({
      source: "工作表“旧台账”",
      rows: [
        { cell: "C5", department: "甲", title: "乙", reason: "收稿日期为空。", leftOut: true },
      ],
      now: JULY,
    }),
  writeLastFigures: async (pane) => {
    // Where no function answers, 季度考核 has figures by this.
    await pane.recalculate({ now: JULY, ...NO_WAIT });
    await pane.writeLastFigures({ year: 2022, quarter: 2 }, JULY);
  },
  writeOutputSheets: (pane) => pane.writeOutputSheets([LISTED, CHARTED]),
  writePeopleSheet: (pane) => pane.writePeopleSheet({ now: JULY, ...NO_WAIT }),
  recalculate: (pane) => pane.recalculate({ now: JULY, ...NO_WAIT }),
  finishQuarterly: (pane) => pane.finishQuarterly(NO_WAIT),
  logHandEdits: (pane, who = "") => pane.logHandEdits(`h${who}`, [TYPED]),
  undo: (pane) => pane.undo("second", { now: NOW }),
};
