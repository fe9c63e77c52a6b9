// Owns the custom functions' declarations: from these comments and types the build makes functions.json
// and associates each function in a small classic script. What they do stands in the files beside.
// Signatures only grow, at the end (pitfall 7). Parameters are named in Chinese because Excel shows their
// names to the clerk; `unknown` is the metadata's "any", and a range arrives as rows of cells.

import { authorsTable } from "./authors";
import { fieldOf, figureOf } from "./department";
import { answer } from "./errors";
import { evaluationTable } from "./quarterly";
import * as simple from "./simple";

/**
 * 季度考核表：各部门应报、已报、欠报、完成率、状态、标记和说明，附小计与合计。首行为标题。
 * @customfunction QUARTERLY
 * @param 部门表 “部门”表连同标题行，写成 部门[#All]
 * @param 台账 “台账”表连同标题行，写成 台账[#All]
 * @param 采用 “采用”表连同标题行，写成 采用[#All]；没有可空着
 * @param 约稿 “约稿”表连同标题行，写成 约稿[#All]；没有可空着
 * @param 设置 “设置”表连同标题行，写成 设置[#All]；空着按默认设置
 * @param 年度 如 2022
 * @param 季度 1 至 4，或 第二季度
 * @param [截止日期] 空着为季度末；早于季度末时只算到该日
 * @param [部门变更] “部门变更”表连同标题行，写成 部门变更[#All]
 * @returns 每部门一行，共 15 列
 */
export function quarterly(
  部门表: unknown[][],
  台账: unknown[][],
  采用: unknown[][],
  约稿: unknown[][],
  设置: unknown[][],
  年度: unknown,
  季度: unknown,
  截止日期?: unknown,
  部门变更?: unknown[][],
): unknown[][] {
  return answer(() =>
    evaluationTable({
      departments: 部门表,
      ledger: 台账,
      adoptions: 采用,
      commissions: 约稿,
      settings: 设置,
      year: 年度,
      quarter: 季度,
      asOf: 截止日期,
      changes: 部门变更,
    }),
  );
}

/**
 * 一个部门在考核表中的累计完成率（0.5 即 50%），无应报任务时为 —。
 * @customfunction COMPLETION
 * @param 部门 部门名称，如 水寨司法所；给出部门表后也可用别名
 * @param 考核表 季度考核!A4# 或 XXBS.QUARTERLY(…)，也可选封存表的整张表
 * @param [部门表] 写成 部门[#All]，供按别名和现名查找
 * @returns 累计完成率
 */
export function completion(部门: unknown, 考核表: unknown[][], 部门表?: unknown[][]): unknown {
  return answer(() => fieldOf(部门, 考核表, "completion", 部门表));
}

/**
 * 一个部门在考核表中的状态：本期无任务、未完成、完成 或 超额完成。
 * @customfunction STATUS
 * @param 部门 部门名称，如 水寨司法所；给出部门表后也可用别名
 * @param 考核表 季度考核!A4# 或 XXBS.QUARTERLY(…)，也可选封存表的整张表
 * @param [部门表] 写成 部门[#All]，供按别名和现名查找
 * @returns 状态
 */
export function status(部门: unknown, 考核表: unknown[][], 部门表?: unknown[][]): unknown {
  return answer(() => fieldOf(部门, 考核表, "status", 部门表));
}

/**
 * 一个部门在考核表中的标记，如 当季零报、缺审签，用顿号隔开；没有则为空。
 * @customfunction FLAGS
 * @param 部门 部门名称，如 水寨司法所；给出部门表后也可用别名
 * @param 考核表 季度考核!A4# 或 XXBS.QUARTERLY(…)，也可选封存表的整张表
 * @param [部门表] 写成 部门[#All]，供按别名和现名查找
 * @returns 标记
 */
export function flags(部门: unknown, 考核表: unknown[][], 部门表?: unknown[][]): unknown {
  return answer(() => fieldOf(部门, 考核表, "flags", 部门表));
}

