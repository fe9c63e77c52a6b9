// Owns the words of the section 表格 in 考核.

export const outputTexts = {
  title: "表格",
  about:
    "按上方的季度生成可以打印的表；已生成过的会重写。封存的季度以封存的篇数为准。通报的附件是同样的内容，不必先在这里生成。",
  make: "生成表格",
  making: "正在生成…",
  all: "全部表格",
  copy: "对外副本",
  copyAbout:
    "对外副本是一个新的 Excel 文件，只有数值，给没有加载项的人看：季度考核，和工作簿里已有的上述各表、年度考核。",
  copyName: (quarter: string) => `${quarter}信息报送情况（副本）.xlsx`,
  openCopy: "打开副本",
  saved: (file: string) => `已开始保存“${file}”。没有看到文件的，请点“打开副本”。`,
  opened: (file: string) =>
    `副本已在新窗口中打开，还没有保存：请在那里“另存为”，如“${file}”。没有看到的，请看任务栏或浏览器的新标签页。`,
  holds: (names: readonly string[]) => `含 ${names.length} 张表：${names.join("、")}。`,
  stale: (names: readonly string[]) =>
    names.length === 0
      ? ""
      : `注意：${names.join("、")}还是别的季度或年度的，请重新生成后再做副本，或从副本里删去。`,
  made: (names: readonly string[]) =>
    names.length === 1
      ? `已生成并打开“${names[0]}”。`
      : `已生成 ${names.length} 张表：${names.join("、")}。`,
} as const;
