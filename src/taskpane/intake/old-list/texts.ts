// Owns the words of importing an older list.

import { validitySentence, type Uncounted } from "../batch/uncounted";
import type { ListField } from "../../../intake/list/columns";

const FIELDS: Readonly<Record<ListField, string>> = {
  receivedOn: "收稿日期",
  department: "部门",
  title: "标题",
  category: "类别",
  wordCount: "字数",
  author: "主笔",
  channel: "渠道",
  headApproved: "部门负责人审阅",
  leaderApproved: "分管领导审阅",
  remark: "备注",
};

export const oldListTexts = {
  title: "导入旧台账",
  about:
    "把以前登记的报送导入台账。旧表只读取，不改动；同一行不会登记两次，中途关闭后再导入一次即可接着做。",

  ofThisWorkbook: "本工作簿的工作表",
  chooseFile: "选择工作簿文件（.xlsx）",
  readingFile: "正在读取…",
  paste: "或粘贴单元格",
  pasteHint: "在旧表中复制（连同表头），点这里按 Ctrl+V",
  pasted: "粘贴的单元格",
  fileSheet: "文件中的工作表",
  sheetName: (name: string) => `工作表“${name}”`,
  sheetOfFile: (file: string, name: string) => `“${file}”的工作表“${name}”`,
  emptySheet: (name: string) => `工作表“${name}”是空的。`,
  noCells: "粘贴的内容里没有单元格。",
  cut: (rows: number) => `只读取了前 ${rows} 行，其余请分开导入。`,

  understood: (source: string) => `${source}的各列，请核对：`,
  headerRow: "表头在",
  noHeader: "没有表头",
  row: (number: number) => `第 ${number} 行`,
  rowWith: (number: number, words: string) => `第 ${number} 行：${words}`,
  columnOf: (field: ListField) => `${FIELDS[field]}列`,
  noColumn: "（没有这一列）",
  column: (letters: string, words: string) => `${letters} 列 ${words}`,
  needed: "没有这一列就不能导入，请选择。",
  year: "日期没写年份的，年份是",
  badYear: "请填写四位年份，如 2021。",
  category: "类别空着、按字数也定不了的",
  leaveOut: "不导入",
  asCategory: (category: string) => `登记为${category}`,
  fillDown: "部门空着的，按上面一格的部门登记",
  approved: "没有审阅列的，按已审阅登记",
  approvedHint: "不勾选的登记为待审，暂不计数。",

  checking: "正在逐行核对…",
  summary: (open: number, known: number, leftOut: number) =>
    [
      `可以导入 ${open} 行`,
      ...(known > 0 ? [`以前登记过 ${known} 行`] : []),
      ...(leftOut > 0 ? [`不能导入 ${leftOut} 行`] : []),
    ].join("，") + "。",
  rows: (rows: readonly number[], count: number) =>
    `第 ${rows.join("、")} 行${count > rows.length ? "等" : ""}`,
  filledDown: (count: number, rows: string) =>
    `其中 ${count} 行的部门空着，按上面一格的部门登记（${rows}），请核对。`,
  yearAssumed: (count: number, rows: string, year: number) =>
    `其中 ${count} 行的日期没写年份，按 ${year} 年登记（${rows}）。`,
  byLength: (count: number, rows: string) => `其中 ${count} 行没写类别，按字数定（${rows}）。`,
  byChoice: (count: number, rows: string, category: string) =>
    `其中 ${count} 行没写类别，字数也定不了，登记为${category}（${rows}）。`,
  examples: "读出的前几行",
  example: (row: number, words: readonly string[], title: string) =>
    `第 ${row} 行：${words.join("　")}《${title}》`,
  words: (count: number | null) => (count === null ? "字数不详" : `${count}字`),
  problems: "读不出的内容",
  problem: (cell: string, reason: string) => `${cell}：${reason}`,
  moreProblems: (count: number) => `另有 ${count} 处，导入时列在“导入遗漏”表。`,
  sealed: (count: number) =>
    `其中 ${count} 行的收稿日期在已封存的季度：封存数不变，这些行列入更正。`,
  ofOtherYears: (year: number, count: number) =>
    `其中 ${count} 行不是 ${year} 年的，不计入本年度。`,
  importRows: (count: number) => `导入 ${count} 行`,
  listOnly: "列出不能导入的内容",
  retry: (count: number) => `继续导入 ${count} 行`,
  importing: (done: number, total: number) => `正在导入 ${done}/${total}…`,
  progress: "导入进度",
  stop: "停止",
  stopping: "这一组写完就停",

  done: (count: number, uncounted: Uncounted) =>
    `已导入 ${count} 行，${validitySentence(uncounted, "行")}。`,
  listed: (count: number, sheet: string) => `没有导入的 ${count} 处列在“${sheet}”表。`,
  stopped: (done: number, rest: number) =>
    `已停止：导入了 ${done} 行，还有 ${rest} 行没有导入，再次导入即可接着做。`,
  failed: (done: number, rest: number, why: string) =>
    `导入了 ${done} 行，还有 ${rest} 行没有导入：${why}处理后点“继续导入”，已导入的不会重复。`,
} as const;
