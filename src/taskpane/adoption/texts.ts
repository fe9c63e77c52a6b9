// Owns the words of 采用.

export const adoptionTexts = {
  article: "文章",
  articleSeveral: "同一期采用几篇的，可逐篇找到，一次记录。",
  articleHint: "标题的一部分、编号或部门",
  found: "找到的文章",
  notFound: "台账中没有这样的文章。",
  narrow: (shown: number, count: number) => `只列出 ${shown} 篇，共 ${count} 篇，请再多写几个字。`,
  chosen: "所选文章",
  chosenOne: (id: string, title: string, department: string) => `${id} ${title}（${department}）`,
  leaveOut: "去掉",
  leaveOutFor: (id: string) => `去掉 ${id}`,
  outlet: "采用渠道",
  date: "采用日期",
  link: "链接",
  add: "记录采用",
  noOutlet: "请选择采用渠道。",
  notRecorded: (why: readonly string[]) => `没有记录：${why.join("")}`,
  otherYear: (year: number) => `不在 ${year} 年度内，请核对。`,
  beforeReceipt: (id: string, received: string) => `早于 ${id} 的收稿日期 ${received}，请核对。`,
  notLive: (id: string, status: string) => `${id} 现为“${status}”，请核对是否被采用。`,
  already: (ids: readonly string[], outlet: string) =>
    `${ids.join("、")} 已记录被${outlet}采用，没有重复记录。`,
  /** Of several none is recorded. */
  alreadyAmong: (ids: readonly string[], outlet: string) =>
    `没有记录：${ids.join("、")} 已记录被${outlet}采用，请从所选文章中去掉后再试。`,
  added: (ids: readonly string[], outlet: string) =>
    ids.length === 1
      ? `已记录：${ids.join("")} 被${outlet}采用。`
      : `已记录：${ids.join("、")} 共 ${ids.length} 篇被${outlet}采用。`,
  withdraw: "撤回",
  withdrawFor: (id: string, outlet: string) => `撤回 ${id} ${outlet}`,
  withdrawn: (id: string, outlet: string) => `已撤回：${id} 被${outlet}采用的记录，日志已记。`,
  list: "采用记录",
  none: "还没有采用记录。先按标题找到文章，再选渠道。",
  receipt: {
    title: "采用回执",
    by: "回执给",
    kinds: { department: "部门", author: "主笔" },
    copy: "复制回执",
    copied: (whose: string) => `已复制${whose}的采用回执，可粘贴到粤政易。`,
    none: {
      department: "本季还没有采用记录，没有回执。",
      author: "本季没有写明主笔的采用记录，没有回执。",
    },
  },
  figures: (articles: number, times: number, rate: string) =>
    `本季采用 ${articles} 篇、${times} 次，采用率 ${rate}`,
} as const;
