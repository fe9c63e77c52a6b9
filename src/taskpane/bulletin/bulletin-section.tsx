// Owns 生成通报 in 考核 (O2): what is still open, the letterhead, the preview, the annexes, and handing it over.

import { Button, Checkbox, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSectionStyles } from "../evaluation/section-styles";
import { HandOver } from "./hand-over";
import { LetterheadFields } from "./letterhead-fields";
import { Preview } from "./preview";
import { ShowRows } from "./show-rows";
import { bulletinTexts as say } from "./texts";
import { useBulletin, type ShownBulletin } from "./use-bulletin";

/** What is still open, each with a way to it; what is not as the seal says. */
function OpenMatters({ open, bulletin }: ShownBulletin): ReactNode {
  const styles = useSectionStyles();
  return (
    <section className={styles.wide} aria-label={say.open}>
      <Text weight="semibold">{say.open}</Text>
      {open.length + bulletin.remarks.length === 0 && <Text block>{say.nothingOpen}</Text>}
      <ul className={styles.list}>
        {open.map(({ id, sentence, rows }) => (
          <li key={id} className={styles.item}>
            <Text size={200}>{sentence}</Text> <ShowRows what={sentence} rows={rows} />
          </li>
        ))}
      </ul>
      {bulletin.remarks.map((remark) => (
        <MessageBar key={remark} intent="warning" layout="multiline">
          <MessageBarBody>{remark}</MessageBarBody>
        </MessageBar>
      ))}
    </section>
  );
}

/** Those that have something to say. */
function Annexes({ bulletin, annexes, setAnnex }: ShownBulletin): ReactNode {
  const styles = useSectionStyles();
  return (
    <section className={styles.wide} aria-label={say.annexes}>
      <Text weight="semibold">{say.annexes}</Text>
      {bulletin.document.annexes.map(({ id, title }) => (
        <div key={id}>
          <Checkbox
            label={title}
            checked={annexes.includes(id)}
            onChange={(_, data) => setAnnex(id, data.checked === true)}
          />
        </div>
      ))}
    </section>
  );
}

/** The figures are the sheet's, or what is not. */
function Checked({ mismatches }: ShownBulletin): ReactNode {
  const styles = useSectionStyles();
  return (
    <section className={styles.wide} aria-label={say.check} aria-live="polite">
      {mismatches.length === 0 && <Text size={200}>{say.checked}</Text>}
      {mismatches.map((sentence) => (
        <MessageBar key={sentence} intent="warning" layout="multiline">
          <MessageBarBody>{sentence}</MessageBarBody>
        </MessageBar>
      ))}
    </section>
  );
}

export function BulletinSection(): ReactNode {
  const styles = useSectionStyles();
  const { busy, make, shown } = useBulletin();
  return (
    <section className={styles.section} aria-label={say.title}>
      <h2 className={styles.title}>{say.title}</h2>
      <Text size={200}>{say.about}</Text>
      <Button disabledFocusable={busy} onClick={() => void make()}>
        {busy ? say.making : shown === null ? say.make : say.again}
      </Button>
      {shown !== null && (
        <>
          <OpenMatters {...shown} />
          <LetterheadFields letterhead={shown.letterhead} onChange={shown.setLetterhead} />
          <Preview {...shown} />
          <Annexes {...shown} />
          <Checked {...shown} />
          <HandOver issued={shown.issued} />
        </>
      )}
    </section>
  );
}
