// Owns the tables of the year's frame: 部门 (P4), 部门变更 (P4) and 计划小计 (P3).

import type { Department, DepartmentChange } from "../../domain/records/department";
import type { Plan, PlannedDepartment, StatedTotal } from "../../domain/plan/plan";
import type { CivilDate } from "../../domain/calendar/civil-date";
import { DEPARTMENT_KINDS } from "../../domain/records/vocabulary";
import { readYesNo, writeYesNo } from "../../domain/text/written";
import { count, countOrNone, date, statedCount } from "../schema/codecs";
import {
  choiceColumn,
  countColumn,
  DATE_FORMAT,
  keyColumn,
  listColumn,
  nameColumn,
  numberKeyColumn,
  textColumn,
  tickColumn,
} from "../schema/columns";
import { nameKey } from "../../domain/text/text";
import { numberOf, textOf } from "../schema/cells";
import type { TableSchema } from "../schema/table";

/** The defined name that stands for 部门[部门], for validation lists. */
export const DEPARTMENT_LIST_NAME = "部门名单";

/** A department as its table keeps it. */
export interface DepartmentRow extends Department {
  /** 登记标识, as in the ledger: of those that a later year brought. */
  token: string;
}

/** P4: one row a department, in the order of the plan. */
export const DEPARTMENTS: TableSchema<DepartmentRow> = {
  name: "部门",
  columns: {
    id: numberKeyColumn("部门编号", 12, { unique: numberOf }),
    name: keyColumn("部门", 24, { unique: (cell) => nameKey(textOf(cell)) }),
    kind: choiceColumn("类别", 12, DEPARTMENT_KINDS, {
      needed: true,
      missing: { value: "所属单位", cost: "列在所属单位" },
    }),
    quota: { header: "年度篇数", codec: countOrNone, format: "0", width: 12, needed: true },
    searchCode: textColumn("检索码", 14),
    aliases: listColumn("别名", 20),
    liaison: textColumn("联络员", 12),
    liaisonPhone: textColumn("联系电话", 16),
    head: textColumn("部门负责人", 14),
    leader: textColumn("分管领导", 12),
    remark: textColumn("备注", 24, { aside: true }),
    token: textColumn("登记标识", 14, { hidden: true }),
  },
};

/** P4: a department of a plan, with the people that stand beside it there. */
export function newDepartmentRow(
  { name, kind, quota, remark, people }: PlannedDepartment,
  { id, searchCode, token = "" }: { id: string; searchCode: string; token?: string },
): DepartmentRow {
  return { id, name, kind, quota, searchCode, aliases: [], ...people, remark, token };
}

const CHANGED_FIELDS = ["年度篇数", "名称", "并入", "列入计划"] as const;
type ChangedField = (typeof CHANGED_FIELDS)[number];

/** One row of 部门变更: what a department's figure, name or independence was before a day, and since. */
export interface DepartmentChangeRow {
  departmentId: string;
  from: CivilDate;
  what: ChangedField;
  old: string;
  new: string;
  reason: string;
  /** 撤回: taken back; the row stays (S6), but changes nothing. */
  withdrawn: boolean;
  /** 登记标识, as in the ledger. */
  token: string;
}

/** P4: effective-dated changes, one row each, never altered. */
export const DEPARTMENT_CHANGES: TableSchema<DepartmentChangeRow> = {
  name: "部门变更",
  columns: {
    departmentId: numberKeyColumn("部门编号", 10),
    from: { header: "生效日期", codec: date, format: DATE_FORMAT, width: 12, needed: true },
    what: choiceColumn("变更项", 12, CHANGED_FIELDS, { needed: true }),
    old: textColumn("原值", 20, { needed: true }),
    new: keyColumn("新值", 20),
    reason: textColumn("说明", 30, { aside: true }),
    withdrawn: tickColumn("撤回", 8),
    token: textColumn("登记标识", 14, { hidden: true }),
  },
};

/**
 * P4: the domain's change of a row, to what was before if it was taken back; null where 年度篇数 is not given
 * as whole numbers, or 列入计划 not as 是 or 否.
 */
export function toChange(
  row: Omit<DepartmentChangeRow, "reason" | "token">,
): DepartmentChange | null {
  const { departmentId, from } = row;
  const now = row.withdrawn ? row.old : row.new;
  if (row.what === "列入计划") {
    const [before, after] = [readYesNo(row.old), readYesNo(now)];
    if (before === null || after === null) return null;
    return { departmentId, from, field: "listed", old: before, new: after };
  }
  if (row.what !== "年度篇数") {
    const field = row.what === "名称" ? "name" : "mergedInto";
    return { departmentId, from, field, old: row.old, new: now };
  }
  const [before, after] = [count.read(row.old), count.read(now)];
  if (before === undefined || after === undefined) return null;
  return { departmentId, from, field: "quota", old: before, new: after };
}

const FIELD_WORDS: Readonly<Record<DepartmentChange["field"], ChangedField>> = {
  quota: "年度篇数",
  name: "名称",
  mergedInto: "并入",
  listed: "列入计划",
};

function cellOf(value: string | number | boolean): string {
  return typeof value === "boolean" ? writeYesNo(value) : String(value);
}

export function fromChange(
  change: DepartmentChange,
  reason: string,
  token = "",
): DepartmentChangeRow {
  return {
    departmentId: change.departmentId,
    from: change.from,
    what: FIELD_WORDS[change.field],
    old: cellOf(change.old),
    new: cellOf(change.new),
    reason,
    withdrawn: false,
    token,
  };
}

/** P3: what one block of the plan states as its sum, beside what its rows add up to. */
export interface PlanSubtotalRow {
  year: number;
  block: string;
  /** null = the plan states none. */
  stated: number | null;
  computed: number;
  /** Sheet and cell of the stated figure, or of the block's header. */
  source: string;
  /** 登记标识, as in the ledger: of those that a later year brought. */
  token: string;
}

/** P3: kept for ever, never corrected. */
export const PLAN_SUBTOTALS: TableSchema<PlanSubtotalRow> = {
  name: "计划小计",
  columns: {
    year: countColumn("年度", 8),
    block: keyColumn("区块", 20),
    stated: { header: "载明小计", codec: statedCount, format: "0", width: 12, needed: true },
    computed: countColumn("按行合计", 12, { needed: true }),
    source: textColumn("出处", 24, { aside: true }),
    token: textColumn("登记标识", 14, { hidden: true }),
  },
};

/** P3: stated beside computed, as the paper has it. */
export function subtotalRow(
  { blocks, sheetName }: Plan,
  { address, label, stated, computed }: StatedTotal,
  year: number,
): PlanSubtotalRow {
  const block = blocks.find(({ totals }) => totals.some((total) => total.address === address));
  const source = `${sheetName}!${address}`;
  return { year, block: `${block?.header ?? ""}${label}`, stated, computed, source, token: "" };
}

/** A validation list of department names that also takes aliases and old names. */
export function departmentColumn(header: string, width: number) {
  return nameColumn(header, width, `=${DEPARTMENT_LIST_NAME}`);
}
