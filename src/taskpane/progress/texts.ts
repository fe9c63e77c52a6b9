// Owns the words of 进度, and of the 催报 text.

export const progressTexts = {
  search: "查找部门",
  onlyMissing: (count: number) => `只看未报（${count}）`,
  noLiaison: (names: string) => `没有填联络员的：${names}。`,
  liaison: (person: string) => `联络员：${person}。`,
  reminderHead: (year: number, quarter: string, asOf: string) =>
    `【信息报送催报】${year}年${quarter}（截至${asOf}）欠报或本季没有信息计入的部门：`,
  /** O3: before the quarter's end nobody has missed it yet. */
  noticeHead: (year: number, quarter: string, end: string, days: number) =>
    `【信息报送提醒】${year}年${quarter}到${end}为止，${days === 0 ? "今天是最后一天" : `还有 ${days} 天`}，以下部门将缺报：`,
  noticeTail: (end: string) =>
    `请于${end}前将信息稿件发局办公室邮箱，邮件标题注明“（部门）+信息标题”。`,
  soon: (quarter: string, days: number, count: number) =>
    `离${quarter}结束${days === 0 ? "只剩今天" : `还有 ${days} 天`}，将缺报的部门 ${count} 个。`,
  onlySoon: (count: number) => `只看将缺报（${count}）`,
  reminderTail: "请尽快将信息稿件发局办公室邮箱，邮件标题注明“（部门）+信息标题”。",
  copy: "复制催报",
  copied: (count: number) => `已复制 ${count} 个部门的催报内容，可粘贴到粤政易。`,
  nobodyToRemind: "列出的部门里没有要催报的。",
  reminderText: "催报内容",
  selected: (name: string, rows: number) => `已在台账中选中${name}的 ${rows} 行。`,
  hidden: (rows: number) => `另有 ${rows} 行被筛选或隐藏，请在台账中清除筛选、取消隐藏后再看。`,
  noRows: (name: string) => `${name}在本年度还没有报送，台账中没有它的行。`,
  nothingFound: "没有符合条件的部门。",
  notAssessed: "不定状态",
  listLabel: "各部门进度",

  figure: {
    open: (department: string) => `插入公式 ${department}`,
    label: "插入公式",
    about: "先在自己的表里选定一个空单元格：下面这一项会写成公式放进去，随台账自动更新。",
    column: (department: string) => `${department}的哪一项`,
    insert: "插入到选定单元格",
    inserted: (department: string, header: string, address: string) =>
      `已在 ${address} 插入${department}的${header}，会随台账自动更新。`,
  },
} as const;
