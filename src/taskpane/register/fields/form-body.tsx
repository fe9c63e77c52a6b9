// Owns the order and behaviour of the registration form's fields (S3, S8).

import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";
import type { Commission } from "../../../domain/records/commission";
import type { Department } from "../../../domain/records/department";
import { CATEGORIES } from "../../../domain/records/vocabulary";
import { digitsOfCount } from "../../../domain/text/written";
import { sharedTexts } from "../../shared/texts";
import { registerTexts } from "../texts";
import { DuplicateQuestion } from "./duplicate-question";
import { Approvals } from "./approvals";
import { CommissionOffer } from "./commission-offer";
import { DateField } from "./date-fields";
import { DepartmentField } from "../../shared/fields/department-field";
import { JointDepartments } from "../../shared/fields/joint-departments";
import { applyBody, applySubject, proposalFor, subjectFinding } from "../fill";
import { ChoiceField, TextField, TickField } from "./inputs";
import { Remarks, useFieldLook } from "./field-look";
import { useForm } from "./form-context";
import { MoreFields } from "./more-fields";
import type { DepartmentMatcher } from "../../../domain/rules/department-matching";
import { LEDGER } from "../../../tables/declarations/ledger";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "start",
  },
  hint: { color: tokens.colorNeutralForeground2 },
  ticks: { display: "flex", flexDirection: "column" },
});

const say = registerTexts;
const { columns } = LEDGER;
const CATEGORY_OPTIONS = [
  { value: "", text: sharedTexts.choose },
  ...CATEGORIES.map((category) => ({ value: category, text: category })),
];

const REMARKED = {
  category: columns.category.header,
  receivedOn: columns.receivedOn.header,
  wordCount: columns.wordCount.header,
} as const;

export interface FormBodyProps {
  readonly year: number;
  readonly departments: readonly Department[];
  readonly matcher: DepartmentMatcher;
  readonly commissions: readonly Commission[];
  readonly firstField: Ref<HTMLInputElement>;
  /** The draft went into an earlier submission. */
  readonly onJoined: () => void;
}

function Particulars({ year }: { year: number }): ReactNode {
  const styles = useStyles();
  const { draft, set } = useForm();
  return (
    <>
      <div className={styles.pair}>
        <ChoiceField
          look="paired"
          name="category"
          label={columns.category.header}
          required
          options={CATEGORY_OPTIONS}
        />
        <DateField
          look="paired"
          name="receivedOn"
          label={columns.receivedOn.header}
          year={year}
          required
        />
        <TextField
          look="paired"
          name="wordCount"
          label={columns.wordCount.header}
          inputMode="numeric"
          onText={(typed) => set({ wordCount: digitsOfCount(typed) })}
        />
        <TextField look="paired" name="author" label={columns.author.header} />
      </div>
      <Remarks of={REMARKED} remarks={{ category: proposalFor(draft) }} />
    </>
  );
}

function Main(props: FormBodyProps): ReactNode {
  const { year, departments, matcher, firstField } = props;
  const { draft, findings, set } = useForm();
  const look = useFieldLook("department", "alone", undefined).field;
  return (
    <>
      <TextField
        look="alone"
        name="subject"
        label={say.subject}
        placeholder={say.subjectHint}
        inputRef={firstField}
        remark={subjectFinding(draft, matcher)}
        onText={(subject) => set(applySubject(subject, matcher))}
      />
      <TextField
        look="alone"
        name="body"
        label={say.body}
        placeholder={say.bodyHint}
        multiline
        onText={(body) => set(applyBody(body, draft))}
      />
      <Approvals />
      <DepartmentField
        name="department"
        label={columns.department.header}
        required
        departments={departments}
        value={draft.department}
        contents={draft.token}
        onPick={(department) => set({ department })}
        finding={findings.department}
        look={look}
      />
      <JointDepartments
        names={draft.coDepartments}
        onNames={(coDepartments) => set({ coDepartments })}
      />
      <TextField look="alone" name="title" label={columns.title.header} required />
      <DuplicateQuestion onJoined={props.onJoined} />
      <CommissionOffer />
      <Particulars year={year} />
    </>
  );
}

export function FormBody(props: FormBodyProps): ReactNode {
  const styles = useStyles();
  const { draft, findings } = useForm();
  const problemCategory = draft.category === "问题类";
  return (
    <div className={styles.fields}>
      <Main {...props} />
      {problemCategory && (
        <div className={styles.ticks}>
          <TickField name="noPersonnelMatters" label={say.noPersonnelMatters} />
          <TickField name="hasProposals" label={say.hasProposals} />
          <Text size={200} className={styles.hint}>
            {findings.hasProposals?.sentence}
          </Text>
        </div>
      )}
      <MoreFields
        departments={props.departments}
        commissions={props.commissions}
        year={props.year}
      />
    </div>
  );
}
