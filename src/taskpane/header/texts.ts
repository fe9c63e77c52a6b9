// Owns the words of what is always on top.

export const headerTexts = {
  title: "信息报送台账",
  year: "年度",
  quarter: "季度",
  /** E1: by the 口径. */
  completion: { 累计: "累计完成率", 当季: "本季完成率" },
  /** E3: those with nothing due are in neither number. */
  met: (met: number, assessed: number, departments: number) =>
    `达标部门 ${met}/${assessed}${departments > assessed ? `（另 ${departments - assessed} 个本期无任务）` : ""}`,
  asOf: (date: string) => `截至 ${date}`,
  overdue: (count: number) => `约稿逾期未交 ${count} 件`,
  dueSoon: (count: number) => `约稿 3 天内到期 ${count} 件`,
  deadline: (topic: string, date: string, departments: string) =>
    `${topic}（${departments}，${date} 截止）`,
  /** E12 */
  yearWithoutPlan: (year: number) => `${year}（无计划表）`,
  noPlan: "本年度没有计划表：不算应报和欠报，不定完成状态。有了计划表请点“新年度”。",
  newYear: "新年度",
  sealed: (at: string) => `本季度已于 ${at} 封存，此后的登记和改动列入“更正”。`,
} as const;
