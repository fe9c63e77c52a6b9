// Owns turning ledger rows into articles (S6, A3): a chain of returned and resubmitted versions is
// one article, and an article knows its adoptions. Ordinary rows pass through without allocation.

import { isArticle } from "../../rules/lifecycle";
import type { Adoption } from "../../records/adoption";
import { toSerial } from "../../calendar/civil-date";
import { copyOf, type LedgerFacts } from "./facts";
import { nameKey } from "../../text/text";
import type { OutletKind, OutletLevel } from "../../records/vocabulary";
import { isLive } from "../../rules/lifecycle";
import type { CountingRule } from "./counting";
import { chainRoots, originalOf, type LedgerLinks } from "./links";

/** One adoption by the as-of date. */
export interface ArticleAdoption {
  readonly serial: number;
  readonly outlet: string;
  /** "" = not readable (E11). */
  readonly kind: OutletKind | "";
  readonly level: OutletLevel | "";
  readonly commendable: boolean;
}

/** A3: of an article's adoptions since `from` (a serial) the first at each outlet, by date. */
export function pairsSince(
  adoptions: readonly ArticleAdoption[],
  from: number,
): readonly ArticleAdoption[] {
  // Mostly one, of the period: nothing is allocated for it.
  const since = adoptions.every(({ serial }) => serial >= from)
    ? adoptions
    : adoptions.filter(({ serial }) => serial >= from);
  if (since.length < 2) return since;
  const byDate = [...since].sort((a, b) => a.serial - b.serial);
  return byDate.filter(
    ({ outlet }, at) => byDate.findIndex((each) => each.outlet === outlet) === at,
  );
}

export interface ArticleVisitor {
  /** One article: its deciding row (valid only during the call), first receipt and adoptions. */
  article(
    facts: LedgerFacts,
    firstReceived: number,
    adoptions: readonly ArticleAdoption[] | undefined,
  ): void;
  /** A version of a chain that does not decide. */
  superseded?(facts: LedgerFacts, deciding: LedgerFacts, firstReceived: number): void;
}

export interface ArticleReader {
  /** Takes one row; the record may be reused afterwards. Rows without id are the caller's matter. */
  add(facts: LedgerFacts): void;
  /** To be called once after the last row. */
  finish(): void;
  /** The ids that have an adoption since `fromSerial`, but no row. */
  withoutRow(fromSerial: number): string[];
}

/** By the 编号 of the article, also where it was noted on a confirmed duplicate (E9). */
function adoptionsById(
  adoptions: readonly Adoption[],
  { originals }: LedgerLinks,
  asOfEnd: number,
): Map<string, ArticleAdoption[]> {
  const byId = new Map<string, ArticleAdoption[]>();
  const keys = new Map<string, string>();
  const outletKey = (outlet: string): string => {
    const known = keys.get(outlet);
    if (known !== undefined) return known;
    const key = nameKey(outlet);
    keys.set(outlet, key);
    return key;
  };
  for (const adoption of adoptions) {
    const serial = toSerial(adoption.adoptedOn);
    if (serial >= asOfEnd) continue;
    const { kind, level, commendable } = adoption;
    const entry = { serial, outlet: outletKey(adoption.outlet), kind, level, commendable };
    const id = originalOf(adoption.submissionId, originals);
    const list = byId.get(id);
    if (list === undefined) byId.set(id, [entry]);
    else list.push(entry);
  }
  return byId;
}

/** Slots per id: one in so many others passes by accident. */
const SLOTS_PER_ID = 8;
const MOST_SLOTS = 1 << 16;

/**
 * A quick "certainly not" for ids: looking up every row of a large ledger in a Map costs more than
 * all the rest of the pass. The last characters of an id are those that differ.
 */
function createIdFilter(ids: readonly string[]): (id: string) => boolean {
  if (ids.length === 0) return () => false;
  const size = Math.min(2 ** Math.ceil(Math.log2(ids.length * SLOTS_PER_ID)), MOST_SLOTS);
  const seen = new Uint8Array(size);
  const mask = size - 1;
  const slot = (id: string): number => {
    const end = id.length;
    return (
      (id.charCodeAt(end - 1) ^
        (id.charCodeAt(end - 2) << 4) ^
        (id.charCodeAt(end - 3) << 8) ^
        (id.charCodeAt(end - 4) << 12)) &
      mask
    );
  };
  for (const id of ids) seen[slot(id)] = 1;
  return (id) => seen[slot(id)] === 1;
}

