// Owns 联络员名单 in 设置 (O4): who is missing, a pasted list, one entered by hand.

import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { formatIso } from "../../domain/calendar/civil-date";
import { endOfQuarter } from "../../domain/calendar/quarter";
import { expectedLiaisons, isWithoutLiaison } from "../../domain/rules/liaisons";
import { setLiaisons, type Liaison } from "../../workbook/actions/rows/liaisons";
import { chinaNow } from "../china-time";
import { usePane } from "../pane/context";
import { CopyButton } from "../shared/copy-button";
import { Disclosure } from "../shared/disclosure";
import { useAction } from "../shared/use-action";
import { LiaisonEntry } from "./liaison-entry";
import { missingText } from "./missing-text";
import { PastedLiaisons } from "./pasted-liaisons";
import { liaisonTexts as say } from "./texts";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

function Missing(): ReactNode {
  const { tracker, today } = usePane();
  const { departments, changes, period, settings } = tracker;
  const expected = expectedLiaisons(
    departments,
    changes,
    endOfQuarter(period.year, period.quarter),
  );
  const missing = expected.filter(isWithoutLiaison);
  const { liaisonDueOn } = settings;
  const given = expected.length - missing.length;
  return (
    <>
      <Text size={200}>{say.summary(expected.length, given, formatIso(liaisonDueOn))}</Text>
      <Text size={200}>
        {missing.length === 0 ? say.complete : say.missing(missing.map(({ name }) => name))}
      </Text>
      <div>
        <CopyButton
          label={say.copy}
          text={() => missingText(missing, liaisonDueOn, today)}
          empty={say.complete}
          copied={say.copied(missing.length)}
          name={say.text}
        />
      </div>
    </>
  );
}

export function LiaisonList(): ReactNode {
  const styles = useStyles();
  const { say: tell, reload } = usePane();
  const { run } = useAction();
  const save = (liaisons: readonly Liaison[]) =>
    run(async () => {
      await setLiaisons(liaisons, { now: chinaNow() });
      await reload();
      tell({ tone: "done", sentence: say.taken(liaisons.length) });
    });
  return (
    <Disclosure summary={say.title}>
      <div className={styles.content}>
        <Text size={200}>{say.about}</Text>
        <Missing />
        <PastedLiaisons onSave={save} />
        <LiaisonEntry onSave={save} />
      </div>
    </Disclosure>
  );
}
