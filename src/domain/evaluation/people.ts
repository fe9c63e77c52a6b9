// Owns the individuals (E9) and the points (E10): one pass over the ledger, as the tally does it.

import { isArticle } from "../rules/lifecycle";
import { levelRank } from "../rules/commendation";
import type { EvaluationFrame, EvaluationInput } from "./types";
import { nameKey } from "../text/text";
import { splitPeople } from "../text/written";
import type { OutletLevel } from "../records/vocabulary";
import { createArticleReader, type ArticleAdoption, type ArticleReader } from "./articles/articles";
import { createCountingRule, type CountingRule } from "./articles/counting";
import { createDepartmentIndex, type DepartmentIndex } from "./articles/department-index";
import { factsOf, type LedgerFacts } from "./articles/facts";
import { linksOf, type LedgerLinks } from "./articles/links";
import { createTimeFrame, type TimeFrame } from "./time-frame";
import { pointsOfArticle } from "./points";

/** E9: a 主笔 to be recommended for "好" in the quarter. */
export interface RecommendedAuthor {
  readonly author: string;
  readonly department: string;
  /** Articles with a 表彰-eligible adoption dated in the quarter. */
  readonly eligibleArticles: number;
  /** null where no adoption's 级别 is readable. */
  readonly highestLevel: OutletLevel | null;
  readonly submissionIds: readonly string[];
}

/** E9: one line of the year's ranking. */
export interface RankedAuthor {
  /** Ties share a rank, the next one is skipped: 1, 1, 3. */
  readonly rank: number;
  readonly author: string;
  readonly department: string;
  readonly eligibleArticles: number;
  /** Of the eligible adoptions; null where there is none. */
  readonly highestLevel: OutletLevel | null;
  readonly countedArticles: number;
  /** E10; 0 while the setting is off. */
  readonly points: number;
}

export interface People {
  /** Most articles first, then the highest level, then by department as listed. */
  readonly quarter: readonly RecommendedAuthor[];
  /** The year up to the as-of date. */
  readonly year: readonly RankedAuthor[];
  /** E10, year to date, by department id. */
  readonly departmentPoints: ReadonlyMap<string, number>;
}

export interface PeopleTally {
  add(facts: LedgerFacts): void;
  finish(): People;
}

interface Person {
  readonly author: string;
  readonly department: string;
  readonly order: number;
  readonly quarterIds: string[];
  quarterLevel: OutletLevel | null;
  eligible: number;
  level: OutletLevel | null;
  counted: number;
  points: number;
}

function higher(a: OutletLevel | null, b: OutletLevel | null): OutletLevel | null {
  if (a === null || b === null) return a ?? b;
  return levelRank(b) > levelRank(a) ? b : a;
}

function highest(adoptions: readonly ArticleAdoption[]): OutletLevel | null {
  return adoptions.reduce<OutletLevel | null>(
    (best, { level }) => higher(best, level === "" ? null : level),
    null,
  );
}

function rankOf(level: OutletLevel | null): number {
  return level === null ? -1 : levelRank(level);
}

/** E9's order; 0 = the same rank. */
function compareYear(a: Person, b: Person): number {
  return b.eligible - a.eligible || rankOf(b.level) - rankOf(a.level) || b.counted - a.counted;
}

function compareQuarter(a: Person, b: Person): number {
  return (
    b.quarterIds.length - a.quarterIds.length ||
    rankOf(b.quarterLevel) - rankOf(a.quarterLevel) ||
    a.order - b.order
  );
}

class LedgerPeople implements PeopleTally {
  private readonly period: TimeFrame;
  private readonly departments: DepartmentIndex;
  private readonly rule: CountingRule;
  private readonly articles: ArticleReader;
  private readonly people = new Map<string, Person>();
  private readonly departmentPoints = new Map<string, number>();

  constructor(
    private readonly frame: EvaluationFrame,
    links: LedgerLinks,
  ) {
    this.period = createTimeFrame(frame.year, frame.quarter, frame.asOf);
    this.departments = createDepartmentIndex(frame.departments, frame.changes);
    this.rule = createCountingRule(frame.settings, this.period.asOfEnd);
    const { asOfEnd } = this.period;
    this.articles = createArticleReader(frame.adoptions, links, this.rule, asOfEnd, {
      article: (facts, _first, adoptions) => this.article(facts, adoptions ?? []),
    });
  }

