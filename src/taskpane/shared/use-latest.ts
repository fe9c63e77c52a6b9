// Owns a value that is shown, and asked for between two renderings: what was put in last is in it.

import { useCallback, useRef, useState } from "react";

export function useLatest<T>(initial: T | (() => T)) {
  const [shown, show] = useState(initial);
  const latest = useRef(shown);
  const put = useCallback((value: T) => {
    latest.current = value;
    show(() => value);
  }, []);
  return { shown, latest, put };
}
