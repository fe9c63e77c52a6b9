// Owns what the papers of a quarter are made from, gathered once: the sheet's figures, its articles and adoptions, the
// commissions, the people (O2, O9). The articles are read as the evaluation reads them (E11).

import { isArticle } from "../../domain/rules/lifecycle";
import type { CivilDate } from "../../domain/calendar/civil-date";
import { endOfQuarter, type Quarter, quarterOf } from "../../domain/calendar/quarter";
import { evaluate, rowsBehind } from "../../domain/evaluation/evaluate";
import { createArticleReader } from "../../domain/evaluation/articles/articles";
import { createCountingRule } from "../../domain/evaluation/articles/counting";
import { createDepartmentIndex } from "../../domain/evaluation/articles/department-index";
import { factsOf } from "../../domain/evaluation/articles/facts";
import { linksOf } from "../../domain/evaluation/articles/links";
import { evaluatePeople, type RecommendedAuthor } from "../../domain/evaluation/people";
import type { RowReason } from "../../domain/evaluation/tally";
import { createTimeFrame, type TimeFrame } from "../../domain/evaluation/time-frame";
import type { Evaluation, EvaluationInput } from "../../domain/evaluation/types";
import { lostGrounds, type Criticism, type LostGround } from "../../domain/outcomes/criticism";
import { asSealed } from "../../domain/outcomes/sealed-evaluation";
import { nameOn, quotaForQuarter } from "../../domain/rules/effective";
import {
  commissionProgress,
  type CommissionProgress,
} from "../../domain/evaluation/commission-state";
import type { CellValue } from "../../domain/text/cell";
import { quarterlyBlock } from "../../tables/blocks/quarterly";
import { adoptionsIn, type AdoptionFact } from "./adoption-facts";
import { figuresOfBlock, type QuarterFigures } from "./figures";

/** What the office puts on its papers; "" = not given, and what would say it is left out. */
export interface Letterhead {
  readonly office: string;
  /** 发文机关标志; "" = printed on paper that has its red head. */
  readonly mark: string;
  /** 发文字号 */
  readonly number: string;
  readonly copiedTo: string;
  /** 印发机关 */
  readonly issuer: string;
  readonly mailbox: string;
  readonly contact: string;
  readonly phone: string;
  /** 成文日期 */
  readonly date: CivilDate;
}

/** What the figures and the lists of a quarter are made from. */
export interface QuarterMaterial {
  readonly evaluation: EvaluationInput;
  /** The cells of 季度考核 as sealed, heading row first; null = the quarter is not sealed. */
  readonly sealed: readonly (readonly CellValue[])[] | null;
  /** Of the quarter before, as sealed; null = not sealed. */
  readonly sealedBefore: readonly (readonly CellValue[])[] | null;
  /** E8: confirmed rows of the quarter. */
  readonly criticism: readonly Criticism[];
}

export interface BulletinFacts {
  readonly input: QuarterMaterial;
  readonly period: TimeFrame;
  /** The cells of 季度考核, live or as sealed, heading row first. */
  readonly block: readonly (readonly CellValue[])[];
  readonly figures: QuarterFigures;
  /** As the ledger counts now; the same where nothing is sealed. */
  readonly live: QuarterFigures;
  /** null = no quarter before in this year's ledger. */
  readonly before: QuarterFigures | null;
  /** Received in the quarter and not void, a chain once, as its deciding version (S6). */
  readonly received: readonly { readonly id: string; readonly category: string }[];
  /** By date, then 编号. */
  readonly adoptions: readonly AdoptionFact[];
  /** Departments whose first adoption of the year falls into the quarter (零的突破). */
  readonly firstAdopted: readonly string[];
  readonly commissions: readonly CommissionProgress[];
  readonly recommended: readonly RecommendedAuthor[];
  /** E8: what was confirmed and is borne out by the figures: what a paper may say. */
  readonly criticism: readonly Criticism[];
  /** Confirmed, but not by these figures (any more). */
  readonly unfounded: readonly LostGround[];
  /** P4: 年度任务 that decides a quarter, of a department as the figures name it; null = it has left the list. */
  readonly quotaIn: (name: string, quarter: Quarter) => number | null;
  /** 编号 behind a reason, of all departments. */
  readonly rowsOf: (reason: RowReason) => readonly string[];
}

/** "6月30日" */
export function monthDay({ month, day }: CivilDate): string {
  return `${month}月${day}日`;
}

