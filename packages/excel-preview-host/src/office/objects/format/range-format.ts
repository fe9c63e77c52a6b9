// Range.format: alignment, font, fill, borders, sizes, locking.
import type { RangeTarget } from "../../context";
import { color } from "../../color";
import type { Border, BorderStyle, Style } from "../../../model/style";
import { OfficeError } from "../../errors";
import { hostType, type Members } from "../../object-type";
import type { Json } from "../../wire";
import {
  autofitColumns,
  autofitRows,
  columnSize,
  rowSize,
  setColumnSize,
  setRowSize,
} from "./sizes";
import { changeBorder, changeStyles, shared, sharedBorder, type Side } from "./style-writing";

const HORIZONTAL = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;
const VERTICAL = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
} as const;
const UNDERLINE = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
} as const;

function named<K extends string, V>(table: Record<K, V>, value: V | null): K | null {
  for (const key in table) if (table[key] === value) return key;
  return null;
}

function keys<K extends string>(table: Record<K, unknown>): K[] {
  return Object.keys(table) as K[];
}

type Font = Style["font"];
function setFont(target: RangeTarget, change: Partial<Font>): void {
  changeStyles(target, (style) => ({ ...style, font: { ...style.font, ...change } }));
}

const font = hostType<RangeTarget>({
  name: "RangeFont",
  get: {
    bold: (t) => shared(t, (s) => s.font.bold),
    color: (t) => shared(t, (s) => s.font.color),
    italic: (t) => shared(t, (s) => s.font.italic),
    name: (t) => shared(t, (s) => s.font.name),
    size: (t) => shared(t, (s) => s.font.size),
    strikethrough: (t) => shared(t, (s) => s.font.strikethrough),
    underline: (t) =>
      named(
        UNDERLINE,
        shared(t, (s) => s.font.underline),
      ),
  },
  set: {
    bold: (t, v) => setFont(t, { bold: v.boolean(0) }),
    color: (t, v) => setFont(t, { color: color(v) }),
    italic: (t, v) => setFont(t, { italic: v.boolean(0) }),
    name: (t, v) => setFont(t, { name: v.text(0) }),
    size: (t, v) => setFont(t, { size: v.number(0) }),
    strikethrough: (t, v) => setFont(t, { strikethrough: v.boolean(0) }),
    underline: (t, v) => setFont(t, { underline: UNDERLINE[v.oneOf(0, keys(UNDERLINE))] }),
  },
});

function clearFill(target: RangeTarget): void {
  changeStyles(target, (style) => ({ ...style, fill: null, fillPattern: undefined }));
}

/** A pattern stays before its new colour; a gradient gives way to it. */
function setFill(target: RangeTarget, fill: string): void {
  changeStyles(target, (style) => ({
    ...style,
    fill,
    fillPattern: style.fillPattern === "gradient" ? undefined : style.fillPattern,
  }));
}

const fill = hostType<RangeTarget>({
  name: "RangeFill",
  // Excel answers white both for white and for no fill.
  get: { color: (t) => shared(t, (s) => s.fill ?? "#FFFFFF") },
  set: {
    color: (t, v) => {
      if (v.text(0) === "") clearFill(t);
      else setFill(t, color(v));
    },
  },
  methods: {
    clear: (t) => {
      clearFill(t);
      return undefined;
    },
  },
});

const protection = hostType<RangeTarget>({
  name: "FormatProtection",
  get: { locked: (t) => shared(t, (s) => s.locked) },
  set: {
    locked: (t, v) => {
      const locked = v.boolean(0);
      changeStyles(t, (style) => ({ ...style, locked }));
    },
  },
});

const SIDES: Record<string, Side> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideHorizontal: "insideHorizontal",
  InsideVertical: "insideVertical",
  DiagonalDown: "diagonalDown",
  DiagonalUp: "diagonalUp",
};

interface BorderTarget extends RangeTarget {
  sideName: string;
  side: Side;
}

const WEIGHTS: Record<string, BorderStyle> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};
/** Each line in the weights that the file knows; the first is the one that it is given in. */
const LINES: Record<string, readonly BorderStyle[]> = {
  Continuous: ["thin", "hair", "medium", "thick"],
  Dash: ["dashed", "mediumDashed"],
  DashDot: ["dashDot", "mediumDashDot"],
  DashDotDot: ["dashDotDot", "mediumDashDotDot"],
  Dot: ["dotted"],
  Double: ["double"],
  SlantDashDot: ["slantDashDot"],
};

function lineOf(style: BorderStyle): string {
  return Object.keys(LINES).find((name) => LINES[name]?.includes(style)) ?? "Continuous";
}

function weightOf(style: BorderStyle): string {
  if (/^(medium|slant)/.test(style)) return "Medium";
  return style === "double" ? "Thick" : (named(WEIGHTS, style) ?? "Thin");
}

