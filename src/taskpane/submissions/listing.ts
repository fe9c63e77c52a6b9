// Owns which submissions the list under the form shows (S6).

import { waitsForApproval } from "../../domain/rules/lifecycle";
import type { Submission } from "../../domain/records/submission";
import { nameKey } from "../../domain/text/text";

/** Newest 编号 first; `query` may be any part of 编号, 部门 or 标题. */
export function listSubmissions(
  submissions: readonly Submission[],
  query: string,
  onlyWaiting: boolean,
): Submission[] {
  const wanted = nameKey(query).toLowerCase();
  return submissions
    .filter((each) => !onlyWaiting || waitsForApproval(each))
    .filter(({ id, department, title }) =>
      nameKey(`${id} ${department} ${title}`).toLowerCase().includes(wanted),
    )
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}
