// Owns the 催报 text (O3): one line a department, with its 联络员 and telephone, for 粤政易.

import { formatChinese, type CivilDate } from "../../domain/calendar/civil-date";
import type { Department } from "../../domain/records/department";
import type { DepartmentEvaluation, Evaluation } from "../../domain/evaluation/types";
import { daysLeft, needsReminder } from "../../domain/outcomes/reminder";
import { joinNames } from "../../domain/text/written";
import { endOfQuarter, quarterName } from "../../domain/calendar/quarter";
import { progressTexts } from "./texts";

const say = progressTexts;

type Liaison = Pick<Department, "id" | "liaison" | "liaisonPhone">;

function lineOf(department: DepartmentEvaluation, liaison: Liaison | undefined): string {
  const person = [liaison?.liaison, liaison?.liaisonPhone].filter(Boolean).join(" ");
  const who = person === "" ? "" : say.liaison(person);
  return `${department.name}：${department.sentence}${who}`;
}

/** What the pane says of it once it is copied: whose 联络员 the text cannot name, for the clerk alone. */
export function copiedSentence(
  listed: readonly DepartmentEvaluation[],
  departments: readonly Liaison[],
): string {
  const owing = listed.filter(needsReminder);
  const known = new Set(departments.flatMap(({ id, liaison }) => (liaison === "" ? [] : [id])));
  const without = owing.filter(({ departmentId }) => !known.has(departmentId));
  const names = without.map(({ name }) => name);
  return say.copied(owing.length) + (names.length === 0 ? "" : say.noLiaison(joinNames(names)));
}

/**
 * The text to paste, "" if none of `listed` needs a reminder. Lines end with a line feed. In the last two
 * weeks of the quarter it is a notice to those who would miss it.
 */
export function reminderText(
  evaluation: Pick<Evaluation, "year" | "quarter" | "asOf">,
  listed: readonly DepartmentEvaluation[],
  departments: readonly Liaison[],
  today: CivilDate,
): string {
  const owing = listed.filter(needsReminder);
  if (owing.length === 0) return "";
  const { year, quarter, asOf } = evaluation;
  const liaisons = new Map(departments.map((department) => [department.id, department]));
  const left = daysLeft(evaluation, today);
  const end = formatChinese(endOfQuarter(year, quarter));
  const name = quarterName(quarter);
  return [
    left === null
      ? say.reminderHead(year, name, formatChinese(asOf))
      : say.noticeHead(year, name, end, left),
    ...owing.map((each, index) => `${index + 1}. ${lineOf(each, liaisons.get(each.departmentId))}`),
    left === null ? say.reminderTail : say.noticeTail(end),
  ].join("\n");
}
