// Owns showing what becomes of each department by a new year's plan (O6): kept, new, renamed, gone.

import {
  Field,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { peopleOfYear, type NewYear, type Renames } from "../../domain/plan/new-year";
import type { PlannedDepartment } from "../../domain/plan/plan";
import type { Department } from "../../domain/records/department";
import { nameKey } from "../../domain/text/text";
import { newYearTexts as say } from "./texts";

const useStyles = makeStyles({
  overview: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** The sentences about departments that go on; those that would say nothing are left out. */
function sentencesOf({ kept, renamed }: NewYear): string[] {
  const onward = [...kept, ...renamed];
  const quotas = onward
    .filter(({ department, planned }) => department.quota !== planned.quota)
    .map(({ department: { name, quota }, planned }) => say.quota(name, quota, planned.quota));
  const named = kept
    .filter(({ department, planned }) => nameKey(department.name) !== nameKey(planned.name))
    .map(({ department, planned }) => say.same(planned.name, department.name));
  const people = onward.filter((each) => Object.keys(peopleOfYear(each)).length > 0).length;
  return [
    say.kept(kept.length),
    ...(quotas.length > 0 ? [say.quotas(quotas)] : []),
    ...(named.length > 0 ? [say.named(named)] : []),
    ...(people > 0 ? [say.people(people)] : []),
    ...(renamed.length > 0
      ? [say.renamed(renamed.map((each) => say.rename(each.department.name, each.planned.name)))]
      : []),
  ];
}

interface FormerlyProps {
  readonly planned: PlannedDepartment;
  readonly former: Department | undefined;
  readonly gone: readonly Department[];
  readonly onChoose: (id: string) => void;
}

/** A name that nobody had: a new department, or one of those that would be gone. */
function Formerly({ planned, former, gone, onChoose }: FormerlyProps): ReactNode {
  const choices = former === undefined ? gone : [former, ...gone];
  return (
    <Field size="small" label={say.formerly(planned.name)}>
      <Select value={former?.id ?? ""} onChange={(_, { value }) => onChoose(value)}>
        <option value="">{say.isNew}</option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {say.former(name)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface YearOverviewProps {
  readonly newYear: NewYear;
  readonly renames: Renames;
  readonly onRename: (renames: Renames) => void;
}

export function YearOverview({ newYear, renames, onRename }: YearOverviewProps): ReactNode {
  const styles = useStyles();
  const { added, renamed, gone, obstacles } = newYear;
  const unknown = [
    ...renamed.map(({ department, planned }) => ({ planned, former: department })),
    ...added.map((planned) => ({ planned, former: undefined })),
  ];
  const choose = (rowKey: string, id: string) => {
    const next = new Map(renames);
    if (id === "") next.delete(rowKey);
    else next.set(rowKey, id);
    onRename(next);
  };
  return (
    <section className={styles.overview} aria-label={say.overview}>
      <h2 className={styles.title}>{say.overview}</h2>
      {obstacles.map((sentence) => (
        <MessageBar key={sentence} intent="error" layout="multiline">
          <MessageBarBody>{sentence}</MessageBarBody>
        </MessageBar>
      ))}
      {sentencesOf(newYear).map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {unknown.length > 0 && <Text>{say.added(unknown.length)}</Text>}
      {unknown.map(({ planned, former }) => (
        <Formerly
          key={planned.rowKey}
          planned={planned}
          former={former}
          gone={gone}
          onChoose={(id) => choose(planned.rowKey, id)}
        />
      ))}
      {gone.length > 0 && <Text>{say.gone(gone.map(({ name }) => name))}</Text>}
    </section>
  );
}
