// Owns the words that several views share.

import type { CivilDate } from "../../domain/calendar/civil-date";

export const sharedTexts = {
  copyByHand: "这里不能自动复制，请在下面选中全部文字后按 Ctrl+C：",
  unreadRows: (count: number) => `有 ${count} 处读不懂或对不上，没有计入或按空白处理，请逐处改正：`,
  numbersTwice: (numbers: readonly string[]) => `编号 ${numbers.join("、")} 在台账中不止一行。`,
  numbersMissing: (count: number) => `台账中有 ${count} 行没有编号。`,
  renumber: "给后面的行改用新编号",
  number: "给这些行编上新编号",
  numbered: (done: readonly { readonly told: string; readonly now: string }[]) => {
    const given = done.filter(({ told }) => told === "").map(({ now }) => now);
    const changed = done.filter(({ told }) => told !== "");
    return [
      ...(given.length === 0 ? [] : [`已编号：${given.join("、")}，日志已记。`]),
      ...(changed.length === 0
        ? []
        : [
            `已改号：${changed.map(({ told, now }) => `${told} → ${now}`).join("，")}，日志已记。原编号下的采用、重报、重复仍算前一行的；属于后一行的，请改成新编号。`,
          ]),
    ].join("");
  },
  sameRowTwice:
    "没有可改的编号了。仍有提示的，是连内容也完全相同的行，像是同一行贴了两次，请在台账中删去多余的一行。",
  sealed: (quarter: string, at: string) =>
    `${quarter}已于 ${at} 封存：改动照常保存，列入“更正”，封存表不变。`,
  show: "选定",
  showCell: (cell: string) => `选定 ${cell}`,
  hiddenCell: (cell: string) =>
    `已选定 ${cell}，但它在隐藏的行或列里，看不见。请先清除筛选或取消隐藏。`,
  more: (count: number) => `另有 ${count} 处。`,
  remove: (name: string) => `移除${name}`,
  calendar: "打开日历",
  noDate: (field: string) => `请填写${field}，如 2022-4-12。`,
  notADate: (written: string) => `“${written}”不是日期`,
  noSuchDay: ({ year, month, day }: CivilDate) => `${year}年${month}月没有${day}日`,
  badDate: (field: string, why: string) =>
    `${field}${why}，请写成 2022-4-12、2022.4.12 或 4月12日。`,
  wrongDay: (field: string, written: string, why: string) =>
    `${field}“${written}”有误，${why}，请核对。`,
  undo: "撤销",
  choose: "请选择",
  confirm: "确定",
  cancel: "取消",
  reason: "原因",
  noReason: "请写明原因，日志里要留。",
  none: "—",
  joint: "联合报送：",
  choices: "可选的部门",
  departmentHint: "汉字、拼音或首字母，如 sz",
  unknownDepartment: (typed: string) => `“部门”表里没有“${typed}”，请从列表中选。`,
} as const;
