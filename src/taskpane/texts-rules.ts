// Owns the texts of what comes after a registration: its life, adoption, commission, evaluation, settings.
// Part of texts.ts, apart for its length alone.

export const ruleTexts = {
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

  departmentChange: {
    title: "部门变更（篇数、名称、并入）",
    about: "从生效日期起算，只影响尚未结束的季度；以前的季度不变。",
    department: "变更部门",
    field: "变更内容",
    fields: { quota: "年度篇数", name: "名称", mergedInto: "并入" },
    value: "变更为",
    successor: "并入部门",
    from: "生效日期",
    reason: "变更原因",
    record: "记录变更",
    list: "已记录的变更",
    line: (
      from: string,
      name: string | number,
      what: string,
      old: string | number,
      next: string | number,
    ) => `${from} ${name} ${what}：${old === "" ? "" : `${old} → `}${next}`,
    recorded: (name: string, from: string) => `已记录${name}自 ${from} 起的变更。`,
    noDepartment: "没有记录：请选择部门。",
    noDate: "没有记录：请填写生效日期，如 2022-7-1。",
    noQuota: "没有记录：年度篇数应为不小于 0 的整数。",
    noName: "没有记录：请填写新名称。",
    noSuccessor: "没有记录：请选择并入哪个部门。",
  },

  evaluation: {
    title: "季度考核",
    about:
      "“季度考核”表由公式自动计算。公式丢失、显示 #NAME? 或数字不更新时，点“重算季度表”重新写入。",
    recalculate: "重算季度表",
    recalculating: "正在重算…",
    recalculated: "已重算“季度考核”表。",
    asValues:
      "已重算。自定义函数没有响应，“季度考核”表先写成了数值。稍后再点“重算季度表”即可变回公式；在此之前，台账改动后也请再点一次。",
    peopleTitle: "个人与年度",
    peopleAbout:
      "本季平时考核“好”推荐名单和本年度个人排名，写入“个人”表；年度考核按部门和个人汇总全年。",
    writeAnnual: "生成年度考核",
    annual: "已生成年度考核各表。",
    writePeople: "生成个人名单",
    people: "已生成“个人”表。",
    peopleAsValues:
      "已生成“个人”表。自定义函数没有响应，先写成了数值。稍后再点“生成个人名单”即可变回公式。",
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
