// Owns the words that several views share.

import type { Quarter } from "../../domain/records/vocabulary";

const QUARTER_NAMES = ["第一季度", "第二季度", "第三季度", "第四季度"] as const;

export const sharedTexts = {
  quarter: (quarter: Quarter) => QUARTER_NAMES[quarter - 1] ?? "",
  unreadRows: (count: number) => `有 ${count} 处内容读不懂，没有计入：`,
  more: (count: number) => `另有 ${count} 处。`,
  remove: (name: string) => `移除${name}`,
  calendar: "打开日历",
  badDate: (written: string) => `“${written}”不是日期，请写成 2022-4-12、2022.4.12 或 4月12日。`,
  undo: "撤销",
  choose: "请选择",
  confirm: "确定",
  cancel: "取消",
  reason: "原因",
  none: "—",
  choices: "可选的部门",
  departmentHint: "汉字、拼音或首字母，如 sz",
  unknownDepartment: (typed: string) => `“部门”表里没有“${typed}”，请从列表中选。`,
} as const;
