// Owns the one pass over the ledger: rows in, an Evaluation out (S4, E1–E6, A3).
// Per ordinary row it allocates nothing and keeps nothing.

import { isArticle, isLive, isVoid } from "../rules/lifecycle";
import { createLengthCheck } from "../rules/category";
import { FLAGS, type Flag, type FlaggedArticle } from "./flags";
import type { LeftOut } from "../records/left-out";
import { splitNames } from "../text/written";
import { createAnswers, type Answer, type Answers } from "./articles/answers";
import { createArticleReader, type ArticleAdoption, type ArticleReader } from "./articles/articles";
import { createConcern, doubtedOf } from "./concern";
import { addAdoptions, bump, createCounters, type Counters } from "./counters";
import { createCountingRule, type CountingRule } from "./articles/counting";
import { createDepartmentIndex, type DepartmentIndex } from "./articles/department-index";
import { EMPTY_FACTS, type LedgerFacts } from "./articles/facts";
import type { LedgerLinks } from "./articles/links";
import { coOwnersOf } from "./articles/owners";
import { adoptionWithoutRow, strayOf, unknownDepartment } from "./stray";
import { looksOverNewYear, summarise } from "./summary";
import { createTimeFrame, slotOfQuarter, slotOfSerial, SLOTS, type TimeFrame } from "./time-frame";
import type { Evaluation, EvaluationFrame } from "./types";

/** What a row stands behind, or why it does not count (E5). */
export type RowReason =
  | "本季已报"
  | "累计已报"
  | "本季采用"
  | Flag
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

/** The flags that look at articles, with their place in the table, by the articles they look at. */
const ARTICLE_FLAGS = FLAGS.flatMap(({ word, scope, article: test }, position) =>
  test === undefined ? [] : [{ word, scope, test, position }],
);
const OF_YEAR = ARTICLE_FLAGS.filter(({ scope }) => scope === "year");
const OF_QUARTER = ARTICLE_FLAGS.filter(({ scope }) => scope === "quarter");
const LATE = FLAGS.findIndex(({ word }) => word === "迟报");

class LedgerTally implements Tally {
  private readonly frame: EvaluationFrame;
  private readonly period: TimeFrame;
  private readonly departments: DepartmentIndex;
  private readonly counters: Counters;
  private readonly rule: CountingRule;
  private readonly articles: ArticleReader;
  private readonly answers: Answers;
  /** The one article that flags look at, filled anew for each. */
  private readonly looked: { -readonly [F in keyof FlaggedArticle]: FlaggedArticle[F] };
  private readonly lateKeys = new Set<string>();
  /** Rows of departments that are not in the list. */
  private readonly unknown: LeftOut[] = [];
  /** The 编号 of which this year's figures depend on what is dated before it. */
  private readonly joined = new Set<string>();
  /** The 编号 on which something of 采用 dated before the year cannot be read. */
  private readonly doubted: ReadonlySet<string>;

  constructor(
    frame: EvaluationFrame,
    private readonly links: LedgerLinks,
    private readonly sink: RowSink | undefined,
  ) {
    this.frame = frame;
    this.period = createTimeFrame(frame.year, frame.quarter, frame.asOf);
    this.departments = createDepartmentIndex(frame.departments, frame.changes);
    this.counters = createCounters(frame.departments.length);
    this.rule = createCountingRule(frame.settings, this.period.asOfEnd);
    const { asOfEnd } = this.period;
    this.doubted = doubtedOf(frame, links, this.period);
    this.answers = createAnswers(
      frame.commissions,
      this.departments,
      frame.departments.length,
      asOfEnd,
    );
    this.looked = {
      facts: EMPTY_FACTS,
      first: 0,
      approved: false,
      settings: frame.settings,
      asOfEnd,
      isOddLength: createLengthCheck(frame.settings.tolerance),
    };
    this.articles = createArticleReader(frame.adoptions, links, this.rule, asOfEnd, {
      article: (facts, first, adoptions) => this.article(facts, first, adoptions),
      superseded: (facts, deciding, first) => this.superseded(facts, deciding, first),
    });
  }

  add(facts: LedgerFacts): void {
    if (facts.id === "") return;
    if (this.isOfYearBefore(facts.receivedSerial)) this.counters.hasYearBefore = true;
    if (this.isJoined(facts)) this.joined.add(facts.id);
    this.articles.add(facts);
  }

  /**
   * A row of before the year that answers a 约稿 or is a version of another; one of the year on which 采用
   * has something unreadable that is dated before it.
   */
  private isJoined({ id, receivedSerial, commissionId, resubmissionOf }: LedgerFacts): boolean {
    if (receivedSerial >= this.period.yearStart) return this.doubted.has(id);
    return commissionId !== "" || resubmissionOf !== "" || this.links.resubmitted.has(id);
  }

  finish(): Evaluation {
    this.articles.finish();
    for (const late of this.answers.late()) if (this.isHeld(late)) this.flagLate(late.owner, late);
    this.counters.overdue = this.answers.overdue();
    const rowless = this.articles.withoutRow(this.period.yearStart).map(adoptionWithoutRow);
    const { frame, period, answers, unknown, counters } = this;
    const ofRows = [...(frame.leftOut ?? []), ...unknown].filter(this.concern());
    const leftOut = [
      ...ofRows,
      ...strayOf(frame, answers.progress(), period.yearStart),
      ...rowless,
    ];
    return { ...summarise(frame, period, counters), leftOut };
  }

  private concern(): (each: LeftOut) => boolean {
    const { frame, links, period, counters } = this;
    return createConcern(frame, links, period, this.joined, looksOverNewYear(frame, counters));
  }

