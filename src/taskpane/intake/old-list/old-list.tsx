// Owns 导入旧台账 in 设置, of which nothing is loaded before it is opened (I5).

import { makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { lazily } from "../../shared/lazily";
import { oldListTexts as say } from "./texts";

const useStyles = makeStyles({ summary: { cursor: "pointer" } });

const ImportForm = lazily(async () => (await import("./import-form")).ImportForm);

export function OldList(): ReactNode {
  const styles = useStyles();
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={(event) => setOpened((before) => before || event.currentTarget.open)}>
      <summary tabIndex={0} className={styles.summary}>
        {say.title}
      </summary>
      {opened && <ImportForm />}
    </details>
  );
}
