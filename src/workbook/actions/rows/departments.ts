// Owns changing a department in the course of a year (P4): the day from which it holds, one row of
// 部门变更 that says what was before, the new value in 部门, and 日志. Earlier quarters keep what they had.

import { formatIso, type CivilDateTime } from "../../../domain/calendar/civil-date";
import type { Department, DepartmentChange } from "../../../domain/records/department";
import type { NewState } from "../../../domain/rules/department-change";
import { changesIn } from "../../excel/engine/change-row";
import { addedRow, type ChangedCell } from "../../excel/engine/deed";
import { newToken } from "../../excel/engine/memory";
import { perform, type Intent } from "../../excel/engine/transaction";
import { TEXTS } from "../../excel/texts";
import type { View } from "../../excel/engine/view";
import {
  DEPARTMENT_CHANGES,
  DEPARTMENTS,
  fromChange,
  type DepartmentChangeRow,
} from "../../../tables/declarations/departments";
import type { FieldOf } from "../../../tables/schema/table";
import { nameOf, requireRecordable } from "./department-change";

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
  const { reason, now } = request;
  const token = newToken();
  await perform<null>({
    token,
    now,
    reads: [
      { table: DEPARTMENTS.name, all: true },
      { table: DEPARTMENT_CHANGES.name, all: true, adds: 1 },
    ],
    mostLines: 1,
    plan(view): Intent<null> {
      const listed = view.rows(DEPARTMENTS).flatMap(({ record }) => record ?? []);
      const recorded = view.rows(DEPARTMENT_CHANGES).flatMap(({ record }) => record ?? []);
      const row = changeRow(state, listed, recorded, { reason, token });
      const result = () => null;
      if (row === null) return { cells: shownCells(view, state, 0), lines: [], result };
      const line = {
        action: "部门变更",
        subject: nameOf(listed, state.departmentId),
        field: row.what,
        old: row.old,
        new: TEXTS.since(row.new, formatIso(row.from)),
        reason,
      };
      const rows = [addedRow(DEPARTMENT_CHANGES, row)];
      return { rows, cells: shownCells(view, state, 1), lines: [line], result };
    },
  });
}

/** The row to be written, null if it stands already. */
function changeRow(
  state: NewState,
  listed: readonly Department[],
  recorded: readonly DepartmentChangeRow[],
  { reason, token }: { reason: string; token: string },
): DepartmentChangeRow | null {
  const row = fromChange({ ...state, old: "" } as DepartmentChange, reason, token);
  const verdict = requireRecordable(state, row.what, listed, recorded);
  return verdict.kind === "stands" ? null : { ...row, old: verdict.old };
}

/** The new value in 部门. */
function shownCells(view: View, state: NewState, line: number): ChangedCell[] {
  const shown = SHOWN[state.field];
  if (shown === null) return [];
  const { id } = DEPARTMENTS.columns;
  const key = { [id.header]: state.departmentId };
  const row = view.row(DEPARTMENTS, key, state.departmentId);
  const changes = { [shown]: state.new } as Partial<Department>;
  return changesIn(view, DEPARTMENTS, row, key, changes).map((cell) => ({ ...cell, line }));
}
