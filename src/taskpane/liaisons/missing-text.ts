// Owns the text that asks for 联络员 (O4), to be pasted into 粤政易.

import { compareDates, formatChinese, type CivilDate } from "../../domain/calendar/civil-date";
import type { Department } from "../../domain/records/department";
import { liaisonTexts as say } from "./texts";

/** One line a department, "" where none is missing; after the due date it says that it is late. */
export function missingText(
  missing: readonly Pick<Department, "name">[],
  dueOn: CivilDate,
  today: CivilDate,
): string {
  if (missing.length === 0) return "";
  const due = formatChinese(dueOn);
  const head = compareDates(today, dueOn) > 0 ? say.lateHead(due) : say.head(due);
  return [head, ...missing.map(({ name }, at) => `${at + 1}. ${name}`)].join("\n");
}
