// Owns what follows once 季度考核 has its table: chart and printed area go after its rows, since
// departments come and go, and looks that are still to be set, on whatever sheet, are tried again.

import type { CellValue } from "../../domain/text/cell";
import type { Look } from "../excel/looks/look";
import { pendingLooks, requestLooks } from "../excel/book/pending-looks";
import { setLooks } from "../excel/looks/looks";
import { CHART_NAME, chartLook, printedArea, printLook, sizeOf } from "./quarterly-fit";

/**
 * @param block the table; null = read what the formula at `anchor` spilled
 * @returns a sentence that names the looks that were not set, "" if all were
 */
export async function dressTable(
  context: Excel.RequestContext,
  anchor: Excel.Range,
  block: readonly (readonly CellValue[])[] | null,
): Promise<string> {
  const spill = anchor.getSpillingToRangeOrNullObject().load("values");
  const sheet = anchor.worksheet.load("name");
  const chart = sheet.charts.getItemOrNullObject(CHART_NAME).load("name");
  const sheets = context.workbook.worksheets.load("items/name");
  const request = requestLooks(context);
  await context.sync();
  const cells = block ?? (spill.isNullObject ? [] : (spill.values as CellValue[][]));
  const size = sizeOf(cells);
  const there = sheets.items.map((each) => each.name);
  const pending = pendingLooks(request)
    .filter((look) => there.includes(look.sheet))
    .map((look) => fitted(look, sheet.name, size));
  if (size.departments === 0) {
    return setLooks(
      context,
      pending,
      pending.filter(({ kind }) => kind !== "chart"),
    );
  }
  const waits = (kind: Look["kind"]) =>
    pending.some((look) => look.kind === kind && look.sheet === sheet.name);
  const looks: Look[] = [...pending];
  if (!waits("print")) looks.push({ kind: "area", sheet: sheet.name, area: printedArea(size) });
  if (!waits("chart") && !chart.isNullObject) looks.push(chartLook(size, sheet.name, true));
  return setLooks(context, pending, looks);
}

function fitted(look: Look, quarterly: string, size: ReturnType<typeof sizeOf>): Look {
  if (look.sheet !== quarterly) return look;
  if (look.kind === "chart") return chartLook(size, quarterly, false);
  return look.kind === "print" ? printLook(size, quarterly) : look;
}
