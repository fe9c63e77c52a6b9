// Owns the words that help to understand a plan (P1). They are hints: no list of words covers what
// 3,000 offices write, so what cells are (names, small whole numbers, sums) is asked first (P0).
// All take a text as `nameKey` gives it.

import type { DepartmentKind } from "../../records/vocabulary";

/** A sheet holds the same few words many times; beyond this many the memory starts anew. */
const MOST_REMEMBERED = 20_000;

/** The same answers, each text looked at once. */
export function remembering<T>(read: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as T;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const answer = read(key);
    known.set(key, answer);
    return answer;
  };
}

export type ColumnHint =
  | "sequence"
  | "name"
  | "figure"
  | "remark"
  | "kind"
  | "phone"
  | "liaison"
  | "head"
  | "leader"
  | "other";

const CHINESE_NUMERAL = "[一二三四五六七八九十]";
const SECTION_MARK = new RegExp(
  `^(?:\\(${CHINESE_NUMERAL}{1,3}\\)|${CHINESE_NUMERAL}{1,3}[、.,:]|第${CHINESE_NUMERAL}{1,3}(?:类|部分|组)[:、]?)`,
  "u",
);
const LIST_MARK = /^(?:(?:\d{1,3}[.、)]|\(\d{1,3}\)|[①-⑳])(?=\D)|[★☆*※▲△●○◆◇■□•·]+)/u;
const MARK_BEHIND = /[★☆*※▲△●○◆◇■□•·]+$/u;

/** Parts of which headings over names are made; a text of nothing else names no single unit. */
const GENERAL = new RegExp(
  `^(?:县区|县直|市直|区直|局直|各|本|基层|乡镇|镇街|镇乡|县|市|区|局|机关|内设|直属|所属|下属|派出|二级|事业|乡|镇|街道|街|` +
    `单位|部门|股室|科室|处室|司法|股|科|处|室|所|站|队|办|中心|机构|主体|名称|全称|简称|名|报送|上报|填报|责任|承办|牵头|主办|` +
    `任务|及其|及|和|与|或|的|类|其他|其它|[、/,()])+$`,
  "u",
);
const LONGEST_GENERAL = 16;
const COUNT_BEHIND = /\((?:共|计)?\d+个?(?:单位|部门|所|股室)?\)$/u;

/** 一、基层司法所(16个) → 基层司法所. */
function withoutMarks(key: string): string {
  return key
    .replace(/^其中[:、]?/u, "")
    .replace(SECTION_MARK, "")
    .replace(LIST_MARK, "")
    .replace(COUNT_BEHIND, "");
}

/** 1.水寨司法所, ★水寨司法所 → 水寨司法所. */
export function withoutListMark(key: string): string {
  return key.replace(LIST_MARK, "").replace(SECTION_MARK, "").replace(MARK_BEHIND, "");
}

export function hasSectionMark(key: string): boolean {
  return SECTION_MARK.test(key);
}

export function isChineseNumeral(key: string): boolean {
  return new RegExp(`^\\(?${CHINESE_NUMERAL}{1,3}\\)?[、.]?$`, "u").test(key);
}

/** A word for units in general (单位, 股室(所), 基层司法所, 表二:机关科室): a heading or a section, never one unit. */
export const isGeneral = remembering((key): boolean => {
  const bare = withoutMarks(key.replace(/^表[一二三四五六]?[:：、]?/u, ""));
  return bare !== "" && bare.length <= LONGEST_GENERAL && GENERAL.test(bare);
});

const UNIT =
  /(?:所|股|室|办|科|局|中心|处|队|站|院|馆|部|组|委|会|联|协|厅|镇|乡|街道|社区|村|园|庭|公司|学校|[小中大]学|基地|党委|支部|团委|专班|窗口)(?:\(.*\))?$/u;

/** The whole of which the units are parts. */
const WHOLE = /^[全本我][局县市区系]/u;

/** A text that ends as names of units do and is not a word for units in general. */
export const isUnitName = remembering((key): boolean => {
  if (key.length < 2 || key.length > 30 || WHOLE.test(key)) return false;
  return UNIT.test(key) && !isGeneral(key) && !isNote(key);
});

/** 全局, 全县, 全系统: the whole, whatever figure stands beside it. */
export function isWhole(key: string): boolean {
  return /^[全本](?:局|县|市|区|系统|县系统|市系统|区系统)$/u.test(key);
}

