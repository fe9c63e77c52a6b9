// Owns the sentences and labels that the workbook room shows to the clerk.

import type { WorkbookTrouble } from "../../tables/schema/workbook-error";
import type { LookKind } from "./looks/look";

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("、");

const TROUBLES: Readonly<Partial<Record<WorkbookTrouble, string>>> = {
  protected: "工作表受保护，无法写入。请在“审阅”选项卡中撤销工作表保护后再试。",
  "cell-being-edited": "有单元格正在编辑。请按回车结束编辑（或按 Esc 取消），然后再试。",
  "missing-table": "找不到所需的工作表或表格，可能已被删除或改名。请恢复后再试。",
  "name-taken": "已有同名的工作表或表格。请改名后再试。",
  "too-large":
    "数据量超过 Excel 一次能传送的上限。请保存工作簿，重新打开 Excel 后再试，不会重复写入；若仍不行，请把“设置”里的自检结果发给帮忙的人。台账的行请不要移走，移走的不再计入。",
  connection: "与 Excel 的连接中断，操作没有得到确认。请稍候再试，不会重复写入。",
  busy: "Excel 正忙，没有完成这次操作。请稍候再试，不会重复写入。",
};

/** What was not set, and why most likely. */
const LOOKS: Readonly<Record<LookKind, readonly [what: string, why: string]>> = {
  freeze: ["冻结窗格没有设成", "这个版本的 Excel 没有接受"],
  print: ["打印设置没有设成", "没有打印机，或打印机不能用 A4 纸"],
  area: ["打印区域没有设成", "没有打印机，或打印机不能用 A4 纸"],
  rules: ["状态颜色（条件格式）没有设成", "这个版本的 Excel 没有接受"],
  chart: ["图表没有做成", "这个版本的 Excel 没有接受"],
};

