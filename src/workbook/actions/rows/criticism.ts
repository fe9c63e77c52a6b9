// Owns 通报批评 in the workbook (E8): proposals are added to the table 批评 with their ground, a person
// decides on each, and what no figure shows is entered by hand. Nothing is ever deleted; all is logged.

import type { CellValue } from "../../../domain/text/cell";
import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import {
  lostGrounds,
  mergeProposals,
  proposeCriticism,
  type Criticism,
  type CriticismDecision,
  type MANUAL_GROUNDS,
} from "../../../domain/outcomes/criticism";
import { asSealed } from "../../../domain/outcomes/sealed-evaluation";
import { evaluate } from "../../../domain/evaluation/evaluate";
import { rowAddition } from "../../excel/engine/add-row";
import { rowChange, type RowKey } from "../../excel/engine/change-row";
import { addedRow, type ChangedCell } from "../../excel/engine/deed";
import { REPORT_TEXTS as TEXTS } from "../../sheets/report-texts";
import { inWorkbook } from "../../excel/run";
import { CRITICISM, type CriticismRow } from "../../../tables/declarations/criticism";
import { quarterLabel } from "../../../domain/calendar/quarter";
import type { QuarterOfYear } from "../../../tables/declarations/seal-records";
import { readTable, type ReadTable, type RowProblem } from "../../../tables/reading/read-table";
import type { FieldOf } from "../../../tables/schema/table";
import { WorkbookError } from "../../../tables/schema/workbook-error";
import { newToken } from "../../excel/engine/memory";
import { perform, type Intent } from "../../excel/engine/transaction";
import { readSeals } from "../../reading/seals";
import { evaluationInput, readTracker } from "../../reading/tracker";

export interface CriticismList {
  readonly rows: readonly CriticismRow[];
  /** Rows that the clerk typed and that cannot be read. */
  readonly problems: readonly RowProblem[];
}

/** E8: every row of 批评, in one round trip. */
export async function readCriticism(): Promise<CriticismList> {
  return inWorkbook(
    async (context) => {
      const table = requestTable(context);
      await context.sync();
      const { rows, problems } = readRows(table);
      return { rows: rows.map((row) => row.record), problems };
    },
    [CRITICISM.name],
  );
}

interface TableRequest {
  readonly header: Excel.Range;
  readonly body: Excel.Range;
}

function requestTable(context: Excel.RequestContext): TableRequest {
  const table = context.workbook.tables.getItem(CRITICISM.name);
  return {
    header: table.getHeaderRowRange().load("values,rowIndex,columnIndex"),
    body: table.getDataBodyRange().load("values"),
  };
}

function readRows({ header, body }: TableRequest): ReadTable<CriticismRow> {
  const block = [...(header.values as CellValue[][]), ...(body.values as CellValue[][])];
  const origin = { row: header.rowIndex, column: header.columnIndex };
  return readTable(CRITICISM, { rows: block, origin });
}

export interface Proposal {
  readonly added: readonly CriticismRow[];
  /** Undecided rows whose 说明 was brought up to date. */
  readonly renewed: readonly CriticismRow[];
  /** Rows of the quarter, undecided or confirmed, whose ground is gone by now: for the leader to say 不列. */
  readonly unfounded: readonly CriticismRow[];
}

/**
 * E8: adds what the figures of the labelled cells' quarter propose, as 拟列. What stands already is not
 * doubled, and whatever was decided stays. Of a sealed quarter the seal
 * decides. Safe to repeat.
 */
