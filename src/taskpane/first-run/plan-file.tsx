// Owns the plan that lies in a Word file (P1, issue 10): chosen or dropped, put on a sheet, then read like any.

import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { planAmong, stacked } from "../../domain/plan/document-plan";
import { takenForPlan } from "../../domain/plan/find-plan";
import type { SheetValues } from "../../domain/plan/plan";
import type { PlanSearch } from "../../domain/plan/understanding";
import { placePlan } from "../../workbook/actions/reports/place-plan";
import type { Status } from "../pane/context";
import { sentenceOf } from "../pane/sentence-of";
import { planTexts as say } from "./plan-texts";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
  input: { display: "none" },
  minor: { color: tokens.colorNeutralForeground2 },
});

/** The tables of a file; a sentence where there are none to be had. */
async function tablesOf(file: File): Promise<SheetValues[] | string> {
  const [{ readDocumentTables }, { UnreadableError }] = await Promise.all([
    import("../../intake/plan/document-tables"),
    import("../../intake/mail"),
  ]);
  try {
    return await readDocumentTables({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
  } catch (error) {
    if (error instanceof UnreadableError) return error.message;
    throw error;
  }
}

interface PlanFileProps {
  readonly tell: (status: Status) => void;
  readonly onSearch: (search: PlanSearch) => void;
}

/** Reading one file at a time; `ask` = the tables among which the clerk has to choose. */
function usePlanFile({ tell, onSearch }: PlanFileProps) {
  const [ask, setAsk] = useState<readonly SheetValues[]>([]);
  const [busy, setBusy] = useState(false);
  const work = async (steps: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    try {
      await steps();
    } catch (error) {
      tell({ tone: "failed", sentence: sentenceOf(error) });
    }
    setBusy(false);
  };
  const place = async (taken: readonly SheetValues[], left: number) => {
    const placed = await placePlan(stacked(taken));
    setAsk([]);
    tell({ tone: "done", sentence: say.placed(placed.name, left) });
    onSearch(takenForPlan([placed]));
  };
  const read = (file: File) =>
    work(async () => {
      setAsk([]);
      const tables = await tablesOf(file);
      if (typeof tables === "string") return tell({ tone: "failed", sentence: tables });
      const among = planAmong(tables);
      if ("ask" in among) setAsk(among.ask);
      else await place(among.taken, tables.length - among.taken.length);
    });
  const choose = (table: SheetValues) => work(() => place([table], ask.length - 1));
  return { ask, busy, read, choose };
}

/** The first words of a table, by which one knows it. */
function labelOf({ name, values }: SheetValues): string {
  const words = values.flat().filter((cell) => cell !== null && cell !== "");
  return say.table(name, words.slice(0, 4).join("、"));
}

/** Files dropped anywhere on the pane; a browser would otherwise leave the page for the file. */
function useDrops(take: (files: FileList | null) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const onOver = (event: Event) => event.preventDefault();
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      latest.current(event.dataTransfer?.files ?? null);
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("drop", onDrop);
    };
  }, []);
}

/** The button that chooses a file, and where it is asked which table is meant. */
export function PlanFile(props: PlanFileProps): ReactNode {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const { ask, busy, read, choose } = usePlanFile(props);
  const takeFirst = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file !== undefined) void read(file);
  };
  useDrops((files) => takeFirst(files));
  return (
    <section className={styles.zone} aria-label={say.file}>
      <Text size={200} className={styles.minor}>
        {say.fileHint}
      </Text>
      <Button size="small" disabledFocusable={busy} onClick={() => input.current?.click()}>
        {busy ? say.readingFile : say.file}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".docx"
        aria-label={say.file}
        tabIndex={-1}
        onChange={(event) => {
          takeFirst(event.target.files);
          event.target.value = "";
        }}
      />
      {ask.length > 0 && <Text role="alert">{say.whichTable(ask.length)}</Text>}
      {ask.map((table) => (
        <Button key={table.name} size="small" onClick={() => void choose(table)}>
          {labelOf(table)}
        </Button>
      ))}
    </section>
  );
}
