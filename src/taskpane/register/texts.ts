// Owns the words of the registration form; a field that is a column of 台账 is called by its heading there.

export const registerTexts = {
  subject: "粘贴邮件标题",
  subjectHint: "如（水寨司法所）+信息标题",
  sameDay: "同收稿日期",
  approvals: "审签",
  bothApproved: "两项已审阅",
  approvedOnReceipt: "审阅日期同收稿日期，不同的在“更多内容”里改。",
  body: "正文",
  bodyHint: "粘贴正文，自动数字数；正文不写入工作簿",
  namesHint: "多人用顿号隔开",
  headApproved: "部门负责人已审阅",
  leaderApproved: "分管领导已审阅",
  more: "更多内容",
  answers: (id: string, topic: string, deadline: string) =>
    `应答 ${id} ${topic}（${deadline} 截止）`,
  noCommission: "不是约稿",
  publishedAt: "发布/举行时间",
  publishedHint: "如 2022-4-12 或 2022-4-12 9:30",
  noPersonnelMatters: "不涉及具体人事、财务事项",
  hasProposals: "已提出对策建议",
  save: "保存登记",
  saving: "正在保存…",
  saveHint: "Ctrl+Enter",
  clear: "清空",
  savedBefore: (id: string) => `上次填的这一篇已登记为 ${id}，登记表已清空，不会重复登记。`,
  savedOtherwise: (id: string) =>
    `上次填的这一篇已登记为 ${id}，内容与登记表里的不同：再保存会改正 ${id}，不会另登一篇；如要登记另一篇，请先点“清空”。`,
  cleared: "已清空登记表，没有写入台账。",
  restored: "已恢复原来填写的内容。",
  saved: (id: string, department: string, category: string, words: number, meaning: string) =>
    `已登记 ${id} ${department} ${category}${words > 0 ? ` ${words}字` : "（字数未填）"}，${meaning}`,
  savedCounts: (quarter: string) => `有效，计入${quarter}。`,
  savedAfterAsOf: (quarter: string) =>
    `有效，计入${quarter}；晚于考核表上方的截止日期，表里暂不显示。`,
  savedOtherYear: (year: number, quarter: string) =>
    `有效，计入 ${year} 年${quarter}，不在当前年度。`,
  savedSealed: (quarter: string) => `有效；${quarter}已封存，列入“更正”，封存表不变。`,
  savedWaiting: (status: string, who: string) => `${status}，暂不计数：缺${who}审阅。`,
  savedDuplicate: (id: string) => `与 ${id} 重复，只留底，不计数。`,
  /** Of the last quarter there is none after it in its year. */
  savedApprovedLater: (quarter: string, isLast: boolean) =>
    `有效，但审阅晚于${quarter}末，不计入${quarter}的考核${isLast ? "" : "，计入其后各季度的累计"}。`,
  savedDirect: "有效，但按设置直报不计数。",
  notSaved: (why: string) => `没有登记：${why}`,
  kept: "填写的内容都还在，处理后再按 Ctrl+Enter 保存。",
  proposed: (category: string, min: number, max: number) =>
    `按字数建议为${category}（${min}—${max}字），可以改。`,
  duplicateQuestion: (id: string) => `与 ${id} 同题，是：`,
  isDuplicate: "重复，只留底，不计数",
  isAnother: "另一篇，照常登记",
  decideFirst: (sentence: string) => `${sentence}请在“标题”下面选好再保存。`,
  asResubmission: (id: string) => `作为 ${id} 的重报`,
  makeJoint: (id: string) => `并入 ${id}，作联合报送`,
  jointAction: "联合报送",
  joined: (id: string, department: string) =>
    `已把${department}记为 ${id} 的参与部门，没有另外登记。`,
  missing: {
    department: "请选择部门",
    title: "请填写标题",
    category: "请选择类别",
  },
  badApprovalDate: (why: string) => `${why}，将按收稿当日审阅登记；请写成 2022-4-12。`,
  badPublication: (why: string) => `${why}，不会登记；请写成 2022-4-12 或 2022-4-12 9:30。`,
  longTitle: (length: number) => `标题有 ${length} 字，是否把正文贴到了这里？不影响登记，请核对。`,
  otherYear: (year: number) => `不在 ${year} 年度内，不计入本年度的篇数。`,
  startedEarlier: (day: string) => `这一份是 ${day} 开始填的，收稿日期请核对。`,
  sealed: (quarter: string, at: string) =>
    `${quarter}已于 ${at} 封存：照常保存，列入“更正”，封存表不变。`,
  futureReceipt: "晚于今天，请核对。",
  approvedLater: "审阅晚于收稿，登记后标为“先报后批”，照样计数。",
  unapproved: (who: string, status: string) =>
    `缺${who}审阅，将登记为“${status}”${status === "重报" ? "，补审签后才计数" : ""}。`,
  problemTicks: "问题类信息不涉及具体人事、财务事项，并应提出对策建议：核对后勾选，不影响登记。",
  sameDayPublication: "收稿与发布/举行同日，没有都写明钟点，登记后标为“待核”。",
  latePublication: "收稿不早于发布/举行，登记后标为“迟报”。",
} as const;
