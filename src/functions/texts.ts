// Owns the words that the custom functions write into cells.

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
