// Owns the declaration of 设置: the notice's settings, and the few rows of our own beside them.

import type { CellValue } from "../../domain/text/cell";
import { anything } from "../schema/codecs";
import { keyColumn, textColumn } from "../schema/columns";
import type { TableSchema } from "../schema/table";

export interface SettingRow {
  label: string;
  value: CellValue;
  note: string;
}

/** 设置: one row a setting. The format of a 值 is the setting's own. */
export const SETTINGS: TableSchema<SettingRow> = {
  name: "设置",
  columns: {
    label: keyColumn("设置项", 24),
    value: { header: "值", codec: anything, format: "General", width: 26, needed: true },
    note: textColumn("说明", 80, { wrap: true, aside: true }),
  },
};

/** Rows of 设置 that are no rule of the notice. */
export const OWN_SETTINGS = {
  /** Who is written into 日志. */
  clerk: {
    label: "经办人",
    note: "登记、修改等操作记入日志时的经办人姓名。",
  },
  /** What a 通报 says of the office; where one is blank the bulletin leaves it out. */
  office: {
    label: "通报署名",
    note: "季度通报的发文机关署名。",
  },
  mark: {
    label: "发文机关标志",
    note: "季度通报红头上的字样，如“五华县司法局文件”。留空则不印红头，首页上方留空，套印在红头纸上。",
  },
  copiedTo: {
    label: "通报抄送",
    note: "季度通报版记中的抄送机关。",
  },
  issuer: {
    label: "通报印发机关",
    note: "季度通报版记中的印发机关，如“五华县司法局办公室”。留空则不印版记。",
  },
  mailbox: {
    label: "报送邮箱",
    note: "通知四：各部门报送信息的邮箱，写入季度通报。",
  },
  contact: {
    label: "通报联系人",
    note: "通知四：写入季度通报的联系人。",
  },
  phone: {
    label: "通报联系电话",
    note: "通知四：写入季度通报的联系电话。",
  },
  /** The highest number used in each year; never goes down, so that no 编号 is used twice. */
  counter: {
    label: "最近编号",
    note: "各年度已用的最大编号，由加载项维护，作废后也不重复使用。请勿修改或删除。",
  },
  /** The number given last: a counter that was changed by hand is noticed by it. */
  recent: {
    label: "最近登记",
    note: "最近一次登记的编号，由加载项维护，用于核对最近编号。请勿修改或删除。",
  },
  /** By which the pane knows this ledger from any other. */
  ledger: {
    label: "台账标识",
    note: "本台账的标识，由加载项维护，用于认出本台账。请勿修改或删除。",
  },
} as const;

/** The rows of 设置 that a 通报 takes its letterhead from. */
export const LETTERHEAD = [
  "office",
  "mark",
  "mailbox",
  "contact",
  "phone",
  "copiedTo",
  "issuer",
] as const;
export type LetterheadField = (typeof LETTERHEAD)[number];
