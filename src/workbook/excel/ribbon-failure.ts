// Owns where the failure of a ribbon button is told: a button has no pane of its own.

let untold: string | null = null;
let tell = (sentence: string): void => {
  untold = sentence;
};

/** The listener (one: the pane's status line) hears why a button failed, also if that was before it came. */
export function onRibbonFailure(listener: (sentence: string) => void): void {
  tell = listener;
  if (untold !== null) listener(untold);
  untold = null;
}

export function tellRibbonFailure(sentence: string): void {
  tell(sentence);
}
