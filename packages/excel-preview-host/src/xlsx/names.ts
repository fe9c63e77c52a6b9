// Defined names: the user's own, and those in which the file keeps print areas and titles.
import {
  MAX_COLUMNS,
  MAX_ROWS,
  cellName,
  columnName,
  parseArea,
  type Area,
} from "../model/address";
import type { Book } from "../model/book";
import type { DefinedName, PageSetup } from "../model/features";
import type { Sheet } from "../model/sheet";
import { formulaFromFile, formulaToFile } from "./cells/formula";
import {
  attribute,
  attributes,
  decodeXString,
  encodeXString,
  escapeText,
  flag,
  numberAttribute,
  setAttributes,
  type Element,
} from "./xml";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";
const FILTER = "_xlnm._FilterDatabase";
/** Names that say something of their sheet, which the model holds with it. */
const OF_SHEET = [PRINT_AREA, PRINT_TITLES, FILTER];

/** One name of the file: what it was read as, so that an unchanged one is written as it was. */
interface KnownName {
  xml: string;
  name: string;
  sheetId: string | null;
  snapshot: string;
}

export type NamesOrigin = KnownName[];

/** `localSheet` answers a sheet's id by its place in the file. */
export function readNames(
  elements: readonly Element[],
  texts: readonly string[],
  book: Book,
  localSheet: (index: number) => string | null,
): NamesOrigin {
  return elements.map((element, i) => {
    const name = attribute(element, "name") ?? "";
    const local = numberAttribute(element, "localSheetId");
    const sheetId = local === undefined ? null : localSheet(local);
    const sheet = sheetId === null ? undefined : book.sheet(sheetId);
    const formula = formulaFromFile(element.textContent ?? "");
    const known = { xml: texts[i] ?? "", name, sheetId };
    if (OF_SHEET.includes(name)) {
      if (sheet && name !== FILTER) readPrintName(name, formula, sheet);
      return { ...known, snapshot: sheet ? sheetSnapshot(name, sheet) : "" };
    }
    if (name.startsWith("_xlnm.")) return { ...known, snapshot: "" };
    const defined: DefinedName = {
      name,
      formula,
      scope: sheetId,
      visible: !flag(element, "hidden"),
      comment: decodeXString(attribute(element, "comment") ?? ""),
    };
    book.names.push(defined);
    return { ...known, snapshot: JSON.stringify(defined) };
  });
}

function sheetSnapshot(name: string, { page, autoFilter }: Sheet): string {
  if (name === FILTER) return JSON.stringify(autoFilter?.area);
  return JSON.stringify(
    name === PRINT_AREA ? [page.printArea] : [page.titleRows, page.titleColumns],
  );
}

/** "计划表!$A$1:$H$22", or "计划表!$A:$B,计划表!$1:$2" for titles. */
function readPrintName(name: string, formula: string, sheet: Sheet): void {
  const areas = formula
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((text) => parseArea(text.slice(text.lastIndexOf("!") + 1)));
  const page: PageSetup = { ...sheet.page };
  if (name === PRINT_AREA) {
    if (areas.length === 1 && areas[0]) page.printArea = areas[0];
  } else {
    for (const area of areas) {
      if (!area) continue;
      const wholeRows = area.left === 0 && area.right === MAX_COLUMNS - 1;
      if (wholeRows) page.titleRows = { first: area.top, last: area.bottom };
      else page.titleColumns = { first: area.left, last: area.right };
    }
  }
  sheet.page = page;
}

/** The definedNames element; `sheetIndex` gives a sheet's place in the file that is written. */
export function namesXml(
  book: Book,
  origin: NamesOrigin,
  sheetIndex: (sheetId: string) => number,
): string | null {
  const written: string[] = [];
  const taken = new Set<DefinedName>();
  for (const known of origin) {
    const xml = knownXml(known, book, taken);
    if (xml === null) continue;
    const index = known.sheetId === null ? null : sheetIndex(known.sheetId);
    if (index === -1) continue;
    written.push(setAttributes(xml, { localSheetId: index }));
  }
  for (const name of book.names) if (!taken.has(name)) written.push(nameXml(name, sheetIndex));
  for (const sheet of book.sheets) {
    for (const name of OF_SHEET) {
      if (origin.some((known) => known.name === name && known.sheetId === sheet.id)) continue;
      const xml = sheetNameXml(name, sheet);
      if (xml) written.push(setAttributes(xml, { localSheetId: sheetIndex(sheet.id) }));
    }
  }
  return written.length === 0 ? null : `<definedNames>${written.join("")}</definedNames>`;
}

function knownXml(known: KnownName, book: Book, taken: Set<DefinedName>): string | null {
  if (OF_SHEET.includes(known.name)) {
    const sheet = known.sheetId === null ? undefined : book.sheet(known.sheetId);
    if (!sheet) return null;
    // A sheet that was renamed is named anew; areas the model does not hold stay as they were.
    const own = sheetNameXml(known.name, sheet);
    const same = sheetSnapshot(known.name, sheet) === known.snapshot;
    return same && (own === null || own.endsWith(textOf(known.xml))) ? known.xml : own;
  }
  if (known.name.startsWith("_xlnm.")) return known.xml;
  const name = book.names.find((n) => JSON.stringify(n) === known.snapshot);
  if (!name) return null;
  taken.add(name);
  return known.xml;
}

function textOf(xml: string): string {
  return xml.slice(xml.indexOf(">"));
}

function nameXml(name: DefinedName, sheetIndex: (sheetId: string) => number): string {
  const values = attributes({
    name: name.name,
    localSheetId: name.scope === null ? null : sheetIndex(name.scope),
    comment: name.comment ? encodeXString(name.comment) : null,
    hidden: !name.visible,
  });
  const { text } = formulaToFile(name.formula.replace(/^=/, ""));
  return `<definedName${values}>${escapeText(text)}</definedName>`;
}

function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** What a name of that kind refers to on the sheet. */
function sheetReferences(name: string, { page, autoFilter }: Sheet): (string | undefined)[] {
  const { printArea, titleRows, titleColumns } = page;
  if (name === FILTER) return [autoFilter ? absolute(autoFilter.area) : undefined];
  if (name === PRINT_AREA) return [printArea && absolute(printArea)];
  return [
    titleColumns && `$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`,
    titleRows && `$${titleRows.first + 1}:$${titleRows.last + 1}`,
  ];
}

function sheetNameXml(name: string, sheet: Sheet): string | null {
  const prefix = `${quotedSheetName(sheet.name)}!`;
  const text = sheetReferences(name, sheet)
    .filter((reference) => reference !== undefined)
    .map((reference) => prefix + reference)
    .join(",");
  const values = attributes({ name, hidden: name === FILTER });
  return text ? `<definedName${values}>${escapeText(text)}</definedName>` : null;
}

function absolute(area: Area): string {
  const corner = (row: number, column: number): string =>
    cellName(row, column).replace(/^([A-Z]+)/, "$$$1$$");
  if (area.top === 0 && area.bottom === MAX_ROWS - 1) {
    return `$${columnName(area.left)}:$${columnName(area.right)}`;
  }
  return `${corner(area.top, area.left)}:${corner(area.bottom, area.right)}`;
}
