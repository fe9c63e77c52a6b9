// Owns 撤销 of what this pane did last (S6): nothing is deleted. Rows are put out of force, cells get back
// what they held, by what 日志 and the pane remember; it is an action like any other, with its own lines.

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import {
  batchOf,
  changeLine,
  FOLLOWS,
  isToldOnly,
  type AddedRow,
  type ChangedCell,
  type Deed,
} from "../../excel/engine/deed";
import { keyOf, needsOfDeed } from "../../excel/engine/needs";
import { newToken, remembered } from "../../excel/engine/memory";
import { perform, type Intent } from "../../excel/engine/transaction";
import type { TableNeed } from "../../excel/engine/table-reading";
import { TEXTS } from "../../excel/texts";
import { isSameValue, type View } from "../../excel/engine/view";
import { ADOPTIONS, COMMISSIONS, OUTLETS } from "../../../tables/declarations/adoptions";
import { textOf } from "../../../tables/schema/cells";
import { CRITICISM } from "../../../tables/declarations/criticism";
import {
  DEPARTMENT_CHANGES,
  DEPARTMENTS,
  PLAN_SUBTOTALS,
} from "../../../tables/declarations/departments";
import { LEDGER } from "../../../tables/declarations/ledger";
import { PARAGRAPHS } from "../../../tables/declarations/paragraphs";
import { LOG } from "../../../tables/declarations/log";
import { shapeNamed } from "../../../tables/declarations/registry";
import { tick } from "../../../tables/schema/codecs";
import type { Cells } from "../../../tables/schema/shape";
import { WorkbookError } from "../../../tables/schema/workbook-error";

/** What puts an added row out of force. */
const RETIRED: Readonly<Record<string, Cells>> = {
  [LEDGER.name]: { [LEDGER.columns.status.header]: "作废" },
  [ADOPTIONS.name]: { [ADOPTIONS.columns.withdrawn.header]: tick.write(true) },
  [CRITICISM.name]: { [CRITICISM.columns.decision.header]: "不列" },
  [COMMISSIONS.name]: { [COMMISSIONS.columns.withdrawn.header]: tick.write(true) },
  [OUTLETS.name]: { [OUTLETS.columns.retired.header]: tick.write(true) },
  [DEPARTMENT_CHANGES.name]: { [DEPARTMENT_CHANGES.columns.withdrawn.header]: tick.write(true) },
  // Its row of 部门变更 takes it out of the plan again; what a paper stated stays stated (P3).
  [DEPARTMENTS.name]: {},
  [PLAN_SUBTOTALS.name]: {},
  // What an article was made of stays known: a copy of it is one all the same.
  [PARAGRAPHS.name]: {},
};

/** What the add-in itself keeps up in a row: nobody has built on it. */
const KEPT_UP: Readonly<Record<string, string>> = {
  [COMMISSIONS.name]: COMMISSIONS.columns.state.header,
};

/** What can be taken back. */
export interface LastAction {
  readonly token: string;
  /** As 日志 has them: 登记, 2022-0007; of several the first, and how many. */
  readonly action: string;
  readonly subject: string;
}

/** The last thing that this pane did in this workbook, also before a reload; null = none to take back. */
export function lastAction(): LastAction | null {
  const last = remembered().findLast(
    ({ deed, told }) => told && deed.lines.length > 0 && isClerks(deed),
  );
  if (last === undefined) return null;
  const deeds = batchWith(last.deed.token);
  if (!canBeUndone(deeds)) return null;
  const { action, subject } = LOG.columns;
  const lines = deeds.flatMap((deed) => deed.lines);
  const said = (header: string) => lines.map(({ cells }) => textOf(cells[header]));
  const subjects = [...new Set(said(subject.header))];
  const [first = ""] = subjects;
  return {
    token: last.deed.token,
    action: said(action.header)[0] ?? "",
    subject: subjects.length > 1 ? TEXTS.severalSubjects(first, subjects.length) : first,
  };
}

/** Neither lines of what was done by hand, nor links that followed a number. */
function isClerks(deed: Deed): boolean {
  return !isToldOnly(deed) && deed.purpose !== FOLLOWS;
}

/** What was told as done in one go with the action of this token, in its order. */
function batchWith(token: string): Deed[] {
  const { batch } = batchOf(token);
  return remembered()
    .filter(({ deed, told }) => told && batchOf(deed.token).batch === batch)
    .map(({ deed }) => deed);
}

/** Of a batch longer than the memory the beginning is forgotten: then none of it is taken back. */
function canBeUndone(deeds: readonly Deed[]): boolean {
  const rows = deeds.flatMap((deed) => deed.rows);
  const told = deeds.flatMap(toldCells);
  const isWhole = deeds.some(({ token }) => batchOf(token).nth === 1);
  return isWhole && rows.length + told.length > 0 && rows.every(({ table }) => table in RETIRED);
}

/** A row that was known by what has been changed is known by what stands there now. */
function toldCells({ cells }: Deed): ChangedCell[] {
  return cells
    .filter(({ line }) => line > 0)
    .map((cell) =>
      cell.header in cell.key
        ? { ...cell, key: { ...cell.key, [cell.header]: textOf(cell.new) } }
        : cell,
    );
}

