// What surrounds the cells: views, default sizes, columns, merged areas, the tab's colour.
import { MAX_COLUMNS, areaName, cellName, parseArea } from "../../model/address";
import type { ColumnLayout, Sheet } from "../../model/sheet";
import { fileColor, type Colors } from "../styles/colors";
import { Elements } from "../elements";
import { SHEET_ORDER } from "./sheet-order";
import {
  attribute,
  attributes,
  child,
  children,
  flag,
  numberAttribute,
  path,
  setAttributes,
  startTagAttribute,
  type Element,
} from "../xml";

/** Attributes of columns that the model does not hold, as text. */
export type ColumnsOrigin = Map<number, string>;

/** `root` is the worksheet without its cells. */
export function readLayout(root: Element, sheet: Sheet, colors: Colors): ColumnsOrigin {
  const view = path(root, "sheetViews", "sheetView");
  sheet.showGridlines = flag(view, "showGridLines", true);
  const pane = child(view, "pane");
  if (pane && attribute(pane, "state")?.startsWith("frozen")) {
    const [rows, columns] = [numberAttribute(pane, "ySplit"), numberAttribute(pane, "xSplit")];
    sheet.frozen = { rows: rows ?? 0, columns: columns ?? 0 };
  }
  const format = child(root, "sheetFormatPr");
  sheet.defaultRowHeight = numberAttribute(format, "defaultRowHeight") ?? sheet.defaultRowHeight;
  sheet.defaultColumnWidth = numberAttribute(format, "defaultColWidth") ?? sheet.defaultColumnWidth;
  sheet.tabColor = colors.resolve(path(root, "sheetPr", "tabColor"));
  const merges = child(root, "mergeCells");
  sheet.merges = (merges ? children(merges) : [])
    .map((merge) => parseArea(attribute(merge, "ref") ?? ""))
    .filter((merge) => merge !== null);
  return readColumns(child(root, "cols"), sheet);
}

const OTHER_COLUMN_ATTRIBUTES = ["bestFit", "outlineLevel", "collapsed", "phonetic"];

function readColumns(cols: Element | undefined, sheet: Sheet): ColumnsOrigin {
  const origin: ColumnsOrigin = new Map();
  for (const col of cols ? children(cols) : []) {
    const first = (numberAttribute(col, "min") ?? 1) - 1;
    const last = Math.min((numberAttribute(col, "max") ?? first + 1) - 1, MAX_COLUMNS - 1);
    const layout: ColumnLayout = {};
    const width = numberAttribute(col, "width");
    const style = numberAttribute(col, "style");
    if (width !== undefined) layout.width = width;
    if (flag(col, "hidden")) layout.hidden = true;
    if (style) layout.style = style;
    const others = attributes(
      Object.fromEntries(OTHER_COLUMN_ATTRIBUTES.map((name) => [name, attribute(col, name)])),
    );
    for (let column = first; column <= last; column++) {
      sheet.columns.set(column, { ...layout });
      if (others) origin.set(column, others);
    }
  }
  return origin;
}

export function writeLayout(
  elements: Elements,
  sheet: Sheet,
  origin: ColumnsOrigin | undefined,
): void {
  writeView(elements, sheet);
  writeDefaults(elements, sheet);
  elements.set("cols", columnsXml(sheet, origin), SHEET_ORDER);
  const merges = sheet.merges.map((a) => `<mergeCell ref="${areaName(a)}"/>`).join("");
  const count = sheet.merges.length;
  elements.set(
    "mergeCells",
    count === 0 ? null : `<mergeCells count="${count}">${merges}</mergeCells>`,
    SHEET_ORDER,
  );
}

export function writeTabColor(elements: Elements, sheet: Sheet, colors: Colors): void {
  const [old] = elements.dom("sheetPr");
  if (colors.resolve(child(old, "tabColor")) === sheet.tabColor) return;
  const parts = Elements.parse(elements.get("sheetPr") ?? "<sheetPr></sheetPr>");
  const color = sheet.tabColor && `<tabColor${attributes({ rgb: fileColor(sheet.tabColor) })}/>`;
  parts.set("tabColor", color, ["tabColor", "outlinePr", "pageSetUpPr"]);
  elements.set("sheetPr", parts.toString(), SHEET_ORDER);
}

