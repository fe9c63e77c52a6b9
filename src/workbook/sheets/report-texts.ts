// Owns the sentences and labels of sealing, corrections, criticism, and the sheets of people and the year.

export const REPORT_TEXTS = {
  sheetTaken: (name: string) =>
    `工作簿中已有名为“${name}”的工作表，不是由本加载项建立的，没有改动它。请把它改名后再试。`,

  sealTitle: (quarter: string) => `${quarter}信息报送任务完成情况（封存）`,
  sealedAt: (when: string) => `封存时间：${when}`,
  sealedAsOf: (day: string) => `截止日期：${day}`,
  sealedBy: (clerk: string) => `经办人：${clerk}`,
  sealedLedger: (hash: string) => `台账校验码：${hash}`,
  sealNote: "本表为封存时的数值，不随台账变动。封存后的补录、变更和移出列入更正。",
  sealedSettings: "封存时生效的设置",
  sealedLeftOut: "封存时经确认未计入或按空白处理的内容",
  alreadySealed: (quarter: string, sheet: string) =>
    `${quarter}已经封存，见工作表“${sheet}”，没有再次封存。如确需重新封存，请先写明原因重开该季度。`,
  notSealed: (quarter: string) => `${quarter}没有封存，不需要重开。`,
  reopenReason: (quarter: string) => `重开${quarter}须写明原因，以便记入日志。请填写原因后再试。`,
  tooEarly: (quarter: string, day: string) =>
    `${quarter}的截止日期 ${day} 还没有到，没有封存。请到该日再封存，或先把截止日期改为今天或更早。`,
  unreadableRows: (count: number, first: string) =>
    `有 ${count} 处读不懂或对不上，没有封存。${first}请改正后再封存，或确认按现状封存。`,
  ledgerChanging: "读取期间台账有改动，没有封存。请稍候再试。",
  retiredSheet: (sheet: string, number: number) => `${sheet}（旧${number}）`,

  correctionsTitle: "封存后更正一览",
  correctionsAt: (when: string) => `列表时间：${when}`,
  noCorrections: "各封存季度均无更正。",
  correctionNotes: {
    补录: "封存后补录，不改封存数，计入年度累计。",
    变更: "封存后有改动，封存数不变，年度累计按现在的内容。",
    移出: "封存后改期或删去，封存数不变。",
    其他: "台账这一行没有改，因后来的审签日期、设置、计划或部门变动，现在计数不同。",
    合计: "封存数 ＋ 更正 ＝ 现在的数，年度累计按现在的数。",
  },
  /** E7: the three figures. */
  correctionBalance: (sealed: number, corrected: number, now: number) =>
    `封存 ${sealed} 篇 ${corrected < 0 ? "−" : "＋"} 更正 ${Math.abs(corrected)} 篇 ＝ 现在 ${now} 篇`,

  confirmerMissing: (decision: string) => `“${decision}”须写明确认人。请填写作出决定的领导后再试。`,
  sentenceMissing: (ground: string) => `请写明“${ground}”的具体情况，再加入拟列批评。`,

  peopleTitle: "个人信息采用情况",
  recommended: "本季平时考核“好”推荐名单",
  ranking: "年度排名",
  peopleBlocked: "个人表展开处有表格或合并的单元格（#SPILL!）。请把它移到别处后再试。",
  peopleFailed: "个人表的公式出错。请检查年度、季度、截止日期和设置后再试。",

  leftOutTitle: "导入旧台账：没有导入的内容",
  leftOutNote: (source: string, when: string) =>
    `来自：${source}。列表时间：${when}。改正后可再次导入，已登记的不会重复。`,

  lastFigures: (quarter: string) => `${quarter}信息报送任务完成情况（数值）`,
  lastFiguresNote: (when: string) =>
    `数值截至 ${when}。没有加载项时“季度考核”表会显示 #NAME?，请看这一张；点“重算季度表”更新。`,
  lastFiguresFailed: (sentence: string) => `“季度考核（数值）”表没有更新：${sentence}`,
  nothingToCopy: "“季度考核”表现在没有算出结果，没有做副本。请先点“重算季度表”，再试。",

  annualTitle: (year: number) => `${year}年度信息报送考核表`,
  annualAsOf: (day: string) => `截止日期：${day}`,
  calculatedAt: (when: string) => `计算于：${when}`,
  annualPeople: (year: number) => `${year}年度信息报送个人排名`,
} as const;
