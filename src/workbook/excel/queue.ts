// Owns the order of what the pane writes (T3): one action after another, those of the ribbon too.

let last: Promise<unknown> = Promise.resolve();

/** Runs `work` once all that was asked for before is done or has failed. Not to be called inside itself. */
export function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}
