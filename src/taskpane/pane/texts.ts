// Owns what the pane says of the workbook as a whole: reading it, restoring, taking back.

import type { Restored } from "../../workbook/actions/rows/restore";

export const paneTexts = {
  loading: "正在读取工作簿…",
  unknownError: (message: string) =>
    `没有办成：${message}。请再试一次；若仍不行，请保存工作簿后重开。`,
  retry: "重新读取",
  partNotLoaded: "窗格的这一部分没有加载，其余照常可用。请关闭窗格再打开。",

  writingNotLoaded:
    "写入工作簿的程序没有加载，工作簿没有变。再操作时会重新加载；若仍不行，请检查网络，关闭窗格再打开。",

  finished: (sheets: readonly string[]) =>
    `已补全台账：${sheets.map((name) => `“${name}”`).join("、")}。原有内容没有改动。`,
  notFinished: (why: string) => `台账还没有补全：${why}`,

  /** T4: told as saved, no longer there (covered by another's write, or closed unsaved), written again. */
  restored: ({ table, part, told, now, followed = 0, doubtful = 0 }: Restored) => {
    const gone = "已不在工作簿里（他人同时写入，或关闭时没有保存），已";
    if (part === "change") return `保存过的对“${told}”的修改${gone}重新写入“${table}”。`;
    if (told === "") return `“${table}”中保存过的一行${gone}重新写入。`;
    const renumbered = told === now ? "" : `改用编号 ${now} `;
    return [
      `保存过的 ${told} ${gone}${renumbered}重新写入“${table}”。`,
      followed === 0 ? "" : `随后登记的采用、重报、应约等 ${followed} 处已随之改为 ${now}。`,
      doubtful === 0
        ? ""
        : `另有 ${doubtful} 处写着 ${told}，不能确定指哪一篇，请在“采用”和台账中核对。`,
    ].join("");
  },
  completed:
    "台账中有写入中断时留下的行，已补记入日志。请在“日志”里看“补记”的各行，核对内容是否完整。",
  notRestored: (why: string) => `核对刚才保存的内容时出了问题：${why}`,

  clerk: {
    question: "您的姓名（经办人，记入日志）",
    keep: "记住姓名",
    kept: (name: string) => `经办人是${name}，以后的操作都记在这个名下；可在“设置”里改。`,
  },

  undo: {
    lastTime: (action: string, subject: string) => `上次的操作：${action} ${subject}。`,
    unregistered: (id: string) => `已撤销 ${id}：台账中改为“作废”，编号不再使用。`,
    undone: (action: string, subject: string) => `${subject}：已撤销“${action}”。`,
    notUndone: (why: string) => `没有撤销：${why}`,
  },
} as const;
