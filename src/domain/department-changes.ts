// Owns the text form of a department's changes (P4): one cell of the department's row.

import { formatIso } from "./civil-date";
import type { DepartmentChange } from "./department";
import { parseCivilDate } from "./parse-date";
import { tidyText } from "./text";

const FIELD_WORDS = { quota: "年度篇数", name: "名称", mergedInto: "并入" } as const;
const ENTRY = /^(\S+) (年度篇数|名称|并入) (.*?)→(.*)$/u;

/** "2022-07-01 年度篇数 4→2；2022-09-01 名称 甲股→乙股；2022-10-01 并入 →D03" */
export function formatChanges(changes: readonly DepartmentChange[]): string {
  return changes
    .map((c) => `${formatIso(c.from)} ${FIELD_WORDS[c.field]} ${c.old}→${c.new}`)
    .join("；");
}

function readEntry(departmentId: string, entry: string): DepartmentChange | null {
  const match = ENTRY.exec(entry);
  if (match === null) return null;
  const [, date = "", word, old = "", next = ""] = match;
  const from = parseCivilDate(date, Number.NaN);
  if (from === null) return null;
  if (word !== FIELD_WORDS.quota) {
    const field = word === FIELD_WORDS.name ? "name" : "mergedInto";
    return { departmentId, from, field, old: old.trim(), new: next.trim() };
  }
  if (!/^\d+$/u.test(old.trim()) || !/^\d+$/u.test(next.trim())) return null;
  return { departmentId, from, field: "quota", old: Number(old), new: Number(next) };
}

/** The changes of such a text, or the first entry that cannot be read. */
export function parseChanges(
  departmentId: string,
  text: string,
): { changes: DepartmentChange[] } | { unreadable: string } {
  const changes: DepartmentChange[] = [];
  for (const entry of tidyText(text)
    .split(/[;；\n]/u)
    .map(tidyText)
    .filter(Boolean)) {
    const change = readEntry(departmentId, entry);
    if (change === null) return { unreadable: entry };
    changes.push(change);
  }
  return { changes };
}
