// Owns a pasted list of 联络员 (O4): shown as it was understood before anything is written.

import { Button, Field, Text, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { readLiaisons, type LiaisonEntry } from "../../intake/liaisons/read-liaisons";
import type { Liaison } from "../../workbook/actions/rows/liaisons";
import { useMatcher } from "../shared/fields/use-matcher";
import { liaisonTexts as say } from "./texts";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What the line will write; who stood there before is named. */
function lineOf({ department, liaison, phone }: LiaisonEntry): string {
  const before = department.liaison;
  const replaced = before !== "" && before !== liaison ? say.instead(before) : "";
  return say.entry(department.name, liaison, phone) + replaced;
}

export function PastedLiaisons({
  onSave,
}: {
  onSave: (liaisons: readonly Liaison[]) => Promise<boolean>;
}): ReactNode {
  const styles = useStyles();
  const [text, setText] = useState("");
  const matcher = useMatcher();
  const { entries, leftOut } = useMemo(() => readLiaisons(text, matcher), [text, matcher]);
  const save = async () => {
    const liaisons = entries.map(({ department: { id, name }, liaison, phone }) => {
      return { departmentId: id, department: name, liaison, phone };
    });
    if (await onSave(liaisons)) setText("");
  };
  return (
    <>
      <Field label={say.paste} size="small" hint={say.pasteHint}>
        <Textarea rows={4} value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      {entries.length > 0 && (
        <div>
          <Text size={200}>{say.recognised(entries.length)}</Text>
          <ul className={styles.list}>
            {entries.map((entry) => (
              <li key={entry.department.id}>
                <Text size={200}>{lineOf(entry)}</Text>
              </li>
            ))}
          </ul>
        </div>
      )}
      {leftOut.length > 0 && (
        <div role="alert">
          <Text size={200}>{say.leftOut}</Text>
          <ul className={styles.list}>
            {leftOut.map((line) => (
              <li key={line}>
                <Text size={200}>{line}</Text>
              </li>
            ))}
          </ul>
        </div>
      )}
      {entries.length > 0 && (
        <Button size="small" appearance="primary" onClick={() => void save()}>
          {say.take(entries.length)}
        </Button>
      )}
    </>
  );
}
