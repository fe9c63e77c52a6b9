// Owns the question about an earlier submission of the same department and title (S7).

import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DuplicateFinding } from "../../../domain/rules/duplicates";
import { registerTexts } from "../texts";
import { useForm } from "./form-context";

const say = registerTexts;

/** A duplicate, or another article after all. */
export function SameTitle({ finding }: { finding: DuplicateFinding }): ReactNode {
  const { draft, set } = useForm();
  const { duplicate, duplicateOf } = draft;
  return (
    <Field label={say.duplicateQuestion(finding.earlierId)} size="small">
      <RadioGroup
        name="duplicate"
        value={duplicateOf === finding.earlierId ? duplicate : ""}
        onChange={(_, { value }) =>
          set({
            duplicate: value === "重复" ? "重复" : "另一篇",
            duplicateOf: finding.earlierId,
          })
        }
      >
        <Radio value="重复" label={say.isDuplicate} />
        <Radio value="另一篇" label={say.isAnother} />
      </RadioGroup>
    </Field>
  );
}
