// Owns what a bulletin is made from, gathered once: the sheet's figures, the quarter's articles and adoptions, the
// commissions, the people (O2, O9). The articles are read as the evaluation reads them (E11).

import type { CivilDate } from "../../domain/calendar/civil-date";
import { fromSerial, quarterOf, toSerial } from "../../domain/calendar/civil-date";
import {
  createArticleReader,
  type ArticleAdoption,
} from "../../domain/evaluation/articles/articles";
import { createCountingRule } from "../../domain/evaluation/articles/counting";
import { createDepartmentIndex } from "../../domain/evaluation/articles/department-index";
import { evaluate, rowsBehind } from "../../domain/evaluation/evaluate";
import { factsOf } from "../../domain/evaluation/articles/facts";
import { linksOf } from "../../domain/evaluation/articles/links";
import { evaluatePeople, type RecommendedAuthor } from "../../domain/evaluation/people";
import type { RowReason } from "../../domain/evaluation/tally";
import { createTimeFrame, type TimeFrame } from "../../domain/evaluation/time-frame";
import type { EvaluationInput } from "../../domain/evaluation/types";
import type { Criticism } from "../../domain/records/criticism";
import type { Submission } from "../../domain/records/submission";
import type { Category, OutletKind, OutletLevel } from "../../domain/records/vocabulary";
import {
  commissionProgress,
  type CommissionProgress,
} from "../../domain/evaluation/commission-state";
import { nameKey } from "../../domain/text/text";
import type { CellValue } from "../../domain/text/cell";
import { quarterlyBlock } from "../../tables/blocks/quarterly";
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

export interface BulletinInput {
  readonly evaluation: EvaluationInput;
  /** The cells of 季度考核 as sealed, heading row first; null = the quarter is not sealed. */
  readonly sealed: readonly (readonly CellValue[])[] | null;
  /** Of the quarter before, as sealed; null = not sealed. */
  readonly sealedBefore: readonly (readonly CellValue[])[] | null;
  /** E8: confirmed rows of the quarter. */
  readonly criticism: readonly Criticism[];
  readonly letterhead: Letterhead;
}

/** One article at one outlet in the quarter. */
export interface AdoptionFact {
  readonly id: string;
  readonly title: string;
  /** The department it belongs to now. */
  readonly department: string;
  readonly author: string;
  readonly outlet: string;
  /** "" = not readable. */
  readonly kind: OutletKind | "";
  readonly level: OutletLevel | "";
  readonly commendable: boolean;
  readonly serial: number;
}

export interface BulletinFacts {
  readonly input: BulletinInput;
  readonly period: TimeFrame;
  /** The cells of 季度考核, live or as sealed, heading row first. */
  readonly block: readonly (readonly CellValue[])[];
  readonly figures: QuarterFigures;
  /** null = no quarter before in this year's ledger. */
  readonly before: QuarterFigures | null;
  /** Received in the quarter and not void, a chain once, by category. */
  readonly received: readonly (Pick<Submission, "id"> & { readonly category: Category | "" })[];
  /** By date, then 编号. */
  readonly adoptions: readonly AdoptionFact[];
  /** Departments whose first adoption of the year falls into the quarter (零的突破). */
  readonly firstAdopted: readonly string[];
  readonly commissions: readonly CommissionProgress[];
  readonly recommended: readonly RecommendedAuthor[];
  /** 编号 behind a reason, of all departments. */
  readonly rowsOf: (reason: RowReason) => readonly string[];
}

/** "6月30日" */
export function monthDay({ month, day }: CivilDate): string {
  return `${month}月${day}日`;
}

function receivedIn(input: EvaluationInput, period: TimeFrame): BulletinFacts["received"] {
  const { resubmitted } = linksOf(input.submissions);
  return input.submissions.filter((submission) => {
    const serial = toSerial(submission.receivedOn);
    const stands = submission.status !== "作废" && submission.duplicateOf === "";
    const inQuarter = serial >= period.quarterStart && serial < period.asOfEnd;
    return stands && inQuarter && !resubmitted.has(submission.id);
  });
}

