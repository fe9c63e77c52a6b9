// What every object of the host works on, and what each kind of object stands for.
import type { Calculator } from "../calc/calculator";
import type { Area } from "../model/address";
import type { Book } from "../model/book";
import type { Chart } from "../model/charts";
import type { ConditionalFormat, Table, TableColumn } from "../model/features";
import type { Sheet } from "../model/sheet";
import type { Events } from "./events";
import type { References } from "./references";
import type { Strictness } from "./strictness";
import type { HostObject } from "./host-object";

export interface HostContext {
  readonly book: Book;
  readonly calculator: Calculator;
  readonly events: Events;
  readonly references: References;
  readonly strict: Readonly<Strictness>;
  readonly make: Factories;
  save(): void;
  /** Shows a file's bytes in a window of its own, as a workbook that nobody has saved. */
  openAnother(bytes: Uint8Array): void;
}

/** The kinds that nearly every other kind leads to; through the context, so that no file needs another's. */
export interface Factories {
  range(target: RangeTarget): HostObject;
  rangeAreas(target: AreasTarget): HostObject;
  worksheet(target: SheetTarget): HostObject;
}

export interface SheetTarget {
  readonly host: HostContext;
  readonly sheet: Sheet;
}

export interface RangeTarget {
  readonly host: HostContext;
  readonly sheet: Sheet;
  /** Moves with its cells while office.js keeps the range. */
  area: Area;
}

export interface AreasTarget extends SheetTarget {
  readonly areas: readonly Area[];
}

export interface TableTarget {
  readonly host: HostContext;
  readonly table: Table;
}

export interface ColumnTarget extends TableTarget {
  readonly column: TableColumn;
}

export interface ChartTarget extends SheetTarget {
  readonly chart: Chart;
}

export interface FormatTarget extends SheetTarget {
  readonly format: ConditionalFormat;
}