/** Columns that name other articles; a ledger may lack them. */
const LINKS = ["resubmissionOf", "duplicateOf"] as const;

/**
 * Takes back the action of this token, with the other blocks of its batch. Throws WorkbookError "missing-row"
 * where it is not remembered or cannot be taken back, "bad-input" where others have built on it: nothing is
 * written then.
 */
export async function undo(token: string, { now }: { now: CivilDateTime }): Promise<void> {
  const deeds = batchWith(token);
  if (!canBeUndone(deeds)) throw new WorkbookError("missing-row", TEXTS.notUndoable);
  const has = (name: string) => deeds.some(({ rows }) => rows.some(({ table }) => table === name));
  const numbers = has(LEDGER.name) || deeds.some((deed) => toldCells(deed).some(isNumber));
  await perform<null>({
    token: newToken(),
    now,
    reads: [
      ...deeds.flatMap((deed) => needsOfDeed({ ...deed, cells: toldCells(deed), lines: [] })),
      ...(numbers ? [{ table: ADOPTIONS.name, all: true }] : []),
      ...(has(COMMISSIONS.name)
        ? [{ table: LEDGER.name, columns: [LEDGER.columns.commissionId.header] }]
        : []),
    ],
    more: (view) => (numbers ? linkNeeds(view) : []),
    mostLines: deeds.reduce((sum, deed) => sum + deed.rows.length + toldCells(deed).length, 0),
    plan(view): Intent<null> {
      const changes = [...deeds].reverse().flatMap((deed) => changesOf(view, deed));
      return {
        cells: changes.map(({ cell }, at) => ({ ...cell, line: at + 1 })),
        lines: changes.map(({ cell, subject, reason }) =>
          changeLine(cell, { action: "撤销", subject, reason }),
        ),
        result: () => null,
      };
    },
  });
}

function linkNeeds(view: View): TableNeed[] {
  const { places } = view.table(LEDGER.name);
  const columns = LINKS.map((field) => LEDGER.columns[field].header);
  return [{ table: LEDGER.name, columns: columns.filter((header) => places.has(header)) }];
}

function changesOf(view: View, deed: Deed) {
  const reason = TEXTS.undoReason(textOf(deed.lines[0]?.cells[LOG.columns.action.header]));
  const changes = [
    ...deed.rows.flatMap((row) => retirement(view, deed, row)),
    ...toldCells(deed)
      .reverse()
      .flatMap((cell) => reversal(view, deed, cell)),
  ];
  return changes.map((change) => ({ ...change, reason }));
}

interface Change {
  readonly cell: ChangedCell;
  readonly subject: string;
}

function retirement(view: View, deed: Deed, row: AddedRow): Change[] {
  const subject = subjectOf(deed, row.line);
  const at = view.cellsOf(row.table, keyOf(row.table, row.token));
  // Deleted by hand: it is out of force already.
  if (at === null) return [];
  const retired = RETIRED[row.table] ?? {};
  // Taken back already, by an attempt that was not confirmed or by hand.
  if (Object.entries(retired).every(([header, value]) => isSameValue(value, at(header)))) return [];
  const isOurs = (header: string) =>
    header === shapeNamed(row.table).token || header === KEPT_UP[row.table];
  const isChanged = Object.entries(row.cells).some(
    ([header, cell]) => !isOurs(header) && !isSameValue(cell, at(header)),
  );
  if (isChanged || isBuiltOn(view, row.table, subject)) {
    throw new WorkbookError("bad-input", TEXTS.builtOn(subject));
  }
  return Object.entries(retired).map(([header, value]) => ({
    subject,
    cell: {
      table: row.table,
      key: keyOf(row.table, row.token),
      header,
      old: at(header),
      new: value,
      line: 0,
    },
  }));
}

/** An article that was adopted or that another one names, a commission that was answered. */
function isBuiltOn(view: View, table: string, id: string): boolean {
  if (table === COMMISSIONS.name) return view.texts(LEDGER, "commissionId").includes(id);
  return (
    table === LEDGER.name &&
    (LINKS.some((field) => view.texts(LEDGER, field).includes(id)) ||
      view.rows(ADOPTIONS).some(({ record }) => record?.submissionId === id && !record.withdrawn))
  );
}

/** A 编号 that was given to a row: others may name it by now. */
function isNumber({ table, header }: ChangedCell): boolean {
  return table === LEDGER.name && header === LEDGER.columns.id.header;
}

function reversal(view: View, deed: Deed, cell: ChangedCell): Change[] {
  const subject = subjectOf(deed, cell.line);
  const at = view.cellsOf(cell.table, cell.key);
  if (at !== null && isSameValue(cell.old, at(cell.header))) return [];
  const isOther = at === null || !isSameValue(cell.new, at(cell.header));
  if (isOther || (isNumber(cell) && isBuiltOn(view, cell.table, textOf(cell.new)))) {
    throw new WorkbookError("bad-input", TEXTS.builtOn(subject));
  }
  return [{ subject, cell: { ...cell, old: cell.new, new: cell.old } }];
}

function subjectOf(deed: Deed, line: number): string {
  return textOf(deed.lines[line - 1]?.cells[LOG.columns.subject.header]);
}