export async function proposeCriticismRows({ now }: { now: CivilDateTime }): Promise<Proposal> {
  const tracker = await readTracker();
  const { year, quarter } = tracker.period;
  const seal = (await readSeals()).find((each) => each.year === year && each.quarter === quarter);
  const live = evaluate(evaluationInput(tracker));
  const judged = seal === undefined ? live : asSealed(live, seal.lines, tracker);
  const proposed = proposeCriticism(judged);
  const wanted = proposed.map((each) => newRow(each, { year, quarter }));
  return perform<Proposal>({
    token: newToken(),
    now,
    reads: [{ table: CRITICISM.name, all: true, adds: wanted.length }],
    mostLines: wanted.length,
    shared: [CRITICISM.name],
    plan(view): Intent<Proposal> {
      const standing = view.rows(CRITICISM).flatMap(({ record }) => record ?? []);
      const { added, renewed } = mergeProposals(wanted, standing);
      const open = standing.filter((row) => {
        return row.year === year && row.quarter === quarter && row.decision !== "不列";
      });
      const unfounded = lostGrounds(open, judged, tracker).map(({ criticism }) => criticism);
      const sentence = CRITICISM.columns.sentence.header;
      const cells = renewed.map(({ wanted: row, standing: old }, at): ChangedCell => {
        const change = { old: old.sentence, new: row.sentence, line: at + 1 };
        return { table: CRITICISM.name, key: keyOf(old).texts, header: sentence, ...change };
      });
      const lines = [
        ...renewed.map(({ wanted: row, standing: old }) => ({
          action: PROPOSE,
          subject: subjectOf(row),
          field: sentence,
          old: old.sentence,
          new: row.sentence,
        })),
        ...added.map((row) => ({ action: PROPOSE, subject: subjectOf(row), new: row.sentence })),
      ];
      const rows = added.map((row, at) => addedRow(CRITICISM, row, cells.length + at + 1));
      const result = () => ({
        added,
        renewed: renewed.map(({ wanted: row }) => row),
        unfounded,
      });
      return { rows, cells, lines, result };
    },
  });
}

function newRow(criticism: Criticism, which: QuarterOfYear): CriticismRow {
  const token = `${which.year}Q${which.quarter}-${criticism.departmentId}-${criticism.ground}`;
  return { ...criticism, ...which, confirmedBy: "", decidedOn: null, token };
}

const PROPOSE = "拟列批评";

/** "2022年第二季度 水寨司法所 未完成" */
function subjectOf(row: CriticismRow): string {
  return `${quarterLabel(row)} ${row.department} ${row.ground}`;
}

/** A row that the clerk typed has no token, a copied one its original's: words find it. */
function keyOf(row: CriticismRow): RowKey {
  const fields: readonly FieldOf<CriticismRow>[] =
    row.token === "" ? ["department", "ground", "sentence"] : ["token", "department", "ground"];
  const texts = fields.map((field) => [CRITICISM.columns[field].header, String(row[field])]);
  return { texts: Object.fromEntries(texts), subject: subjectOf(row) };
}

export interface DecisionRequest {
  readonly decision: CriticismDecision;
  /** The leader who decided; needed unless the row goes back to 拟列. */
  readonly confirmedBy: string;
  readonly reason: string;
  /** China time. */
  readonly now: CivilDateTime;
}

/** E8: the second step, for rows as readCriticism has them. Old and new go into 日志; safe to repeat. */
export async function decideCriticism(
  rows: readonly CriticismRow[],
  request: DecisionRequest,
): Promise<void> {
  const { decision, reason, now } = request;
  const confirmedBy = decision === "拟列" ? "" : request.confirmedBy.trim();
  if (decision !== "拟列" && confirmedBy === "") {
    throw new WorkbookError("bad-input", TEXTS.confirmerMissing(decision));
  }
  const { year, month, day } = now;
  const decidedOn = decision === "拟列" ? null : { year, month, day };
  const changes = { decision, confirmedBy, decidedOn };
  const targets = rows.map((row) => ({ key: keyOf(row), changes }));
  await perform(rowChange(CRITICISM, targets, { action: "批评处理", reason, now }));
}

export interface ManualCriticism extends QuarterOfYear {
  readonly departmentId: string;
  readonly department: string;
  readonly ground: (typeof MANUAL_GROUNDS)[number];
  /** What happened, in words. */
  readonly sentence: string;
}

/**
 * E8: 误报, 漏报, 瞒报, 虚报, 消极敷衍, which no figure shows; 拟列 like the others, to be confirmed.
 * @param request.token the draft's: the same for every attempt to save it.
 */
export async function addManualCriticism(
  given: ManualCriticism,
  { token, now }: { token: string; now: CivilDateTime },
): Promise<CriticismRow> {
  const sentence = given.sentence.trim();
  if (sentence === "") {
    throw new WorkbookError("bad-input", TEXTS.sentenceMissing(given.ground));
  }
  const addition = rowAddition<CriticismRow>({
    schema: CRITICISM,
    token,
    now,
    make: (_others, earlier) => {
      const fresh = { decision: "拟列", confirmedBy: "", decidedOn: null } as const;
      return { ...(earlier ?? fresh), ...given, sentence, token };
    },
    line: (row) => ({ action: "批评建议", subject: subjectOf(row), new: row.sentence }),
  });
  return perform(addition);
}
