// Owns the words of 进度, and of the 催报 text.

export const progressTexts = {
  search: "查找部门",
  onlyMissing: (count: number) => `只看未报（${count}）`,
  noLiaison: "联络员未填。",
  liaison: (person: string) => `联络员：${person}。`,
  reminderHead: (year: number, quarter: string, asOf: string) =>
    `【信息报送催报】${year}年${quarter}（截至${asOf}）尚未完成信息报送任务的部门：`,
  reminderTail: "请尽快将信息稿件发局办公室邮箱，邮件标题注明“(部门)+信息标题”。",
  copy: "复制催报",
  copied: (count: number) => `已复制 ${count} 个部门的催报内容，可粘贴到粤政易。`,
  nobodyToRemind: "没有欠报的部门，不需要催报。",
  copyByHand: "浏览器不允许复制，请在下面选中全部文字后按 Ctrl+C：",
  reminderText: "催报内容",
  selected: (name: string, rows: number) => `已在台账中选中${name}的 ${rows} 行。`,
  hidden: (rows: number) => `另有 ${rows} 行被筛选隐藏，请在台账中清除筛选后再看。`,
  noRows: (name: string) => `${name}在本年度还没有报送，台账中没有它的行。`,
  nothingFound: "没有符合条件的部门。",
  notAssessed: "不定状态",
  listLabel: "各部门进度",
} as const;
