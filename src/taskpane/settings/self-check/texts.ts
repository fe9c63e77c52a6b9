// Owns the sentences of 自检: for each finding what is so, and the way out where it is not as it should be.

export const selfCheckTexts = {
  title: "自检",
  about: "逐项检查这台电脑上的 Excel、加载项和工作簿，只看不改。有问题时请复制结果发给帮忙的人。",
  run: "开始自检",
  running: "正在自检…",
  copy: "复制自检结果",
  copied: "已复制自检结果，可粘贴给帮忙的人。",
  copyByHand: "这里不能自动复制，请选中下面的文字后按 Ctrl+C。",
  list: "自检结果",
  tones: { good: "正常", note: "注意", bad: "有问题" },
  done: (bad: number, notes: number) => {
    const found = bad === 0 ? "没有发现问题" : `有 ${bad} 项有问题`;
    return `自检完毕，${found}${notes === 0 ? "" : `，另有 ${notes} 项请注意`}。`;
  },

  version: (version: string) => `信息报送台账：版本 ${version}。`,
  excel: (version: string) => `Excel：${version}，功能齐全。`,
  missingSets: (version: string, sets: string) =>
    `Excel：${version}，缺少 ${sets}。请把 Excel 更新到 Microsoft 365 或 2021 以上版本。`,
  files: (pane: string, office: string) => `文件来源：窗格 ${pane}，office.js ${office}。`,
  noOffice: (pane: string) =>
    `文件来源：窗格 ${pane}，页面里没有找到 office.js。请关闭窗格再打开；若仍不行，请重新安装加载项。`,
  startup: "打开这个工作簿时会自动载入加载项，公式不必等窗格打开。",
  noStartup: "打开这个工作簿时不会自动载入加载项：重新打开后，请先点“打开台账”，公式才会计算。",
  startupUnknown:
    "这个版本的 Excel 不说明是否自动载入加载项。若重新打开后公式不动，请点“打开台账”。",

  workbookFailed: (why: string) => `工作簿没有读成：${why}`,
  absent: "工作簿中还没有台账。请先按任务计划表“建立台账”。",
  tables: "台账各表齐全。",
  missingTables: (names: string) =>
    `缺少表格：${names}。可能被删除或改了名，请按 Ctrl+Z 恢复，或把表名改回。`,
  missingColumn: (table: string, header: string) =>
    `“${table}”表缺少“${header}”列。请把该列标题改回“${header}”。`,
  names: "季度考核表的定位名称齐全。",
  missingNames: (names: string) =>
    `缺少定位名称：${names}。请删除“季度考核”工作表后，在“考核”中点“重算季度表”，会重新建立。`,
  functions: "加载项的公式已载入，“季度考核”表由公式计算。",
  functionsValues:
    "“季度考核”表目前是数值：写表时加载项的公式还没有载入。请在“考核”中点“重算季度表”再试；台账改动后也要点一次。",
  functionsSilent: (shown: string) =>
    `“季度考核”表的公式没有给出结果（显示 ${shown || "空"}）。请在“考核”中点“重算季度表”；若显示 #NAME?，是加载项的公式没有载入，请关闭工作簿重开，再点“打开台账”。`,
  functionsMissing: "找不到“季度考核”表的公式。请在“考核”中点“重算季度表”重新写入。",
  calculated: (at: string) => `上次计算：${at}。`,
  neverCalculated: "“季度考核”表没有计算时间。请在“考核”中点“重算季度表”。",
  rows: "台账各表没有读不懂的内容。",
  unread: (count: number, first: string) =>
    `有 ${count} 处内容读不懂，没有计入或按空白处理。第一处：${first}全部见窗格上方。`,
} as const;
