// Owns who has named no 联络员 yet (O4).

import type { CivilDate } from "../calendar/civil-date";
import type { Department, DepartmentChange } from "../records/department";
import { isListedOn, mergerOn } from "./effective";

/** O4: those of whom one is expected: in the plan on `day`, and not merged into another. */
export function expectedLiaisons(
  departments: readonly Department[],
  changes: readonly DepartmentChange[],
  day: CivilDate,
): Department[] {
  return departments.filter(
    ({ id }) => isListedOn(id, changes, day) && mergerOn(id, changes, day) === null,
  );
}

/** O4: who is missing: all that are expected minus those that are given. */
export function isWithoutLiaison({ liaison }: Pick<Department, "liaison">): boolean {
  return liaison.trim() === "";
}