/**
 * 一个部门在考核表中任一栏的内容，如 欠报；部门写成 合计 即为全局的数。
 * @customfunction FIGURE
 * @param 部门 部门名称，如 水寨司法所，也可为 合计；给出部门表后也可用别名
 * @param 考核表 季度考核!A4# 或 XXBS.QUARTERLY(…)，也可选封存表的整张表
 * @param 栏目 考核表的标题，如 欠报、采用篇数、说明
 * @param [部门表] 写成 部门[#All]，供按别名和现名查找
 * @returns 该栏的内容
 */
export function figure(
  部门: unknown,
  考核表: unknown[][],
  栏目: unknown,
  部门表?: unknown[][],
): unknown {
  return answer(() => figureOf(部门, 考核表, 栏目, 部门表));
}

/**
 * 个人名单：给出季度为该季平时考核“好”推荐名单，季度空着为全年排名。首行为标题。
 * @customfunction AUTHORS
 * @param 部门表 “部门”表连同标题行，写成 部门[#All]
 * @param 台账 “台账”表连同标题行，写成 台账[#All]
 * @param 采用 “采用”表连同标题行，写成 采用[#All]；没有可空着
 * @param 约稿 “约稿”表连同标题行；没有可空着
 * @param 设置 “设置”表连同标题行；空着按默认设置
 * @param 年度 如 2022
 * @param [季度] 1 至 4，或 第二季度；空着为全年排名
 * @param [截止日期] 空着为季度末或年末
 * @param [部门变更] “部门变更”表连同标题行
 * @returns 每人一行
 */
export function authors(
  部门表: unknown[][],
  台账: unknown[][],
  采用: unknown[][],
  约稿: unknown[][],
  设置: unknown[][],
  年度: unknown,
  季度?: unknown,
  截止日期?: unknown,
  部门变更?: unknown[][],
): unknown[][] {
  return answer(() =>
    authorsTable({
      departments: 部门表,
      ledger: 台账,
      adoptions: 采用,
      commissions: 约稿,
      settings: 设置,
      year: 年度,
      quarter: 季度,
      asOf: 截止日期,
      changes: 部门变更,
    }),
  );
}

/**
 * 截至某季度累计应报的篇数：年度篇数乘以季度数除以 4，舍去小数。
 * @customfunction DUE
 * @param 年度篇数 年度任务，不小于 0 的整数
 * @param 季度 1 至 4，或 第二季度
 * @param [口径] 累计（默认）或 当季；当季为该季度内应报的篇数
 * @returns 应报篇数
 */
export function due(年度篇数: unknown, 季度: unknown, 口径?: unknown): number {
  return answer(() => simple.due(年度篇数, 季度, 口径));
}

/**
 * 字数：与 Word、WPS 显示的字数一致。
 * @customfunction WORDCOUNT
 * @param 正文 文字或单元格
 * @returns 字数
 */
export function wordcount(正文: unknown): number {
  return answer(() => simple.wordCount(正文));
}

/**
 * 字数是否合乎类别的要求：符合时说明范围，不符时以 提示 或 警告 开头。
 * @customfunction WORDCHECK
 * @param 类别 动态类、经验类、典型类 或 问题类
 * @param 字数 不小于 0 的整数
 * @param [容差] 动态类和问题类可超出的比例，默认 10%
 * @returns 一句话
 */
export function wordcheck(类别: unknown, 字数: unknown, 容差?: unknown): string {
  return answer(() => simple.wordCheck(类别, 字数, 容差));
}

/**
 * 日期所在的季度，1 至 4。
 * @customfunction QUARTEROF
 * @param 日期 日期，如 2022-04-12
 * @returns 季度
 */
export function quarterof(日期: unknown): unknown {
  return answer(() => simple.quarterOfDate(日期));
}

/**
 * 被该类型、级别的渠道采用是否给予表彰：是 或 否。
 * @customfunction COMMENDABLE
 * @param 类型 党政网站、政府内部刊物、报刊、简报调研 或 其他
 * @param 级别 县、市、省 或 国家
 * @returns 是 或 否
 */
export function commendable(类型: unknown, 级别: unknown): string {
  return answer(() => simple.commendable(类型, 级别));
}
