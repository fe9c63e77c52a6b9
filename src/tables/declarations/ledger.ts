// Owns the declaration of 台账, the ledger of submissions (S3).

import type { Submission } from "../../domain/records/submission";
import { CATEGORIES, CHANNELS, SUBMISSION_STATUSES } from "../../domain/records/vocabulary";
import { dateTime, optionalCount, optionalDate, optionalDateTime } from "../schema/codecs";
import {
  choiceColumn,
  choiceOrNone,
  DATE_FORMAT,
  DATE_TIME_FORMAT,
  keyColumn,
  listColumn,
  numberColumn,
  numberKeyColumn,
  textColumn,
  tickColumn,
} from "../schema/columns";
import { departmentColumn } from "./departments";
import { numberOf } from "../schema/cells";
import type { Column, TableSchema } from "../schema/table";
import type { CivilDate } from "../../domain/calendar/civil-date";

/** A submission as the ledger keeps it. */
export interface LedgerRow extends Submission {
  /** 登记标识: the draft's token; a repeated write of the same draft is recognised by it. */
  token: string;
}

function approvalDate(header: string): Column<CivilDate | null> {
  return { header, codec: optionalDate, format: DATE_FORMAT, width: 13 };
}

/** S3: one row a submission. */
export const LEDGER: TableSchema<LedgerRow> = {
  name: "台账",
  columns: {
    id: numberKeyColumn("编号", 12, { unique: numberOf }),
    receivedOn: {
      header: "收稿日期",
      codec: dateTime,
      format: DATE_FORMAT,
      width: 12,
      needed: true,
      ofDay: true,
    },
    department: { ...departmentColumn("部门", 22), missing: { value: "", cost: "未计入" } },
    coDepartments: listColumn("参与部门", 18),
    title: keyColumn("标题", 48, { wrap: true, missing: { value: "", cost: "按空白处理" } }),
    category: choiceOrNone("类别", 9, CATEGORIES, { needed: true, cost: "不核对字数" }),
    wordCount: { header: "字数", codec: optionalCount, format: "0", width: 8, needed: true },
    author: textColumn("主笔", 10, { needed: true }),
    coAuthors: listColumn("参与撰写", 14),
    channel: choiceColumn("渠道", 9, CHANNELS, { needed: true, blank: "邮箱" }),
    headApproved: tickColumn("部门负责人审阅", 14, { needed: true }),
    headApprovedOn: approvalDate("部门负责人审阅日期"),
    leaderApproved: tickColumn("分管领导审阅", 13, { needed: true }),
    leaderApprovedOn: approvalDate("分管领导审阅日期"),
    commissioned: tickColumn("是否约稿", 10),
    commissionId: numberColumn("约稿编号", 12, { needed: true }),
    important: tickColumn("重要信息", 10, { needed: true }),
    publishedAt: {
      header: "发布时间",
      codec: optionalDateTime,
      format: DATE_TIME_FORMAT,
      width: 17,
      needed: true,
    },
    status: choiceColumn("状态", 8, SUBMISSION_STATUSES, { needed: true, blank: "待审" }),
    resubmissionOf: numberColumn("重报自", 12),
    duplicateOf: numberColumn("重复于", 12),
    selected: tickColumn("局选用", 9),
    forwardedOn: approvalDate("上报市局日期"),
    chiefApproved: tickColumn("主要领导审核", 13),
    noPersonnelMatters: tickColumn("不涉及人事财务", 14),
    hasProposals: tickColumn("已提出对策", 12),
    remark: textColumn("备注", 24, { wrap: true, aside: true }),
    notDuplicateOf: numberColumn("非重复", 12, { hidden: true, aside: true }),
    bodyFingerprint: textColumn("正文指纹", 14, { hidden: true, aside: true }),
    mailKey: textColumn("来信标识", 14, { hidden: true, aside: true }),
    token: textColumn("登记标识", 14, { hidden: true }),
  },
};
