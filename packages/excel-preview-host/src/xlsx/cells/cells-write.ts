// Cells and rows of a sheet -> sheetData, in the file's order, cached values always written.
import { MAX_COLUMNS, area, areaName, cellName, type Area } from "../../model/address";
import type { Book } from "../../model/book";
import { dataTableElements } from "./data-tables";
import { Sheet, type Cell } from "../../model/sheet";
import { CellError } from "../../model/value";
import type { CellOrigin, CellsOrigin, FormulaOrigin } from "./cells-read";
import { formulaToFile } from "./formula";
import type { StringTable } from "./strings";
import type { StyleWriter } from "../styles/style-write";
import { attributes, escapeText, spaceAttribute, textElement } from "../xml";

export interface CellsWriting {
  book: Book;
  strings: StringTable;
  styles: StyleWriter;
  /** The `cm` that marks a dynamic array; asked for only when one is written. */
  dynamicMark: () => number;
}

/** Errors that the file format spells; the later ones are stored as #VALUE! and calculated again. */
const FILE_ERRORS = new Set("#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A".split(" "));

/** The sheetData element of a sheet; `origin` is what the file had there. */
export function writeCells(
  sheet: Sheet,
  origin: CellsOrigin | undefined,
  writing: CellsWriting,
): string {
  return new CellWriter(sheet, origin, writing).write();
}

/** A table's header cells are its columns' names as text, or Excel repairs the file. */
function headerTexts(sheet: Sheet, book: Book): Map<number, string> {
  const tables = book.tables.filter((t) => t.sheetId === sheet.id && t.showHeaders);
  return new Map(
    tables.flatMap(({ columns, area: { top, left } }) =>
      columns.map((column, i): [number, string] => [Sheet.key(top, left + i), column.name]),
    ),
  );
}

class CellWriter {
  private readonly names: ReadonlySet<string>;
  private readonly headers: ReadonlyMap<number, string>;
  private readonly dataTables: ReadonlyMap<number, string>;
  private readonly hasTables: boolean;

  constructor(
    private readonly sheet: Sheet,
    private readonly origin: CellsOrigin | undefined,
    private readonly writing: CellsWriting,
  ) {
    this.names = new Set(writing.book.names.map((n) => n.name.toLowerCase()));
    this.headers = headerTexts(sheet, writing.book);
    this.dataTables = dataTableElements(sheet);
    this.hasTables = writing.book.tables.some((t) => t.sheetId === sheet.id);
  }

  write(): string {
    const { sheet, origin } = this;
    const rows = new Map<number, string[]>();
    const keys = new Set([...sheet.cells.keys(), ...this.headers.keys()]);
    for (const row of [...sheet.rows.keys(), ...(origin?.rows.keys() ?? [])]) rows.set(row, []);
    for (const key of [...keys].sort((a, b) => a - b)) {
      const xml = this.cellXml(key);
      if (xml === "") continue;
      const row = Math.floor(key / MAX_COLUMNS);
      const cells = rows.get(row);
      if (cells) cells.push(xml);
      else rows.set(row, [xml]);
    }
    const sorted = [...rows].sort(([a], [b]) => a - b);
    return `<sheetData>${sorted.map(([row, cells]) => this.rowXml(row, cells)).join("")}</sheetData>`;
  }

  private rowXml(row: number, cells: readonly string[]): string {
    const layout = this.sheet.rows.get(row);
    const origin = this.origin?.rows.get(row);
    const own = origin?.height === layout?.height ? origin?.customHeight : true;
    const values = attributes({
      ht: layout?.height,
      customHeight: layout?.height !== undefined && own,
      hidden: layout?.hidden === true || layout?.filtered === true,
    });
    const all = values + (origin?.others ?? "");
    if (all === "" && cells.length === 0) return "";
    return `<row r="${row + 1}"${all}>${cells.join("")}</row>`;
  }

