// Owns 采用回执 in 采用 (O8): whose, and copying it.

import { Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { receiptsOf, type ReceiptFor } from "../../reports/receipts";
import { evaluationInput } from "../../workbook/reading/tracker";
import { usePane } from "../pane/context";
import { CopyButton } from "../shared/copy-button";
import { Disclosure } from "../shared/disclosure";
import { adoptionTexts } from "./texts";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

const say = adoptionTexts.receipt;
const FOR: readonly ReceiptFor[] = ["department", "author"];

function ReceiptChoice(): ReactNode {
  const styles = useStyles();
  const { tracker } = usePane();
  const [by, setBy] = useState<ReceiptFor>("department");
  const [chosen, setChosen] = useState("");
  const receipts = useMemo(() => receiptsOf(evaluationInput(tracker), by), [tracker, by]);
  const receipt = receipts.find(({ whose }) => whose === chosen) ?? receipts[0];
  return (
    <div className={styles.content}>
      <Field label={say.by} size="small">
        <Select
          value={by}
          onChange={(_, { value }) => setBy(FOR.find((each) => each === value) ?? by)}
        >
          {FOR.map((each) => (
            <option key={each} value={each}>
              {say.kinds[each]}
            </option>
          ))}
        </Select>
      </Field>
      {receipt === undefined ? (
        <Text size={200}>{say.none[by]}</Text>
      ) : (
        <>
          <Field label={say.kinds[by]} size="small">
            <Select value={receipt.whose} onChange={(_, { value }) => setChosen(value)}>
              {receipts.map(({ whose }) => (
                <option key={whose}>{whose}</option>
              ))}
            </Select>
          </Field>
          <div>
            <CopyButton
              label={say.copy}
              text={() => receipt.text}
              empty={say.none[by]}
              copied={say.copied(receipt.whose)}
              name={say.title}
            />
          </div>
        </>
      )}
    </div>
  );
}

/** Nobody needs it at each registration. */
export function Receipts(): ReactNode {
  return (
    <Disclosure summary={say.title} isRemade>
      <ReceiptChoice />
    </Disclosure>
  );
}
