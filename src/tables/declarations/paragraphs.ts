// Owns the declaration of 段落记录 (I6): what the articles of this ledger were made of, as hashes alone. It
// stands on a sheet that no menu shows; a row belongs to a row of 台账 by its 登记标识.

import { listColumn, textColumn } from "../schema/columns";
import type { TableSchema } from "../schema/table";

export interface ParagraphsRow {
  /** One hash a paragraph; at most `MOST_PARAGRAPHS`. */
  paragraphs: string[];
  /** The submission's 登记标识 with a sign behind it: no two rows of a write have one token. */
  token: string;
}

const SIGN = "/段";

export function paragraphsToken(submission: string): string {
  return submission + SIGN;
}

/** 登记标识 of the submission whose paragraphs these are. */
export function submissionToken(paragraphs: string): string {
  return paragraphs.endsWith(SIGN) ? paragraphs.slice(0, -SIGN.length) : paragraphs;
}

/** Far more than an article has; bounds the cell at 1,100 characters. */
export const MOST_PARAGRAPHS = 64;

export const PARAGRAPHS: TableSchema<ParagraphsRow> = {
  name: "段落记录",
  columns: {
    paragraphs: listColumn("段落指纹", 60, { needed: true }),
    token: textColumn("登记标识", 40, { needed: true }),
  },
};
