// What the search for a plan costs on sheets that are none, beside making every text comparable once.
import { findPlan } from "../../src/domain/plan/find-plan";
import type { SheetValues } from "../../src/domain/plan/plan";
import { nameKey } from "../../src/domain/text/text";

/** A list of incoming papers as a plan's neighbour: names, dates and small numbers in every row. */
export function filedPapers(rows: number): SheetValues {
  const values = Array.from({ length: rows }, (_, at) => {
    return [at, `第${at}号文件`, "办公室", `关于某事的通知${at}`, 44562 + at, at % 7];
  });
  const headings = ["序号", "文号", "部门", "标题", "日期", "份数"];
  return { name: "收文", values: [headings, ...values], firstRow: 0, firstColumn: 0 };
}

export function planTasks(sheet: SheetValues): Record<"loop" | "search", () => unknown> {
  return {
    loop: () => sheet.values.flat().map((cell) => nameKey(String(cell))).length,
    search: () => findPlan([sheet]),
  };
}
