// Owns turning the ranges that a clerk passes (台账[#All]) into records, by their headers.
// 部门, 部门变更 and 设置 decide every figure: a row of theirs that cannot be read is an error. Rows of
// 采用, 约稿 and 台账 are typed cell by cell, so a row that is not whole yet counts for nothing meanwhile.
// An error cell of Excel's is none of the function's making: it costs its row at most, and is named.

import type { CellValue } from "../domain/text/cell";
import { fromSerial } from "../domain/calendar/civil-date";
import type { Adoption } from "../domain/records/adoption";
import type { Commission } from "../domain/records/commission";
import type { Department, DepartmentChange } from "../domain/records/department";
import {
  DEFAULT_SETTINGS,
  readSettings,
  SETTING_DEFINITIONS,
  type Settings,
} from "../domain/records/settings";
import { splitNames } from "../domain/text/written";
import { ADOPTIONS, COMMISSIONS } from "../tables/declarations/adoptions";
import { isBlank, isErrorCell, isYes, serialOf, textOf, type Cell } from "../tables/schema/cells";
import { DEPARTMENT_CHANGES, DEPARTMENTS, toChange } from "../tables/declarations/departments";
import { errorCellsOf, lostRows, placeOf } from "../tables/reading/error-cells";
import { SETTINGS } from "../tables/declarations/settings";
import {
  findHeader,
  headersOf,
  locate,
  type FieldOf,
  type TableSchema,
} from "../tables/schema/table";
import { ArgumentError, errorWord } from "./errors";

/** Rows of cells, the header row first; no rows = an omitted or empty range. */
export type Block = readonly (readonly Cell[])[];

function isEmptyCell(cell: Cell): boolean {
  return cell === 0 || isBlank(cell);
}

/** What Excel and WPS write at the front of a table's totals row, and what clerks make of it. */
const TOTALS_LABELS: readonly string[] = ["汇总", "合计", "总计", "Total"];

/**
 * 台账[#All] holds the totals row as well, which is no record: the last row, without a key (the
 * schema's first column) but with a label or with nothing but figures.
 */
function withoutTotals<R>(block: Block, schema: TableSchema<R>): Block {
  const [header = [], last = []] = [block[0], block.at(-1)];
  const key = last[findHeader(headersOf(schema)[0] ?? "", header)];
  const isLabel = (cell: Cell) => TOTALS_LABELS.includes(textOf(cell));
  if (!isEmptyCell(key)) return isLabel(key) ? block.slice(0, -1) : block;
  const isFigure = (cell: Cell) => isEmptyCell(cell) || isErrorCell(cell) || !isNaN(Number(cell));
  const isTotals = last.some(isLabel) || last.every(isFigure);
  return isTotals ? block.slice(0, -1) : block;
}

/** The block with error cells as words; the rows without any are not copied. */
function withErrorWords(rows: readonly (readonly unknown[])[]): Block {
  const isObject = (cell: unknown) => typeof cell === "object" && cell !== null;
  const inWords = rows.map((row) => (row.some(isObject) ? row.map(errorWord) : row));
  return inWords as Block;
}

/** A table as a function reads it: without the rows that error cells make unreadable. */
export interface TableArgument {
  readonly block: Block;
  /** Where error cells stand, in words. */
  readonly errorCells: readonly string[];
}

/** As blockOf; `block` keeps its rows' positions, a row that is lost is an empty one. */
export function tableOf<R>(argument: unknown, schema: TableSchema<R>): TableArgument {
  const block = blockOf(argument, schema);
  const [header] = block;
  if (header === undefined) return { block, errorCells: [] };
  const errors = errorCellsOf(schema, locate(schema, header), block);
  if (errors.length === 0) return { block, errorCells: [] };
  const lost = lostRows(errors);
  return {
    block: block.map((row, index) => (lost.has(index) ? [] : row)),
    errorCells: errors.map((error) => placeOf(schema, error)),
  };
}

/**
 * The rows of a range argument. Throws ArgumentError where the first row is not the table's heading.
 */
export function blockOf<R>(argument: unknown, schema: TableSchema<R>): Block {
  if (!Array.isArray(argument)) return [];
  // What Excel passes for a range of type "any": rows of cells.
  const block = withErrorWords(argument as readonly (readonly unknown[])[]);
  if (block.every((row) => row.every(isEmptyCell))) return [];
  const header = block[0] ?? [];
  if (headersOf(schema).every((name) => findHeader(name, header) === -1)) {
    const { name } = schema;
    const sentence = `“${name}”参数的第一行不是“${name}”表的标题行，请写成 ${name}[#All]。`;
    throw new ArgumentError("value", sentence);
  }
  return withoutTotals(block, schema);
}

/** Reads one field of one row (`index` 1 = the first under the heading). */
type StrictReader<R> = <F extends FieldOf<R>>(
  row: readonly Cell[],
  index: number,
  field: F,
) => R[F];

/** Throws ArgumentError, saying where, for a cell that does not fit. */
function strictReader<R>(schema: TableSchema<R>, header: readonly Cell[]): StrictReader<R> {
  const at = locate(schema, header);
  return (row, index, field) => {
    const column = schema.columns[field];
    const given = row[at[field]];
    const cell = isErrorCell(given) ? "" : given;
    const value = column.codec.read(cell);
    if (value !== undefined) return value;
    const problem = isEmptyCell(cell) ? "是空的" : `“${String(cell)}”无法识别`;
    const where = `“${schema.name}”表标题下第${index}行的“${column.header}”`;
    const sentence = `${where}${problem}，应为${column.codec.expected}，请改正。`;
    throw new ArgumentError("value", sentence);
  };
}