  /** A late answer counts against those whose article it is, and against those that were asked. */
  private isHeld({ receivedSerial, leads, asked }: Answer): boolean {
    const isOwn = leads || this.frame.settings.joint === "各计一篇";
    return receivedSerial >= this.period.quarterStart && (isOwn || asked);
  }

  private article(
    facts: LedgerFacts,
    first: number,
    adoptions: readonly ArticleAdoption[] | undefined,
  ): void {
    this.answers.article(facts, first);
    const owner = this.ownerOf(facts.department, facts);
    if (owner === -1) this.nameUnknown("部门", facts.department, facts);
    else this.articleOf(owner, facts, first, adoptions);
    const { joint } = this.frame.settings;
    for (const other of coOwnersOf(this.departments, facts, owner, joint)) {
      this.articleOf(other, facts, first, adoptions);
    }
    // Elsewhere nothing depends on who took part.
    if (facts.coDepartments === "" || (joint !== "各计一篇" && facts.commissionId === "")) return;
    for (const name of splitNames(facts.coDepartments)) {
      if (this.ownerOf(name, facts) === -1) this.nameUnknown("参与部门", name, facts);
    }
  }

  /** Position of the department that a name means on the day of receipt, −1 = none. */
  private ownerOf(name: string, { receivedSerial }: LedgerFacts): number {
    return this.departments.ownerOf(name, receivedSerial);
  }

  /** E11 */
  private nameUnknown(header: "部门" | "参与部门", name: string, facts: LedgerFacts): void {
    // A blank one is an unreadable cell, which its reader names.
    if (isArticle(facts) && name !== "") this.unknown.push(unknownDepartment(header, facts, name));
  }

  /** One article as one department's. */
  private articleOf(
    owner: number,
    facts: LedgerFacts,
    first: number,
    adoptions: readonly ArticleAdoption[] | undefined,
  ): void {
    const { period } = this;
    const stands = isArticle(facts);
    if (stands && adoptions !== undefined) this.adopted(owner, facts.id, adoptions);
    if (facts.receivedSerial < period.yearStart) {
      this.countEarlier(owner, facts);
      return;
    }
    if (!stands) {
      this.sink?.(owner, isVoid(facts) ? "作废" : "重复", facts.id);
      return;
    }
    if (!isLive(facts)) {
      this.sink?.(owner, "退回", facts.id);
      return;
    }
    const approved = this.rule.approved(facts);
    const { looked } = this;
    looked.facts = facts;
    looked.first = first;
    looked.approved = approved;
    for (const flag of OF_YEAR) if (flag.test(looked)) this.flag(flag, owner, facts.id);
    if (this.rule.counts(facts, approved)) this.counted(owner, facts, adoptions);
    else this.tellWhyNot(owner, facts);
    if (facts.receivedSerial < period.quarterStart) return;
    for (const flag of OF_QUARTER) {
      if (!flag.test(looked)) continue;
      if (flag.position === LATE) this.flagLate(owner, facts);
      else this.flag(flag, owner, facts.id);
    }
  }

  private counted(
    owner: number,
    facts: LedgerFacts,
    adoptions: readonly ArticleAdoption[] | undefined,
  ): void {
    const { counters, period } = this;
    const slot = slotOfSerial(period, facts.receivedSerial);
    const inQuarter = slot === slotOfQuarter(period.quarter);
    bump(counters.counted, owner * SLOTS + slot);
    this.sink?.(owner, "累计已报", facts.id);
    if (inQuarter) this.sink?.(owner, "本季已报", facts.id);
    if (adoptions === undefined) return;
    bump(counters.countedAdoptedToDate, owner);
    if (inQuarter) bump(counters.countedAdoptedInQuarter, owner);
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

  /** An article of the year before: only whether it counted matters, for 长期不报送. */
  private countEarlier(owner: number, facts: LedgerFacts): void {
    const { period, rule, counters } = this;
    if (!this.isOfYearBefore(facts.receivedSerial)) return;
    if (!rule.counts(facts)) return;
    bump(counters.counted, owner * SLOTS + slotOfSerial(period, facts.receivedSerial));
  }

  private isOfYearBefore(serial: number): boolean {
    const { slots, yearStart, asOfEnd } = this.period;
    return serial < yearStart && serial >= (slots[0] ?? 0) && serial < asOfEnd;
  }

  private flag(flag: { position: number; word: Flag }, owner: number, id: string): void {
    const counts = this.counters.flagged[flag.position];
    if (counts !== undefined) bump(counts, owner);
    this.sink?.(owner, flag.word, id);
  }

  /** An article late both for its event and for its commission is one late article. */
  private flagLate(owner: number, { id, important }: Pick<LedgerFacts, "id" | "important">): void {
    const key = `${owner} ${id}`;
    if (this.lateKeys.has(key)) return;
    this.lateKeys.add(key);
    if (important) bump(this.counters.lateImportant, owner);
    this.flag({ position: LATE, word: "迟报" }, owner, id);
  }

  private superseded(facts: LedgerFacts, deciding: LedgerFacts, first: number): void {
    this.answers.superseded(facts, deciding, first);
    const owner = this.ownerOf(facts.department, facts);
    if (owner === -1) return;
    if (facts.receivedSerial < this.period.yearStart) return;
    this.sink?.(owner, "已由重报代替", facts.id);
  }
}

/**
 * @param links of all rows (see linksOf).
 * @param sink told which rows stand behind each figure; left out where only figures are wanted.
 */
export function createTally(frame: EvaluationFrame, links: LedgerLinks, sink?: RowSink): Tally {
  return new LedgerTally(frame, links, sink);
}
