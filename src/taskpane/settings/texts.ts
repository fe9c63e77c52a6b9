// Owns the words of 设置.

export const settingsTexts = {
  clerk: "经办人",
  clerkHint: "记入日志的姓名。",
  about: "与“设置”表相同，改动立即生效并记入日志。",
  manual: "使用手册",
  version: (version: string) => `版本 ${version}`,
  newYear: "新年度",
  save: "保存",
  saveFor: (label: string) => `保存${label}`,
  changed: (label: string, value: string) => `已把“${label}”改为 ${value}。`,
  expected: (expected: string) => `应为 ${expected}`,
} as const;

export const departmentChangeTexts = {
  title: "部门变更（篇数、名称、并入）",
  about: "生效日期所在季度及以后按新的算；已封存的列入“更正”。",
  department: "变更部门",
  field: "变更内容",
  fields: { quota: "年度篇数", name: "名称", mergedInto: "并入" },
  value: "变更为",
  successor: "并入部门",
  from: "生效日期",
  reason: "变更原因",
  record: "记录变更",
  list: "已记录的变更",
  line: (from: string, name: string, what: string, old: string, next: string) =>
    `${from} ${name} ${what}：${old === "" ? "" : `${old} → `}${next}`,
  recorded: (name: string, from: string) => `已记录${name}自 ${from} 起的变更。`,
  noDepartment: "没有记录：请选择部门。",
  noDate: "没有记录：请填写生效日期，如 2022-7-1。",
  noQuota: "没有记录：年度篇数应为不小于 0 的整数。",
  noName: "没有记录：请填写新名称。",
  noSuccessor: "没有记录：请选择并入哪个部门。",
} as const;
