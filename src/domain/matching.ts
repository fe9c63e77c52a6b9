// Owns finding the department somebody means (S8): by name, alias, old name or unique part.

import type { Department, DepartmentChange } from "./department";
import { nameKey } from "./text";

export type DepartmentMatch =
  | { readonly kind: "found"; readonly department: Department; readonly by: "name" | "part" }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Department[] }
  | { readonly kind: "none" };

export interface DepartmentMatcher {
  /** One department from one piece of text. */
  match(text: string): DepartmentMatch;
  /** Several departments from "甲、乙和丙" (a joint submission); null if any part is unclear. */
  matchSeveral(text: string): readonly Department[] | null;
}

const LIST = /[、，,;；/&+]/u;
const AND = /[和与及]/u;

interface Named {
  readonly department: Department;
  readonly keys: readonly string[];
}

/** True if the characters of `part` occur in `whole` in this order: 水寨所 in 水寨司法所. */
function abbreviates(part: string, whole: string): boolean {
  let from = 0;
  for (const character of part) {
    const at = whole.indexOf(character, from);
    if (at === -1) return false;
    from = at + character.length;
  }
  return true;
}

/** S8. Names in brackets or with spaces are compared after NFKC and without spaces. */
export function createDepartmentMatcher(
  departments: readonly Department[],
  changes: readonly DepartmentChange[] = [],
): DepartmentMatcher {
  const named: Named[] = departments.map((department) => ({
    department,
    keys: [
      department.name,
      ...department.aliases,
      ...changes.flatMap((change) =>
        change.departmentId === department.id && change.field === "name" ? [change.old] : [],
      ),
    ]
      .map(nameKey)
      .filter(Boolean),
  }));

  const having = (test: (key: string) => boolean): Department[] =>
    named.filter(({ keys }) => keys.some(test)).map(({ department }) => department);

  function match(text: string): DepartmentMatch {
    const wanted = nameKey(text).replace(/^[([【]|[)\]】]$/gu, "");
    if (wanted === "") return { kind: "none" };
    const exact = having((key) => key === wanted);
    // The present name wins over another department's alias or old name.
    const present = exact.find((department) => nameKey(department.name) === wanted) ?? exact[0];
    if (present !== undefined) return { kind: "found", department: present, by: "name" };
    if (wanted.length < 2) return { kind: "none" };
    const tests = [
      (key: string) => key.includes(wanted),
      (key: string) => wanted.includes(key),
      (key: string) => abbreviates(wanted, key),
    ];
    for (const test of tests) {
      const candidates = having(test);
      const [only] = candidates;
      if (only === undefined) continue;
      if (candidates.length > 1) return { kind: "ambiguous", candidates };
      return { kind: "found", department: only, by: "part" };
    }
    return { kind: "none" };
  }

  function matchParts(parts: readonly string[]): readonly Department[] | null {
    const found = new Set<Department>();
    for (const part of parts.filter((piece) => nameKey(piece) !== "")) {
      const result = match(part);
      if (result.kind !== "found") return null;
      found.add(result.department);
    }
    return found.size > 0 ? [...found] : null;
  }

  function matchSeveral(text: string): readonly Department[] | null {
    const pieces = text.normalize("NFKC").split(LIST);
    // Names contain 和 and 与 themselves, so a piece is split there only if it is no name whole.
    return matchParts(
      pieces.flatMap((piece) => {
        if (match(piece).kind === "found") return [piece];
        const parts = piece.split(AND);
        return matchParts(parts) === null ? [piece] : parts;
      }),
    );
  }

  return { match, matchSeveral };
}
