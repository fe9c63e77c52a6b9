// Owns the output sheets as a whole (O5, O9, O10): which there are, their titles, what stands beneath them. Same input,
// same cells.

import { formatDateTime, formatIso, type CivilDateTime } from "../../domain/calendar/civil-date";
import { createTimeFrame } from "../../domain/evaluation/time-frame";
import { OUTPUT_SHEETS, type OutputId, type OutputSheet } from "../../tables/blocks/output-sheet";
import { quarterLabel } from "../../tables/declarations/seal-records";
import { gatherFacts, type BulletinFacts, type QuarterMaterial } from "../bulletin/facts";
import { remarksOf } from "../bulletin/remarks";
import { adoptionByDepartment, adoptionByOutlet, adoptionNotes } from "./adoption";
import { chartsOf } from "./charts";
import { comparisonNotes, comparisonTable } from "./comparison";
import {
  adoptedTitles,
  annualPeople,
  commendedDepartments,
  commendedTitles,
  confirmedCriticismTable,
  recommendedPeople,
} from "./lists";
import { ledgerTable } from "./ledger";
import { sideBySide } from "./tables";

export interface OutputInput extends QuarterMaterial {
  /** E11: one sentence for each place that the quarter's figures leave out. */
  readonly leftOut: readonly string[];
  /** China time. */
  readonly now: CivilDateTime;
}

type Content = Pick<OutputSheet, "tables"> & Partial<Pick<OutputSheet, "foot" | "charts">>;

/** More than these are named in the pane. */
const MOST_NAMED = 8;

const CONTENTS: Readonly<Record<OutputId, (facts: BulletinFacts) => Content>> = {
  adoption: (facts) => ({
    tables: sideBySide(adoptionByDepartment(facts), adoptionByOutlet(facts)),
    foot: adoptionNotes(facts),
  }),
  titles: (facts) => ({ tables: sideBySide(adoptedTitles(facts)) }),
  commended: (facts) => ({
    tables: sideBySide(commendedTitles(facts), commendedDepartments(facts)),
  }),
  recommended: (facts) => ({ tables: sideBySide(recommendedPeople(facts)) }),
  criticism: (facts) => ({ tables: sideBySide(confirmedCriticismTable(facts)) }),
  annual: (facts) => ({ tables: sideBySide(annualPeople(facts)) }),
  comparison: (facts) => ({
    tables: sideBySide(comparisonTable(facts)),
    foot: comparisonNotes(facts),
  }),
  charts: chartsOf,
  ledger: (facts) => ({ tables: sideBySide(ledgerTable(facts)) }),
};

const TITLES: Readonly<Record<OutputId, string>> = {
  adoption: "信息采用情况统计表",
  titles: "信息采用篇目",
  commended: "信息采用表彰名单",
  recommended: "平时考核“好”等次推荐名单",
  criticism: "信息报送批评建议名单",
  annual: "信息报送年度评先表",
  comparison: "信息报送与上季度比较",
  charts: "信息报送任务完成与采用情况",
  ledger: "信息报送台账",
};

/** Those that are not of the quarter alone. */
const OF_YEAR: readonly OutputId[] = ["annual", "ledger"];

function titleOf(id: OutputId, { input: { evaluation } }: BulletinFacts): string {
  const { year, quarter } = evaluation;
  const when = OF_YEAR.includes(id) ? `${year}年` : quarterLabel({ year, quarter });
  return `${when}${TITLES[id]}`;
}

/** E7: the year's lists go by the ledger of today. */
const isBySeal = (id: OutputId, { input }: BulletinFacts) =>
  input.sealed !== null && !OF_YEAR.includes(id);

/** The year's list goes by the ledger of today, up to the end of the year, whatever is shown or sealed. */
function noteOf(id: OutputId, facts: BulletinFacts, now: CivilDateTime): string {
  const { year, asOf } = facts.input.evaluation;
  const until = id === "annual" ? createTimeFrame(year, 4, asOf).asOf : facts.period.asOf;
  const sealed = isBySeal(id, facts) ? "；本季已封存，篇数以封存为准" : "";
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
export function outputSheets(ids: readonly OutputId[], input: OutputInput): OutputSheet[] {
  const facts = gatherFacts(input);
  const remarks = remarksOf(facts);
  return ids.map((id) => {
    const { tables, foot = [], charts = [] } = CONTENTS[id](facts);
    const isEmpty = tables.every(({ rows }) => rows.length === 0);
    return {
      ...OUTPUT_SHEETS[id],
      title: titleOf(id, facts),
      note: noteOf(id, facts, input.now),
      tables,
      foot: [
        ...(isEmpty ? ["没有可列的内容。"] : []),
        ...foot,
        ...(isBySeal(id, facts) ? remarks : []),
        ...leftOutLines(input.leftOut),
      ],
      charts,
    };
  });
}
