// Owns every setting of the 设置 sheet: its name there, its default, its clause, how its cell is read.
// No zod: the custom functions read settings too.

import type { CellValue } from "../text/cell";
import { toSerial, type CivilDate } from "../calendar/civil-date";
import { POINTS_DEFAULT, formatPoints, readPoints, type PointsTable } from "./points-table";
import * as read from "./setting-cells";
import type { FirstQuarter } from "./setting-cells";
import { joinNames, readYesNo, writeYesNo, YES_NO } from "../text/written";
import { readQuarter } from "../calendar/quarter";

export interface Settings {
  /** E1: 累计 carries shortfalls and surpluses over, 当季 looks at the quarter alone. */
  readonly basis: "累计" | "当季";
  readonly countWithoutApproval: boolean;
  readonly countDirect: boolean;
  readonly idleQuarters: number;
  readonly firstQuarter: FirstQuarter;
  readonly sameDay: "待核" | "迟报" | "不计";
  /** Share of the bound, 0.1 = 10 %. */
  readonly tolerance: number;
  readonly joint: "牵头" | "各计一篇";
  readonly ownMediaCommendable: boolean;
  readonly liaisonDueOn: CivilDate;
  readonly pointsEnabled: boolean;
  readonly pointsMode: "就高" | "累计";
  readonly points: PointsTable;
  /** E12: the years whose plan 部门 and 部门变更 hold; none = not said, any year is taken for one. */
  readonly planYears: readonly number[];
}

export interface SettingDefinition<K extends keyof Settings = keyof Settings> {
  readonly key: K;
  /** 设置项 */
  readonly label: string;
  /** 说明: what it does, the clause it comes from, the default. */
  readonly note: string;
  readonly default: Settings[K];
  /** The words a cell may hold, for a validation list. */
  readonly choices?: readonly string[];
  readonly numberFormat: string;
  /** What a good cell looks like, for the error sentence. */
  readonly expected: string;
  readonly read: (cell: CellValue) => Settings[K] | null;
  readonly write: (value: Settings[K]) => CellValue;
}
type Definitions = { readonly [K in keyof Settings]: SettingDefinition<K> };

type ChoiceKey = "basis" | "sameDay" | "joint" | "pointsMode";
type BooleanKey = {
  [K in keyof Settings]: Settings[K] extends boolean ? K : never;
}[keyof Settings];

function choice<K extends ChoiceKey>(
  key: K,
  label: string,
  choices: readonly Settings[K][],
  initial: Settings[K],
  note: string,
): SettingDefinition<K> {
  return {
    key,
    label,
    note: `${note}默认：${initial}。`,
    default: initial,
    choices,
    numberFormat: "@",
    expected: choices.join(" 或 "),
    read: (cell) => read.choiceCell(cell, choices),
    write: (value) => value,
  };
}

function yesNo<K extends BooleanKey>(
  key: K,
  label: string,
  initial: boolean,
  note: string,
): SettingDefinition<K> {
  return {
    key,
    label,
    note: `${note}默认：${writeYesNo(initial)}。`,
    default: initial,
    choices: YES_NO,
    numberFormat: "@",
    expected: "是 或 否",
    read: readYesNo,
    write: writeYesNo,
  };
}

function joinYears(years: readonly number[]): string {
  return joinNames(years.map(String));
}

