// Owns what is asked of the department combobox before the dictionary of pinyin is there: it is done when it is.

import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { Department } from "../../../domain/records/department";
import { loadSpelling, searchDepartments } from "../../../intake/departments/department-search";

type Found = readonly Department[];

interface Choice {
  readonly departments: Found;
  /** What stood in the input when it was asked. */
  readonly query: string;
  readonly pick: (department: Department) => void;
  /** Nothing is found with the dictionary either. */
  readonly refuse: () => void;
}

const first = ([department]: Found) => department;

export const only = (found: Found): Department | undefined =>
  found.length === 1 ? found[0] : undefined;

/** Answers whether one was taken; a text changed since then is left alone. */
export async function takeLater(
  input: HTMLInputElement,
  { departments, query, pick, refuse }: Choice,
  choose: (found: Found) => Department | undefined,
): Promise<boolean> {
  const spell = await loadSpelling().catch(() => null);
  if (input.value !== query) return false;
  const chosen = choose(searchDepartments(departments, query, spell));
  if (chosen === undefined) refuse();
  else flushSync(() => pick(chosen));
  return chosen !== undefined;
}

/** Enter and Tab, which take the first one; Ctrl+Enter is then pressed again, for the form that is saved by it. */
export function takesEarly(event: KeyboardEvent<HTMLInputElement>, choice: Choice): boolean {
  const { key, ctrlKey, metaKey, currentTarget: input } = event;
  if (key !== "Enter" && key !== "Tab") return false;
  if (key === "Enter") {
    event.preventDefault();
    event.stopPropagation();
  }
  const again = { key, ctrlKey, metaKey, bubbles: true, cancelable: true };
  void takeLater(input, choice, first).then((taken) => {
    if (taken && key === "Enter" && (ctrlKey || metaKey)) {
      input.dispatchEvent(new window.KeyboardEvent("keydown", again));
    }
  });
  return true;
}
