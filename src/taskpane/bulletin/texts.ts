// Owns the words of the 通报 in the pane.

export const bulletinTexts = {
  title: "季度通报",
  about:
    "按“季度考核”表（已封存的按封存）和各表写成通报，先看、可改，再存成 Word 文件或复制。只有“确认”的批评才会写进去。",
  make: "生成通报",
  again: "重新生成",
  making: "正在生成…",
  made: (label: string) => `已生成${label}的通报，请核对。`,
  open: "发文前检查",
  nothingOpen: "没有待办的事项。",
  /** Begins with what stands on the button, for who says it aloud. */
  rows: (what: string) => `查看对应的行：${what}`,
  showRows: "查看对应的行",
  shown: (selected: number, hidden: number) =>
    `已选定 ${selected} 行。` +
    (hidden > 0 ? `另有 ${hidden} 行被筛选或隐藏，请清除筛选、取消隐藏后再看。` : ""),
  letterhead: "署名和联系方式",
  fields: {
    office: "发文机关署名",
    mark: "发文机关标志（红头，留空为套印）",
    mailbox: "报送邮箱",
    contact: "联系人",
    phone: "联系电话",
    copiedTo: "抄送",
    issuer: "印发机关（版记，留空不印）",
  },
  number: "发文字号（只用于这一次）",
  numberLike: (year: number) => `如 华司字〔${year}〕3号`,
  keep: "记入“设置”",
  kept: "已记入“设置”，下次生成时带出。",
  date: "成文日期",
  dateWrong: "请写成 2022-07-05 这样的日期。",
  preview: "通报预览",
  sentence: (text: string) => `修改：${text}`,
  leaveOut: (text: string) => `不写：${text}`,
  restore: (text: string) => `恢复：${text}`,
  leave: "不写",
  back: "恢复",
  edit: "修改",
  editDone: "改好",
  changed: (count: number) => `改动了 ${count} 处，只在这一份通报里有效。`,
  annexes: "附件",
  check: "数字核对",
  checked: "已核对：通报里的篇数与“季度考核”表一致（已封存的季度取自封存表）。",
  save: "存成 Word 文件",
  saved: (name: string) =>
    `已开始保存“${name}”。没有看到文件的，请点“带格式复制”，粘贴到 Word 或 WPS。`,
  fileName: (title: string) => `${title}.docx`,
  template: "用本单位模板…",
  templateHint:
    "模板是写有 {标题} 这样标签的 Word 文件（.docx），标签见使用手册“通报模板”。每次选一次，不保存。",
  copy: "带格式复制",
  copied: "已复制，可粘贴到 Word 或 WPS。",
  notCopied: "这里不能自动复制，请改用“存成 Word 文件”。",
  copyText: "复制纯文字",
} as const;
