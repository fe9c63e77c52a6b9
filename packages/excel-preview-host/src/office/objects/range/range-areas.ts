// Several areas of one sheet at once: selections, `worksheet.getRanges`, print areas.
import type { AreasTarget, RangeTarget, SheetTarget } from "../../context";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  areaName,
  columnCount,
  intersect,
  rowCount,
  type Area,
} from "../../../model/address";
import type { Arguments } from "../../arguments";
import { OfficeError } from "../../errors";
import { isHostObject, type HostObject } from "../../host-object";
import { hostType, type Members } from "../../object-type";
import { together } from "../../together";
import { rangeFormat } from "../format/range-format";
import { dataValidation } from "../rules/data-validation";
import { copyFrom } from "./range-copy";
import { usedArea } from "./range-region";
import { specialCells } from "./range-special";
import { clearCells } from "./range-writing";
import { checkedArea, rangeArgument, resolveAddress, quoteSheet } from "./range-target";

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

function ranges({ host, sheet, areas }: AreasTarget): RangeTarget[] {
  return areas.map((area) => ({ host, sheet, area }));
}

/** What each range has, as one object for all of them. */
function ofAll(t: AreasTarget, part: (range: RangeTarget) => HostObject): HostObject {
  const all = ranges(t);
  const model = part({ host: t.host, sheet: t.sheet, area: t.areas[0] ?? checkedArea(0, 0, 0, 0) });
  return together(model, all.map(part));
}

const areaCollection = hostType<AreasTarget>({
  name: "RangeCollection",
  items: (t) => ranges(t).map((range) => t.host.make.range(range)),
  methods: {
    getCount: (t) => t.areas.length,
    getItemAt: (t, args) => {
      const area = t.areas[args.integer(0)];
      if (!area) throw args.invalid();
      return t.host.make.range({ host: t.host, sheet: t.sheet, area });
    },
  },
});

function withAreas(t: AreasTarget, areas: readonly Area[]): HostObject | null {
  if (areas.length === 0) return null;
  return t.host.make.rangeAreas({ host: t.host, sheet: t.sheet, areas });
}

function present(found: HostObject | null): HostObject {
  if (!found) throw new OfficeError("ItemNotFound");
  return found;
}

/** An argument that is a Range, several areas or an address. */
function otherAreas(t: AreasTarget, args: Arguments): AreasTarget {
  const value = args.raw(0);
  if (isHostObject(value) && value.typeName === "RangeAreas") return value.target as AreasTarget;
  const { sheet, area } = rangeArgument(t.host, t.sheet, args, 0);
  return { host: t.host, sheet, areas: [area] };
}

function intersection(t: AreasTarget, args: Arguments): HostObject | null {
  const other = otherAreas(t, args);
  if (other.sheet !== t.sheet) throw args.invalid();
  return withAreas(
    t,
    t.areas.flatMap((area) => other.areas.flatMap((each) => intersect(area, each) ?? [])),
  );
}

function usedAreas(t: AreasTarget, args: Arguments): HostObject | null {
  t.host.calculator.calculate();
  const valuesOnly = args.booleanOr(0, false);
  return withAreas(
    t,
    t.areas.flatMap((area) => usedArea(t.sheet, area, valuesOnly) ?? []),
  );
}

const methods: NonNullable<Members<AreasTarget>["methods"]> = {
  calculate: (t) => {
    t.host.calculator.recalculateAll();
    return undefined;
  },
  clear: (t, args) => {
    for (const range of ranges(t)) clearCells(range, args);
    return undefined;
  },
  copyFrom: (t, args) => {
    for (const range of ranges(t)) copyFrom(range, args);
    return undefined;
  },
  getEntireColumn: (t) =>
    withAreas(
      t,
      t.areas.map((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
    ),
  getEntireRow: (t) =>
    withAreas(
      t,
      t.areas.map((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
    ),
  getIntersection: (t, args) => present(intersection(t, args)),
  getIntersectionOrNullObject: intersection,
  getOffsetRangeAreas: (t, args) => {
    const [rows, columns] = [args.integer(0), args.integer(1)];
    const moved = t.areas.map(({ top, left, bottom, right }) =>
      checkedArea(top + rows, left + columns, bottom + rows, right + columns),
    );
    return withAreas(t, moved);
  },
  getSpecialCells: (t, args) => present(withAreas(t, specialCells(t, args))),
  getSpecialCellsOrNullObject: (t, args) => withAreas(t, specialCells(t, args)),
  getUsedRangeAreas: (t, args) => present(usedAreas(t, args)),
  getUsedRangeAreasOrNullObject: usedAreas,
};

export const rangeAreas = hostType<AreasTarget>({
  name: "RangeAreas",
  get: {
    address,
    addressLocal: address,
    areaCount: (t) => t.areas.length,
    cellCount: (t) => t.areas.reduce((n, a) => n + rowCount(a) * columnCount(a), 0),
    isEntireColumn: (t) => t.areas.every((area) => rowCount(area) === MAX_ROWS),
    isEntireRow: (t) => t.areas.every((area) => columnCount(area) === MAX_COLUMNS),
  },
  navigate: {
    areas: (t) => areaCollection(t),
    dataValidation: (t) => ofAll(t, dataValidation),
    format: (t) => ofAll(t, rangeFormat),
    worksheet: (t) => t.host.make.worksheet({ host: t.host, sheet: t.sheet }),
  },
  methods,
});
