// sheetData -> cells and rows of a sheet, with what the model does not hold kept beside it.
import { SaxesParser } from "saxes";
import {
  area,
  columnCount,
  columnIndex,
  parseArea,
  rowCount,
  type Area,
} from "../../model/address";
import type { Cell, RowLayout, Sheet } from "../../model/sheet";
import { CellError, type CellValue, type ErrorCode } from "../../model/value";
import { markDataTables, readDataTable } from "./data-tables";
import { formulaFromFile, plainFormulaFromFile } from "./formula";
import { SharedFormula } from "./shared-formula";
import type { SharedStrings } from "./strings";
import { attributes, decodeXString, isTrue } from "../xml";

/** How the file had a formula; used again as long as the formula is the same. */
export interface FormulaOrigin {
  model: string;
  file: string;
  form: "plain" | "array" | "dynamic";
  /** Of an array. */
  rows: number;
  columns: number;
  /** Attributes of no concern to the model (`ca`, `aca`, `bx`), as text. */
  others: string;
}

/** What a cell had that the model does not hold, with the value it belongs to. */
export interface CellOrigin {
  value: CellValue;
  richString?: number;
  /** The `is` element of a text with runs of its own format. */
  inlineString?: string;
  valueMetadata?: string;
}

export interface RowOrigin {
  /** Attributes of no concern to the model, as text. */
  others: string;
  height: number | undefined;
  customHeight: boolean;
}

export interface CellsOrigin {
  rows: Map<number, RowOrigin>;
  /** By the cell itself, so that it goes along when cells move. */
  formulas: WeakMap<Cell, FormulaOrigin>;
  cells: WeakMap<Cell, CellOrigin>;
}

export interface CellsContext {
  strings: SharedStrings;
  quotePrefix: ReadonlySet<number>;
  dynamicMarks: ReadonlySet<number>;
}

const MODELLED_ROW_ATTRIBUTES = new Set(["r", "ht", "customHeight", "hidden", "spans"]);
const MODELLED_FORMULA_ATTRIBUTES = new Set(["t", "ref", "si", "xml:space"]);
const ERRORS = new Set<string>(
  "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #SPILL! #CALC! #BUSY!".split(" "),
);

