// Owns the draft in the form: kept until it is saved, and where a fresh one starts (S3, S5).

import { useCallback, useEffect, useState } from "react";
import { formatIso } from "../../domain/calendar/civil-date";
import { usePane } from "../pane/context";
import { defaultDate } from "../shared/fields/default-date";
import { useLatest } from "../shared/use-latest";
import { emptyDraft, isBegun, type Draft } from "./draft";
import type { DraftStore } from "./draft-storage";
import { takenUp } from "./taken-up";

export interface DraftForm {
  /** As it was shown last. */
  readonly draft: Draft;
  /** 保存登记 was pressed on it: from then on what is missing is said. */
  readonly isTried: boolean;
  /** As it stands now: what was typed since it was shown is in it. */
  readonly latest: () => Draft;
  readonly set: (values: Partial<Draft>) => void;
  readonly markTried: () => void;
  /** A fresh draft, under a token of its own, with these values. */
  readonly startWith: (values?: Partial<Draft>) => void;
}

/** The draft that was kept, where its submission does not stand in 台账 by now; what is to be said of it is said. */
function useKeptDraft(store: DraftStore): Draft | null {
  const { tracker, say } = usePane();
  const [{ draft, sentence }] = useState(() => takenUp(store.load(), tracker));
  useEffect(() => {
    if (sentence !== "") say({ tone: "info", sentence });
  }, [say, sentence]);
  return draft;
}

export function useDraftForm(store: DraftStore): DraftForm {
  const { tracker, today } = usePane();
  const proposed = defaultDate(today, tracker.period.year);
  const startedOn = formatIso(today);
  const fresh = () => emptyDraft(crypto.randomUUID(), proposed, startedOn);
  const before = useKeptDraft(store);
  const { shown: draft, latest: kept, put } = useLatest(() => before ?? fresh());
  const latest = useCallback(() => kept.current, [kept]);
  const [isTried, setTried] = useState(false);
  const set = useCallback(
    (values: Partial<Draft>) => put({ ...latest(), ...values }),
    [latest, put],
  );
  useEffect(() => {
    if (isBegun(draft)) store.save(draft);
    else store.clear();
  }, [store, draft]);
  useEffect(() => {
    // S5: a form that nobody has begun goes with the day and the year shown.
    const now = latest();
    const isOfToday = now.receivedOn === proposed && now.startedOn === startedOn;
    if (!isOfToday && !isBegun(now)) set({ receivedOn: proposed, startedOn });
  }, [latest, set, proposed, startedOn]);
  const startWith = (values: Partial<Draft> = {}) => {
    store.clear();
    setTried(false);
    put({ ...fresh(), ...values });
  };
  return { draft, isTried, latest, set, markTried: () => setTried(true), startWith };
}
