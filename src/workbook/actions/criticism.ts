// Owns 通报批评 in the workbook (E8): proposals are added to the table 批评 with their ground, a person
// decides on each, and what no figure shows is entered by hand. Nothing is ever deleted; all is logged.

import type { CellValue } from "../../domain/cell";
import type { CivilDateTime } from "../../domain/civil-date";
import {
  COMPUTED_GROUNDS,
  confirmedCriticism,
  proposeCriticism,
  type Criticism,
  type CriticismDecision,
  type CriticismGround,
  type MANUAL_GROUNDS,
} from "../../domain/criticism";
import { evaluate } from "../../domain/evaluation/evaluate";
import type { LogEntry } from "../../domain/log-entry";
import { appendOnce } from "../excel/append-once";
import { changeRecord } from "../excel/change-record";
import { isLastLogged, logEntry, queueLog } from "../excel/log";
import { REPORT_TEXTS as TEXTS } from "../sheets/report-texts";
import { inWorkbook } from "../excel/run";
import { textOf } from "../../tables/cells";
import { CRITICISM, type CriticismRow } from "../../tables/criticism-table";
import { LOG } from "../../tables/log-table";
import { quarterLabel, type QuarterOfYear } from "../../tables/seal-records";
import {
  encodeRow,
  readTable,
  type FieldOf,
  type ReadRow,
  type ReadTable,
  type RowProblem,
} from "../../tables/table";
import { WorkbookError } from "../../tables/workbook-error";
import {
  nextRow,
  queueRows,
  readTableEnd,
  requestTableEnd,
  type TableEnd,
} from "../excel/table-end";
import { evaluationInput, readTracker } from "../reading/tracker";

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

/** E8: what the quarter's 通报 may say: confirmed rows only, in the order of the table. */
export function confirmedOf(
  { rows }: CriticismList,
  { year, quarter }: QuarterOfYear,
): readonly Criticism[] {
  return confirmedCriticism(rows.filter((row) => row.year === year && row.quarter === quarter));
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
  return readTable(CRITICISM, block, { row: header.rowIndex, column: header.columnIndex });
}

export interface Proposal {
  readonly added: readonly CriticismRow[];
  /** Undecided rows whose 说明 was brought up to date. */
  readonly renewed: readonly CriticismRow[];
  /** Undecided computed rows of the quarter whose ground is gone by now: for the leader to say 不列. */
  readonly unfounded: readonly CriticismRow[];
}

/**
 * E8: adds what the figures of the labelled cells' quarter propose, as 拟列. What stands already is not
 * doubled, and whatever was decided stays. Three round trips; safe to repeat.
 */
export async function proposeCriticismRows({ now }: { now: CivilDateTime }): Promise<Proposal> {
  const tracker = await readTracker();
  const { year, quarter } = tracker.period;
  const proposed = proposeCriticism(evaluate(evaluationInput(tracker)));
  const wanted = proposed.map((each) => newRow(each, { year, quarter }));
  return inWorkbook(
    async (context) => {
      const tableEnd = requestTableEnd(context, CRITICISM, wanted.length);
      const logEnd = requestTableEnd(context, LOG, wanted.length);
      const table = requestTable(context);
      await context.sync();
      const [end, log] = [readTableEnd(tableEnd), readTableEnd(logEnd)];
      const standing = readRows(table).rows;
      const plan = planOf(wanted, standing);
      const entries = entriesOf(plan, now, tracker.clerk);
      const last = entries.at(-1);
      if (last !== undefined) {
        // 日志 first: were it last, a failure between the two would leave rows that nothing tells of.
        if (!isLogged(log, last)) queueLog(log, entries);
        queuePlan(end, plan);
        await context.sync();
      }
      return {
        added: plan.added,
        renewed: plan.renewed.map(({ wanted: row }) => row),
        unfounded: unfoundedOf(standing, wanted, { year, quarter }),
      };
    },
    [CRITICISM.name, LOG.name],
  );
}

function newRow(criticism: Criticism, which: QuarterOfYear): CriticismRow {
  const token = `${which.year}Q${which.quarter}-${criticism.departmentId}-${criticism.ground}`;
  return { ...criticism, ...which, confirmedBy: "", decidedOn: null, token };
}

/** True for rows of one quarter, department and ground, whether ours or typed by the clerk. */
function isSame(row: CriticismRow, wanted: CriticismRow): boolean {
  if (row.token === wanted.token) return true;
  return (
    row.year === wanted.year &&
    row.quarter === wanted.quarter &&
    row.ground === wanted.ground &&
    (row.departmentId === ""
      ? row.department === wanted.department
      : row.departmentId === wanted.departmentId)
  );
}

