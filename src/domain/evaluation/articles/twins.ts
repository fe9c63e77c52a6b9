// Owns articles that stand twice in 台账 without a word from the clerk (S7, T4): two clerks saved the same at about the
// same moment, or a row was typed, copied or corrected by hand. They count as they stand until somebody decides.

import type { Submission } from "../../records/submission";
import { articleKey, mailOf } from "../../rules/duplicates";
import { isArticle, isVoid } from "../../rules/lifecycle";
import { chainRoots, linksOf, type LedgerLinks } from "./links";

export type TwinKind =
  /** The same mail, or the same row of an older list. */
  | "同信"
  /** Same department, same title. */
  | "同题"
  /** Each is marked as a duplicate of the other, or one of itself: none of them counts. */
  | "互为重复"
  /** Marked as a duplicate of what is 作废, or of no row at all: the article counts nowhere. */
  | "原件不在";

export interface Twin extends Pick<
  Submission,
  | "id"
  | "department"
  | "title"
  | "status"
  | "receivedOn"
  | "resubmissionOf"
  | "duplicateOf"
  | "notDuplicateOf"
  | "mailKey"
> {
  /** 登记标识, "" = not known; a copied row has its original's. */
  readonly token: string;
}

/** By 编号; the same row where it is called a duplicate of itself, or of what does not stand. */
export interface Twins {
  readonly kind: TwinKind;
  readonly earlier: Twin;
  readonly later: Twin;
}

const byNumber = new Intl.Collator("en", { numeric: true });

/** The rows that share a key, by 编号; "" is none. */
function groupsOf(rows: readonly Twin[], keyOf: (row: Twin) => string): Twin[][] {
  const groups = new Map<string, Twin[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === "") continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.sort((a, b) => byNumber.compare(a.id, b.id)));
}

/** S6: the versions of one article are one; its last stands for it. */
function articlesOf(group: readonly Twin[], rootOf: (id: string) => string): Twin[] {
  return [...new Map(group.map((row) => [rootOf(row.id), row])).values()];
}

/** Of the earlier rows of a group. */
interface Before {
  readonly ids: Set<string>;
  /** What they have been told apart from. */
  readonly named: Set<string>;
}

/** @param isToldApart from all of those before */
function undecided(
  kind: TwinKind,
  [first, ...others]: readonly Twin[],
  isToldApart: (row: Twin, before: Before) => boolean,
): Twins[] {
  if (first === undefined) return [];
  const before: Before = { ids: new Set([first.id]), named: new Set([first.notDuplicateOf]) };
  const found: Twins[] = [];
  let earlier = first;
  for (const later of others) {
    if (isToldApart(later, before)) earlier = later;
    else found.push({ kind, earlier, later });
    before.ids.add(later.id);
    before.named.add(later.notDuplicateOf);
  }
  return found;
}

/** The mail came once: only a word about just these two tells them apart. */
function isOtherMail({ id, notDuplicateOf }: Twin, { ids, named }: Before): boolean {
  return ids.has(notDuplicateOf) || named.has(id);
}

/** Who was asked about one of several of a title has seen the others too. */
function isOtherArticle({ id, notDuplicateOf }: Twin, { named }: Before): boolean {
  return notDuplicateOf !== "" || named.has(id);
}

/** A row copied and written over has its original's 来信标识, but came with no mail. */
function withoutCopies(group: readonly Twin[]): Twin[] {
  const seen = new Set<string>();
  return group.filter(({ token }) => {
    if (token === "") return true;
    const isCopy = seen.has(token);
    seen.add(token);
    return !isCopy;
  });
}

/** Two clerks have each marked the other's: one of each circle and the one that it names. */
function inCircles(rows: readonly Twin[], originals: LedgerLinks["originals"]): Twins[] {
  const seen = new Set<string>();
  const circles: (readonly [string, string])[] = [];
  for (const start of originals.keys()) {
    const way = new Set<string>();
    let id: string | undefined = start;
    for (; id !== undefined && !seen.has(id); id = originals.get(id)) {
      seen.add(id);
      way.add(id);
    }
    if (id !== undefined && way.has(id)) circles.push([id, originals.get(id) ?? id]);
  }
  if (circles.length === 0) return [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return circles.flatMap((ids) => {
    const [earlier, later] = ids
      .flatMap((id) => byId.get(id) ?? [])
      .sort((a, b) => byNumber.compare(a.id, b.id));
    return earlier === undefined || later === undefined
      ? []
      : [{ kind: "互为重复" as const, earlier, later }];
  });
}

/** One clerk has marked it, another has taken back the one that was to count, at once or since (T4). */
function withoutOriginals(rows: readonly Twin[], originals: LedgerLinks["originals"]): Twins[] {
  if (originals.size === 0) return [];
  const standing = new Set(rows.filter((row) => !isVoid(row)).map(({ id }) => id));
  return rows
    .filter(({ id }) => originals.has(id) && !standing.has(originals.get(id) ?? ""))
    .map((row) => ({ kind: "原件不在", earlier: row, later: row }));
}

/**
 * S7: what nobody has decided; never what is 作废, a confirmed duplicate of what stands, told apart by a clerk, or a
 * version of the same article, nor by its title what was returned. A row is told as the later one once. One pass.
 */
export function twinsIn(rows: readonly Twin[]): Twins[] {
  const rootOf = chainRoots(rows);
  const { originals } = linksOf(rows);
  const articles = rows.filter(isArticle);
  const sameMail = groupsOf(articles, mailOf).flatMap((group) =>
    undecided("同信", articlesOf(withoutCopies(group), rootOf), isOtherMail),
  );
  const told = new Set(sameMail.map(({ later }) => later));
  const standing = articles.filter((row) => row.status !== "退回" && !told.has(row));
  const sameTitle = groupsOf(standing, articleKey).flatMap((group) =>
    undecided("同题", articlesOf(group, rootOf), isOtherArticle),
  );
  return [
    ...inCircles(rows, originals),
    ...withoutOriginals(rows, originals),
    ...sameMail,
    ...sameTitle,
  ];
}

type Decided = Pick<Submission, "duplicateOf" | "notDuplicateOf">;

/** What the rows hold once the clerk has decided. @param kept 编号 of the one that counts, "" = they are two */
export function decided(
  { earlier, later }: Pick<Twins, "earlier" | "later">,
  kept: string,
): { readonly id: string; readonly changes: Partial<Decided> }[] {
  if (earlier.id === later.id) return [{ id: earlier.id, changes: { duplicateOf: "" } }];
  if (kept === "") {
    return [
      { id: earlier.id, changes: { duplicateOf: "" } },
      { id: later.id, changes: { duplicateOf: "", notDuplicateOf: earlier.id } },
    ];
  }
  const other = kept === earlier.id ? later.id : earlier.id;
  return [
    { id: kept, changes: { duplicateOf: "" } },
    { id: other, changes: { duplicateOf: kept } },
  ];
}
