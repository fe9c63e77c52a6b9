// Owns what each row of a block is (P0, P1): a department, a sum, a section, a heading again, a note.
// Sums are known by adding up as well as by their words.

import { isTitleRow } from "../cells/cells";
import { readFigure } from "../cells/figure";
import { span, type Grid } from "../cells/grid";
import {
  columnHint,
  hasSectionMark,
  isChineseNumeral,
  isGeneral,
  isNote,
  isTotal,
  isUnitName,
  isWhole,
} from "../cells/words";
import type { RowRole } from "../understanding";

/** Where a block's cells are, for reading its rows. */
export interface RowColumns {
  readonly name: number;
  /** Added up where several. */
  readonly figures: readonly number[];
  /** −1 = none. */
  readonly sequence: number;
  /** Further columns in which the words of a total may stand: those left of names and figures. */
  readonly lead: readonly number[];
  readonly firstRow: number;
  /** Exclusive. */
  readonly endRow: number;
}

/** A row that is not blank, before and after its role is known. */
export interface RawRow {
  readonly row: number;
  /** Key of the name's cell. */
  readonly name: string;
  /** Key of the cell in front, where sums and sections may have their words. */
  readonly lead: string;
  readonly sequence: string;
  /** null where there is none, or none that is a whole number. */
  readonly value: number | null;
  readonly hasFigure: boolean;
}

export interface RoledRow extends RawRow {
  readonly role: RowRole;
}

/** A figure beyond any unit's: a date or a phone. */
const TOO_LARGE = 9999;

const NOTHING: { readonly sum: number; readonly count: number } = { sum: 0, count: 0 };

function rawRow(grid: Grid, columns: RowColumns, row: number): RawRow {
  const cells = columns.figures.map((column) => grid.raw(row, column));
  const readings = cells.map(readFigure);
  const values = readings.flatMap((each) => (each.kind === "figure" ? [each.value] : []));
  const readable = readings.every(({ kind }) => kind === "figure" || kind === "empty");
  return {
    row,
    name: grid.key(row, columns.name),
    lead: columns.lead.map((column) => grid.key(row, column)).find((key) => key !== "") ?? "",
    sequence: columns.sequence === -1 ? "" : grid.key(row, columns.sequence),
    value: readable && values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : null,
    hasFigure: readings.some(({ kind }) => kind !== "empty"),
  };
}

class RoleReader {
  private readonly rows: readonly RawRow[];
  private readonly roled: RoledRow[] = [];
  private readonly arabic: boolean;
  /** The departments so far, and those since the last row that is none. */
  private all = NOTHING;
  private open = NOTHING;
  private beyond = false;

  constructor(
    private readonly grid: Grid,
    private readonly columns: RowColumns,
    private readonly chosen: (row: number) => RowRole | undefined,
  ) {
    this.rows = span(columns.firstRow, columns.endRow)
      .map((row) => rawRow(grid, columns, row))
      .filter((row) => row.name !== "" || row.hasFigure || isWord(row.lead));
    this.arabic = this.rows.some((row) => /^\d+$/u.test(row.sequence));
  }

  read(): RoledRow[] {
    for (const [at, row] of this.rows.entries()) {
      const role = this.chosen(row.row) ?? this.roleOf(row, at);
      this.roled.push({ ...row, role });
      this.addUp(role, row.value ?? 0);
    }
    return this.roled;
  }

  private addUp(role: RowRole, value: number): void {
    if (role === "department") {
      this.all = { sum: this.all.sum + value, count: this.all.count + 1 };
      this.open = { sum: this.open.sum + value, count: this.open.count + 1 };
    } else if (role === "continuation") {
      this.all = { ...this.all, sum: this.all.sum + value };
      this.open = { ...this.open, sum: this.open.sum + value };
    } else this.open = NOTHING;
  }

  private roleOf(row: RawRow, at: number): RowRole {
    const { name, lead, hasFigure } = row;
    if (this.isHeading(row)) return "heading";
    const total = [name, lead].find(isTotal);
    if (total !== undefined) return total.includes("小计") ? "subtotal" : "total";
    if (isWhole(name) && hasFigure) return "total";
    if (this.isBeyondTheTable(row, at)) return "note";
    if (!hasFigure) return this.roleWithoutFigure(row, at);
    if (isNote(name) || (name === "" && isNote(lead))) return "note";
    if ((row.value ?? 0) > TOO_LARGE && !isUnitName(name)) return "note";
    // Words in the column of figures and nothing beside them: a signature.
    if (row.value === null && name === "" && row.sequence === "") return "note";
    if (this.isSectionWithFigure(row, at)) return "section";
    if (this.addsUp(row, at)) return "total";
    return this.isFurtherPart(row, at) ? "continuation" : "department";
  }

  /** A unit's name merged over several rows: what its second row counts (调研 4) is the unit's as well. */
  private isFurtherPart({ name, lead, sequence, value, row }: RawRow, at: number): boolean {
    if (name !== "" || sequence !== "" || value === null || !isWord(lead)) return false;
    const before = this.roled[at - 1];
    const follows = before?.role === "department" || before?.role === "continuation";
    return follows && before.row === row - 1 && before.lead !== "";
  }

