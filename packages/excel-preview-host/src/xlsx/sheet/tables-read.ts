// Table parts of a worksheet.
import { parseArea } from "../../model/address";
import type { Book } from "../../model/book";
import type { Table, TableColumn } from "../../model/features";
import type { FilterRule } from "../../model/filters";
import type { Sheet } from "../../model/sheet";
import { formulaFromFile } from "../cells/formula";
import { Elements } from "../elements";
import type { Package } from "../package";
import { markFiltered, readFilterColumns } from "./filters";
import {
  attribute,
  child,
  children,
  decodeXString,
  flag,
  numberAttribute,
  type Element,
} from "../xml";

/** By table id: where a table of the file stands and what it was read as. */
export type TablesOrigin = Map<number, { part: string; relationship: string; snapshot: string }>;

/** SUBTOTAL's number for each of the file's totals functions. */
export const TOTALS: Record<string, number> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

export function readTables(
  pkg: Package,
  sheetPart: string,
  book: Book,
  sheet: Sheet,
): TablesOrigin {
  const origin: TablesOrigin = new Map();
  for (const { id: relationship, type, target } of pkg.relationships(sheetPart)) {
    const xml = type === "table" ? pkg.text(target) : undefined;
    const table = xml === undefined ? null : readTable(Elements.parse(xml), sheet.id);
    if (!table) continue;
    book.tables.push(table);
    origin.set(table.id, { part: target, relationship, snapshot: JSON.stringify(table) });
    if (xml?.includes("<filterColumn")) markFiltered(sheet, table.area);
  }
  return origin;
}

function readTable(elements: Elements, sheetId: string): Table | null {
  const root = elements.rootWithout("");
  const ref = parseArea(attribute(root, "ref") ?? "");
  if (!ref) return null;
  const filters = readFilterColumns(elements);
  const style = child(root, "tableStyleInfo");
  const list = child(root, "tableColumns");
  return {
    id: numberAttribute(root, "id") ?? 0,
    name: attribute(root, "displayName") ?? attribute(root, "name") ?? "",
    sheetId,
    area: ref,
    showHeaders: (numberAttribute(root, "headerRowCount") ?? 1) > 0,
    showTotals: (numberAttribute(root, "totalsRowCount") ?? 0) > 0,
    showFilterButton: elements.get("autoFilter") !== undefined,
    columns: (list ? children(list, "tableColumn") : []).map((column, i) =>
      readColumn(column, filters.get(i), i),
    ),
    style: attribute(style, "name") ?? "",
    showBandedRows: flag(style, "showRowStripes"),
    showBandedColumns: flag(style, "showColumnStripes"),
    highlightFirstColumn: flag(style, "showFirstColumn"),
    highlightLastColumn: flag(style, "showLastColumn"),
  };
}

function readColumn(element: Element, filter: FilterRule | undefined, index: number): TableColumn {
  const column: TableColumn = {
    id: numberAttribute(element, "id") ?? index + 1,
    name: decodeXString(attribute(element, "name") ?? ""),
  };
  if (filter) column.filter = filter;
  const subtotal = TOTALS[attribute(element, "totalsRowFunction") ?? ""];
  const custom = child(element, "totalsRowFormula")?.textContent;
  if (subtotal !== undefined) column.totalsFormula = `SUBTOTAL(${subtotal},[${column.name}])`;
  else if (custom) column.totalsFormula = formulaFromFile(custom);
  return column;
}
