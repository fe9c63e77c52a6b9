// Owns 导入旧台账 in 设置, of which nothing is loaded before it is opened (I5).

import { makeStyles } from "@fluentui/react-components";
import { Suspense, lazy, useState, type ReactNode } from "react";
import { oldListTexts as say } from "./texts";

const useStyles = makeStyles({ summary: { cursor: "pointer" } });

function NotLoaded(): ReactNode {
  return <p role="alert">{say.notLoaded}</p>;
}

const ImportForm = lazy(() =>
  import("./import-form").then(
    (loaded) => ({ default: loaded.ImportForm }),
    () => ({ default: NotLoaded }),
  ),
);

export function OldList(): ReactNode {
  const styles = useStyles();
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={(event) => setOpened((before) => before || event.currentTarget.open)}>
      <summary tabIndex={0} className={styles.summary}>
        {say.title}
      </summary>
      <Suspense fallback={null}>{opened && <ImportForm />}</Suspense>
    </details>
  );
}
