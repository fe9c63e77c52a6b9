// Owns the whole pane: first run or tracker, the header above, the status line below.

import { Button, Field, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { evaluate } from "../domain/evaluation/evaluate";
import { watchWorkbook } from "../workbook/reading/events";
import { onRibbonFailure } from "../workbook/excel/ribbon-failure";
import { onWaiting } from "../workbook/excel/run";
import { leftOutOf, problemsOf } from "../workbook/reading/left-out";
import { evaluationInput } from "../workbook/reading/tracker";
import { Header } from "./header/header";
import type { DraftStore } from "./register/draft-storage";
import { lazily } from "./shared/lazily";
import { ProblemList } from "./shared/problems/problem-list";
import { StatusLine } from "./shared/status-line";
import { Tabs } from "./tabs";
import { paneTexts } from "./pane/texts";
import { ClerkQuestion } from "./pane/clerk-question";
import { PaneContext, type Pane, type Status } from "./pane/context";
import { sentenceOf } from "./pane/sentence-of";
import type { TrackerState } from "./pane/tracker-state";
import { useRefusals } from "./pane/use-refusals";
import { useToday } from "./pane/use-today";
import { useTracker, type Opening, type TrackerStore } from "./pane/use-tracker";
import { useUndo } from "./pane/use-undo";

const TwinList = lazily(async () => (await import("./shared/problems/twin-list")).TwinList);
const FirstRun = lazily(async () => (await import("./first-run/first-run")).FirstRun);
const NewYearPage = lazily(async () => (await import("./new-year/new-year-page")).NewYearPage);
const SelfCheck = lazily(async () => (await import("./settings/self-check/self-check")).SelfCheck);

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden" },
  content: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
  },
  tabs: { display: "contents" },
  behind: { display: "none" },
  around: { padding: tokens.spacingHorizontalM },
});

/** Listens for changes that were not made in the pane, as long as there is a ledger. */
function useHints(
  ready: boolean,
  { hear, logEdits }: Pick<TrackerStore, "hear" | "logEdits">,
  onTrouble: (sentence: string) => void,
): void {
  useEffect(() => {
    if (!ready) return undefined;
    const watch = watchWorkbook({
      hint: (hint) => void hear(hint),
      ledgerLeft: () => void logEdits(),
    });
    watch.catch((error: unknown) => onTrouble(sentenceOf(error)));
    return () => void watch.then((end) => end()).catch(() => undefined);
  }, [ready, hear, logEdits, onTrouble]);
  useEffect(() => {
    // Whoever is in the pane is not typing in a sheet.
    const enter = () => void logEdits();
    window.addEventListener("focus", enter);
    return () => {
      window.removeEventListener("focus", enter);
    };
  }, [logEdits]);
}

/** The sentence of an action that Excel keeps waiting, null while none does (pitfall 10). */
function useWaiting(): string | null {
  const [waiting, setWaiting] = useState<string | null>(null);
  useEffect(() => {
    onWaiting(setWaiting);
  }, []);
  return waiting;
}

interface LedgerProps {
  readonly ready: Extract<TrackerState, { phase: "ready" }>;
  readonly store: TrackerStore;
  readonly say: (status: Status) => void;
  readonly onLeaveTab: () => void;
  readonly draftStore: DraftStore;
}

function Ledger({ ready, store, say, onLeaveTab, draftStore }: LedgerProps): ReactNode {
  const styles = useStyles();
  const { tracker, seals } = ready;
  const { apply, settle: reload } = store;
  const evaluation = useMemo(() => evaluate(evaluationInput(tracker)), [tracker]);
  const leftOut = useMemo(() => leftOutOf(tracker, evaluation), [tracker, evaluation]);
  const problems = problemsOf(tracker, leftOut);
  const today = useToday();
  const [isNewYear, setNewYear] = useState(false);
  const openNewYear = useCallback(() => setNewYear(true), []);
  const pane = useMemo<Pane>(
    () => ({ tracker, evaluation, leftOut, seals, today, say, apply, reload, openNewYear }),
    [tracker, evaluation, leftOut, seals, today, say, apply, reload, openNewYear],
  );
  return (
    <PaneContext value={pane}>
      <Header />
      <ProblemList problems={problems} />
      <TwinList />
      <ClerkQuestion />
      {isNewYear && <NewYearPage onClose={() => setNewYear(false)} />}
      {/* What was begun in a tab stays alive behind it. */}
      <div className={isNewYear ? styles.behind : styles.tabs}>
        <Tabs draftStore={draftStore} onLeave={onLeaveTab} />
      </div>
    </PaneContext>
  );
}

interface AppProps {
  readonly opening: Opening;
  readonly draftStore: DraftStore;
}

export function App({ opening, draftStore }: AppProps): ReactNode {
  const styles = useStyles();
  const [status, show] = useState<Status | null>(null);
  const onTrouble = useCallback((sentence: string) => show({ tone: "failed", sentence }), []);
  const store = useTracker(opening, show);
  const { state, reload } = store;
  const offer = useCallback((status: Status) => show((now) => now ?? status), []);
  const { tell, remind } = useUndo(show, offer, store.settle);
  const { tell: say, leaveTab } = useRefusals(tell, show);
  const isReady = state.phase === "ready";
  useEffect(() => {
    // Why what it needs did not come is told by the reading, which needs it too.
    if (isReady) remind().catch(() => undefined);
  }, [isReady, remind]);
  const waiting = useWaiting();
  useEffect(() => {
    onRibbonFailure(onTrouble);
  }, [onTrouble]);
  useHints(isReady, store, onTrouble);
  return (
    <div className={styles.pane}>
      <div className={styles.content}>
        {state.phase === "loading" && (
          <Field className={styles.around} label={paneTexts.loading}>
            <ProgressBar />
          </Field>
        )}
        {state.phase === "failed" && (
          <div className={styles.around}>
            <p role="alert">{state.sentence}</p>
            <Button onClick={() => void reload()}>{paneTexts.retry}</Button>
            <SelfCheck tell={say} />
          </div>
        )}
        {state.phase === "firstRun" && (
          <FirstRun search={state.search} tell={say} onSearch={store.show} onReload={reload} />
        )}
        {state.phase === "ready" && (
          <Ledger
            ready={state}
            store={store}
            say={say}
            onLeaveTab={leaveTab}
            draftStore={draftStore}
          />
        )}
      </div>
      <StatusLine status={waiting === null ? status : { tone: "info", sentence: waiting }} />
    </div>
  );
}
