// Owns what a submission has to be before it is written (S1, S3, S6).

import * as z from "zod/mini";
import { civilDateSchema, civilDateTimeSchema } from "../calendar/civil-date-schema";
import { anyOf } from "../text/written";
import { CATEGORIES, CHANNELS, SUBMISSION_STATUSES } from "./vocabulary";

/** S1: nothing but a missing 部门, 标题, 类别 or 收稿日期 stops a registration. */
export const submissionSchema = z.object({
  /** 编号, never reused, e.g. "2022-0007". */
  id: z.string().check(z.minLength(1, "编号不能为空")),
  /** The civil day counts; a clock time, where the mail had one, decides same-day lateness (E4). */
  receivedOn: civilDateTimeSchema,
  /** 牵头部门 by name. */
  department: z.string().check(z.minLength(1, "请选择部门")),
  /** 参与部门 by name. */
  coDepartments: z.array(z.string()),
  title: z.string().check(z.minLength(1, "请填写标题")),
  category: z.enum(CATEGORIES, "请选择类别"),
  /** S2; 0 = not known. */
  wordCount: z.int("字数应为整数").check(z.gte(0, "字数不能是负数")),
  /** 主笔 */
  author: z.string(),
  /** 参与撰写 */
  coAuthors: z.array(z.string()),
  channel: z.enum(CHANNELS, `渠道应为 ${anyOf(CHANNELS)}`),
  headApproved: z.boolean(),
  /** null with a tick = approved on the day of receipt. */
  headApprovedOn: z.nullable(civilDateSchema),
  leaderApproved: z.boolean(),
  leaderApprovedOn: z.nullable(civilDateSchema),
  commissioned: z.boolean(),
  commissionId: z.string(),
  important: z.boolean(),
  /** 发布/举行时间 of the event reported on. */
  publishedAt: z.nullable(civilDateTimeSchema),
  status: z.enum(SUBMISSION_STATUSES, `状态应为 ${anyOf(SUBMISSION_STATUSES)}`),
  /** 局选用; no adoption (A1). */
  selected: z.boolean(),
  /** 上报市局日期 */
  forwardedOn: z.nullable(civilDateSchema),
  /** 主要领导审核 */
  chiefApproved: z.boolean(),
  /** S6: 编号 of the returned version that this one replaces, "" = first version. */
  resubmissionOf: z.string(),
  /** S7: 编号 of the article of which this is a confirmed duplicate, "" = none. */
  duplicateOf: z.string(),
  /** S7: 编号 of the article that the clerk has told this one apart from, 是 = of one without a number then, "" = not asked. */
  notDuplicateOf: z.string(),
  /** S1, 问题类 only. */
  noPersonnelMatters: z.boolean(),
  hasProposals: z.boolean(),
  /** S7: fingerprint of the body, "" = body not known. */
  bodyFingerprint: z.string(),
  /** I3: recognises the mail that it came from, "" = none. */
  mailKey: z.string(),
  remark: z.string(),
});
