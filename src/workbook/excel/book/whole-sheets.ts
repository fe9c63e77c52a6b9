// Owns writing sheets that are computed whole and told by no line of 日志 (更正, 年度考核, 个人, 季度考核): in
// the pane's order (T3), and safe to repeat, since they are written anew each time.

import { inOrder } from "../queue";
import { evenIfOvertaken, inWorkbook } from "../run";

export function writeWhole<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  tables: readonly string[] = [],
): Promise<T> {
  return inOrder(() => evenIfOvertaken(() => inWorkbook(work, tables)));
}
