// Tables of any length as Excel hands them to a custom function: parsed from JSON, header row first.
// Deterministic, and mixed as an office has it: a tenth adopted, one in a hundred resubmitted, a tenth
// with a date of publication (a fifth of them late), some void, pending, direct, joint, commissioned.
import type { Cell } from "../../src/tables/schema/cells";
import { ADOPTIONS, COMMISSIONS } from "../../src/tables/declarations/adoptions";
import { DEPARTMENTS } from "../../src/tables/declarations/departments";
import { LEDGER } from "../../src/tables/declarations/ledger";
import { SETTINGS } from "../../src/tables/declarations/settings";
import { headersOf, type TableSchema } from "../../src/tables/schema/table";

export type Rows = Cell[][];
type Row = Readonly<Record<string, Cell>>;

export interface BenchTables {
  readonly departments: Rows;
  readonly ledger: Rows;
  readonly adoptions: Rows;
  readonly commissions: Rows;
  readonly settings: Rows;
}

const DEPARTMENT_COUNT = 35;
const FIRST_DAY = 44562; // 2022-01-01

function block<R>(schema: TableSchema<R>, count: number, row: (index: number) => Row): Rows {
  const headers = headersOf(schema);
  const rows: Rows = [headers];
  for (let index = 0; index < count; index += 1) {
    const cells = row(index);
    rows.push(headers.map((header) => cells[header] || null));
  }
  // Excel's values reach the function through JSON.
  return JSON.parse(JSON.stringify(rows)) as Rows;
}

function pick<T>(list: readonly [T, ...T[]], index: number): T {
  return list[Math.floor(index) % list.length] ?? list[0];
}

function departmentName(index: number): string {
  return index < 16 ? `${index + 1}号司法所` : `第${index - 15}业务股`;
}

export function departmentNames(): string[] {
  return Array.from({ length: DEPARTMENT_COUNT }, (_, index) => departmentName(index));
}

function submissionId(index: number): string {
  return `2022-${String(index + 1).padStart(4, "0")}`;
}

function submission(index: number): Row {
  const received = FIRST_DAY + ((index * 37) % 365);
  return {
    编号: submissionId(index),
    收稿日期: received,
    部门: departmentName((index * 7) % DEPARTMENT_COUNT),
    参与部门: index % 25 === 0 ? departmentName(index % DEPARTMENT_COUNT) : "",
    标题: `第${index + 1}号信息：扎实开展普法宣传进乡村活动`,
    类别: pick(["动态类", "动态类", "经验类", "典型类", "问题类"], index),
    字数: 250 + ((index * 53) % 900),
    主笔: `作者${index % 120}`,
    渠道: pick(["邮箱", "邮箱", "粤政易", "直报", "其他"], index * 3),
    部门负责人审阅: index % 9 === 0 ? "" : "是",
    部门负责人审阅日期: index % 4 === 0 ? received + (index % 3) : "",
    分管领导审阅: index % 11 === 0 ? "" : "是",
    分管领导审阅日期: index % 5 === 0 ? received : "",
    约稿编号: index % 50 === 0 ? `约2022-${String((index % 12) + 1).padStart(2, "0")}` : "",
    重要信息: index % 20 === 0 ? "是" : "",
    发布时间: index % 10 === 3 ? received + pick([1, 2, 3, 0, -1], index / 10) : "",
    状态: pick(["有效", "有效", "有效", "有效", "有效", "有效", "待审", "退回", "作废"], index),
    重报自: index % 100 === 9 ? submissionId(index - 2) : "",
    备注: "",
  };
}

/** `rows` submissions, a tenth as many adoptions, 35 departments, 12 commissions. */
export function benchTables(rows: number): BenchTables {
  return {
    departments: block(DEPARTMENTS, DEPARTMENT_COUNT, (index) => ({
      部门编号: `D${String(index + 1).padStart(2, "0")}`,
      部门: departmentName(index),
      类别: index < 16 ? "司法所" : "局机关股室",
      年度篇数: pick([4, 4, 2, 1], index),
    })),
    ledger: block(LEDGER, rows, submission),
    adoptions: block(ADOPTIONS, Math.floor(rows / 10), (index) => ({
      报送编号: submissionId(index * 10),
      采用渠道: pick(["五华县人民政府公众网", "梅州日报", "政务简报"], index),
      类型: pick(["党政网站", "报刊", "简报调研"], index),
      级别: pick(["县", "市", "市"], index),
      采用日期: FIRST_DAY + ((index * 370 + 20) % 365),
      表彰: "是",
    })),
    commissions: block(COMMISSIONS, 12, (index) => ({
      约稿编号: `约2022-${String(index + 1).padStart(2, "0")}`,
      题目: `约稿${index + 1}`,
      分配部门: departmentName(index),
      下达日期: FIRST_DAY + index * 30,
      截止日期: FIRST_DAY + index * 30 + 10,
    })),
    settings: block(SETTINGS, 1, () => ({ 设置项: "字数容差", 值: 0.1 })),
  };
}
