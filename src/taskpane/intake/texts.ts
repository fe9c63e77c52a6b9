// Owns the words of what comes in: mails and documents, one or many.

import { validitySentence, type Uncounted } from "./batch/uncounted";

/** As a mail is called that came by the clipboard: it has no file. */
export const PASTED_MAIL = "粘贴的邮件.eml";

const named = (source: string) => (source === PASTED_MAIL ? "粘贴的邮件" : `“${source}”`);

export const intakeTexts = {
  region: "收邮件",
  choose: "选择文件",
  hint: "或把邮件、文档拖到这里，也可把整封邮件粘贴到“粘贴邮件标题”一栏",
  drop: "松开鼠标，开始读取",
  reading: (done: number, total: number) => `正在读取 ${done}/${total}…`,
  readingOne: "正在读取…",
  nothing: "里面没有可以读取的文件。",
  tooMany: (most: number) => `一次最多读取 ${most} 个文件，只读取了前 ${most} 个，其余请再拖一次。`,
  filled: (source: string) => `已按${named(source)}填好，请核对后保存。`,
  filledThoughLeft: (source: string, day: string) =>
    `${named(source)}在 ${day} 定过不登记，这次已填入登记表：要登记的请核对后保存，不要的请点“清空”。`,
  unkept: (count: number) =>
    `这一批太大，本机存不下其中 ${count} 封：请在关闭窗格前登记，否则这些邮件要再拖一次。`,
  takenUp: (count: number, waiting: number) =>
    [
      ...(count > 0 ? [`上次没有登记完的 ${count} 封还在，可接着登记`] : []),
      ...(waiting > 0 ? [`上次有 ${waiting} 个文件还没有读取，请再拖入一次`] : []),
      "不要了请点“取消”",
    ].join("；") + "。",
  known: (source: string, id: string) => `${named(source)}已登记为 ${id}，没有再次填入。`,
  useOriginal: (day: string) => `收稿日期改用原邮件的 ${day}`,
  copied: (id: string, title: string, common: number, all: number) =>
    `${all} 段中有 ${common} 段与 ${id}《${title}》相同，请核对是否照抄。`,

  list: "批量登记",
  hand: (count: number) => `需要处理（${count}）`,
  ready: (count: number) => `可以登记（${count}）`,
  failed: (count: number) => `没有登记成（${count}）`,
  saved: (count: number) => `已登记（${count}）`,
  knownGroup: (count: number) => `以前登记过，不再登记（${count}）`,
  left: (count: number) => `不登记（${count}）`,
  unread: (count: number) => `读不出（${count}）`,
  waiting: (count: number) => `没有读取，请再拖入一次（${count}）`,
  asKnown: (id: string) => `已登记为 ${id}`,
  sameMail: (source: string) => `与“${source}”是同一封`,
  twin: (source: string) => `与本批的“${source}”部门和标题相同，请选择是否登记。`,
  isAnother: "是另一篇，照常登记",
  isDuplicate: (id: string) => `与 ${id} 重复，只留底，不计数`,
  edit: "修改",
  editThis: (source: string) => `修改 ${source}`,
  close: "收起",
  closeThis: (source: string) => `收起 ${source}`,
  leave: "不登记",
  leaveThis: (source: string) => `不登记 ${source}`,
  leftBefore: (day: string) => `${day} 已决定不登记`,
  take: "仍要登记",
  takeThis: (source: string) => `仍要登记 ${source}`,
  noDepartment: "部门未定",
  noTitle: "（没有标题）",
  noCategory: "类别未定",
  words: (count: string) => (count === "" ? "字数未填" : `${count}字`),
  noDay: "日期未填",
  allApproved: "以下各篇两项均已审阅",
  registerAll: (count: number) => `全部登记（${count}）`,
  registerAllName: "全部登记",
  retry: (count: number) => `重试（${count}）`,
  retryName: "重试",
  finish: "完成",
  cancel: "取消",
  leaveRest: (count: number) => `不登记其余 ${count} 封`,
  registering: (done: number, total: number) => `正在登记 ${done}/${total}…`,
  done: (count: number, uncounted: Uncounted) =>
    `已登记 ${count} 篇，${validitySentence(uncounted, "篇")}。`,
  stopped: (done: number, rest: number, why: string) =>
    `登记了 ${done} 篇，还有 ${rest} 篇没有登记：${why}处理后点“重试”，已登记的不会重复。`,

  learned: (alias: string, department: string) => `已记住：“${alias}”是${department}。`,
  forget: "不要记住",
  forgetThis: (alias: string) => `不要记住 ${alias}`,
  forgotten: (alias: string) => `已不再记住“${alias}”。`,
  notLearned: (why: string) => `登记已完成；没有记住别名：${why}`,
} as const;
