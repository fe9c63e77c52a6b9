// Owns who answered which commission, and when (A4, E4): every asked department's first answer, which
// answers came late, and what is still owed. Of several answers any in time makes it in time, so only the
// first one counts; an article answers at its chain's first receipt (S6).

import { isArticle } from "../../rules/lifecycle";
import { toSerial } from "../../calendar/civil-date";
import type { Commission } from "../../records/commission";
import { nameKey } from "../../text/text";
import { splitNames } from "../../text/written";
import type { DepartmentIndex } from "./department-index";
import type { LedgerFacts } from "./facts";
import { afterDeadline } from "./timeliness";

/** Position of a department, or the key of a name that is in no list: such a name means itself. */
type Party = number | string;

/** The first answer of one department to one commission. */
export interface Answer {
  /** Position of the department. */
  readonly owner: number;
  /** Serial of the chain's first receipt. */
  readonly first: number;
  /** The row that answers; of two received at once the 重要信息 (E8), then the lower 编号. */
  readonly id: string;
  readonly receivedSerial: number;
  readonly important: boolean;
  /** It is the row's own department, 牵头. */
  readonly leads: boolean;
  /** It was asked for an article, by its own name or by that of one merged into it. */
  readonly asked: boolean;
}

/** A name that a commission asks. */
export interface AskedName {
  readonly name: string;
  /** Serial of its first answer, null = none yet. */
  readonly first: number | null;
  /** It is in the list of departments. */
  readonly known: boolean;
}

/** One commission as it stands by the as-of date. */
export interface Answered {
  readonly commission: Commission;
  /** Serial. */
  readonly deadline: number;
  /** In the order of the commission. */
  readonly asked: readonly AskedName[];
}

export interface Answers {
  /** Takes an article: the row that decides and the chain's first receipt. */
  article(facts: LedgerFacts, first: number): void;
  /** Takes a version of a chain that another one decides: what it was sent in for was answered. */
  superseded(facts: LedgerFacts, deciding: LedgerFacts, first: number): void;
  /** The answers that came after their deadline's day. */
  late(): readonly Answer[];
  /** How many commissions each department owes by the as-of date, by position. */
  overdue(): readonly number[];
  progress(): readonly Answered[];
}

interface Asked extends AskedName {
  readonly party: Party;
  first: number | null;
}

interface Open {
  readonly commission: Commission;
  readonly deadline: number;
  readonly asked: readonly Asked[];
  readonly answers: Map<number, Answer>;
}

/** The order of the rows decides nothing. */
function precedes(answer: Answer, known: Answer): boolean {
  if (answer.first !== known.first) return answer.first < known.first;
  if (answer.important !== known.important) return answer.important;
  return answer.id < known.id;
}

class CommissionAnswers implements Answers {
  private readonly open: ReadonlyMap<string, Open>;

  constructor(
    commissions: readonly Commission[],
    private readonly index: DepartmentIndex,
    private readonly departments: number,
    private readonly asOfEnd: number,
  ) {
    this.open = new Map(commissions.map((each) => [each.id, this.opened(each)]));
  }

  article(facts: LedgerFacts, first: number): void {
    const open = this.openOf(facts);
    if (open !== undefined) this.note(open, facts, first, this.partiesOf(facts));
  }

  superseded(facts: LedgerFacts, deciding: LedgerFacts, first: number): void {
    const open = this.openOf(facts);
    if (open === undefined) return;
    const isSame = facts.commissionId === deciding.commissionId;
    const answeredFor = isSame ? this.partiesOf(deciding) : [];
    const parties = this.partiesOf(facts).filter((party) => !answeredFor.includes(party));
    this.note(open, facts, first, parties);
  }

  late(): readonly Answer[] {
    return [...this.open.values()].flatMap(({ answers, deadline }) =>
      [...answers.values()].filter(({ first }) => afterDeadline(first, deadline)),
    );
  }

  overdue(): readonly number[] {
    const owed = new Array<number>(this.departments).fill(0);
    const asOf = this.asOfEnd - 1;
    for (const { asked, deadline } of this.open.values()) {
      if (!afterDeadline(asOf, deadline)) continue;
      const owing = asked.filter(({ first }) => first === null);
      for (const owner of new Set(owing.map(({ party }) => this.meant(party, asOf)))) {
        if (typeof owner === "number") owed[owner] = (owed[owner] ?? 0) + 1;
      }
    }
    return owed;
  }

  progress(): readonly Answered[] {
    return [...this.open.values()];
  }

  private opened(commission: Commission): Open {
    const asked = commission.departments.map((name): Asked => {
      const at = this.index.indexOf(name);
      const known = at !== -1;
      return { name, party: known ? at : nameKey(name), first: null, known };
    });
    return { commission, deadline: toSerial(commission.deadline), asked, answers: new Map() };
  }

  /** The commission that a row answers: a 作废 one and a confirmed duplicate answer none. */
  private openOf(facts: LedgerFacts): Open | undefined {
    const { commissionId } = facts;
    return commissionId !== "" && isArticle(facts) ? this.open.get(commissionId) : undefined;
  }

  /** Who is named on a row, 牵头 first: a joint article answers for all, whoever it counts for. */
  private partiesOf({ department, coDepartments, receivedSerial }: LedgerFacts): Party[] {
    return [department, ...splitNames(coDepartments)].map((name) => {
      const owner = this.index.ownerOf(name, receivedSerial);
      return owner === -1 ? nameKey(name) : owner;
    });
  }

  /** Asked by its name of then: after a merger the successor answers for it (P4). */
  private meant(party: Party, serial: number): Party {
    return typeof party === "number" ? this.index.ownerOn(party, serial) : party;
  }

  private note(open: Open, facts: LedgerFacts, first: number, parties: readonly Party[]): void {
    const { id, important, receivedSerial, department } = facts;
    for (const party of new Set(parties)) {
      const mine = open.asked.filter((each) => this.meant(each.party, receivedSerial) === party);
      for (const each of mine) each.first = Math.min(first, each.first ?? first);
      if (typeof party !== "number") continue;
      const leads = this.index.ownerOf(department, receivedSerial) === party;
      const asked = mine.length > 0;
      const answer = { owner: party, first, id, receivedSerial, important, leads, asked };
      const known = open.answers.get(party);
      if (known === undefined || precedes(answer, known)) open.answers.set(party, answer);
    }
  }
}

/** `asOfEnd` = serial of the day after the as-of date. */
export function createAnswers(
  commissions: readonly Commission[],
  index: DepartmentIndex,
  departments: number,
  asOfEnd: number,
): Answers {
  return new CommissionAnswers(commissions, index, departments, asOfEnd);
}
