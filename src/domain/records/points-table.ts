// Owns the optional points table (E10): points per kind and level of an outlet, as one cell's text.

import type { CellValue } from "../text/cell";
import { nameKey } from "../text/text";
import { OUTLET_KINDS, OUTLET_LEVELS, type OutletKind, type OutletLevel } from "./vocabulary";

export type PointsTable = Readonly<Record<OutletKind, Readonly<Record<OutletLevel, number>>>>;

const ORDINARY = { 县: 1, 市: 2, 省: 4, 国家: 8 };
const NONE = { 县: 0, 市: 0, 省: 0, 国家: 0 };

export const POINTS_DEFAULT: PointsTable = {
  党政网站: ORDINARY,
  政府内部刊物: ORDINARY,
  报刊: ORDINARY,
  简报调研: ORDINARY,
  其他: NONE,
};

/** "党政网站1/2/4/8；政府内部刊物1/2/4/8；…", levels from 县 to 国家. */
export function formatPoints(table: PointsTable): string {
  return OUTLET_KINDS.map(
    (kind) => kind + OUTLET_LEVELS.map((level) => table[kind][level]).join("/"),
  ).join("；");
}

/** The table of such a text; a kind that is not named gets no points. Null if it cannot be read. */
export function readPoints(cell: CellValue): PointsTable | null {
  const table: Record<OutletKind, Record<OutletLevel, number>> = {
    党政网站: NONE,
    政府内部刊物: NONE,
    报刊: NONE,
    简报调研: NONE,
    其他: NONE,
  };
  for (const part of nameKey(String(cell)).split(";").filter(Boolean)) {
    const match = /^(\D+?):?([\d./]+)$/u.exec(part);
    const kind = OUTLET_KINDS.find((candidate) => candidate === match?.[1]);
    const [county, city, province, nation, ...rest] = (match?.[2] ?? "").split("/").map(Number);
    if (kind === undefined || rest.length > 0) return null;
    if (county === undefined || city === undefined) return null;
    if (province === undefined || nation === undefined) return null;
    const row = { 县: county, 市: city, 省: province, 国家: nation };
    if (Object.values(row).some(Number.isNaN)) return null;
    table[kind] = row;
  }
  return table;
}
