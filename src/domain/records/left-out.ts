// Owns what a figure leaves out, or takes in without one of its cells (E11): one list for 说明 of 合计, for
// the pane, and before a seal.

export interface LeftOut {
  readonly table: string;
  /** Which row under the heading, 1 = the first; 0 = `subject` is all that is known. */
  readonly index: number;
  /** Heading of the column, "" = it is about no single one. */
  readonly header: string;
  /** 编号 or name by which the row is known, "" = it has none. */
  readonly subject: string;
  /** What is wrong and what that costs: "“约380”无法识别，按空白处理". */
  readonly reason: string;
  /** The day that its row belongs to, as a serial; absent where the row has none or it cannot be read. */
  readonly daySerial?: number;
}

/** As a reader finds it who does not know the sheet's addresses: 台账标题下第3行“字数”“约380”…. */
export function leftOutPhrase({ table, index, header, subject, reason }: LeftOut): string {
  const column = header === "" ? "" : `“${header}”`;
  return `${table}${index === 0 ? subject : `标题下第${index}行`}${column}${reason}`;
}
