// Owns the question about an earlier submission of the same department and title (S7).

import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import type { DuplicateFinding } from "../../../domain/rules/duplicates";
import type { Draft, ReadyDraft } from "../draft";
import { registerTexts } from "../texts";

const say = registerTexts;

/** A duplicate, or another article after all. */
export function SameTitle({ finding }: { finding: DuplicateFinding }): ReactNode {
  const form = useFormContext<Draft, unknown, ReadyDraft>();
  const { duplicate, duplicateOf } = form.watch();
  return (
    <Field label={say.duplicateQuestion(finding.earlierId)} size="small">
      <RadioGroup
        name="duplicate"
        value={duplicateOf === finding.earlierId ? duplicate : ""}
        onChange={(_, { value }) => {
          form.setValue("duplicate", value === "重复" ? "重复" : "另一篇", { shouldDirty: true });
          form.setValue("duplicateOf", finding.earlierId, { shouldDirty: true });
        }}
      >
        <Radio value="重复" label={say.isDuplicate} />
        <Radio value="另一篇" label={say.isAnother} />
      </RadioGroup>
    </Field>
  );
}
