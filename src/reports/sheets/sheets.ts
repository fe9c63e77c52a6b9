// Owns the output sheets as a whole (O5, O9, O10): which there are, what stands above and beneath them. Same input,
// same cells.

import { formatDateTime, formatIso, type CivilDateTime } from "../../domain/calendar/civil-date";
import { createTimeFrame } from "../../domain/evaluation/time-frame";
import type { OutputSheet } from "../../tables/blocks/output-sheet";
import { quarterLabel } from "../../domain/calendar/quarter";
import { gatherFacts, type BulletinFacts, type QuarterMaterial } from "../facts/facts";
import { remarksOf } from "../facts/remarks";
import { adoptionSheet } from "./adoption";
import { chartSheet } from "./charts";
import { comparisonSheet } from "./comparison";
import { ledgerSheet } from "./ledger";
import {
  annualSheet,
  commendedSheet,
  criticismSheet,
  recommendedSheet,
  titlesSheet,
} from "./lists";
import type { Output } from "./tables";

/** All there are, in the order in which they are offered, written and copied (O7). */
export const OUTPUTS: readonly Output[] = [
  adoptionSheet,
  titlesSheet,
  commendedSheet,
  recommendedSheet,
  criticismSheet,
  annualSheet,
  comparisonSheet,
  chartSheet,
  ledgerSheet,
];

export interface OutputInput extends QuarterMaterial {
  /** E11: one sentence for each place that the quarter's figures leave out. */
  readonly leftOut: readonly string[];
  /** China time. */
  readonly now: CivilDateTime;
}

/** More than these are named in the pane. */
const MOST_NAMED = 8;

function titleOf({ span, title }: Output, { input: { evaluation } }: BulletinFacts): string {
  const { year, quarter } = evaluation;
  return `${span === "quarter" ? quarterLabel({ year, quarter }) : `${year}年`}${title}`;
}

/** E7: the year's lists go by the ledger of today. */
const isBySeal = ({ span }: Output, { input }: BulletinFacts) =>
  input.sealed !== null && span === "quarter";

function noteOf(output: Output, facts: BulletinFacts, now: CivilDateTime): string {
  const { year, asOf } = facts.input.evaluation;
  const isWholeYear = output.span === "whole year";
  const until = isWholeYear ? createTimeFrame(year, 4, asOf).asOf : facts.period.asOf;
  const sealed = isBySeal(output, facts) ? "；本季已封存，篇数以封存为准" : "";
  return `截止日期：${formatIso(until)}；计算于：${formatDateTime(now)}${sealed}`;
}

function leftOutLines(leftOut: readonly string[]): string[] {
  if (leftOut.length === 0) return [];
  const rest = leftOut.length - MOST_NAMED;
  return [
    `有${leftOut.length}处读不懂或对不上，没有计入或按空白处理：`,
    ...leftOut.slice(0, MOST_NAMED),
    ...(rest > 0 ? [`另有${rest}处，见窗格上方的清单。`] : []),
  ];
}

/** The sheets of the quarter, in the order asked for. Throws RangeError where a sealed block holds no 合计. */
export function outputSheets(outputs: readonly Output[], input: OutputInput): OutputSheet[] {
  const facts = gatherFacts(input);
  const remarks = remarksOf(facts);
  return outputs.map((output) => {
    const { tables, foot = [], charts = [] } = output.contentOf(facts);
    const isEmpty = tables.every(({ rows }) => rows.length === 0);
    return {
      name: output.name,
      anchor: output.anchor,
      title: titleOf(output, facts),
      note: noteOf(output, facts, input.now),
      tables,
      foot: [
        ...(isEmpty ? ["没有可列的内容。"] : []),
        ...foot,
        ...(isBySeal(output, facts) ? remarks : []),
        ...leftOutLines(input.leftOut),
      ],
      charts,
    };
  });
}
