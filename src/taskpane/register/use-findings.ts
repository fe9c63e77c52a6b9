// Owns when something is said about the draft: nothing is missing from a form that nobody has begun.

import { useDeferredValue, useMemo } from "react";
import { usePane } from "../pane/context";
import { isBegun, type Draft } from "./draft";
import { findingsOf, oddities } from "./findings";

export function useFindings(draft: Draft, isTried: boolean) {
  const { tracker, seals, today } = usePane();
  // Comparing with every title of the ledger may lag behind the typing.
  const settled = useDeferredValue(draft);
  return useMemo(() => {
    const { period, settings, submissions } = tracker;
    const context = { year: period.year, today, settings, submissions, seals };
    if (isBegun(settled) || isTried) return findingsOf(settled, context);
    const { receivedOn } = oddities(settled, context);
    return receivedOn === undefined ? {} : { receivedOn };
  }, [settled, isTried, tracker, seals, today]);
}
