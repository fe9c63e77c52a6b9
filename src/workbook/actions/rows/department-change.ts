// Owns asking whether a change of a department may be recorded beside those that are (P4), and the sentence where not.

import { formatIso } from "../../../domain/calendar/civil-date";
import type { Department } from "../../../domain/records/department";
import {
  judgeChange,
  type ChangeRefusal,
  type ChangeVerdict,
  type NewState,
} from "../../../domain/rules/department-change";
import type { DepartmentChangeRow } from "../../../tables/declarations/departments";
import { TEXTS } from "../../excel/texts";
import { badInput } from "../../excel/bad-input";

/**
 * Throws WorkbookError "bad-input" for a change that may not be recorded.
 * @param what the word of 部门变更 for what changes
 * @param recorded the rows of 部门变更, those taken back too
 */
export function requireRecordable(
  state: NewState,
  what: DepartmentChangeRow["what"],
  listed: readonly Department[],
  recorded: readonly DepartmentChangeRow[],
): Exclude<ChangeVerdict, { kind: "refused" }> {
  const same = recorded.filter(
    (each) => !each.withdrawn && each.departmentId === state.departmentId && each.what === what,
  );
  const verdict = judgeChange(state, listed, same);
  if (verdict.kind !== "refused") return verdict;
  throw badInput(sentenceOf(verdict.refusal, state, listed, what));
}

function sentenceOf(
  refusal: ChangeRefusal,
  state: NewState,
  listed: readonly Department[],
  what: DepartmentChangeRow["what"],
): string {
  switch (refusal.reason) {
    case "unknown department":
      return TEXTS.noSuchDepartment(state.departmentId);
    case "changed later":
      return TEXTS.changedLater(nameOf(listed, state.departmentId), what, formatIso(refusal.from));
    case "no whole number":
      return TEXTS.quotaNotWhole;
    case "no name":
      return TEXTS.nameEmpty;
    case "name taken":
      return TEXTS.nameTaken(String(state.new));
    case "no successor":
      return TEXTS.noSuccessor;
  }
}

/** The name of today, or the id of one that is not there. */
export function nameOf(listed: readonly Department[], id: string): string {
  return listed.find((each) => each.id === id)?.name ?? id;
}
