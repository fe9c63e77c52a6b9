// Owns who answered which commission in time (A4, E4): every department's first answer, and what it
// still owes. Of several answers any in time makes it in time, so only the first one counts.

import { toSerial } from "../calendar/civil-date";
import type { DepartmentIndex } from "./department-index";
import { afterDeadline } from "./timeliness";
import type { Commission } from "../records/commission";
import type { LedgerFacts } from "./facts";

/** The first answer of one department to one commission. */
export interface Answer {
  /** Position of the department. */
  readonly owner: number;
  /** Serial of the chain's first receipt. */
  readonly first: number;
  readonly deadline: number;
  readonly inQuarter: boolean;
  readonly id: string;
  readonly important: boolean;
  /** It is held against the department: the article counts as its own, or it was asked for one. */
  readonly answerable: boolean;
}

export interface Answers {
  /** `own` = the article counts for this department (联合报送). */
  note(owner: number, facts: LedgerFacts, first: number, inQuarter: boolean, own: boolean): void;
  /** The answers that came after their deadline's day. */
  late(): readonly Answer[];
  /** How many commissions each department owes by the as-of date, by position. */
  overdue(): readonly number[];
}

/** Of two received at once the 重要信息 goes first (E8), then the lower 编号: the order of the rows decides nothing. */
function precedes(first: number, { important, id }: LedgerFacts, known: Answer): boolean {
  if (first !== known.first) return first < known.first;
  if (important !== known.important) return important;
  return id < known.id;
}

/** `asOfEnd` = serial of the day after the as-of date. */
export function createAnswers(
  commissions: readonly Commission[],
  index: DepartmentIndex,
  departments: number,
  asOfEnd: number,
): Answers {
  const known = new Map<string, Answer>();
  /** "position of the department that was asked, commission": somebody has answered for it. */
  const answered = new Set<string>();
  const deadlines = new Map(commissions.map((each) => [each.id, toSerial(each.deadline)]));
  const asked = new Map(
    commissions.map(({ id, departments: names }) => [
      id,
      [...new Set(names.map((name) => index.indexOf(name)).filter((at) => at !== -1))],
    ]),
  );
  return {
    note(owner, facts, first, inQuarter, own) {
      const { id, important, commissionId, receivedSerial } = facts;
      const deadline = deadlines.get(commissionId);
      if (deadline === undefined) return;
      // Asked by its name of then: after a merger the successor answers for it (P4).
      const mine = (asked.get(commissionId) ?? []).filter(
        (at) => index.ownerOn(at, receivedSerial) === owner,
      );
      for (const at of mine) answered.add(`${at} ${commissionId}`);
      const key = `${owner} ${commissionId}`;
      const earlier = known.get(key);
      if (earlier !== undefined && !precedes(first, facts, earlier)) return;
      const answerable = own || mine.length > 0;
      known.set(key, { owner, first, deadline, inQuarter, id, important, answerable });
    },
    late: () => [...known.values()].filter((each) => afterDeadline(each.first, each.deadline)),
    overdue() {
      const owed = new Array<number>(departments).fill(0);
      for (const [id, deadline] of deadlines) {
        if (!afterDeadline(asOfEnd - 1, deadline)) continue;
        const open = (asked.get(id) ?? []).filter((at) => !answered.has(`${at} ${id}`));
        for (const owner of new Set(open.map((at) => index.ownerOn(at, asOfEnd - 1)))) {
          owed[owner] = (owed[owner] ?? 0) + 1;
        }
      }
      return owed;
    },
  };
}
