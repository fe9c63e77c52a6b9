// Owns what may be recorded as a change of a department during the year (P4).

import { compareDates, type CivilDate } from "../calendar/civil-date";
import type { Department, DepartmentChange } from "../records/department";
import { nameKey } from "../text/text";

/** What is to hold from a day on; `mergedInto` takes the id of the department that takes over. */
export type NewState = Pick<DepartmentChange, "departmentId" | "from"> &
  ({ field: "quota"; new: number } | { field: "name" | "mergedInto"; new: string });

/** A change of the same thing at the same department that is recorded and not taken back. */
export interface RecordedChange {
  readonly from: CivilDate;
  readonly new: string;
}

export type ChangeRefusal =
  | { readonly reason: "unknown department" }
  /** An earlier day than that of a change recorded already: what held between them would be altered. */
  | { readonly reason: "changed later"; readonly from: CivilDate }
  | { readonly reason: "no whole number" | "no name" | "name taken" | "no successor" };

export type ChangeVerdict =
  | { readonly kind: "refused"; readonly refusal: ChangeRefusal }
  /** It is recorded already. */
  | { readonly kind: "stands" }
  /** `old` = what was before, as it is recorded; "" = independent. */
  | { readonly kind: "new"; readonly old: string };

const refused = (refusal: ChangeRefusal): ChangeVerdict => ({ kind: "refused", refusal });

/** P4: whether a change may be recorded beside those that are. `recorded` in any order. */
export function judgeChange(
  state: NewState,
  departments: readonly Department[],
  recorded: readonly RecordedChange[],
): ChangeVerdict {
  const department = departments.find(({ id }) => id === state.departmentId);
  if (department === undefined) return refused({ reason: "unknown department" });
  const [last] = [...recorded].sort((a, b) => compareDates(b.from, a.from));
  const order = last === undefined ? -1 : compareDates(last.from, state.from);
  if (last !== undefined && order === 0 && last.new === String(state.new))
    return { kind: "stands" };
  if (last !== undefined && order >= 0)
    return refused({ reason: "changed later", from: last.from });
  const refusal = valueRefusal(state, departments);
  if (refusal !== null) return refused(refusal);
  // 部门 shows figure and name as they are now; a merger shows in the record alone.
  const old = state.field === "mergedInto" ? (last?.new ?? "") : String(department[state.field]);
  return { kind: "new", old };
}

function valueRefusal(state: NewState, departments: readonly Department[]): ChangeRefusal | null {
  const others = departments.filter(({ id }) => id !== state.departmentId);
  switch (state.field) {
    case "quota":
      return Number.isInteger(state.new) && state.new >= 0 ? null : { reason: "no whole number" };
    case "name":
      if (nameKey(state.new) === "") return { reason: "no name" };
      return others.some(({ name }) => nameKey(name) === nameKey(state.new))
        ? { reason: "name taken" }
        : null;
    case "mergedInto":
      return others.some(({ id }) => id === state.new) ? null : { reason: "no successor" };
  }
}
