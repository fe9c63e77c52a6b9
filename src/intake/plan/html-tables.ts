// Owns taking the tables out of a document's HTML, each with the lines above it (P1). Merged cells have their
// text in the first cell only, as on a sheet; a table inside a cell is that cell's text.

import { Parser } from "htmlparser2";

export interface HtmlTable {
  /** The paragraphs between the table before and this one, blank ones left out. */
  readonly linesAbove: readonly string[];
  /** "" where a cell is empty or covered by a merged one. */
  readonly rows: readonly (readonly string[])[];
}

/** Wider or longer than any plan: the rest of a hostile table is left out. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 2000;
const LINES = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li"]);

/** How many cells a cell covers; whatever the document says, no more than a table has. */
function spanOf(attribute: string | undefined, most: number): number {
  const span = Number(attribute ?? 1);
  return Number.isInteger(span) ? Math.min(Math.max(span, 1), most) : 1;
}

class TableReader {
  readonly tables: HtmlTable[] = [];
  private lines: string[] = [];
  private rows: string[][] = [];
  /** Of each column: how many further rows a merged cell covers. */
  private covered: number[] = [];
  private text = "";
  private depth = 0;
  private cell: { readonly columns: number; readonly rows: number } | null = null;

  open(name: string, attributes: Record<string, string>): void {
    if (name === "table") this.depth += 1;
    else if (name === "br") this.text += "\n";
    if (this.depth === 0) {
      if (LINES.has(name)) this.text = "";
    } else if (this.depth > 1) return;
    else if (name === "tr") this.rows.push([]);
    else if (name === "td" || name === "th") {
      this.text = "";
      this.cell = {
        columns: spanOf(attributes.colspan, MOST_COLUMNS),
        rows: spanOf(attributes.rowspan, MOST_ROWS),
      };
    } else if (this.cell !== null && LINES.has(name) && this.text !== "") this.text += "\n";
  }

  write(text: string): void {
    this.text += text;
  }

  close(name: string): void {
    if (this.depth === 0) {
      if (LINES.has(name)) this.endLine();
    } else if (this.depth === 1) {
      if ((name === "td" || name === "th") && this.cell !== null) this.endCell(this.cell);
      else if (name === "tr") this.skipCovered(this.rows.at(-1) ?? []);
      else if (name === "table") this.endTable();
    }
    if (name === "table") this.depth -= 1;
  }

  private endLine(): void {
    const line = this.text.trim();
    if (line !== "") this.lines.push(line);
    this.text = "";
  }

  /** Columns that a merged cell from above takes up, for this row. */
  private skipCovered(row: string[]): void {
    while ((this.covered[row.length] ?? 0) > 0) {
      this.covered[row.length] = (this.covered[row.length] ?? 0) - 1;
      row.push("");
    }
  }

  private endCell({ columns, rows }: { readonly columns: number; readonly rows: number }): void {
    const row = this.rows.at(-1) ?? [];
    this.skipCovered(row);
    for (let at = 0; at < columns && row.length < MOST_COLUMNS; at += 1) {
      this.covered[row.length] = rows - 1;
      row.push(at === 0 ? this.text.trim() : "");
    }
    this.cell = null;
    this.text = "";
  }

  private endTable(): void {
    const rows = this.rows.slice(0, MOST_ROWS);
    if (rows.length > 0) this.tables.push({ linesAbove: this.lines, rows });
    this.lines = [];
    this.rows = [];
    this.covered = [];
    this.text = "";
  }
}

/** The tables in their order. */
export function htmlTables(html: string): HtmlTable[] {
  const reader = new TableReader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.write(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.write(html);
  parser.end();
  return reader.tables;
}
