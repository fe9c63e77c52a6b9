// Owns the record of a commission (A4): an article asked for from above, with its deadline.

import { z } from "zod";
import { civilDateSchema } from "../calendar/civil-date-schema";

export const commissionSchema = z.object({
  id: z.string().min(1, "约稿编号不能为空"),
  source: z.string(),
  topic: z.string().min(1, "题目不能为空"),
  /** 分配部门 by name, one or more. */
  departments: z.array(z.string()).min(1, "请至少分配一个部门"),
  issuedOn: civilDateSchema,
  /** Inclusive. */
  deadline: civilDateSchema,
});
export type Commission = z.infer<typeof commissionSchema>;
