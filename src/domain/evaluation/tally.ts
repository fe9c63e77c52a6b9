// Owns the one pass over the ledger: rows in, an Evaluation out (S4, E1–E6, A3).
// Per ordinary row it allocates nothing and keeps nothing.

import { toSerial } from "../civil-date";
import { createLengthCheck } from "../category";
import type { Evaluation, EvaluationFrame, LedgerFacts } from "./types";
import type { Flag } from "../vocabulary";
import { createArticleReader, type ArticleAdoption, type ArticleReader } from "./articles";
import { addAdoptions, bump, createCounters, type Counters } from "./counters";
import { createCountingRule, isLive, type CountingRule } from "./counting";
import { createDepartmentIndex, type DepartmentIndex } from "./department-index";
import { createTimeFrame, quarterOfSerial, type TimeFrame } from "./time-frame";
import { summarise } from "./summary";
import { afterDeadline, eventTimeliness } from "./timeliness";

/** What a row stands behind, or why it does not count (E5). */
export type RowReason =
  | "本季已报"
  | "累计已报"
  | "本季采用"
  | Extract<Flag, "迟报" | "待核" | "缺审签" | "先报后批" | "字数提示">
  | "待审"
  | "退回"
  | "作废"
  | "重复"
  | "直报不计"
  | "已由重报代替";

/** Hears, for the department at `index` in the frame's list, of each reason of each row. */
export type RowSink = (index: number, reason: RowReason, id: string) => void;

export interface Tally {
  /** Takes one row, in any order; the record may be reused afterwards. */
  add(facts: LedgerFacts): void;
  /** To be called once, after the last row. */
  finish(): Evaluation;
}

/** The first receipt in answer to one commission by one department. */
interface CommissionReceipt {
  readonly index: number;
  readonly first: number;
  readonly deadline: number;
  readonly inQuarter: boolean;
  readonly id: string;
  readonly important: boolean;
}

const SEPARATORS = /[、，,；;]/u;

class LedgerTally implements Tally {
  private readonly frame: EvaluationFrame;
  private readonly period: TimeFrame;
  private readonly departments: DepartmentIndex;
  private readonly counters: Counters;
  private readonly rule: CountingRule;
  private readonly articles: ArticleReader;
  private readonly deadlines: ReadonlyMap<string, number>;
  private readonly receipts = new Map<string, CommissionReceipt>();
  private readonly lateKeys = new Set<string>();
  private readonly unknownDepartments = new Map<string, number>();
  private readonly oddLength: (category: string, wordCount: number) => boolean;
  private rowsWithoutId = 0;

  constructor(
    frame: EvaluationFrame,
    resubmitted: ReadonlySet<string>,
    private readonly sink: RowSink | undefined,
  ) {
    this.frame = frame;
    this.period = createTimeFrame(frame.year, frame.quarter, frame.asOf);
    this.departments = createDepartmentIndex(frame.departments, frame.changes);
    this.counters = createCounters(frame.departments.length);
    this.rule = createCountingRule(frame.settings, this.period.asOfEnd);
    this.deadlines = new Map(frame.commissions.map((c) => [c.id, toSerial(c.deadline)]));
    this.oddLength = createLengthCheck(frame.settings.tolerance);
    this.articles = createArticleReader(
      frame.adoptions,
      resubmitted,
      this.rule,
      this.period.asOfEnd,
      {
        article: (facts, first, adoptions) => this.article(facts, first, adoptions),
        superseded: (facts) => this.superseded(facts),
      },
    );
  }

  add(facts: LedgerFacts): void {
    if (facts.id !== "") this.articles.add(facts);
    else if (facts.department !== "") this.rowsWithoutId += 1;
  }

  finish(): Evaluation {
    this.articles.finish();
    for (const receipt of this.receipts.values()) {
      if (receipt.inQuarter && afterDeadline(receipt.first, receipt.deadline)) {
        this.flagLate(receipt.index, receipt.id, receipt.important);
      }
    }
    const { unknownDepartments, rowsWithoutId } = this;
    return {
      ...summarise(this.frame, this.period, this.counters),
      unknownDepartments,
      rowsWithoutId,
    };
  }

  private article(
    facts: LedgerFacts,
    first: number,
    adoptions: readonly ArticleAdoption[] | undefined,
  ): void {
    // Rows of other years matter only for adoptions in this one and for first answering a commission.
    const earlier = facts.receivedSerial < this.period.starts[0];
    if (earlier && adoptions === undefined && facts.commissionId === "") return;
    const index = this.departments.indexOf(facts.department);
    if (index === -1) {
      this.noteUnknown(facts.department);
      return;
    }
    const owner = this.departments.ownerOn(index, facts.receivedSerial);
    this.articleOf(owner, facts, first, adoptions);
    if (this.frame.settings.joint === "各计一篇" && facts.coDepartments !== "") {
      for (const other of this.coOwners(facts, owner)) {
        this.articleOf(other, facts, first, adoptions);
      }
    }
  }

