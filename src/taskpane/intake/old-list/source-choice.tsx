// Owns where an older list comes from (I5): a sheet of this workbook, another workbook, pasted cells.

import { Button, Field, Select, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { SheetValues } from "../../../domain/plan/plan";
import { LARGEST_LIST } from "../../../intake/limits";
import { cellsOfPaste } from "../../../intake/list/paste";
import { createIntakeClient, type IntakeClient } from "../../../intake/worker/client";
import { startReader } from "../../../intake/worker/start-worker";
import { otherSheets, readSheet } from "../../../workbook/reading/other-sheets";
import { usePane } from "../../pane/context";
import { sentenceOf } from "../../pane/sentence-of";
import { sharedTexts } from "../../shared/texts";
import { useAction } from "../../shared/use-action";
import { oldListTexts as say } from "./texts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  select: { "& select": { width: "100%", minWidth: 0 } },
});

interface SourceChoiceProps {
  readonly disabled: boolean;
  readonly onList: (source: string, sheet: SheetValues) => void;
}

interface NamesProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly disabled: boolean;
  readonly onChoose: (name: string) => void;
}

/** One of several sheets; nothing is chosen beforehand. */
function Names({ label, names, disabled, onChoose }: NamesProps): ReactNode {
  const styles = useStyles();
  const [chosen, setChosen] = useState("");
  return (
    <Field label={label} size="small">
      <Select
        className={styles.select}
        disabled={disabled}
        value={chosen}
        onChange={(_, { value }) => {
          setChosen(value);
          if (value !== "") onChoose(value);
        }}
      >
        <option value="">{sharedTexts.choose}</option>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </Field>
  );
}

/** A reader for as long as this stands. */
function useReader(): () => IntakeClient {
  const client = useRef<IntakeClient | null>(null);
  useEffect(() => {
    return () => {
      client.current?.close();
      client.current = null;
    };
  }, []);
  return () => (client.current ??= createIntakeClient(startReader));
}

function FileChoice({ disabled, onList }: SourceChoiceProps): ReactNode {
  const { say: tell } = usePane();
  const { busy, run } = useAction();
  const reader = useReader();
  const picker = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<{ file: string; sheets: readonly SheetValues[] } | null>(null);
  const take = (file: string, sheet: SheetValues) =>
    onList(say.sheetOfFile(file, sheet.name), sheet);
  const read = (file: File) =>
    run(async () => {
      setFound(null);
      const sheets = await reader().readWorkbook(file);
      if (typeof sheets === "string") {
        tell({ tone: "failed", sentence: sheets });
        return;
      }
      const [only, ...others] = sheets;
      if (only !== undefined && others.length === 0) take(file.name, only);
      else setFound({ file: file.name, sheets });
    });
  return (
    <>
      <Button
        size="small"
        disabled={disabled}
        disabledFocusable={busy}
        onClick={() => picker.current?.click()}
      >
        {busy ? say.readingFile : say.chooseFile}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        aria-label={say.chooseFile}
        onChange={({ target }) => {
          const [file] = Array.from(target.files ?? []);
          // The same file may be chosen again, once it is mended.
          target.value = "";
          if (file !== undefined) void read(file);
        }}
      />
      {found !== null && (
        <Names
          key={found.file}
          label={say.fileSheet}
          names={found.sheets.map(({ name }) => name)}
          disabled={disabled}
          onChoose={(name) => {
            const sheet = found.sheets.find((each) => each.name === name);
            if (sheet !== undefined) take(found.file, sheet);
          }}
        />
      )}
    </>
  );
}

function PasteChoice({ disabled, onList }: SourceChoiceProps): ReactNode {
  const { say: tell } = usePane();
  const paste = (text: string) => {
    const values = cellsOfPaste(text);
    if (values.length === 0) tell({ tone: "failed", sentence: say.noCells });
    else {
      const rows = values.slice(0, LARGEST_LIST.rows);
      onList(say.pasted, { name: say.pasted, values: rows, firstRow: 0, firstColumn: 0 });
    }
  };
  return (
    <Field label={say.paste} size="small">
      <Textarea
        size="small"
        rows={2}
        value=""
        disabled={disabled}
        placeholder={say.pasteHint}
        // Typed signs make no cells; what is pasted is taken at once.
        onChange={() => undefined}
        onPaste={(event) => {
          event.preventDefault();
          paste(event.clipboardData.getData("text/plain"));
        }}
      />
    </Field>
  );
}

export function SourceChoice(props: SourceChoiceProps): ReactNode {
  const styles = useStyles();
  const { say: tell } = usePane();
  const { run } = useAction();
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    otherSheets().then(setNames, (error: unknown) =>
      tell({ tone: "failed", sentence: sentenceOf(error) }),
    );
  }, [tell]);
  const take = (name: string) =>
    run(async () => {
      const sheet = await readSheet(name, LARGEST_LIST);
      if (sheet.values.length === 0) tell({ tone: "failed", sentence: say.emptySheet(name) });
      else props.onList(say.sheetName(name), sheet);
    });
  return (
    <div className={styles.form}>
      <Names
        label={say.ofThisWorkbook}
        names={names}
        disabled={props.disabled}
        onChoose={(name) => void take(name)}
      />
      <FileChoice {...props} />
      <PasteChoice {...props} />
    </div>
  );
}
