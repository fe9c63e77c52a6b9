// Owns that the focus never falls to the page's body: where what had it goes, what stood around takes it.

import { useLayoutEffect, useRef, type FocusEvent, type RefObject } from "react";

export interface KeptFocus<E extends HTMLElement> {
  readonly ref: RefObject<E | null>;
  readonly tabIndex: -1;
  onFocus(): void;
  onBlur(event: FocusEvent<E>): void;
}

/** To be spread on the element that takes the focus when what was focused in it is gone. */
export function useKeptFocus<E extends HTMLElement>(): KeptFocus<E> {
  const ref = useRef<E>(null);
  const isWithin = useRef(false);
  useLayoutEffect(() => {
    if (isWithin.current && document.activeElement === document.body) ref.current?.focus();
  });
  return {
    ref,
    tabIndex: -1,
    onFocus() {
      isWithin.current = true;
    },
    onBlur({ relatedTarget, currentTarget }) {
      // Without a target the element is gone, or the window is left for Excel: both come back here.
      if (relatedTarget !== null && !currentTarget.contains(relatedTarget))
        isWithin.current = false;
    },
  };
}
