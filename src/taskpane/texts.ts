// Owns every text of the pane.

import type { Quarter } from "../domain/vocabulary";

const QUARTER_NAMES = ["第一季度", "第二季度", "第三季度", "第四季度"] as const;

export const texts = {
  quarter: (quarter: Quarter) => QUARTER_NAMES[quarter - 1] ?? "",
  loading: "正在读取工作簿…",
  needsExcel: "请在 Excel 中打开这个任务窗格：在“开始”选项卡点“打开台账”。",
  crashed: "窗格出了错，工作簿里的数据没有变。请关闭窗格再打开；若仍不行，请记下这句话：",
  unknownError: (message: string) =>
    `没有办成：${message}。请再试一次；若仍不行，请保存工作簿后重开。`,
  retry: "重新读取",
  unreadRows: (count: number) => `有 ${count} 处内容读不懂，没有计入：`,
  more: (count: number) => `另有 ${count} 处。`,

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
    otherSheets: (names: string) => `还有别的表也像计划表：${names}。要用它，请选定它的单元格。`,
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
    pickHint: "也可以先在工作表里选定计划表的单元格（连同表头），再点：",
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
    saved: (id: string, department: string, category: string, words: number) =>
      `已登记 ${id} ${department} ${category} ${words > 0 ? `${words}字` : "（字数未填）"}`,
    notSaved: (why: string) => `没有登记：${why}`,
    kept: "填写的内容都还在，处理后再按 Ctrl+Enter 保存。",
    undo: "撤销",
    undone: (id: string) => `已撤销 ${id}：台账中这一行改为“作废”，编号不再使用。`,
    notUndone: (why: string) => `没有撤销：${why}`,
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
    sameDayPublication: "与收稿同日，没有写明钟点时标为“待核”。",
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

  life: {
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
    confirm: "确定",
    cancel: "取消",
    return: "退回",
    void: "作废",
    accept: "审核通过",
    resubmit: "登记重报",
    reason: "原因",
    done: (id: string, action: string) => `${id} 已${action}。`,
    resubmitting: (id: string) => `已把 ${id} 的内容填入登记表，保存后作为它的重报。`,
    undoReason: (action: string) => `撤销“${action}”`,
    undone: (id: string, action: string) => `${id}：已撤销“${action}”。`,
  },

  adoption: {
    article: "文章",
    articleHint: "标题的一部分、编号或部门",
    found: "找到的文章",
    notFound: "台账中没有这样的文章。",
    narrow: (shown: number, count: number) =>
      `只列出 ${shown} 篇，共 ${count} 篇，请再多写几个字。`,
    chosen: (id: string, title: string, department: string) => `${id} ${title}（${department}）`,
    outlet: "采用渠道",
    outletHint: "列表里没有的渠道，请先在“采用渠道”表中加一行。",
    follows: (kind: string, level: string, commendable: boolean) =>
      `${kind}，${level}级，${commendable ? "表彰" : "不表彰"}`,
    date: "采用日期",
    link: "链接",
    add: "记录采用",
    missing: "没有记录：请选择采用渠道，并填写采用日期。",
    already: (id: string, outlet: string) => `${id} 已记录被${outlet}采用，没有重复记录。`,
    added: (id: string, outlet: string) => `已记录：${id} 被${outlet}采用。`,
    withdraw: "撤回",
    withdrawFor: (id: string, outlet: string) => `撤回 ${id} ${outlet}`,
    withdrawn: (id: string, outlet: string) => `已撤回：${id} 被${outlet}采用的记录，日志已记。`,
    list: "采用记录",
    none: "还没有采用记录。先按标题找到文章，再选渠道。",
    figures: (articles: number, times: number, rate: string) =>
      `本季采用 ${articles} 篇、${times} 次，采用率 ${rate}`,
  },

  commission: {
    topic: "题目",
    source: "来源",
    departments: "分配部门",
    issuedOn: "下达日期",
    deadline: "截止日期",
    issue: "下达约稿",
    noTopic: "没有下达：请填写题目。",
    noDepartment: "没有下达：请至少选一个分配部门。",
    noIssue: "没有下达：请填写下达日期，如 2022-4-12。",
    noDeadline: "没有下达：请填写截止日期，如 2022-4-30。",
    deadlineBeforeIssue: "没有下达：截止日期早于下达日期，请核对。",
    issued: (id: string, departments: string) => `已下达 ${id}，分配给${departments}。`,
    list: "约稿列表",
    none: "还没有约稿。",
    dates: (source: string, issuedOn: string, deadline: string) =>
      `${source === "" ? "" : `${source}，`}${issuedOn} 下达，${deadline} 截止`,
    departmentState: (department: string, state: string, receivedOn: string) =>
      `${department} ${state}${receivedOn === "" ? "" : `（${receivedOn}）`}`,
  },

  settings: {
    clerk: "经办人",
    clerkHint: "记入日志的姓名。",
    about: "与“设置”表相同，改动立即生效并记入日志。",
    save: "保存",
    saveFor: (label: string) => `保存${label}`,
    changed: (label: string, value: string) => `已把“${label}”改为 ${value}。`,
    expected: (expected: string) => `应为 ${expected}`,
  },

  evaluation: {
    title: "季度考核",
    about:
      "“季度考核”表由公式自动计算。公式丢失、显示 #NAME? 或数字不更新时，点“重算季度表”重新写入。",
    recalculate: "重算季度表",
    recalculating: "正在重算…",
    recalculated: "已重算“季度考核”表。",
    asValues: "已重算。这台 Excel 不能用自定义函数，“季度考核”表写成了数值，台账改动后请再点一次。",
    sealTitle: "封存",
    sealAbout: "封存把本季考核写成一张不再变动的表；之后补录或改动的，列入“更正”。",
    seal: "封存本季",
    askSeal: (label: string) =>
      `封存${label}：写下的数据以后不再变动。请先核对“季度考核”表和截止日期。`,
    confirmSeal: "确定封存",
    sealed: (label: string, at: string, sheet: string) =>
      `${label}已于 ${at} 封存，见“${sheet}”表。`,
    sealDone: (label: string, sheet: string) => `已封存${label}，见“${sheet}”表。`,
    reopen: "重开",
    reopenFor: (label: string) => `重开${label}`,
    reopened: (label: string, kept: string) => `已重开${label}，原封存表保留为“${kept}”。`,
    corrections: "更新更正清单",
    corrected: (count: number) =>
      count === 0
        ? "封存以后没有补录或改动。"
        : `封存以后有 ${count} 处补录或改动，已列入“更正”表。`,
    nothingSealed: "还没有封存过的季度，没有更正可列。",
  },

  criticism: {
    title: "拟列批评",
    about: "系统按考核结果提出，由领导逐条确认；只有“确认”的才会写进通报。",
    propose: "提出拟列名单",
    proposed: (added: number, renewed: number, unfounded: number) =>
      `新提出 ${added} 条，更新 ${renewed} 条${unfounded > 0 ? `；${unfounded} 条的依据已不成立，请处理为“不列”` : ""}。`,
    confirmer: "确认人",
    confirmerHint: "由哪位领导决定，确认或不列时必填。",
    list: "拟列批评名单",
    heading: (department: string, ground: string, decision: string) =>
      `${department} · ${ground} · ${decision}`,
    decidedBy: (name: string) => `（${name}）`,
    decisions: { 拟列: "恢复拟列", 确认: "确认", 不列: "不列" },
    decideFor: (decision: string, department: string, ground: string) =>
      `${decision} ${department} ${ground}`,
    decided: (department: string, ground: string, decision: string) =>
      `${department}（${ground}）：${decision}。`,
    manual: "手工添加（误报、漏报、瞒报、虚报、消极敷衍）",
    department: "被批评部门",
    ground: "依据",
    sentence: "事由",
    add: "添加",
    added: (department: string, ground: string) => `已添加：${department}（${ground}），待确认。`,
    noDepartment: "没有添加：请选择部门。",
  },
} as const;
