// What is visible of a range: without the rows and columns that are hidden or filtered away.
import type { RangeTarget } from "../../context";
import { displayText } from "../../../calc/display";
import { OfficeError } from "../../errors";
import { hostType } from "../../object-type";
import type { Json } from "../../wire";
import { cellJson } from "../../cell-json";
import { clipped, sheetAddress } from "./range-target";
import type { HostObject } from "../../host-object";

interface ViewTarget extends RangeTarget {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Among the rows of the view it was taken from. */
  readonly index: number;
}

function lines(from: number, to: number, hidden: (line: number) => boolean): number[] {
  const visible: number[] = [];
  for (let line = from; line <= to; line++) if (!hidden(line)) visible.push(line);
  return visible;
}

function cells(t: ViewTarget, read: (row: number, column: number) => Json): Json {
  return t.rows.map((row) => t.columns.map((column) => read(row, column)));
}

function address({ sheet }: ViewTarget, row: number, column: number): string {
  return sheetAddress(sheet, { top: row, left: column, bottom: row, right: column });
}

function rowOf(t: ViewTarget, index: number): ViewTarget {
  const row = t.rows[index];
  if (row === undefined) throw new OfficeError("InvalidArgument");
  return { ...t, rows: [row], index };
}

const rowViews: (target: ViewTarget) => HostObject = hostType<ViewTarget>({
  name: "RangeViewCollection",
  items: (t) => t.rows.map((_, index) => rangeView(rowOf(t, index))),
  methods: {
    getCount: (t) => t.rows.length,
    getItemAt: (t, args) => rangeView(rowOf(t, args.integer(0))),
  },
});

const rangeView: (target: ViewTarget) => HostObject = hostType<ViewTarget>({
  name: "RangeView",
  get: {
    cellAddresses: (t) => cells(t, (row, column) => address(t, row, column)),
    columnCount: (t) => t.columns.length,
    formulas: (t) =>
      cells(t, (row, column) => {
        const cell = t.sheet.cell(row, column);
        return cell?.formula ?? cellJson(cell?.value ?? null);
      }),
    index: (t) => t.index,
    rowCount: (t) => t.rows.length,
    text: (t) => cells(t, (row, column) => displayText(t.host.book, t.sheet, row, column)),
    values: (t) => cells(t, (row, column) => cellJson(t.sheet.value(row, column))),
  },
  navigate: { rows: (t) => rowViews(t) },
  methods: {
    getRange: (t) => t.host.make.range({ host: t.host, sheet: t.sheet, area: t.area }),
  },
});

export function visibleView(target: RangeTarget): HostObject {
  const { sheet } = target;
  const area = clipped(target) ?? target.area;
  const rows = lines(area.top, area.bottom, (row) => {
    const layout = sheet.rows.get(row);
    return !!layout?.hidden || !!layout?.filtered;
  });
  const columns = lines(area.left, area.right, (column) => !!sheet.columns.get(column)?.hidden);
  return rangeView({ ...target, rows, columns, index: 0 });
}
