// Several areas of one sheet at once: selections, `worksheet.getRanges`, print areas.
import type { AreasTarget, SheetTarget } from "../../context";
import { areaName, columnCount, rowCount, type Area } from "../../../model/address";
import type { Arguments } from "../../arguments";
import { hostType } from "../../object-type";
import { clearCells } from "./range-writing";
import { resolveAddress, quoteSheet } from "./range-target";

/** "A1:B2,D5" of one sheet. */
export function parseAreas(t: SheetTarget, args: Arguments): Area[] {
  return args
    .text(0)
    .split(",")
    .map((part) => {
      const found = resolveAddress(t.host, t.sheet, part.trim());
      if (!found || found.sheet !== t.sheet) throw args.invalid();
      return found.area;
    });
}

function address({ sheet, areas }: AreasTarget): string {
  return areas.map((a) => `${quoteSheet(sheet.name)}!${areaName(a)}`).join(",");
}

const areaCollection = hostType<AreasTarget>({
  name: "RangeCollection",
  items: (t) => t.areas.map((area) => t.host.make.range({ host: t.host, sheet: t.sheet, area })),
  methods: {
    getCount: (t) => t.areas.length,
    getItemAt: (t, args) => {
      const area = t.areas[args.integer(0)];
      if (!area) throw args.invalid();
      return t.host.make.range({ host: t.host, sheet: t.sheet, area });
    },
  },
});

export const rangeAreas = hostType<AreasTarget>({
  name: "RangeAreas",
  get: {
    address,
    addressLocal: address,
    areaCount: (t) => t.areas.length,
    cellCount: (t) => t.areas.reduce((n, a) => n + rowCount(a) * columnCount(a), 0),
  },
  navigate: {
    areas: (t) => areaCollection(t),
    worksheet: (t) => t.host.make.worksheet({ host: t.host, sheet: t.sheet }),
  },
  methods: {
    clear: (t, args) => {
      for (const area of t.areas) clearCells({ host: t.host, sheet: t.sheet, area }, args);
      return undefined;
    },
  },
});
