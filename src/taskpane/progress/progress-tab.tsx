// Owns the 进度 tab: who owes how much, why, and the text that reminds them (E2–E5, O3).

import { Checkbox, SearchBox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { DepartmentEvaluation } from "../../domain/evaluation/types";
import { rowsBehind } from "../../domain/evaluation/evaluate";
import { daysLeft, isMissing, needsReminder } from "../../domain/outcomes/reminder";
import { selectSubmissions } from "../../workbook/actions/showing/select-rows";
import { evaluationInput } from "../../workbook/reading/tracker";
import { quarterName } from "../../domain/calendar/quarter";
import { CopyButton } from "../shared/copy-button";
import { progressTexts } from "./texts";
import { usePane } from "../pane/context";
import { sentenceOf } from "../pane/sentence-of";
import { usePinyin } from "../shared/fields/use-pinyin";
import { DepartmentRow } from "./department-row";
import { listDepartments, type Filter } from "./listing";
import { copiedSentence, reminderText } from "./reminder-text";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  tools: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
  },
  search: { width: "100%", maxWidth: "none" },
  list: { margin: 0, padding: 0 },
  soon: { width: "100%", color: tokens.colorStatusWarningForeground3 },
  minor: { color: tokens.colorNeutralForeground2 },
});

const say = progressTexts;

function CopyReminder({ listed }: { listed: readonly DepartmentEvaluation[] }): ReactNode {
  const { tracker, evaluation, today } = usePane();
  return (
    <CopyButton
      label={say.copy}
      text={() => reminderText(evaluation, listed, tracker.departments, today)}
      empty={say.nobodyToRemind}
      copied={copiedSentence(listed, tracker.departments)}
      name={say.reminderText}
    />
  );
}

interface FiltersProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** 未报; and 将缺报 in the quarter's last two weeks (O3). */
function Filters({ filter, onFilter }: FiltersProps): ReactNode {
  const styles = useStyles();
  const { evaluation, today } = usePane();
  const left = daysLeft(evaluation, today);
  const soon = evaluation.departments.filter(needsReminder).length;
  const box = (label: string, own: Exclude<Filter, "all">) => (
    <Checkbox
      label={label}
      checked={filter === own}
      onChange={(_, data) => onFilter(data.checked === true ? own : "all")}
    />
  );
  return (
    <>
      {left !== null && soon > 0 && (
        <Text block size={200} className={styles.soon}>
          {say.soon(quarterName(evaluation.quarter), left, soon)}
        </Text>
      )}
      {box(say.onlyMissing(evaluation.departments.filter(isMissing).length), "missing")}
      {left !== null && box(say.onlySoon(soon), "soon")}
    </>
  );
}

export function ProgressTab(): ReactNode {
  const styles = useStyles();
  const { tracker, evaluation, say: tell } = usePane();
  const [query, setQuery] = useState("");
  const [filter, setFilter] = useState<Filter>("all");
  const behind = useMemo(() => rowsBehind(evaluationInput(tracker)), [tracker]);
  const spell = usePinyin(query);
  const { departments } = evaluation;
  const listed = listDepartments(departments, tracker.departments, query, filter, spell);

  const select = async (name: string, ids: readonly string[]) => {
    if (ids.length === 0) {
      tell({ tone: "info", sentence: say.noRows(name) });
      return;
    }
    try {
      const { selected, hidden } = await selectSubmissions(ids);
      const sentence = say.selected(name, selected) + (hidden > 0 ? say.hidden(hidden) : "");
      tell({ tone: hidden > 0 ? "info" : "done", sentence });
    } catch (error) {
      tell({ tone: "failed", sentence: sentenceOf(error) });
    }
  };

  return (
    <div className={styles.tab}>
      <SearchBox
        className={styles.search}
        aria-label={say.search}
        placeholder={say.search}
        value={query}
        onChange={(_, data) => setQuery(data.value)}
      />
      <div className={styles.tools}>
        <Filters filter={filter} onFilter={setFilter} />
        <CopyReminder listed={listed} />
      </div>
      {listed.length === 0 && <Text className={styles.minor}>{say.nothingFound}</Text>}
      <ul className={styles.list} aria-label={say.listLabel}>
        {listed.map((department) => (
          <DepartmentRow
            key={department.departmentId}
            department={department}
            rows={behind.get(department.departmentId) ?? {}}
            onSelect={(ids) => void select(department.name, ids)}
          />
        ))}
      </ul>
    </div>
  );
}
