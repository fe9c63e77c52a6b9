// Owns the declarations of 采用, 采用渠道 (A1) and 约稿 (A4).

import type { Adoption } from "../../domain/records/adoption";
import type { Commission } from "../../domain/records/commission";
import type { Outlet } from "../../domain/records/outlet";
import {
  COMMISSION_STATES,
  OUTLET_KINDS,
  OUTLET_LEVELS,
  type CommissionState,
} from "../../domain/records/vocabulary";
import { date, optionalDate } from "../schema/codecs";
import {
  choiceColumn,
  choiceOrNone,
  DATE_FORMAT,
  keyColumn,
  listColumn,
  nameColumn,
  numberKeyColumn,
  textColumn,
  tickColumn,
} from "../schema/columns";
import type { TableSchema } from "../schema/table";
import { nameKey } from "../../domain/text/text";
import { numberOf, textOf } from "../schema/cells";

/** The defined name that stands for 采用渠道[采用渠道], for validation lists. */
export const OUTLET_LIST_NAME = "渠道名单";

/** An adoption as its table keeps it. */
export interface AdoptionRow extends Adoption {
  /** 撤回: taken back; the row stays (S6), but counts for nothing. */
  withdrawn: boolean;
  /** 登记标识, as in the ledger. */
  token: string;
}

/** A1: one row an adoption. */
export const ADOPTIONS: TableSchema<AdoptionRow> = {
  name: "采用",
  columns: {
    submissionId: numberKeyColumn("报送编号", 12),
    outlet: nameColumn("采用渠道", 26, `=${OUTLET_LIST_NAME}`),
    kind: choiceOrNone("类型", 14, OUTLET_KINDS, {
      needed: true,
      cost: "不列入各类型采用次数，不计积分",
    }),
    level: choiceOrNone("级别", 8, OUTLET_LEVELS, {
      needed: true,
      cost: "不列入各级采用次数，不计最高级别和积分",
    }),
    adoptedOn: {
      header: "采用日期",
      codec: date,
      format: DATE_FORMAT,
      width: 12,
      needed: true,
      ofDay: true,
    },
    link: textColumn("链接", 36, { aside: true }),
    commendable: tickColumn("表彰", 8, { needed: true }),
    withdrawn: tickColumn("撤回", 8),
    token: textColumn("登记标识", 14, { hidden: true }),
  },
};

/** An outlet as its table keeps it. */
export interface OutletRow extends Outlet {
  /** 停用: the row stays (S6), as what was adopted there does, but is offered no more. */
  retired: boolean;
  /** 登记标识, as in the ledger: of those that the pane has entered. */
  token: string;
}

/** A1: the outlets, a list that the clerk edits, in the pane or here. */
export const OUTLETS: TableSchema<OutletRow> = {
  name: "采用渠道",
  columns: {
    name: keyColumn("采用渠道", 28, { unique: (cell) => nameKey(textOf(cell)) }),
    kind: choiceColumn("类型", 14, OUTLET_KINDS, { needed: true }),
    level: choiceColumn("级别", 8, OUTLET_LEVELS, { needed: true }),
    ownMedia: tickColumn("公众号或本局网站", 18),
    retired: tickColumn("停用", 8),
    token: textColumn("登记标识", 14, { hidden: true }),
  },
};

/** A commission as its table keeps it. */
export interface CommissionRow extends Commission {
  /** 状态 as it was when last written; the evaluation computes its own from dates. */
  state: CommissionState;
  /** 撤回: taken back; the row stays (S6), but nobody owes anything for it. */
  withdrawn: boolean;
  /** 登记标识, as in the ledger. */
  token: string;
}

/** A4: one row a commission. */
export const COMMISSIONS: TableSchema<CommissionRow> = {
  name: "约稿",
  columns: {
    id: numberKeyColumn("约稿编号", 12, { unique: numberOf }),
    source: textColumn("来源", 20),
    topic: keyColumn("题目", 40, { wrap: true, missing: { value: "", cost: "按空白处理" } }),
    departments: listColumn("分配部门", 30, { needed: true }),
    issuedOn: {
      header: "下达日期",
      codec: optionalDate,
      format: DATE_FORMAT,
      width: 12,
      needed: true,
    },
    deadline: { header: "截止日期", codec: date, format: DATE_FORMAT, width: 12, needed: true },
    state: choiceColumn("状态", 10, COMMISSION_STATES, { blank: "待交" }),
    withdrawn: tickColumn("撤回", 8),
    token: textColumn("登记标识", 14, { hidden: true }),
  },
};
