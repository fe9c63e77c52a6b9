// The sentences a user reads when a file cannot be opened: what is wrong and what to do now.

export const TEXTS = {
  notZip:
    "这个文件不是 .xlsx 工作簿，或者已经损坏。请用 Excel 打开并另存为“Excel 工作簿 (*.xlsx)”后再试。",
  oldOrEncrypted:
    "这是旧格式（.xls）或加了打开密码的工作簿。请在 Excel 中去掉密码，另存为“Excel 工作簿 (*.xlsx)”后再试。",
  tooLarge: "这个文件解压后超过 1 GB，打不开。请把工作簿拆小后再试。",
  notWorkbook: "这个文件里没有工作簿（缺少 xl/workbook.xml）。请确认选的是 Excel 工作簿。",
  strict:
    "这是“严格 Open XML”格式的工作簿，暂不支持。请在 Excel 中另存为普通的“Excel 工作簿 (*.xlsx)”后再试。",
  date1904:
    "这个工作簿使用 1904 日期系统，暂不支持。请在 Excel“选项 → 高级”中取消“使用 1904 日期系统”后另存再试。",
  noSheets: "这个工作簿里没有工作表。请确认选的是 Excel 工作簿。",
  brokenPart: (part: string, reason: string) =>
    `工作簿中的 ${part} 无法读取（${reason}）。请用 Excel 打开并修复后另存再试。`,
} as const;