  add(facts: LedgerFacts): void {
    if (facts.id !== "") this.articles.add(facts);
  }

  finish(): People {
    this.articles.finish();
    const people = [...this.people.values()];
    return {
      quarter: people
        .filter((person) => person.quarterIds.length > 0)
        .sort(compareQuarter)
        .map((person) => ({
          author: person.author,
          department: person.department,
          eligibleArticles: person.quarterIds.length,
          highestLevel: person.quarterLevel,
          submissionIds: person.quarterIds,
        })),
      year: ranked(people.filter((person) => person.eligible > 0 || person.counted > 0)),
      departmentPoints: this.departmentPoints,
    };
  }

  private article(facts: LedgerFacts, adoptions: readonly ArticleAdoption[]): void {
    if (!isArticle(facts)) return;
    const { period, frame } = this;
    const thisYear = facts.receivedSerial >= period.yearStart;
    const counts = thisYear && this.rule.counts(facts);
    const inYear = adoptions.filter(({ serial }) => serial >= period.yearStart);
    if (!counts && inYear.length === 0) return;
    const owner = this.departments.ownerOf(facts.department, facts.receivedSerial);
    const points = pointsOfArticle(inYear, frame.settings);
    const department = frame.departments[owner];
    if (department !== undefined && points > 0) {
      const sum = (this.departmentPoints.get(department.id) ?? 0) + points;
      this.departmentPoints.set(department.id, sum);
    }
    const eligible = inYear.filter(({ commendable }) => commendable);
    for (const person of this.authorsOf(facts)) {
      person.points += points;
      if (counts) person.counted += 1;
      this.addEligible(person, facts.id, eligible);
    }
  }

  private addEligible(person: Person, id: string, eligible: readonly ArticleAdoption[]): void {
    if (eligible.length === 0) return;
    person.eligible += 1;
    person.level = higher(person.level, highest(eligible));
    const inQuarter = eligible.filter(({ serial }) => serial >= this.period.quarterStart);
    if (inQuarter.length === 0) return;
    person.quarterIds.push(id);
    person.quarterLevel = higher(person.quarterLevel, highest(inQuarter));
  }

  /**
   * E9: people of one name in two departments are two people; two names in one cell are two of whom each wrote it.
   * The department is the one that the article belongs to by the as-of date: one that was merged in between does
   * not make two of one.
   */
  private authorsOf({ author, department }: LedgerFacts): Person[] {
    if (author === "") return [];
    const owner = this.departments.ownerOf(department, this.period.asOfEnd - 1);
    const names = new Set(splitPeople(author).map(nameKey));
    return [...names].map((name) => this.person(name, owner, department));
  }

  private person(author: string, owner: number, written: string): Person {
    const department = this.frame.departments[owner]?.name ?? written;
    const key = `${owner === -1 ? nameKey(department) : owner} ${author}`;
    let person = this.people.get(key);
    if (person === undefined) {
      const order = owner === -1 ? this.frame.departments.length : owner;
      const empty = { quarterLevel: null, eligible: 0, level: null, counted: 0, points: 0 };
      person = { author, department, order, quarterIds: [], ...empty };
      this.people.set(key, person);
    }
    return person;
  }
}

function ranked(people: readonly Person[]): RankedAuthor[] {
  const sorted = [...people].sort((a, b) => compareYear(a, b) || a.order - b.order);
  let rank = 1;
  return sorted.map((person, position) => {
    const before = sorted[position - 1];
    if (before !== undefined && compareYear(before, person) !== 0) rank = position + 1;
    const { author, department, eligible, level, counted, points } = person;
    return {
      rank,
      author,
      department,
      eligibleArticles: eligible,
      highestLevel: level,
      countedArticles: counted,
      points,
    };
  });
}

/** E9, E10 fed row by row. @param links of all rows (see linksOf). */
export function createPeopleTally(frame: EvaluationFrame, links: LedgerLinks): PeopleTally {
  return new LedgerPeople(frame, links);
}

/** E9, E10 from records. */
export function evaluatePeople(input: EvaluationInput): People {
  const { submissions } = input;
  const tally = createPeopleTally(input, linksOf(submissions));
  for (const submission of submissions) tally.add(factsOf(submission));
  return tally.finish();
}
