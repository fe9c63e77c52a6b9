// Owns what is to be read to see how far a deed has got, its rows by their tokens, its cells, its lines; and reading it.

import { LOG } from "../../../tables/declarations/log";
import { shapeNamed } from "../../../tables/declarations/registry";
import { SETTINGS } from "../../../tables/declarations/settings";
import type { Cells } from "../../../tables/schema/shape";
import type { Deed } from "./deed";
import { asFarAsItGoes } from "../pieces";
import { inWorkbook } from "../run";
import type { Readings } from "./outstanding";
import { readTables, type TableNeed } from "./table-reading";

/** Every action's: who it is, which numbers were given, where 日志 ends. */
export function commonNeeds(lines: number): TableNeed[] {
  return [
    { table: SETTINGS.name, all: true },
    { table: LOG.name, adds: lines },
  ];
}

/** How many lines a deed may come to in the end: its own, and those that tell what became of it. */
export function mostLinesOf({ rows, cells, lines }: Deed): number {
  return rows.length + cells.length + lines.length;
}

export function needsOfDeed(deed: Deed): TableNeed[] {
  const { rows, cells } = deed;
  return [
    { table: LOG.name, adds: mostLinesOf(deed), columns: [LOG.columns.token.header] },
    ...rows.map((row) => ({ table: row.table, adds: 1, find: [keyOf(row.table, row.token)] })),
    ...cells.map(({ table, key }) => ({ table, find: [key] })),
  ];
}

export function keyOf(table: string, token: string): Cells {
  return { [shapeNamed(table).token]: token };
}

/** One need a table. */
export function merged(needs: readonly TableNeed[]): TableNeed[] {
  const byTable = new Map<string, TableNeed>();
  for (const need of needs) {
    const before = byTable.get(need.table);
    byTable.set(need.table, {
      table: need.table,
      adds: Math.max(before?.adds ?? 0, need.adds ?? 0),
      all: before?.all === true || need.all === true,
      columns: [...(before?.columns ?? []), ...(need.columns ?? [])],
      find: [...(before?.find ?? []), ...(need.find ?? [])],
    });
  }
  return [...byTable.values()];
}

/** Reads them in one go. */
export function readNeeds(needs: readonly TableNeed[]): Promise<Readings> {
  const all = merged(needs);
  const tables = all.map(({ table }) => table);
  return asFarAsItGoes((mode) => inWorkbook((context) => readTables(context, all, mode), tables));
}
