// Owns the declaration of 批评 (E8): what is proposed, what the leader decided, and what was said by hand.

import {
  COMPUTED_GROUNDS,
  CRITICISM_DECISIONS,
  MANUAL_GROUNDS,
  type Criticism,
} from "../../domain/outcomes/criticism";
import type { CivilDate } from "../../domain/calendar/civil-date";
import { type Quarter, readQuarter } from "../../domain/calendar/quarter";
import { count, optionalDate, type Codec } from "../schema/codecs";
import { choiceColumn, DATE_FORMAT, numberColumn, textColumn } from "../schema/columns";
import { departmentColumn } from "./departments";
import type { TableSchema } from "../schema/table";

/** A criticism as its table keeps it. */
export interface CriticismRow extends Criticism {
  year: number;
  quarter: Quarter;
  /** 确认人: who decided, "" = nobody yet. */
  confirmedBy: string;
  decidedOn: CivilDate | null;
  /** 登记标识: the draft's token, or what was proposed; "" in a row that the clerk typed. */
  token: string;
}

const quarter: Codec<Quarter> = {
  read: (cell) => readQuarter(cell ?? null)?.quarter,
  write: (value) => value,
  expected: "1 至 4",
};

/** E8: one row a ground. Never deleted: what is not to be said is 不列. */
export const CRITICISM: TableSchema<CriticismRow> = {
  name: "批评",
  columns: {
    year: { header: "年度", codec: count, format: "0", width: 8, needed: true },
    quarter: {
      header: "季度",
      codec: quarter,
      format: "0",
      width: 8,
      needed: true,
      list: ["1", "2", "3", "4"],
    },
    departmentId: numberColumn("部门编号", 10),
    department: departmentColumn("部门", 24),
    ground: choiceColumn("依据", 14, [...COMPUTED_GROUNDS, ...MANUAL_GROUNDS], { needed: true }),
    sentence: { ...textColumn("说明", 56, { needed: true }), wrap: true },
    decision: choiceColumn("处理", 8, CRITICISM_DECISIONS, { needed: true, blank: "拟列" }),
    confirmedBy: textColumn("确认人", 12, { needed: true }),
    decidedOn: {
      header: "日期",
      codec: optionalDate,
      format: DATE_FORMAT,
      width: 12,
      needed: true,
    },
    token: textColumn("登记标识", 14, { hidden: true }),
  },
};
