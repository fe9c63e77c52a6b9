// Page setup for printing: paper, margins, print area, repeated rows, headers and footers.
import type { SheetTarget } from "../../context";
import type { PageSetup } from "../../../model/features";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";
import { hostType, type Members } from "../../object-type";
import type { Json } from "../../wire";
import { rangeArgument } from "../range/range-target";
import type { HostObject } from "../../host-object";

const POINTS_PER_INCH = 72;
const UNITS: Record<string, number> = {
  Points: 1 / POINTS_PER_INCH,
  Inches: 1,
  Centimeters: 1 / 2.54,
};
/** office.js's names for OOXML paper sizes. */
const PAPER: Record<string, number> = {
  Letter: 1,
  Legal: 5,
  A3: 8,
  A4: 9,
  A5: 11,
  B4: 12,
  B5: 13,
};

type Margin = keyof PageSetup["margins"];

function setPage({ sheet }: SheetTarget, change: Partial<PageSetup>): void {
  sheet.page = { ...sheet.page, ...change };
  sheet.changed({ kind: "page", sheetId: sheet.id });
}

/** A margin in points. */
function margin(side: Margin) {
  return (t: SheetTarget): Json => t.sheet.page.margins[side] * POINTS_PER_INCH;
}

function setMargin(side: Margin) {
  return (t: SheetTarget, value: Arguments): void => {
    const inches = value.number(0) / POINTS_PER_INCH;
    if (inches < 0) throw value.invalid();
    setPage(t, { margins: { ...t.sheet.page.margins, [side]: inches } });
  };
}

function zoom({ sheet }: SheetTarget): Json {
  const { fitToWidth, fitToHeight, scale } = sheet.page;
  if (fitToWidth === undefined && fitToHeight === undefined) return { scale: scale ?? 100 };
  return { horizontalFitToPages: fitToWidth ?? null, verticalFitToPages: fitToHeight ?? null };
}

function setZoom(t: SheetTarget, value: Arguments): void {
  const given = value.object(0);
  const page: PageSetup = { ...t.sheet.page };
  delete page.scale;
  delete page.fitToWidth;
  delete page.fitToHeight;
  const number = (name: string): number | undefined => {
    const n = given[name];
    if (n === undefined || n === null) return undefined;
    if (typeof n !== "number" || n < 0) throw value.invalid();
    return n;
  };
  const scale = number("scale");
  const [wide, tall] = [number("horizontalFitToPages"), number("verticalFitToPages")];
  if (scale !== undefined) page.scale = scale;
  // In the file 0 means "as many pages as it takes".
  if (wide !== undefined || tall !== undefined)
    Object.assign(page, { fitToWidth: wide ?? 0, fitToHeight: tall ?? 0 });
  t.sheet.page = page;
  t.sheet.changed({ kind: "page", sheetId: t.sheet.id });
}

/** Excel keeps the three parts of a header in one text: "&L…&C…&R…". */
function headerParts(text: string): Record<"L" | "C" | "R", string> {
  const parts = { L: "", C: "", R: "" };
  for (const match of text.matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g)) {
    const side = match[1];
    if (side === "L" || side === "C" || side === "R") parts[side] = match[2] ?? "";
  }
  return parts;
}

type Part = readonly ["header" | "footer", "L" | "C" | "R"];
const HEADER_PARTS: Record<string, Part> = {
  leftHeader: ["header", "L"],
  centerHeader: ["header", "C"],
  rightHeader: ["header", "R"],
  leftFooter: ["footer", "L"],
  centerFooter: ["footer", "C"],
  rightFooter: ["footer", "R"],
};

function setHeaderPart(t: SheetTarget, [where, side]: Part, text: string): void {
  const both = t.sheet.page.headerFooter ?? { header: "", footer: "" };
  const parts = { ...headerParts(both[where]), [side]: text };
  const joined = (["L", "C", "R"] as const)
    .map((s) => (parts[s] ? `&${s}${parts[s]}` : ""))
    .join("");
  setPage(t, { headerFooter: { ...both, [where]: joined } });
}

function perPart<V>(make: (part: Part) => V): Record<string, V> {
  return Object.fromEntries(Object.entries(HEADER_PARTS).map(([k, part]) => [k, make(part)]));
}