/** A broken line keeps its kind where it comes in that weight; else the line becomes a whole one. */
function weighted(style: BorderStyle, weight: string): BorderStyle | undefined {
  return LINES[lineOf(style)]?.find((each) => weightOf(each) === weight) ?? WEIGHTS[weight];
}

/** None, a line style, or null where the cells differ. */
function lineStyle(border: Border | undefined | null): Json {
  if (border === null) return null;
  if (!border) return "None";
  return lineOf(border.style);
}

const PLAIN: Border = { style: "thin", color: "#000000" };

function setBorder(target: BorderTarget, change: Partial<Border>): void {
  changeBorder(target, target.side, (border) => ({ ...PLAIN, ...border, ...change }));
}

const border = hostType<BorderTarget>({
  name: "RangeBorder",
  identity: (t) => ({ Id: t.sideName }),
  get: {
    color: (t) => {
      const found = sharedBorder(t, t.side);
      return found === null ? null : (found?.color ?? "#000000");
    },
    sideIndex: (t) => t.sideName,
    style: (t) => lineStyle(sharedBorder(t, t.side)),
    weight: (t) => {
      const found = sharedBorder(t, t.side);
      return found === null ? null : weightOf(found?.style ?? "thin");
    },
  },
  set: {
    color: (t, v) => setBorder(t, { color: color(v) }),
    style: (t, v) => {
      const line = v.text(0);
      if (line === "None") return changeBorder(t, t.side, () => undefined);
      const style = LINES[line]?.[0];
      if (!style) throw v.invalid();
      setBorder(t, { style });
    },
    weight: (t, v) => {
      const weight = v.text(0);
      if (!(weight in WEIGHTS)) throw v.invalid();
      changeBorder(t, t.side, (border = PLAIN) => ({
        ...border,
        style: weighted(border.style, weight) ?? border.style,
      }));
    },
  },
});

function borderOf(target: RangeTarget, sideName: string) {
  const side = SIDES[sideName];
  if (!side) throw new OfficeError("InvalidArgument");
  return border({ ...target, sideName, side });
}

const borders = hostType<RangeTarget>({
  name: "RangeBorderCollection",
  getByName: { count: () => Object.keys(SIDES).length },
  items: (t) => Object.keys(SIDES).map((name) => borderOf(t, name)),
  item: (t, key) => borderOf(t, key.text(0)),
  methods: {
    getItemAt: (t, args) => borderOf(t, Object.keys(SIDES)[args.integer(0)] ?? ""),
  },
});

type Setters = NonNullable<Members<RangeTarget>["set"]>;
const alignment: Setters = {
  horizontalAlignment: (t, v) => {
    const horizontal = HORIZONTAL[v.oneOf(0, keys(HORIZONTAL))];
    changeStyles(t, (style) => ({ ...style, horizontal }));
  },
  verticalAlignment: (t, v) => {
    const vertical = VERTICAL[v.oneOf(0, keys(VERTICAL))];
    changeStyles(t, (style) => ({ ...style, vertical }));
  },
  indentLevel: (t, v) => {
    const indent = v.integer(0);
    if (indent < 0 || indent > 250) throw v.invalid();
    changeStyles(t, (style) => ({ ...style, indent }));
  },
  shrinkToFit: (t, v) => {
    const shrinkToFit = v.boolean(0);
    changeStyles(t, (style) => ({ ...style, shrinkToFit }));
  },
  textOrientation: (t, v) => {
    const orientation = v.integer(0);
    if (Math.abs(orientation) > 90 && orientation !== 180) throw v.invalid();
    changeStyles(t, (style) => ({ ...style, orientation }));
  },
  wrapText: (t, v) => {
    const wrapText = v.boolean(0);
    changeStyles(t, (style) => ({ ...style, wrapText }));
  },
};

export const rangeFormat = hostType<RangeTarget>({
  name: "RangeFormat",
  get: {
    columnWidth: columnSize,
    horizontalAlignment: (t) =>
      named(
        HORIZONTAL,
        shared(t, (s) => s.horizontal),
      ),
    indentLevel: (t) => shared(t, (s) => s.indent),
    rowHeight: rowSize,
    shrinkToFit: (t) => shared(t, (s) => s.shrinkToFit),
    textOrientation: (t) => shared(t, (s) => s.orientation),
    verticalAlignment: (t) =>
      named(
        VERTICAL,
        shared(t, (s) => s.vertical),
      ),
    wrapText: (t) => shared(t, (s) => s.wrapText),
  },
  set: {
    ...alignment,
    columnWidth: (t, v) => setColumnSize(t, v.number(0)),
    rowHeight: (t, v) => setRowSize(t, v.number(0)),
  },
  navigate: {
    borders: (t) => borders(t),
    fill: (t) => fill(t),
    font: (t) => font(t),
    protection: (t) => protection(t),
  },
  methods: {
    autofitColumns: (t) => autofitColumns(t),
    autofitRows: (t) => autofitRows(t),
  },
});
