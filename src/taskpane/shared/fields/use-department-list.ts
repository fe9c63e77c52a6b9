// Owns the behaviour of the department combobox: what is listed, what is active, what a key does.

import { useId, useMemo, useState, type FocusEvent, type KeyboardEvent } from "react";
import type { Department } from "../../../domain/records/department";
import { nameKey } from "../../../domain/text/text";
import { searchDepartments } from "../../../intake/departments/department-search";
import { only, takesEarly, takeLater } from "./early-keys";
import { usePinyin } from "./use-pinyin";

export interface DepartmentList {
  readonly id: string;
  /** What stands in the input. */
  readonly shown: string;
  /** Typed, but no department yet. */
  readonly unresolved: boolean;
  readonly open: boolean;
  readonly options: readonly Department[];
  readonly active: number;
  setOpen(open: boolean): void;
  type(text: string): void;
  pick(department: Department): void;
  onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
  onBlur(event: FocusEvent<HTMLInputElement>): void;
}

function named(departments: readonly Department[], text: string): Department | undefined {
  const key = nameKey(text);
  return departments.find(({ name, aliases }) =>
    [name, ...aliases].some((n) => nameKey(n) === key),
  );
}

function useFound(departments: readonly Department[], query: string) {
  const spell = usePinyin(query);
  const options = useMemo(
    () => searchDepartments(departments, query, spell),
    [departments, query, spell],
  );
  const isEarly = spell === null && query.trim() !== "" && options.length === 0;
  return { options, isEarly };
}

/**
 * P4, keyboard first: arrows move, Enter and Tab take the active one, Esc closes, a name typed in
 * full counts at once. `value` is the name picked, "" = none; `onPick("")` when typing undoes it.
 * @param contents with other ones (清空, a mail) what was typed and is no department goes
 */
export function useDepartmentList(
  departments: readonly Department[],
  value: string,
  onPick: (name: string) => void,
  contents = "",
): DepartmentList {
  const id = useId();
  const [typed, setTyped] = useState({ contents, text: "" });
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  // A value set from outside (a pasted subject) replaces what was typed.
  const query = value === "" && typed.contents === contents ? typed.text : "";
  const { options, isEarly } = useFound(departments, query);

  const pick = (department: Department) => {
    setTyped({ contents, text: "" });
    setOpen(false);
    onPick(department.name);
  };
  const type = (text: string) => {
    const exact = text === "" ? undefined : named(departments, text);
    setTyped({ contents, text: exact === undefined ? text : "" });
    setOpen(exact === undefined && text !== "");
    setActive(0);
    onPick(exact?.name ?? "");
  };
  const move = (step: number) => {
    setOpen(true);
    setActive((now) => (open ? (now + step + options.length) % (options.length || 1) : 0));
  };
  const choice = { departments, query, pick, refuse: () => setOpen(false) };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event;
    const option = open ? options[active] : undefined;
    if (event.nativeEvent.isComposing) return;
    if (isEarly && takesEarly(event, choice)) return;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      move(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Enter") {
      if (option !== undefined) pick(option);
      // Ctrl+Enter goes on to save the form with what was just taken.
      if (!event.ctrlKey && !event.metaKey) event.preventDefault();
    } else if (key === "Tab") {
      if (option !== undefined && query !== "") pick(option);
    } else if (key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  const onBlur = (event: FocusEvent<HTMLInputElement>) => {
    const sole = only(options);
    if (query !== "" && sole !== undefined) pick(sole);
    else if (isEarly) void takeLater(event.currentTarget, choice, only);
    setOpen(false);
  };
  const unresolved = value === "" && query.trim() !== "" && !open;
  const shown = value === "" ? query : value;
  return { id, shown, unresolved, open, options, active, setOpen, type, pick, onKeyDown, onBlur };
}
