// Owns the bulletin that is on the screen: what it was made from, the clerk's edits for this time, the annexes chosen.

import { useMemo, useState } from "react";
import type { CivilDate } from "../../domain/calendar/civil-date";
import { bulletinFor, type Bulletin } from "../../reports/bulletin/bulletin";
import { checkAgainstSheet, checkEdits } from "../../reports/bulletin/check";
import type { OpenMatter } from "../../reports/bulletin/open-matters";
import {
  ANNEX_IDS,
  USUAL_ANNEXES,
  edited,
  type AnnexId,
  type Edits,
  type ReportDocument,
} from "../../reports/document";
import { quarterLabel } from "../../domain/calendar/quarter";
import { readBulletinMaterial, type BulletinMaterial } from "../../workbook/reading/bulletin";
import { evaluationInput, type Tracker } from "../../workbook/reading/tracker";
import { usePane } from "../pane/context";
import { useAction } from "../shared/use-action";
import { openIn } from "./open-in";
import { bulletinTexts as say } from "./texts";

export type Letterhead = BulletinMaterial["letterhead"] & {
  readonly number: string;
  readonly date: CivilDate;
};

/** What a bulletin was made from; the pane may have moved on since. */
interface Made {
  readonly tracker: Tracker;
  readonly material: BulletinMaterial;
}

export interface ShownBulletin {
  readonly bulletin: Bulletin;
  readonly open: readonly OpenMatter[];
  /** What is not as the sheet says, or was written anew with other figures. */
  readonly mismatches: readonly string[];
  readonly letterhead: Letterhead;
  readonly edits: ReadonlyMap<string, string | null>;
  readonly annexes: readonly AnnexId[];
  /** As it is to be issued. */
  readonly issued: ReportDocument;
  setLetterhead(letterhead: Letterhead): void;
  /** Another text, null = left out, undefined = as it was. */
  edit(id: string, text: string | null | undefined): void;
  setAnnex(id: AnnexId, wanted: boolean): void;
}

/** 生成通报 reads anew; `shown` is null until then. */
export function useBulletin() {
  const { tracker, today, say: tell } = usePane();
  const { busy, run } = useAction();
  const [made, setMade] = useState<Made | null>(null);
  const [letterhead, setLetterhead] = useState<Letterhead | null>(null);
  const [edits, setEdits] = useState<ReadonlyMap<string, string | null>>(new Map());
  const [annexes, setAnnexes] = useState(USUAL_ANNEXES);
  const make = () =>
    run(async () => {
      const material = await readBulletinMaterial(tracker.period);
      setMade({ tracker, material });
      setLetterhead({ ...material.letterhead, number: "", date: today });
      setEdits(new Map());
      tell({ tone: "done", sentence: say.made(quarterLabel(tracker.period)) });
    });
  const under = useMemo(() => {
    if (made === null) return null;
    const { sealed, sealedBefore, criticism } = made.material;
    const evaluation = evaluationInput(made.tracker);
    return bulletinFor({ evaluation, sealed, sealedBefore, criticism });
  }, [made]);
  const bulletin = useMemo(
    () => (under === null || letterhead === null ? null : under(letterhead)),
    [under, letterhead],
  );
  const open = useMemo(() => (made === null ? [] : openIn(made.tracker, made.material)), [made]);
  if (bulletin === null || letterhead === null) return { busy, make, shown: null };
  const shown: ShownBulletin = {
    bulletin,
    open,
    mismatches: mismatchesOf(bulletin, made?.material ?? null, edits),
    letterhead,
    edits,
    annexes,
    issued: edited(bulletin.document, edits, annexes),
    setLetterhead,
    edit(id, text) {
      const next = new Map(edits);
      if (text === undefined) next.delete(id);
      else next.set(id, text);
      setEdits(next);
    },
    setAnnex: (id, wanted) =>
      setAnnexes(ANNEX_IDS.filter((each) => (each === id ? wanted : annexes.includes(each)))),
  };
  return { busy, make, shown };
}

/** E7: a sealed quarter is held against its seal, from which it was made. */
function mismatchesOf(
  { block, document }: Bulletin,
  material: BulletinMaterial | null,
  edits: Edits,
): string[] {
  if (material === null) return [];
  const against = material.sealed === null ? checkAgainstSheet(block, material.shown) : [];
  return [...against, ...checkEdits(document, edits)];
}
