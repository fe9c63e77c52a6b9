// Owns a form that the pane answers itself: Enter, Ctrl+Enter from any field or its button sends it, and no page is
// loaded.

import type { KeyboardEvent, ReactNode, Ref } from "react";
import { flushSync } from "react-dom";

interface FormProps {
  readonly ref?: Ref<HTMLFormElement>;
  readonly label?: string | undefined;
  readonly className?: string | undefined;
  readonly onSend: () => unknown;
  readonly children: ReactNode;
}

export function Form({ ref, label, className, onSend, children }: FormProps): ReactNode {
  /** As its button does it, which may be out of use; what a field took for itself is its own. */
  const sendByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    const isChord = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!isChord || event.defaultPrevented || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const button = event.currentTarget.querySelector<HTMLElement>('[type="submit"]');
    // What the field has just taken goes with it.
    flushSync(() => undefined);
    button?.click();
  };
  return (
    <form
      ref={ref}
      noValidate
      className={className}
      aria-label={label}
      onKeyDown={sendByKey}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}
