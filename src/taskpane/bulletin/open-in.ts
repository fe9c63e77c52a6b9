// Owns what is still open before the bulletin of a tracker is made (O2): what the figures leave out is said as in the
// pane and before a seal (E11).

import { twinsIn } from "../../domain/evaluation/articles/twins";
import { evaluate } from "../../domain/evaluation/evaluate";
import { openMatters, type OpenMatter } from "../../reports/bulletin/open-matters";
import type { BulletinMaterial } from "../../workbook/reading/bulletin";
import { leftOutOf } from "../../workbook/reading/left-out";
import { evaluationInput, type Tracker } from "../../workbook/reading/tracker";

export function openIn(
  tracker: Tracker,
  { undecided }: Pick<BulletinMaterial, "undecided">,
): OpenMatter[] {
  const input = evaluationInput(tracker);
  return openMatters(input, {
    unread: leftOutOf(tracker, evaluate(input)).map(({ sentence }) => sentence),
    undecided: undecided.map(({ department, ground }) => `${department}（${ground}）`),
    twins: twinsIn(tracker.ledger.submissions),
  });
}