/** The tab is one of those selected when the workbook opens. */
export function writeTabSelected(elements: Elements, selected: boolean): void {
  editView(elements, (view) => {
    const old = startTagAttribute(view, "tabSelected");
    const isSelected = old === "1" || old === "true";
    if (isSelected === selected) return view;
    return setAttributes(view, { tabSelected: selected ? 1 : 0 });
  });
}

export function isTabSelected(elements: Elements): boolean {
  const [views] = elements.dom("sheetViews");
  return flag(child(views, "sheetView"), "tabSelected");
}

function editView(elements: Elements, edit: (view: string) => string): void {
  const views = Elements.parse(
    elements.get("sheetViews") ?? '<sheetViews><sheetView workbookViewId="0"/></sheetViews>',
  );
  const all = views.all("sheetView");
  const edited = all.map((view, index) => (index === 0 ? edit(view) : view));
  views.set("sheetView", edited, ["sheetView", "extLst"]);
  elements.set("sheetViews", views.toString(), SHEET_ORDER);
}

function writeView(elements: Elements, sheet: Sheet): void {
  editView(elements, (view) => {
    const shown = startTagAttribute(view, "showGridLines");
    const isShown = shown === undefined || shown === "1" || shown === "true";
    const text =
      isShown === sheet.showGridlines
        ? view
        : setAttributes(view, { showGridLines: sheet.showGridlines ? 1 : 0 });
    const parts = Elements.parse(text);
    const [pane] = parts.dom("pane");
    const frozen = attribute(pane, "state")?.startsWith("frozen") ?? false;
    const rows = frozen ? (numberAttribute(pane, "ySplit") ?? 0) : 0;
    const columns = frozen ? (numberAttribute(pane, "xSplit") ?? 0) : 0;
    if (rows === sheet.frozen.rows && columns === sheet.frozen.columns) return text;
    const order = ["pane", "selection", "pivotSelection", "extLst"];
    parts.set("pane", paneXml(sheet), order);
    parts.set("selection", selectionXml(sheet), order);
    return parts.toString();
  });
}

function activePane({ rows, columns }: Sheet["frozen"]): string | null {
  if (rows && columns) return "bottomRight";
  return rows ? "bottomLeft" : columns ? "topRight" : null;
}

function paneXml({ frozen }: Sheet): string | null {
  const pane = activePane(frozen);
  if (!pane) return null;
  return `<pane${attributes({
    xSplit: frozen.columns || null,
    ySplit: frozen.rows || null,
    topLeftCell: cellName(frozen.rows, frozen.columns),
    activePane: pane,
    state: "frozen",
  })}/>`;
}

function selectionXml({ frozen }: Sheet): string {
  const at = cellName(frozen.rows, frozen.columns);
  return `<selection${attributes({ pane: activePane(frozen), activeCell: at, sqref: at })}/>`;
}

function writeDefaults(elements: Elements, sheet: Sheet): void {
  const [format] = elements.dom("sheetFormatPr");
  const height = numberAttribute(format, "defaultRowHeight") ?? 15;
  const width = numberAttribute(format, "defaultColWidth") ?? 8.43;
  if (format && height === sheet.defaultRowHeight && width === sheet.defaultColumnWidth) return;
  const old = elements.get("sheetFormatPr") ?? "<sheetFormatPr/>";
  const values: Record<string, number> = { defaultRowHeight: sheet.defaultRowHeight };
  if (height !== sheet.defaultRowHeight) values.customHeight = 1;
  if (width !== sheet.defaultColumnWidth) values.defaultColWidth = sheet.defaultColumnWidth;
  elements.set("sheetFormatPr", setAttributes(old, values), SHEET_ORDER);
}

function columnsXml(sheet: Sheet, origin: ColumnsOrigin | undefined): string | null {
  const groups: { first: number; last: number; text: string }[] = [];
  for (const [column, layout] of [...sheet.columns].sort(([a], [b]) => a - b)) {
    const values = attributes({
      width: layout.width ?? sheet.defaultColumnWidth,
      customWidth: layout.width !== undefined,
      hidden: layout.hidden === true,
      style: layout.style || null,
    });
    const text = values + (origin?.get(column) ?? "");
    const group = groups.at(-1);
    if (group?.last === column - 1 && group.text === text) group.last = column;
    else groups.push({ first: column, last: column, text });
  }
  if (groups.length === 0) return null;
  const cols = groups.map(
    ({ first, last, text }) => `<col min="${first + 1}" max="${last + 1}"${text}/>`,
  );
  return `<cols>${cols.join("")}</cols>`;
}
