// Owns the two approvals in the form (S4): one key for both, each to be taken back. Their days are that of the
// receipt unless 更多内容 says another, so nothing appears between one tick and the next.

import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { TickField } from "./inputs";
import { useForm } from "./form-context";
import { registerTexts } from "../texts";
import { LEDGER } from "../../../tables/declarations/ledger";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    "& .fui-Checkbox__indicator": {
      marginTop: tokens.spacingVerticalXS,
      marginBottom: tokens.spacingVerticalXS,
    },
    "& .fui-Checkbox__label": {
      paddingTop: tokens.spacingVerticalXXS,
      paddingBottom: tokens.spacingVerticalXXS,
    },
  },
  // As high without a sentence as with one: what stands below stays where it is.
  notice: { minHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

const say = registerTexts;
const { columns } = LEDGER;

export function Approvals(): ReactNode {
  const styles = useStyles();
  const { draft, findings, set } = useForm();
  const { headApproved, leaderApproved } = draft;
  const approveBoth = () => set({ headApproved: true, leaderApproved: true });
  return (
    <div role="group" aria-label={say.approvals}>
      <div className={styles.line}>
        <Button name="bothApproved" size="small" onClick={approveBoth}>
          {say.bothApproved}
        </Button>
        <TickField name="important" label={columns.important.header} />
      </div>
      <div className={styles.line}>
        <TickField name="headApproved" label={say.headApproved} />
        <TickField name="leaderApproved" label={say.leaderApproved} />
      </div>
      <Text block size={200} className={styles.notice}>
        {headApproved && leaderApproved ? say.approvedOnReceipt : findings.leaderApproved?.sentence}
      </Text>
    </div>
  );
}