/** Of several at one outlet the first of the quarter; as A3 counts (article, outlet) pairs. */
function pairsOf(adoptions: readonly ArticleAdoption[], from: number): ArticleAdoption[] {
  const inQuarter = adoptions
    .filter(({ serial }) => serial >= from)
    .sort((a, b) => a.serial - b.serial);
  return inQuarter.filter(
    ({ outlet }, at) => inQuarter.findIndex((each) => each.outlet === outlet) === at,
  );
}

function adoptionsIn(input: EvaluationInput, period: TimeFrame): AdoptionFact[] {
  const { submissions, departments } = input;
  const titles = new Map(submissions.map(({ id, title }) => [id, title]));
  const outlets = new Map(input.adoptions.map(({ outlet }) => [nameKey(outlet), outlet]));
  const index = createDepartmentIndex(departments, input.changes);
  const found: AdoptionFact[] = [];
  const links = linksOf(submissions);
  const rule = createCountingRule(input.settings, period.asOfEnd);
  const reader = createArticleReader(input.adoptions, links, rule, period.asOfEnd, {
    article(facts, _first, adoptions = []) {
      if (facts.status === "作废" || facts.duplicateOf !== "") return;
      const owner = departments[index.ownerOf(facts.department, facts.receivedSerial)];
      const department = owner?.name ?? facts.department;
      const { id, author } = facts;
      for (const { outlet, ...rest } of pairsOf(adoptions, period.quarterStart)) {
        const title = titles.get(id) ?? "";
        found.push({
          id,
          title,
          department,
          author,
          outlet: outlets.get(outlet) ?? outlet,
          ...rest,
        });
      }
    },
  });
  for (const submission of submissions) {
    if (submission.id !== "") reader.add(factsOf(submission));
  }
  reader.finish();
  return found.sort((a, b) => a.serial - b.serial || (a.id < b.id ? -1 : 1));
}

/** The figures of the quarter before: as sealed, else as they are now; none before the first quarter. */
function figuresBefore({ evaluation, sealedBefore }: BulletinInput): QuarterFigures | null {
  if (sealedBefore !== null) return figuresOfBlock(sealedBefore);
  if (evaluation.quarter === 1) return null;
  const quarter = (evaluation.quarter - 1) as typeof evaluation.quarter;
  return figuresOfBlock(quarterlyBlock(evaluate({ ...evaluation, quarter, asOf: null })));
}

export function gatherFacts(input: BulletinInput): BulletinFacts {
  const { evaluation } = input;
  const period = createTimeFrame(evaluation.year, evaluation.quarter, evaluation.asOf);
  const live = evaluate(evaluation);
  const block = input.sealed ?? quarterlyBlock(live);
  const behind = [...rowsBehind(evaluation).values()];
  const firstAdopted = live.departments.filter(
    ({ adoptedInQuarter, adoptedToDate }) =>
      adoptedInQuarter > 0 && adoptedInQuarter === adoptedToDate,
  );
  return {
    input,
    period,
    block,
    figures: figuresOfBlock(block),
    before: figuresBefore(input),
    received: receivedIn(evaluation, period),
    adoptions: adoptionsIn(evaluation, period),
    firstAdopted: evaluation.quarter === 1 ? [] : firstAdopted.map(({ name }) => name),
    commissions: commissionProgress(
      evaluation.commissions,
      evaluation.submissions,
      period.asOf,
      evaluation,
    ),
    recommended: evaluatePeople(evaluation).quarter,
    rowsOf: (reason) => [...new Set(behind.flatMap((rows) => rows[reason] ?? []))].sort(),
  };
}

/** True where a day lies in the quarter of the bulletin. */
export function isInQuarter({ input: { evaluation } }: BulletinFacts, day: CivilDate): boolean {
  return day.year === evaluation.year && quarterOf(day) === evaluation.quarter;
}

/** A serial as a day of the bulletin. */
export function dayOf(serial: number): CivilDate {
  const day = fromSerial(Math.floor(serial));
  if (day === null) throw new RangeError(`no day: ${serial}`);
  return day;
}
