// Owns one line of the batch list: what was understood, what is open, and changing it in place.

import {
  Button,
  Checkbox,
  Field,
  Input,
  Select,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { CATEGORIES } from "../../../domain/records/vocabulary";
import { digitsOfCount } from "../../../domain/text/written";
import type { Department } from "../../../domain/records/department";
import { DateInput } from "../../shared/fields/date-input";
import { DepartmentField } from "../../shared/fields/department-field";
import { shown, type Finding } from "../../shared/fields/finding";
import { sharedTexts } from "../../shared/texts";
import { registerTexts } from "../../register/texts";
import type { Draft } from "../../register/draft";
import type { BatchItem, GroupName } from "./batch";
import { offeredDay } from "../draft/mail-draft-values";
import { OfferedDay } from "../draft/offered-day";
import { intakeTexts } from "../texts";
import { LEDGER } from "../../../tables/declarations/ledger";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    listStyleType: "none",
    // Of a long list only what is in sight is laid out and painted.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 84px",
  },
  title: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  gist: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
  remark: {
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  warning: {
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground1,
  },
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
  input: { width: "100%", minWidth: 0, "& > input": { minWidth: 0 } },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});

const say = intakeTexts;
const { columns } = LEDGER;

export interface BatchItemProps {
  readonly item: BatchItem;
  /** The earlier mail of the list with the same department and title, "" = none. */
  readonly twin: string;
  readonly year: number;
  readonly departments: readonly Department[];
  /** In which it stands. */
  readonly group: GroupName;
  readonly isOpen: boolean;
  /** `group` = opened there, null = closed. */
  readonly onOpen: (token: string, group: GroupName | null) => void;
  readonly onEdit: (token: string, changes: Partial<Draft>) => void;
  readonly onLeave: (token: string, out: boolean) => void;
}

function gistOf({ department, coDepartments, category, wordCount, receivedOn }: Draft): string {
  return [
    [department || say.noDepartment, ...coDepartments].join("、"),
    category || say.noCategory,
    say.words(wordCount),
    receivedOn.slice(0, 10) || say.noDay,
  ].join("　");
}

/** The remarks of a line, the gravest first; hints only say what is well. */
function remarksOf({ findings }: BatchItem): readonly Finding[] {
  const order = { error: 0, warning: 1, hint: 2 } as const;
  return Object.values(findings)
    .filter((finding) => finding.level !== "hint")
    .sort((a, b) => order[a.level] - order[b.level]);
}

function Question({ item, twin, onEdit }: BatchItemProps): ReactNode {
  const { token, duplicate } = item.draft;
  if (item.asked === "" && twin === "") return null;
  const choose = (value: string) =>
    onEdit(token, {
      duplicate: value === "重复" || value === "另一篇" ? value : "",
      duplicateOf: item.asked,
    });
  return (
    <Field
      label={twin === "" ? registerTexts.duplicateQuestion(item.asked) : say.twin(twin)}
      size="small"
    >
      <Select value={duplicate} onChange={(_, data) => choose(data.value)}>
        <option value="">{sharedTexts.choose}</option>
        <option value="另一篇">{say.isAnother}</option>
        {item.asked !== "" && <option value="重复">{say.isDuplicate(item.asked)}</option>}
      </Select>
    </Field>
  );
}

function KindAndLength({ item, onEdit }: BatchItemProps): ReactNode {
  const styles = useStyles();
  const { draft, findings } = item;
  const { token } = draft;
  return (
    <div className={styles.pair}>
      <Field label={columns.category.header} size="small" {...shown(findings.category)}>
        <Select
          value={draft.category}
          onChange={(_, { value }) =>
            onEdit(token, { category: CATEGORIES.find((each) => each === value) ?? "" })
          }
        >
          <option value="">{sharedTexts.choose}</option>
          {CATEGORIES.map((category) => (
            <option key={category}>{category}</option>
          ))}
        </Select>
      </Field>
      <Field label={columns.wordCount.header} size="small" {...shown(findings.wordCount)}>
        <Input
          className={styles.input}
          inputMode="numeric"
          value={draft.wordCount}
          onChange={(_, data) => onEdit(token, { wordCount: digitsOfCount(data.value) })}
        />
      </Field>
    </div>
  );
}

