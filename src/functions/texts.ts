// Owns the words that the custom functions write into cells.

/** O1: the columns of 季度考核, in this order. */
export const QUARTERLY_HEADERS = [
  "序",
  "部门",
  "类别",
  "年度任务",
  "本季应报",
  "本季已报",
  "累计应报",
  "累计已报",
  "欠报",
  "累计完成率",
  "年度进度",
  "采用篇数",
  "状态",
  "标记",
  "说明",
] as const;

export const QUARTER_AUTHOR_HEADERS = [
  "序",
  "主笔",
  "部门",
  "表彰篇数",
  "最高级别",
  "报送编号",
] as const;
export const YEAR_AUTHOR_HEADERS = [
  "名次",
  "主笔",
  "部门",
  "表彰篇数",
  "最高级别",
  "已报篇数",
] as const;
export const POINTS_HEADER = "积分";

/** E2: a share of nothing. */
export const NO_SHARE = "—";
export const LIST_MARK = "、";
export const TOTAL = "合计";

export function subtotalName(kind: string): string {
  return `小计（${kind}）`;
}
