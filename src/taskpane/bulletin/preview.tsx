// Owns the preview of a bulletin (O2): each sentence can be written anew or left out for this time, and leads to its rows.

import {
  Button,
  Text,
  Textarea,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { numberedHeading, type Sentence } from "../../reports/document";
import { ShowRows } from "./show-rows";
import { bulletinTexts as say } from "./texts";
import type { ShownBulletin } from "./use-bulletin";

const useStyles = makeStyles({
  preview: {
    width: "100%",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { textAlign: "center", fontWeight: tokens.fontWeightSemibold },
  sentence: { overflowWrap: "anywhere" },
  out: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  tools: { display: "flex", flexWrap: "wrap" },
  text: { width: "100%" },
});

interface SentenceProps {
  readonly sentence: Sentence;
  /** undefined = as it was made, null = left out. */
  readonly edit: string | null | undefined;
  readonly onEdit: (text: string | null | undefined) => void;
}

function SentenceItem({ sentence, edit, onEdit }: SentenceProps): ReactNode {
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const { text } = sentence;
  if (editing) {
    return (
      <>
        <Textarea
          className={styles.text}
          aria-label={say.sentence(text)}
          value={edit ?? text}
          resize="vertical"
          onChange={(_, { value }) => onEdit(value)}
        />
        <Button size="small" onClick={() => setEditing(false)}>
          {say.editDone}
        </Button>
      </>
    );
  }
  return (
    <>
      <Text block className={mergeClasses(styles.sentence, edit === null && styles.out)}>
        {edit ?? text}
      </Text>
      <div className={styles.tools}>
        <ShowRows what={text} rows={sentence.rows} />
        {edit === null ? null : (
          <Tool word={say.edit} name={say.sentence(text)} onClick={() => setEditing(true)} />
        )}
        {edit === undefined ? (
          <Tool word={say.leave} name={say.leaveOut(text)} onClick={() => onEdit(null)} />
        ) : (
          <Tool word={say.back} name={say.restore(text)} onClick={() => onEdit(undefined)} />
        )}
      </div>
    </>
  );
}

interface ToolProps {
  readonly word: string;
  /** With its sentence: names are unique for a screen reader. */
  readonly name: string;
  readonly onClick: () => void;
}

function Tool({ word, name, onClick }: ToolProps): ReactNode {
  return (
    <Button size="small" appearance="subtle" aria-label={name} onClick={onClick}>
      {word}
    </Button>
  );
}

export function Preview({ bulletin: { document }, edits, edit }: ShownBulletin): ReactNode {
  const styles = useStyles();
  const item = (sentence: Sentence) => (
    <SentenceItem
      key={sentence.id}
      sentence={sentence}
      edit={edits.get(sentence.id)}
      onEdit={(text) => edit(sentence.id, text)}
    />
  );
  return (
    <section className={styles.preview} aria-label={say.preview}>
      <Text block className={styles.title}>
        {document.title}
      </Text>
      <Text block>{`${document.addressee}：`}</Text>
      {item(document.opening)}
      {document.sections.map((section, index) => (
        <div key={section.heading}>
          <Text block weight="semibold">
            {numberedHeading(section, index)}
          </Text>
          {section.paragraphs.flat().map(item)}
        </div>
      ))}
      {edits.size > 0 && <Text size={200}>{say.changed(edits.size)}</Text>}
    </section>
  );
}