export const TEXTS = {
  trouble(trouble: WorkbookTrouble, code: string, detail: string): string {
    if (trouble === "unsupported") {
      return `此版本的 Excel 不支持所需的功能（${detail || code}）。请更新 Excel 后再试。`;
    }
    return (
      TROUBLES[trouble] ??
      `Excel 没有做成这一步（${code || "未知错误"}：${detail}）。可以再试一次，不会重复写入；仍不成功时，请保存工作簿，重新打开 Excel 后再试。`
    );
  },
  /** @param reasons office.js's code for each kind that failed */
  looksNotSet: (reasons: ReadonlyMap<LookKind, string>) => {
    const parts = [...reasons].map(([kind, code]) => {
      const [what, why] = LOOKS[kind];
      return `${what}：${why}${code === "" ? "" : `（${code}）`}`;
    });
    return `${parts.join("；")}。数据不受影响，点“重算季度表”可再试一次。`;
  },
  waiting: "正在等待 Excel。如有单元格正在编辑，请按回车结束编辑。",
  protectedSheets: (sheets: readonly string[]) =>
    `工作表${quoted(sheets)}受保护，无法写入。请在“审阅”选项卡中撤销该工作表的保护后再试。`,
  protectedStructure:
    "工作簿的结构受保护，不能增加工作表。请在“审阅”选项卡中撤销“保护工作簿”后再试。",
  sheetGone: (name: string) => `找不到工作表“${name}”，可能已被删除或改名。请重新选择。`,
  missingTables: (tables: readonly string[]) =>
    `工作簿中找不到表格${quoted(tables)}，可能已被删除或改名。请恢复（Ctrl+Z）或把表名改回后再试。`,
  noLedger: "这个工作簿还没有建立台账。请点“信息报送”里的“打开台账”，在窗格中建立台账后再试。",
  sheetHidden: (name: string) =>
    `工作表“${name}”已隐藏，没有选定。请在工作表标签上点右键，取消隐藏后再试。`,
  /** @param detail with or without its full stop. */
  badInput: (detail: string) => `未保存：${TEXTS.refused(detail)}`,
  refused: (detail: string): string => `${detail.replace(/。$/u, "")}。`,
  textTooLong: (header: string, length: number) =>
    `“${header}”有 ${length} 个字符，超过单元格上限 32767 个。请删减后再保存。`,
  blocked: (sheet: string, address: string) =>
    `“${sheet}”表格下方的 ${address} 已有内容或合并了单元格，没有写入。请把内容移开、取消合并，使表格下方留空后再试。`,
  notKept: (sheet: string, address: string, header: string) =>
    `写入“${sheet}”的 ${address} 后核对，“${header}”与所填不一致，可能有人同时在修改。请再保存一次，不会重复登记。`,
  storageFull:
    "另外，本机已记不下更多内容，窗格没有记住这次操作：如果现在关闭窗格，再打开后请先在台账中查看这次操作是否已写入，再重做。",
  noSuchRow: (subject: string) =>
    `找不到 ${subject} 的记录，可能已被改动。请关闭窗格再打开后再试。`,
  adoptedAlready: (id: string, outlet: string) =>
    `未保存：${id} 当日被“${outlet}”采用的记录已经有了。如为另一次采用，请改正采用日期。`,
  outletThere: (name: string) =>
    `“采用渠道”表中已有“${name}”，没有再加。类型、级别有误的请改正它；已停用的请启用`,
  oneCell: "没有插入：请只选定一个空白单元格，再点“插入到选定单元格”。",
  cellTaken: (address: string) => `没有插入：${address} 已有内容。请另选一个空白单元格。`,
  figureInOwnTable:
    "没有插入：选定的单元格在台账自己的表里或它的上下方，公式会打乱它。请在别处（如新建的工作表）选一个空白单元格。",
  noFunctions:
    "没有插入：加载项的公式还没有载入，插入后会显示 #NAME?。请在“考核”页点“重算季度表”，成为公式后再试。",
  recalculationFailed: (sentence: string) => `重算失败：${sentence}`,
  quarterlyTaken: (sheet: string) =>
    `“${sheet}”表里找不到考核表的位置，没有改动它。请把这张工作表改名（双击下方标签），再点“重算季度表”，会另建一张。`,
  spillBlocked: "季度考核表展开处有其他内容（#SPILL!）。请清空表格下方和右侧的单元格后再重算。",
  formulaFailed: (problem: string) =>
    `季度考核表的公式出错。${problem || "请检查年度、季度、截止日期和设置；将鼠标移到出错的单元格上可查看原因。"}改正后请再重算。`,
  unreadable: (id: string, header: string) =>
    `编号 ${id} 的“${header}”无法识别。请在台账中改正后再试。`,
  ledgerExists: (sheets: readonly string[]) =>
    `工作簿中已有工作表或表格${quoted(sheets)}，没有建立任何内容。如台账已建立请直接使用；否则请把它们改名后再建立（工作表：双击下方标签；表格：选中后在“表设计”里改表名），内容不受影响。`,
  poorFormat: (name: string, ending: string) =>
    `“${name}”是 ${ending} 文件，台账的表格和公式存不住。请先在“文件”菜单“另存为”Excel 工作簿（.xlsx），关闭它，再打开另存的 .xlsx。`,
  compatibilityMode:
    "工作簿还在兼容模式（由 .xls 打开），台账的表格和公式存不住。请先在“文件”菜单“另存为”Excel 工作簿（.xlsx），关闭它，再打开另存的 .xlsx。",
  incomplete: "内容不完整",
  deadlineBeforeIssue: "截止日期早于下达日期",
  noSuchDepartment: (id: string) => `部门表中没有编号为 ${id} 的部门`,
  changedLater: (name: string, what: string, from: string) =>
    `${name}的“${what}”已有自 ${from} 起的变更，新变更应在其后`,
  quotaNotWhole: "年度篇数应为不小于 0 的整数",
  nameEmpty: "新名称不能为空",
  nameTaken: (name: string) => `已有名为“${name}”的部门`,
  noSuccessor: "请选择并入的部门",
  renumbered: "因同时登记改号",
  numberTwice: "编号重复",
  twins: "查重",
  twinsSettled: (areTwo: boolean, isSameMail: boolean) =>
    `${isSameMail ? "来信标识相同，" : ""}经确认${areTwo ? "是两篇" : "为重复登记"}`,
  noTwin: "经确认不是重复",
  decidedMeanwhile: (id: string) => `${id} 刚才已有改动，请看过现在的情况再定`,
  numberMissing: "没有编号",
  savedAgain: "再次保存时改正",
  writtenAgain: "因同时登记重新写入",
  /** Closed without saving, most likely; a single line may have been covered all the same. */
  writtenBack: "原写入已不在工作簿中（可能未保存就关闭），重新写入",
  numberChanged: "改号",
  toBeChecked: "待核对",
  astray: (table: string) =>
    `写入时“${table}”的行正被移动：这一格已补写，另有一行的同一列可能被误写成了它，请核对`,
  doubtfulLinks: (told: string, count: number) =>
    `另有 ${count} 处写着 ${told}，不能确定指哪一篇，请核对`,
  completed: "补记",
  completedBecause: (table: string) => `写入“${table}”时中断，现补记`,
  aliasLearned: "记住别名",
  aliasForgotten: "去掉别名",
  severalSubjects: (first: string, count: number) => `${first} 等 ${count} 条`,
  undoReason: (action: string) => `撤销“${action}”`,
  notUndoable: "这项操作不能撤销，或窗格已不记得它。如需更正，请在相应的栏目中修改。",
  builtOn: (subject: string) =>
    `${subject} 后来又有改动、采用或应约的稿件，撤销会丢掉它们。请先处理后来的改动，或直接修改。`,
  liaisons: "联络员名单",
  newYear: "新年度",
  year: (year: number) => `${year}年`,
  planSize: (departments: number, articles: number) => `${departments}个部门，${articles}篇`,
  articles: (count: number) => `${count}篇`,
  since: (value: string, from: string) => `${value}（${from}起）`,
  bySheet: (sheet: string) => `依据工作表“${sheet}”`,
  notAfterPlanned: (year: number, planned: readonly number[]) =>
    `${planned.join("、")} 年已有计划，不能再加入 ${year} 年的。新年度应在其后；年中的调整请记入“部门变更”`,
  numbersUsedUp: (year: number) =>
    `${year} 年的编号已用到 999999，不能再编。请把台账中或“设置”的“最近编号”里过大的编号改正后再试`,
  periodUnreadable: (sentence: string) => `季度考核表上方的${sentence}请改正后再试。`,
} as const;
