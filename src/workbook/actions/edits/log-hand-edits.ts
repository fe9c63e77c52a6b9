// Owns writing edits made by hand into 日志 (S6, T5), once: the lines of one group have one token, under which
// they are found again. Numbers typed by hand are remembered, so that they are not given out (S3).

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import type { Line } from "../../excel/engine/deed";
import { counterRaised } from "../../excel/engine/numbering";
import { perform } from "../../excel/engine/transaction";
import type { HandEdit } from "./hand-edits";

/** An edit with the China time at which it was noticed. */
export interface DatedEdit extends HandEdit {
  readonly at: CivilDateTime;
}

/** More edits of one kind than this are one block: a paste, a column filled, rows deleted together. */
const MOST_ALIKE = 20;

/** @param token of these edits: the same for every attempt to write them */
export async function logHandEdits(token: string, edits: readonly DatedEdit[]): Promise<void> {
  const last = edits.at(-1);
  if (last === undefined) return;
  const lines = linesOf(edits);
  const typed = edits.filter(({ action }) => action === "手工登记").map(({ id }) => id);
  await perform<null>({
    token,
    now: last.at,
    reads: [],
    mostLines: lines.length,
    plan: (view) => ({ lines, cells: counterRaised(view, typed), result: () => null }),
  });
}

/** One line an edit, or one line a block, in the order in which they were noticed. */
function linesOf(edits: readonly DatedEdit[]): Line[] {
  const kinds = new Map<string, DatedEdit[]>();
  for (const edit of edits) {
    const kind = `${edit.action}/${edit.field}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), edit]);
  }
  return [...kinds.values()].flatMap((alike) =>
    alike.length > MOST_ALIKE ? [blockLine(alike)] : alike.map(editLine),
  );
}

function editLine({ id, ...edit }: DatedEdit): Line {
  return { ...edit, subject: id };
}

function blockLine(edits: readonly DatedEdit[]): Line {
  const [first, last] = [edits[0], edits.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("a block has edits");
  const { action, field, at } = last;
  const gist = edits.slice(0, 3).map(({ old, new: next }) => (next === "" ? old : next));
  return {
    action,
    at,
    field,
    subject: `${first.id} 至 ${last.id}`,
    new: `共 ${edits.length} 处：${gist.join("；")}…`,
  };
}
