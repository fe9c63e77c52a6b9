// Owns the 考核 tab: what is done with the quarter as a whole.

import { Button, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { writeAnnualSheets } from "../../workbook/actions/reports/annual-sheet";
import { writePeopleSheet } from "../../workbook/actions/reports/people-sheet";
import { recalculate } from "../../workbook/actions/reports/recalculate";
import { chinaNow } from "../china-time";
import { evaluationTexts } from "./texts";
import { usePane } from "../pane/context";
import { CriticismSection } from "./criticism-section";
import { SealSection } from "./seal-section";
import { useSectionStyles } from "./section-styles";
import { lazily } from "../shared/lazily";
import { useAction } from "../shared/use-action";

const say = evaluationTexts;

const BulletinSection = lazily(
  async () => (await import("../bulletin/bulletin-section")).BulletinSection,
);
const OutputsSection = lazily(
  async () => (await import("../outputs/outputs-section")).OutputsSection,
);

function RecalculateSection(): ReactNode {
  const styles = useSectionStyles();
  const { say: tell, reload } = usePane();
  const { busy, run } = useAction();
  const recalculateSheet = () =>
    run(async () => {
      const { written, looks } = await recalculate({ now: chinaNow() });
      const sentence = written === "values" ? say.asValues : say.recalculated;
      tell({ tone: "done", sentence: sentence + looks });
      await reload();
    });
  return (
    <section className={styles.section} aria-label={say.title}>
      <h2 className={styles.title}>{say.title}</h2>
      <Text size={200}>{say.about}</Text>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void recalculateSheet()}>
        {busy ? say.recalculating : say.recalculate}
      </Button>
    </section>
  );
}

/** E9: the 好 list of the quarter and the ranking of the year; the year as a whole. */
function PeopleSection(): ReactNode {
  const styles = useSectionStyles();
  const { say: tell } = usePane();
  const { busy, run } = useAction();
  const writePeople = () =>
    run(async () => {
      const { written, looks } = await writePeopleSheet({ now: chinaNow() });
      const sentence = written === "values" ? say.peopleAsValues : say.people;
      tell({ tone: "done", sentence: sentence + looks });
    });
  const writeYear = () =>
    run(async () => {
      const { looks } = await writeAnnualSheets({ now: chinaNow() });
      tell({ tone: "done", sentence: say.annual + looks });
    });
  return (
    <section className={styles.section} aria-label={say.peopleTitle}>
      <h2 className={styles.title}>{say.peopleTitle}</h2>
      <Text size={200}>{say.peopleAbout}</Text>
      <div className={styles.line}>
        <Button disabledFocusable={busy} onClick={() => void writePeople()}>
          {say.writePeople}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void writeYear()}>
          {say.writeAnnual}
        </Button>
      </div>
    </section>
  );
}

export function EvaluationTab(): ReactNode {
  return (
    <>
      <RecalculateSection />
      <SealSection />
      <CriticismSection />
      <BulletinSection />
      <OutputsSection />
      <PeopleSection />
    </>
  );
}
