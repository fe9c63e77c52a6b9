// Owns the 催报 text (O3): one line a department, with its 联络员 and telephone, for 粤政易.

import { formatChinese } from "../../domain/calendar/civil-date";
import type { Department } from "../../domain/records/department";
import type { DepartmentEvaluation, Evaluation } from "../../domain/evaluation/types";
import { needsReminder } from "../../domain/rules/reminder";
import { sharedTexts } from "../shared/texts";
import { progressTexts } from "./texts";

type Liaison = Pick<Department, "id" | "liaison" | "liaisonPhone">;

function lineOf(department: DepartmentEvaluation, liaison: Liaison | undefined): string {
  const person = [liaison?.liaison, liaison?.liaisonPhone].filter(Boolean).join(" ");
  const who = person === "" ? progressTexts.noLiaison : progressTexts.liaison(person);
  return `${department.name}：${department.sentence}${who}`;
}

/** The text to paste, "" if none of `listed` needs a reminder. Lines end with a line feed. */
export function reminderText(
  evaluation: Pick<Evaluation, "year" | "quarter" | "asOf">,
  listed: readonly DepartmentEvaluation[],
  departments: readonly Liaison[],
): string {
  const owing = listed.filter(needsReminder);
  if (owing.length === 0) return "";
  const { year, quarter, asOf } = evaluation;
  const liaisons = new Map(departments.map((department) => [department.id, department]));
  return [
    progressTexts.reminderHead(year, sharedTexts.quarter(quarter), formatChinese(asOf)),
    ...owing.map((each, index) => `${index + 1}. ${lineOf(each, liaisons.get(each.departmentId))}`),
    progressTexts.reminderTail,
  ].join("\n");
}
