// Owns pasted cells (I5): what Excel, WPS and mail programs put on the clipboard as text.

/** Rows of cells; a quoted cell may hold tabs, line breaks and doubled quotes. */
export function cellsOfPaste(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
  const source = text.replace(/\r\n?/gu, "\n").replace(/\n$/u, "");
  let row: string[] = [];
  while (source !== "") {
    const match = cell.exec(source);
    if (match === null) break;
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\t") continue;
    rows.push(row);
    row = [];
    if (match[3] === "") break;
  }
  return rows;
}
