// Page setup: paper, margins, centring, fit to pages, header and footer.
import type { PageSetup } from "../../model/features";
import { DEFAULT_PAGE, type Sheet } from "../../model/sheet";
import { Elements } from "../elements";
import { SHEET_ORDER } from "./sheet-order";
import {
  attribute,
  attributes,
  child,
  decodeXString,
  encodeXString,
  escapeText,
  flag,
  numberAttribute,
  path,
  setAttributes,
  type Element,
} from "../xml";

const LETTER = 1;

export function readPage(root: Element, sheet: Sheet): void {
  const setup = child(root, "pageSetup");
  const margins = child(root, "pageMargins");
  const standard = DEFAULT_PAGE.margins;
  const margin = (name: keyof PageSetup["margins"]): number =>
    numberAttribute(margins, name) ?? standard[name];
  const page: PageSetup = {
    orientation: attribute(setup, "orientation") === "landscape" ? "landscape" : "portrait",
    paperSize: setup ? (numberAttribute(setup, "paperSize") ?? LETTER) : DEFAULT_PAGE.paperSize,
    margins: {
      left: margin("left"),
      right: margin("right"),
      top: margin("top"),
      bottom: margin("bottom"),
      header: margin("header"),
      footer: margin("footer"),
    },
    centerHorizontally: flag(child(root, "printOptions"), "horizontalCentered"),
  };
  if (flag(path(root, "sheetPr", "pageSetUpPr"), "fitToPage")) {
    // 0 means "as many as it takes".
    page.fitToWidth = (numberAttribute(setup, "fitToWidth") ?? 1) || undefined;
    page.fitToHeight = (numberAttribute(setup, "fitToHeight") ?? 1) || undefined;
  }
  if (flag(child(root, "printOptions"), "verticalCentered")) page.centerVertically = true;
  if (flag(setup, "blackAndWhite")) page.blackAndWhite = true;
  const scale = numberAttribute(setup, "scale");
  if (scale !== undefined && scale !== 100) page.scale = scale;
  const texts = child(root, "headerFooter");
  const header = decodeXString(child(texts, "oddHeader")?.textContent ?? "");
  const footer = decodeXString(child(texts, "oddFooter")?.textContent ?? "");
  if (header || footer) page.headerFooter = { header, footer };
  sheet.page = page;
}

export function writePage(elements: Elements, { page }: Sheet): void {
  writeFitToPage(elements, page);
  const options = setAttributes(elements.get("printOptions") ?? "<printOptions/>", {
    horizontalCentered: page.centerHorizontally ? 1 : null,
    verticalCentered: page.centerVertically ? 1 : null,
  });
  const isEmpty = /^<\w+\s*\/>$/.test(options);
  elements.set("printOptions", isEmpty ? null : options, SHEET_ORDER);
  const { left, right, top, bottom, header, footer } = page.margins;
  const margins = attributes({ left, right, top, bottom, header, footer });
  elements.set("pageMargins", `<pageMargins${margins}/>`, SHEET_ORDER);
  writeSetup(elements, page);
  writeHeaderFooter(elements, page);
}

function writeSetup(elements: Elements, page: PageSetup): void {
  const fits = fitsToPages(page);
  const setup = setAttributes(elements.get("pageSetup") ?? "<pageSetup/>", {
    paperSize: page.paperSize,
    scale: page.scale ?? null,
    fitToWidth: fits ? (page.fitToWidth ?? 0) : null,
    fitToHeight: fits ? (page.fitToHeight ?? 0) : null,
    orientation: page.orientation,
    blackAndWhite: page.blackAndWhite ? 1 : null,
  });
  elements.set("pageSetup", setup, SHEET_ORDER);
}

function fitsToPages(page: PageSetup): boolean {
  return page.fitToWidth !== undefined || page.fitToHeight !== undefined;
}

function writeFitToPage(elements: Elements, page: PageSetup): void {
  const [old] = elements.dom("sheetPr");
  if (flag(child(old, "pageSetUpPr"), "fitToPage") === fitsToPages(page)) return;
  const parts = Elements.parse(elements.get("sheetPr") ?? "<sheetPr></sheetPr>");
  const setup = setAttributes(parts.get("pageSetUpPr") ?? "<pageSetUpPr/>", {
    fitToPage: fitsToPages(page) ? 1 : null,
  });
  parts.set("pageSetUpPr", setup, ["tabColor", "outlinePr", "pageSetUpPr"]);
  elements.set("sheetPr", parts.toString(), SHEET_ORDER);
}

function writeHeaderFooter(elements: Elements, page: PageSetup): void {
  const old = elements.get("headerFooter");
  const texts = page.headerFooter;
  if (old === undefined && !texts) return;
  const parts = Elements.parse(old ?? "<headerFooter></headerFooter>");
  const order = [
    "oddHeader",
    "oddFooter",
    "evenHeader",
    "evenFooter",
    "firstHeader",
    "firstFooter",
  ];
  const element = (name: string, text: string | undefined): string | null =>
    text ? `<${name}>${escapeText(encodeXString(text))}</${name}>` : null;
  parts.set("oddHeader", element("oddHeader", texts?.header), order);
  parts.set("oddFooter", element("oddFooter", texts?.footer), order);
  elements.set("headerFooter", parts.all().length > 0 ? parts.toString() : null, SHEET_ORDER);
}
