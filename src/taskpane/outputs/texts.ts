// Owns the words of the section 表格 in 考核.

export const outputTexts = {
  title: "表格",
  about:
    "按上方的季度生成可以打印的表；已生成过的会重写。封存的季度以封存的篇数为准。附件用的也是这些表。",
  make: "生成表格",
  making: "正在生成…",
  all: "全部表格",
  made: (names: readonly string[]) =>
    names.length === 1
      ? `已生成“${names[0]}”表，已打开。`
      : `已生成 ${names.length} 张表：${names.join("、")}。`,
} as const;
