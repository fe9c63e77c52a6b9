// Owns the record of a commission (A4): an article asked for from above, with its deadline.

import * as z from "zod/mini";
import { compareDates, type CivilDate } from "../calendar/civil-date";
import { civilDateSchema } from "../calendar/civil-date-schema";

export const commissionSchema = z.object({
  id: z.string().check(z.minLength(1, "约稿编号不能为空")),
  source: z.string(),
  topic: z.string().check(z.minLength(1, "题目不能为空")),
  /** 分配部门 by name, one or more. */
  departments: z.array(z.string()).check(z.minLength(1, "请至少分配一个部门")),
  issuedOn: civilDateSchema,
  /** Inclusive. */
  deadline: civilDateSchema,
});
/** A row may be without a readable 下达日期: null then; its deadline holds all the same (E11). */
export type Commission = Omit<z.infer<typeof commissionSchema>, "issuedOn"> & {
  issuedOn: CivilDate | null;
};
/** A4: no deadline lies before the day on which the article was asked for. */
export function isDueBeforeIssue({
  issuedOn,
  deadline,
}: Pick<NewCommission, "issuedOn" | "deadline">): boolean {
  return compareDates(deadline, issuedOn) < 0;
}

export type NewCommission = Omit<z.infer<typeof commissionSchema>, "id">;
