// Owns the row of tabs by the pattern of the ARIA guide: one of them is in the order of Tab, the arrows, Home and
// End go on to another and show it.

import {
  createFocusOutlineStyle,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: "relative",
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    "::before": {
      content: '""',
      position: "absolute",
      bottom: 0,
      left: tokens.spacingHorizontalSNudge,
      right: tokens.spacingHorizontalSNudge,
      height: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
    },
    ":hover::before": { backgroundColor: tokens.colorNeutralStroke1Hover },
    ...createFocusOutlineStyle(),
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::before": {
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
    ":hover::before": { backgroundColor: tokens.colorCompoundBrandStrokeHover },
  },
});

interface TabInBar<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly id: string;
  readonly panelId: string;
}

interface TabBarProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly TabInBar<Name>[];
  readonly selected: Name;
  readonly onSelect: (name: Name) => void;
}

/** Where a key leads from the tab at a place; undefined = nowhere. */
function placeAfter(key: string, place: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (place + 1) % count;
    case "ArrowLeft":
      return (place + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

export function TabBar<Name extends string>(props: TabBarProps<Name>): ReactNode {
  const { label, tabs, selected, onSelect } = props;
  const styles = useStyles();
  const goOn = (event: KeyboardEvent) => {
    const place = tabs.findIndex(({ name }) => name === selected);
    const next = tabs[placeAfter(event.key, place, tabs.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.name);
    document.getElementById(next.id)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={styles.bar} onKeyDown={goOn}>
      {tabs.map(({ name, label: text, id, panelId }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={id}
          aria-controls={panelId}
          aria-selected={name === selected}
          tabIndex={name === selected ? 0 : -1}
          className={mergeClasses(styles.tab, name === selected && styles.selected)}
          onClick={() => onSelect(name)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
