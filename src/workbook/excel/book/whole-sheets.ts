// Owns writing sheets that are computed whole and told by no line of 日志 (更正, 年度考核, 个人, 季度考核): in
// the pane's order (T3), and safe to repeat, since they are written anew each time.

import { WorkbookError } from "../../../tables/schema/workbook-error";
import { inOrder } from "../queue";
import { codeOf, inWorkbook } from "../run";

/** Once more where another clerk has made the same sheet at the same moment: then it is there to be filled. */
export function writeWhole<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  tables: readonly string[] = [],
): Promise<T> {
  return inOrder(async () => {
    try {
      return await inWorkbook(work, tables);
    } catch (error) {
      if (!isCollision(error)) throw error;
      return inWorkbook(work, tables);
    }
  });
}

function isCollision(error: unknown): boolean {
  return error instanceof WorkbookError && codeOf(error.cause) === "ItemAlreadyExists";
}
