// Owns reading one block's rows into departments and sums, with what stands beside each (P1–P4).

import type { CellValue } from "../../text/cell";
import { nameKey, tidyText } from "../../text/text";
import type { DepartmentKind } from "../../records/vocabulary";
import { readFigure } from "../cells/figure";
import type { Grid } from "../cells/grid";
import { plainText } from "../cells/marks";
import { headingsOf } from "../shape/headings";
import type { PlanRow } from "../plan";
import { readRoles, type RoledRow, type RowColumns } from "./row-roles";
import { extraColumn, type Shape } from "../shape/shapes";
import type { TotalLine } from "./totals";
import type { PlanLine, RowRole } from "../understanding";
import { isTotal, kindOfHeading, kindOfName, withoutListMark } from "../cells/words";

export interface BlockReading {
  readonly rows: readonly PlanRow[];
  readonly totals: readonly TotalLine[];
  readonly lines: readonly PlanLine[];
}

/** What of the block is read: its shape and the columns chosen. */
export interface BlockColumns {
  readonly shape: Shape;
  readonly name: number;
  readonly figures: readonly number[];
  readonly block: number;
}

/** What may stand beside a name and is kept. */
type Extra = "remark" | "kind" | "liaison" | "phone" | "head" | "leader";

class BlockReader {
  private readonly rows: PlanRow[] = [];
  private readonly totals: TotalLine[] = [];
  private readonly lines: PlanLine[] = [];
  private readonly extras: Readonly<Record<Extra, number>>;
  private section: DepartmentKind | null;
  private kindBeside = "";

  constructor(
    private readonly grid: Grid,
    private readonly columns: BlockColumns,
  ) {
    const { shape, name } = columns;
    const extra = (hint: Extra) => extraColumn(grid, shape, hint);
    this.extras = {
      remark: extra("remark"),
      kind: extra("kind"),
      liaison: extra("liaison"),
      phone: extra("phone"),
      head: extra("head"),
      leader: extra("leader"),
    };
    this.section = kindOfHeading(headingsOf(grid, shape)(name));
  }

  read(roled: readonly RoledRow[]): BlockReading {
    for (const row of roled) this.take(row);
    return { rows: this.rows, totals: this.totals, lines: this.lines };
  }

  private take(row: RoledRow): void {
    this.lines.push(this.lineOf(row));
    switch (row.role) {
      case "department":
        this.rows.push(this.rowOf(row));
        break;
      case "continuation":
        this.prolong(row);
        break;
      case "subtotal":
      case "total":
        if (row.hasFigure) this.totals.push(this.totalOf(row, row.role));
        break;
      case "section":
        this.section = kindOfHeading(row.name === "" ? row.lead : row.name);
        if (row.hasFigure) this.totals.push(this.totalOf(row, "section"));
        break;
      default:
    }
  }

  private lineOf(row: RoledRow): PlanLine {
    const { grid, columns } = this;
    const figures = columns.figures.map((column) => grid.key(row.row, column)).filter(Boolean);
    return {
      key: grid.address(row.row, columns.name),
      role: row.role,
      text: row.name === "" ? row.lead : row.name,
      figure: figures.join("+"),
      block: columns.block,
    };
  }

  private rowOf({ row, name, value }: RoledRow): PlanRow {
    const { grid, columns, extras } = this;
    const figure = columns.figures[0] ?? 0;
    const text = (column: number) => (column === -1 ? "" : textOf(grid.raw(row, column)));
    return {
      key: grid.address(row, columns.name),
      figureAddress: grid.address(row, figure),
      name: compact(grid.raw(row, columns.name), name),
      quota: value,
      rawQuota: this.rawQuota(row, value),
      remark: text(extras.remark),
      kind: this.kindAt(row, name),
      people: {
        liaison: text(extras.liaison),
        liaisonPhone: text(extras.phone),
        head: text(extras.head),
        leader: text(extras.leader),
      },
      block: columns.block,
    };
  }

  /** The cell as it is; of several columns their sum, or the first cell that cannot be added. */
  private rawQuota(row: number, value: number | null): CellValue {
    const cells = this.columns.figures.map((column) => this.grid.raw(row, column));
    if (cells.length === 1) return cells[0] ?? null;
    if (value !== null) return value;
    const unreadable = (cell: CellValue) => !["figure", "empty"].includes(readFigure(cell).kind);
    return cells.find(unreadable) ?? null;
  }

  /** A 类别 cell goes on until the next one: merged cells leave blanks. */
  private kindAt(row: number, name: string): DepartmentKind {
    const { kind } = this.extras;
    if (kind !== -1) this.kindBeside = this.grid.key(row, kind) || this.kindBeside;
    return kindOfHeading(this.kindBeside) ?? this.section ?? kindOfName(name);
  }

  /** The rest of a name, or a further part of its figure. */
  private prolong({ row, name, value }: RoledRow): void {
    const before = this.rows.pop();
    if (before === undefined) return;
    const rest = compact(this.grid.raw(row, this.columns.name), name);
    const sum = value === null || before.quota === null ? null : before.quota + value;
    const figure = sum === null ? {} : { quota: sum, rawQuota: sum };
    this.rows.push({ ...before, name: before.name + rest, ...figure });
  }

  private totalOf(row: RoledRow, role: TotalLine["role"]): TotalLine {
    const label = [row.name, row.lead].find(isTotal) ?? (row.name === "" ? row.lead : row.name);
    const [figure = 0] = this.columns.figures;
    const address = this.grid.address(row.row, figure);
    return { role, address, label, stated: row.value, above: this.rows.length };
  }
}

/** A name without spaces and without the number in front of it; its characters as they stand. */
function compact(cell: CellValue, key: string): string {
  const text = plainText(String(cell ?? "")).replace(/[\s\u200B-\u200D\u2060\uFEFF]+/gu, "");
  return withoutListMark(key) === key ? text : withoutListMark(nameKey(text));
}

function textOf(cell: CellValue): string {
  return typeof cell === "string" ? tidyText(cell) : String(cell ?? "");
}

/** Reads a block down to `endRow`, exclusive. */
export function readBlock(
  grid: Grid,
  columns: BlockColumns,
  endRow: number,
  chosen: (key: string) => RowRole | undefined,
): BlockReading {
  const { shape, name, figures } = columns;
  const sequence = shape.facts.find(
    (each) => each.isSequence && each.column >= shape.start && each.column <= shape.end,
  );
  const before = Math.max(name, ...figures);
  const lead: RowColumns["lead"] = shape.facts
    .map((each) => each.column)
    .filter(
      (column) =>
        column >= shape.start && column < before && shape.facts[column]?.hint !== "remark",
    )
    .filter(
      (column) => column !== name && !shape.figures.includes(column) && !figures.includes(column),
    );
  const roled = readRoles(
    grid,
    { name, figures, sequence: sequence?.column ?? -1, lead, firstRow: shape.firstRow, endRow },
    (row) => chosen(grid.address(row, name)),
  );
  return new BlockReader(grid, columns).read(roled);
}
