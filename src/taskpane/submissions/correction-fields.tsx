// Owns the fields of 改正 (S6), each called as its column of 台账: first what is corrected most, the others opened.

import { Field, Input, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Submission } from "../../domain/records/submission";
import { CATEGORIES, CHANNELS } from "../../domain/records/vocabulary";
import { joinNames, splitNames, YES_NO } from "../../domain/text/written";
import { LEDGER } from "../../tables/declarations/ledger";
import { usePane } from "../pane/context";
import { receiptOddity } from "../register/findings";
import { registerTexts } from "../register/texts";
import { DateInput } from "../shared/fields/date-input";
import { DepartmentField } from "../shared/fields/department-field";
import { shown, type Finding } from "../shared/fields/finding";
import { JointDepartments } from "../shared/fields/joint-departments";
import { Disclosure } from "../shared/disclosure";
import { startingFields, type CorrectionFields as Typed, type CorrectionName } from "./correction";
import { submissionTexts } from "./texts";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: "end",
  },
  // Under one of these something may be said, and their labels take a line each.
  remarked: { alignItems: "start" },
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  input: { minWidth: 0, "& > input": { minWidth: 0 } },
});

const say = submissionTexts.correction;
const { columns } = LEDGER;

interface FieldsProps {
  readonly submissions: readonly Submission[];
  readonly fields: Typed;
  readonly set: (values: Partial<Typed>) => void;
}

interface FieldProps extends FieldsProps {
  readonly name: CorrectionName;
  readonly finding?: Finding | undefined;
}

function headingOf(name: CorrectionName): string {
  return say.to(columns[name].header);
}

/** Of several there is no other text or number that could be right for all. */
function isSeveral({ submissions }: FieldsProps): boolean {
  return submissions.length > 1;
}

function TextField({ name, fields, set }: FieldProps): ReactNode {
  const styles = useStyles();
  return (
    <Field size="small" label={headingOf(name)}>
      <Input
        className={styles.input}
        value={fields[name]}
        onChange={(_, data) => set({ [name]: data.value })}
      />
    </Field>
  );
}

function ChoiceField(props: FieldProps & { readonly choices: readonly string[] }): ReactNode {
  const { name, choices, fields, set } = props;
  return (
    <Field size="small" label={headingOf(name)}>
      <Select value={fields[name]} onChange={(_, data) => set({ [name]: data.value })}>
        {isSeveral(props) && <option value="">{say.unchanged}</option>}
        {choices.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
    </Field>
  );
}

function DayField(props: FieldProps): ReactNode {
  const { name, fields, set, finding } = props;
  const { year } = usePane().tracker.period;
  return (
    <Field size="small" label={headingOf(name)} {...shown(finding)}>
      <DateInput
        value={fields[name]}
        year={year}
        placeholder={isSeveral(props) ? say.unchanged : undefined}
        onDate={(written) => set({ [name]: written })}
      />
    </Field>
  );
}

/** S4, E7: said as 登记 says it, once the day is another one. */
function ReceiptField(props: FieldsProps): ReactNode {
  const { tracker, today, seals } = usePane();
  const { receivedOn } = props.fields;
  const isChanged = receivedOn !== startingFields(props.submissions).receivedOn;
  const context = { year: tracker.period.year, today, seals };
  const finding = isChanged ? receiptOddity(receivedOn, context) : undefined;
  return <DayField {...props} name="receivedOn" finding={finding} />;
}

/** S3: the others, beside the one in the lead. */
function JointField({ fields, set }: FieldsProps): ReactNode {
  const { departments } = usePane().tracker;
  const joint = splitNames(fields.coDepartments);
  const setJoint = (names: readonly string[]) => set({ coDepartments: joinNames(names) });
  return (
    <>
      <DepartmentField
        name="addedDepartment"
        label={say.add(columns.coDepartments.header)}
        departments={departments.filter(
          ({ name }) => name !== fields.department && !joint.includes(name),
        )}
        value=""
        onPick={(name) => name !== "" && setJoint([...joint, name])}
      />
      <JointDepartments names={joint} onNames={setJoint} />
    </>
  );
}

function CommissionField({ fields, set }: FieldsProps): ReactNode {
  const { commissions } = usePane().tracker;
  const { commissionId } = fields;
  const isListed = commissionId === "" || commissions.some(({ id }) => id === commissionId);
  return (
    <Field size="small" label={headingOf("commissionId")}>
      <Select value={commissionId} onChange={(_, data) => set({ commissionId: data.value })}>
        <option value="">{registerTexts.noCommission}</option>
        {!isListed && <option>{commissionId}</option>}
        {commissions.map(({ id, topic }) => (
          <option key={id} value={id}>
            {id} {topic}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What is seldom wrong. An approval is there once it is given: until then 补审签 asks for it. */
function MoreFields(props: FieldsProps): ReactNode {
  const styles = useStyles();
  const { submissions, fields } = props;
  const all = (test: (submission: Submission) => boolean) => submissions.every(test);
  return (
    <div className={styles.fields}>
      {!isSeveral(props) && <JointField {...props} />}
      {!isSeveral(props) && <TextField {...props} name="coAuthors" />}
      <div className={styles.pair}>
        {all(({ headApproved }) => headApproved) && (
          <>
            <ChoiceField {...props} name="headApproved" choices={YES_NO} />
            <DayField {...props} name="headApprovedOn" />
          </>
        )}
        {all(({ leaderApproved }) => leaderApproved) && (
          <>
            <ChoiceField {...props} name="leaderApproved" choices={YES_NO} />
            <DayField {...props} name="leaderApprovedOn" />
          </>
        )}
        <DayField {...props} name="publishedAt" />
        <ChoiceField {...props} name="important" choices={YES_NO} />
        {fields.category === "问题类" && (
          <>
            <ChoiceField {...props} name="noPersonnelMatters" choices={YES_NO} />
            <ChoiceField {...props} name="hasProposals" choices={YES_NO} />
          </>
        )}
      </div>
      {!isSeveral(props) && <CommissionField {...props} />}
      {!isSeveral(props) && <TextField {...props} name="remark" />}
    </div>
  );
}

export function CorrectionFields(props: FieldsProps): ReactNode {
  const { fields, set } = props;
  const styles = useStyles();
  const { departments } = usePane().tracker;
  const one = !isSeveral(props);
  const pick = (department: string) => {
    const others = splitNames(fields.coDepartments).filter((name) => name !== department);
    set({ department, coDepartments: joinNames(others) });
  };
  return (
    <>
      {one && <TextField {...props} name="title" />}
      <DepartmentField
        name="correctedDepartment"
        label={headingOf("department")}
        departments={departments}
        value={fields.department}
        onPick={pick}
      />
      <div className={mergeClasses(styles.pair, styles.remarked)}>
        <ChoiceField {...props} name="category" choices={CATEGORIES} />
        <ReceiptField {...props} />
        {one && <TextField {...props} name="wordCount" />}
        {one && <TextField {...props} name="author" />}
        <ChoiceField {...props} name="channel" choices={CHANNELS} />
        <ChoiceField {...props} name="selected" choices={YES_NO} />
        <ChoiceField {...props} name="chiefApproved" choices={YES_NO} />
        <DayField {...props} name="forwardedOn" />
      </div>
      <Disclosure summary={say.more}>
        <MoreFields {...props} />
      </Disclosure>
    </>
  );
}