  private cellXml(key: number): string {
    const cell = this.sheet.cells.get(key);
    const header = this.headers.get(key);
    if (header !== undefined && cell?.value !== header) {
      return this.element(key, { value: header, formula: null, style: cell?.style ?? 0 });
    }
    return cell ? this.element(key, cell) : "";
  }

  private element(key: number, cell: Cell): string {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    const kept = this.origin?.cells.get(cell);
    const origin = kept?.value === cell.value ? kept : undefined;
    const formula = cell.formula === null ? null : this.formula(key, cell, cell.formula);
    const [type, value] = this.value(cell, origin);
    const inner = (formula?.xml ?? this.dataTables.get(key) ?? "") + value;
    if (inner === "" && cell.style === 0 && !cell.quotePrefix && this.isPlain(row, column))
      return "";
    // Put together by hand: this runs once per cell.
    const xf = this.writing.styles.cellXf(cell.style, cell.quotePrefix ?? false);
    let start = `<c r="${cellName(row, column)}"`;
    if (xf !== 0) start += ` s="${xf}"`;
    if (type !== null) start += ` t="${type}"`;
    if (formula?.mark) start += ` cm="${formula.mark}"`;
    if (origin?.valueMetadata !== undefined) start += ` vm="${origin.valueMetadata}"`;
    return inner === "" ? `${start}/>` : `${start}>${inner}</c>`;
  }

  /** Whether a cell that the file does not name has the default style: its column or row may have another. */
  private isPlain(row: number, column: number): boolean {
    const rowStyle = /\ss=/.test(this.origin?.rows.get(row)?.others ?? "");
    return !rowStyle && !this.sheet.columns.get(column)?.style;
  }

  /** The cell's `t` and its element with the value. */
  private value(cell: Cell, origin: CellOrigin | undefined): [type: string | null, xml: string] {
    const { value } = cell;
    if (value === null) return [null, ""];
    if (typeof value === "number")
      return Number.isFinite(value) ? [null, `<v>${value}</v>`] : ["e", "<v>#NUM!</v>"];
    if (typeof value === "boolean") return ["b", `<v>${value ? 1 : 0}</v>`];
    if (value instanceof CellError)
      return ["e", `<v>${FILE_ERRORS.has(value.code) ? value.code : "#VALUE!"}</v>`];
    if (cell.formula !== null || cell.spillAnchor) return ["str", textElement("v", value)];
    if (origin?.inlineString !== undefined) return ["inlineStr", origin.inlineString];
    return ["s", `<v>${origin?.richString ?? this.writing.strings.index(value)}</v>`];
  }

  private formula(key: number, cell: Cell, formula: string): { xml: string; mark: number | null } {
    const { file, form, ref, others } = this.fileFormula(key, cell, formula);
    const array = form === "plain" ? "" : attributes({ t: "array", ref: areaName(ref) });
    const mark = form === "dynamic" ? this.writing.dynamicMark() : null;
    return { xml: `<f${array}${others}${spaceAttribute(file)}>${escapeText(file)}</f>`, mark };
  }

  private fileFormula(
    key: number,
    cell: Cell,
    formula: string,
  ): Pick<FormulaOrigin, "file" | "form" | "others"> & { ref: Area } {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    const own = area(row, column);
    const origin = this.origin?.formulas.get(cell);
    const spills = cell.spill !== undefined && areaName(cell.spill) !== areaName(own);
    if (origin?.model === formula && !(origin.form === "plain" && spills)) {
      const { rows, columns } = origin;
      const whole = area(row, column, row + rows - 1, column + columns - 1);
      const ref = origin.form === "array" ? whole : (cell.spill ?? own);
      return { ...origin, ref };
    }
    const table = this.hasTables
      ? this.writing.book.tableAt(this.sheet.id, row, column)?.name
      : undefined;
    const isName = (name: string): boolean => this.names.has(name.toLowerCase());
    const { text, dynamic } = formulaToFile(formula.slice(1), { table, isName });
    const form = dynamic || spills ? "dynamic" : "plain";
    return { file: text, form, ref: cell.spill ?? own, others: "" };
  }
}
