// Owns the lines of the sheet 更正 (E7): each correction with its effect in articles, what counts otherwise though
// its row is the same, and for each sealed quarter the three figures: sealed + 更正 = now.

import type { CivilDate } from "../../../domain/calendar/civil-date";
import type { Correction } from "../../../domain/outcomes/sealing";
import { countedNow, sealBalance, type SealBalance } from "../../../domain/outcomes/seal-balance";
import type { QuarterOfYear } from "../../../tables/declarations/seal-records";
import type { Seal } from "../../reading/seals";
import { evaluationInput, type Tracker } from "../../reading/tracker";
import { REPORT_TEXTS as TEXTS } from "../../sheets/report-texts";

/** A row added to, changed in or moved out of a sealed quarter since. */
export interface SealCorrection extends Correction, QuarterOfYear {
  /** As the ledger has them now; as sealed where the row is gone. */
  readonly department: string;
  readonly title: string;
  /** null = no such row any more, or no date in it. */
  readonly receivedOn: CivilDate | null;
  readonly sealedAt: string;
}

export interface CorrectionLine extends QuarterOfYear {
  /** 补录, 变更, 移出, 其他, or 合计. */
  readonly word: keyof typeof TEXTS.correctionNotes;
  readonly id: string;
  readonly department: string;
  readonly title: string;
  readonly receivedOn: CivilDate | null;
  /** By how many articles the sealed figure changes. */
  readonly articles: number;
  readonly sealedAt: string;
}

/** Quarter by quarter; a quarter in which nothing was corrected and nothing counts otherwise has none. */
export function correctionLines(
  corrections: readonly SealCorrection[],
  seals: readonly Seal[],
  tracker: Tracker,
): CorrectionLine[] {
  return seals.flatMap((seal) => {
    const { year, quarter, counted, records } = seal;
    const balance = sealBalance(
      counted,
      records,
      countedNow(evaluationInput(tracker), year, quarter),
    );
    const own = corrections.filter((each) => each.year === year && each.quarter === quarter);
    const effects = new Map(balance.effects.map(({ id, articles }) => [id, articles]));
    const rows = own.map(({ kind, ...rest }): CorrectionLine => ({
      ...rest,
      word: kind,
      articles: effects.get(rest.id) ?? 0,
    }));
    const told = new Set(own.map(({ id }) => id));
    const others = balance.effects
      .filter(({ id }) => !told.has(id))
      .map(({ id, articles }) => otherLine(seal, tracker, id, articles));
    const lines = [...rows, ...others];
    return lines.length === 0 ? [] : [...lines, sumLine(seal, balance)];
  });
}

const NO_ROW = { id: "", department: "", title: "", receivedOn: null } as const;

function headOf({ year, quarter, sealedAt }: Seal) {
  return { ...NO_ROW, year, quarter, sealedAt };
}

/** Of no row ("") or of one that is as it was: by an approval that came later, a setting, the plan, a department. */
function otherLine(seal: Seal, tracker: Tracker, id: string, articles: number): CorrectionLine {
  const row = tracker.submissions.find((each) => each.id === id);
  const { department = "", title = "", receivedOn = null } = row ?? {};
  return { ...headOf(seal), word: "其他", id, department, title, receivedOn, articles };
}

function sumLine(seal: Seal, { sealed, corrected, now }: SealBalance): CorrectionLine {
  const title = TEXTS.correctionBalance(sealed, corrected, now);
  return { ...headOf(seal), word: "合计", title, articles: corrected };
}
