// Owns the 设置 tab: every setting with its clause and default, the same as in the sheet 设置.

import {
  Button,
  Field,
  Input,
  Link,
  Select,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { formatIso, fromSerial } from "../../domain/calendar/civil-date";
import {
  SETTING_DEFINITIONS,
  type SettingDefinition,
  type Settings,
} from "../../domain/records/settings";
import { changeClerk, changeSetting } from "../../workbook/actions/rows/settings";
import { chinaNow } from "../china-time";
import { LiaisonList } from "../liaisons/liaison-list";
import { OldList } from "../intake/old-list/old-list";
import { OutletList } from "../outlets/outlet-list";
import { settingsTexts } from "./texts";
import { usePane } from "../pane/context";
import { clerkNamed, settingChanged } from "../pane/own-changes";
import { sentenceOf } from "../pane/sentence-of";
import { DepartmentChanges } from "./department-change";
import { SelfCheck } from "./self-check/self-check";
import { Form } from "../shared/fields/form";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  line: { display: "flex", columnGap: tokens.spacingHorizontalS },
  value: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, minWidth: "auto" },
});

const say = settingsTexts;

/** A setting's value as its field shows it. */
function shownValue(definition: SettingDefinition, settings: Settings): string {
  const cell = definition.write(settings[definition.key]);
  if (definition.numberFormat === "0%") return `${Number(cell) * 100}%`;
  if (definition.numberFormat !== "yyyy-mm-dd") return String(cell);
  const date = fromSerial(Number(cell));
  return date === null ? "" : formatIso(date);
}

/** Writes a setting; true once it stands in the workbook. */
function useSaving({ key, label, read }: SettingDefinition) {
  const { apply, say: tell } = usePane();
  return async (text: string): Promise<boolean> => {
    const value = read(text);
    if (value === null) return false;
    try {
      await changeSetting(key, value, { now: chinaNow() });
      apply(settingChanged(key, value));
      tell({ tone: "done", sentence: say.changed(label, text) });
      return true;
    } catch (error) {
      tell({ tone: "failed", sentence: sentenceOf(error) });
      return false;
    }
  };
}

function SettingField({ definition }: { definition: SettingDefinition }): ReactNode {
  const styles = useStyles();
  const save = useSaving(definition);
  const stored = shownValue(definition, usePane().tracker.settings);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? stored;
  const { label, note, choices, expected } = definition;
  const wrong = typed !== null && definition.read(typed) === null;
  const saveTyped = async () => {
    if (shown !== stored && (await save(shown))) setTyped(null);
  };
  return (
    <Field
      label={label}
      size="small"
      hint={note}
      validationState={wrong ? "error" : "none"}
      validationMessage={wrong ? say.expected(expected) : undefined}
    >
      {(field) =>
        choices === undefined ? (
          <Form className={styles.line} onSend={saveTyped}>
            <Input
              {...field}
              className={styles.value}
              value={shown}
              onChange={(_, data) => setTyped(data.value)}
            />
            <Button
              type="submit"
              size="small"
              className={styles.button}
              disabled={wrong || shown === stored}
              aria-label={say.saveFor(label)}
            >
              {say.save}
            </Button>
          </Form>
        ) : (
          <Select {...field} value={stored} onChange={(_, data) => void save(data.value)}>
            {choices.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </Select>
        )
      }
    </Field>
  );
}

/** Who is written into 日志. */
function ClerkField(): ReactNode {
  const styles = useStyles();
  const { tracker, apply, say: tell } = usePane();
  const [typed, setTyped] = useState<string | null>(null);
  const name = (typed ?? tracker.clerk).trim();
  const save = async () => {
    try {
      await changeClerk(name, { now: chinaNow() });
      apply(clerkNamed(name));
      setTyped(null);
      tell({ tone: "done", sentence: say.changed(say.clerk, name) });
    } catch (error) {
      tell({ tone: "failed", sentence: sentenceOf(error) });
    }
  };
  return (
    <Field label={say.clerk} size="small" hint={say.clerkHint}>
      {(field) => (
        <Form
          className={styles.line}
          onSend={() => {
            if (name !== tracker.clerk) void save();
          }}
        >
          <Input
            {...field}
            className={styles.value}
            value={typed ?? tracker.clerk}
            onChange={(_, data) => setTyped(data.value)}
          />
          <Button
            type="submit"
            size="small"
            className={styles.button}
            disabled={name === tracker.clerk}
            aria-label={say.saveFor(say.clerk)}
          >
            {say.save}
          </Button>
        </Form>
      )}
    </Field>
  );
}

export function SettingsTab(): ReactNode {
  const styles = useStyles();
  const { say: tell, openNewYear } = usePane();
  return (
    <div className={styles.tab}>
      <Text size={200}>
        {say.about}{" "}
        <Link href="manual/index.html" target="_blank" inline>
          {say.manual}
        </Link>{" "}
        {say.version(PRODUCT_VERSION)}
      </Text>
      <ClerkField />
      {SETTING_DEFINITIONS.map((definition) => (
        <SettingField key={definition.key} definition={definition} />
      ))}
      <div>
        <Button onClick={openNewYear}>{say.newYear}</Button>
      </div>
      <OutletList />
      <LiaisonList />
      <DepartmentChanges />
      <OldList />
      <SelfCheck tell={tell} />
    </div>
  );
}
