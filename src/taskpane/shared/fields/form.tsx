// Owns a form that the pane answers itself: Enter or its button sends it, and no page is loaded.

import type { ReactNode } from "react";

interface FormProps {
  readonly label?: string | undefined;
  readonly className?: string | undefined;
  readonly onSend: () => unknown;
  readonly children: ReactNode;
}

export function Form({ label, className, onSend, children }: FormProps): ReactNode {
  return (
    <form
      noValidate
      className={className}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}
