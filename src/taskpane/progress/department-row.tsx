// Owns one department in 进度: a bar, its status in a word and a colour, its sentence, its rows.

import { percent } from "../../domain/text/written";
import { Button, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { DepartmentEvaluation } from "../../domain/evaluation/types";
import type { RowsBehind } from "../../domain/evaluation/evaluate";
import type { EvaluationStatus } from "../../domain/records/vocabulary";
import { InsertFigure } from "./insert-figure";
import { reasonsOf } from "./reasons";
import { progressTexts } from "./texts";

const useStyles = makeStyles({
  row: {
    listStyleType: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: tokens.spacingVerticalXS,
  },
  main: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    width: "100%",
    padding: tokens.spacingVerticalS,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  line: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold },
  track: {
    height: "6px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: "hidden",
  },
  bar: { display: "block", height: "100%" },
  minor: { color: tokens.colorNeutralForeground2 },
  reasons: { display: "flex", flexWrap: "wrap", paddingLeft: tokens.spacingHorizontalXS },
  reason: { minWidth: "auto" },
  bad: { color: tokens.colorStatusDangerForeground1 },
  badBar: { backgroundColor: tokens.colorStatusDangerForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  goodBar: { backgroundColor: tokens.colorStatusSuccessForeground1 },
  better: { color: tokens.colorBrandForeground1 },
  betterBar: { backgroundColor: tokens.colorBrandForeground1 },
  none: { color: tokens.colorNeutralForeground2 },
  noneBar: { backgroundColor: tokens.colorNeutralForeground3 },
});

const TONES: Readonly<Record<EvaluationStatus | "", "bad" | "good" | "better" | "none">> = {
  未完成: "bad",
  完成: "good",
  超额完成: "better",
  本期无任务: "none",
  "": "none",
};

interface DepartmentRowProps {
  readonly department: DepartmentEvaluation;
  readonly rows: RowsBehind;
  /** Selects these submissions in 台账. */
  readonly onSelect: (ids: readonly string[]) => void;
}

interface ReasonsProps extends Pick<DepartmentRowProps, "rows" | "onSelect"> {
  /** What else can be done with the department. */
  readonly children: ReactNode;
}

/** E5: the rows behind every figure and flag. */
function Reasons({ rows, onSelect, children }: ReasonsProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.reasons}>
      {reasonsOf(rows).map(({ words, ids }) => (
        <Button
          key={words}
          size="small"
          appearance="transparent"
          className={styles.reason}
          onClick={() => onSelect(ids)}
        >
          {words} {ids.length}
        </Button>
      ))}
      {children}
    </div>
  );
}

export function DepartmentRow({ department, rows, onSelect }: DepartmentRowProps): ReactNode {
  const styles = useStyles();
  const [isInserting, setInserting] = useState(false);
  const { name, status, completion, sentence } = department;
  const tone = TONES[status];
  const width = `${Math.min(1, completion ?? 0) * 100}%`;
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.main}
        onClick={() => onSelect([...new Set(Object.values(rows).flat())])}
      >
        <span className={styles.line}>
          <span className={styles.name}>{name}</span>
          <span className={mergeClasses(styles.name, styles[tone])}>
            {status === "" ? progressTexts.notAssessed : status}
            {completion !== null && ` ${percent(completion)}`}
          </span>
        </span>
        <span className={styles.track} aria-hidden>
          <span className={mergeClasses(styles.bar, styles[`${tone}Bar`])} style={{ width }} />
        </span>
        <Text size={200} className={styles.minor}>
          {sentence}
        </Text>
      </button>
      <Reasons rows={rows} onSelect={onSelect}>
        <Button
          size="small"
          appearance="transparent"
          className={styles.reason}
          aria-expanded={isInserting}
          aria-label={progressTexts.figure.open(name)}
          onClick={() => setInserting(!isInserting)}
        >
          {progressTexts.figure.label}
        </Button>
      </Reasons>
      {isInserting && <InsertFigure department={name} />}
    </li>
  );
}
