// Owns what the pane says before, or instead of, its own screen.

export const startTexts = {
  needsExcel: "请在 Excel 中打开这个任务窗格：在“开始”选项卡点“打开台账”。",
  noOffice:
    "没有取到 Excel 的接口文件 office.js，窗格不能工作；工作簿里的数据没有变。请检查这台电脑能否上网，再打开一次；不能上网的单位，请把这句话告诉安装的人：构建时用 --env office=local，把 office.js 放在自己的服务器上。",
  crashed: "窗格出了错，工作簿里的数据没有变。请关闭窗格再打开；若仍不行，请记下这句话：",
} as const;