/** S1: the two ticks of 问题类. */
function ProblemTicks({ item, onEdit }: BatchItemProps): ReactNode {
  const { draft } = item;
  if (draft.category !== "问题类") return null;
  return (["noPersonnelMatters", "hasProposals"] as const).map((name) => (
    <Checkbox
      key={name}
      label={registerTexts[name]}
      checked={draft[name]}
      onChange={(_, data) => onEdit(draft.token, { [name]: data.checked === true })}
    />
  ));
}

function DayAndAuthor({ item, year, onEdit }: BatchItemProps): ReactNode {
  const styles = useStyles();
  const { draft, findings } = item;
  const { token } = draft;
  return (
    <div className={styles.pair}>
      <Field label={columns.receivedOn.header} size="small" {...shown(findings.receivedOn)}>
        <DateInput
          size="small"
          year={year}
          value={draft.receivedOn}
          onDate={(receivedOn) => onEdit(token, { receivedOn })}
        />
      </Field>
      <Field label={columns.author.header} size="small" {...shown(findings.author)}>
        <Input
          className={styles.input}
          value={draft.author}
          onChange={(_, data) => onEdit(token, { author: data.value })}
        />
      </Field>
    </div>
  );
}

function Fields(props: BatchItemProps): ReactNode {
  const { item, departments, onEdit } = props;
  const styles = useStyles();
  const { draft, findings } = item;
  const { token } = draft;
  const day = offeredDay(item.mail, draft);
  return (
    <div className={styles.fields}>
      <DepartmentField
        name={`department-${token}`}
        label={columns.department.header}
        departments={departments}
        value={draft.department}
        finding={findings.department}
        onPick={(department) => onEdit(token, { department })}
      />
      <Field label={columns.title.header} size="small" {...shown(findings.title)}>
        <Input value={draft.title} onChange={(_, data) => onEdit(token, { title: data.value })} />
      </Field>
      <Question {...props} />
      <KindAndLength {...props} />
      <ProblemTicks {...props} />
      <DayAndAuthor {...props} />
      <OfferedDay day={day} onTake={(receivedOn) => onEdit(token, { receivedOn })} />
    </div>
  );
}

function outcomeOf({ state }: BatchItem): string {
  return "sentence" in state ? state.sentence : "";
}

export const BatchLine = memo(function BatchLine(props: BatchItemProps): ReactNode {
  const { item, group, isOpen: open, onOpen, onLeave } = props;
  const styles = useStyles();
  const { mail, draft, state } = item;
  const { source } = mail;
  const editable = state.kind === "open";
  const outcome = outcomeOf(item);
  return (
    <li className={styles.item} aria-label={source}>
      <div className={styles.title}>{draft.title || say.noTitle}</div>
      <div className={styles.gist}>{gistOf(draft)}</div>
      {outcome !== "" && <div className={styles.remark}>{outcome}</div>}
      {state.kind === "open" && props.twin !== "" && (
        <div className={styles.warning}>{say.twin(props.twin)}</div>
      )}
      {state.kind === "open" &&
        !open &&
        remarksOf(item).map(({ level, sentence }) => (
          <div key={sentence} className={level === "error" ? styles.warning : styles.remark}>
            {sentence}
          </div>
        ))}
      {editable && open && <Fields {...props} />}
      <div className={styles.buttons}>
        {editable && (
          <Button
            size="small"
            aria-expanded={open}
            aria-label={open ? say.closeThis(source) : say.editThis(source)}
            onClick={() => onOpen(draft.token, open ? null : group)}
          >
            {open ? say.close : say.edit}
          </Button>
        )}
        {(state.kind === "open" || state.kind === "left") && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={state.kind === "open" ? say.leaveThis(source) : say.takeThis(source)}
            onClick={() => onLeave(draft.token, state.kind === "open")}
          >
            {state.kind === "open" ? say.leave : say.take}
          </Button>
        )}
      </div>
    </li>
  );
});
