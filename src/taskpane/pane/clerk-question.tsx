// Owns asking once who is at work (S6): until there is a name, no line of 日志 says who.

import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { chinaNow } from "../china-time";
import { useAction } from "../shared/use-action";
import { usePane } from "./context";
import { clerkNamed } from "./own-changes";
import { paneTexts } from "./texts";
import { writing } from "./writing";
import { Form } from "../shared/fields/form";

const useStyles = makeStyles({
  form: {
    display: "flex",
    alignItems: "end",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, minWidth: "auto" },
});

const say = paneTexts.clerk;

export function ClerkQuestion(): ReactNode {
  const styles = useStyles();
  const { tracker, apply, say: tell } = usePane();
  const { run } = useAction();
  const [typed, setTyped] = useState("");
  const name = typed.trim();
  if (tracker.clerk !== "") return null;
  const keep = () =>
    run(async () => {
      const { changeClerk } = await writing();
      await changeClerk(name, { now: chinaNow() });
      apply(clerkNamed(name));
      tell({ tone: "done", sentence: say.kept(name) });
    });
  return (
    <Form
      className={styles.form}
      onSend={() => {
        if (name !== "") void keep();
      }}
    >
      <Field className={styles.name} size="small" label={say.question}>
        <Input value={typed} onChange={(_, data) => setTyped(data.value)} />
      </Field>
      <Button type="submit" size="small" className={styles.button} disabled={name === ""}>
        {say.keep}
      </Button>
    </Form>
  );
}
