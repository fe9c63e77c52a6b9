// Owns the words of 采用渠道.

export const outletTexts = {
  title: "采用渠道",
  about:
    "与“采用渠道”表相同，改动记入日志。改正类型、级别只影响以后记录的采用，已记录的不变；停用的窗格里不再可选，“采用”工作表的下拉列表里还有。",
  list: "采用渠道列表",
  none: "还没有采用渠道。",
  follows: (kind: string, level: string, commendable: boolean) =>
    `${kind}，${level}级，${commendable ? "表彰" : "不表彰"}`,
  retired: "已停用",
  name: "渠道名称",
  nameHint: "照刊物、网站的全名写，通报里用这个名称。",
  kind: "类型",
  level: "级别",
  levelOf: (level: string) => `${level}级`,
  ownMedia: "是公众号或本局网站",
  add: "新增渠道",
  save: "加入列表",
  correct: "改正",
  correctFor: (name: string) => `改正${name}`,
  saveCorrection: "保存改正",
  retire: "停用",
  retireFor: (name: string) => `停用${name}`,
  restore: "启用",
  restoreFor: (name: string) => `启用${name}`,
  missing: "没有加入：请写明渠道名称，选定类型和级别。",
  notCorrected: "没有改正：请选定类型和级别。",
  added: (name: string) => `已加入采用渠道：${name}。`,
  changed: (name: string) => `已改正采用渠道：${name}，日志已记。`,
  nowRetired: (name: string) => `已停用：${name}。以前的采用照旧。`,
  nowRestored: (name: string) => `已启用：${name}。`,
} as const;
