// A tracker of the office's plan with a ledger of any length, as a file.
import { writeFile } from "node:fs/promises";
import { closeAll, fillLedger, openTracker } from "../../workbook/excel";

const FIRST_DAY = 44562; // 2022-01-01
const DEPARTMENTS = ["水寨司法所", "华城司法所", "横陂司法所", "长布司法所", "转水司法所"];
const WHAT = ["扎实开展普法宣传进乡村", "多元化解矛盾纠纷成效明显", "组织人民调解员培训"];
const WHERE = ["学校", "企业", "社区", "机关", "圩镇", "工地", "景区"];

/** Titles differ by a word or a number, as an office's do: each is compared with what is typed (S7). */
function cellsOf(index: number): Readonly<Record<string, string | number>> {
  return {
    编号: `2022-${String(index + 1).padStart(4, "0")}`,
    收稿日期: FIRST_DAY + (index % 365),
    部门: DEPARTMENTS[index % DEPARTMENTS.length] ?? "",
    标题: `${WHERE[index % WHERE.length]}${WHAT[index % WHAT.length]}第${index}期`,
    类别: "动态类",
    字数: 380,
    主笔: `张${index % 90}`,
    部门负责人审阅: "是",
    分管领导审阅: "是",
    状态: "有效",
    登记标识: `f${index}`,
  };
}

export async function writeLedger(path: string, rows: number): Promise<void> {
  // The stand-in's own timers do not keep Node waiting.
  const awake = setInterval(() => undefined, 1000);
  try {
    await write(path, rows);
  } finally {
    clearInterval(awake);
    closeAll();
  }
}

async function write(path: string, rows: number): Promise<void> {
  const excel = await openTracker();
  fillLedger(excel, rows, cellsOf);
  const table = excel.book.tableByName("台账");
  const sheet = table && excel.book.sheet(table.sheetId);
  if (!table || !sheet) throw new Error("no 台账");
  // What nobody has told of is not saved.
  sheet.changed({ kind: "cells", sheetId: sheet.id, area: table.area, origin: "addin" });
  await writeFile(path, excel.file.save());
}
