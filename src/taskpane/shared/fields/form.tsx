// Owns a form that the pane answers itself: Enter, Ctrl+Enter from any field or its button sends it, and no page is
// loaded.

import type { KeyboardEvent, ReactNode, Ref } from "react";

interface FormProps {
  readonly ref?: Ref<HTMLFormElement>;
  readonly label?: string | undefined;
  readonly className?: string | undefined;
  readonly onSend: () => unknown;
  readonly children: ReactNode;
}

export function Form({ ref, label, className, onSend, children }: FormProps): ReactNode {
  const sendByKey = (event: KeyboardEvent) => {
    const isChord = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!isChord || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSend();
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
