// Owns the words with which a plan's reading is shown (P0).

import type { RowRole } from "../../domain/plan/understanding";

export const ROLE_NAMES: Readonly<Record<RowRole, string>> = {
  department: "部门",
  continuation: "接上一行",
  subtotal: "小计",
  total: "合计",
  section: "分节",
  heading: "表头",
  title: "标题",
  note: "说明",
};

/** In the order in which they are offered. */
export const ROLES = Object.keys(ROLE_NAMES) as RowRole[];

export const planTexts = {
  possible: (sheet: string) =>
    `工作表“${sheet}”像是计划表，但没有把握。看清下面的内容，对了再建立台账。`,
  maybe: "下面这些表里有单位和数字，如果其中一张就是计划表，请点它：",
  take: (sheet: string, label: string) => `${sheet}：${label}`,
  sheet: "工作表",
  area: "表",
  names: (block: string) => `${block}单位名称在`,
  figures: (block: string) => `${block}篇数在`,
  column: (place: string, heading: string) => (heading === "" ? place : `${place}：${heading}`),
  why: (why: string) => `依据：${why}。`,
  otherYear: (year: number) => `改为 ${year} 年`,
  rows: (count: number) => `逐行查看 ${count} 行部门`,
  others: "不算部门的行",
  role: (address: string, text: string) => `${address} ${text || "（空）"} 是`,
  line: (text: string, figure: string) =>
    figure === "" ? text || "（空）" : `${text || "（空）"}：${figure}`,
  backToFirst: "恢复最初的理解",
  confirmAll: (count: number) => `${count} 处文字写的篇数，都按合成的数登记`,
  point: "都不对？自己指定单位列和篇数列",
  choose: "请选择",
  file: "从 Word 文件读入",
  fileHint: "计划在 Word 文件（.docx）里的，选它或把它拖进窗格：表格会放到新工作表“计划表”里再读。",
  readingFile: "正在读取…",
  placed: (sheet: string, left: number) =>
    `已把文件里的表格放到工作表“${sheet}”。` +
    (left === 0 ? "" : `另有 ${left} 张表格不像计划，没有放进来。`),
  whichTable: (count: number) => `文件里有 ${count} 张表格，哪一张是计划表？请点它：`,
  table: (name: string, words: string) => `${name}：${words}`,
  join: "合到一张新表里",
  joined: (name: string, count: number) =>
    `已把 ${count} 张表的内容依次放到新工作表“${name}”，原来的表没有改动。`,
  direction: "单位怎样排",
  directions: ["每行一个单位", "每列一个单位"],
  pointedNames: (turned: boolean) => `哪一${turned ? "行" : "列"}是单位名称`,
  pointedFigures: (turned: boolean) => `哪一${turned ? "行" : "列"}是全年篇数`,
  unreadable: (turned: boolean) =>
    turned
      ? "这两行里没有一列既有名称又有数字，请换一行。"
      : "这两列里没有一行既有名称又有数字，请换一列。",
};
