// A worksheet's drawing: charts added, moved, changed and removed; everything else in it is kept.
import type { Book } from "../../model/book";
import type { Chart } from "../../model/charts";
import type { Sheet } from "../../model/sheet";
import { UNKNOWN_CHART } from "./chart-types";
import { chartContent, told, type ChartsOrigin } from "./charts-read";
import { chartXml } from "./charts-write";
import { Elements } from "../elements";
import { EMU_PER_POINT, toCorner } from "./metrics";
import { OFFICE_TYPE, type Package } from "../package";
import { DECLARATION, RELATIONSHIPS, attributes, setAttributes } from "../xml";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHARTML = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const EMPTY = `${DECLARATION}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${DRAWINGML}"></xdr:wsDr>`;

/**
 * Writes a sheet's charts. Answers the worksheet's drawing element where it has none yet and needs
 * one, else null.
 */
export function writeCharts(
  pkg: Package,
  sheetPart: string,
  book: Book,
  sheet: Sheet,
  origin: ChartsOrigin | undefined,
): string | null {
  if (!origin && sheet.charts.length === 0) return null;
  const part = origin?.drawing ?? pkg.freeName("xl/drawings/drawing", ".xml");
  if (!origin) pkg.add(part, EMPTY, DRAWING_TYPE);
  const before = pkg.text(part) ?? EMPTY;
  const elements = Elements.parse(before);
  if (origin) editKnown(elements, pkg, book, sheet, origin);
  for (const chart of sheet.charts) {
    if (origin?.charts.has(chart.id)) continue;
    const chartPart = pkg.freeName("xl/charts/chart", ".xml");
    pkg.add(chartPart, chartXml(told(chart), book), CHART_TYPE);
    const id = pkg.relate(part, `${OFFICE_TYPE}chart`, chartPart);
    elements.append(
      "oneCellAnchor",
      anchorXml(chart, sheet, frameXml(chart, id, nextId(elements))),
    );
  }
  const after = elements.toString();
  if (after !== before) pkg.write(part, after);
  if (origin) return null;
  const id = pkg.relate(sheetPart, `${OFFICE_TYPE}drawing`, part);
  return `<drawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`;
}

function editKnown(
  elements: Elements,
  pkg: Package,
  book: Book,
  sheet: Sheet,
  origin: ChartsOrigin,
): void {
  const known = new Map([...origin.charts].map(([id, at]) => [at.anchor, { id, ...at }]));
  elements.edit((xml, index) => {
    const from = known.get(index);
    if (!from) return xml;
    const chart = sheet.charts.find((c) => c.id === from.id);
    if (!chart) {
      pkg.unrelate(origin.drawing, from.relationship);
      pkg.remove(from.part);
      return null;
    }
    if (chart.type !== UNKNOWN_CHART && chartContent(chart) !== from.content) {
      pkg.write(from.part, chartXml(told(chart), book));
    }
    const named = chart.name === from.name ? xml : renamed(xml, chart.name);
    const moved = JSON.stringify(chart.position) !== from.position;
    return moved ? anchorXml(chart, sheet, contentOf(named)) : named;
  });
}

function renamed(anchor: string, name: string): string {
  return anchor.replace(/<(?:\w+:)?cNvPr\s[^>]*>/, (tag) => setAttributes(tag, { name }));
}

/** What an anchor holds: all but the corners and sizes in front. */
function contentOf(anchor: string): string {
  const parts = Elements.parse(anchor);
  for (const name of ["from", "to", "pos", "ext"]) parts.set(name, null, []);
  return parts.all().join("");
}

function anchorXml(chart: Chart, sheet: Sheet, content: string): string {
  const { left, top, width, height } = chart.position;
  const corner = toCorner(sheet, { left, top });
  const emu = (points: number): number => Math.round(points * EMU_PER_POINT);
  const from =
    `<xdr:col>${corner.column}</xdr:col><xdr:colOff>${emu(corner.left)}</xdr:colOff>` +
    `<xdr:row>${corner.row}</xdr:row><xdr:rowOff>${emu(corner.top)}</xdr:rowOff>`;
  const size = attributes({ cx: emu(width), cy: emu(height) });
  const data = content.includes("clientData>") || content.includes("clientData/>");
  return (
    `<xdr:oneCellAnchor xmlns:xdr="${XDR}"><xdr:from>${from}</xdr:from><xdr:ext${size}/>` +
    `${content}${data ? "" : "<xdr:clientData/>"}</xdr:oneCellAnchor>`
  );
}

function frameXml(chart: Chart, relationship: string, id: number): string {
  return (
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${attributes({ id, name: chart.name })}/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off xmlns:a="${DRAWINGML}" x="0" y="0"/>` +
    `<a:ext xmlns:a="${DRAWINGML}" cx="0" cy="0"/></xdr:xfrm><a:graphic xmlns:a="${DRAWINGML}">` +
    `<a:graphicData uri="${CHARTML}"><c:chart xmlns:c="${CHARTML}" xmlns:r="${RELATIONSHIPS}" ` +
    `r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame>`
  );
}

function nextId(elements: Elements): number {
  const ids = [...elements.toString().matchAll(/cNvPr\s[^>]*?\bid="(\d+)"/g)].map((m) =>
    Number(m[1]),
  );
  return Math.max(1, ...ids) + 1;
}
