// Cells as text between tabs and line breaks, the form that Excel and other programs exchange.

/** Cells with tabs, line breaks or quotes are quoted. */
export function toClipboard(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const FIELD = /(?:"((?:[^"]|"")*)"(?=[\t\n\r]|$)|([^\t\n\r]*))(\t|\r\n|\n|\r|$)/y;

/** The inverse of `toClipboard`; a last line break makes no row of its own. */
export function fromClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  FIELD.lastIndex = 0;
  for (;;) {
    const match = FIELD.exec(text);
    if (!match) return rows;
    const [, inQuotes, plain, end] = match;
    rows.at(-1)?.push(inQuotes === undefined ? (plain ?? "") : inQuotes.replaceAll('""', '"'));
    if (end === "") return rows;
    if (end === "\t") continue;
    if (FIELD.lastIndex >= text.length) return rows;
    rows.push([]);
  }
}
