// Builds .docx files for tests: paragraphs and tables as Word writes them, merged cells included.

import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from "docx";

/** A cell: its text (each line a paragraph), how many columns it takes, whether it goes on from above. */
export type Cell =
  | string
  | {
      readonly text?: string;
      readonly columns?: number;
      readonly goesOn?: boolean;
      readonly begins?: boolean;
    };

function cellOf(cell: Cell): TableCell {
  const {
    text = "",
    columns = 1,
    goesOn,
    begins,
  } = typeof cell === "string" ? { text: cell } : cell;
  const merge = goesOn
    ? VerticalMergeType.CONTINUE
    : begins
      ? VerticalMergeType.RESTART
      : undefined;
  return new TableCell({
    columnSpan: columns,
    ...(merge !== undefined && { verticalMerge: merge }),
    children: text.split("\n").map((line) => new Paragraph(line)),
  });
}

/** @param parts paragraphs as texts, tables as rows of cells. */
export async function wordFile(
  parts: readonly (string | readonly Cell[][])[],
): Promise<Uint8Array> {
  const children = parts.map((part) =>
    typeof part === "string"
      ? new Paragraph(part)
      : new Table({ rows: part.map((row) => new TableRow({ children: row.map(cellOf) })) }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
