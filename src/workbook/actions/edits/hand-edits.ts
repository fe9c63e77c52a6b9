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

/** S6: what was typed, pasted or deleted by hand between two readings of the tracker. */
export function handEdits(before: Tracker, after: Tracker, hint: Hint): HandEdit[] {
  const isAlone = !hint.origins.includes("remote");
  // A co-author's edits are not ours to log: with one at work, addresses are all that tells them apart.
  const areas = parseAreas(
    hint.ledgerAddresses.filter((address) => isAlone || address !== ANYWHERE),
  );
  if (areas.length === 0) return [];
  const known = knownCells(before);
  const located = locate(LEDGER, after.ledger.rows[0] ?? []);
  const present = new Set<string>();
  const edits = after.ledger.rows.slice(1).flatMap((cells, index) => {
    const id = numberOf(cells[located.id]);
    if (id === "") return [];
    present.add(id);
    const old = known.get(id);
    const touched = touchedFields(located, after, index, areas);
    if (touched.length === 0) return [];
    return old === undefined
      ? [added(id, cells, located)]
      : changes(id, old, cells, located, touched);
  });
  return isAlone ? [...edits, ...deletions(known, present)] : edits;
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

/** Fields of our own bookkeeping are not a clerk's edits. */
const UNLOGGED: readonly FieldOf<LedgerRow>[] = ["token", "bodyFingerprint", "mailKey", "id"];

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
