// Owns telling which rows of an older list stand in the ledger already (I5, S7): the same row imported
// before, or the same department's article of the same title.

import { formatIso } from "../../domain/calendar/civil-date";
import type { Submission } from "../../domain/records/submission";
import { articleKey } from "../../domain/rules/duplicates";
import { isVoid } from "../../domain/rules/lifecycle";
import type { DepartmentMatcher } from "../../domain/rules/department-matching";
import { fingerprint } from "../../domain/text/hash";
import { titleKey } from "../../domain/text/title";
import { LIST_ROW } from "../recognition";
import type { ListDraft } from "./draft";
import { readingList, type ListReading } from "./rows";
import { cellIn, type ListProblem, type ListSource } from "./source";

type Standing = Pick<
  Submission,
  "id" | "department" | "title" | "receivedOn" | "mailKey" | "status"
>;

export interface SortedList extends ListReading {
  /** Rows that are registered already, with the 编号 of each. */
  readonly known: readonly { readonly row: number; readonly id: string }[];
}

/** By which a row is recognised, whatever the clerk has corrected in the ledger since: kept there, so its form stays. */
export function rowKey({
  department,
  title,
  receivedOn,
}: Pick<ListDraft, "department" | "title" | "receivedOn">): string {
  return `${LIST_ROW}${fingerprint(`${department}\n${titleKey(title)}\n${formatIso(receivedOn)}`)}`;
}

/** Rows between two of which others may have their turn. */
const AT_ONCE = 200;

/** Those that stand in the ledger, by what a row can be recognised by; what is 作废 may come again. */
function* standingOf(
  submissions: readonly Standing[],
): Generator<void, { byKey: Map<string, string>; byArticle: Map<string, Standing> }> {
  const byKey = new Map<string, string>();
  const byArticle = new Map<string, Standing>();
  for (const [at, each] of submissions.entries()) {
    if (at % AT_ONCE === 0) yield;
    if (isVoid(each)) continue;
    if (each.mailKey !== "") byKey.set(each.mailKey, each.id);
    const article = articleKey(each);
    if (article !== "") byArticle.set(article, each);
  }
  return { byKey, byArticle };
}

/**
 * I5: a list's rows, those that are registered told apart from those that may be; one of the same title but
 * of another day is the clerk's to decide (S7) and is left out. In steps, as `readingList`.
 */
export function* sortingOut(
  source: ListSource,
  matcher: DepartmentMatcher,
  submissions: readonly Standing[],
): Generator<void, SortedList> {
  const { drafts, problems } = yield* readingList(source, matcher);
  const { byKey, byArticle } = yield* standingOf(submissions);
  const open: ListDraft[] = [];
  const known: { row: number; id: string }[] = [];
  const doubtful: ListProblem[] = [];
  for (const [at, draft] of drafts.entries()) {
    if (at % AT_ONCE === 0) yield;
    const { row, department, title, writtenTitle, receivedOn } = draft;
    // Registered with the "(部门)+" of its title, perhaps.
    const same =
      byArticle.get(articleKey({ department, title })) ??
      byArticle.get(articleKey({ department, title: writtenTitle }));
    const isSameDay = same !== undefined && formatIso(same.receivedOn) === formatIso(receivedOn);
    const id =
      byKey.get(rowKey(draft)) ??
      byKey.get(rowKey({ ...draft, title: writtenTitle })) ??
      (isSameDay ? same.id : undefined);
    if (id !== undefined) known.push({ row, id });
    else if (same === undefined) open.push(draft);
    else {
      const reason = `与台账中的 ${same.id} 同部门同标题，收稿日期不同。如是另一篇，请在“登记”页登记。`;
      doubtful.push({ cell: cellIn(source, row, "title"), row, reason, leftOut: true });
    }
  }
  const all = [...problems, ...doubtful].sort((a, b) => a.row - b.row);
  return { drafts: open, problems: all, known };
}
