// Owns what earlier registrations and corrections have taught (I4): whose address, whose writer. An address
// is kept as an alias of its department, where the clerk sees it and can take it away.

import type { Department } from "../domain/records/department";
import type { Submission } from "../domain/records/submission";
import { splitPeople } from "../domain/text/written";

export interface Memory {
  /** Department names by address, in lower case; an address that two departments have says nothing. */
  readonly departmentOfSender: ReadonlyMap<string, string>;
  /** Department names by 主笔; a name that two departments have says nothing. */
  readonly departmentOfAuthor: ReadonlyMap<string, string>;
  /** Everyone who was 主笔, by department, the latest first. */
  readonly authorsOf: ReadonlyMap<string, readonly string[]>;
}

function unique(pairs: Iterable<readonly [string, string]>): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const [key, name] of pairs) {
    const known = found.get(key);
    found.set(key, known === undefined || known === name ? name : null);
  }
  return new Map([...found].flatMap(([key, name]) => (name === null ? [] : [[key, name]])));
}

export function memoryOf(
  departments: readonly Pick<Department, "name" | "aliases">[],
  submissions: readonly Pick<Submission, "department" | "author">[],
): Memory {
  const addresses = departments.flatMap(({ name, aliases }) =>
    aliases
      .filter((alias) => alias.includes("@"))
      .map((alias) => [alias.trim().toLowerCase(), name] as const),
  );
  const standing = new Set(departments.map(({ name }) => name));
  // E9: two names in one cell are two people.
  const signed = submissions
    .filter(({ department }) => standing.has(department))
    .flatMap(({ author, department }) =>
      splitPeople(author).map((each) => ({ author: each, department })),
    );
  const authorsOf = new Map<string, string[]>();
  for (const { author, department } of [...signed].reverse()) {
    const known = authorsOf.get(department) ?? [];
    if (!known.includes(author)) authorsOf.set(department, [...known, author]);
  }
  return {
    departmentOfSender: unique(addresses),
    departmentOfAuthor: unique(signed.map(({ author, department }) => [author, department])),
    authorsOf,
  };
}

/**
 * I4: the writer of an unsigned article: the sender where he has written for this department before, else
 * the only one who has; "" where that is not sure.
 */
export function likelyAuthor(
  department: string,
  senders: readonly string[],
  { authorsOf }: Memory,
): string {
  const known = authorsOf.get(department) ?? [];
  const [only = ""] = known;
  return senders.find((name) => known.includes(name)) ?? (known.length === 1 ? only : "");
}
