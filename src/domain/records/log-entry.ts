// Owns the record of one line of 日志 (S6): when, who, what, old, new, why. Never changed afterwards.

import * as z from "zod/mini";
import { civilDateTimeSchema } from "../calendar/civil-date-schema";

export const logEntrySchema = z.object({
  at: civilDateTimeSchema,
  who: z.string(),
  /** 登记, 修改, 撤销, 作废, 封存 … in words. */
  action: z.string().check(z.minLength(1)),
  /** What was changed: a 编号 or the name of a setting, sheet or department. */
  subject: z.string(),
  /** Header of the column, "" where the action is about the whole. */
  field: z.string(),
  old: z.string(),
  new: z.string(),
  reason: z.string(),
});
export type LogEntry = z.infer<typeof logEntrySchema>;
