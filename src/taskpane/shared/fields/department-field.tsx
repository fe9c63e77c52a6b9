// Owns the department combobox (P4): an input with a list that filters as the clerk types.

import {
  Field,
  Input,
  makeStyles,
  mergeClasses,
  tokens,
  type FieldProps,
} from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useEffect, useRef, type ReactNode } from "react";
import type { Department } from "../../../domain/records/department";
import { sharedTexts } from "../texts";
import { shown, type Finding } from "./finding";
import { useDepartmentList, type DepartmentList } from "./use-department-list";

const useStyles = makeStyles({
  anchor: { position: "relative" },
  input: { width: "100%" },
  list: {
    position: "absolute",
    top: "100%",
    left: 0,
    right: 0,
    zIndex: 10,
    maxHeight: "240px",
    overflowY: "auto",
    boxSizing: "border-box",
    margin: 0,
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  option: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
  },
  code: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

function OptionList({ list }: { list: DepartmentList }): ReactNode {
  const styles = useStyles();
  const activeRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    activeRef.current?.scrollIntoView({ block: "nearest" });
  }, [list.active]);
  return (
    <div role="listbox" id={list.id} aria-label={sharedTexts.choices} className={styles.list}>
      {list.options.map((department, index) => (
        <div
          key={department.id}
          id={`${list.id}-${index}`}
          ref={index === list.active ? activeRef : undefined}
          role="option"
          aria-label={department.name}
          aria-selected={index === list.active}
          className={mergeClasses(styles.option, index === list.active && styles.active)}
          // Keeps the focus in the input.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => list.pick(department)}
        >
          <span>{department.name}</span>
          <span className={styles.code}>{department.searchCode}</span>
        </div>
      ))}
    </div>
  );
}

interface DepartmentFieldProps {
  readonly name: string;
  readonly label: string;
  readonly departments: readonly Department[];
  /** The name picked, "" = none. */
  readonly value: string;
  readonly onPick: (name: string) => void;
  readonly finding?: Finding;
  /** How the field stands in its form; absent = its label above it. */
  readonly look?: Partial<FieldProps>;
  readonly required?: boolean;
  /** Known by this: with other ones what was typed goes. */
  readonly contents?: string;
}

export function DepartmentField(props: DepartmentFieldProps): ReactNode {
  const { name, label, departments, value, onPick, finding, required, look, contents } = props;
  const styles = useStyles();
  const list = useDepartmentList(departments, value, onPick, contents);
  const expanded = list.open && list.options.length > 0;
  const unknown: Finding = {
    level: "error",
    sentence: sharedTexts.unknownDepartment(list.shown.trim()),
  };
  const said = list.unresolved ? unknown : finding;
  return (
    <Field label={label} size="small" {...look} {...shown(said)}>
      {(field) => (
        <div className={styles.anchor}>
          <Input
            {...field}
            className={styles.input}
            name={name}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={expanded}
            aria-controls={expanded ? list.id : undefined}
            aria-activedescendant={expanded ? `${list.id}-${list.active}` : undefined}
            aria-required={required}
            autoComplete="off"
            placeholder={sharedTexts.departmentHint}
            value={list.shown}
            onChange={(_, data) => list.type(data.value)}
            onClick={() => list.setOpen(true)}
            onKeyDown={list.onKeyDown}
            onBlur={list.onBlur}
            contentAfter={<ChevronDownRegular aria-hidden onClick={() => list.setOpen(true)} />}
          />
          {expanded && <OptionList list={list} />}
        </div>
      )}
    </Field>
  );
}