const definitions: Definitions = {
  basis: choice(
    "basis",
    "口径",
    ["累计", "当季"],
    "累计",
    "通知三（四）：任务完成情况纳入季度、年终考核。累计：截至本季应报与已报相比；当季：只看本季，不结转。",
  ),
  countWithoutApproval: yesNo(
    "countWithoutApproval",
    "缺审签计数",
    false,
    "通知三（二）：信息须经部门负责人和分管领导审阅同意。是：缺审签的也计入篇数。",
  ),
  countDirect: yesNo(
    "countDirect",
    "直报计数",
    true,
    "通知三（二）：特殊情况经分管领导同意可直接上报。是：直报信息计入篇数（只需分管领导审阅）。",
  ),
  idleQuarters: {
    key: "idleQuarters",
    label: "长期不报送季度数",
    note: "通知三（四）4：长期不报送信息。连续几个季度一篇未报即标记，1 至 4。默认：2。",
    default: 2,
    choices: ["1", "2", "3", "4"],
    numberFormat: "0",
    expected: "1 至 4 的整数",
    read: (cell) => read.integerCell(cell, 1, 4),
    write: (value) => value,
  },
  firstQuarter: {
    key: "firstQuarter",
    label: "首个考核季度",
    note: "通知 2022 年印发，从第二季度起考核；之前的季度不定状态，但已报的篇数照算。默认：2022年第二季度。",
    default: { year: 2022, quarter: 2 },
    numberFormat: "@",
    expected: "如 2022年第二季度；只写 1 至 4 表示每年都从该季度起",
    read: readQuarter,
    write: read.formatFirstQuarter,
  },
  sameDay: choice(
    "sameDay",
    "同日发布",
    ["待核", "迟报", "不计"],
    "待核",
    "通知三（四）4：要在正式对外发布或举行之前报送。收稿与发布同日且无钟点时怎样标记。",
  ),
  tolerance: {
    key: "tolerance",
    label: "字数容差",
    note: "通知二（一）：动态类、问题类“一般控制在”，超出范围不过此比例的不提示。默认：10%。",
    default: 0.1,
    numberFormat: "0%",
    expected: "0% 至 100%",
    read: read.shareCell,
    write: (value) => value,
  },
  joint: choice(
    "joint",
    "联合报送",
    ["牵头", "各计一篇"],
    "牵头",
    "通知未规定。牵头：只计牵头部门；各计一篇：牵头和参与部门各计一篇。",
  ),
  ownMediaCommendable: yesNo(
    "ownMediaCommendable",
    "公众号和本局网站表彰",
    false,
    "通知三（四）2：县级以上党政网站等采用给予表彰；公众号和本局网站未列入。",
  ),
  liaisonDueOn: {
    key: "liaisonDueOn",
    label: "联络员名单期限",
    note: "通知四：各部门于 2022 年 5 月 1 日前报送联络员名单。默认：2022-05-01。",
    default: { year: 2022, month: 5, day: 1 },
    numberFormat: "yyyy-mm-dd",
    expected: "如 2022-05-01 的日期",
    read: read.dateCell,
    write: toSerial,
  },
  pointsEnabled: yesNo("pointsEnabled", "积分", false, "通知未规定积分，需要时自行启用。"),
  pointsMode: choice(
    "pointsMode",
    "积分口径",
    ["就高", "累计"],
    "就高",
    "一篇被多处采用时：就高只取最高一处，累计则各处相加。",
  ),
  points: {
    key: "points",
    label: "积分标准",
    note: "各类型渠道按 县/市/省/国家 的分值，用分号隔开。积分为“否”时不用。",
    default: POINTS_DEFAULT,
    numberFormat: "@",
    expected: `如 ${formatPoints(POINTS_DEFAULT)}`,
    read: readPoints,
    write: formatPoints,
  },
  planYears: {
    key: "planYears",
    label: "计划年度",
    note: "部门表的年度篇数所属的年度，建立台账时写明；没有计划的年度只列已报，不考核。留空则各年度都按部门表考核。",
    default: [],
    numberFormat: "@",
    expected: "如 2022；有几年的计划时写成 2022、2023",
    read: read.yearsCell,
    write: joinYears,
  },
};

/** Every setting in the order of the 设置 sheet. */
export const SETTING_DEFINITIONS = Object.values(definitions) as readonly SettingDefinition[];

export function settingDefinition<K extends keyof Settings>(key: K): SettingDefinition<K> {
  return definitions[key];
}

/** All settings at their defaults. */
export const DEFAULT_SETTINGS: Settings = {
  basis: definitions.basis.default,
  countWithoutApproval: definitions.countWithoutApproval.default,
  countDirect: definitions.countDirect.default,
  idleQuarters: definitions.idleQuarters.default,
  firstQuarter: definitions.firstQuarter.default,
  sameDay: definitions.sameDay.default,
  tolerance: definitions.tolerance.default,
  joint: definitions.joint.default,
  ownMediaCommendable: definitions.ownMediaCommendable.default,
  liaisonDueOn: definitions.liaisonDueOn.default,
  pointsEnabled: definitions.pointsEnabled.default,
  pointsMode: definitions.pointsMode.default,
  points: definitions.points.default,
  planYears: definitions.planYears.default,
};

export interface SettingProblem {
  /** Which of the rows given, 0 = the first. */
  readonly row: number;
  readonly label: string;
  /** "“累积”无法识别，按默认值" */
  readonly reason: string;
  readonly expected: string;
}

/**
 * Settings from rows of (设置项, 值). A missing or empty setting has its default; unknown names are
 * the clerk's own and are left alone; a bad value keeps the default and is reported. Of a setting that
 * stands twice the first row holds (E11).
 */
export function readSettings(rows: Iterable<readonly [label: CellValue, value: CellValue]>): {
  settings: Settings;
  problems: SettingProblem[];
} {
  let settings = DEFAULT_SETTINGS;
  const problems: SettingProblem[] = [];
  const seen = new Set<string>();
  let row = -1;
  for (const [written, cell] of rows) {
    row += 1;
    const label = String(written ?? "").trim();
    const definition = SETTING_DEFINITIONS.find((candidate) => candidate.label === label);
    if (definition === undefined) continue;
    const { key, expected } = definition;
    const complain = (reason: string) => problems.push({ row, label, reason, expected });
    const isFirst = !seen.has(label);
    seen.add(label);
    if (cell === null || cell === "") continue;
    const value = definition.read(cell);
    if (!isFirst) complain(`“${label}”与上面的行重复，按上面的行`);
    else if (value !== null) settings = { ...settings, [key]: value };
    else complain(`“${String(cell)}”无法识别，按默认值`);
  }
  return { settings, problems };
}