interface Plan {
  readonly added: readonly CriticismRow[];
  readonly renewed: readonly { wanted: CriticismRow; standing: ReadRow<CriticismRow> }[];
}

function planOf(wanted: readonly CriticismRow[], standing: readonly ReadRow<CriticismRow>[]): Plan {
  const pairs = wanted.map((row) => ({
    wanted: row,
    standing: standing.find(({ record }) => isSame(record, row)),
  }));
  return {
    added: pairs.filter((pair) => pair.standing === undefined).map((pair) => pair.wanted),
    renewed: pairs.flatMap(({ wanted: row, standing: found }) =>
      found !== undefined &&
      found.record.decision === "拟列" &&
      found.record.sentence !== row.sentence
        ? [{ wanted: row, standing: found }]
        : [],
    ),
  };
}

const PROPOSE = "拟列批评";

function entriesOf(plan: Plan, now: CivilDateTime, who: string): LogEntry[] {
  const header = CRITICISM.columns.sentence.header;
  return [
    ...plan.renewed.map(({ wanted, standing }) =>
      logEntry(now, who, {
        action: PROPOSE,
        subject: subjectOf(wanted),
        field: header,
        old: standing.record.sentence,
        new: wanted.sentence,
      }),
    ),
    ...plan.added.map((row) =>
      logEntry(now, who, { action: PROPOSE, subject: subjectOf(row), new: row.sentence }),
    ),
  ];
}

function isLogged(log: TableEnd<LogEntry>, last: LogEntry): boolean {
  const { action, subject } = last;
  return isLastLogged(log, action, subject) && textOf(log.last[log.located.new]) === last.new;
}

/** "2022年第二季度 水寨司法所 未完成" */
function subjectOf(row: CriticismRow): string {
  return `${quarterLabel(row)} ${row.department} ${row.ground}`;
}

function queuePlan(end: TableEnd<CriticismRow>, { added, renewed }: Plan): void {
  const sentence = end.firstColumn + end.located.sentence;
  for (const { wanted, standing } of renewed) {
    const cell = end.table.worksheet.getCell(standing.sheetRow, sentence);
    cell.numberFormat = [["@"]];
    cell.values = [[wanted.sentence]];
  }
  if (added.length === 0) return;
  const rows = added.map((row) => encodeRow(CRITICISM, end.located, row, end.width));
  // Rows of ours beneath the table are what a failed attempt left there.
  queueRows(end, nextRow(end), rows, (cells) => textOf(cells[end.located.token]) !== "");
}

function unfoundedOf(
  standing: readonly ReadRow<CriticismRow>[],
  wanted: readonly CriticismRow[],
  { year, quarter }: QuarterOfYear,
): CriticismRow[] {
  return standing
    .map(({ record }) => record)
    .filter((row) => row.year === year && row.quarter === quarter && row.decision === "拟列")
    .filter((row) => isComputed(row) && !wanted.some((each) => isSame(row, each)));
}

function isComputed({ ground }: CriticismRow): boolean {
  const computed: readonly CriticismGround[] = COMPUTED_GROUNDS;
  return computed.includes(ground);
}

export interface DecisionRequest {
  readonly decision: CriticismDecision;
  /** The leader who decided; needed unless the row goes back to 拟列. */
  readonly confirmedBy: string;
  readonly reason: string;
  /** China time. */
  readonly now: CivilDateTime;
}

/** E8: the second step. `row` as readCriticism has it. Old and new go into 日志; safe to repeat. */
export async function decideCriticism(row: CriticismRow, request: DecisionRequest): Promise<void> {
  const { decision, reason, now } = request;
  const confirmedBy = decision === "拟列" ? "" : request.confirmedBy.trim();
  if (decision !== "拟列" && confirmedBy === "") {
    throw new WorkbookError("bad-input", TEXTS.confirmerMissing(decision));
  }
  const { year, month, day } = now;
  const decidedOn = decision === "拟列" ? null : { year, month, day };
  // A row that the clerk typed has no token; its words find it.
  const fields: readonly FieldOf<CriticismRow>[] =
    row.token === "" ? ["department", "ground", "sentence"] : ["token"];
  const wanted = fields.map((field) => String(row[field]));
  await changeRecord(
    CRITICISM,
    { fields, wanted, subject: subjectOf(row) },
    { decision, confirmedBy, decidedOn },
    { action: "批评处理", reason, now },
  );
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
  return appendOnce({
    schema: CRITICISM,
    token,
    now,
    action: "批评建议",
    make: (_others, earlier) =>
      earlier ?? {
        ...given,
        sentence,
        decision: "拟列",
        confirmedBy: "",
        decidedOn: null,
        token,
      },
    subject: subjectOf,
    gist: (row) => row.sentence,
  });
}