function receivedIn(input: EvaluationInput, period: TimeFrame): BulletinFacts["received"] {
  const found: { id: string; category: string }[] = [];
  const rule = createCountingRule(input.settings, period.asOfEnd);
  const reader = createArticleReader([], linksOf(input.submissions), rule, period.asOfEnd, {
    article(facts) {
      const { id, category, receivedSerial } = facts;
      if (isArticle(facts) && receivedSerial >= period.quarterStart) found.push({ id, category });
    },
  });
  for (const submission of input.submissions) {
    if (submission.id !== "") reader.add(factsOf(submission));
  }
  reader.finish();
  return found;
}

/** The figures of the quarter before: as sealed, else as they are now; none before the first quarter. */
function figuresBefore({ evaluation, sealedBefore }: QuarterMaterial): QuarterFigures | null {
  if (sealedBefore !== null) return figuresOfBlock(sealedBefore);
  if (evaluation.quarter === 1) return null;
  const quarter = (evaluation.quarter - 1) as typeof evaluation.quarter;
  return figuresOfBlock(quarterlyBlock(evaluate({ ...evaluation, quarter, asOf: null })));
}

/**
 * What each department of the list is called in the bulletin: as in the seal, that lists and figures name it alike,
 * else as by the end of the quarter.
 */
function namesOf({ evaluation, sealed }: QuarterMaterial, figures: QuarterFigures): string[] {
  const { departments, changes, year, quarter } = evaluation;
  const index = createDepartmentIndex(departments, changes);
  const lines = sealed === null ? [] : figures.departments;
  const inSeal = new Map(lines.map(({ name }) => [index.indexOf(name), name]));
  const lastDay = endOfQuarter(year, quarter);
  return departments.map((each, at) => inSeal.get(at) ?? nameOn(each, changes, lastDay));
}

/** E8: a paper criticises nobody for what its own figures do not show. */
function criticismBy(
  { evaluation, sealed, criticism }: QuarterMaterial,
  figures: QuarterFigures,
  live: Evaluation,
): Pick<BulletinFacts, "criticism" | "unfounded"> {
  const lines = figures.departments.map((line) => ({ ...line, flags: line.flags.join("、") }));
  const judged = sealed === null ? live : asSealed(live, lines, evaluation);
  const unfounded = lostGrounds(criticism, judged, evaluation);
  const lost = new Set(unfounded.map((each) => each.criticism));
  return { criticism: criticism.filter((each) => !lost.has(each)), unfounded };
}

export function gatherFacts(input: QuarterMaterial): BulletinFacts {
  const { evaluation } = input;
  const period = createTimeFrame(evaluation.year, evaluation.quarter, evaluation.asOf);
  const evaluated = evaluate(evaluation);
  const liveBlock = quarterlyBlock(evaluated);
  const block = input.sealed ?? liveBlock;
  const figures = figuresOfBlock(block);
  // Of the frame's list: the evaluation leaves out those that the year's plan does not have.
  const names = namesOf(input, figures);
  const positions = new Map(evaluation.departments.map(({ id }, at) => [id, at]));
  const behind = [...rowsBehind(evaluation).values()];
  const firstAdopted = evaluated.departments.filter(
    ({ adoptedInQuarter, adoptedToDate }) =>
      adoptedInQuarter > 0 && adoptedInQuarter === adoptedToDate,
  );
  return {
    ...criticismBy(input, figures, evaluated),
    input,
    period,
    block,
    figures,
    live: figuresOfBlock(liveBlock),
    before: figuresBefore(input),
    received: receivedIn(evaluation, period),
    adoptions: adoptionsIn(evaluation, period, names),
    firstAdopted:
      evaluation.quarter === 1
        ? []
        : firstAdopted.map(
            ({ departmentId, name }) => names[positions.get(departmentId) ?? -1] ?? name,
          ),
    commissions: commissionProgress(
      evaluation.commissions,
      evaluation.submissions,
      period.asOf,
      evaluation,
    ),
    recommended: evaluatePeople(evaluation).quarter,
    quotaIn: (name, quarter) => {
      const department = evaluation.departments[names.indexOf(name)];
      const lastDay = endOfQuarter(evaluation.year, quarter);
      return department === undefined
        ? null
        : quotaForQuarter(department, evaluation.changes, lastDay);
    },
    rowsOf: (reason) => [...new Set(behind.flatMap((rows) => rows[reason] ?? []))].sort(),
  };
}

/** True where a day lies in the quarter of the bulletin. */
export function isInQuarter({ input: { evaluation } }: BulletinFacts, day: CivilDate): boolean {
  return day.year === evaluation.year && quarterOf(day) === evaluation.quarter;
}
