// Owns that a failed attempt goes on under its token only for the very same thing: what it began of another one is
// finished first (T1).

import { useRef } from "react";

export interface Attempt {
  /** @param wanted what is to be written, in words: another one gets another token */
  readonly tokenFor: (wanted: string) => string;
  /** It is done: the same once more is another attempt. */
  readonly end: () => void;
}

export function useAttempt(): Attempt {
  const last = useRef<{ readonly token: string; readonly wanted: string } | null>(null);
  return {
    tokenFor(wanted) {
      if (last.current?.wanted !== wanted) last.current = { token: crypto.randomUUID(), wanted };
      return last.current.token;
    },
    end: () => (last.current = null),
  };
}
