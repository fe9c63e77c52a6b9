// Owns the words of the first run.

export const firstRunTexts = {
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
  badYear: "请填写四位年份，如 2022。",
  undecided: (count: number) => `有 ${count} 处要先处理，之后才能建立台账：`,
  fix: "改为",
  fixFor: (address: string) => `${address} 改为`,
  skip: "跳过这一行",
  override: "以这一行为准",
  asZero: "按 0 篇计",
  reset: "重新处理",
  clerk: "您的姓名（经办人）",
  clerkHint: "记入日志。可以先空着，以后再填。",
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
    "台账已建好。加载项的公式还没有载入，“季度考核”表先写成了数值。稍后在“考核”页点“重算季度表”即可变回公式。",
  created: (departments: number, articles: number) =>
    `已建立台账：${departments} 个部门，${articles} 篇。`,
} as const;
