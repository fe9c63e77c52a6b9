// Owns the words of the list of submissions.

export const submissionTexts = {
  summary: (count: number, waiting: number) => `已登记 ${count} 篇，待补审签 ${waiting} 篇`,
  list: "报送列表",
  search: "查找报送",
  searchHint: "编号、部门或标题",
  onlyWaiting: "只看待补审签",
  nothingFound: "没有符合条件的报送。",
  shown: (shown: number, count: number) =>
    `只列出最近 ${shown} 篇，共 ${count} 篇，请用查找缩小范围。`,
  adopted: (outlets: number) => `已采用 ${outlets} 处`,
  lacks: (who: string) => `缺${who}审阅`,
  approvedOn: "审阅日期",
  kinds: {
    approve: "补审签",
    accept: "审核通过",
    correct: "改正",
    return: "退回",
    void: "作废",
    restore: "恢复",
  },
  /** Who is meant: one by its 编号, several by their number. */
  subject: (ids: readonly string[]) => (ids.length === 1 ? (ids[0] ?? "") : `${ids.length} 篇`),
  actionFor: (action: string, subject: string) => `${action} ${subject}`,
  formFor: (subject: string, action: string) => `${subject} ${action}`,
  tick: (id: string) => `选中 ${id}`,
  ticked: (count: number) => `已选 ${count} 篇：`,
  untick: "取消选择",
  nothingForAll: "所选几篇情况不同，没有都能做的操作，请分开处理。",
  resubmit: "登记重报",
  done: (subject: string, action: string) => `${subject} 已${action}。`,
  nowIs: (subject: string, action: string, status: string) =>
    `${subject} 已${action}，现为“${status}”。`,
  resubmitting: (id: string) => `已把 ${id} 的内容填入登记表，保存后作为它的重报。`,
  correction: {
    to: (field: string) => `${field}改为`,
    unchanged: "不改",
    more: "改其他各项",
    add: (field: string) => `增加${field}`,
    noApprovalDay: "审阅日期不能为空。",
    noTitle: "标题不能为空。",
    noDepartment: "请选择部门。",
    badCount: (typed: string) => `字数“${typed}”不是数字。`,
    nothingChanged: "没有改动任何一项。",
    notCorrected: (why: string) => `没有改正：${why}`,
  },
} as const;
