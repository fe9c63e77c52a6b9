// Table parts: changed ones patched, new ones made, those of removed tables dropped.
import { areaName, type Area } from "../../model/address";
import type { Book } from "../../model/book";
import type { Table, TableColumn } from "../../model/features";
import type { Sheet } from "../../model/sheet";
import { Elements } from "../elements";
import { formulaToFile } from "../cells/formula";
import { filtersXml } from "./filters";
import { OFFICE_TYPE, type Package } from "../package";
import { TOTALS, type TablesOrigin } from "./tables-read";
import {
  DECLARATION,
  MAIN,
  RELATIONSHIPS,
  attribute,
  attributes,
  children,
  encodeXString,
  escapeText,
  numberAttribute,
  setAttributes,
} from "../xml";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/**
 * Writes a sheet's table parts. Answers the worksheet's new tableParts element ("" for none),
 * or null where the sheet has the same tables as before.
 */
export function writeTables(
  pkg: Package,
  sheetPart: string,
  book: Book,
  sheet: Sheet,
  origin: TablesOrigin | undefined,
): string | null {
  const tables = book.tables.filter((table) => table.sheetId === sheet.id);
  const gone = [...(origin ?? [])].filter(([id]) => !tables.some((table) => table.id === id));
  for (const [, { relationship, part }] of gone) {
    pkg.unrelate(sheetPart, relationship);
    pkg.remove(part);
  }
  let added = false;
  const relationships = tables.map((table) => {
    const from = origin?.get(table.id);
    if (from) {
      if (from.snapshot !== JSON.stringify(table)) {
        pkg.write(from.part, tableXml(table, pkg.text(from.part)));
      }
      return from.relationship;
    }
    added = true;
    const part = pkg.freeName("xl/tables/table", ".xml");
    pkg.add(part, tableXml(table, undefined), CONTENT_TYPE);
    return pkg.relate(sheetPart, `${OFFICE_TYPE}table`, part);
  });
  if (!added && gone.length === 0) return null;
  if (relationships.length === 0) return "";
  const parts = relationships.map((id) => `<tablePart r:id="${id}"/>`).join("");
  return `<tableParts xmlns:r="${RELATIONSHIPS}" count="${relationships.length}">${parts}</tableParts>`;
}

/** Column names carry line breaks as `_x000a_`; a plain one would be read as a space. */
function columnName(name: string): string {
  return encodeXString(name).replace(/\r?\n/g, "_x000a_");
}

function tableXml(table: Table, old: string | undefined): string {
  const elements = Elements.parse(old ?? `${DECLARATION}<table xmlns="${MAIN}"></table>`);
  elements.setRootAttributes({
    id: table.id,
    name: table.name,
    displayName: table.name,
    ref: areaName(table.area),
    headerRowCount: table.showHeaders ? null : 0,
    totalsRowCount: table.showTotals ? 1 : null,
    totalsRowShown: table.showTotals ? null : 0,
  });
  elements.set("autoFilter", filterXml(table, elements), ORDER);
  elements.set("tableColumns", columnsXml(table, elements), ORDER);
  const style = attributes({
    name: table.style || null,
    showFirstColumn: table.highlightFirstColumn ? 1 : 0,
    showLastColumn: table.highlightLastColumn ? 1 : 0,
    showRowStripes: table.showBandedRows ? 1 : 0,
    showColumnStripes: table.showBandedColumns ? 1 : 0,
  });
  elements.set("tableStyleInfo", `<tableStyleInfo${style}/>`, ORDER);
  return elements.toString();
}

function filterXml(table: Table, elements: Elements): string | null {
  if (!table.showFilterButton || !table.showHeaders) return null;
  const reach: Area = { ...table.area, bottom: table.area.bottom - (table.showTotals ? 1 : 0) };
  const rules = table.columns.map((column) => column.filter ?? null);
  return filtersXml(elements.get("autoFilter"), reach, rules);
}

function columnIds(elements: Elements): number[] {
  const [list] = elements.dom("tableColumns");
  return (list ? children(list, "tableColumn") : []).map((c) => numberAttribute(c, "id") ?? 0);
}

function columnsXml(table: Table, elements: Elements): string {
  const ids = columnIds(elements);
  const [list] = elements.dom("tableColumns");
  const dom = list ? children(list, "tableColumn") : [];
  const texts = Elements.parse(elements.get("tableColumns") ?? "<tableColumns/>").all();
  const columns = table.columns.map((column) => {
    const at = ids.indexOf(column.id);
    const old = texts[at] ?? `<tableColumn id="${column.id}"/>`;
    const named = setAttributes(old, { name: columnName(column.name) });
    const hadTotal = attribute(dom[at], "totalsRowFunction") !== undefined;
    return column.totalsFormula === undefined && !hadTotal ? named : withTotal(named, column);
  });
  return `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>`;
}

function withTotal(xml: string, column: TableColumn): string {
  const formula = column.totalsFormula?.replace(/^=/, "");
  const number = Number(/^SUBTOTAL\((\d+),/i.exec(formula ?? "")?.[1]);
  const named = Object.keys(TOTALS).find((name) => TOTALS[name] === number);
  const kind = formula === undefined ? null : (named ?? "custom");
  const parts = Elements.parse(setAttributes(xml, { totalsRowFunction: kind }));
  const text =
    kind === "custom"
      ? `<totalsRowFormula>${escapeText(formulaToFile(formula ?? "").text)}</totalsRowFormula>`
      : null;
  parts.set("totalsRowFormula", text, ["calculatedColumnFormula", "totalsRowFormula"]);
  return parts.toString();
}
