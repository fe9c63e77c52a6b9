// xl/workbook.xml: the list of sheets, names, the active tab.
import type { Book } from "../model/book";
import { isKeptHash, legacyHash } from "../model/password";
import type { Sheet } from "../model/sheet";
import { Elements } from "./elements";
import { WorkbookError } from "./errors";
import { namesXml, readNames, type NamesOrigin } from "./names";
import type { Package } from "./package";
import { TEXTS } from "./texts";
import {
  RELATIONSHIPS,
  attribute,
  attributes,
  child,
  children,
  flag,
  numberAttribute,
  relationshipId,
  setAttributes,
  type Element,
} from "./xml";

const ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups " +
  "externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr " +
  "smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** One entry of the file's list of sheets; those that are no worksheets have no sheet in the model. */
export interface SheetEntry {
  xml: string;
  part: string;
  sheetId: string | null;
  /** As it was read: name and visibility. */
  snapshot: string;
}

export interface WorkbookOrigin {
  part: string;
  entries: SheetEntry[];
  names: NamesOrigin;
  activeSheetId: string | null;
  protection: Book["protection"];
}

export function workbookPart(pkg: Package): string {
  const part = pkg.relationships("").find((r) => r.type === "officeDocument")?.target;
  if (!part || !pkg.has(part)) throw new WorkbookError(TEXTS.notWorkbook);
  return part;
}

function visibilityOf(state: string | undefined): Sheet["visibility"] {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

function snapshotOf({ name, visibility }: Sheet): string {
  return JSON.stringify([name, visibility]);
}

/** Adds the file's sheets, still empty, to the book. Names are read later, when sheets have their pages. */
export function readSheetList(pkg: Package, part: string, book: Book): SheetEntry[] {
  const elements = Elements.parse(pkg.text(part) ?? "");
  if (/purl\.oclc\.org\/ooxml/.test(elements.toString().slice(0, 2000))) {
    throw new WorkbookError(TEXTS.strict);
  }
  if (flag(elements.dom("workbookPr")[0], "date1904")) throw new WorkbookError(TEXTS.date1904);
  const relationships = pkg.relationships(part);
  const texts = Elements.parse(elements.get("sheets") ?? "<sheets/>").all("sheet");
  const [list] = elements.dom("sheets");
  const entries = (list ? children(list, "sheet") : []).map((element, i): SheetEntry => {
    const id = relationshipId(element);
    const relationship = relationships.find((r) => r.id === id);
    const entry = { xml: texts[i] ?? "", part: relationship?.target ?? "" };
    if (relationship?.type !== "worksheet") return { ...entry, sheetId: null, snapshot: "" };
    const sheet = book.addSheet(attribute(element, "name") ?? `Sheet${i + 1}`);
    sheet.visibility = visibilityOf(attribute(element, "state"));
    return { ...entry, sheetId: sheet.id, snapshot: snapshotOf(sheet) };
  });
  if (book.sheets.length === 0) throw new WorkbookError(TEXTS.noSheets);
  return entries;
}

export function readWorkbook(
  pkg: Package,
  part: string,
  book: Book,
  entries: SheetEntry[],
): WorkbookOrigin {
  const elements = Elements.parse(pkg.text(part) ?? "");
  const [list] = elements.dom("definedNames");
  const names = readNames(
    list ? children(list, "definedName") : [],
    Elements.parse(elements.get("definedNames") ?? "<definedNames/>").all(),
    book,
    (index) => entries[index]?.sheetId ?? null,
  );
  const view = child(elements.dom("bookViews")[0], "workbookView");
  const shown = entries[numberAttribute(view, "activeTab") ?? 0]?.sheetId;
  const active = shown ?? book.sheets.find((s) => s.visibility === "visible")?.id ?? null;
  const protection = readProtection(elements.dom("workbookProtection")[0]);
  book.protection = protection;
  return { part, entries, names, activeSheetId: active, protection };
}

const HASH = ["Password", "AlgorithmName", "HashValue", "SaltValue", "SpinCount"];

/** Only the structure's lock; windows are locked no more by today's Excel. */
function readProtection(element: Element | undefined): Book["protection"] {
  if (!flag(element, "lockStructure")) return null;
  const names = HASH.map((name) => `workbook${name}`);
  const hash = attributes(Object.fromEntries(names.map((n) => [n, attribute(element, n)])));
  return hash ? { password: hash } : {};
}

function protectionXml(protection: Book["protection"]): string | null {
  if (!protection) return null;
  const { password } = protection;
  const hash =
    password === undefined || isKeptHash(password)
      ? (password ?? "")
      : attributes({ workbookPassword: legacyHash(password) });
  return `<workbookProtection${hash} lockStructure="1"/>`;
}

export interface SheetPlace {
  sheetId: string | null;
  xml: string;
}

/** The list as it is to be written; `added` gives the relationship of sheets that the file has not got. */
export function arrangeSheets(
  book: Book,
  origin: WorkbookOrigin,
  added: (sheetId: string) => string,
): SheetPlace[] {
  const numbers = origin.entries.map((e) => Number(/\ssheetId="(\d+)"/.exec(e.xml)?.[1] ?? 0));
  let number = Math.max(0, ...numbers);
  const places = book.sheets.map((sheet): SheetPlace => {
    const entry = origin.entries.find((e) => e.sheetId === sheet.id);
    const state = sheet.visibility === "visible" ? null : sheet.visibility;
    if (entry) {
      const same = entry.snapshot === snapshotOf(sheet);
      const xml = same ? entry.xml : setAttributes(entry.xml, { name: sheet.name, state });
      return { sheetId: sheet.id, xml };
    }
    const values = attributes({ name: sheet.name, sheetId: ++number, state });
    const id = added(sheet.id);
    return { sheetId: sheet.id, xml: `<sheet${values} xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>` };
  });
  origin.entries.forEach(({ sheetId, xml }, index) => {
    if (sheetId === null) places.splice(index, 0, { sheetId, xml });
  });
  return places;
}

/** The part with its sheets, names and active tab; everything else is kept. */
export function writeWorkbook(
  xml: string,
  book: Book,
  origin: WorkbookOrigin,
  places: readonly SheetPlace[],
  activeSheetId: string | null,
): string {
  const elements = Elements.parse(xml);
  const list = Elements.parse(elements.get("sheets") ?? "<sheets></sheets>");
  list.set(
    "sheet",
    places.map((place) => place.xml),
    [],
  );
  elements.set("sheets", list.toString(), ORDER);
  const indexOf = (sheetId: string): number => places.findIndex((p) => p.sheetId === sheetId);
  elements.set("definedNames", namesXml(book, origin.names, indexOf), ORDER);
  const views = Elements.parse(
    elements.get("bookViews") ?? "<bookViews><workbookView/></bookViews>",
  );
  const activeTab = Math.max(0, activeSheetId === null ? 0 : indexOf(activeSheetId));
  views.edit((view, index) => {
    if (index > 0) return view;
    const known = /\sactiveTab=/.test(view);
    return activeTab === 0 && !known ? view : setAttributes(view, { activeTab });
  });
  elements.set("bookViews", views.toString(), ORDER);
  if (book.protection !== origin.protection)
    elements.set("workbookProtection", protectionXml(book.protection), ORDER);
  return elements.toString();
}
