// Owns noticing what was changed in 台账 by hand (S6). Told by a hint, it compares what the pane knew with
// what stands there now, in the cells that were touched by hand alone: a co-author's edits come by as
// well, and are their add-in's to log.

import type { CellValue } from "../../../domain/text/cell";
import { parseAreas, type CellArea } from "../../excel/areas";
import { ANYWHERE, type Hint } from "../../reading/events";
import { isBlank, numberOf, textOf } from "../../../tables/schema/cells";
import { displayCell } from "../../../tables/schema/display";
import { LEDGER, type LedgerRow } from "../../../tables/declarations/ledger";
import { fieldsOf, locate, type FieldOf, type Located } from "../../../tables/schema/table";
import type { Tracker } from "../../reading/tracker";

export interface HandEdit {
  readonly action: "手工登记" | "手工修改" | "手工删除";
  readonly id: string;
  /** Header of the column, "" for a whole row. */
  readonly field: string;
  readonly old: string;
  readonly new: string;
}

/**
 * What a reading has shown and no hint had told of: by 编号 what stood in those cells before, null = there was no such
 * row. Events come after what they tell of: it waits for the hint that claims it.
 */
export type Untold = ReadonlyMap<string, ReadonlyMap<FieldOf<LedgerRow>, CellValue> | null>;

export interface Noticed {
  readonly edits: readonly HandEdit[];
  /** To be handed to the next comparison. */
  readonly untold: Untold;
}

/**
 * S6, T5: what was typed, pasted or deleted by hand.
 * @param before what the hint before was compared with, own changes since included
 * @param untold of the comparison before
 */
export function handEdits(
  before: Tracker,
  after: Tracker,
  hint: Hint,
  untold: Untold = new Map(),
): Noticed {
  const isAlone = !hint.origins.includes("remote");
  // A co-author's edits are not ours to log: with one at work, addresses are all that tells them apart.
  const areas = parseAreas(
    hint.ledgerAddresses.filter((address) => isAlone || address !== ANYWHERE),
  );
  const others = parseAreas(hint.othersAddresses);
  const known = withUntold(knownCells(before), untold);
  const located = locate(LEDGER, after.ledger.rows[0] ?? []);
  const left = new Map<string, ReadonlyMap<FieldOf<LedgerRow>, CellValue> | null>();
  const present = new Set<string>();
  const edits = after.ledger.rows.slice(1).flatMap((cells, index) => {
    const id = numberOf(cells[located.id]);
    if (id === "") return [];
    const touched = touchedFields(located, after, index, areas);
    const isFirst = !present.has(id);
    present.add(id);
    if (isFirst) {
      const told = [...touched, ...touchedFields(located, after, index, others)];
      const differing = untoldOf(known.get(id), cells, located, told);
      if (differing === null || differing.size > 0) left.set(id, differing);
    }
    if (touched.length === 0) return [];
    const old = known.get(id);
    return old === undefined
      ? [added(id, cells, located)]
      : changes(id, old, cells, located, touched);
  });
  const gone = isAlone && areas.length > 0 ? deletions(known, present) : [];
  return { edits: [...edits, ...gone], untold: left };
}

type Known = (field: FieldOf<LedgerRow>) => CellValue;

/** What the pane knew of each row by its 编号, own changes included; of what stands twice the first row (E11). */
function knownCells({ ledger: { rows } }: Tracker): Map<string, Known> {
  const known = new Map<string, Known>();
  const [header = [], ...body] = rows;
  const at = locate(LEDGER, header);
  for (const cells of body) {
    const id = numberOf(cells[at.id]);
    if (id !== "" && !known.has(id)) known.set(id, (field) => cells[at[field]] ?? "");
  }
  return known;
}

/** As it was before what no hint had told of yet. */
function withUntold(known: Map<string, Known>, untold: Untold): ReadonlyMap<string, Known> {
  for (const [id, fields] of untold) {
    const cells = known.get(id);
    if (fields === null || cells === undefined) known.delete(id);
    else known.set(id, (field) => (fields.has(field) ? (fields.get(field) ?? "") : cells(field)));
  }
  return known;
}

/** Of one row what differs from what was known before, in cells of which no hint has told. */
function untoldOf(
  old: Known | undefined,
  cells: readonly CellValue[],
  located: Located<LedgerRow>,
  told: readonly FieldOf<LedgerRow>[],
): ReadonlyMap<FieldOf<LedgerRow>, CellValue> | null {
  const differing = new Map<FieldOf<LedgerRow>, CellValue>();
  if (old === undefined) return told.length === 0 ? null : differing;
  for (const field of LOGGED) {
    if (located[field] === -1 || old(field) === (cells[located[field]] ?? "")) continue;
    if (!told.includes(field)) differing.set(field, old(field));
  }
  return differing;
}

/** Fields of our own bookkeeping are not a clerk's edits. */
const UNLOGGED: readonly FieldOf<LedgerRow>[] = ["token", "bodyFingerprint", "mailKey", "id"];
const LOGGED = fieldsOf(LEDGER).filter((field) => !UNLOGGED.includes(field));

function touchedFields(
  located: Located<LedgerRow>,
  { ledger }: Tracker,
  index: number,
  areas: readonly CellArea[],
): FieldOf<LedgerRow>[] {
  const row = ledger.origin.row + 1 + index;
  const inRow = areas.filter((area) => row >= area.top && row <= area.bottom);
  return fieldsOf(LEDGER).filter((field) => {
    const column = ledger.origin.column + located[field];
    return (
      located[field] !== -1 && inRow.some((area) => column >= area.left && column <= area.right)
    );
  });
}

function added(id: string, cells: readonly CellValue[], located: Located<LedgerRow>): HandEdit {
  const gist = (["department", "category", "title"] as const).map((field) =>
    textOf(cells[located[field]]),
  );
  const text = gist.filter((part) => part !== "").join(" ");
  return { action: "手工登记", id, field: "", old: "", new: text };
}

function changes(
  id: string,
  old: Known,
  cells: readonly CellValue[],
  located: Located<LedgerRow>,
  touched: readonly FieldOf<LedgerRow>[],
): HandEdit[] {
  return touched.flatMap((field): HandEdit[] => {
    if (UNLOGGED.includes(field)) return [];
    const { header, format } = LEDGER.columns[field];
    const [was, is] = [old(field), cells[located[field]] ?? ""];
    if (was === is || (isBlank(was) && isBlank(is))) return [];
    const texts = { old: displayCell(was, format), new: displayCell(is, format) };
    return texts.old === texts.new ? [] : [{ action: "手工修改", id, field: header, ...texts }];
  });
}

function deletions(known: ReadonlyMap<string, Known>, present: ReadonlySet<string>): HandEdit[] {
  return [...known].flatMap(([id, old]): HandEdit[] => {
    if (present.has(id)) return [];
    const gist = (["department", "category", "title"] as const).map((field) => textOf(old(field)));
    return [{ action: "手工删除", id, field: "", old: gist.join(" "), new: "" }];
  });
}
