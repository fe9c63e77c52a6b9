// Owns the hot path: one ledger row → the primitives that the tally reads, in one reused object.
// 100,000 rows cost about as much as reading their cells: no allocation for a well-formed row.

import type { LedgerFacts } from "../../domain/evaluation/articles/facts";
import type { RowLink } from "../../domain/evaluation/articles/links";
import type { LeftOut } from "../../domain/records/left-out";
import { countOf, numberOf, serialOf, textOf, tickOf, type Cell } from "../schema/cells";
import { LEDGER, type LedgerRow } from "../declarations/ledger";
import { locate, type Located } from "../schema/table";
import { unreadCells, type Block } from "./unread-cells";

/** A number that is none counts as nothing: 0. */
function known(value: number): number {
  return value === value ? value : 0;
}

const { status, channel, category } = LEDGER.columns;

/**
 * The facts of one row after the other. What decides every row is read at once; what only few rows are
 * asked for is read when it is asked for. They are the facts of the record that `readTable` makes of
 * the row: a cell that cannot be read counts as empty (E11).
 */
class RowFacts implements LedgerFacts {
  private row: readonly Cell[] = [];
  id = "";
  department = "";
  receivedSerial = 0;
  status = "";
  headApproved = false;
  headApprovedSerial = 0;
  leaderApproved = false;
  leaderApprovedSerial = 0;
  commissionId = "";
  resubmissionOf = "";
  duplicateOf = "";

  /** @param year that of dates written without one (S5). */
  constructor(
    private readonly at: Located<LedgerRow>,
    private readonly year: number,
  ) {}

  /** Moves on to another row. */
  read(row: readonly Cell[]): void {
    const { at, year } = this;
    this.row = row;
    this.id = numberOf(row[at.id]);
    this.department = textOf(row[at.department]);
    this.receivedSerial = known(serialOf(row[at.receivedOn], year));
    this.status = status.codec.read(row[at.status]) ?? "待审";
    this.headApproved = tickOf(row[at.headApproved]) === true;
    this.headApprovedSerial = Math.floor(known(serialOf(row[at.headApprovedOn], year)));
    this.leaderApproved = tickOf(row[at.leaderApproved]) === true;
    this.leaderApprovedSerial = Math.floor(known(serialOf(row[at.leaderApprovedOn], year)));
    this.commissionId = numberOf(row[at.commissionId]);
    this.resubmissionOf = numberOf(row[at.resubmissionOf]);
    this.duplicateOf = numberOf(row[at.duplicateOf]);
  }

  get coDepartments(): string {
    return textOf(this.row[this.at.coDepartments]);
  }

  get channel(): string {
    return channel.codec.read(this.row[this.at.channel]) ?? "邮箱";
  }

  get category(): string {
    return category.codec.read(this.row[this.at.category]) ?? "";
  }

  get wordCount(): number {
    return known(countOf(this.row[this.at.wordCount]));
  }

  get author(): string {
    return textOf(this.row[this.at.author]);
  }

  get important(): boolean {
    return tickOf(this.row[this.at.important]) === true;
  }

  get publishedSerial(): number {
    return known(serialOf(this.row[this.at.publishedAt], this.year));
  }
}

export interface LedgerReading {
  /** E11: cells that cannot be read, and rows that are passed over. */
  readonly leftOut: readonly LeftOut[];
  /** The rows that refer to others. */
  readonly links: readonly RowLink[];
  /** The rows that mean something, one after the other; both arguments are reused for the next. */
  each(take: (facts: LedgerFacts, title: string) => void): void;
}

/**
 * E11: the rows of 台账 given as one block, heading first; no rows = there is none. `year` = that of dates
 * written without one. Throws WorkbookError "missing-column".
 */
export function readLedger(block: Block, year: number): LedgerReading {
  const [header] = block;
  if (header === undefined) return { leftOut: [], links: [], each: () => undefined };
  const at = locate(LEDGER, header);
  const { cells, lost } = unreadCells(LEDGER, at, block, year);
  const forEachRow = (take: (row: readonly Cell[]) => void) => {
    for (let index = 1; index < block.length; index += 1) {
      const row = block[index];
      if (row !== undefined && !lost.has(index)) take(row);
    }
  };
  const links: RowLink[] = [];
  const linking = new RowFacts(at, year);
  forEachRow((row) => {
    if (!row[at.resubmissionOf] && !row[at.duplicateOf]) return;
    linking.read(row);
    const { id, status, resubmissionOf, duplicateOf } = linking;
    if (id !== "") links.push({ id, status, resubmissionOf, duplicateOf });
  });
  return {
    leftOut: cells,
    links,
    each(take) {
      const facts = new RowFacts(at, year);
      forEachRow((row) => {
        facts.read(row);
        if (facts.id !== "") take(facts, textOf(row[at.title]));
      });
    },
  };
}
