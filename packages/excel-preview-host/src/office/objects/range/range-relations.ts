// Which cells a formula reads, and which formulas read a cell: precedents and dependents.
import type { HostContext, RangeTarget } from "../../context";
import { writtenPrecedents } from "../../../calc/precedents";
import type { SheetArea } from "../../../calc/operand";
import { MAX_COLUMNS, intersect, type Area } from "../../../model/address";
import type { Cell, Sheet } from "../../../model/sheet";
import { OfficeError } from "../../errors";
import type { HostObject } from "../../host-object";
import { hostType, type Members } from "../../object-type";
import { areasWhere } from "./range-find";
import { eachCell, sheetAddress } from "./range-target";

interface RelatedTarget {
  readonly host: HostContext;
  readonly sheets: readonly { sheet: Sheet; areas: Area[] }[];
}

function areasObject(host: HostContext, each: RelatedTarget["sheets"][number]): HostObject {
  return host.make.rangeAreas({ host, ...each });
}

const areasCollection = hostType<RelatedTarget>({
  name: "RangeAreasCollection",
  items: (t) => t.sheets.map((each) => areasObject(t.host, each)),
  methods: {
    getCount: (t) => t.sheets.length,
    getItemAt: (t, args) => {
      const each = t.sheets[args.integer(0)];
      if (!each) throw args.invalid();
      return areasObject(t.host, each);
    },
  },
});

const rangeCollection = hostType<RelatedTarget>({
  name: "RangeCollection",
  items: (t) =>
    t.sheets.flatMap(({ sheet, areas }) =>
      areas.map((area) => t.host.make.range({ host: t.host, sheet, area })),
    ),
  methods: { getCount: (t) => t.sheets.reduce((n, { areas }) => n + areas.length, 0) },
});

function onSheet(t: RelatedTarget, key: string): HostObject | null {
  const each = t.sheets.find(({ sheet }) => sheet.id === key || sheet.name === key);
  return each ? areasObject(t.host, each) : null;
}

const workbookRangeAreas = hostType<RelatedTarget>({
  name: "WorkbookRangeAreas",
  get: {
    addresses: (t) =>
      t.sheets.map(({ sheet, areas }) => areas.map((a) => sheetAddress(sheet, a)).join(",")),
  },
  navigate: { areas: (t) => areasCollection(t), ranges: (t) => rangeCollection(t) },
  methods: {
    getRangeAreasBySheet: (t, args) => {
      const found = onSheet(t, args.text(0));
      if (!found) throw new OfficeError("ItemNotFound");
      return found;
    },
    getRangeAreasOrNullObjectBySheet: (t, args) => onSheet(t, args.text(0)),
  },
});

type Place = { sheet: Sheet; row: number; column: number };

function read(
  host: HostContext,
  { sheet, row, column }: Place,
  cell: Cell | undefined,
): SheetArea[] {
  if (!cell?.formula) return [];
  return writtenPrecedents(host.book, cell.formula, { sheet, row, column }).areas;
}

/** The areas that the formulas of an area read. */
function precedentsOf(host: HostContext, { sheet, area }: SheetArea): SheetArea[] {
  const used = sheet.used();
  const part = used && intersect(area, used);
  const found: SheetArea[] = [];
  if (part)
    eachCell(part, (row, column) => {
      found.push(...read(host, { sheet, row, column }, sheet.cell(row, column)));
    });
  return found;
}

/** The cells whose formulas read an area. */
function dependentsOf(host: HostContext, { sheet, area }: SheetArea): SheetArea[] {
  return host.book.sheets.flatMap((home) =>
    [...home.cells].flatMap(([key, cell]): SheetArea[] => {
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      const areas = read(host, { sheet: home, row, column }, cell);
      if (!areas.some((each) => each.sheet === sheet && intersect(each.area, area))) return [];
      return [{ sheet: home, area: { top: row, left: column, bottom: row, right: column } }];
    }),
  );
}

type Step = typeof precedentsOf;

/** What one step finds, and what further steps from there find, each area once. */
function related({ host, sheet, area }: RangeTarget, step: Step, all: boolean): SheetArea[] {
  const found = new Map<string, SheetArea>();
  let next: SheetArea[] = [{ sheet, area }];
  do {
    const fresh = next
      .flatMap((each) => step(host, each))
      .filter((each) => !found.has(sheetAddress(each.sheet, each.area)));
    for (const each of fresh) found.set(sheetAddress(each.sheet, each.area), each);
    next = [...new Map(fresh.map((each) => [sheetAddress(each.sheet, each.area), each])).values()];
  } while (all && next.length > 0);
  return [...found.values()];
}

/** By sheet, in the order of the sheets; areas that touch are one. */
function grouped(host: HostContext, found: readonly SheetArea[]): RelatedTarget["sheets"] {
  return host.book.sheets.flatMap((sheet) => {
    const areas = found.filter((each) => each.sheet === sheet).map((each) => each.area);
    if (areas.length === 0) return [];
    const single = areas.every((a) => a.top === a.bottom && a.left === a.right);
    if (!single) return [{ sheet, areas }];
    const around = {
      top: Math.min(...areas.map((a) => a.top)),
      left: Math.min(...areas.map((a) => a.left)),
      bottom: Math.max(...areas.map((a) => a.bottom)),
      right: Math.max(...areas.map((a) => a.right)),
    };
    const keys = new Set(areas.map((a) => a.top * MAX_COLUMNS + a.left));
    const wanted = (row: number, column: number): boolean => keys.has(row * MAX_COLUMNS + column);
    return [{ sheet, areas: areasWhere(around, wanted) }];
  });
}

function relation(step: Step, all: boolean): NonNullable<Members<RangeTarget>["methods"]>[string] {
  return (t) => {
    const sheets = grouped(t.host, related(t, step, all));
    if (sheets.length === 0) throw new OfficeError("ItemNotFound");
    return workbookRangeAreas({ host: t.host, sheets });
  };
}

export const rangeRelations: NonNullable<Members<RangeTarget>["methods"]> = {
  getDependents: relation(dependentsOf, true),
  getDirectDependents: relation(dependentsOf, false),
  getDirectPrecedents: relation(precedentsOf, false),
  getPrecedents: relation(precedentsOf, true),
};
