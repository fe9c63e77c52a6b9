// Owns what the pane remembers of its writes (T4): a deed is kept before it is written, and for a while
// after it was told as saved, until what another clerk's write may cover is surely seen in the workbook.
// It lies in the browser's storage, by workbook, so that a reload keeps it; without storage, in memory.

import * as z from "zod/mini";
import { civilDateTimeSchema } from "../../../domain/calendar/civil-date-schema";
import { memoryPlace } from "../memory-place";
import type { Deed } from "./deed";

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const cells = z.record(z.string(), cell);
const row = z.object({
  table: z.string(),
  token: z.string(),
  cells,
  line: z.number(),
  before: z.optional(cells),
});
const deedSchema = z.object({
  token: z.string().check(z.minLength(1)),
  purpose: z._default(z.string(), ""),
  at: civilDateTimeSchema,
  rows: z.array(row),
  cells: z.array(
    z.object({
      table: z.string(),
      key: cells,
      header: z.string(),
      format: z.optional(z.string()),
      old: cell,
      new: cell,
      line: z.number(),
    }),
  ),
  lines: z.array(row),
  isContested: z.optional(z.boolean()),
});

const restoredSchema = z.object({
  table: z.string(),
  part: z.enum(["row", "change"]),
  told: z.string(),
  now: z.string(),
  followed: z.optional(z.number()),
  doubtful: z.optional(z.number()),
});
const entrySchema = z.object({
  deed: deedSchema,
  /** False: begun, and not known to be done. */
  told: z.boolean(),
  owed: z._default(z.array(restoredSchema), []),
});
const memorySchema = z.object({
  ledger: z.string(),
  entries: z.array(entrySchema),
  /** False: some attempt, of this pane or an earlier one, did not fit into the storage. */
  isWhole: z._default(z.boolean(), true),
});

/** What was told as saved, was there no more (T4), and was written again. */
export interface Restored {
  readonly table: string;
  /** A row of its own, or changed cells of one. */
  readonly part: "row" | "change";
  /** The number under which it was told as saved, or what was changed; "" where the table has no numbers. */
  readonly told: string;
  readonly now: string;
  /** How many cells that named the number now name the new one, and how many others name it still. */
  readonly followed?: number | undefined;
  readonly doubtful?: number | undefined;
}

export interface Remembered {
  readonly deed: Deed;
  readonly told: boolean;
  /** What the clerk is still to hear of it: kept until it is surely written. */
  readonly owed: readonly Restored[];
}

export type Store = Pick<Storage, "getItem" | "setItem">;

/** As many writes as a clerk makes while another's is under way, and far more. */
const MOST = 60;

let ledger = "";
let entries: readonly Remembered[] = [];
/**
 * What some earlier pane could not keep: then an unknown token may have been tried before. It stays so for this
 * ledger: the draft with that token may be taken up by any later pane.
 */
let hasGaps = false;
/** False: it did not fit. */
let keep: (text: string) => boolean = () => true;
let isStored = true;
/** What lies in the place: a second pane over the same workbook (T4) keeps its own there too. null = nothing to be read. */
let stored: () => z.infer<typeof memorySchema> | null = () => null;
/** Tokens that this pane has remembered at any time. */
let known: ReadonlySet<string> = new Set();

/**
 * Opens the memory of one workbook. `open` is asked each time: where the browser forbids storage in a
 * frame, even naming it throws; what is remembered then lives as long as the pane, as drafts do.
 */
export function openMemory(open: () => Store, key: string): void {
  stored = () => {
    try {
      const read = memorySchema.safeParse(JSON.parse(open().getItem(key) ?? "null"));
      return read.success ? read.data : null;
    } catch {
      // Not JSON, or storage is switched off: nothing is remembered from before.
      return null;
    }
  };
  const before = stored();
  [ledger, entries, isStored] = [
    before?.ledger ?? "",
    (before?.entries ?? []) as Remembered[],
    true,
  ];
  hasGaps = before?.isWhole === false;
  known = new Set(tokensOf(entries));
  keep = (text) => {
    let store: Store;
    try {
      store = open();
    } catch {
      // Switched off: memory alone has it.
      return true;
    }
    try {
      store.setItem(key, text);
      return true;
    } catch {
      return false;
    }
  };
}

const place = memoryPlace();
if (place !== null) openMemory(place.open, place.key);

/** True where a token that is not remembered may have been tried by an earlier pane all the same. */
export function mayHaveForgotten(): boolean {
  return hasGaps;
}

/** Says which ledger is open: what was done to another one under the same address is not this one's. */
export function belongTo(id: string): void {
  if (id === ledger) return;
  // One that has lost what it is known by may be the one before: what was tried there is no longer remembered.
  const isUnsure = id === "" ? entries.length > 0 || hasGaps : ledger === "" && hasGaps;
  [ledger, hasGaps] = [id, isUnsure];
  put([]);
}

/** False where the browser's storage takes nothing more: closed now, the pane forgets what it did last. */
export function isKept(): boolean {
  return isStored;
}

export function remembered(): readonly Remembered[] {
  return entries;
}

export function recall(token: string): Remembered | null {
  return entries.find((each) => each.deed.token === token) ?? null;
}

/**
 * The token of an attempt of this purpose whose end is not known, else a new one: asked for once more,
 * the attempt goes on (T2).
 */
export function tokenFor(purpose: string): string {
  const open = entries.find(({ deed, told }) => !told && deed.purpose === purpose);
  return open?.deed.token ?? newToken();
}

/**
 * For an action that only changes what stands: asked for once more, it finds its attempt settled and
 * changes what still differs. Rows to add need a token of their draft's, else they would be doubled.
 */
export function newToken(): string {
  return crypto.randomUUID();
}

/** Puts a deed in place of an earlier one of its token; the oldest told ones go. */
export function remember(deed: Deed, told: boolean, owed: readonly Restored[] = []): void {
  const others = entries.filter((each) => each.deed.token !== deed.token);
  const excess = others.length + 1 - MOST;
  const old = new Set(others.filter((each) => each.told).slice(0, Math.max(0, excess)));
  put([...others.filter((each) => !old.has(each)), { deed, told, owed }]);
}

/** Puts a deed in place of what is remembered under its token, at the same place in the order. */
export function revise(entry: Remembered): void {
  const { token } = entry.deed;
  put(entries.map((each) => (each.deed.token === token ? entry : each)));
}

export function forget(tokens: readonly string[]): void {
  put(entries.filter((each) => !tokens.includes(each.deed.token)));
}

function put(next: readonly Remembered[]): void {
  entries = next;
  known = new Set([...known, ...tokensOf(next)]);
  const lying = stored();
  const before = lying?.ledger === ledger ? lying : null;
  const others = (before?.entries ?? []) as Remembered[];
  const all = [...others.filter(({ deed }) => !known.has(deed.token)), ...next];
  hasGaps ||= before?.isWhole === false;
  const open = all.filter(({ told }) => !told);
  // What does not fit goes: first what was told long ago, attempts last.
  let kept = [...all.filter(({ told }) => told), ...open];
  const store = () => {
    const isWhole = !hasGaps && open.every((each) => kept.includes(each));
    return keep(
      JSON.stringify({ ledger, entries: all.filter((each) => kept.includes(each)), isWhole }),
    );
  };
  isStored = store();
  while (!isStored && kept.length > 0) {
    kept = kept.slice(Math.ceil(kept.length / 2));
    isStored = store();
  }
}

function tokensOf(of: readonly Remembered[]): string[] {
  return of.map(({ deed }) => deed.token);
}
