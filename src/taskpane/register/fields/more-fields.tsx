// Owns the fields that most submissions do not need: partners, channel, commission, publication (S3).

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Commission } from "../../../domain/records/commission";
import type { Department } from "../../../domain/records/department";
import { CHANNELS } from "../../../domain/records/vocabulary";
import { registerTexts } from "../texts";
import { answering } from "../fill";
import { ApprovalDate, DateField } from "./date-fields";
import { Disclosure } from "../../shared/disclosure";
import { DepartmentField } from "../../shared/fields/department-field";
import { useForm } from "./form-context";
import { ChoiceField, TextField } from "./inputs";
import { LEDGER } from "../../../tables/declarations/ledger";

const useStyles = makeStyles({
  summary: { padding: `${tokens.spacingVerticalXS} 0` },
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "start",
  },
});

const say = registerTexts;
const { columns } = LEDGER;
const CHANNEL_OPTIONS = CHANNELS.map((channel) => ({ value: channel, text: channel }));

interface MoreFieldsProps {
  readonly year: number;
  readonly departments: readonly Department[];
  readonly commissions: readonly Commission[];
}

export function MoreFields({ year, departments, commissions }: MoreFieldsProps): ReactNode {
  const styles = useStyles();
  const { draft, set } = useForm();
  const { coDepartments: joint, department: lead } = draft;
  const free = departments.filter(({ name }) => name !== lead && !joint.includes(name));
  const commissionOptions = [
    { value: "", text: say.noCommission },
    ...commissions.map(({ id, topic }) => ({ value: id, text: `${id} ${topic}` })),
  ];
  return (
    <Disclosure summary={say.more} summaryClass={styles.summary}>
      <div className={styles.fields}>
        <DepartmentField
          name="coDepartments"
          label={columns.coDepartments.header}
          departments={free}
          value=""
          contents={draft.token}
          onPick={(name) => name !== "" && set({ coDepartments: [...joint, name] })}
        />
        <TextField name="coAuthors" label={columns.coAuthors.header} placeholder={say.namesHint} />
        <div className={styles.pair}>
          <ChoiceField name="channel" label={columns.channel.header} options={CHANNEL_OPTIONS} />
          <ChoiceField
            name="commissionId"
            label={columns.commissionId.header}
            options={commissionOptions}
            onChoice={(id) => set(answering(id))}
          />
        </div>
        <div className={styles.pair}>
          <ApprovalDate name="headApprovedOn" label={columns.headApprovedOn.header} year={year} />
          <ApprovalDate
            name="leaderApprovedOn"
            label={columns.leaderApprovedOn.header}
            year={year}
          />
        </div>
        <DateField
          name="publishedAt"
          label={say.publishedAt}
          placeholder={say.publishedHint}
          year={year}
        />
        <TextField name="remark" label={columns.remark.header} />
      </div>
    </Disclosure>
  );
}
