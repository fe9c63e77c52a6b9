// Owns the words of 考核.

import type { CriticismDecision } from "../../domain/outcomes/criticism";

export const evaluationTexts = {
  title: "季度考核",
  about:
    "“季度考核”表由公式自动计算。公式丢失、显示 #NAME? 或数字不更新时，点“重算季度表”重新写入。",
  recalculate: "重算季度表",
  recalculating: "正在重算…",
  recalculated: "已重算“季度考核”表。",
  asValues:
    "已重算。加载项的公式还没有载入，“季度考核”表先写成了数值。稍后再点“重算季度表”即可变回公式；在此之前，台账改动后也请再点一次。",
  peopleTitle: "个人与年度",
  peopleAbout:
    "本季平时考核“好”推荐名单和本年度个人排名，写入“个人”表；年度考核按部门和个人汇总全年。",
  writeAnnual: "生成年度考核",
  annual: "已生成年度考核各表。",
  writePeople: "生成个人名单",
  people: "已生成“个人”表。",
  peopleAsValues:
    "已生成“个人”表。加载项的公式还没有载入，先写成了数值。稍后再点“生成个人名单”即可变回公式。",
  sealTitle: "封存",
  sealAbout: "封存把本季考核写成一张不再变动的表；之后补录或改动的，列入“更正”。",
  seal: "封存本季",
  askSeal: (label: string) =>
    `封存${label}：写下的数据以后不再变动。请先核对“季度考核”表和截止日期。`,
  confirmSeal: "确定封存",
  leftOut: (count: number) =>
    `有 ${count} 处没有计入，或按空白处理。最好先改正；也可以按现状封存，封存表会列明：`,
  sealAsItIs: "按现状封存",
  sealed: (label: string, at: string, sheet: string) => `${label}已于 ${at} 封存，见“${sheet}”表。`,
  sealDone: (label: string, sheet: string) => `已封存${label}，见“${sheet}”表。`,
  effects: "更正的各篇",
  effect: (id: string, title: string, articles: number) =>
    `${id}${title === "" ? "" : ` ${title}`}：${articles > 0 ? "＋" : "−"}${Math.abs(articles)} 篇`,
  effectOfRest: "设置、计划或部门变动",
  reopen: "重开",
  reopenFor: (label: string) => `重开${label}`,
  reopened: (label: string, kept: string) => `已重开${label}，原封存表保留为“${kept}”。`,
  corrections: "重新列出更正",
  corrected: (count: number) =>
    count === 0 ? "封存以后没有补录或改动。" : `封存以后有 ${count} 处补录或改动，已列入“更正”表。`,
  nothingSealed: "还没有封存过的季度，没有更正可列。",
} as const;

const DECIDED: Readonly<Record<CriticismDecision, string>> = {
  拟列: "已恢复为拟列，确认后才写进通报。",
  确认: "已确认，将写进通报。",
  不列: "已定为不列，不写进通报。",
};

export const criticismTexts = {
  title: "拟列批评",
  about: "系统按考核结果提出，由领导逐条确认；只有“确认”的才会写进通报。",
  propose: "提出拟列名单",
  proposed: (added: number, renewed: number, unfounded: number) =>
    [
      added + renewed === 0 ? "没有新的拟列" : `新提出 ${added} 条，更新 ${renewed} 条`,
      ...(unfounded > 0 ? [`${unfounded} 条的依据已不成立，请处理为“不列”`] : []),
    ].join("；") + "。",
  lost: (figures: string) => `依据已不成立，不会写进通报：按考核表${figures}。请改为“不列”。`,
  confirmer: "确认人",
  confirmerHint: "由哪位领导决定，确认或不列时必填。",
  list: "拟列批评名单",
  heading: (department: string, ground: string, decision: string) =>
    `${department} · ${ground} · ${decision}`,
  decidedBy: (name: string) => `（${name}）`,
  decisions: { 拟列: "恢复拟列", 确认: "确认", 不列: "不列" },
  decideFor: (decision: string, department: string, ground: string) =>
    `${decision} ${department} ${ground}`,
  decided: (department: string, ground: string, decision: CriticismDecision) =>
    `${department}（${ground}）：${DECIDED[decision]}`,
  decideAll: (decision: string, count: number) => `全部${decision}（${count}）`,
  decidedAll: (count: number, decision: CriticismDecision) => `${count} 条：${DECIDED[decision]}`,
  manual: "手工添加（误报、漏报、瞒报、虚报、消极敷衍）",
  department: "被批评部门",
  ground: "依据",
  sentence: "事由",
  add: "添加",
  added: (department: string, ground: string) => `已添加：${department}（${ground}），待确认。`,
  noDepartment: "没有添加：请选择部门。",
} as const;