  /** One article as one department's. */
  private articleOf(
    owner: number,
    facts: LedgerFacts,
    first: number,
    adoptions: readonly ArticleAdoption[] | undefined,
  ): void {
    const { period } = this;
    const void_ = facts.status === "作废" || facts.duplicateOf !== "";
    if (!void_ && adoptions !== undefined) this.adopted(owner, facts.id, adoptions);
    const inQuarter = facts.receivedSerial >= period.quarterStart;
    if (!void_ && facts.commissionId !== "") this.noteReceipt(owner, facts, first, inQuarter);
    if (facts.receivedSerial < period.starts[0]) return;
    if (void_) {
      this.sink?.(owner, facts.status === "作废" ? "作废" : "重复", facts.id);
      return;
    }
    if (!isLive(facts.status)) {
      this.sink?.(owner, "退回", facts.id);
      return;
    }
    const approved = this.rule.approved(facts);
    if (!approved) {
      bump(this.counters.unapproved, owner);
      this.sink?.(owner, "缺审签", facts.id);
    }
    if (this.rule.counts(facts, approved)) this.counted(owner, facts, adoptions);
    else this.tellWhyNot(owner, facts);
    if (inQuarter) this.flagArticle(owner, facts, first);
  }

  private counted(
    owner: number,
    facts: LedgerFacts,
    adoptions: readonly ArticleAdoption[] | undefined,
  ): void {
    const { counters, period } = this;
    const quarter = quarterOfSerial(period, facts.receivedSerial);
    bump(counters.counted, owner * 4 + quarter - 1);
    this.sink?.(owner, "累计已报", facts.id);
    if (quarter === period.quarter) this.sink?.(owner, "本季已报", facts.id);
    if (adoptions === undefined) return;
    bump(counters.countedAdoptedToDate, owner);
    if (quarter === period.quarter) bump(counters.countedAdoptedInQuarter, owner);
  }

  private adopted(owner: number, id: string, adoptions: readonly ArticleAdoption[]): void {
    const inQuarter = addAdoptions(this.counters, owner, adoptions, this.period);
    if (inQuarter) this.sink?.(owner, "本季采用", id);
  }

  private tellWhyNot(owner: number, facts: LedgerFacts): void {
    if (this.sink === undefined) return;
    if (facts.status !== "有效") this.sink(owner, "待审", facts.id);
    else if (facts.channel === "直报" && !this.frame.settings.countDirect) {
      this.sink(owner, "直报不计", facts.id);
    }
  }

  /** E4 for one article of the quarter. */
  private flagArticle(owner: number, facts: LedgerFacts, first: number): void {
    const { counters, frame } = this;
    const timeliness = eventTimeliness(first, facts.publishedSerial, frame.settings.sameDay);
    if (timeliness === "迟报") this.flagLate(owner, facts.id, facts.important);
    if (timeliness === "待核") {
      bump(counters.toCheck, owner);
      this.sink?.(owner, "待核", facts.id);
    }
    if (this.rule.approvedAfterReceipt(facts)) {
      bump(counters.approvedLater, owner);
      this.sink?.(owner, "先报后批", facts.id);
    }
    if (this.oddLength(facts.category, facts.wordCount)) {
      bump(counters.oddLength, owner);
      this.sink?.(owner, "字数提示", facts.id);
    }
  }

  /** An article late both for its event and for its commission is one late article. */
  private flagLate(owner: number, id: string, important: boolean): void {
    const key = `${owner} ${id}`;
    if (this.lateKeys.has(key)) return;
    this.lateKeys.add(key);
    bump(this.counters.late, owner);
    if (important) bump(this.counters.lateImportant, owner);
    this.sink?.(owner, "迟报", id);
  }

  private noteReceipt(owner: number, facts: LedgerFacts, first: number, inQuarter: boolean): void {
    const deadline = this.deadlines.get(facts.commissionId);
    if (deadline === undefined) return;
    const key = `${owner} ${facts.commissionId}`;
    const known = this.receipts.get(key);
    const { id, important } = facts;
    if (known !== undefined && !precedes(first, important, known)) return;
    this.receipts.set(key, { index: owner, first, deadline, inQuarter, id, important });
  }

  private coOwners(facts: LedgerFacts, lead: number): ReadonlySet<number> {
    const owners = new Set<number>();
    for (const name of facts.coDepartments.split(SEPARATORS)) {
      const index = this.departments.indexOf(name);
      if (index !== -1) owners.add(this.departments.ownerOn(index, facts.receivedSerial));
    }
    owners.delete(lead);
    return owners;
  }

  private superseded(facts: LedgerFacts): void {
    if (this.sink === undefined || facts.receivedSerial < this.period.starts[0]) return;
    const index = this.departments.indexOf(facts.department);
    if (index === -1) return;
    this.sink(this.departments.ownerOn(index, facts.receivedSerial), "已由重报代替", facts.id);
  }

  private noteUnknown(name: string): void {
    if (name === "") return;
    this.unknownDepartments.set(name, (this.unknownDepartments.get(name) ?? 0) + 1);
  }
}

/** Of two received at once the 重要信息 goes first (E8), so that the order of the rows decides nothing. */
function precedes(first: number, important: boolean, known: CommissionReceipt): boolean {
  return first < known.first || (first === known.first && important && !known.important);
}

/**
 * @param resubmitted the ids that some row resubmits (see resubmittedIds); needed beforehand,
 *   because a row does not know that another one replaces it.
 * @param sink told which rows stand behind each figure; left out where only figures are wanted.
 */
export function createTally(
  frame: EvaluationFrame,
  resubmitted: ReadonlySet<string>,
  sink?: RowSink,
): Tally {
  return new LedgerTally(frame, resubmitted, sink);
}
