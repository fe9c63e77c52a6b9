// Owns the tabs of a workbook that has its ledger. What was shown once stays alive behind the others: what is half
// filled in there does.

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Activity, useId, useState, type ReactNode } from "react";
import type { DraftStore } from "./register/draft-storage";
import { RegisterTab } from "./register/register-tab";
import { lazily } from "./shared/lazily";
import { TabBar } from "./tab-bar";

const ProgressTab = lazily(async () => (await import("./progress/progress-tab")).ProgressTab);
const AdoptionTab = lazily(async () => (await import("./adoption/adoption-tab")).AdoptionTab);
const CommissionTab = lazily(
  async () => (await import("./commission/commission-tab")).CommissionTab,
);
const EvaluationTab = lazily(
  async () => (await import("./evaluation/evaluation-tab")).EvaluationTab,
);
const SettingsTab = lazily(async () => (await import("./settings/settings-tab")).SettingsTab);

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    minHeight: "200px",
    overflowY: "auto",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    "&[hidden]": { display: "none" },
  },
  // 登记 scrolls by itself, beside its bar.
  register: { display: "flex", flexDirection: "column", overflowY: "hidden", padding: 0 },
});

const TABS = ["register", "progress", "adoption", "commission", "evaluation", "settings"] as const;
type TabName = (typeof TABS)[number];

/** The same elements each time: what the pane says draws none of them anew. */
const OTHERS: Readonly<Record<Exclude<TabName, "register">, ReactNode>> = {
  progress: <ProgressTab />,
  adoption: <AdoptionTab />,
  commission: <CommissionTab />,
  evaluation: <EvaluationTab />,
  settings: <SettingsTab />,
};

const say = {
  list: "功能",
  register: "登记",
  progress: "进度",
  adoption: "采用",
  commission: "约稿",
  evaluation: "考核",
  settings: "设置",
} as const;

interface TabsProps {
  readonly draftStore: DraftStore;
  /** Another tab is shown now. */
  readonly onLeave: () => void;
}

export function Tabs({ draftStore, onLeave }: TabsProps): ReactNode {
  const styles = useStyles();
  const ids = useId();
  const tabs = TABS.map((name) => {
    const id = `${ids}-${name}`;
    return { name, label: say[name], id, panelId: `${id}-panel` };
  });
  const [selected, setSelected] = useState<TabName>("register");
  /** None is made before it is first shown. */
  const [opened, setOpened] = useState<ReadonlySet<TabName>>(new Set([selected]));
  const select = (name: TabName) => {
    if (name !== selected) onLeave();
    setSelected(name);
    setOpened((before) => (before.has(name) ? before : new Set([...before, name])));
  };
  return (
    <>
      <TabBar label={say.list} tabs={tabs} selected={selected} onSelect={select} />
      {tabs.map(({ name, id, panelId }) => (
        <div
          key={name}
          role="tabpanel"
          id={panelId}
          aria-labelledby={id}
          hidden={name !== selected}
          className={mergeClasses(styles.panel, name === "register" && styles.register)}
        >
          {name === "register" && (
            <RegisterTab store={draftStore} onShow={() => select("register")} />
          )}
          {name !== "register" && opened.has(name) && (
            // Behind, its effects are at rest, and what the workbook tells is drawn when there is time.
            <Activity mode={name === selected ? "visible" : "hidden"}>{OTHERS[name]}</Activity>
          )}
        </div>
      ))}
    </>
  );
}
