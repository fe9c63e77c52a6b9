// What-if data tables (`t="dataTable"`): the host does not calculate them; the file's values stay.
import { areaName, cellName, parseArea } from "../../model/address";
import type { DataTable } from "../../model/features";
import { Sheet } from "../../model/sheet";
import { attributes } from "../xml";

const MODELLED = new Set(["t", "ref", "r1", "r2"]);

/** From the attributes of an `f` element; null without a reference. */
export function readDataTable(values: Record<string, string>): DataTable | null {
  const where = parseArea(values.ref ?? "");
  if (!where) return null;
  const inputs = [values.r1, values.r2].map((cell) => (cell ? parseArea(cell) : null));
  const others = Object.entries(values).filter(([name]) => !MODELLED.has(name));
  return { area: where, inputs, attributes: Object.fromEntries(others) };
}

/** The `f` elements by the key of the cell that holds each: the first of its area. */
export function dataTableElements(sheet: Sheet): Map<number, string> {
  return new Map(
    sheet.dataTables.map(({ area: a, inputs, attributes: others }): [number, string] => {
      const [r1, r2] = inputs.map((i) => i && cellName(i.top, i.left));
      const xml = `<f${attributes({ t: "dataTable", ref: areaName(a), ...others, r1, r2 })}/>`;
      return [Sheet.key(a.top, a.left), xml];
    }),
  );
}

/** Their values are those of the file, whatever their inputs become. */
export function markDataTables(sheet: Sheet): void {
  for (const { area: a } of sheet.dataTables)
    for (let row = a.top; row <= a.bottom; row++)
      for (let column = a.left; column <= a.right; column++) {
        const cell = sheet.cell(row, column);
        if (cell) cell.stale = true;
      }
}
