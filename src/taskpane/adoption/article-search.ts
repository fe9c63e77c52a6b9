// Owns finding the article that was adopted, by a part of its title (A1).

import { isArticle } from "../../domain/rules/lifecycle";
import type { Submission } from "../../domain/records/submission";
import { nameKey } from "../../domain/text/text";
import { searchDepartments, type Spelling } from "../../intake/departments/department-search";
import type { Department } from "../../domain/records/department";

/** What can be adopted: neither void nor a confirmed duplicate. */
export function findArticles(
  submissions: readonly Submission[],
  departments: readonly Department[],
  query: string,
  spell: Spelling | null,
): Submission[] {
  const wanted = nameKey(query).toLowerCase();
  if (wanted === "") return [];
  // Latin letters may spell a department; characters are looked for as they stand.
  const spelled = /^[a-z]+$/u.test(wanted) ? searchDepartments(departments, query, spell) : [];
  const names = new Set(spelled.map((department) => department.name));
  return submissions
    .filter(isArticle)
    .filter(
      ({ id, department, title }) =>
        names.has(department) ||
        nameKey(`${id} ${department} ${title}`).toLowerCase().includes(wanted),
    )
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}
