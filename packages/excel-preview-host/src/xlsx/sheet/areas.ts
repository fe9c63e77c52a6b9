// Lists of areas as the file writes them: "A1:B2 D4".
import { areaName, parseArea, type Area } from "../../model/address";

export function parseAreas(sqref: string): Area[] {
  return sqref
    .split(/\s+/)
    .map((text) => parseArea(text))
    .filter((a) => a !== null);
}

export function writeAreas(areas: readonly Area[]): string {
  return areas.map((a) => areaName(a)).join(" ");
}
