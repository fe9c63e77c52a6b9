// Owns the record of a department (P4) and of its changes during the year.

import { anyOf } from "../text/written";
import * as z from "zod/mini";
import { civilDateSchema } from "../calendar/civil-date-schema";
import { DEPARTMENT_KINDS } from "./vocabulary";

export const departmentSchema = z.object({
  /** Stable for ever, "D01"…; the plan's 序 is not used, it may be missing or change. */
  id: z.string().check(z.minLength(1, "部门编号不能为空")),
  name: z.string().check(z.minLength(1, "部门名称不能为空")),
  kind: z.enum(DEPARTMENT_KINDS, `类别应为 ${anyOf(DEPARTMENT_KINDS)}`),
  /** Articles a year, as in force after the last recorded change. */
  quota: z.int("年度篇数应为整数").check(z.gte(0, "年度篇数不能是负数")),
  searchCode: z.string(),
  aliases: z.array(z.string()),
  liaison: z.string(),
  liaisonPhone: z.string(),
  head: z.string(),
  leader: z.string(),
  remark: z.string(),
});
export type Department = z.infer<typeof departmentSchema>;

const ID = /^D(\d{2,6})$/u;

/** "D01"…, after the highest of those given: no id is used twice. */
export function nextDepartmentId(ids: readonly string[]): string {
  const numbers = ids.map((id) => Number(ID.exec(id.trim())?.[1] ?? 0));
  return `D${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}

/**
 * P4: one effective-dated change. What was in force on a day is the `old` value of the earliest
 * change after that day, else what the department's record says now. `mergedInto` holds ids of
 * departments ("" = independent).
 */
export const departmentChangeSchema = z.discriminatedUnion("field", [
  z.object({
    departmentId: z.string().check(z.minLength(1)),
    from: civilDateSchema,
    field: z.literal("quota"),
    old: z.int().check(z.gte(0)),
    new: z.int().check(z.gte(0)),
  }),
  z.object({
    departmentId: z.string().check(z.minLength(1)),
    from: civilDateSchema,
    field: z.enum(["name", "mergedInto"]),
    old: z.string(),
    new: z.string(),
  }),
  /** O6: whether the plan has the department; a new year takes it in or leaves it out. */
  z.object({
    departmentId: z.string().check(z.minLength(1)),
    from: civilDateSchema,
    field: z.literal("listed"),
    old: z.boolean(),
    new: z.boolean(),
  }),
]);
export type DepartmentChange = z.infer<typeof departmentChangeSchema>;
