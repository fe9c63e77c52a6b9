// Owns changing a department in the course of a year (P4): the day from which it holds, one row of
// 部门变更 that says what was before, the new value in 部门, and 日志. Earlier quarters keep what they had.

import type { CellValue } from "../../domain/cell";
import { compareDates, formatIso, type CivilDateTime } from "../../domain/civil-date";
import type { Department, DepartmentChange } from "../../domain/department";
import { nameKey } from "../../domain/text";
import { requireKept } from "../excel/verify";
import { logEntry, queueLog } from "../excel/log";
import { inWorkbook } from "../excel/run";
import { textOf, type Cell } from "../../tables/cells";
import {
  DEPARTMENT_CHANGES,
  DEPARTMENTS,
  fromChange,
  type DepartmentChangeRow,
} from "../../tables/departments";
import { LOG } from "../../tables/log-table";
import { SETTINGS } from "../../tables/settings-table";
import { encodeRow, readTable, type FieldOf, type ReadRow } from "../../tables/table";
import { WorkbookError } from "../../tables/workbook-error";
import { ownSetting, readSettingsSheet, requestSettings } from "../excel/settings-rows";
import {
  nextRow,
  queueRows,
  readTableEnd,
  requestTableEnd,
  type TableEnd,
} from "../excel/table-end";
import { TEXTS } from "../excel/texts";

/** What is to hold from a day on; `mergedInto` takes the id of the department that takes over. */
export type NewState = Pick<DepartmentChange, "departmentId" | "from"> &
  ({ field: "quota"; new: number } | { field: "name" | "mergedInto"; new: string });

/** The column of 部门 that shows the newest state; a merger shows in 部门变更 alone. */
const SHOWN: Readonly<Record<NewState["field"], FieldOf<Department> | null>> = {
  quota: "quota",
  name: "name",
  mergedInto: null,
};

/**
 * P4: records a change of quota or name, or a merger. May be repeated: a change that stands already is
 * not written again. Throws WorkbookError "bad-input" for a day before an earlier recorded change of
 * the same thing, for a name that another department has, and for a merger into itself or nobody.
 */
export async function changeDepartment(
  state: NewState,
  request: { reason: string; now: CivilDateTime },
): Promise<void> {
  await inWorkbook(
    async (context) => {
      const tables = requestTables(context);
      await context.sync();
      const { departments, listed, changes, recorded, log, clerk } = readTables(tables);
      const row = changeRow(state, listed, recorded, request.reason);
      if (row === null) {
        queueShown(departments, listed, state);
        return context.sync();
      }
      const written = [encodeRow(DEPARTMENT_CHANGES, changes.located, row, changes.width)];
      // A row beneath the table is what a failed attempt left there.
      const isOurs = (cells: readonly Cell[]) =>
        listed.some(({ record }) => record.id === textOf(cells[changes.located.departmentId]));
      const kept = queueRows(changes, nextRow(changes), written, isOurs);
      // After the row that keeps what was before: a repeated call still finds it.
      queueShown(departments, listed, state);
      const entry = {
        action: "部门变更",
        subject: nameOf(listed, state.departmentId),
        field: row.what,
        old: row.old,
        new: `${row.new}（${formatIso(row.from)}起）`,
        reason: request.reason,
      };
      queueLog(log, [logEntry(request.now, clerk, entry)]);
      await context.sync();
      requireKept(changes, nextRow(changes), written, kept.values as CellValue[][]);
    },
    [DEPARTMENTS.name, DEPARTMENT_CHANGES.name, LOG.name, SETTINGS.name],
  );
}

function requestTables(context: Excel.RequestContext) {
  const departments = requestTableEnd(context, DEPARTMENTS, 0);
  const changes = requestTableEnd(context, DEPARTMENT_CHANGES, 1);
  return {
    departments,
    departmentRows: departments.table.getDataBodyRange().load("values"),
    changes,
    changeRows: changes.table.getDataBodyRange().load("values"),
    log: requestTableEnd(context, LOG, 1),
    settings: requestSettings(context),
  };
}

function readTables(asked: ReturnType<typeof requestTables>) {
  const block = (header: Excel.Range, body: Excel.Range) => [
    ...(header.values as CellValue[][]),
    ...(body.values as CellValue[][]),
  ];
  const { departments, changes } = asked;
  return {
    departments: readTableEnd(departments),
    listed: readTable(DEPARTMENTS, block(departments.header, asked.departmentRows)).rows,
    changes: readTableEnd(changes),
    recorded: readTable(DEPARTMENT_CHANGES, block(changes.header, asked.changeRows)).rows.map(
      (row) => row.record,
    ),
    log: readTableEnd(asked.log),
    clerk: ownSetting(readSettingsSheet(asked.settings), "clerk"),
  };
}

type Listed = readonly ReadRow<Department>[];

function nameOf(listed: Listed, id: string): string {
  return listed.find(({ record }) => record.id === id)?.record.name ?? id;
}

/** The row to be written, null if it stands already. */
function changeRow(
  state: NewState,
  listed: Listed,
  recorded: readonly DepartmentChangeRow[],
  reason: string,
): DepartmentChangeRow | null {
  const departments = listed.map((each) => each.record);
  const department = departments.find((each) => each.id === state.departmentId);
  if (department === undefined) throw bad(TEXTS.noSuchDepartment(state.departmentId));
  const row = fromChange({ ...state, old: "" } as DepartmentChange, reason);
  const same = recorded.filter(
    (each) => each.departmentId === state.departmentId && each.what === row.what,
  );
  const last = same.reduce<DepartmentChangeRow | null>(
    (latest, each) => (latest && compareDates(latest.from, each.from) >= 0 ? latest : each),
    null,
  );
  if (last && compareDates(last.from, row.from) === 0 && last.new === row.new) return null;
  if (last && compareDates(last.from, row.from) >= 0) {
    throw bad(TEXTS.changedLater(department.name, row.what, formatIso(last.from)));
  }
  refuse(state, department, departments);
  const shown = SHOWN[state.field];
  const old = shown === null ? (last?.new ?? "") : String(department[shown]);
  return { ...row, old };
}

function refuse(state: NewState, department: Department, listed: readonly Department[]): void {
  const others = listed.filter((each) => each.id !== department.id);
  if (state.field === "quota") {
    if (!Number.isInteger(state.new) || state.new < 0) throw bad(TEXTS.quotaNotWhole);
  } else if (state.field === "name") {
    if (nameKey(state.new) === "") throw bad(TEXTS.nameEmpty);
    const taken = others.some((each) => nameKey(each.name) === nameKey(state.new));
    if (taken) throw bad(TEXTS.nameTaken(state.new));
  } else if (state.new !== "" && !others.some((each) => each.id === state.new)) {
    throw bad(TEXTS.noSuccessor);
  }
}

function bad(detail: string): WorkbookError {
  return new WorkbookError("bad-input", TEXTS.badInput(detail));
}

/** Queues the new value in 部门. */
function queueShown(departments: TableEnd<Department>, listed: Listed, state: NewState): void {
  const shown = SHOWN[state.field];
  const row = listed.find(({ record }) => record.id === state.departmentId);
  if (shown === null || row === undefined) return;
  const column = departments.firstColumn + departments.located[shown];
  const cell = departments.table.worksheet.getCell(departments.headerRow + row.sheetRow, column);
  cell.values = [[state.new]];
}
