// Owns parts of the pane that are loaded when they are first shown, and what is said where one does not come.

import { Suspense, lazy, type ComponentType, type ReactNode } from "react";
import { paneTexts } from "../pane/texts";

function NotLoaded(): ReactNode {
  return <p role="alert">{paneTexts.partNotLoaded}</p>;
}

/** A file that is gone (pitfall 33) or out of reach costs its part of the pane only. */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy(() =>
    load().then(
      (loaded) => ({ default: loaded }),
      (): { default: ComponentType<P> } => ({ default: NotLoaded }),
    ),
  );
  return function Lazily(props: P): ReactNode {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}