/** `xml` is the sheetData element; tags may have a prefix. */
export function readCells(xml: string, sheet: Sheet, context: CellsContext): CellsOrigin {
  const reader = new CellReader(sheet, context);
  const parser = new SaxesParser();
  let inlineStart = 0;
  parser.on("opentagstart", ({ name }) => {
    if (localName(name) === "is") inlineStart = xml.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", ({ name, attributes: values }) => reader.open(localName(name), values));
  parser.on("text", (text) => reader.text(text));
  parser.on("cdata", (text) => reader.text(text));
  parser.on("closetag", ({ name }) => {
    if (localName(name) === "is") reader.inlineString = xml.slice(inlineStart, parser.position);
    reader.close(localName(name));
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  reader.finish();
  return reader.origin;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

type Values = Record<string, string>;

class CellReader {
  readonly origin: CellsOrigin = {
    rows: new Map(),
    formulas: new WeakMap(),
    cells: new WeakMap(),
  };
  /** The `is` element just closed, as the file has it. */
  inlineString = "";
  private readonly shared = new Map<string, SharedFormula>();
  private readonly anchors: { row: number; column: number; ref: Area }[] = [];
  private row = -1;
  private column = -1;
  private cell: Values = {};
  private formula: Values | null = null;
  private formulaText = "";
  private valueText: string | null = null;
  private into: "" | "f" | "v" | "t" = "";
  private phonetic = false;
  private isRich = false;

  constructor(
    private readonly sheet: Sheet,
    private readonly context: CellsContext,
  ) {}

  open(name: string, values: Values): void {
    if (name === "row") this.openRow(values);
    else if (name === "c") this.openCell(values);
    else if (name === "f") {
      this.formula = values;
      this.into = "f";
    } else if (name === "v") {
      this.valueText = "";
      this.into = "v";
    } else if (name === "rPh") this.phonetic = this.isRich = true;
    else if (name === "r") this.isRich = true;
    else if (name === "t" && !this.phonetic) {
      this.valueText ??= "";
      this.into = "t";
    }
  }

  text(text: string): void {
    if (this.into === "f") this.formulaText += text;
    else if (this.into !== "") this.valueText += text;
  }

  close(name: string): void {
    if (name === "c") this.closeCell();
    else if (name === "rPh") this.phonetic = false;
    if (name === this.into) this.into = "";
  }

  /** Marks the cells that spilled and array results reach. */
  finish(): void {
    markDataTables(this.sheet);
    for (const { row, column, ref } of this.anchors) {
      if (ref.top === ref.bottom && ref.left === ref.right) continue;
      this.sheet.ensure(row, column).spill = ref;
      for (let r = ref.top; r <= ref.bottom; r++) {
        for (let c = ref.left; c <= ref.right; c++) {
          if (r !== row || c !== column) this.sheet.ensure(r, c).spillAnchor = { row, column };
        }
      }
    }
  }

  private openRow(values: Values): void {
    this.row = values.r === undefined ? this.row + 1 : Number(values.r) - 1;
    this.column = -1;
    const layout: RowLayout = {};
    if (values.ht !== undefined) layout.height = Number(values.ht);
    if (isTrue(values.hidden)) layout.hidden = true;
    if (Object.keys(layout).length > 0) this.sheet.rows.set(this.row, layout);
    const others = Object.entries(values).filter(([name]) => !MODELLED_ROW_ATTRIBUTES.has(name));
    const customHeight = isTrue(values.customHeight);
    if (others.length > 0 || layout.height !== undefined) {
      const text = attributes(Object.fromEntries(others));
      this.origin.rows.set(this.row, { others: text, height: layout.height, customHeight });
    }
  }

  private openCell(values: Values): void {
    this.cell = values;
    this.formula = null;
    this.formulaText = "";
    this.valueText = null;
    this.isRich = false;
    const letters = /^[A-Za-z]+/.exec(values.r ?? "");
    this.column = letters ? columnIndex(letters[0]) : this.column + 1;
  }

  private closeCell(): void {
    const { row, column } = this;
    const cell = this.sheet.ensure(row, column);
    cell.style = Number(this.cell.s ?? 0);
    cell.value = this.value();
    if (this.context.quotePrefix.has(cell.style)) cell.quotePrefix = true;
    if (this.formula) this.readFormula(cell, this.formula);
    this.keep(cell);
  }

  private keep(cell: Cell): void {
    const richString = this.cell.t === "s" ? Number(this.valueText) : NaN;
    const isRich = this.context.strings.rich.has(richString);
    if (!isRich && !this.isRich && this.cell.vm === undefined) return;
    const kept: CellOrigin = { value: cell.value };
    if (isRich) kept.richString = richString;
    if (this.isRich) kept.inlineString = this.inlineString;
    if (this.cell.vm !== undefined) kept.valueMetadata = this.cell.vm;
    this.origin.cells.set(cell, kept);
  }

  private value(): CellValue {
    const text = this.valueText;
    if (text === null) return null;
    switch (this.cell.t) {
      case "s":
        return this.context.strings.texts[Number(text)] ?? "";
      case "str":
      case "inlineStr":
        return decodeXString(text);
      case "b":
        return isTrue(text.trim());
      case "e":
        return new CellError((ERRORS.has(text) ? text : "#VALUE!") as ErrorCode);
      case "d":
        return serialOf(text);
      default:
        return text.trim() === "" ? null : Number(text);
    }
  }

  private readFormula(cell: Cell, values: Values): void {
    const { row, column } = this;
    if (values.t === "dataTable") {
      const table = readDataTable(values);
      if (table) this.sheet.dataTables.push(table);
      return;
    }
    const file = this.fileFormula(values);
    if (file === "") return;
    const isArray = values.t === "array";
    const model = `=${isArray ? formulaFromFile(file) : plainFormulaFromFile(file)}`;
    const dynamic = isArray && this.context.dynamicMarks.has(Number(this.cell.cm));
    const ref = isArray ? (parseArea(values.ref ?? "") ?? area(row, column)) : null;
    cell.formula = model;
    if (ref) this.anchors.push({ row, column, ref });
    const form = !isArray ? "plain" : dynamic ? "dynamic" : "array";
    const others = attributes(
      Object.fromEntries(
        Object.entries(values).filter(([name]) => !MODELLED_FORMULA_ATTRIBUTES.has(name)),
      ),
    );
    const [rows, columns] = ref ? [rowCount(ref), columnCount(ref)] : [1, 1];
    this.origin.formulas.set(cell, { model, file, form, rows, columns, others });
  }

  /** A shared formula's text stands at its first cell only. */
  private fileFormula(values: Values): string {
    if (values.t !== "shared") return this.formulaText;
    const id = values.si ?? "";
    if (this.formulaText !== "") {
      this.shared.set(id, new SharedFormula(this.formulaText, this.row, this.column));
      return this.formulaText;
    }
    return this.shared.get(id)?.at(this.row, this.column) ?? "";
  }
}

/** "2022-03-05" or "2022-03-05T08:30:00" as an Excel serial. */
function serialOf(text: string): CellValue {
  const milliseconds = Date.parse(/T/.test(text) ? text.replace(/Z?$/, "Z") : `${text}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? text : milliseconds / 86_400_000 + 25_569;
}
