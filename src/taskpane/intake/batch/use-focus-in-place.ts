// Owns the focus in the batch list: what had it may go into another group, with its line, or be closed.

import { useLayoutEffect, useRef, type FocusEvent } from "react";

/** To be spread on the list: the line that comes up in the place of one that is gone takes the focus. */
export function useFocusInPlace() {
  const ref = useRef<HTMLElement>(null);
  const place = useRef(-1);
  const lines = () => Array.from(ref.current?.querySelectorAll("li[aria-label]") ?? []);
  useLayoutEffect(() => {
    if (place.current === -1 || document.activeElement !== document.body) return;
    lines()[place.current]?.querySelector("button")?.focus();
  });
  return {
    ref,
    onFocus({ target }: FocusEvent) {
      place.current = lines().findIndex((line) => line.contains(target));
    },
  };
}