const TOTAL =
  /^[^,。;]{0,12}?(?:小计|合计|总计|共计|总数|累计|合共|一共|总共)(?:[(:].*|\d+.*|篇数?)?$|^(?:共|计)\d+个|^总?计$/u;

/** 小计, 合计(35个单位), 全局合计, 共35个单位, 司法所小计 … */
export const isTotal = remembering((key): boolean => {
  return TOTAL.test(key);
});

const NOTE =
  /^(?:承前页|过次页|转次页|转下页|接上页|接下页|注\d?[:：、.]|注$|备注|说明|附注|附件|填表|填报|制表|审核|审批|审签|联系|报送(?:时间|要求|邮箱|方式)|截止|日期|时间|盖章|负责人[:：]|主要领导|抄送|印发|邮箱|电话|经办|制单|编制)|[,。;！？]|^\(?以[上下]/u;
const DATE = /^(?:(?:19|20)\d{2}|[一二][〇零○一二三四五六七八九]{3})[年./-].{0,8}[日号\d]$/u;

export const isNote = remembering((key): boolean => {
  return NOTE.test(key) || DATE.test(key) || key.length > 30;
});

const HINTS: readonly (readonly [ColumnHint, RegExp])[] = [
  ["sequence", /^(?:序|序号|编号|NO\.?|№|排序|顺序|项次|(?:部门|单位)?(?:编号|代码|编码))$/iu],
  ["other", /日期|时间|时限|期限|标题|题目|内容|事项|地点|原因|字数|网址|链接/u],
  ["phone", /电话|手机|联系方式|号码|短号|分机|座机/u],
  ["liaison", /联络员|信息员|通讯员|联系人|报送人|宣传员|姓名|责任人|经办人|人员$/u],
  ["leader", /分管|领导|挂[点钩]|包[联所]/u],
  ["head", /负责人|所长|股长|科长|主任/u],
  ["remark", /^(?:备注|说明|附注|备考|其他说明)$/u],
  ["kind", /类别|类型|性质|分类|层级|片区|系列/u],
];
const FIGURE =
  /篇|条|稿|任务|指标|计划|目标|应报|应完成|定额|基数|要求|数量|分配|分解|份额|数$|合计|总计|小计|全年|年度|季度?$|半年|月$|类$|完成|采用|分值|得分|排名|占比|率$|^(?:19|20)\d{2}年?$/u;
/** What stands over a table, not over a column. */
const TITLE_END = /(?:表|通知|方案|安排|办法|附件\d?|通报)(?:\(.*\))?$/u;

/** 制表日期, 审核: who made the sheet and when, in front of a value. */
const MAKER = /^(?:制表|填表|编制|审核|审批|审签|印发|发文|制单)/u;
/** 各4篇, 不少于4篇: a figure, not what a column counts. */
const COUNTED = /^[^类数]{0,5}\d+[篇条]/u;

/** What a heading says about the column under it; null where it says nothing. */
export const columnHint = remembering((key): ColumnHint | null => {
  if (key === "" || key.length > 16 || TITLE_END.test(key) || /^\(|:./u.test(key)) return null;
  if (MAKER.test(key) || COUNTED.test(key)) return null;
  for (const [hint, pattern] of HINTS) if (pattern.test(key)) return hint;
  if (isGeneral(key)) return "name";
  if (FIGURE.test(key) && !isUnitName(key)) return "figure";
  return /单位|部门|机构|名称/u.test(key) && !isUnitName(key) ? "name" : null;
});

/** 类别 that a heading over names, a section line or a 类别 cell implies; null where none or several. */
export function kindOfHeading(key: string): DepartmentKind | null {
  const kinds: DepartmentKind[] = [];
  if (/司法所|基层所|乡镇所|派出/u.test(key)) kinds.push("司法所");
  if (/股室|科室|处室|机关|内设/u.test(key)) kinds.push("局机关股室");
  if (/直属|所属|下属|二级|事业/u.test(key)) kinds.push("所属单位");
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}

/** 类别 of a department under a heading that implies none. */
export function kindOfName(name: string): DepartmentKind {
  return name.endsWith("司法所") ? "司法所" : "局机关股室";
}

/** The table is about articles, not about people, money or cases. */
const ARTICLES =
  /信息(?!系统|化|安全|公开|采集|技术|网络?|中心|平台|录入|员(?:培训|名额|名册|队伍|会议))|篇|稿(?!费|酬)|简报|宣传(?!资料|[册单品栏画车月周日员委]|活动|展板|标语|手册)|报道|文章|舆情|动态|新闻|条数/u;
const PLAN = /任务|计划|指标|目标|应报|分解|分配|责任|篇|稿|条/u;
/** The table tells what was done, or lists what came in. */
const REPORT = /完成情况|统计|通报|登记|得分|考核结果|采用情况|发放|排名|排行|名单$/u;

export function speaksOfArticles(text: string): boolean {
  return ARTICLES.test(text);
}

export function speaksOfPlan(text: string): boolean {
  return PLAN.test(text);
}

export function isReportTitle(text: string): boolean {
  return REPORT.test(text);
}