/** Versions that belong together, in the order of the ledger. */
function chainsOf(versions: readonly LedgerFacts[]): LedgerFacts[][] {
  const rootOf = chainRoots(versions);
  const chains = new Map<string, LedgerFacts[]>();
  for (const version of versions) {
    const root = rootOf(version.id);
    const chain = chains.get(root);
    if (chain === undefined) chains.set(root, [version]);
    else chain.push(version);
  }
  return [...chains.values()];
}

/** S6: timeliness goes by the first receipt of a chain's versions, whatever became of them. A serial. */
function firstOf(chain: readonly LedgerFacts[]): number {
  return Math.min(...chain.map(({ receivedSerial }) => receivedSerial));
}

/** S6: the first receipt of the chain to which `id` belongs; a serial, undefined = it has no row. */
export function firstReceiptOf(id: string, versions: readonly LedgerFacts[]): number | undefined {
  const chain = chainsOf(versions).find((each) => each.some((version) => version.id === id));
  return chain === undefined ? undefined : firstOf(chain);
}

/**
 * S6: the version that decides a chain: the last received one that counts, else the last one still
 * alive, else the last returned one; never a 作废 one or a confirmed duplicate.
 */
function decidingVersion(chain: readonly LedgerFacts[], rule: CountingRule): LedgerFacts | null {
  const rank = (version: LedgerFacts): number => {
    if (!isArticle(version)) return 0;
    if (rule.counts(version)) return 3;
    return isLive(version) ? 2 : 1;
  };
  let best: LedgerFacts | null = null;
  for (const version of chain) {
    if (rank(version) === 0) continue;
    const better = best === null ? 1 : rank(version) - rank(best);
    const later = best === null || version.receivedSerial >= best.receivedSerial;
    if (better > 0 || (better === 0 && later)) best = version;
  }
  return best;
}

/** `asOfEnd` = serial of the day after the as-of date: rows from then on are not there yet. */
export function createArticleReader(
  adoptions: readonly Adoption[],
  links: LedgerLinks,
  rule: CountingRule,
  asOfEnd: number,
  visitor: ArticleVisitor,
): ArticleReader {
  const adopted = adoptionsById(adoptions, links, asOfEnd);
  const { resubmitted } = links;
  const versions: LedgerFacts[] = [];
  /** Of the adopted ones, those that have a row. */
  const met = new Set<string>();
  const maySpecial = createIdFilter([...adopted.keys(), ...resubmitted]);

  const visitChain = (chain: readonly LedgerFacts[]) => {
    const deciding = decidingVersion(chain, rule);
    if (deciding === null) {
      // Nothing stands, but the visitor still hears of each version and why it does not count.
      for (const version of chain) visitor.article(version, version.receivedSerial, undefined);
      return;
    }
    const first = firstOf(chain);
    let together: readonly ArticleAdoption[] | undefined;
    for (const version of chain) {
      if (!isArticle(version)) continue;
      const own = adopted.get(version.id);
      if (own !== undefined) together = together === undefined ? own : [...together, ...own];
    }
    visitor.article(deciding, first, together);
    for (const version of chain) {
      if (version !== deciding) visitor.superseded?.(version, deciding, first);
    }
  };

  return {
    add(facts) {
      const { id, receivedSerial } = facts;
      const special = maySpecial(id);
      if (special && adopted.has(id)) met.add(id);
      if (!(receivedSerial > 0 && receivedSerial < asOfEnd)) return;
      if (facts.resubmissionOf !== "" || (special && resubmitted.has(id))) {
        versions.push(copyOf(facts));
        return;
      }
      visitor.article(facts, receivedSerial, special ? adopted.get(id) : undefined);
    },
    finish() {
      for (const chain of chainsOf(versions)) visitChain(chain);
    },
    withoutRow: (fromSerial) =>
      [...adopted]
        .filter(([id, own]) => !met.has(id) && own.some(({ serial }) => serial >= fromSerial))
        .map(([id]) => id),
  };
}
