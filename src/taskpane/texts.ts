// Owns every text of the pane.

import type { Quarter } from "../domain/records/vocabulary";
import { ruleTexts } from "./texts-rules";

const QUARTER_NAMES = ["第一季度", "第二季度", "第三季度", "第四季度"] as const;

export const texts = {
  quarter: (quarter: Quarter) => QUARTER_NAMES[quarter - 1] ?? "",
  loading: "正在读取工作簿…",
  unknownError: (message: string) =>
    `没有办成：${message}。请再试一次；若仍不行，请保存工作簿后重开。`,
  retry: "重新读取",
  unreadRows: (count: number) => `有 ${count} 处内容读不懂，没有计入：`,
  more: (count: number) => `另有 ${count} 处。`,

  /** T4: told as saved, covered by another clerk's write since, and written again. */
  restored: ({ table, told, now }: { table: string; told: string; now: string }) =>
    told === ""
      ? `“${table}”中刚保存的一行被他人同时的写入盖掉，已重新写入。`
      : `${told} 刚保存就被他人同时登记的内容盖掉，已改用编号 ${now} 重新写入“${table}”。`,
  notRestored: (why: string) => `核对刚才保存的内容时出了问题：${why}`,

  undo: {
    lastTime: (action: string, subject: string) => `上次的操作：${action} ${subject}。`,
    unregistered: (id: string) => `已撤销 ${id}：台账中这一行改为“作废”，编号不再使用。`,
    undone: (action: string, subject: string) => `${subject}：已撤销“${action}”。`,
    notUndone: (why: string) => `没有撤销：${why}`,
  },

  tabs: {
    list: "功能",
    register: "登记",
    progress: "进度",
    adoption: "采用",
    commission: "约稿",
    evaluation: "考核",
    settings: "设置",
  },

  header: {
    region: "考核期",
    year: "年度",
    quarter: "季度",
    completion: "累计完成率",
    met: (met: number, assessed: number) => `达标部门 ${met}/${assessed}`,
    asOf: (date: string) => `截至 ${date}`,
    overdue: (count: number) => `约稿逾期未交 ${count} 件`,
    dueSoon: (count: number) => `约稿 3 天内到期 ${count} 件`,
    deadline: (topic: string, date: string, departments: string) =>
      `${topic}（${departments}，${date} 截止）`,
    none: "—",
  },

  firstRun: {
    title: "建立信息报送台账",
    found: (sheet: string, departments: number, articles: number) =>
      `找到任务计划表：${sheet}，${departments} 个部门，${articles} 篇。`,
    block: (index: number, count: number) => {
      if (count === 1) return "";
      if (count === 2) return index === 0 ? "左栏" : "右栏";
      return `第${index + 1}栏`;
    },
    discrepancy: (where: string, label: string, stated: string, computed: number) =>
      `${where}${label} ${stated}，按行合计 ${computed}`,
    notStated: "不是整数",
    keptBoth: "以各行的篇数为准，两个数都会保存。",
    year: "年度",
    yearMissing: "计划表的标题里没有年度，请填写，如 2022。",
    undecided: (count: number) => `有 ${count} 处要先处理，之后才能建立台账：`,
    fix: "改为",
    fixFor: (address: string) => `${address} 改为`,
    skip: "跳过这一行",
    override: "以这一行为准",
    asZero: "按 0 篇计",
    reset: "重新处理",
    create: "建立台账",
    creating: "正在建立台账…",
    leavesPlanAlone: "在计划表旁边新建台账各表，计划表本身不改动。",
    pick: "用选定的单元格",
    pickHint:
      "改过计划表，请点“重新查找”；要用别的表，请先选定它的单元格（连同表头），再点“用选定的单元格”。",
    pasteHint: "请打开或粘贴计划表，选定它的单元格（连同表头），再点“用选定的单元格”。",
    searchAgain: "重新查找",
    createdBut: (sentence: string) => `台账已建好，可以登记；“季度考核”表还没有算好：${sentence}`,
    asValues:
      "台账已建好。自定义函数还没有响应，“季度考核”表先写成了数值。稍后在“考核”页点“重算季度表”即可变回公式。",
    created: (departments: number, articles: number) =>
      `已建立台账：${departments} 个部门，${articles} 篇。`,
  },

  register: {
    subject: "粘贴邮件标题",
    subjectHint: "如 (水寨司法所)+信息标题",
    department: "部门",
    choices: "可选的部门",
    departmentHint: "汉字、拼音或首字母，如 sz",
    coDepartments: "参与部门",
    joint: "联合报送：",
    sameDay: "同收稿日期",
    remove: (name: string) => `移除${name}`,
    unknownDepartment: (typed: string) => `“部门”表里没有“${typed}”，请从列表中选。`,
    title: "标题",
    category: "类别",
    chooseCategory: "请选择",
    body: "正文",
    bodyHint: "粘贴正文，自动数字数；正文不写入工作簿",
    wordCount: "字数",
    author: "主笔",
    coAuthors: "参与撰写",
    namesHint: "多人用顿号隔开",
    receivedOn: "收稿日期",
    calendar: "打开日历",
    headApproved: "部门负责人已审阅",
    leaderApproved: "分管领导已审阅",
    headApprovedOn: "部门负责人审阅日期",
    leaderApprovedOn: "分管领导审阅日期",
    important: "重要信息",
    more: "更多内容",
    channel: "渠道",
    commission: "约稿编号",
    noCommission: "不是约稿",
    publishedAt: "发布/举行时间",
    publishedHint: "如 2022-4-12 或 2022-4-12 9:30",
    noPersonnelMatters: "不涉及具体人事、财务事项",
    hasProposals: "已提出对策建议",
    remark: "备注",
    save: "保存登记",
    saving: "正在保存…",
    saveHint: "Ctrl+Enter",
    clear: "清空",
    cleared: "已清空登记表，没有写入台账。",
    restored: "已恢复原来填写的内容。",
    saved: (id: string, department: string, category: string, words: number) =>
      `已登记 ${id} ${department} ${category}${words > 0 ? ` ${words}字` : "（字数未填）"}`,
    notSaved: (why: string) => `没有登记：${why}`,
    kept: "填写的内容都还在，处理后再按 Ctrl+Enter 保存。",
    undo: "撤销",
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
      receivedOn: "请填写收稿日期，如 2022-4-12",
    },
    badDate: (written: string) => `“${written}”不是日期，请写成 2022-4-12、2022.4.12 或 4月12日。`,
    badApprovalDate: (written: string) =>
      `“${written}”不是日期，将按收稿当日审阅登记；请写成 2022-4-12。`,
    badPublication: (written: string) =>
      `“${written}”不是日期，不会登记；请写成 2022-4-12 或 2022-4-12 9:30。`,
    longTitle: (length: number) =>
      `标题有 ${length} 字，是否把正文贴到了这里？不影响登记，请核对。`,
    otherYear: (year: number) => `不在 ${year} 年度内，登记后不计入本年度的篇数。`,
    futureReceipt: "晚于今天，请核对。",
    approvedLater: "审阅晚于收稿，登记后标为“先报后批”，照样计数。",
    unapproved: (who: string) => `缺${who}审阅：登记为“待审”，标“缺审签”，暂不计数。`,
    sameDayPublication: "收稿与发布/举行同日，没有都写明钟点，登记后标为“待核”。",
    latePublication: "收稿晚于发布/举行，登记后标为“迟报”。",
  },

  progress: {
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
  },

  ...ruleTexts,
} as const;
