// Owns the words of the list of submissions.

export const submissionTexts = {
  summary: (count: number, waiting: number) => `已登记 ${count} 篇，待补签 ${waiting} 篇`,
  search: "查找报送",
  searchHint: "编号、部门或标题",
  onlyWaiting: "只看待补签",
  nothingFound: "没有符合条件的报送。",
  shown: (shown: number, count: number) =>
    `只列出最近 ${shown} 篇，共 ${count} 篇，请用查找缩小范围。`,
  lacks: (who: string) => `缺${who}审阅`,
  approve: "补审签",
  approveFor: (id: string) => `${id} 补审签`,
  approvedOn: "审阅日期",
  return: "退回",
  void: "作废",
  accept: "审核通过",
  resubmit: "登记重报",
  done: (id: string, action: string) => `${id} 已${action}。`,
  resubmitting: (id: string) => `已把 ${id} 的内容填入登记表，保存后作为它的重报。`,
} as const;
