// Owns the one reading of the tables beside 台账 on which figures rest (E11): 部门, 部门变更, 采用, 约稿, 设置.
// Pane, sheet functions, seals, people and year have them from here.

import type { Department, DepartmentChange } from "../../domain/records/department";
import {
  DEFAULT_SETTINGS,
  readSettings,
  SETTING_DEFINITIONS,
  type Settings,
} from "../../domain/records/settings";
import { cellAddress, type CellValue } from "../../domain/text/cell";
import {
  ADOPTIONS,
  COMMISSIONS,
  type AdoptionRow,
  type CommissionRow,
} from "../declarations/adoptions";
import { DEPARTMENT_CHANGES, DEPARTMENTS, toChange } from "../declarations/departments";
import { SETTINGS } from "../declarations/settings";
import { isErrorCell, textOf, type Cell } from "../schema/cells";
import { locate } from "../schema/table";
import {
  beneathOf,
  problemOf,
  problemSentence,
  readTable,
  toBe,
  type ReadTable,
  type RowProblem,
  type TableCells,
} from "./read-table";
import { unreadCells } from "./unread-cells";

export interface FrameCells {
  readonly departments: TableCells;
  readonly changes: TableCells;
  readonly adoptions: TableCells;
  readonly commissions: TableCells;
  readonly settings: TableCells;
}

export interface FrameTables {
  readonly departments: readonly Department[];
  readonly changes: readonly DepartmentChange[];
  /** Those that stand; taken back ones are left out. */
  readonly adoptions: readonly AdoptionRow[];
  /** Those that stand. */
  readonly commissions: readonly CommissionRow[];
  readonly settings: Settings;
  /** What could not be read, table by table. */
  readonly problems: readonly RowProblem[];
}

/** `year` = that of dates written without one (S5). Throws WorkbookError "missing-column". */
export function readFrameTables(cells: FrameCells, year: number): FrameTables {
  const tables = {
    departments: readTable(DEPARTMENTS, cells.departments, year),
    changes: readChanges(cells.changes, year),
    adoptions: standing(readTable(ADOPTIONS, cells.adoptions, year)),
    commissions: standing(readTable(COMMISSIONS, cells.commissions, year)),
    settings: readSettingsTable(cells.settings),
  };
  return {
    departments: tables.departments.rows.map(({ record }) => record),
    changes: tables.changes.changes,
    adoptions: tables.adoptions.rows.map(({ record }) => record),
    commissions: tables.commissions.rows.map(({ record }) => record),
    settings: tables.settings.settings,
    problems: Object.values(tables).flatMap(({ problems }) => problems),
  };
}

/** Without the rows that were taken back (撤回), and without what of them cannot be read. */
function standing<R extends { withdrawn: boolean }>({
  rows,
  problems,
}: ReadTable<R>): ReadTable<R> {
  const back = new Set(rows.filter(({ record }) => record.withdrawn).map(({ index }) => index));
  return {
    rows: rows.filter(({ index }) => !back.has(index)),
    problems: problems.filter(({ index }) => !back.has(index)),
  };
}

/** P4: a change of 年度篇数 or 列入计划 that cannot be read changes nothing, and is named. */
function readChanges(cells: TableCells, year: number) {
  const { rows, problems } = readTable(DEPARTMENT_CHANGES, cells, year);
  const read = rows.map(({ record, index }) => ({ record, index, change: toChange(record) }));
  const { name, columns } = DEPARTMENT_CHANGES;
  const bad = read
    .filter(({ change, index }) => change === null && !problems.some((p) => p.index === index))
    .map(({ record, index }): RowProblem => {
      const { header } = columns.new;
      const isQuota = record.what === "年度篇数";
      const kind = isQuota ? "篇数" : "“是”或“否”";
      const reason = `“${record.old}→${record.new}”不是${kind}，该行未计入`;
      const located = locate(DEPARTMENT_CHANGES, cells.rows[0] ?? []);
      const { row, column } = cells.origin ?? { row: 0, column: 0 };
      const address = cellAddress(row + index, column + located.new);
      const leftOut = { table: name, index, header, subject: record.departmentId, reason };
      const sentence = problemSentence(
        leftOut,
        address,
        toBe(isQuota ? DEPARTMENTS.columns.quota.codec.expected : kind),
      );
      return { ...leftOut, address, sentence };
    });
  return {
    changes: read.flatMap(({ change }) => change ?? []),
    problems: [...problems, ...bad],
  };
}

/** 0 is what the desktop makes of an empty cell; it is a value only where a number cell may hold it. */
function settingCell(label: string, value: Cell): CellValue {
  if (isErrorCell(value)) return null;
  if (value !== 0) return value ?? null;
  const definition = SETTING_DEFINITIONS.find((candidate) => candidate.label === label);
  if (definition === undefined || definition.numberFormat === "@") return null;
  return definition.read(0) === null ? null : 0;
}

/** The settings at their defaults where there is no table. */
function readSettingsTable({ rows: block, origin = { row: 0, column: 0 }, beneath }: TableCells): {
  settings: Settings;
  problems: RowProblem[];
} {
  const [header, ...rows] = block;
  if (header === undefined) return { settings: DEFAULT_SETTINGS, problems: [] };
  const at = locate(SETTINGS, header);
  const read = readSettings(
    rows.map((row): [string, CellValue] => {
      const label = textOf(row[at.label]);
      return [label, settingCell(label, row[at.value])];
    }),
  );
  const { value } = SETTINGS.columns;
  const bad = read.problems.map(({ row, label, reason, expected }): RowProblem => {
    const address = cellAddress(origin.row + 1 + row, origin.column + at.value);
    const { name: table } = SETTINGS;
    // A setting is known by its name, not by the heading of all values.
    const sentence = problemSentence({ table, header: label, reason }, address, toBe(expected));
    const place = { table, index: row + 1, header: value.header, subject: label };
    return { ...place, reason, address, sentence };
  });
  const { cells } = unreadCells(SETTINGS, at, block, Number.NaN);
  const unread = cells.map((cell) => problemOf(SETTINGS, at, cell, origin));
  return {
    settings: read.settings,
    problems: [...unread, ...bad, ...beneathOf(SETTINGS, beneath)],
  };
}
