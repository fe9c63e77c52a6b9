// Owns the behaviour of the department combobox: what is listed, what is active, what a key does.

import { useId, useMemo, useState, type KeyboardEvent } from "react";
import type { Department } from "../../../domain/records/department";
import { nameKey } from "../../../domain/text/text";
import { searchDepartments } from "../../../intake/departments/department-search";
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
  onBlur(): void;
}

function named(departments: readonly Department[], text: string): Department | undefined {
  const key = nameKey(text);
  return departments.find(({ name, aliases }) =>
    [name, ...aliases].some((n) => nameKey(n) === key),
  );
}

function useFound(departments: readonly Department[], query: string): readonly Department[] {
  const spell = usePinyin(query);
  return useMemo(() => searchDepartments(departments, query, spell), [departments, query, spell]);
}

/**
 * P4, keyboard first: arrows move, Enter and Tab take the active one, Esc closes, a name typed in
 * full counts at once. `value` is the name picked, "" = none; `onPick("")` when typing undoes it.
 */
export function useDepartmentList(
  departments: readonly Department[],
  value: string,
  onPick: (name: string) => void,
): DepartmentList {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  // A value set from outside (a pasted subject) replaces what was typed.
  const query = value === "" ? (typed ?? "") : "";
  const options = useFound(departments, query);

  const pick = (department: Department) => {
    setTyped(null);
    setOpen(false);
    onPick(department.name);
  };
  const type = (text: string) => {
    const exact = text === "" ? undefined : named(departments, text);
    setTyped(exact === undefined ? text : null);
    setOpen(exact === undefined && text !== "");
    setActive(0);
    onPick(exact?.name ?? "");
  };
  const takeActive = (): boolean => {
    const option = options[active];
    if (!open || option === undefined || query === "") return false;
    pick(option);
    return true;
  };
  const move = (step: number) => {
    setOpen(true);
    setActive((now) => (open ? (now + step + options.length) % (options.length || 1) : 0));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event;
    if (event.nativeEvent.isComposing) return;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      move(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Enter") {
      const option = open ? options[active] : undefined;
      if (option !== undefined) pick(option);
      // Ctrl+Enter goes on to save the form with what was just taken.
      if (!event.ctrlKey && !event.metaKey) event.preventDefault();
    } else if (key === "Tab") {
      takeActive();
    } else if (key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  const onBlur = () => {
    const [only, second] = options;
    if (query !== "" && only !== undefined && second === undefined) pick(only);
    setOpen(false);
  };
  const unresolved = value === "" && query.trim() !== "" && !open;
  const shown = value === "" ? query : value;
  return { id, shown, unresolved, open, options, active, setOpen, type, pick, onKeyDown, onBlur };
}
