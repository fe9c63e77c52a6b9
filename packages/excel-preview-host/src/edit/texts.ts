// Sentences that the person at the grid reads when something is refused.

export const texts = {
  accessDenied: "这张工作表受保护，不能修改。请先撤销工作表保护。",
  formula: (text: string) => `公式有误，Excel 不接受：${text}`,
  formulaLong: "公式最多 8192 个字符，请拆到几个单元格里。",
  formulaDeep: "公式的括号和函数最多嵌套 64 层，请拆到几个单元格里。",
  ruleFormula: (text: string) =>
    `条件格式和数据验证的公式不能直接引用表、别的工作簿、数组常量或几个区域：${text}`,
  listShape: "下拉列表的来源只能是一行或一列单元格。",
  tooLong: "一个单元格最多放 32767 个字符，请缩短后再输入。",
  wrongSize: "写入的行数、列数与区域不一致。",
  sheetNameEmpty: "工作表名不能为空。",
  sheetNameLong: "工作表名最多 31 个字符。",
  sheetNameMarks: "工作表名不能含有 \\ / ? * [ ] : ，也不能以单引号开头或结尾。",
  sheetNameTaken: (name: string) => `已有名为“${name}”的工作表，请换一个名称。`,
  lastSheet: "工作簿至少要保留一张可见的工作表。",
  tableName: (name: string) =>
    `“${name}”不能作表名：须以字母、汉字或下划线开头，不含空格，也不像单元格地址。`,
  tableNameTaken: (name: string) => `已有名为“${name}”的表或名称，请换一个。`,
  tableOverlap: "表不能与另一张表、合并单元格或溢出的数组重叠。",
  tableResize: "调整后的表须仍从原来的标题行开始，至少有一行数据，并与原表重叠。",
  shiftConflict: "这样会移动别的表或合并单元格的一部分，Excel 不允许。",
  dataTablePart: "不能只改模拟运算表的一部分。请把整张模拟运算表一起选中。",
  invalid: "此值与此单元格定义的数据验证限制不匹配。",
  column: (place: number) => `列${place}`,
  table: (number: number) => `表${number}`,
  sheet: (number: number) => `Sheet${number}`,
  total: "汇总",
};