const headerFooter = hostType<SheetTarget>({
  name: "HeaderFooter",
  get: perPart(([where, side]) => (t: SheetTarget) => {
    return headerParts(t.sheet.page.headerFooter?.[where] ?? "")[side];
  }),
  set: perPart((part) => (t: SheetTarget, v: Arguments) => setHeaderPart(t, part, v.text(0))),
});

const headersFooters = hostType<SheetTarget>({
  name: "HeaderFooterGroup",
  get: { state: () => "Default" },
  navigate: { defaultForAllPages: (t) => headerFooter(t) },
});

const WHOLE_ROW = 16_383;

function titleRows(t: SheetTarget): HostObject | null {
  const rows = t.sheet.page.titleRows;
  if (!rows) return null;
  const area = { top: rows.first, bottom: rows.last, left: 0, right: WHOLE_ROW };
  return t.host.make.range({ ...t, area });
}

function printArea(t: SheetTarget): HostObject | null {
  const area = t.sheet.page.printArea;
  return area ? t.host.make.rangeAreas({ ...t, areas: [area] }) : null;
}

function present(object: HostObject | null): HostObject {
  if (!object) throw new OfficeError("ItemNotFound");
  return object;
}

const methods: NonNullable<Members<SheetTarget>["methods"]> = {
  getPrintArea: (t) => present(printArea(t)),
  getPrintAreaOrNullObject: printArea,
  getPrintTitleRows: (t) => present(titleRows(t)),
  getPrintTitleRowsOrNullObject: titleRows,
  setPrintArea: (t, args) => {
    setPage(t, { printArea: rangeArgument(t.host, t.sheet, args, 0).area });
    return undefined;
  },
  setPrintMargins: (t, args) => {
    const inches = UNITS[args.text(0)];
    if (inches === undefined) throw args.invalid();
    const margins = { ...t.sheet.page.margins };
    for (const [side, value] of Object.entries(args.object(1))) {
      if (!(side in margins) || typeof value !== "number") throw args.invalid();
      margins[side as Margin] = value * inches;
    }
    setPage(t, { margins });
    return undefined;
  },
  setPrintTitleColumns: (t, args) => {
    const { left, right } = rangeArgument(t.host, t.sheet, args, 0).area;
    setPage(t, { titleColumns: { first: left, last: right } });
    return undefined;
  },
  setPrintTitleRows: (t, args) => {
    const { top, bottom } = rangeArgument(t.host, t.sheet, args, 0).area;
    setPage(t, { titleRows: { first: top, last: bottom } });
    return undefined;
  },
};

export const pageLayout = hostType<SheetTarget>({
  name: "PageLayout",
  get: {
    bottomMargin: margin("bottom"),
    blackAndWhite: (t) => t.sheet.page.blackAndWhite ?? false,
    centerVertically: (t) => t.sheet.page.centerVertically ?? false,
    centerHorizontally: (t) => t.sheet.page.centerHorizontally,
    footerMargin: margin("footer"),
    headerMargin: margin("header"),
    leftMargin: margin("left"),
    orientation: (t) => (t.sheet.page.orientation === "landscape" ? "Landscape" : "Portrait"),
    paperSize: (t) =>
      Object.keys(PAPER).find((name) => PAPER[name] === t.sheet.page.paperSize) ?? null,
    rightMargin: margin("right"),
    topMargin: margin("top"),
    zoom,
  },
  set: {
    bottomMargin: setMargin("bottom"),
    blackAndWhite: (t, v) => setPage(t, { blackAndWhite: v.boolean(0) }),
    centerVertically: (t, v) => setPage(t, { centerVertically: v.boolean(0) }),
    centerHorizontally: (t, v) => setPage(t, { centerHorizontally: v.boolean(0) }),
    footerMargin: setMargin("footer"),
    headerMargin: setMargin("header"),
    leftMargin: setMargin("left"),
    orientation: (t, v) => {
      const landscape = v.oneOf(0, ["Portrait", "Landscape"]) === "Landscape";
      setPage(t, { orientation: landscape ? "landscape" : "portrait" });
    },
    paperSize: (t, v) => {
      const paperSize = PAPER[v.text(0)];
      if (paperSize === undefined) throw v.invalid();
      setPage(t, { paperSize });
    },
    rightMargin: setMargin("right"),
    topMargin: setMargin("top"),
    zoom: setZoom,
  },
  navigate: { headersFooters: (t) => headersFooters(t) },
  methods,
});