/** What `read` makes of each row under the heading in which something stands (`index` 1 = the first). */
function readRows<T>(block: Block, read: (row: readonly Cell[], index: number) => T): T[] {
  const results: T[] = [];
  for (let index = 1; index < block.length; index += 1) {
    const row = block[index];
    if (row !== undefined && !row.every(isEmptyCell)) results.push(read(row, index));
  }
  return results;
}

/** A 年度篇数 left empty is 0 on every host. Throws ArgumentError where there is no department at all. */
export function departmentsOf({ block }: TableArgument): Department[] {
  const read = strictReader(DEPARTMENTS, block[0] ?? headersOf(DEPARTMENTS));
  const quotas = findHeader(DEPARTMENTS.columns.quota.header, block[0] ?? []);
  const departments = readRows(block, (row, index): Department => ({
    id: read(row, index, "id"),
    name: read(row, index, "name"),
    kind: read(row, index, "kind"),
    quota: isBlank(row[quotas]) ? 0 : read(row, index, "quota"),
    aliases: read(row, index, "aliases"),
    // No figure depends on these.
    searchCode: "",
    liaison: "",
    liaisonPhone: "",
    head: "",
    leader: "",
    remark: "",
  }));
  if (departments.length > 0) return departments;
  throw new ArgumentError("missing", "“部门”表里没有部门，请先建立台账，或把参数写成 部门[#All]。");
}

export function changesOf({ block }: TableArgument): DepartmentChange[] {
  const [header] = block;
  if (header === undefined) return [];
  const read = strictReader(DEPARTMENT_CHANGES, header);
  return readRows(block, (row, index) => {
    const change = toChange({
      departmentId: read(row, index, "departmentId"),
      from: read(row, index, "from"),
      what: read(row, index, "what"),
      old: read(row, index, "old"),
      new: read(row, index, "new"),
      withdrawn: read(row, index, "withdrawn"),
    });
    if (change !== null) return [change];
    // An error cell is named already.
    if (row.some(isErrorCell)) return [];
    const sentence = `“部门变更”表标题下第${index}行的年度篇数不是整数，请改正原值和新值。`;
    throw new ArgumentError("value", sentence);
  }).flat();
}

/**
 * A1: the adoptions that stand. Read column by column, not as whole records: there may be thousands,
 * and the link and the token decide nothing here.
 */
export function adoptionsOf({ block }: TableArgument): Adoption[] {
  const [header] = block;
  const adoptions: Adoption[] = [];
  if (header === undefined) return adoptions;
  const at = locate(ADOPTIONS, header);
  const { kind: kinds, level: levels } = ADOPTIONS.columns;
  for (let index = 1; index < block.length; index += 1) {
    const row = block[index];
    if (row === undefined || isYes(row[at.withdrawn])) continue;
    const submissionId = textOf(row[at.submissionId]);
    const outlet = textOf(row[at.outlet]);
    const kind = kinds.codec.read(row[at.kind]);
    const level = levels.codec.read(row[at.level]);
    const adoptedOn = fromSerial(serialOf(row[at.adoptedOn]));
    if (submissionId === "" || outlet === "" || adoptedOn === null) continue;
    if (kind === undefined || level === undefined) continue;
    const commendable = isYes(row[at.commendable]);
    adoptions.push({ submissionId, outlet, kind, level, adoptedOn, link: "", commendable });
  }
  return adoptions;
}

/** A4: figures need a commission's number, deadline and departments; the rest is not read. */
export function commissionsOf({ block }: TableArgument): Commission[] {
  const [header] = block;
  const commissions: Commission[] = [];
  if (header === undefined) return commissions;
  const at = locate(COMMISSIONS, header);
  for (let index = 1; index < block.length; index += 1) {
    const id = textOf(block[index]?.[at.id]);
    const deadline = fromSerial(serialOf(block[index]?.[at.deadline]));
    if (id === "" || deadline === null || isYes(block[index]?.[at.withdrawn])) continue;
    const departments = splitNames(textOf(block[index]?.[at.departments]));
    commissions.push({ id, deadline, issuedOn: deadline, source: "", topic: "", departments });
  }
  return commissions;
}

/** 0 is what the desktop makes of an empty cell; it is a value only where a number cell may hold it. */
function settingCell(label: CellValue, value: Cell): CellValue {
  if (isErrorCell(value)) return null;
  if (value !== 0) return value ?? null;
  const definition = SETTING_DEFINITIONS.find((candidate) => candidate.label === label);
  if (definition === undefined || definition.numberFormat === "@") return null;
  return definition.read(0) === null ? null : 0;
}

/** Settings at their defaults where the range is omitted. */
export function settingsOf({ block }: TableArgument): Settings {
  const [header, ...rows] = block;
  if (header === undefined) return DEFAULT_SETTINGS;
  const at = locate(SETTINGS, header);
  const { settings, problems } = readSettings(
    rows.map((row) => {
      const label = textOf(row[at.label]);
      return [label, settingCell(label, row[at.value])];
    }),
  );
  const [problem] = problems;
  if (problem !== undefined) throw new ArgumentError("value", problem.sentence);
  return settings;
}
