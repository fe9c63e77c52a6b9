// Owns settling articles that stand twice in 台账 (S7): the clerk says which one counts, or that they are two; each
// change has its line in 日志. What others have decided meanwhile is not decided once more.

import type { CivilDateTime } from "../../../domain/calendar/civil-date";
import { decided, type Twins } from "../../../domain/evaluation/articles/twins";
import { isVoid } from "../../../domain/rules/lifecycle";
import { LEDGER, type LedgerRow } from "../../../tables/declarations/ledger";
import { badInput } from "../../excel/bad-input";
import { rowChange } from "../../excel/engine/change-row";
import { perform } from "../../excel/engine/transaction";
import type { View } from "../../excel/engine/view";
import { TEXTS } from "../../excel/texts";

export interface TwinDecision {
  /** As the clerk was shown them. */
  readonly twins: Twins;
  /** 编号 of the one that counts, "" = they are two. */
  readonly kept: string;
}

const DECIDED = ["duplicateOf", "notDuplicateOf"] as const;
const keyOf = (id: string) => ({ [LEDGER.columns.id.header]: id });

/**
 * Several at once are one action. Throws WorkbookError "missing-row", or "bad-input" where a row was taken back or
 * decided about since it was shown: two clerks who settle the same apart must not leave none that counts.
 */
export async function settleTwins(
  decisions: readonly TwinDecision[],
  { now }: { readonly now: CivilDateTime },
): Promise<void> {
  const wanted = new Map<string, Partial<LedgerRow>>();
  for (const { twins, kept } of decisions) {
    for (const { id, changes } of decided(twins, kept)) {
      wanted.set(id, { ...wanted.get(id), ...changes });
    }
  }
  const rows = [...wanted].map(([id, changes]) => ({
    key: { texts: keyOf(id), subject: id },
    changes,
  }));
  const reason = reasonOf(decisions[0]);
  const change = rowChange(LEDGER, rows, { action: TEXTS.twins, reason, now });
  await perform({
    ...change,
    plan(view) {
      for (const { twins } of decisions) requireAsShown(view, twins, wanted);
      return change.plan(view);
    },
  });
}

function reasonOf(first: TwinDecision | undefined): string {
  if (first?.twins.earlier.id === first?.twins.later.id) return TEXTS.noTwin;
  return TEXTS.twinsSettled(first?.kept === "", first?.twins.kind === "同信");
}

function requireAsShown(
  view: View,
  { earlier, later }: Twins,
  wanted: ReadonlyMap<string, Partial<LedgerRow>>,
): void {
  for (const shown of [earlier, later]) {
    const { record } = view.row(LEDGER, keyOf(shown.id), shown.id);
    const isAsShown = DECIDED.every((field) =>
      [shown[field], wanted.get(shown.id)?.[field]].includes(record[field]),
    );
    if (isVoid(record) !== isVoid(shown) || !isAsShown) {
      throw badInput(TEXTS.decidedMeanwhile(shown.id));
    }
  }
}
