// Owns the place where mails come in, of which the pane's first paint knows only how high it is.

import { makeStyles } from "@fluentui/react-components";
import { Suspense, lazy, type ReactNode } from "react";
import type { MailIntakeProps } from "./mail-intake";
import { intakeTexts } from "./texts";

const useStyles = makeStyles({ place: { minHeight: "36px" } });

function NotLoaded(): ReactNode {
  return <p role="alert">{intakeTexts.notLoaded}</p>;
}

const MailIntake = lazy(() =>
  import("./mail-intake").then(
    (loaded) => ({ default: loaded.MailIntake }),
    () => ({ default: NotLoaded }),
  ),
);

export function MailDrop(props: MailIntakeProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.place}>
      <Suspense fallback={null}>
        <MailIntake {...props} />
      </Suspense>
    </div>
  );
}
