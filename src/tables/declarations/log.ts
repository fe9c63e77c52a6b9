// Owns the declaration of 日志 (S6), the journal (T1): rows are added, never changed.

import type { LogEntry } from "../../domain/records/log-entry";
import { dateTime } from "../schema/codecs";
import { DATE_TIME_FORMAT, keyColumn, textColumn } from "../schema/columns";
import type { TableSchema } from "../schema/table";

/** A line as the table keeps it. */
export interface LogRow extends LogEntry {
  /** 标识: the action's token and the line's number in it, "t/1"; "" in lines of no action. */
  token: string;
}

export const LOG: TableSchema<LogRow> = {
  name: "日志",
  columns: {
    at: { header: "时间", codec: dateTime, format: DATE_TIME_FORMAT, width: 17, needed: true },
    who: textColumn("经办人", 12, { needed: true }),
    action: keyColumn("操作", 10),
    subject: textColumn("对象", 16, { needed: true }),
    field: textColumn("字段", 16, { needed: true }),
    old: textColumn("原值", 30, { needed: true }),
    new: textColumn("新值", 30, { needed: true }),
    reason: textColumn("原因", 30, { needed: true }),
    token: textColumn("标识", 14, { needed: true, hidden: true }),
  },
};