  /** Below the table's sum and a blank row another table begins: what is no unit is none of this one's. */
  private isBeyondTheTable({ name, row }: RawRow, at: number): boolean {
    if (this.beyond || isUnitName(name)) return this.beyond && !isUnitName(name);
    const before = this.roled[at - 1];
    const apart = before !== undefined && before.row < row - 1 && before.role === "total";
    const named = this.roled.filter(({ role }) => role === "department");
    this.beyond = apart && named.every((each) => isUnitName(each.name));
    return this.beyond;
  }

  private isHeading({ row, name, lead }: RawRow): boolean {
    const { figures, sequence } = this.columns;
    const overFigures = figures.some((column) => {
      const key = this.grid.key(row, column);
      return (
        columnHint(key) === "figure" && readFigure(this.grid.raw(row, column)).kind === "notANumber"
      );
    });
    const overNames = columnHint(name) === "name" || columnHint(lead) === "sequence";
    return overFigures && (overNames || (sequence !== -1 && name === ""));
  }

  private roleWithoutFigure(row: RawRow, at: number): RowRole {
    const { name, lead, sequence } = row;
    if (isTitleRow(this.grid, row.row)) return "title";
    const text = name === "" ? lead : name;
    if (isNote(text) || isNote(lead)) return "note";
    const follows = this.rows.slice(at + 1).some((each) => this.couldBeDepartment(each));
    if (hasSectionMark(text) || isGeneral(text) || isChineseNumeral(sequence)) {
      return follows ? "section" : "note";
    }
    if (name === "") return "note";
    if (/^\d+$/u.test(sequence)) return "department";
    if (this.continues(row, at)) return "continuation";
    const before = this.roled.at(-1)?.role;
    const afterSum = before === "subtotal" || before === "total" || before === "note";
    if (!follows) return afterSum || this.isSigned(at) || !isUnitName(name) ? "note" : "department";
    return isUnitName(name) ? "department" : "section";
  }

  /** A row that counts is still to come: neither a sum nor a note. */
  private couldBeDepartment({ name, lead, hasFigure, value }: RawRow): boolean {
    if (!hasFigure || name === "" || (value ?? 0) > TOO_LARGE) return false;
    return ![name, lead].some(isTotal) && !isNote(name);
  }

  /** A signature: nothing but a date or notes comes after it. */
  private isSigned(at: number): boolean {
    const after = this.rows.slice(at + 1);
    return after.length > 0 && after.every(({ name, lead }) => isNote(name === "" ? lead : name));
  }

  /** The second line of a name that the paper broke: the first has all that a row has, but ends like no unit. */
  private continues({ sequence, row }: RawRow, at: number): boolean {
    const before = this.roled[at - 1];
    if (before?.role !== "department" || before.row !== row - 1) return false;
    return this.arabic && sequence === "" && before.sequence !== "" && !isUnitName(before.name);
  }

  /** 二 | 局机关股室 | 58: numbered in Chinese above rows numbered 1, 2, 3, or a word for units in general. */
  private isSectionWithFigure({ name, lead, sequence, value }: RawRow, at: number): boolean {
    const next = this.rows[at + 1];
    if (next === undefined || !this.couldBeDepartment(next)) return false;
    const text = name === "" ? lead : name;
    const marked = isChineseNumeral(sequence) || isChineseNumeral(lead) || hasSectionMark(text);
    if (marked && this.arabic && /^\d+$/u.test(next.sequence)) return true;
    if (isGeneral(text) && value !== null) {
      return !/^\d+$/u.test(sequence) || isUnder(next.sequence, sequence);
    }
    return marked && value !== null && value > 0 && value === this.sumBelow(at);
  }

  private sumBelow(at: number): number | null {
    const rest = this.rows.slice(at + 1);
    const end = rest.findIndex(
      ({ name, lead, sequence }) =>
        isChineseNumeral(sequence) || hasSectionMark(name) || [name, lead].some(isTotal),
    );
    const rows = end === -1 ? rest : rest.slice(0, end);
    return rows.length < 2 ? null : rows.reduce((sum, { value }) => sum + (value ?? 0), 0);
  }

  /**
   * Not worded as one, but the sum of the rows above: "全局 41", a figure under the others, or, under
   * three rows or more, the office's own name.
   */
  private addsUp({ name, sequence, value }: RawRow, at: number): boolean {
    if (value === null || value === 0 || sequence !== "") return false;
    const fewest = isUnitName(name) ? 3 : 2;
    const all = this.all.sum === value && this.all.count >= fewest;
    const since = this.open.sum === value && this.open.count >= fewest && !isUnitName(name);
    if (!all && !since) return false;
    return name === "" || !this.rows.slice(at + 1).some((each) => this.couldBeDepartment(each));
  }
}

/** 1.1, 1-1, (1) or nothing under 1: not the next of the same count. */
function isUnder(below: string, above: string): boolean {
  return below.startsWith(`${above}.`) || below.startsWith(`${above}-`) || /^\(\d+\)$/u.test(below);
}

function isWord(key: string): boolean {
  return key !== "" && !/^\d+$/u.test(key);
}

/** The rows of a block that are not blank, with their roles; `chosen` = what the clerk has said of a row. */
export function readRoles(
  grid: Grid,
  columns: RowColumns,
  chosen: (row: number) => RowRole | undefined,
): RoledRow[] {
  return new RoleReader(grid, columns, chosen).read();
}
