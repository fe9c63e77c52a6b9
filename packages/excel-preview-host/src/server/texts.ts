// Every sentence that the preview server prints or answers.

export const texts = {
  usage: "用法：npm start -- [--workbook 文件.xlsx] [--port 端口号] [--no-open]",
  address: (url: string) => `预览：${url}`,
  unknownOption: (option: string) => `不认识的选项 ${option}。`,
  badOption: (what: string) => `选项不对：${what}。`,
  needsValue: (option: string) => `选项 ${option} 后面要有值。`,
  badPort: (port: string) => `端口号“${port}”不对，请给 1 到 65535 之间的整数。`,
  noFile: (path: string) => `找不到工作簿“${path}”，请检查 --workbook 后的文件名。`,
  notXlsx: (path: string) =>
    `“${path}”不是 .xlsx 工作簿，请用 Excel 或 WPS 另存为 .xlsx 后再打开。`,
  portTaken: (port: number) =>
    `端口 ${port} 已被占用。请关掉占用它的程序，或换一个端口：npm start -- --port ${port + 1}`,
  buildFailed: "构建没有成功，请按上面的错误改正后再运行 npm start。",
  notSaved: "收到的不是完整的工作簿，没有保存。",
  superseded: "这一页不是打开着工作簿的那一页，没有保存。请刷新后再试。",
  foreignHost: "只接受从本机（localhost）来的请求。",
  tooLarge: "工作簿超过 100 MB，没有保存。",
} as const;
