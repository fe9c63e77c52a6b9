// Owns the place where mails come in, of which the pane's first paint knows only how high it is.

import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { lazily } from "../shared/lazily";
import { painted } from "../shared/painted";
import type { MailIntakeProps } from "./mail-intake";

const useStyles = makeStyles({ place: { minHeight: "36px" } });

const MailIntake = lazily(async () => {
  await painted();
  return (await import("./mail-intake")).MailIntake;
});

export function MailDrop(props: MailIntakeProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.place}>
      <MailIntake {...props} />
    </div>
  );
}
